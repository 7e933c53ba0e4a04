"""What lists show of people: derived rows, rewritten with what they are derived from (D6)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import Select, bindparam, delete, literal, select, text, union_all

from desk.register.records import Hold, ShownRecord
from desk.register.views import IdentityView
from desk.store.prepared import Prepared
from desk.store.rows import Row, Rows, any_of
from desk.store.tables import current_answer, identity, person, shown_person

_PERSONS: Final = select(
    person.c.id,
    person.c.given_name,
    person.c.surname,
    person.c.birth_date,
    person.c.protected,
    person.c.joined_to,
)
_IDENTITIES: Final = (
    select(identity.c.person_id, identity.c.type, identity.c.issuer, identity.c.value)
    .where(identity.c.parted_at.is_(None))
    .order_by(identity.c.person_id, identity.c.id)
)
_HOLDS: Final = select(
    current_answer.c.person_id,
    current_answer.c.scope,
    current_answer.c.seq,
    current_answer.c.kind,
    current_answer.c.until,
    current_answer.c.ask_again,
).order_by(current_answer.c.person_id, current_answer.c.scope)
_PERSON: Final = Prepared(_PERSONS.where(person.c.id == bindparam("id")))
_TAKEN_OVER: Final = (
    select(
        person.c.joined_to,
        identity.c.person_id,
        identity.c.type,
        identity.c.issuer,
        identity.c.value,
    )
    .select_from(person.join(identity, identity.c.person_id == person.c.id))
    .where(person.c.joined_to.is_not(None), identity.c.parted_at.is_(None))
    .order_by(person.c.joined_to, identity.c.person_id, identity.c.id)
)
_NUMBER: Final = (identity.c.type, identity.c.issuer, identity.c.value)
_NUMBERS_OF: Final = Prepared(
    union_all(
        select(*_NUMBER, identity.c.person_id, identity.c.id, literal(0).label("rank")).where(
            identity.c.person_id == bindparam("id"), identity.c.parted_at.is_(None)
        ),
        select(*_NUMBER, identity.c.person_id, identity.c.id, literal(1).label("rank"))
        .select_from(person.join(identity, identity.c.person_id == person.c.id))
        .where(person.c.joined_to == bindparam("id"), identity.c.parted_at.is_(None)),
    ).order_by(text("rank, person_id, id"))
)
_HOLDS_OF: Final = Prepared(_HOLDS.where(current_answer.c.person_id == bindparam("id")))
_MANY: Final = Prepared(select(shown_person).where(any_of(shown_person.c.person_id)))
_DROP: Final = Prepared(delete(shown_person).where(shown_person.c.person_id == bindparam("id")))


def read_shown(rows: Rows, person_ids: Sequence[str]) -> dict[str, ShownRecord]:
    """What a list shows of those of the persons that exist, by the id asked for.

    For somebody who was joined: what it shows of the person in their place.
    """
    found = {row["person_id"]: row for row in rows.of_ids(_MANY, person_ids)}
    others = [row["joined_to"] for row in found.values() if row["joined_to"]]
    shown = {row["person_id"]: _record(row) for row in rows.of_ids(_MANY, others)}
    return {
        id_: shown[row["joined_to"]] if row["joined_to"] else _record(row)
        for id_, row in found.items()
    }


def refresh_shown(rows: Rows) -> None:
    """Derive anew what is shown of every person this transaction has touched."""
    for person_id in sorted(rows.touched):
        key = {"id": person_id}
        one = rows.one(_PERSON, key)
        if one is not None:
            derived = _derived(one, rows.all(_NUMBERS_OF, key), rows.all(_HOLDS_OF, key))
            rows.change(_DROP, key)
            rows.insert(shown_person, derived)
    rows.touched.clear()


def rebuild_shown(rows: Rows) -> None:
    """Derive what is shown of every person, as after rows were loaded in bulk."""
    rows.connection.execute(delete(shown_person))
    for derived in derive_all(rows):
        rows.insert(shown_person, derived)


def derive_all(rows: Rows) -> Iterator[Row]:
    """What is shown of every person, derived anew, in order of the person's id."""
    identities = _Follower(_stream(rows, _IDENTITIES))
    holds = _Follower(_stream(rows, _HOLDS))
    taken_over: dict[str, list[Row]] = {}
    for number in _stream(rows, _TAKEN_OVER):
        taken_over.setdefault(number["joined_to"], []).append(number)
    for one in _stream(rows, _PERSONS.order_by(person.c.id)):
        numbers = [*identities.of(one["id"]), *taken_over.get(one["id"], ())]
        yield _derived(one, numbers, holds.of(one["id"]))


def _stream(rows: Rows, statement: Select[Any]) -> Iterator[Row]:
    for row in rows.connection.execute(statement).mappings():
        yield dict(row)


class _Follower:
    """Rows in order of their person, handed out person by person."""

    def __init__(self, rows: Iterator[Row]) -> None:
        self._rows = rows
        self._next = next(rows, None)

    def of(self, person_id: str) -> list[Row]:
        """The rows of the person, who comes after the one asked for before."""
        found = []
        while self._next is not None and self._next["person_id"] <= person_id:
            if self._next["person_id"] == person_id:
                found.append(self._next)
            self._next = next(self._rows, None)
        return found


def _derived(one: Row, identities: Iterable[Row], holds: Iterable[Row]) -> Row:
    return {
        "person_id": one["id"],
        "given_name": one["given_name"],
        "surname": one["surname"],
        "birth_date": one["birth_date"],
        "protected": one["protected"],
        "identities": [[each["type"], each["issuer"], each["value"]] for each in identities],
        "holds": [
            [
                each["scope"],
                each["seq"],
                each["kind"],
                each["until"].isoformat() if each["until"] else None,
                each["ask_again"],
            ]
            for each in holds
        ],
        "joined_to": one["joined_to"],
    }


def _record(row: Row) -> ShownRecord:
    return ShownRecord(
        row["person_id"],
        row["given_name"],
        row["surname"],
        row["birth_date"],
        row["protected"],
        tuple([IdentityView(*one) for one in row["identities"]]),
        tuple([_hold(*one) for one in row["holds"]]),
    )


def _hold(scope: str, seq: int, kind: Any, until: str | None, ask_again: Any) -> Hold:
    return Hold(scope, seq, kind, date.fromisoformat(until) if until else None, ask_again)
