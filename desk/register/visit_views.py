"""What the visits' use cases take and give: frozen, complete, and never printed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from desk.consent.draft import ContactType, DraftPatient
from desk.consent.profile import Profile
from desk.register.ports.visits import VisitPlace
from desk.register.unit_views import ReceptionView
from desk.register.views import PersonHit, PersonView
from desk.visits.booking import Visit
from desk.visits.marks import MarkState
from desk.visits.plan import Source

Consent = Literal["yes", "no", "withdrawn", "ask_again", "ended", "none", "protected"]
WhyAsk = Literal["not_asked", "ended", "told_less", "each_visit", "number_unconfirmed"]

PAGE = 200


@dataclass(frozen=True, slots=True)
class DayQuery:
    """Which visits to list: a unit's of one local day, of one reception or of all.

    `profile` is the unit's. `after` is where the last page ended, None for the first.
    """

    day: date
    profile: Profile
    reception_id: str | None = None
    after: VisitPlace | None = None
    limit: int = PAGE


@dataclass(frozen=True, slots=True, repr=False)
class Asked:
    """Somebody to ask again, and why. `role` as a recipient's; `name` "" for one not known yet."""

    role: str
    name: str
    reason: WhyAsk


@dataclass(frozen=True, slots=True, repr=False)
class VisitNumber:
    """A number that holds on the visit's day, as E.164, and whose it is."""

    role: str
    name: str
    mobile: str
    whose: Literal["own", "other"]
    whose_name: str


@dataclass(frozen=True, slots=True, repr=False)
class VisitRow:
    """One visit of a list: who comes, what holds, whom to ask, and the mark.

    Of a masked person `consent` is `protected`, and there are no numbers and nobody to ask.
    `reception` is None where the unit has none or the booking names none.
    """

    visit: Visit
    hit: PersonHit
    consent: Consent
    numbers: tuple[VisitNumber, ...]
    ask: tuple[Asked, ...]
    mark: MarkState
    reception: ReceptionView | None = None

    @property
    def person(self) -> PersonView:
        """Who comes."""
        return self.hit.person


@dataclass(frozen=True, slots=True, repr=False)
class DayPage:
    """A page of a day's visits in order of time. `after` asks for the next one; None at the end.

    `total` counts all of the day's visits.
    """

    day: date
    rows: tuple[VisitRow, ...]
    total: int
    after: VisitPlace | None


@dataclass(frozen=True, slots=True, repr=False)
class AddVisit:
    """A booking typed at the desk, as one visit for each patient, occasion and professional.

    Several patients make a group booking, several starts a series, several professionals a team.
    `new_patients` are written to the register first. `mark` is the mark as it stands in the booking
    in the record system, None where nothing was said.
    """

    command_id: str
    person_ids: tuple[str, ...]
    starts: tuple[datetime, ...]
    new_patients: tuple[DraftPatient, ...] = ()
    contact_type: ContactType = "visit"
    source: Source = "staff"
    reception_id: str | None = None
    professionals: tuple[str, ...] = ()
    mark: bool | None = None


@dataclass(frozen=True, slots=True)
class MoveVisit:
    """A visit's time holds no longer; `start` is the new one, None where it is yet to be told."""

    command_id: str
    visit_id: str
    start: datetime | None = None


@dataclass(frozen=True, slots=True)
class SetMark:
    """Set or remove the mark of a visit, or of its whole group. `profile` is the unit's."""

    visit_id: str
    on: bool
    profile: Profile


@dataclass(frozen=True, slots=True, repr=False)
class MarkToCarry:
    """A visit whose mark differs from the record system's, or was carried over today.

    `on` is what the record system must show; `at` since when it waits, or when it was done.
    """

    visit: Visit
    person: PersonView
    on: bool
    at: datetime | None
