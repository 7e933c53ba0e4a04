"""What the rules are given and what they answer: facts in, a decision out."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal, NamedTuple, get_args

from desk.consent.number.mobile import check_mobile
from desk.consent.patient.identity import IdentityType
from desk.consent.profile import Place, ProtectedIdentity, Scope

Role = Literal["guardian", "god_man", "forvaltare", "relative"]
RecipientRole = Literal["patient", "guardian", "god_man", "forvaltare", "relative"]
Assessment = Literal[
    "minor",
    "mature_minor",
    "guardian_recipient",
    "patient_cannot_consent",
    "protected_identity",
]
DecidedBy = Literal["patient", "guardian", "forvaltare", "staff"]
AskAgain = Literal["never", "each_visit"]

ROLES: Final[tuple[Role, ...]] = get_args(Role)
IDENTITY_TYPES: Final[tuple[IdentityType, ...]] = get_args(IdentityType)
ASSESSMENTS: Final[tuple[Assessment, ...]] = get_args(Assessment)


@dataclass(frozen=True, slots=True)
class GivenNumber:
    """A number somebody gave, already checked. `e164` None: what was given is no mobile."""

    e164: str | None = field(repr=False)


def given_number(text: str | None) -> GivenNumber | None:
    """A number as typed; None, empty and blank mean that none was given (rule 2)."""
    if text is None or not text.strip():
        return None
    return GivenNumber(check_mobile(text).e164)


@dataclass(frozen=True, slots=True)
class Mandate:
    """What the court's appointment covers. `covers_person` None: nobody has looked.

    `until` is its last day, None when it has none.
    """

    covers_person: bool | None = None
    until: date | None = None


UNCHECKED: Final = Mandate()


@dataclass(frozen=True, slots=True)
class Representative:
    """Somebody who acts or receives for the patient. None: not asked, or nobody has looked.

    `mandate` is read for a god man and a förvaltare alone.
    """

    role: Role
    informed: bool = False
    consents: bool | None = None
    mobile: GivenNumber | None = None
    patient_approves: bool | None = None
    mandate: Mandate = UNCHECKED


@dataclass(frozen=True, slots=True)
class Patient:
    """The person reminded. `birth_date` None: unknown. `consents` None: not asked."""

    birth_date: date | None = field(repr=False)
    id_type: IdentityType
    protected_identity: bool
    can_consent: bool = True
    informed: bool = False
    consents: bool | None = None
    mobile: GivenNumber | None = None


@dataclass(frozen=True, slots=True)
class UnitSettings:
    """What the unit has set itself; None leaves the profile's value. Ages in years."""

    minor_until: int | None = None
    own_number_from: int | None = None
    protected_identity: ProtectedIdentity | None = None


PROFILE_SETTINGS: Final = UnitSettings()


@dataclass(frozen=True, slots=True)
class Case:
    """The facts of one decision. `date` is today; `assessments` are those made and noted."""

    date: date
    patient: Patient
    representatives: tuple[Representative, ...] = ()
    assessments: frozenset[Assessment] = frozenset()
    unit: UnitSettings = PROFILE_SETTINGS


@dataclass(frozen=True, slots=True)
class Note:
    """One problem, or one reason why somebody is left out; its sentence is found by its code.

    `role` and `index` are the representative's (place among those given), None for the patient.
    `assessment` is the one that is missing.
    """

    code: str
    role: Role | None = None
    index: int | None = None
    assessment: Assessment | None = None


# Named tuples, not dataclasses: a frozen dataclass takes four times as long to make, and these two
# are made for every decision.


class Recipient(NamedTuple):
    """Who receives. `mobile` is E.164; `until` the last day it may be used without asking anew."""

    role: RecipientRole
    mobile: str
    until: date | None
    ask_again: AskAgain

    def __repr__(self) -> str:
        return f"Recipient(role={self.role!r}, until={self.until!r}, ask_again={self.ask_again!r})"


class Decision(NamedTuple):
    """What the rules say. `problems` is empty exactly when `allowed`.

    `until` and `ask_again` are the earliest and the strictest of the recipients'.
    """

    allowed: bool
    decided_by: DecidedBy | None
    recipients: tuple[Recipient, ...]
    until: date | None
    ask_again: AskAgain
    place_in_text: Place
    scope: Scope
    problems: tuple[Note, ...]
    notes: tuple[Note, ...]
