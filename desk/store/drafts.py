"""Walks under way, as rows: they come and go too often for the journal, so one seal holds them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import bindparam, delete, insert, select, update

from desk.register.records import DraftRecord
from desk.store.prepared import Prepared
from desk.store.rows import Row, Rows
from desk.store.seals import form_of
from desk.store.tables import draft, draft_seal

DRAFT: Final = form_of(draft)
_ONE: Final = Prepared(select(draft).where(draft.c.command_id == bindparam("key")))
_WHOSE: Final = Prepared(select(draft.c.user_id).where(draft.c.command_id == bindparam("key")))
_OF_USER: Final = Prepared(
    select(draft)
    .where(draft.c.user_id == bindparam("user"))
    .order_by(draft.c.saved_at.desc(), draft.c.command_id)
)
_OLD: Final = Prepared(
    select(draft.c.user_id).distinct().where(draft.c.saved_at < bindparam("instant"))
)
_KEEP: Final = Prepared(
    update(draft)
    .where(draft.c.command_id == bindparam("key"))
    .values({column.name: bindparam(column.name) for column in draft.columns})
)
_DROP: Final = Prepared(delete(draft).where(draft.c.command_id == bindparam("key")))
_DROP_OLD: Final = Prepared(delete(draft).where(draft.c.saved_at < bindparam("instant")))
_SEAL: Final = Prepared(
    update(draft_seal)
    .where(draft_seal.c.user_id == bindparam("user"))
    .values(seal=bindparam("seal"))
)
_NEW_SEAL: Final = Prepared(insert(draft_seal))
_UNSEAL: Final = Prepared(delete(draft_seal).where(draft_seal.c.user_id == bindparam("user")))


class SqlDrafts:
    """The drafts within one transaction: not journalled; each user's have one seal together."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def keep(self, kept: DraftRecord) -> None:
        """Write a draft over its former self."""
        values = {name: getattr(kept, name) for name in _COLUMNS}
        if self._rows.change(_KEEP, {**values, "key": kept.command_id}) == 0:
            self._rows.insert(draft, values)
        _seal_user(self._rows, kept.user_id)

    def get(self, command_id: str) -> DraftRecord | None:
        """One draft, or None."""
        row = self._rows.one(_ONE, {"key": command_id})
        return _record(row) if row else None

    def of_user(self, user_id: str) -> tuple[DraftRecord, ...]:
        """A user's drafts, newest first."""
        return tuple(_record(row) for row in self._rows.all(_OF_USER, {"user": user_id}))

    def drop(self, command_id: str) -> bool:
        """Erase a draft; False when there was none."""
        kept = self._rows.one(_WHOSE, {"key": command_id})
        if kept is not None:
            self._rows.change(_DROP, {"key": command_id})
            _seal_user(self._rows, kept["user_id"])
        return kept is not None

    def drop_before(self, instant: datetime) -> int:
        """Erase the drafts last kept before an instant; how many."""
        users = [row["user_id"] for row in self._rows.all(_OLD, {"instant": instant})]
        dropped = self._rows.change(_DROP_OLD, {"instant": instant})
        for user_id in users:
            _seal_user(self._rows, user_id)
        return dropped


def seal_all_drafts(rows: Rows) -> None:
    """Seal every user's drafts as they stand."""
    rows.connection.execute(delete(draft_seal))
    users = rows.connection.execute(select(draft.c.user_id).distinct()).scalars()
    for user_id in list(users):
        _seal_user(rows, user_id)


def wrong_drafts(rows: Rows) -> tuple[str, ...]:
    """The users whose drafts are not those that were sealed, byte for byte."""
    seals = rows.as_stored(("user_id", "seal"), draft_seal.name)
    kept = {row[0]: row[1] for row in seals}
    forms: dict[Any, list[bytes]] = {}
    place = DRAFT.names.index("user_id")
    for row in rows.as_stored(DRAFT.names, draft.name):
        forms.setdefault(row[place], []).append(DRAFT.of_stored(row))
    everybody = [*forms, *(user for user in kept if user not in forms)]
    return tuple(
        user.hex() if isinstance(user, bytes) else ""
        for user in everybody
        if user not in forms or kept.get(user) != _sealed(rows, forms[user])
    )


def _seal_user(rows: Rows, user_id: str) -> None:
    seal = _seal(rows, user_id)
    if seal is None:
        rows.change(_UNSEAL, {"user": user_id})
    elif rows.change(_SEAL, {"user": user_id, "seal": seal}) == 0:
        rows.change(_NEW_SEAL, {"user_id": user_id, "seal": seal})


def _seal(rows: Rows, user_id: str) -> bytes | None:
    """The seal of all of a user's drafts; None for a user without any."""
    forms = [DRAFT.of(row) for row in rows.all(_OF_USER, {"user": user_id})]
    return _sealed(rows, forms) if forms else None


def _sealed(rows: Rows, forms: Sequence[bytes]) -> bytes:
    return bytes.fromhex(rows.seals.row(b"\n".join([b"drafts", *sorted(forms)])))


_COLUMNS: Final = tuple(column.name for column in draft.columns)


def _record(row: Row) -> DraftRecord:
    return DraftRecord(**{name: row[name] for name in _COLUMNS})
