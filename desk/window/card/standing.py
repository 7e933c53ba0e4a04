"""The card's one line: what holds now, and what happens next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from desk.consent.patient.age import age_on
from desk.register.current import goes_on
from desk.register.views import AnswerView, CardView, RepresentativeView
from desk.window.card.names import definite_role, first_name, recipient_name
from desk.window.context import UnitContext
from desk.window.formats import Formats
from desk.window.words import tr

MANDATE_ENDS_SOON = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Status:
    """Kind of tint (a key of banners.KINDS), sentence, and what happens next."""

    kind: str
    title: str
    next_line: str


def status(card: CardView, context: UnitContext, formats: Formats, today: date) -> Status:
    """What holds now, in one line and one colour with a word and a symbol."""
    current, name = card.current, card.person.given_name
    if card.holding == "protected":
        return Status("lock", tr("Protected identity"), tr("Opened with a reason."))
    if card.holding == "yes" and current is not None:
        return _yes(card, current, formats, today)
    if card.holding == "no":
        words = tr("Ask again if {name} wants.").format(name=name)
        return Status("no", tr("No to text messages."), words)
    if card.holding == "withdrawn":
        system = context.profile.record_system[context.language]
        carried = current is not None and current.carry_over == "carried_over"
        after = "" if carried else tr("{system} sends until the mark there is gone.")
        return Status("no", tr("Taken back. No text messages."), after.format(system=system))
    if card.holding == "ended" and current is not None and current.until is not None:
        return _ended(card, current.until, formats)
    return Status("no", tr("No answer yet."), tr("Ask, and register the answer."))


def _yes(card: CardView, current: AnswerView, formats: Formats, today: date) -> Status:
    current = _going_on(current, today)
    title = _yes_title(current, formats)
    for kind, words in (
        _unconfirmed(card, current),
        _told_less(card),
        _mandate(card, current, formats, today),
        _part_ended(card, formats, today),
    ):
        if words:
            return Status(kind, title, words)
    return Status("ok", title, _yes_next(card, current, formats))


def _going_on(current: AnswerView, today: date) -> AnswerView:
    """The yes as it goes on: what has ended of it says nothing of the rest."""
    parts = tuple(one for one in current.recipients if goes_on((one,), today))
    if not parts or len(parts) == len(current.recipients):
        return current
    each = any(one.ask_again == "each_visit" for one in parts)
    return replace(
        current,
        recipients=parts,
        until=min((one.until for one in parts if one.until is not None), default=None),
        ask_again="each_visit" if each else "never",
    )


def _part_ended(card: CardView, formats: Formats, today: date) -> tuple[str, str]:
    """Somebody who no longer gets the messages, while others do."""
    recipients = card.current.recipients if card.current is not None else ()
    for one in recipients:
        if one.until is not None and not goes_on((one,), today):
            words = tr("{name} gets no more text messages: that part ended on {day}.")
            name = recipient_name(one, card.person)
            return "info", words.format(name=name, day=formats.plain_day(one.until))
    return "info", ""


def _yes_title(current: AnswerView, formats: Formats) -> str:
    if current.ask_again == "each_visit" and current.until is None:
        return tr("Yes to text messages.")
    if current.until is None:
        return tr("Yes to text messages. Holds until further notice.")
    return tr("Yes to text messages. Holds up to and including {day}.").format(
        day=formats.plain_day(current.until)
    )


def _unconfirmed(card: CardView, current: AnswerView) -> tuple[str, str]:
    lacking = [one for one in current.recipients if not one.confirmed]
    if not lacking:
        return "warn", ""
    words = tr("The number is not confirmed. Read it to {name}.")
    return "warn", words.format(name=first_name(lacking[0], card.person))


def _told_less(card: CardView) -> tuple[str, str]:
    if card.ask_reason != "told_less":
        return "warn", ""
    words = tr("Ask anew: the message now shows more than {name} was told.")
    return "warn", words.format(name=card.person.given_name)


def _mandate(card: CardView, current: AnswerView, formats: Formats, today: date) -> tuple[str, str]:
    """A mandate of somebody who receives, and that runs out."""
    ids = {one.representative_id for one in current.recipients}
    roles = {one.role for one in current.recipients}
    for who in card.representatives:
        concerned = who.id in ids or (who.role in roles and who.ended is None)
        if concerned and (until := mandate_end(who)) is not None:
            words = ""
            if until < today:
                words = tr("{who} mandate ended on {day}. Ask to see a new decision.")
            elif until - today <= MANDATE_ENDS_SOON:
                words = tr("{who} mandate ends on {day}. Ask to see a new decision.")
            if words:
                owner = tr("{role}'s").format(role=definite_role(who.role))
                return "warn", words.format(who=owner, day=formats.plain_day(until))
    return "warn", ""


def mandate_end(who: RepresentativeView) -> date | None:
    """The last day of a mandate that was looked at."""
    return who.mandate.until if who.mandate is not None else None


def _yes_next(card: CardView, current: AnswerView, formats: Formats) -> str:
    if current.ask_again == "each_visit":
        if card.next_visit is not None and not card.next_visit.is_example:
            day = formats.day(card.next_visit.start.date())
            return tr("Ask again at the visit on {day}.").format(day=day)
        return tr("Ask again at each visit.")
    return tr("It can be taken back at any time.")


def _ended(card: CardView, until: date, formats: Formats) -> Status:
    birth = card.person.birth_date
    name = card.person.given_name
    after = until + timedelta(days=1)
    if birth is not None:
        for day in (until, after):
            if (day.month, day.day) == (birth.month, birth.day):
                words = tr("The yes ended when {name} turned {age}.")
                title = words.format(name=name, age=age_on(birth, day))
                return Status("error", title, tr("Ask anew."))
    title = tr("The yes ended on {day}.").format(day=formats.plain_day(until))
    return Status("error", title, tr("Ask anew."))
