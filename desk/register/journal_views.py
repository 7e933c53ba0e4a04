"""What the journal's pages show: frozen, in codes and counts that the window words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desk.register.journal_kinds import LogKind
from desk.register.ports.log import Anchor, Verdict
from desk.register.views import PersonView


@dataclass(frozen=True, slots=True, repr=False)
class JournalLine:
    """One line of the journal: who, at which unit, when, what, about whom.

    `action` and `details` are codes and counts that the window words; `persons` are shown by name
    where the access may see them, else masked. `texts` are searches and reasons.
    """

    number: int
    at: datetime
    user_name: str
    unit_name: str
    action: str
    details: tuple[tuple[str, str | int], ...]
    persons: tuple[PersonView, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JournalFilter:
    """What to look at: local days, both included, a user, a person, a kind; None for all."""

    since: date | None = None
    until: date | None = None
    user_id: str | None = None
    kind: LogKind | None = None
    person_id: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class LogUser:
    """Somebody whom the unit's journal names."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, repr=False)
class JournalPage:
    """A page of the journal, latest first. `next_before` gives the next page, None at the end."""

    lines: tuple[JournalLine, ...]
    next_before: int | None
    anchor: Anchor


@dataclass(frozen=True, slots=True, repr=False)
class PatientLog:
    """Everything the journal holds about one patient, latest first, to be handed out.

    `elsewhere` counts the entries of other units that are left out, since no reason was given.
    """

    person: PersonView
    lines: tuple[JournalLine, ...]
    elsewhere: int
    anchor: Anchor


@dataclass(frozen=True, slots=True, repr=False)
class SpotRemark:
    """What was found about a drawn entry."""

    verdict: Verdict
    text: str
    at: datetime
    by_name: str


@dataclass(frozen=True, slots=True, repr=False)
class SpotCheckView:
    """A random draw with its lines, and the last remark on each, None before the first.

    `population` is how many looks there were to draw from. `drawn_by` is the user's name.
    """

    id: str
    drawn_at: datetime
    drawn_by: str
    since: date
    until: date
    population: int
    lines: tuple[tuple[JournalLine, SpotRemark | None], ...]
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class SpotCheckHead:
    """A draw in the list of draws; `checked` of `drawn` have a remark."""

    id: str
    drawn_at: datetime
    since: date
    until: date
    drawn: int
    checked: int
