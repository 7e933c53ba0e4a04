"""Persons, identity numbers, the units that know them and their representatives, as rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import bindparam, delete, select

from desk.consent.draft import IdentityType
from desk.register.names import name_key, name_tokens
from desk.register.records import (
    IdentityRecord,
    MandateRecord,
    PersonRecord,
    RepresentativeRecord,
    ShownRecord,
)
from desk.store.prepared import Prepared
from desk.store.rows import Row, Rows, any_of
from desk.store.shown import read_shown
from desk.store.tables import (
    identity,
    mandate,
    name_token,
    person,
    person_unit,
    representative,
)

_SHOWN: Final = (
    person.c.id,
    person.c.given_name,
    person.c.surname,
    person.c.birth_date,
    person.c.protected,
)
_ONE: Final = Prepared(select(*_SHOWN).where(person.c.id == bindparam("id")))
_WHOLE: Final = Prepared(select(person).where(person.c.id == bindparam("id")))
_MANY: Final = Prepared(select(*_SHOWN).where(any_of(person.c.id)))
_IDENTITIES: Final = Prepared(
    select(
        identity.c.person_id,
        identity.c.id,
        identity.c.type,
        identity.c.issuer,
        identity.c.value,
        identity.c.kept_reason,
    )
    .where(any_of(identity.c.person_id), identity.c.parted_at.is_(None))
    .order_by(identity.c.person_id, identity.c.id)
)
_OWNER: Final = Prepared(
    select(identity.c.person_id).where(
        identity.c.type == bindparam("type_"),
        identity.c.issuer == bindparam("issuer"),
        identity.c.value == bindparam("value"),
    )
)
_UNITS: Final = Prepared(
    select(person_unit.c.unit_id).where(person_unit.c.person_id == bindparam("id"))
)
_REPRESENTATIVES: Final = Prepared(
    select(representative)
    .where(representative.c.person_id == bindparam("id"))
    .order_by(representative.c.id)
)
_DROP_TOKENS: Final = Prepared(delete(name_token).where(name_token.c.person_id == bindparam("id")))
_MANDATES: Final = Prepared(
    select(mandate).where(any_of(mandate.c.representative_id)).order_by(mandate.c.id)
)


class SqlPeople:
    """The people within one transaction."""

    def __init__(self, rows: Rows, now: Callable[[], datetime]) -> None:
        self._rows = rows
        self._now = now

    def get(self, person_id: str) -> PersonRecord | None:
        """One person, or None."""
        row = self._rows.one(_ONE, {"id": person_id})
        return _person(row) if row else None

    def many(self, person_ids: Sequence[str]) -> dict[str, PersonRecord]:
        """Those of the persons that exist, by id."""
        return {row["id"]: _person(row) for row in self._rows.of_ids(_MANY, person_ids)}

    def shown(self, person_ids: Sequence[str]) -> dict[str, ShownRecord]:
        """What a list shows of those of the persons that exist, by id."""
        return read_shown(self._rows, person_ids)

    def identities(self, person_ids: Sequence[str]) -> dict[str, tuple[IdentityRecord, ...]]:
        """The persons' identity numbers, the first one first."""
        found: dict[str, tuple[IdentityRecord, ...]] = dict.fromkeys(person_ids, ())
        for row in self._rows.of_ids(_IDENTITIES, person_ids):
            found[row["person_id"]] += (_identity(row),)
        return found

    def owner(self, type_: IdentityType, issuer: str, value: str) -> str | None:
        """Whose identity number this is, or None."""
        row = self._rows.one(_OWNER, {"type_": type_, "issuer": issuer, "value": value})
        return row["person_id"] if row else None

    def add(self, who: PersonRecord, number: IdentityRecord) -> None:
        """A new person. Raises Conflict `identity_known` if a colleague was faster."""
        self._rows.touched.add(who.id)
        self._rows.insert(person, {**_columns(who), "created_at": self._now()})
        self._add_tokens(who)
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
        """New names, birth date or protection of a person."""
        self._rows.touched.add(who.id)
        row = self._rows.one(_WHOLE, {"id": who.id})
        if row is None:
            raise LookupError("person")
        self._rows.replace(person, {**row, **_columns(who)})
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
        if unit_id not in self.units(person_id):
            self._rows.insert(
                person_unit, {"person_id": person_id, "unit_id": unit_id, "since": self._now()}
            )

    def units(self, person_id: str) -> frozenset[str]:
        """The units that know the person."""
        return frozenset(row["unit_id"] for row in self._rows.all(_UNITS, {"id": person_id}))

    def represent(self, who: RepresentativeRecord, look: MandateRecord | None) -> None:
        """A representative, with a look at the mandate."""
        self._rows.insert(
            representative,
            {name: getattr(who, name) for name in _names(representative)},
        )
        if look is not None:
            self._rows.insert(mandate, {name: getattr(look, name) for name in _names(mandate)})

    def representatives(
        self, person_id: str
    ) -> tuple[tuple[RepresentativeRecord, MandateRecord | None], ...]:
        """Who represents a person, with the latest look at each mandate."""
        rows = self._rows.all(_REPRESENTATIVES, {"id": person_id})
        looks: dict[str, MandateRecord] = {}
        for row in self._rows.of_ids(_MANDATES, [row["id"] for row in rows]):
            looks[row["representative_id"]] = MandateRecord(
                **{name: row[name] for name in _names(mandate)}
            )
        return tuple(
            (
                RepresentativeRecord(**{name: row[name] for name in _names(representative)}),
                looks.get(row["id"]),
            )
            for row in rows
        )


def _names(table: Any) -> list[str]:
    return [column.name for column in table.columns if column.name != "salt"]


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
        row["id"], row["given_name"], row["surname"], row["birth_date"], row["protected"]
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
