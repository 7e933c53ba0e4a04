"""Bounded look-ups by identity number, mobile and name: each reads one index (decision D6)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import Integer, bindparam, column, text

from desk.register.names import end_of
from desk.store.prepared import Prepared
from desk.store.rows import Rows
from desk.store.sqlite import indexed
from desk.store.types import Identifier

SCANNED: Final = 20_000
"""Index entries read at most for two short beginnings, or where few of them are the unit's."""

_MOST_WORDS: Final = 5

_NAME: Final = (
    "SELECT p.id FROM person AS p {index} WHERE {where} {units} ORDER BY {order} LIMIT :most"
)
_SCAN: Final = (
    "SELECT p.id FROM (SELECT id, {other} AS other FROM person {index} "
    "WHERE {own} >= :own AND {own} < :own_end LIMIT :scanned) AS p "
    "WHERE p.other >= :other AND p.other < :other_end {units} LIMIT :most"
)
_COUNT: Final = (
    "SELECT count(*) AS seen FROM (SELECT 1 FROM person {index} "
    "WHERE {own} >= :own AND {own} < :own_end LIMIT :scanned)"
)
_TOKEN: Final = (
    "SELECT p.person_id AS id FROM name_token AS p WHERE p.token = :own AND p.kind = :kind "
    "AND p.other_key >= :other AND p.other_key < :other_end {units} LIMIT :most"
)
_IDENTITY: Final = (
    "SELECT p.person_id AS id FROM identity AS p {index} WHERE p.value >= :own "
    "AND p.value < :own_end AND p.parted_at IS NULL {units} ORDER BY p.value LIMIT :most"
)
_MOBILE: Final = (
    "SELECT p.person_id AS id FROM (SELECT answer_id, mobile FROM answer_recipient {index} "
    "WHERE mobile >= :own AND mobile < :own_end ORDER BY mobile LIMIT :scanned) AS r "
    "CROSS JOIN current_answer AS p ON p.answer_id = r.answer_id WHERE 1 = 1 {units} LIMIT :most"
)
_REACHED: Final = (
    "AND EXISTS (SELECT 1 FROM person_unit AS u "
    "WHERE u.person_id = {key} AND u.unit_id IN ({places}) AND u.left_at IS NULL)"
)
_SURNAME: Final = indexed("ix_person_surname")
_GIVEN: Final = indexed("ix_person_given")
_FAMILY_ORDER: Final = "p.surname_key, p.given_key, p.id"
_GIVEN_ORDER: Final = "p.given_key, p.surname_key, p.id"


class SqlSearch:
    """The look-ups within one transaction."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def by_identity(
        self, beginnings: Sequence[str], units: frozenset[str] | None, limit: int
    ) -> list[str]:
        """Persons with an identity number that begins so."""
        found = _Found(limit)
        sql = _IDENTITY.format(index=indexed("ix_identity_value"), units="{units}")
        for beginning in beginnings:
            found.add(self._ids(sql, "p.person_id", units, found.room, _range(own=beginning)))
        return found.ids

    def by_mobile(self, beginning: str, units: frozenset[str] | None, limit: int) -> list[str]:
        """Persons whose current answer has a number that begins so (E.164)."""
        found = _Found(limit)
        sql = _MOBILE.format(index=indexed("ix_answer_recipient_mobile"), units="{units}")
        values = {**_range(own=beginning), "scanned": SCANNED // 10}
        found.add(self._ids(sql, "p.person_id", units, limit * 4, values))
        return found.ids

    def by_name(
        self, words: Sequence[str], units: frozenset[str] | None, limit: int
    ) -> tuple[list[str], bool]:
        """Persons by words of their name (keys); and whether the search was cut short.

        A whole surname comes first; beginnings follow only where it leaves room.
        """
        found = _Found(limit)
        if not words:
            return [], False
        if len(words) == 1:
            self._one_word(words[0], units, found)
            return found.ids, False
        splits = [
            (" ".join(words[:place]), " ".join(words[place:]))
            for place in range(1, min(len(words), _MOST_WORDS))
        ]
        self._whole(splits, "surname_key", units, found)
        self._tokens(splits, units, found)
        if not found.ids:
            self._whole(splits, "given_key", units, found)
            self._family(" ".join(words), units, found)
        cut = False
        if not found.ids:
            cut = self._beginnings(splits, units, found)
        return found.ids, cut

    def _one_word(self, word: str, units: frozenset[str] | None, found: _Found) -> None:
        self._family(word, units, found)
        if not found.ids:
            self._name(_SURNAME, _range(own=word), "surname_key", units, found)
        for own in (_exactly(word), _range(own=word + " ")):
            self._name(_GIVEN, own, "given_key", units, found)
        for kind in ("surname", "given"):
            self._token({"own": word, "kind": kind, **_range(other="")}, units, found)
        if not found.ids:
            self._name(_GIVEN, _range(own=word), "given_key", units, found)

    def _family(self, name: str, units: frozenset[str] | None, found: _Found) -> None:
        """A whole surname, then double surnames that begin with it."""
        for own in (_exactly(name), _range(own=name + " ")):
            self._name(_SURNAME, own, "surname_key", units, found)

    def _name(
        self,
        index: str,
        own: dict[str, str],
        key: str,
        units: frozenset[str] | None,
        found: _Found,
    ) -> None:
        if not found.room:
            return
        compare = f"p.{key} >= :own AND p.{key} < :own_end"
        if "own_end" not in own:
            compare = f"p.{key} = :own"
        order = _FAMILY_ORDER if key == "surname_key" else _GIVEN_ORDER
        sql = _NAME.format(index=index, where=compare, order=order, units="{units}")
        found.add(self._ids(sql, "p.id", units, found.most, own))

    def _whole(
        self,
        splits: Iterable[tuple[str, str]],
        key: str,
        units: frozenset[str] | None,
        found: _Found,
    ) -> None:
        """One name whole with the start of the other, whichever was typed first."""
        family = key == "surname_key"
        other_key = "given_key" if family else "surname_key"
        where = f"p.{key} = :own AND p.{other_key} >= :other AND p.{other_key} < :other_end"
        sql = _NAME.format(
            index=_SURNAME if family else _GIVEN,
            where=where,
            order=_FAMILY_ORDER if family else _GIVEN_ORDER,
            units="{units}",
        )
        for left, right in splits:
            for own, other in ((right, left), (left, right)):
                if found.room:
                    values = {"own": own, **_range(other=other)}
                    found.add(self._ids(sql, "p.id", units, found.most, values))

    def _tokens(
        self, splits: Iterable[tuple[str, str]], units: frozenset[str] | None, found: _Found
    ) -> None:
        """Further given names and later parts of double surnames, with the start of the other."""
        for left, right in splits:
            for own, other in ((left, right), (right, left)):
                for kind in ("given", "surname"):
                    values = {"own": own, "kind": kind, **_range(other=other)}
                    self._token(values, units, found)

    def _token(self, values: dict[str, str], units: frozenset[str] | None, found: _Found) -> None:
        if found.room:
            found.add(self._ids(_TOKEN, "p.person_id", units, found.most, values))

    def _beginnings(
        self, splits: Iterable[tuple[str, str]], units: frozenset[str] | None, found: _Found
    ) -> bool:
        """Two beginnings: a bounded walk along the surnames; True when the bound was met."""
        sql = _SCAN.format(index=_SURNAME, own="surname_key", other="given_key", units="{units}")
        count = _COUNT.format(index=_SURNAME, own="surname_key")
        cut = False
        for left, right in splits:
            for own, other in ((right, left), (left, right)):
                if not found.room:
                    return cut
                values = {**_range(own=own, other=other), "scanned": SCANNED}
                found.add(self._ids(sql, "p.id", units, found.most, values))
                if found.room:
                    seen = self._rows.all(_statement(count, "", 0), values)[0]["seen"]
                    cut = cut or seen >= SCANNED
        return cut

    def _ids(
        self,
        sql: str,
        key: str,
        units: frozenset[str] | None,
        most: int,
        values: dict[str, Any],
    ) -> list[str]:
        if most <= 0 or units == frozenset():
            return []
        bound = {**values, "most": most}
        places = 0
        if units is not None:
            places = 1 << (len(units) - 1).bit_length()
            bound |= {f"unit_{place}": one for place, one in enumerate(sorted(units))}
        statement = _statement(sql, key, places)
        return [row["id"] for row in self._rows.all(statement, bound)]


class _Found:
    """Ids in the order found, each once, never more than asked for."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.ids: list[str] = []

    @property
    def room(self) -> int:
        return self.most - len(self.ids)

    def add(self, ids: Iterable[str]) -> None:
        for one in ids:
            if self.room and one not in self.ids:
                self.ids.append(one)


def _exactly(own: str) -> dict[str, str]:
    return {"own": own}


def _range(**beginnings: str) -> dict[str, str]:
    """Half-open ranges: `own` and `own_end` for the keys that begin with `own`."""
    values = dict(beginnings)
    for name, beginning in beginnings.items():
        values[f"{name}_end"] = end_of(beginning)
    return values


@lru_cache(maxsize=128)
def _statement(sql: str, key: str, units: int) -> Prepared:
    """A look-up, compiled once: it gives an id, or a count where there is no key to reach by.

    `units` is the number of places for units, 0 for every unit.
    """
    names = [f"unit_{place}" for place in range(units)]
    reached = _REACHED.format(key=key, places=", ".join(f":{name}" for name in names))
    clause = text(sql.replace("{units}", reached if units else ""))
    clause = clause.bindparams(*(bindparam(name, type_=Identifier()) for name in names))
    if not key:
        return Prepared(clause.columns(column("seen", Integer())))
    return Prepared(clause.columns(column("id", Identifier())))
