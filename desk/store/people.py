"""Persons, identity numbers and the units that know them, as rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import bindparam, delete, func, literal, select, text, union_all

from desk.consent.draft import IdentityType
from desk.register.names import name_key, name_tokens
from desk.register.records import IdentityRecord, PersonRecord, ShownRecord
from desk.store.prepared import Prepared
from desk.store.representatives import SqlRepresentatives
from desk.store.rows import Row, Rows, any_of
from desk.store.shown import read_shown
from desk.store.tables import (
    identity,
    name_token,
    person,
    person_unit,
)

_SHOWN: Final = (
    person.c.id,
    person.c.given_name,
    person.c.surname,
    person.c.birth_date,
    person.c.protected,
    person.c.joined_to,
)
_ONE: Final = Prepared(select(*_SHOWN).where(person.c.id == bindparam("id")))
_WHOLE: Final = Prepared(select(person).where(person.c.id == bindparam("id")))
_MANY: Final = Prepared(select(*_SHOWN).where(any_of(person.c.id)))
_JOINED: Final = Prepared(
    select(*_SHOWN).where(person.c.joined_to == bindparam("id")).order_by(person.c.id)
)
_NUMBER: Final = (
    identity.c.id,
    identity.c.type,
    identity.c.issuer,
    identity.c.value,
    identity.c.kept_reason,
)
_OWN: Final = select(
    identity.c.person_id, *_NUMBER, identity.c.person_id.label("of"), literal(0).label("rank")
).where(identity.c.parted_at.is_(None))
_TAKEN_OVER: Final = (
    select(identity.c.person_id, *_NUMBER, person.c.joined_to.label("of"), literal(1).label("rank"))
    .select_from(person.join(identity, identity.c.person_id == person.c.id))
    .where(identity.c.parted_at.is_(None))
)
_ORDER: Final = text('"of", rank, person_id, id')
_IDENTITIES: Final = Prepared(
    union_all(
        _OWN.where(any_of(identity.c.person_id)), _TAKEN_OVER.where(any_of(person.c.joined_to))
    ).order_by(_ORDER)
)
_IDENTITIES_OF: Final = Prepared(
    union_all(
        _OWN.where(identity.c.person_id == bindparam("id")),
        _TAKEN_OVER.where(person.c.joined_to == bindparam("id")),
    ).order_by(_ORDER)
)
_OWNER: Final = Prepared(
    select(func.coalesce(person.c.joined_to, person.c.id).label("owner"))
    .select_from(identity.join(person, person.c.id == identity.c.person_id))
    .where(
        identity.c.type == bindparam("type_"),
        identity.c.issuer == bindparam("issuer"),
        identity.c.value == bindparam("value"),
    )
)
_UNITS: Final = Prepared(
    select(person_unit)
    .where(person_unit.c.person_id == bindparam("id"))
    .order_by(person_unit.c.unit_id)
)
_DROP_TOKENS: Final = Prepared(delete(name_token).where(name_token.c.person_id == bindparam("id")))


class SqlPeople(SqlRepresentatives):
    """The people within one transaction."""

    def __init__(self, rows: Rows, now: Callable[[], datetime]) -> None:
        self._rows = rows
        self._now = now

    def get(self, person_id: str) -> PersonRecord | None:
        """One person, or None. For somebody who was joined: the person shown in their place."""
        one = self.itself(person_id)
        return one if one is None or one.joined_to is None else self.itself(one.joined_to)

    def many(self, person_ids: Sequence[str]) -> dict[str, PersonRecord]:
        """Those of the persons that exist, by the id asked for; a joined one's is as in `get`."""
        found = {row["id"]: _person(row) for row in self._rows.of_ids(_MANY, person_ids)}
        for id_, one in list(found.items()):
            shown = self.itself(one.joined_to) if one.joined_to else None
            if shown is not None:
                found[id_] = shown
        return found

    def itself(self, person_id: str) -> PersonRecord | None:
        """One person as written, joined or not, or None."""
        row = self._rows.one(_ONE, {"id": person_id})
        return _person(row) if row else None

    def joined_to(self, person_id: str) -> tuple[PersonRecord, ...]:
        """Those who turned out to be this person, in the order they came to the register."""
        return tuple(_person(row) for row in self._rows.all(_JOINED, {"id": person_id}))

    def shown(self, person_ids: Sequence[str]) -> dict[str, ShownRecord]:
        """What a list shows of those of the persons that exist, by the id asked for."""
        return read_shown(self._rows, person_ids)

    def identities(self, person_ids: Sequence[str]) -> dict[str, tuple[IdentityRecord, ...]]:
        """The persons' identity numbers, the first one first, then those of who was joined."""
        found: dict[str, tuple[IdentityRecord, ...]] = dict.fromkeys(person_ids, ())
        if len(person_ids) == 1:
            rows = self._rows.all(_IDENTITIES_OF, {"id": person_ids[0]})
        else:
            rows = self._rows.of_ids(_IDENTITIES, person_ids)
        for row in rows:
            found[row["of"]] += (_identity(row),)
        return found

    def owner(self, type_: IdentityType, issuer: str, value: str) -> str | None:
        """Whose identity number this is, as in `get`, or None."""
        row = self._rows.one(_OWNER, {"type_": type_, "issuer": issuer, "value": value})
        return row["owner"] if row else None

    def add(self, who: PersonRecord, number: IdentityRecord) -> None:
        """A new person. Raises Conflict `identity_known` if a colleague was faster."""
        self._rows.touched.add(who.id)
        self._rows.insert(person, {**_columns(who), "created_at": self._now()})
        self._add_tokens(who)
        self.add_identity(number)

    def add_identity(self, number: IdentityRecord) -> None:
        """One more identity number. Raises Conflict `identity_known` if it is somebody's."""
        self._rows.touched.add(number.person_id)
        self._rows.insert(
            identity,
            {
                "id": number.id,
                "person_id": number.person_id,
                "type": number.type,
                "issuer": number.issuer,
                "value": number.value,
                "kept_reason": number.kept_reason,
                "joined_at": self._now(),
            },
        )

    def change(self, who: PersonRecord) -> None:
        """New names, birth date, protection or joining of a person."""
        row = self._rows.one(_WHOLE, {"id": who.id})
        if row is None:
            raise LookupError("person")
        self._rows.touched |= {who.id, who.joined_to or who.id, row["joined_to"] or who.id}
        self._rows.replace(person, {**row, **_columns(who), "joined_to": who.joined_to})
        self._rows.change(_DROP_TOKENS, {"id": who.id})
        self._add_tokens(who)

    def _add_tokens(self, who: PersonRecord) -> None:
        for kind, token, other in sorted(name_tokens(who.given_name, who.surname)):
            self._rows.insert(
                name_token,
                {"token": token, "kind": kind, "other_key": other, "person_id": who.id},
            )

    def join_unit(self, person_id: str, unit_id: str) -> None:
        """The unit knows the person from now on; twice is the same as once."""
        known = self._known(person_id).get(unit_id)
        if known is None:
            self._rows.insert(
                person_unit, {"person_id": person_id, "unit_id": unit_id, "since": self._now()}
            )
        elif known["left_at"] is not None or known["through"] is not None:
            self._rows.replace(person_unit, {**known, "left_at": None, "through": None})

    def share_units(self, person_id: str, other_id: str) -> None:
        """The units that know the other one know the person too, until `unshare_units`."""
        known = self._known(person_id)
        for unit_id in sorted(self.units(other_id)):
            row = known.get(unit_id)
            through = {"through": other_id, "left_at": None}
            if row is None:
                key = {"person_id": person_id, "unit_id": unit_id, "since": self._now()}
                self._rows.insert(person_unit, {**key, **through})
            elif row["left_at"] is not None:
                self._rows.replace(person_unit, {**row, **through})

    def unshare_units(self, person_id: str, other_id: str, own: frozenset[str]) -> None:
        """Undo `share_units`, but for the units `own`, which have come to know the person."""
        for unit_id, row in self._known(person_id).items():
            if row["through"] == other_id and row["left_at"] is None:
                ended = {"through": None} if unit_id in own else {"left_at": self._now()}
                self._rows.replace(person_unit, {**row, **ended})

    def units(self, person_id: str) -> frozenset[str]:
        """The units that know the person."""
        known = self._known(person_id).items()
        return frozenset(unit_id for unit_id, row in known if row["left_at"] is None)

    def _known(self, person_id: str) -> dict[str, Row]:
        return {row["unit_id"]: row for row in self._rows.all(_UNITS, {"id": person_id})}


def _columns(who: PersonRecord) -> dict[str, Any]:
    return {
        "id": who.id,
        "given_name": who.given_name,
        "surname": who.surname,
        "given_key": name_key(who.given_name),
        "surname_key": name_key(who.surname),
        "birth_date": who.birth_date,
        "protected": who.protected,
    }


def _person(row: Row) -> PersonRecord:
    return PersonRecord(
        row["id"],
        row["given_name"],
        row["surname"],
        row["birth_date"],
        row["protected"],
        row["joined_to"],
    )


def _identity(row: Row) -> IdentityRecord:
    return IdentityRecord(
        row["id"],
        row["person_id"],
        row["type"],
        row["issuer"],
        row["value"],
        row["kept_reason"],
    )
