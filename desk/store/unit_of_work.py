"""One transaction with everything the use cases need of the register (architecture, rule 5)."""

from __future__ import annotations

from datetime import date, datetime
from types import TracebackType
from typing import Self

from sqlalchemy import Connection

from desk.register.ids import new_id
from desk.register.ports import Clock
from desk.store.accounts import SqlAccounts
from desk.store.answers import SqlAnswers
from desk.store.asking import SqlAsking
from desk.store.blankets import SqlBlankets
from desk.store.drafts import SqlDrafts
from desk.store.journal import SqlJournal
from desk.store.keyring import Keyring, WorkKeyring
from desk.store.log import SqlLog
from desk.store.people import SqlPeople
from desk.store.problems import told
from desk.store.rows import Rows
from desk.store.seals import Seals
from desk.store.search import SqlSearch
from desk.store.sent import SqlSent
from desk.store.shown import refresh_shown
from desk.store.staff import SqlSettings, SqlUsers
from desk.store.units import SqlUnits
from desk.store.visits import SqlVisits
from desk.store.words import SqlWords


class SqlUnitOfWork:
    """Begins on entering, rolls back on leaving unless `commit` was called."""

    def __init__(
        self,
        connection: Connection,
        seals: Seals,
        clock: Clock,
        writer: str,
        keyring: Keyring,
    ) -> None:
        self._connection = connection
        self._clock = clock
        self._rows = Rows(connection, seals)
        self.words = SqlWords(self._rows, self.now)
        self.people = SqlPeople(self._rows, self.now)
        self.search = SqlSearch(self._rows)
        self.answers = SqlAnswers(self._rows, self.words)
        self.asking = SqlAsking(self._rows)
        self.units = SqlUnits(self._rows, self.words, self.now, self.today, self.new_id)
        self.users = SqlUsers(self._rows, self.now)
        self.drafts = SqlDrafts(self._rows)
        self.settings = SqlSettings(self._rows)
        self.blankets = SqlBlankets(self._rows)
        self.accounts = SqlAccounts(self._rows, self.now)
        self.keyring = WorkKeyring(keyring, self.now)
        self.log = SqlLog(self._rows)
        self.sent = SqlSent(self._rows, self.now)
        self.visits = SqlVisits(self._rows, self.now)
        self.journal = SqlJournal(self._rows, writer, self.now, self.new_id)

    def now(self) -> datetime:
        """The instant now, in UTC."""
        return self._clock.now()

    def today(self) -> date:
        """Today's date in Sweden."""
        return self._clock.today()

    def new_id(self) -> str:
        """A new identifier (decision D4)."""
        return new_id()

    def commit(self) -> None:
        """Keep what was written. Raises RegisterError; then nothing was kept.

        Raises RuntimeError for rows that no journal entry holds: a use case forgot to write one.
        """
        if self._rows.unsealed:
            raise RuntimeError("rows without a journal entry")
        refresh_shown(self._rows)
        self.keyring.commit(self._commit)

    def _commit(self) -> None:
        with told():
            self._connection.commit()

    def __enter__(self) -> Self:
        with told():
            if not self._connection.in_transaction():
                self._connection.begin()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._rows.unsealed.clear()
        self._rows.touched.clear()
        self.keyring.forget()
        with told():
            self._connection.rollback()
