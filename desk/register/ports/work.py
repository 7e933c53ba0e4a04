"""A transaction with everything in it, and the threads that run one (decision D8)."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from datetime import date, datetime
from typing import Protocol, TypeVar

from desk.register.ports.answers import Answers, Journal
from desk.register.ports.asking import Asking
from desk.register.ports.keeping import Blankets, Drafts, Settings, Units, Users, Words
from desk.register.ports.locks import Accounts, Keyring
from desk.register.ports.log import Log
from desk.register.ports.people import People, Search
from desk.register.ports.sent import Sent
from desk.register.ports.visits import Visits

T = TypeVar("T")


class Overtaken(Exception):
    """A newer question took this one's place (decision D6); nobody needs to be told."""


class Clock(Protocol):
    """The instant now in UTC, and today's local date in Europe/Stockholm (D10)."""

    def now(self) -> datetime:
        """The instant now, in UTC."""

    def today(self) -> date:
        """Today's date in Sweden."""


class UnitOfWork(Protocol):
    """One transaction. Rolls back unless `commit` was called."""

    @property
    def people(self) -> People:
        """The people."""
        ...

    @property
    def search(self) -> Search:
        """The look-ups."""
        ...

    @property
    def answers(self) -> Answers:
        """The answers."""
        ...

    @property
    def asking(self) -> Asking:
        """Whom to ask again."""
        ...

    @property
    def words(self) -> Words:
        """The words."""
        ...

    @property
    def units(self) -> Units:
        """The units."""
        ...

    @property
    def users(self) -> Users:
        """The staff."""
        ...

    @property
    def drafts(self) -> Drafts:
        """The walks under way."""
        ...

    @property
    def journal(self) -> Journal:
        """The journal."""
        ...

    @property
    def settings(self) -> Settings:
        """The retention times and applications."""
        ...

    @property
    def blankets(self) -> Blankets:
        """The papers to be signed."""
        ...

    @property
    def accounts(self) -> Accounts:
        """The users as those who manage them see them."""
        ...

    @property
    def keyring(self) -> Keyring:
        """The passwords."""
        ...

    @property
    def log(self) -> Log:
        """The journal as it is read."""
        ...

    @property
    def sent(self) -> Sent:
        """What has left."""
        ...

    @property
    def visits(self) -> Visits:
        """The booked visits."""
        ...

    def now(self) -> datetime:
        """The instant now, in UTC."""

    def today(self) -> date:
        """Today's date in Sweden."""

    def new_id(self) -> str:
        """A new identifier (decision D4)."""

    def commit(self) -> None:
        """Keep what was written; every sealed row must have its journal entry by then."""


class Threads(Protocol):
    """The register's own threads (D8): a job is a function of a unit of work.

    Only frozen dataclasses cross. The future carries a UserError, or a bug; a read that was
    interrupted carries Overtaken.
    """

    def write(self, job: Callable[[UnitOfWork], T]) -> Future[T]:
        """Run a job that changes or journals; in the order given."""

    def read(self, job: Callable[[UnitOfWork], T]) -> Future[T]:
        """Run a job that only reads, beside the writer."""

    def interrupt_read(self) -> None:
        """The next read is a query that overtakes the last such query: stop it, if it runs."""

    def close(self) -> None:
        """Finish what waits, close the register, join the threads."""
