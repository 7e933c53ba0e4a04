"""The events, what holds, and the one journal of every change and look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from desk.register.access import Access
from desk.register.journal_actions import Action
from desk.register.records import AccessNote, AnswerRecord, CurrentRecord
from desk.register.verify_records import VerifyResult


class Answers(Protocol):
    """The events and what holds now."""

    def seqs(self, person_id: str) -> tuple[int, int]:
        """The seq of the last event, and of the last one that was not a mere carrying over."""

    def is_saved(self, command_id: str) -> bool:
        """Whether a walk or a withdrawal was saved."""

    def by_command(self, command_id: str) -> AnswerRecord | None:
        """What a walk or a withdrawal saved, or None."""

    def get(self, answer_id: str) -> AnswerRecord | None:
        """One event, or None."""

    def history(self, person_id: str) -> tuple[AnswerRecord, ...]:
        """All events of a person and of those joined to the person, oldest first.

        Each keeps the `person_id` it was written for; of several persons' events the time decides,
        each person's own staying in order of their seq.
        """

    def own_history(self, person_id: str) -> tuple[AnswerRecord, ...]:
        """The events that were written for this very person, oldest first."""

    def add(self, answer: AnswerRecord) -> None:
        """A new event. Raises Conflict `answer_conflict` if a colleague was faster."""

    def current(self, person_ids: Sequence[str]) -> dict[str, tuple[CurrentRecord, ...]]:
        """What holds for the persons, in every scope."""

    def set_current(self, person_id: str, currents: Sequence[CurrentRecord]) -> None:
        """Put these in the place of what held for the person."""

    def to_carry_over(
        self, units: frozenset[str], limit: int
    ) -> tuple[tuple[AnswerRecord, CurrentRecord], ...]:
        """Current answers of the units that the record system does not know yet.

        A mark left standing does harm, so withdrawals come first; then wrong numbers, then the
        oldest.
        """

    def carried_since(
        self, units: frozenset[str], since: datetime, limit: int
    ) -> tuple[tuple[AnswerRecord, CurrentRecord], ...]:
        """Current answers of the units that were marked as carried over since then, last first."""

    def told_less(
        self, scopes: frozenset[str], lower: frozenset[str], unit_id: str, name: str, today: date
    ) -> list[str]:
        """Persons with a yes in the scopes who were told one of the displays, or at the unit
        something without the name; of a yes that shows no place nothing is asked.
        """

    def count_kinds(
        self, unit_id: str, bounds: Sequence[datetime]
    ) -> tuple[Mapping[str, int], ...]:
        """How often `given`, `refused` and `withdrawn` were written at a unit between each two
        bounds that follow each other; what was taken back as a mistake is not counted.
        """

    def with_mobile(self, mobile: str, units: frozenset[str], limit: int) -> list[str]:
        """Persons of the units whose yes holds a number (E.164)."""


class Derive(Protocol):
    """What holds now, from the events in the order of `Answers.history`."""

    def __call__(
        self, events: Sequence[AnswerRecord], person_id: str | None = None
    ) -> tuple[CurrentRecord, ...]:
        """One for each scope that has any, as that person's (the first event's, if none)."""


class Journal(Protocol):
    """The one chain of every change and every look (decisions D2 and D3)."""

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

    def looked_at(self, user_id: str, limit: int) -> tuple[tuple[str, datetime], ...]:
        """The persons a user last looked at, each once, latest first."""

    def verify(self, derive: Derive) -> VerifyResult:
        """Check every seal, the chain, and that what holds now follows from the events."""
