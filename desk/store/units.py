"""Units with their settings and messages, as rows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import Select, bindparam, exists, select

from desk.register.commands import NewMessage
from desk.register.unit_views import (
    ALWAYS_ON,
    LanguageView,
    MessageVersion,
    MessageView,
    ReceptionView,
    UnitView,
)
from desk.store.prepared import Prepared
from desk.store.rows import Row, Rows
from desk.store.tables import reception, unit, unit_message, user_account, word
from desk.store.unit_messages import UnitMessages, in_force
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
    "hsa_id",
    "name_reason",
    "name_decided_at",
    "name_decided_by",
    "confirm_after_days",
    "mandate_days",
    "quiet_from",
    "quiet_until",
)

_RECEPTION: Final = ("id", "name", "active", "minor_until", "own_number_from")


def _units() -> Select[Any]:
    """Every unit with the message in force; its sender and display are those of that text."""
    message = unit_message.alias("message")
    decider = user_account.alias("decider")
    joined = (
        unit.outerjoin(message, message.c.id == in_force())
        .outerjoin(word, word.c.hash == message.c.template_hash)
        .outerjoin(user_account, user_account.c.id == message.c.confirmed_by)
        .outerjoin(decider, decider.c.id == unit.c.name_decided_by)
    )
    return select(
        unit,
        message.c.template_hash,
        message.c.confirmed_at,
        word.c.text.label("template"),
        message.c.sender.label("message_sender"),
        message.c.display.label("message_display"),
        user_account.c.name.label("confirmed_by"),
        decider.c.name.label("name_decider"),
        exists().where(reception.c.unit_id == unit.c.id).label("has_receptions"),
    ).select_from(joined)


_ALL: Final = Prepared(_units().order_by(unit.c.name, unit.c.id))
_ONE: Final = Prepared(_units().where(unit.c.id == bindparam("unit")))
_IDS: Final = Prepared(select(unit.c.id))
_ROW: Final = Prepared(select(unit).where(unit.c.id == bindparam("unit")))
_RECEPTIONS: Final = Prepared(
    select(reception).where(reception.c.unit_id == bindparam("unit")).order_by(reception.c.id)
)


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
        self._now = now
        self._today = today
        self._messages = UnitMessages(rows, words, now, today, new_id)

    def get(self, unit_id: str) -> UnitView | None:
        """One unit, or None."""
        row = self._rows.one(_ONE, {"unit": unit_id, "today": self._today()})
        return self._view(row) if row else None

    def all(self) -> tuple[UnitView, ...]:
        """Every unit of the register, by name."""
        return tuple(self._view(row) for row in self._rows.all(_ALL, {"today": self._today()}))

    def ids(self) -> frozenset[str]:
        """The ids of every unit."""
        return frozenset(row["id"] for row in self._rows.all(_IDS))

    def add(self, new: UnitView) -> None:
        """A new unit with its receptions; its message is not written."""
        values = _values(new)
        self._rows.insert(unit, {**values, "created_at": self._now()})
        self._keep_receptions(new)

    def change(self, changed: UnitView) -> None:
        """New settings of a unit and its receptions; its message is not written."""
        row = self._rows.one(_ROW, {"unit": changed.id})
        if row is None:
            raise LookupError("unit")
        values = _values(changed)
        self._rows.replace(unit, {**row, **values})
        self._keep_receptions(changed)

    def _keep_receptions(self, of: UnitView) -> None:
        """Write the receptions that are new or changed; none is ever removed, only switched off."""
        before = {row["id"]: row for row in self._rows.all(_RECEPTIONS, {"unit": of.id})}
        for one in of.receptions:
            row = {"unit_id": of.id, **{name: getattr(one, name) for name in _RECEPTION}}
            known = before.get(one.id)
            if known is None:
                self._rows.insert(reception, row)
            elif any(known[name] != value for name, value in row.items()):
                self._rows.replace(reception, row)

    def enter_message(
        self, unit_id: str, new: NewMessage, user_id: str, *, confirmed: bool
    ) -> None:
        """A new version of the unit's text."""
        self._messages.enter(unit_id, new, user_id, confirmed)

    def confirm_message(self, unit_id: str, version: MessageVersion, user_id: str) -> None:
        """Confirm a version as it stands."""
        self._messages.confirm(unit_id, version, user_id)

    def versions(self, unit_id: str) -> tuple[MessageVersion, ...]:
        """The texts of a unit, latest first."""
        return self._messages.versions(unit_id)

    def _view(self, row: Row) -> UnitView:
        message = MessageView(
            template_hash=row["template_hash"] or "",
            template=row["template"],
            confirmed_at=row["confirmed_at"],
            confirmed_by=row["confirmed_by"] or "",
        )
        receptions: tuple[ReceptionView, ...] = ()
        if row["has_receptions"]:
            found = self._rows.all(_RECEPTIONS, {"unit": row["id"]})
            receptions = tuple(
                ReceptionView(**{name: one[name] for name in _RECEPTION}) for one in found
            )
        settings = {name: row[name] for name in _SETTINGS}
        if row["message_sender"] is not None:
            settings["sender"] = row["message_sender"]
        settings["display"] = row["message_display"] or row["display"]
        languages = tuple(
            LanguageView(one["code"], datetime.fromisoformat(one["at"]), one["by"])
            for one in row["languages"] or ()
        )
        return UnitView(
            **settings,
            message=message,
            receptions=receptions,
            name_decider=row["name_decider"] or "",
            languages=languages,
            languages_on=(*ALWAYS_ON, *(one.code for one in languages)),
        )


def _values(of: UnitView) -> dict[str, Any]:
    """A unit's settings as its row holds them."""
    languages = [{"code": one.code, "at": one.at.isoformat(), "by": one.by} for one in of.languages]
    values = {name: getattr(of, name) for name in _SETTINGS}
    return {**values, "languages": languages or None}
