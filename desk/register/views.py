"""What the use cases hand out: frozen, complete, free of rows, and never printed.

What holds personal data has no `repr` of its own, so that no traceback or log can show it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from desk.consent.draft import Channel, DraftVisit, IdentityType, Told

AnswerKind = Literal[
    "given", "refused", "withdrawn", "number_changed", "confirmed", "corrected", "carried_over"
]
Holding = Literal["yes", "no", "withdrawn", "ended", "none", "protected"]
CarryOver = Literal["to_carry_over", "carried_over", "not_needed"]
AnswerCorrection = Literal[
    "wrong_patient", "wrong_number", "entered_by_mistake", "joined", "parted"
]
ApplicationState = Literal["draft", "signed", "sent", "active"]


@dataclass(frozen=True, slots=True, repr=False)
class IdentityView:
    """One identity number. `value` is canonical (12 digits for a personnummer)."""

    type: IdentityType
    issuer: str
    value: str


@dataclass(frozen=True, slots=True, repr=False)
class PersonView:
    """A person as shown. A protected person opened without a reason has empty names and numbers.

    `seq` is that of the last answer seen, 0 before the first: a walk that begins from this view
    carries it along, so that a colleague's newer answer is a conflict.
    """

    id: str
    given_name: str
    surname: str
    identities: tuple[IdentityView, ...]
    birth_date: date | None
    protected: bool
    masked: bool = False
    seq: int = 0


@dataclass(frozen=True, slots=True, repr=False)
class PersonHit:
    """One row of a search or of the last patients: the person, what holds, and when last seen."""

    person: PersonView
    holding: Holding
    seen_at: datetime | None = None
    ask_again: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class SearchResult:
    """At most 20 hits; `more` when there were more. `wider`: there are units it did not reach."""

    query: str
    hits: tuple[PersonHit, ...]
    more: bool = False
    wider: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class RecipientView:
    """Who receives, at which number (E.164), whose it is, until when it may be used."""

    role: str
    name: str
    mobile: str
    whose: Literal["own", "other"]
    whose_name: str
    confirmed: bool
    until: date | None
    ask_again: Literal["never", "each_visit"]
    representative_id: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class AnswerView:
    """One event of a patient's history, complete in itself (decision D1, facts §10).

    `mobile_before` is set where a number was changed. `corrects` is the seq that a correction or a
    carrying over concerns; `carried` is whether that carrying over was done (None elsewhere).

    `told` are the keys of the points told, `told_to` who heard them (patient or representative),
    `told_written` whether they were handed over in writing. `assessments` are those made, as code
    and short reason; `notes` and `problems` the decision's codes; `facts` what the rules were
    given. `corrected` tells that a later event took this one away; `correction` and `reason` stand
    on that event; `moved_from` is the id of the answer that this one was given in the place of.
    """

    id: str
    seq: int
    kind: AnswerKind
    at: datetime
    user_name: str
    unit_name: str
    channel: Channel
    decided_by: str | None
    by_whom: str
    recipients: tuple[RecipientView, ...]
    until: date | None
    ask_again: Literal["never", "each_visit"]
    language: str
    script_version: str
    script_text: str
    told_how: Told | None
    told_seconds: int
    sample_text: str
    mobile_before: str | None
    carry_over: CarryOver
    carried_at: datetime | None
    carried_by: str | None
    corrects: int | None = None
    carried: bool | None = None
    told: tuple[str, ...] = ()
    told_to: str | None = None
    told_written: bool | None = None
    assessments: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    facts: Mapping[str, Any] | None = None
    correction: AnswerCorrection | None = None
    corrected: AnswerCorrection | None = None
    moved_from: str | None = None
    reason: str | None = None
    scope: str = ""


@dataclass(frozen=True, slots=True)
class MandateView:
    """The latest look at a court's appointment; `checked_by` is the user's name."""

    covers_person: bool | None
    until: date | None
    checked_at: datetime
    checked_by: str


@dataclass(frozen=True, slots=True, repr=False)
class RepresentativeView:
    """Who may act or receive for a person. `ended`: since when no more; None still."""

    id: str
    role: str
    given_name: str
    surname: str
    mobile: str | None
    since: date | None
    ended: date | None
    mandate: MandateView | None


@dataclass(frozen=True, slots=True, repr=False)
class KnownGuardianView:
    """A parent the unit knows from another child: what to offer, and whose guardian that is."""

    representative_id: str
    given_name: str
    surname: str
    mobile: str | None
    children: tuple[str, ...]
    same_mobile: bool


@dataclass(frozen=True, slots=True, repr=False)
class JoinedView:
    """A person who turned out to be the one shown: the former name and numbers, and since when."""

    person_id: str
    given_name: str
    surname: str
    identities: tuple[IdentityView, ...]
    at: datetime | None
    by: str
    reason: str


@dataclass(frozen=True, slots=True, repr=False)
class CardView:
    """A patient's card: what holds now, and the history, newest first.

    `may_withdraw` are those who may take the whole consent back (`by_whom`), the patient first.
    `undo_until` is how long this user can undo what stands now; None when that cannot be done.
    `ask_reason` is why a yes that holds must be asked for again: `told_less` when the message now
    shows more of the place than was told, else "".
    """

    person: PersonView
    holding: Holding
    current: AnswerView | None
    next_visit: DraftVisit | None
    history: tuple[AnswerView, ...]
    representatives: tuple[RepresentativeView, ...] = ()
    joined: tuple[JoinedView, ...] = ()
    may_withdraw: tuple[str, ...] = ()
    undo_until: datetime | None = None
    ask_reason: Literal["", "told_less"] = ""


@dataclass(frozen=True, slots=True, repr=False)
class CarryOverView:
    """One line of what differs between the register and the record system.

    `at` is since when it waits, or when it was marked as done.
    """

    answer: AnswerView
    person: PersonView
    at: datetime | None = None


@dataclass(frozen=True, slots=True, repr=False)
class SavedView:
    """What was saved. `repeated`: the same command had been saved before (D5)."""

    answer: AnswerView
    person: PersonView
    repeated: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class DraftView:
    """A half-finished walk on the lists: nothing but what the list shows, and its key."""

    command_id: str
    display_name: str
    step: str
    saved_at: datetime
    parked: bool
    identity: str = ""
    person_id: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class BlanketView:
    """A printed paper: whose it is, when it was signed, and where it is kept.

    `person` and `answer_id` are None for one that was printed for nobody, or whose walk has not
    been saved yet: then `draft_command_id` is the walk's. `made_by` and `registered_by` are names.
    One that was registered without a day of signing was thrown away.
    """

    id: str
    reference: str
    form: str
    language: str
    made_at: datetime
    made_by: str
    person: PersonView | None
    answer_id: str | None
    draft_command_id: str | None
    signed_on: date | None
    kept_where: str
    registered_at: datetime | None
    registered_by: str

    @property
    def thrown_away(self) -> bool:
        """Whether nobody waits for it any longer, unsigned."""
        return self.registered_at is not None and self.signed_on is None


@dataclass(frozen=True, slots=True, repr=False)
class OutView:
    """How many papers wait for somebody to bring them back, and since when the oldest does."""

    count: int
    oldest: datetime | None


@dataclass(frozen=True, slots=True, repr=False)
class ApplicationStateView:
    """A step an application has taken; `by` is the name of the user who noted it."""

    state: ApplicationState
    on: date
    at: datetime
    by: str
    note: str
