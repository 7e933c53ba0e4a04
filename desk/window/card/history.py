"""The history in plain sentences: who, when, how, which words, which message."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time

from desk.register.views import AnswerView, CardView, JoinedView, PersonView, RepresentativeView
from desk.window.card.names import (
    definite_role,
    listed,
    number_shown,
    person_name,
    recipient_name,
    representative_name,
    role_name,
)
from desk.window.card.told import how_told, words_kept
from desk.window.formats import Formats, identity_shown
from desk.window.words import tr


@dataclass(frozen=True, slots=True)
class Happening:
    """One event of the history: when, with which symbol, in which words.

    `at` orders it among the others; `time` is empty where only the day is known. `person_id` is
    set where somebody who was joined can be parted again.
    """

    at: datetime
    day: str
    time: str
    symbol: str
    role: str
    title: str
    second: str
    words: str
    person_id: str = ""


def happenings(card: CardView, formats: Formats) -> tuple[Happening, ...]:
    """Everything that happened, the newest first."""
    told = [happening(event, card.person, formats, card.history) for event in _once(card.history)]
    told += [joined(one, formats) for one in card.joined]
    for who in card.representatives:
        told += _representative(who, card.person, formats)
    return tuple(sorted(told, key=lambda one: one.at, reverse=True))


def _once(history: tuple[AnswerView, ...]) -> list[AnswerView]:
    """The history with each joining and parting once: every scope keeps an event of it.

    A joining is told by whom it brought; here only what came of the answers.
    """
    told: list[AnswerView] = []
    seen: set[tuple[str | None, str | None]] = set()
    for event in history:
        key = (event.correction, event.reason)
        if event.correction == "joined" or (event.correction == "parted" and key in seen):
            continue
        seen.add(key)
        told.append(event)
    return told


def happening(
    event: AnswerView,
    person: PersonView,
    formats: Formats,
    history: Iterable[AnswerView] = (),
) -> Happening:
    """An answer or what became of it, as plain sentences."""
    moment = formats.local(event.at)
    whole = tuple(history)
    symbol, role, title = _what(event, person, whole)
    second = _how(event, whole)
    if event.corrected is not None:
        symbol, role = "undo", "ink2"
        second = f"{_corrected_later(event)} {second}"
    return Happening(
        event.at,
        formats.short_date(moment.date()),
        formats.time(moment),
        symbol,
        role,
        title,
        second,
        words_kept(event, person),
    )


def _what(
    event: AnswerView, person: PersonView, history: tuple[AnswerView, ...]
) -> tuple[str, str, str]:
    name = person.given_name
    numbers = listed([number_shown(recipient.mobile) for recipient in event.recipients])
    if event.kind == "given":
        return "yes", "ok", _given(event, person, numbers)
    if event.kind == "refused":
        return "no", "ink2", tr("{name} said no to text messages.").format(name=name)
    if event.kind == "withdrawn":
        return "no", "ink2", _withdrawn(event, name)
    if event.kind == "number_changed":
        return "mobile", "ink2", _number_changed(event, numbers, history)
    if event.kind == "confirmed":
        return "yes", "ok", tr("The number {number} was confirmed.").format(number=numbers)
    if event.kind == "corrected":
        return "undo", "ink2", _corrected(event)
    done = tr("Marked in the record system.")
    undone = tr("The mark in the record system was undone.")
    return "transfer", "ink2", undone if event.carried is False else done


def _given(event: AnswerView, person: PersonView, numbers: str) -> str:
    name = person.given_name
    if event.decided_by in (None, "patient"):
        words = tr("{name} said yes to text messages to {number}.")
        return words.format(name=name, number=numbers)
    deciders = [one for one in event.recipients if one.role == event.decided_by]
    who = definite_role(event.decided_by or "")
    if deciders and event.decided_by != "staff":
        known = recipient_name(deciders[0], person)
        who = f"{known}, {role_name(deciders[0].role)},"
    words = tr("{who} said yes for {name} to text messages to {number}.")
    return words.format(who=who, name=name, number=numbers)


def _withdrawn(event: AnswerView, name: str) -> str:
    if event.by_whom == "patient":
        return tr("{name} took the yes back.").format(name=name)
    return tr("{who} took the yes back.").format(who=definite_role(event.by_whom))


def _number_changed(event: AnswerView, numbers: str, history: tuple[AnswerView, ...]) -> str:
    before = number_shown(event.mobile_before) if event.mobile_before else ""
    if not before:
        return tr("The numbers were changed to {after}.").format(after=numbers)
    was, now = _held_before(event, history), [one.mobile for one in event.recipients]
    if was and set(now) < was:
        words = tr("{before} was removed. {after} still gets text messages.")
        return words.format(before=before, after=numbers)
    new = listed([number_shown(one) for one in now if one not in was])
    words = tr("The number was changed from {before} to {after}.")
    return words.format(before=before, after=new or numbers)


def _held_before(event: AnswerView, history: tuple[AnswerView, ...]) -> set[str]:
    """The numbers of the statement that this one changed."""
    held = [
        one
        for one in history
        if one.seq < event.seq and one.recipients and one.scope == event.scope
    ]
    before = max(held, key=lambda one: one.seq, default=None)
    return {one.mobile for one in before.recipients} if before is not None else set()


def _corrected(event: AnswerView) -> str:
    return {
        "wrong_patient": tr("A registration was corrected: wrong patient."),
        "wrong_number": tr("A registration was corrected: wrong number."),
        "entered_by_mistake": tr("A registration was corrected: entered by mistake."),
        "joined": tr("The answers of two entries for one person were brought together."),
        "parted": tr("The answers of two persons were parted again."),
    }.get(event.correction or "", tr("A registration was corrected."))


def _corrected_later(event: AnswerView) -> str:
    return {
        "wrong_patient": tr("Corrected: wrong patient."),
        "wrong_number": tr("Corrected: wrong number."),
        "entered_by_mistake": tr("Corrected: entered by mistake."),
    }.get(event.corrected or "", tr("Corrected."))


def _how(event: AnswerView, history: tuple[AnswerView, ...]) -> str:
    parts: list[str] = []
    if event.kind == "corrected":
        parts += _how_long(event, history)
    elif event.kind != "carried_over":
        parts.append(channel_name(event.channel))
    if event.kind == "given":
        parts.append(how_told(event))
    if event.moved_from is not None:
        parts.append(tr("Registered first on another patient or number."))
    if event.reason:
        parts.append(_quoted(event.reason))
    parts.append(f"{event.user_name}.")
    return " ".join(part for part in parts if part)


def channel_name(channel: str) -> str:
    """How something was said: “Vid besök.”"""
    return {
        "visit": tr("At the desk."),
        "phone": tr("By phone."),
        "1177": tr("Through 1177."),
        "form": tr("On a signed form."),
    }[channel]


def _how_long(event: AnswerView, history: tuple[AnswerView, ...]) -> list[str]:
    """For how long the answer stood that was corrected."""
    wrong = next((one for one in history if one.seq == event.corrects), None)
    if wrong is None or event.correction in ("joined", "parted"):
        return []
    minutes = max(round((event.at - wrong.at).total_seconds() / 60), 1)
    if minutes == 1:
        return [tr("It stood for a minute.")]
    return [tr("It stood for {count} minutes.").format(count=minutes)]


def _quoted(reason: str) -> str:
    return f"”{reason.strip().rstrip('.')}”."


def joined(one: JoinedView, formats: Formats) -> Happening:
    """Somebody who turned out to be this person."""
    at = one.at or datetime.min.replace(tzinfo=UTC)
    moment = formats.local(at) if one.at is not None else None
    numbers = listed([identity_shown(number.value) for number in one.identities])
    name = f"{one.given_name} {one.surname}"
    parts = [_quoted(one.reason) if one.reason else "", f"{one.by}." if one.by else ""]
    return Happening(
        at,
        formats.short_date(moment.date()) if moment else "",
        formats.time(moment) if moment else "",
        "people",
        "ink2",
        tr("{name}, {number}, turned out to be the same person.").format(name=name, number=numbers),
        " ".join(part for part in parts if part),
        "",
        one.person_id,
    )


def _representative(
    who: RepresentativeView, person: PersonView, formats: Formats
) -> list[Happening]:
    """When somebody began and ended to act for the patient, and when the mandate was looked at."""
    name, role = representative_name(who), role_name(who.role)
    told = []
    for day, words in (
        (who.since, tr("{name} is kept as {role} of {patient}.")),
        (who.ended, tr("{name} is no longer {role} of {patient}.")),
    ):
        if day is not None:
            at = datetime.combine(day, time(), UTC)
            title = words.format(name=name, role=role, patient=person_name(person))
            shown = formats.short_date(day)
            told.append(Happening(at, shown, "", "people", "ink2", title, "", ""))
    if who.mandate is not None:
        look = who.mandate
        moment = formats.local(look.checked_at)
        told.append(
            Happening(
                look.checked_at,
                formats.short_date(moment.date()),
                formats.time(moment),
                "document",
                "ink2",
                tr("The mandate of {name}, {role}, was looked at.").format(name=name, role=role),
                f"{mandate_words(who, formats)} {look.checked_by}.".strip(),
                "",
            )
        )
    return told


def mandate_words(who: RepresentativeView, formats: Formats) -> str:
    """What the court's appointment covers, and until when."""
    look = who.mandate
    if look is None or look.covers_person is None:
        return tr("Nobody has looked at the mandate.")
    if not look.covers_person:
        return tr("The mandate does not cover caring for the person.")
    if look.until is None:
        return tr("The mandate covers caring for the person, without an end.")
    words = tr("The mandate covers caring for the person, up to and including {day}.")
    return words.format(day=formats.plain_day(look.until))
