"""Why somebody must be asked again, derived from what holds: never stored, so what is done leaves.

Sources: rules.md, rules 6, 9, 11 and 16; facts.md §2 (a text that shows more, numbers kept current)
and §3 (asked before every visit).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final, Literal, get_args

from desk.consent.draft import ContactType
from desk.consent.patient.age import birthday
from desk.consent.profile import Topic
from desk.register.clock import wall_time
from desk.register.current import YES_KINDS, goes_on
from desk.register.views import AnswerKind, PersonHit, RecipientView

AskKind = Literal[
    "each_visit", "guardian", "mandate", "told_less", "age", "unconfirmed", "ended", "blanket"
]
"""In the order of urgency among those that stop nothing yet."""

ASK_KINDS: Final[tuple[AskKind, ...]] = get_args(AskKind)

TOPICS: Final[Mapping[AskKind, Topic]] = {
    "each_visit": "consent",
    "guardian": "minors",
    "mandate": "representatives",
    "told_less": "consent",
    "age": "minors",
    "unconfirmed": "number",
    "ended": "consent",
    "blanket": "consent",
}
"""The topic of the profile's sources that a reason stands on."""

WITH_MANDATE: Final = frozenset({"god_man", "forvaltare"})
DAYS_OF_MANDATE: Final = 30
"""How long before its end a mandate comes up, where the unit has set nothing."""


@dataclass(frozen=True, slots=True, repr=False)
class AskReason:
    """One reason. `stops`: no message may be sent before it is asked.

    `day`: the mandate's last day, the birthday, when the number was last read back or the blanket
    was printed. `age` is the age that was reached. `role` and `name` are the representative's whom
    it concerns, "" for the patient; `names` all who get a message and must be asked, by name.
    """

    kind: AskKind
    stops: bool = False
    day: date | None = None
    age: int | None = None
    role: str = ""
    name: str = ""
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AskVisit:
    """The visit before which somebody is asked: local wall time.

    `sends`: bookings of this kind get reminders (facts.md §8).
    """

    id: str
    start: datetime
    contact_type: ContactType
    sends: bool = True


@dataclass(frozen=True, slots=True, repr=False)
class AskLine:
    """One line of the list: whom to ask, why (the most urgent first), and when they come.

    `next_visit` is the visit that the answer is for: the first one to come that the answer does not
    cover. A masked person's line has no reasons. `reference` is a blanket's, "" elsewhere.
    """

    hit: PersonHit
    reasons: tuple[AskReason, ...]
    visit: AskVisit | None = None
    next_visit: AskVisit | None = None
    reference: str = ""
    said: date | None = None
    goes_on: bool = False

    @property
    def key(self) -> str:
        """What tells lines apart: the person, or the blanket."""
        return self.reference or self.hit.person.id


@dataclass(frozen=True, slots=True, repr=False)
class AskList:
    """Whom a unit must ask on a day. `counts` are lines by kind, `today` those who come that day.

    `by_day` is how many come so many days later, as far ahead as visits are looked at.
    `total` counts those too that are not among `lines` because there are too many.
    """

    day: date
    lines: tuple[AskLine, ...]
    counts: Mapping[AskKind, int]
    total: int
    today: int
    by_day: Mapping[int, int] = field(default_factory=dict)

    def between(self, first: int, last: int) -> int:
        """How many come from one day to another, both included, counted from `day`."""
        return sum(count for days, count in self.by_day.items() if first <= days <= last)


@dataclass(frozen=True, slots=True, repr=False)
class Statement:
    """As much of a statement that holds at a unit as tells whether to ask again."""

    person_id: str
    answer_id: str
    kind: AnswerKind
    at: datetime
    until: date | None
    ask_again: Literal["never", "each_visit"]
    decided_by: str | None
    birth_date: date | None
    facts: Mapping[str, Any] | None

    @property
    def is_yes(self) -> bool:
        """A yes, also one that has ended."""
        return self.kind in YES_KINDS

    @property
    def said(self) -> date:
        """The local day on which it was said."""
        return wall_time(self.at).date()


@dataclass(frozen=True, slots=True, repr=False)
class MandateLook:
    """The latest look at the mandate of somebody who receives: until when, and if it covers."""

    person_id: str
    role: str
    name: str
    covers_person: bool | None
    until: date | None


@dataclass(frozen=True, slots=True)
class Ages:
    """The ages that matter: `own_number_from` None where it plays no part (rule 10)."""

    minor_until: int
    own_number_from: int | None

    def of(self, statement: Statement) -> Ages:
        """The ages that the statement was given by: a reception can have its own."""
        kept = (statement.facts or {}).get("unit") or {}
        minor_until = kept.get("minor_until")
        own = kept.get("own_number_from")
        if self.own_number_from is None:
            return Ages(minor_until or self.minor_until, None)
        return Ages(
            self.minor_until if minor_until is None else minor_until,
            self.own_number_from if own is None else own,
        )


def age_reason(
    statement: Statement, ages: Ages, recipients: Sequence[RecipientView], today: date
) -> AskReason | None:
    """That the patient has reached an age since the answer was given.

    From `own_number_from` the child's own say counts, from `minor_until` the person's alone: what
    guardians said is asked anew. The yes of one who decided already goes on, and is only prompted.
    """
    birth = statement.birth_date
    if birth is None or statement.kind in ("withdrawn", "corrected"):
        return None
    by_guardian = statement.decided_by == "guardian"
    mine = ages.of(statement)
    reached = None
    if _between(birth, mine.minor_until, statement.said, today):
        if by_guardian or statement.is_yes:
            reached = mine.minor_until
    elif (
        by_guardian
        and mine.own_number_from is not None
        and _between(birth, mine.own_number_from, statement.said, today)
    ):
        reached = mine.own_number_from
    if reached is None:
        return None
    ended = statement.until is not None and statement.until < today
    stops = statement.is_yes and ended and not goes_on(recipients, today)
    return AskReason("age", stops, birthday(birth, reached), reached)


def _between(birth: date, age: int, said: date, today: date) -> bool:
    return said < birthday(birth, age) <= today


def mandate_reason(
    statement: Statement, recipients: Sequence[RecipientView], ends_by: date, today: date
) -> AskReason | None:
    """That a god man's or förvaltare's part ends soon, or has ended (rule 6: that day counts)."""
    ending = [
        one
        for one in recipients
        if one.role in WITH_MANDATE and one.until is not None and one.until <= ends_by
    ]
    if not statement.is_yes or not ending:
        return None
    first = min(ending, key=lambda one: one.until or today)
    stops = first.until is not None and first.until < today and not goes_on(recipients, today)
    return AskReason("mandate", stops, first.until, role=first.role, name=first.name)


def look_reason(look: MandateLook) -> AskReason:
    """That a later look at a mandate found that it ends sooner, or covers the person no longer."""
    day = None if look.covers_person is False else look.until
    return AskReason("mandate", False, day, role=look.role, name=look.name)


def number_reason(statement: Statement) -> AskReason:
    """That nobody has read the number back, or not for the time that the unit has set."""
    return AskReason("unconfirmed", False, statement.said)


def ended_reason(statement: Statement, today: date) -> AskReason | None:
    """That a yes has ended, where nothing else says why."""
    if statement.is_yes and statement.until is not None and statement.until < today:
        return AskReason("ended", True, statement.until)
    return None


def in_order(reasons: Iterable[AskReason]) -> tuple[AskReason, ...]:
    """What stops a message first, then by urgency; each kind once."""
    best: dict[AskKind, AskReason] = {}
    for one in reasons:
        if one.kind not in best or (one.stops and not best[one.kind].stops):
            best[one.kind] = one
    return tuple(sorted(best.values(), key=urgency))


def urgency(reason: AskReason) -> tuple[bool, int]:
    """What stops a message comes before what does not."""
    return not reason.stops, ASK_KINDS.index(reason.kind)
