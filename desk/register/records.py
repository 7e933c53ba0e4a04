"""What the use cases hand to the register and get back: frozen, complete, free of rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal, NamedTuple

from desk.consent.draft import Channel, ContactType, IdentityType, Told
from desk.register.views import (
    AnswerCorrection,
    AnswerKind,
    ApplicationState,
    CarryOver,
    IdentityView,
    RecipientView,
)

WordKind = Literal["profile", "script", "template", "unit_text", "told", "sample"]
NoteKind = Literal["search", "reason", "list"]
RetentionKind = Literal["answer", "journal", "note", "draft"]


@dataclass(frozen=True, slots=True, repr=False)
class PersonRecord:
    """A person. `birth_date` None means unknown; the date in an identity is not always it.

    `joined_to` is the person whom this one turned out to be; None for everybody who is shown.
    """

    id: str
    given_name: str
    surname: str
    birth_date: date | None
    protected: bool
    joined_to: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class IdentityRecord:
    """One identity number of a person; unique by type, issuer and value (decision D4)."""

    id: str
    person_id: str
    type: IdentityType
    issuer: str
    value: str
    kept_reason: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class RepresentativeRecord:
    """Who may act or receive for a person. `role`: guardian, god_man, forvaltare or relative."""

    id: str
    person_id: str
    role: str
    given_name: str
    surname: str
    mobile: str | None
    since: date | None = None
    ended: date | None = None


@dataclass(frozen=True, slots=True)
class MandateRecord:
    """A look at a court's appointment. `covers_person` None: nobody has looked."""

    id: str
    representative_id: str
    covers_person: bool | None
    until: date | None
    checked_at: datetime
    checked_by: str


@dataclass(frozen=True, slots=True, repr=False)
class AnswerRecord:
    """One event, a complete frozen statement (decision D1) with what proves it (facts.md §10).

    `seq` counts a person's events from 1. `supersedes` is the id of the answer that held before in
    the same scope. `concerns` is the seq that a correction or a carrying over is about; `carried`
    whether that is now done. `decision` holds codes only: notes, problems. `assessments` are those
    made, each with its short reason. `template` is what `sample_text` was made from. `visit_start`
    is local wall time. `facts` are what the rules were given, in the command line's form, so that
    the decision can be made again.

    `told_to` is who heard the information, patient or representative; `told_written` whether it was
    handed over in writing. `correction` is why a correction was made, or that two persons were
    joined or parted; `reason` its short free text. `moved_from` is the corrected answer that this
    one was given in the place of. `visit_id` is the booked visit before which it was asked for.
    """

    id: str
    person_id: str
    unit_id: str
    unit_name: str
    user_id: str
    user_name: str
    scope: str
    seq: int
    kind: AnswerKind
    at: datetime
    channel: Channel
    carry_over: CarryOver
    profile: str
    command_id: str | None = None
    supersedes: str | None = None
    concerns: int | None = None
    carried: bool | None = None
    decided_by: str | None = None
    by_whom: str = "patient"
    can_consent: bool = True
    recipients: tuple[RecipientView, ...] = ()
    until: date | None = None
    ask_again: Literal["never", "each_visit"] = "never"
    place_in_text: Literal["unit_decides", "omit"] = "omit"
    told_display: str = "none"
    language: str = ""
    script_version: str = ""
    script_text: str = ""
    told: tuple[str, ...] = ()
    told_how: Told | None = None
    told_seconds: int = 0
    template: str = ""
    sample_text: str = ""
    visit_start: datetime | None = None
    contact_type: ContactType | None = None
    mobile_before: str | None = None
    decision: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    assessments: tuple[tuple[str, str], ...] = ()
    facts: Mapping[str, Any] | None = None
    told_to: str | None = None
    told_written: bool | None = None
    correction: AnswerCorrection | None = None
    moved_from: str | None = None
    reason: str | None = None
    visit_id: str | None = None


@dataclass(frozen=True, slots=True)
class CurrentRecord:
    """What holds now for a person within a scope: derived from the events, kept for speed."""

    person_id: str
    scope: str
    answer_id: str
    seq: int
    kind: AnswerKind
    until: date | None
    ask_again: Literal["never", "each_visit"]
    carry_over: CarryOver
    carried_at: datetime | None = None
    carried_by: str | None = None


class Hold(NamedTuple):
    """As much of what holds in a scope as a list shows."""

    scope: str
    seq: int
    kind: AnswerKind
    until: date | None
    ask_again: Literal["never", "each_visit"]


@dataclass(frozen=True, slots=True, repr=False)
class ShownRecord:
    """What a list shows of a person, kept ready: a page of hits is read in one go."""

    id: str
    given_name: str
    surname: str
    birth_date: date | None
    protected: bool
    identities: tuple[IdentityView, ...]
    holds: tuple[Hold, ...]


@dataclass(frozen=True, slots=True, repr=False)
class UserRecord:
    """A member of staff; `hsa_id` None where it is not known."""

    id: str
    name: str
    hsa_id: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class DraftRecord:
    """A walk as kept: `data` is the draft as JSON text."""

    command_id: str
    user_id: str
    unit_id: str
    saved_at: datetime
    parked: bool
    step: str
    data: str


@dataclass(frozen=True, slots=True, repr=False)
class AccessNote:
    """What explains a journal entry and may hold personal data: erased after its time (D14).

    `text` is the reason or the search; `persons` are the ids of those shown.
    """

    kind: NoteKind
    text: str
    persons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class ApplicationRecord:
    """A unit's activation application as it stands: `data` is JSON text."""

    unit_id: str
    data: str
    state: ApplicationState
    saved_at: datetime
    saved_by: str


@dataclass(frozen=True, slots=True, repr=False)
class ApplicationStateRecord:
    """A step an application has taken: on which day, and when and by whom that was noted.

    `data` is the application as it stood when it was signed, JSON text; None for other steps.
    """

    id: str
    unit_id: str
    state: ApplicationState
    on: date
    at: datetime
    by_id: str
    note: str = ""
    data: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class BlanketRecord:
    """A paper that was printed to be signed, found again by the reference printed on it.

    It belongs to an answer, or to a walk whose answer is yet to be saved, or to nobody.
    `kept_where` is where the signed paper lies.
    """

    id: str
    reference: str
    unit_id: str
    form: str
    language: str
    made_at: datetime
    made_by: str
    person_id: str | None = None
    answer_id: str | None = None
    draft_command_id: str | None = None
    signed_on: date | None = None
    kept_where: str | None = None
    registered_at: datetime | None = None
    registered_by: str | None = None
