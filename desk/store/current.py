"""What holds, derived once more from every event: for verifying, and after a migration (D1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from heapq import merge
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

from sqlalchemy import delete, select

from desk.register.current import derive
from desk.register.ports import Derive
from desk.register.records import AnswerRecord, CurrentRecord
from desk.store.rows import Rows
from desk.store.seals import form_of
from desk.store.tables import answer, current_answer, person
from desk.store.types import identifier_text

_EVENTS: Final = (
    "person_id",
    "scope",
    "seq",
    "kind",
    "id",
    "until",
    "ask_again",
    "carry_over",
    "concerns",
    "carried",
    "at",
    "user_id",
    "correction",
)
_WANTED: Final = select(*(answer.c[name] for name in _EVENTS)).order_by(
    answer.c.person_id, answer.c.seq
)
_FORM: Final = form_of(current_answer)
_COLUMNS: Final = tuple(column.name for column in current_answer.columns)


def wrong_currents(
    rows: Rows, derive_: Derive = derive
) -> Iterator[tuple[str, tuple[CurrentRecord, ...]]]:
    """Whose kept standing is not what the events say, and what they say."""
    shown = _shown_as(rows)
    together: dict[str, _Person] = {}
    for person_id, one in _everybody(rows):
        if person_id in shown:
            whole = together.setdefault(shown[person_id], _Person())
            whole.events += one.events
            whole.kept |= one.kept
        elif (holds := one.wrong(derive_, person_id)) is not None:
            yield person_id, holds
    for person_id, one in sorted(together.items(), key=itemgetter(0)):
        if (holds := one.wrong(derive_, person_id)) is not None:
            yield person_id, holds


def rebuild_current(rows: Rows) -> None:
    """Write what holds anew where it is not what the events say."""
    for person_id, holds in list(wrong_currents(rows)):
        rows.connection.execute(
            delete(current_answer).where(current_answer.c.person_id == person_id)
        )
        for one in holds:
            rows.insert(current_answer, {name: getattr(one, name) for name in _COLUMNS})


@dataclass(slots=True)
class _Person:
    """The events of a person, and what is kept of what holds."""

    events: list[AnswerRecord] = field(default_factory=list)
    kept: set[bytes] = field(default_factory=set)

    def wrong(self, derive_: Derive, person_id: str) -> tuple[CurrentRecord, ...] | None:
        """What holds after the events, where that is not what is kept, byte for byte."""
        holds = derive_(self.events, person_id)
        forms = {_FORM.of({name: getattr(one, name) for name in _COLUMNS}) for one in holds}
        return None if self.kept == forms else holds


def _everybody(rows: Rows) -> Iterator[tuple[str, _Person]]:
    """Person by person, in order of their ids: two streams read side by side."""
    answers = (_event(row) for row in rows.connection.execute(_WANTED))
    events = ((one.person_id, one) for one in answers)
    stored = rows.as_stored(_FORM.names, current_answer.name, "ORDER BY person_id, scope")
    kept = ((_whose(row), _FORM.of_stored(row)) for row in stored)
    both: Iterator[tuple[str, AnswerRecord | bytes]] = merge(events, kept, key=itemgetter(0))
    for person_id, records in groupby(both, key=itemgetter(0)):
        one = _Person()
        for _, record in records:
            if isinstance(record, AnswerRecord):
                one.events.append(record)
            else:
                one.kept.add(record)
        yield person_id, one


def _shown_as(rows: Rows) -> dict[str, str]:
    """Who is shown for whom: those who were joined, and those they were joined to."""
    joined = select(person.c.id, person.c.joined_to).where(person.c.joined_to.is_not(None))
    shown: dict[str, str] = {}
    for one, other in rows.connection.execute(joined):
        shown |= {one: other, other: other}
    return shown


def _whose(row: Sequence[Any]) -> str:
    person_id = row[_FORM.names.index("person_id")]
    return identifier_text(person_id) if isinstance(person_id, bytes) else str(person_id)


def _event(row: Any) -> AnswerRecord:
    """As much of an event as deriving needs."""
    return AnswerRecord(
        **{name: getattr(row, name) for name in _EVENTS},
        unit_id="",
        unit_name="",
        user_name="",
        channel="visit",
        profile="",
    )
