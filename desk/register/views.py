"""What the use cases hand out: frozen, complete, free of rows, and never printed.

What holds personal data has no `repr` of its own, so that no traceback or log can show it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from desk.consent.draft import Channel, DraftVisit, IdentityType, Told

AnswerKind = Literal[
    "given", "refused", "withdrawn", "number_changed", "confirmed", "corrected", "carried_over"
]
Holding = Literal["yes", "no", "withdrawn", "ended", "none", "protected"]
CarryOver = Literal["to_carry_over", "carried_over", "not_needed"]


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
    """At most 20 hits; `more` when there were more."""

    query: str
    hits: tuple[PersonHit, ...]
    more: bool = False


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


@dataclass(frozen=True, slots=True, repr=False)
class AnswerView:
    """One event of a patient's history, complete in itself (decision D1, facts §10).

    `mobile_before` is set where a number was changed. `corrects` is the seq that a correction or a
    carrying over concerns; `carried` is whether that carrying over was done (None elsewhere).
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


@dataclass(frozen=True, slots=True, repr=False)
class CardView:
    """A patient's card: what holds now, and the history, newest first."""

    person: PersonView
    holding: Holding
    current: AnswerView | None
    next_visit: DraftVisit | None
    history: tuple[AnswerView, ...]


@dataclass(frozen=True, slots=True, repr=False)
class CarryOverView:
    """One line of what differs between the register and the record system."""

    answer: AnswerView
    person: PersonView


@dataclass(frozen=True, slots=True)
class MessageView:
    """The unit's message in force. `confirmed_at` None: it is an example nobody has confirmed."""

    template_hash: str
    template: str | None
    confirmed_at: datetime | None
    confirmed_by: str


@dataclass(frozen=True, slots=True)
class UnitView:
    """A unit with its profile's name and the settings the rules and the message need."""

    id: str
    name: str
    short_name: str
    clinic: str
    profile: str
    provider: str
    display: Literal["unit", "provider", "none"]
    sender: str
    phone: str
    turn_to: str
    check_in: str
    send_days_before: int | None
    minor_until: int | None
    own_number_from: int | None
    protected_identity: Literal["forbid", "assess"]
    name_decided: bool
    message: MessageView


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
