"""What an import of bookings gives: what each row does, or why it is not taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from desk.visits.incoming import Refusal

ChangeKind = Literal["new", "changed", "unchanged"]

MOST_TOLD: Final = 500
"""The most changes and refused rows that a result lists; all are counted."""


@dataclass(frozen=True, slots=True, repr=False)
class ImportChange:
    """What a row does: a new booking, or one that differs from what stands here.

    `name` is "" for a masked person. `before` None for a new booking. `what` names the fields that
    differ: start, contact_type, status, reception, professional, source, mark, patient.
    """

    line: int
    kind: ChangeKind
    name: str
    start: datetime
    before: datetime | None = None
    what: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class ImportResult:
    """What became of rows, or would. `people` are persons the register did not know.

    `changes` and `refusals` are the first of them, in the file's order; the numbers count all.
    """

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    refused: int = 0
    people: int = 0
    changes: tuple[ImportChange, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    stopped: bool = False

    @property
    def rows(self) -> int:
        """How many rows there were."""
        return self.new + self.changed + self.unchanged + self.refused

    def plus(self, other: ImportResult) -> ImportResult:
        """Both together, this one's rows first."""
        return ImportResult(
            self.new + other.new,
            self.changed + other.changed,
            self.unchanged + other.unchanged,
            self.refused + other.refused,
            self.people + other.people,
            (self.changes + other.changes)[:MOST_TOLD],
            (self.refusals + other.refusals)[:MOST_TOLD],
            self.stopped or other.stopped,
        )


def result_of(refusals: Sequence[Refusal]) -> ImportResult:
    """A result of rows that were refused before the register was asked."""
    return ImportResult(refused=len(refusals), refusals=tuple(refusals[:MOST_TOLD]))
