"""The journal as it is read: by a unit's manager, for a patient, for a spot check (D2, D12)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from desk.register.records import AccessNote

Verdict = Literal["in_order", "to_ask", "not_in_order"]


@dataclass(frozen=True, slots=True, repr=False)
class LogEntry:
    """One entry of the journal. `action` and `details` are codes and counts.

    `persons` are those it showed: the one it is about, or those of a search or a list. `notes` are
    what was searched for or given as a reason; names of users and units as they are now.
    """

    number: int
    at: datetime
    user_id: str | None
    user_name: str
    unit_id: str | None
    unit_name: str
    action: str
    persons: tuple[str, ...]
    details: Mapping[str, str | int]
    notes: tuple[AccessNote, ...]


@dataclass(frozen=True, slots=True)
class LogFilter:
    """Which entries: of a unit, in a time, by a user, of some kinds, about some persons.

    `actions` and `persons` are empty for all; an entry is about those too whom a list showed.
    """

    unit_id: str
    since: datetime | None = None
    until: datetime | None = None
    user_id: str | None = None
    actions: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Anchor:
    """An entry's number and hash, to be kept outside the register (decision D3)."""

    number: int
    hash: str


@dataclass(frozen=True, slots=True)
class SpotCheckRecord:
    """A random draw: `numbers` of `population` entries that there were in the time."""

    id: str
    unit_id: str
    drawn_at: datetime
    drawn_by: str
    since: datetime
    until: datetime
    population: int
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True, repr=False)
class SpotRemarkRecord:
    """What was found about one drawn entry; a later one takes its place, and both stay."""

    id: str
    check_id: str
    number: int
    verdict: Verdict
    text: str
    at: datetime
    by_id: str
    by_name: str


class Log(Protocol):
    """The journal and its spot checks within one transaction."""

    def page(self, wanted: LogFilter, before: int | None, limit: int) -> tuple[LogEntry, ...]:
        """Entries, latest first, from the one after `before` (a number) on."""

    def numbers(self, wanted: LogFilter) -> tuple[int, ...]:
        """The numbers of every entry that fits."""

    def entries(self, numbers: Sequence[int]) -> tuple[LogEntry, ...]:
        """Those of the entries that exist, latest first."""

    def of_persons(self, person_ids: Sequence[str]) -> tuple[LogEntry, ...]:
        """Every entry about a person or showing one, latest first; seconds in a large register."""

    def users(self, unit_id: str) -> tuple[tuple[str, str], ...]:
        """The users who have entries at a unit: id and name as it is now, by name."""

    def head(self) -> Anchor:
        """The last entry: the anchor to keep."""

    def hash_of(self, number: int) -> str | None:
        """An entry's hash, None where there is no such entry."""

    def latest_at(self) -> datetime | None:
        """When the last entry was written, by the clock of then."""

    def register_id(self) -> str:
        """Which register this is, wherever its file lies."""

    def restored(self) -> tuple[tuple[datetime, int], ...]:
        """When a backup took the register's place, and the number that its journal ended with."""

    def add_check(self, check: SpotCheckRecord) -> None:
        """A new draw."""

    def checks(self, unit_id: str, limit: int) -> tuple[SpotCheckRecord, ...]:
        """A unit's draws, latest first."""

    def check(self, check_id: str) -> SpotCheckRecord | None:
        """One draw, or None."""

    def add_remark(self, remark: SpotRemarkRecord) -> None:
        """One more remark."""

    def remarks(self, check_id: str) -> tuple[SpotRemarkRecord, ...]:
        """Every remark on a draw, in order."""
