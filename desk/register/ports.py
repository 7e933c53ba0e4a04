"""What the use cases need of the outside, as protocols: the store keeps them, tests fake them."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Protocol, TypeVar

T = TypeVar("T")


class Clock(Protocol):
    """The instant now in UTC, and today's local date in Europe/Stockholm (D10)."""


class UnitOfWork(Protocol):
    """One transaction. Rolls back unless `commit` was called."""

    def commit(self) -> None: ...


class Threads(Protocol):
    """The register's own threads (D8): a job is a function of a unit of work.

    Only frozen dataclasses cross. The future carries a UserError, or a bug.
    """

    def write(self, job: Callable[[UnitOfWork], T]) -> Future[T]: ...

    def read(self, job: Callable[[UnitOfWork], T]) -> Future[T]: ...

    def interrupt_read(self) -> None: ...

    def close(self) -> None: ...
