"""Who represents a person, the looks at their mandates, and people of one name, as rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Table, and_, bindparam, or_, select

from desk.register.records import MandateRecord, RepresentativeRecord
from desk.store.prepared import Prepared
from desk.store.rows import Row, Rows, any_of
from desk.store.tables import mandate, person, person_unit, representative

_JOINED: Final = select(person.c.id).where(person.c.joined_to == bindparam("id"))
_OF_PERSON: Final = Prepared(
    select(representative)
    .where(
        or_(representative.c.person_id == bindparam("id"), representative.c.person_id.in_(_JOINED))
    )
    .order_by(representative.c.id)
)
_ONE: Final = Prepared(select(representative).where(representative.c.id == bindparam("id")))
_MANDATES: Final = Prepared(
    select(mandate).where(any_of(mandate.c.representative_id)).order_by(mandate.c.id)
)
_GUARDIANS: Final = (
    select(representative)
    .join(person, person.c.id == representative.c.person_id)
    .where(
        representative.c.role == "guardian",
        representative.c.ended.is_(None),
        person.c.protected.is_(False),
        or_(
            representative.c.mobile == bindparam("mobile"),
            and_(
                representative.c.surname == bindparam("surname"),
                representative.c.given_name == bindparam("given_name"),
            ),
        ),
        select(person_unit.c.unit_id)
        .where(
            person_unit.c.person_id == representative.c.person_id,
            person_unit.c.left_at.is_(None),
            person_unit.c.unit_id.in_(bindparam("units", expanding=True)),
        )
        .exists(),
    )
    .order_by(representative.c.id)
    .limit(bindparam("most"))
)
_other: Final = person.alias("other")
_SAME_NAME: Final = (
    select(_other.c.id)
    .join(
        person,
        and_(
            person.c.surname_key == _other.c.surname_key,
            person.c.given_key == _other.c.given_key,
            person.c.birth_date == _other.c.birth_date,
        ),
    )
    .where(
        person.c.id == bindparam("id"),
        _other.c.id != person.c.id,
        _other.c.joined_to.is_(None),
        _other.c.protected.is_(False),
    )
    .order_by(_other.c.id)
    .limit(bindparam("most"))
)
_KNOWN_HERE: Final = (
    select(person_unit.c.unit_id)
    .where(
        person_unit.c.person_id == _other.c.id,
        person_unit.c.left_at.is_(None),
        person_unit.c.unit_id.in_(bindparam("units", expanding=True)),
    )
    .exists()
)


class SqlRepresentatives:
    """The representatives within one transaction."""

    _rows: Rows

    def represent(self, who: RepresentativeRecord, look: MandateRecord | None) -> None:
        """A representative, new or changed, with a look at the mandate."""
        values = _values(representative, who)
        if self._rows.one(_ONE, {"id": who.id}) is None:
            self._rows.insert(representative, values)
        else:
            self._rows.replace(representative, values)
        if look is not None:
            self.look_at_mandate(look)

    def look_at_mandate(self, look: MandateRecord) -> None:
        """One more look at a mandate."""
        self._rows.insert(mandate, _values(mandate, look))

    def representative(self, representative_id: str) -> RepresentativeRecord | None:
        """One representative, or None."""
        row = self._rows.one(_ONE, {"id": representative_id})
        return _representative(row) if row else None

    def representatives(
        self, person_id: str
    ) -> tuple[tuple[RepresentativeRecord, MandateRecord | None], ...]:
        """Who represents a person, with the latest look at each mandate."""
        rows = self._rows.all(_OF_PERSON, {"id": person_id})
        looks: dict[str, MandateRecord] = {}
        for row in self._rows.of_ids(_MANDATES, [row["id"] for row in rows]):
            looks[row["representative_id"]] = MandateRecord(
                **{name: row[name] for name in _names(mandate)}
            )
        return tuple((_representative(row), looks.get(row["id"])) for row in rows)

    def guardians(
        self, units: frozenset[str], mobile: str | None, given_name: str, surname: str, limit: int
    ) -> tuple[RepresentativeRecord, ...]:
        """Guardians of the units' persons, protected ones aside, by number or by whole name."""
        if not units:
            return ()
        values = {
            "units": sorted(units),
            "mobile": mobile,
            "given_name": given_name or None,
            "surname": surname or None,
            "most": limit,
        }
        return tuple(_representative(row) for row in self._rows.all(_GUARDIANS, values))

    def same_name(
        self, person_id: str, units: frozenset[str] | None, limit: int
    ) -> tuple[str, ...]:
        """Other persons with the same name and birth date, whom the units know."""
        values: dict[str, Any] = {"id": person_id, "most": limit}
        statement = _SAME_NAME
        if units is not None:
            values["units"] = sorted(units)
            statement = statement.where(_KNOWN_HERE)
        return tuple(row["id"] for row in self._rows.all(statement, values))


def _values(table: Table, record: object) -> dict[str, Any]:
    return {name: getattr(record, name) for name in _names(table)}


def _names(table: Table) -> Sequence[str]:
    return [column.name for column in table.columns if column.name != "salt"]


def _representative(row: Row) -> RepresentativeRecord:
    return RepresentativeRecord(**{name: row[name] for name in _names(representative)})
