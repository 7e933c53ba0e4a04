"""Visits whose SMS mark is to be carried over, in words: one line for a visit or a whole group."""

from __future__ import annotations

from datetime import date

from desk.register.visit_views import MarkToCarry
from desk.window.card.names import person_identity, person_name
from desk.window.context import UnitContext
from desk.window.formats import Formats
from desk.window.unit.carry_row import CarryWords
from desk.window.unit.carry_words import CarryGroup, age_of
from desk.window.words import tr


def mark_groups(
    lines: tuple[MarkToCarry, ...], context: UnitContext, today: date
) -> tuple[CarryGroup, ...]:
    """The lines in two groups, marks to remove first: one left standing sends a message."""
    system = context.profile.record_system[context.language]
    formats = Formats(context.language)
    place = tr("The visit's booking in {system}: the SMS mark").format(system=system)
    groups = []
    for on, heading in (
        (False, tr("Remove the mark of a visit in {system}")),
        (True, tr("Set the mark of a visit in {system}")),
    ):
        rows = tuple(mark_words(line, formats, today) for line in lines if line.on is on)
        if rows:
            groups.append(CarryGroup(heading.format(system=system), (place,), rows))
    return tuple(groups)


def marks_done(
    lines: tuple[MarkToCarry, ...], context: UnitContext, today: date
) -> CarryGroup | None:
    """The marks that were carried over today, the last first; each can be taken back."""
    if not lines:
        return None
    formats = Formats(context.language)
    rows = tuple(mark_words(line, formats, today, done=True) for line in lines)
    return CarryGroup(tr("Marks of visits, marked today"), (), rows)


def mark_words(
    line: MarkToCarry, formats: Formats, today: date, *, done: bool = False
) -> CarryWords:
    """One line; a masked person shows that there is one, and nothing else."""
    visit, person = line.visit, line.person
    age = ""
    if line.at is not None:
        when = formats.local(line.at)
        age = age_of(when.date(), today, formats)
        if done:
            age = tr("Marked at {time}").format(time=formats.time(when))
    if person.masked:
        hidden = tr("The visit is shown when the person is opened with a reason.")
        return CarryWords(
            visit.id, person.id, "lock", "ink2", person_name(person), "", hidden, age, "", done
        )
    said = tr("SMS on for the visit {when}") if line.on else tr("No SMS for the visit {when}")
    if visit.group:
        said = tr("SMS on for the group {when}") if line.on else tr("No SMS for the group {when}")
    symbol, role = ("yes", "ok") if line.on or done else ("no", "ink2")
    return CarryWords(
        answer_id=visit.id,
        person_id=person.id,
        symbol=symbol,
        role=role,
        name=person_name(person),
        second=person_identity(person),
        sentence=said.format(when=formats.day_and_time(visit.start, today)),
        age=age,
        mobile="",
        done=done,
    )
