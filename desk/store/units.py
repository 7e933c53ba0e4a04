"""Units with their settings and messages, as rows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import Select, bindparam, func, select

from desk.register.views import MessageView, UnitView
from desk.store.prepared import Prepared
from desk.store.rows import Row, Rows
from desk.store.tables import unit, unit_message, user_account, word
from desk.store.words import SqlWords

_SETTINGS: Final = (
    "id",
    "name",
    "short_name",
    "clinic",
    "profile",
    "provider",
    "display",
    "sender",
    "phone",
    "turn_to",
    "check_in",
    "send_days_before",
    "minor_until",
    "own_number_from",
    "protected_identity",
    "name_decided",
)


def _units() -> Select[Any]:
    """Every unit with the message in force: the last one entered whose day has come."""
    message = unit_message.alias("message")
    later = unit_message.alias("later")
    latest = (
        select(func.max(later.c.id))
        .where(later.c.unit_id == unit.c.id, later.c.active_from <= bindparam("today"))
        .scalar_subquery()
    )
    joined = (
        unit.outerjoin(message, message.c.id == latest)
        .outerjoin(word, word.c.hash == message.c.template_hash)
        .outerjoin(user_account, user_account.c.id == message.c.confirmed_by)
    )
    return select(
        unit,
        message.c.template_hash,
        message.c.confirmed_at,
        word.c.text.label("template"),
        user_account.c.name.label("confirmed_by"),
    ).select_from(joined)


_ALL: Final = Prepared(_units().order_by(unit.c.name, unit.c.id))
_ONE: Final = Prepared(_units().where(unit.c.id == bindparam("unit")))
_IDS: Final = Prepared(select(unit.c.id))
_ROW: Final = Prepared(select(unit).where(unit.c.id == bindparam("unit")))


class SqlUnits:
    """The units within one transaction."""

    def __init__(
        self,
        rows: Rows,
        words: SqlWords,
        now: Callable[[], datetime],
        today: Callable[[], date],
        new_id: Callable[[], str],
    ) -> None:
        self._rows = rows
        self._words = words
        self._now = now
        self._today = today
        self._new_id = new_id

    def get(self, unit_id: str) -> UnitView | None:
        """One unit, or None."""
        row = self._rows.one(_ONE, {"unit": unit_id, "today": self._today()})
        return _view(row) if row else None

    def all(self) -> tuple[UnitView, ...]:
        """Every unit of the register, by name."""
        return tuple(_view(row) for row in self._rows.all(_ALL, {"today": self._today()}))

    def ids(self) -> frozenset[str]:
        """The ids of every unit."""
        return frozenset(row["id"] for row in self._rows.all(_IDS))

    def add(self, new: UnitView) -> None:
        """A new unit; its message is not written."""
        values = {name: getattr(new, name) for name in _SETTINGS}
        self._rows.insert(unit, {**values, "created_at": self._now()})

    def change(self, changed: UnitView) -> None:
        """New settings of a unit; its message is not written."""
        row = self._rows.one(_ROW, {"unit": changed.id})
        if row is None:
            raise LookupError("unit")
        values = {name: getattr(changed, name) for name in _SETTINGS}
        self._rows.replace(unit, {**row, **values})

    def enter_message(self, unit_id: str, template: str, user_id: str, confirmed: bool) -> None:
        """The text the unit's system sends from now on."""
        self._rows.insert(
            unit_message,
            {
                "id": self._new_id(),
                "unit_id": unit_id,
                "template_hash": self._words.keep("template", "", "", template),
                "active_from": self._today(),
                "entered_at": self._now(),
                "entered_by": user_id,
                "confirmed_at": self._now() if confirmed else None,
                "confirmed_by": user_id if confirmed else None,
            },
        )


def _view(row: Row) -> UnitView:
    message = MessageView(
        template_hash=row["template_hash"] or "",
        template=row["template"],
        confirmed_at=row["confirmed_at"],
        confirmed_by=row["confirmed_by"] or "",
    )
    return UnitView(**{name: row[name] for name in _SETTINGS}, message=message)
