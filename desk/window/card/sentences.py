"""The patient's card in words: what holds, and each event of the history as plain sentences."""

from __future__ import annotations

from dataclasses import dataclass

from desk.register.views import AnswerView, CardView, PersonView
from desk.window.context import UnitContext
from desk.window.formats import Formats, identity_shown, shown_number
from desk.window.words import tr


def number_shown(e164: str) -> str:
    """“070-174 06 05” for a Swedish number, the international form for others."""
    from desk.consent.number.mobile import check_mobile

    return shown_number(check_mobile(e164).national or e164)


def person_name(person: PersonView) -> str:
    """First name and surname; a masked person's say only that they are protected."""
    return tr("Protected identity") if person.masked else f"{person.given_name} {person.surname}"


def person_identity(person: PersonView) -> str:
    """The first identity number as shown, or nothing for a masked person."""
    if person.masked or not person.identities:
        return ""
    return identity_shown(person.identities[0].value)


@dataclass(frozen=True, slots=True)
class Status:
    """The card's one line: kind of tint, sentence, and what happens next."""

    kind: str
    title: str
    next_line: str


def status(card: CardView, context: UnitContext, formats: Formats) -> Status:
    """What holds now, in one line and one colour with a word and a symbol."""
    current = card.current
    if card.holding == "protected":
        return Status("lock", tr("Protected identity"), tr("Opened with a reason."))
    if card.holding == "yes" and current is not None:
        return Status("ok", _yes_title(current, formats), _yes_next(card, current, formats))
    if card.holding == "no":
        return Status("no", tr("No to text messages."), tr("Ask again if the patient wants."))
    if card.holding == "withdrawn":
        system = context.profile.record_system[context.language]
        carried = current is not None and current.carry_over == "carried_over"
        after = "" if carried else tr("{system} sends until the mark there is gone.")
        return Status("no", tr("Taken back. No text messages."), after.format(system=system))
    if card.holding == "ended" and current is not None and current.until is not None:
        ended = formats.plain_day(current.until)
        return Status("error", tr("The yes ended on {day}.").format(day=ended), tr("Ask anew."))
    return Status("no", tr("No answer yet."), tr("Ask, and register the answer."))


def _yes_title(current: AnswerView, formats: Formats) -> str:
    if current.ask_again == "each_visit" and current.until is None:
        return tr("Yes to text messages.")
    if current.until is None:
        return tr("Yes to text messages. Holds until further notice.")
    return tr("Yes to text messages. Holds up to and including {day}.").format(
        day=formats.plain_day(current.until)
    )


def _yes_next(card: CardView, current: AnswerView, formats: Formats) -> str:
    if current.ask_again == "each_visit":
        if card.next_visit is not None and not card.next_visit.is_example:
            day = formats.day(card.next_visit.start.date())
            return tr("Ask again at the visit on {day}.").format(day=day)
        return tr("Ask again at each visit.")
    return tr("It can be taken back at any time.")


@dataclass(frozen=True, slots=True)
class Happening:
    """One event of the history: when, with which symbol, in which words."""

    day: str
    time: str
    symbol: str
    role: str
    title: str
    second: str
    words: str


def happening(event: AnswerView, person: PersonView, formats: Formats) -> Happening:
    """An event as plain sentences: who, when, how, which words, which message."""
    moment = formats.local(event.at)
    symbol, role, title = _what(event, person)
    return Happening(
        formats.short_date(moment.date()),
        formats.time(moment),
        symbol,
        role,
        title,
        _how(event),
        _words(event),
    )


def _what(event: AnswerView, person: PersonView) -> tuple[str, str, str]:
    name = person.given_name
    numbers = " {and_} ".format(and_=tr("and")).join(
        number_shown(recipient.mobile) for recipient in event.recipients
    )
    if event.kind == "given":
        words = tr("{name} said yes to text messages to {number}.")
        return "yes", "ok", words.format(name=name, number=numbers)
    if event.kind == "refused":
        return "no", "ink2", tr("{name} said no to text messages.").format(name=name)
    if event.kind == "withdrawn":
        return "no", "ink2", tr("{name} took the yes back.").format(name=name)
    if event.kind == "number_changed":
        words = tr("The number was changed from {before} to {after}.")
        before = number_shown(event.mobile_before) if event.mobile_before else ""
        return "mobile", "ink2", words.format(before=before, after=numbers)
    if event.kind == "confirmed":
        return "yes", "ok", tr("The number {number} was confirmed.").format(number=numbers)
    if event.kind == "corrected":
        return "undo", "ink2", tr("A registration was corrected.")
    done = tr("Marked in the record system.")
    undone = tr("The mark in the record system was undone.")
    return "transfer", "ink2", undone if event.carried is False else done


def _how(event: AnswerView) -> str:
    channels = {
        "visit": tr("At the desk."),
        "phone": tr("By phone."),
        "1177": tr("Through 1177."),
        "form": tr("On a signed form."),
    }
    parts = [channels[event.channel]]
    if event.kind in ("carried_over", "corrected"):
        parts = []
    if event.kind == "given" and event.script_version:
        languages = {"sv": tr("in Swedish"), "en": tr("in English")}
        told = tr("The information was read aloud {language}, version {version}.")
        parts.append(
            told.format(
                language=languages.get(event.language, event.language),
                version=event.script_version,
            )
        )
    parts.append(f"{event.user_name}.")
    return " ".join(parts)


def _words(event: AnswerView) -> str:
    """The very words told and the sample message, for the fold."""
    if event.kind not in ("given", "refused") or not event.script_text:
        return ""
    if not event.sample_text:
        return event.script_text
    return f"{event.script_text}\n\n{tr('The message shown:')}\n{event.sample_text}"
