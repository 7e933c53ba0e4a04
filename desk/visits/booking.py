"""A booked visit as the register keeps it: whose, when, where, how it was booked, and its mark."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from desk.consent.message.writing import ContactType
from desk.visits.plan import Source

BookingStatus = Literal["booked", "cancelled", "moved"]
MarkCarry = Literal["to_carry_over", "carried_over", "not_needed"]
MarkEventKind = Literal["set", "removed", "carried_over", "carry_over_undone", "from_source"]


@dataclass(frozen=True, slots=True, repr=False)
class Visit:
    """One occasion of one patient with one professional: what carries a mark of its own.

    `start` is local wall time (D10). `source` is how it was booked; `series`, `team` and `group`
    are references that visits of one series, one team occasion and one group have in common, ""
    for none. `professional` is a name or a code, "" where none is known. A `moved` visit's time no
    longer holds; the new time, once there is one, is a visit of its own whose `moved_from` is this
    one's id.

    `system` and `source_id` are what the booking is called in the system it came from, "" for one
    that was typed; `source_digest` tells whether that system has changed it since it was imported.
    `source_mark` is the mark as that system last told it, None where it tells none; `mark` what
    staff have said here since, None when nobody has. `mark_carry_over` is whether the record system
    knows of that (decision D15), `mark_at` since when it waits or was carried over.
    """

    id: str
    unit_id: str
    person_id: str
    start: datetime
    contact_type: ContactType = "visit"
    source: Source = "staff"
    status: BookingStatus = "booked"
    reception_id: str | None = None
    series: str = ""
    team: str = ""
    group: str = ""
    professional: str = ""
    system: str = ""
    source_id: str = ""
    source_digest: str = ""
    source_mark: bool | None = None
    mark: bool | None = None
    mark_carry_over: MarkCarry = "not_needed"
    mark_at: datetime | None = None
    moved_from: str | None = None

    @property
    def holds(self) -> bool:
        """Whether the patient is expected."""
        return self.status == "booked"


@dataclass(frozen=True, slots=True)
class MarkEvent:
    """That somebody set or removed a visit's mark, or said that the record system knows of it."""

    id: str
    visit_id: str
    unit_id: str
    user_id: str
    at: datetime
    kind: MarkEventKind
