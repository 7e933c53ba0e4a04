"""The one journal: every change and every look, chained and sealed (decisions D2 and D3)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, select, update

from desk.register.access import Access
from desk.register.journal_actions import Action
from desk.register.ports import Derive
from desk.register.records import AccessNote
from desk.register.verify_records import VerifyResult
from desk.store.prepared import Prepared
from desk.store.problems import told
from desk.store.rows import Rows
from desk.store.seals import form_of
from desk.store.tables import access_note, journal, journal_head, register_info
from desk.store.verify import verify

ENTRY: Final = form_of(journal, without="hash")
_HEAD: Final = Prepared(select(journal_head.c.number, journal_head.c.hash))
_MOVE: Final = Prepared(
    update(journal_head).values(
        number=bindparam("number"), hash=bindparam("hash"), seal=bindparam("seal")
    )
)
_LOOKS: Final = Prepared(
    select(journal.c.person_id, journal.c.at)
    .where(journal.c.user_id == bindparam("user"), journal.c.person_id.is_not(None))
    .order_by(journal.c.number.desc())
    .limit(bindparam("most"))
)
_DEPTH: Final = 25
_FORMS: Final = frozenset({"register_created", "register_upgraded"})
"""The entries that tell the register's form, and seal what it says of itself."""


class SqlJournal:
    """The journal within one transaction. `writer` is this desk's identifier."""

    def __init__(
        self, rows: Rows, writer: str, now: Callable[[], datetime], new_id: Callable[[], str]
    ) -> None:
        self._rows = rows
        self._writer = writer
        self._now = now
        self._new_id = new_id

    def write(
        self,
        action: Action,
        access: Access,
        *,
        person_id: str | None = None,
        command_id: str | None = None,
        details: Mapping[str, str | int] | None = None,
        note: AccessNote | None = None,
    ) -> None:
        """An entry that seals all rows written since the last one. `details`: codes and counts."""
        if note is not None:
            self._rows.insert(
                access_note,
                {
                    "id": self._new_id(),
                    "kind": note.kind,
                    "text": note.text,
                    "persons": list(note.persons),
                },
            )
        if action in _FORMS:
            self._rows.seal_again(register_info)
        head = self._rows.all(_HEAD)[0]
        entry = {
            "number": head["number"] + 1,
            "at": self._now(),
            "writer": self._writer,
            "user_id": access.user_id or None,
            "unit_id": access.unit_id or None,
            "action": action,
            "person_id": person_id,
            "command_id": command_id,
            "details": dict(details or {}),
            "rows": [list(row) for row in self._rows.unsealed],
            "previous": head["hash"],
        }
        entry["hash"] = self._rows.seals.entry(ENTRY.of(entry))
        self._rows.insert(journal, entry)
        seal = self._rows.seals.head(entry["number"], entry["hash"])
        self._rows.change(_MOVE, {"number": entry["number"], "hash": entry["hash"], "seal": seal})
        self._rows.unsealed.clear()

    def looked_at(self, user_id: str, limit: int) -> tuple[tuple[str, datetime], ...]:
        """The persons a user last looked at, each once, latest first."""
        found: dict[str, datetime] = {}
        for look in self._rows.all(_LOOKS, {"user": user_id, "most": limit * _DEPTH}):
            found.setdefault(look["person_id"], look["at"])
        return tuple(list(found.items())[:limit])

    def verify(self, derive: Derive) -> VerifyResult:
        """Check every seal, the chain, and that what holds now follows from the events."""
        with told():
            return verify(self._rows, derive)
