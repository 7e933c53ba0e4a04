"""Booked visits, their marks, and how a unit's files are read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple, Protocol

from desk.register.visit_records import HeldAnswer
from desk.visits.booking import MarkEvent, Visit


class VisitPlace(NamedTuple):
    """Where a page of visits ended: the last one's start and id."""

    start: datetime
    id: str


class Visits(Protocol):
    """Booked visits. Every list is in order of start and id, and read a page at a time."""

    def get(self, visit_id: str) -> Visit | None:
        """One visit, or None."""

    def many(self, visit_ids: Sequence[str]) -> dict[str, Visit]:
        """Those of the visits that exist, by id."""

    def add(self, visit: Visit) -> None:
        """A new one."""

    def change(self, visit: Visit) -> None:
        """Write a visit over its former self."""

    def between(
        self,
        unit_id: str,
        first: date,
        last: date,
        after: VisitPlace | None,
        limit: int,
        reception_id: str | None = None,
    ) -> tuple[Visit, ...]:
        """A unit's visits from the first to the last local day, both included, whatever status."""

    def count(self, unit_id: str, first: date, last: date, reception_id: str | None = None) -> int:
        """How many `between` would give in all."""

    def of_person(self, person_id: str, limit: int) -> tuple[Visit, ...]:
        """A person's visits, and those of who was joined to the person, latest first."""

    def of_persons(self, person_ids: Sequence[str], since: date) -> dict[str, tuple[Visit, ...]]:
        """The visits from a local day on of those persons, by the id asked for."""

    def of_group(self, unit_id: str, group: str) -> tuple[Visit, ...]:
        """The visits of a group booking."""

    def by_source(
        self, unit_id: str, keys: Sequence[tuple[str, str]]
    ) -> dict[tuple[str, str], Visit]:
        """The unit's visits that came from another system, by system and the booking's id there."""

    def owners(self, values: Sequence[str]) -> dict[tuple[str, str, str], str]:
        """Whose the identity numbers with these values are, by type, issuer and value.

        The person is the one shown, where persons were joined.
        """

    def known_at(self, person_ids: Sequence[str], unit_id: str) -> frozenset[str]:
        """Those of the persons whom the unit knows."""

    def held(self, person_ids: Sequence[str], scopes: frozenset[str]) -> dict[str, HeldAnswer]:
        """What holds in the scopes for the persons, with who receives; the latest of each."""

    def said(
        self, person_ids: Sequence[str], scopes: frozenset[str]
    ) -> dict[str, tuple[HeldAnswer, ...]]:
        """Everything that was said in the scopes, by person, oldest first; what was taken back as
        a mistake is left out, and so are the sample texts.
        """

    def note_mark(self, event: MarkEvent) -> None:
        """One more event of a visit's mark."""

    def marks(self, visit_id: str) -> tuple[MarkEvent, ...]:
        """The events of a visit's mark, oldest first."""

    def marks_to_carry_over(self, units: frozenset[str], limit: int) -> tuple[Visit, ...]:
        """Visits whose mark the record system does not know: removed ones first, then oldest."""

    def marks_carried_since(
        self, units: frozenset[str], since: datetime, limit: int
    ) -> tuple[Visit, ...]:
        """Visits whose mark was carried over since then, last first."""

    def mapping(self, unit_id: str) -> Mapping[str, Any] | None:
        """How the unit's files are read, as it was last kept; None before the first."""

    def keep_mapping(self, unit_id: str, data: Mapping[str, Any], user_id: str) -> None:
        """Write how the unit's files are read over what was kept."""

    def retention(self) -> int:
        """How many days a visit is kept after its day."""

    def set_retention(self, days: int) -> None:
        """A new time."""

    def erase_before(self, day: date, limit: int) -> int:
        """Erase visits before a local day, with their marks; how many, at most the limit."""
