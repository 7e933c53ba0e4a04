"""The texts a unit has had: rows that are only added, and which of them is in force."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import ScalarSelect, bindparam, case, select

from desk.register.commands import NewMessage
from desk.register.unit_views import MessageState, MessageVersion
from desk.store.prepared import Prepared
from desk.store.rows import Row, Rows
from desk.store.tables import unit, unit_message, user_account, word
from desk.store.words import SqlWords


def in_force() -> ScalarSelect[Any]:
    """The id of the message in force at a unit of the enclosing query, on the day `today`.

    The confirmed text whose day came last, of one day the one confirmed last; before anything is
    confirmed, what was entered last.
    """
    one = unit_message.alias("candidate")
    confirmed = case((one.c.confirmed_at.is_not(None), 1), else_=0)
    return (
        select(one.c.id)
        .where(one.c.unit_id == unit.c.id, one.c.active_from <= bindparam("today"))
        .order_by(confirmed.desc(), one.c.active_from.desc(), one.c.id.desc())
        .limit(1)
        .scalar_subquery()
    )


_entered: Final = user_account.alias("entered")
_confirmed: Final = user_account.alias("confirmed")
_ROWS: Final = Prepared(
    select(
        unit_message,
        unit.c.sender.label("unit_sender"),
        unit.c.display.label("unit_display"),
        word.c.text.label("template"),
        _entered.c.name.label("entered_name"),
        _confirmed.c.name.label("confirmed_name"),
    )
    .select_from(
        unit_message.join(unit, unit.c.id == unit_message.c.unit_id)
        .join(word, word.c.hash == unit_message.c.template_hash)
        .join(_entered, _entered.c.id == unit_message.c.entered_by)
        .outerjoin(_confirmed, _confirmed.c.id == unit_message.c.confirmed_by)
    )
    .where(unit_message.c.unit_id == bindparam("unit"))
    .order_by(unit_message.c.id)
)


class UnitMessages:
    """The messages of units within one transaction."""

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

    def enter(self, unit_id: str, new: NewMessage, user_id: str, confirmed: bool) -> None:
        """A new version."""
        self._insert(unit_id, new, user_id, confirmed, None)

    def confirm(self, unit_id: str, version: MessageVersion, user_id: str) -> None:
        """A version as it stands, confirmed now."""
        text = NewMessage(version.template, version.sender, version.display, version.active_from)
        self._insert(unit_id, text, user_id, True, version.id)

    def _insert(
        self, unit_id: str, new: NewMessage, user_id: str, confirmed: bool, confirms: str | None
    ) -> None:
        self._rows.insert(
            unit_message,
            {
                "id": self._new_id(),
                "unit_id": unit_id,
                "template_hash": self._words.keep("template", "", "", new.template),
                "active_from": new.active_from,
                "entered_at": self._now(),
                "entered_by": user_id,
                "confirmed_at": self._now() if confirmed else None,
                "confirmed_by": user_id if confirmed else None,
                "confirms": confirms,
                "sender": new.sender,
                "display": new.display,
            },
        )

    def versions(self, unit_id: str) -> tuple[MessageVersion, ...]:
        """The texts of a unit, latest first, each with its last confirmation."""
        rows = self._rows.all(_ROWS, {"unit": unit_id})
        return versions_of(rows, self._today())


def versions_of(rows: Sequence[Row], today: date) -> tuple[MessageVersion, ...]:
    """Versions from a unit's rows, which stand in the order they were written.

    What was never confirmed was never sent: of such texts only the last one counts.
    """
    entries = [row for row in rows if row["confirms"] is None]
    last = {row["confirms"] or row["id"]: row for row in rows}
    current = _in_force(rows, today)
    found: list[MessageVersion] = []
    for entry in entries:
        done = last[entry["id"]]
        confirmed = done["confirmed_at"] is not None
        if entry["id"] == current:
            state: MessageState = "in_force"
        elif confirmed:
            state = "coming" if entry["active_from"] > today else "former"
        elif entry is entries[-1]:
            state = "not_confirmed"
        else:
            continue
        found.append(_version(entry, done, len(found) + 1, state))
    return tuple(reversed(found))


def _in_force(rows: Sequence[Row], today: date) -> str:
    """The id of the entry in force, chosen as `in_force` does; "" before the first."""
    come = [row for row in rows if row["active_from"] <= today]
    confirmed = [row for row in come if row["confirmed_at"] is not None]
    ordered = sorted(confirmed, key=lambda row: (row["active_from"], row["id"]))
    now = (ordered or come)[-1:]
    return str(now[0]["confirms"] or now[0]["id"]) if now else ""


def _version(entry: Row, done: Row, number: int, state: MessageState) -> MessageVersion:
    return MessageVersion(
        id=entry["id"],
        number=number,
        template=entry["template"],
        sender=entry["unit_sender"] if entry["sender"] is None else entry["sender"],
        display=entry["display"] or entry["unit_display"],
        active_from=entry["active_from"],
        entered_at=entry["entered_at"],
        entered_by=entry["entered_name"],
        confirmed_at=done["confirmed_at"],
        confirmed_by=done["confirmed_name"] or "",
        state=state,
    )
