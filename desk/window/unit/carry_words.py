"""What is to be carried over, in words: three groups, each with the profile's own places."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desk.register.views import AnswerView, CarryOverView
from desk.window.card.history import happening
from desk.window.card.names import person_identity, person_name
from desk.window.context import UnitContext
from desk.window.formats import Formats
from desk.window.unit.carry_row import CarryWords
from desk.window.words import tr


@dataclass(frozen=True, slots=True)
class CarryGroup:
    """Lines that are carried over in the same way: a heading, where it is done, and the lines."""

    heading: str
    places: tuple[str, ...]
    rows: tuple[CarryWords, ...]


def group_of(answer: AnswerView) -> str:
    """`remove`, `change` or `add`: what is done in the record system."""
    if answer.kind in ("withdrawn", "refused", "corrected"):
        return "remove"
    if answer.kind == "number_changed" or answer.mobile_before is not None:
        return "change"
    return "add"


def carry_groups(
    lines: tuple[CarryOverView, ...], context: UnitContext, today: date
) -> tuple[CarryGroup, ...]:
    """The lines in their groups, the most pressing group first; empty groups are left out."""
    language, carry = context.language, context.profile.carry_over
    system = context.profile.record_system[language]
    formats = Formats(language)
    waiting = [line for line in lines if line.answer.carry_over != "carried_over"]
    mark, number = carry.mark_place[language], carry.number_place[language]
    kinds = (
        ("remove", tr("Remove in {system}"), (carry.remove_place[language],)),
        ("change", tr("Change the number in {system}"), (number,)),
        ("add", tr("Mark in {system}"), (mark, number)),
    )
    groups = []
    for kind, heading, places in kinds:
        rows = tuple(
            carry_words(line, formats, today) for line in waiting if group_of(line.answer) == kind
        )
        if rows:
            groups.append(CarryGroup(heading.format(system=system), places, rows))
    return tuple(groups)


def done_group(
    lines: tuple[CarryOverView, ...], context: UnitContext, today: date
) -> CarryGroup | None:
    """What was marked as done today, the last first; each can be taken back."""
    if not lines:
        return None
    formats = Formats(context.language)
    rows = tuple(carry_words(line, formats, today, done=True) for line in lines)
    return CarryGroup(tr("Marked today"), (), rows)


def carry_words(
    line: CarryOverView, formats: Formats, today: date, *, done: bool = False
) -> CarryWords:
    """One line; a masked person shows that there is one, and nothing else."""
    answer, person = line.answer, line.person
    when = formats.local(line.at or answer.at)
    age = tr("Marked at {time}").format(time=formats.time(when))
    if not done:
        age = age_of(when.date(), today, formats)
    if person.masked:
        opened = tr("The answer is shown when the person is opened with a reason.")
        return CarryWords(
            answer.id, person.id, "lock", "ink2", person_name(person), "", opened, age, "", done
        )
    told = happening(answer, person, formats)
    mobile = ""
    if group_of(answer) != "remove" and answer.recipients:
        mobile = answer.recipients[0].mobile
    return CarryWords(
        answer_id=answer.id,
        person_id=person.id,
        symbol="yes" if done else told.symbol,
        role="ok" if done else told.role,
        name=person_name(person),
        second=person_identity(person),
        sentence=told.title,
        age=age,
        mobile=mobile,
        done=done,
    )


def age_of(day: date, today: date, formats: Formats) -> str:
    """How long it has waited: “today”, “since yesterday”, “since Tuesday, 3 days”."""
    days = (today - day).days
    if days <= 0:
        return tr("Since today")
    if days == 1:
        return tr("Since yesterday")
    if days < 7:
        return tr("Since {day}, {count} days").format(day=formats.weekday(day), count=days)
    return tr("Since {day}, {count} days").format(day=formats.short_date(day), count=days)
