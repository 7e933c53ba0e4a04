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
    mark, number = carry.mark_place[language], carry.number_place[language]
    kinds = (
        ("remove", tr("Remove in {system}"), (carry.remove_place[language],)),
        ("change", tr("Change the number in {system}"), (number,)),
        ("add", tr("Mark in {system}"), (mark, number)),
    )
    groups = []
    for kind, heading, places in kinds:
        rows = tuple(
            carry_words(line, formats, today) for line in lines if group_of(line.answer) == kind
        )
        if rows:
            groups.append(CarryGroup(heading.format(system=system), places, rows))
    return tuple(groups)


def carry_words(line: CarryOverView, formats: Formats, today: date) -> CarryWords:
    """One line; a masked person shows that there is one, and nothing else."""
    answer, person = line.answer, line.person
    age = age_of(formats.local(answer.at).date(), today)
    if person.masked:
        opened = tr("The answer is shown when the person is opened with a reason.")
        return CarryWords(answer.id, "lock", "ink2", person_name(person), "", opened, age, "")
    told = happening(answer, person, formats)
    mobile = ""
    if group_of(answer) != "remove" and answer.recipients:
        mobile = answer.recipients[0].mobile
    return CarryWords(
        answer_id=answer.id,
        symbol=told.symbol,
        role=told.role,
        name=person_name(person),
        second=person_identity(person),
        sentence=told.title,
        age=age,
        mobile=mobile,
    )


def age_of(day: date, today: date) -> str:
    """How long it has waited: “today”, “1 day”, “2 days”."""
    days = (today - day).days
    if days <= 0:
        return tr("Today")
    return tr("1 day") if days == 1 else tr("{count} days").format(count=days)
