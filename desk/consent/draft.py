"""What has been answered so far in a walk: frozen, so that every change is a new draft."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Literal


class Step(StrEnum):
    """The steps of the walk, in the order they are drawn."""

    PATIENT = "patient"
    INFORMATION = "information"
    AUTHORITY = "authority"
    NUMBER = "number"
    MESSAGE = "message"
    RECORD = "record"
    PAPER = "paper"


Channel = Literal["visit", "phone", "1177", "form"]
ContactType = Literal["visit", "video", "phone"]
Told = Literal["point_by_point", "all_at_once"]
IdentityType = Literal["personnummer", "samordningsnummer", "reservnummer"]
Role = Literal["guardian", "god_man", "forvaltare", "relative"]
Assessment = Literal[
    "minor", "mature_minor", "guardian_recipient", "patient_cannot_consent", "protected_identity"
]
Correction = Literal["wrong_patient", "wrong_number", "entered_by_mistake"]


@dataclass(frozen=True, slots=True, repr=False)
class DraftPatient:
    """The person the walk is about.

    `person_id` is None for a person not yet in the register; such a person is written together
    with the answer. `birth_date` None means unknown. `kept_reason` is why a reserve number that
    fits no rule is kept all the same. `seen_seq` is the seq of the last answer seen when the walk
    began (`PersonView.seq`): a colleague's newer one is a conflict.
    """

    person_id: str | None
    identity_type: IdentityType
    identity: str
    issuer: str
    given_name: str
    surname: str
    birth_date: date | None
    protected: bool = False
    kept_reason: str = ""
    seen_seq: int | None = None


@dataclass(frozen=True, slots=True)
class DraftVisit:
    """The visit the message is shown for: local wall time and how it is met.

    `id` is that of a booked visit of the register, "" for one that was only told of.
    """

    start: datetime
    contact_type: ContactType = "visit"
    is_example: bool = False
    id: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class DraftRepresentative:
    """Somebody who acts or receives for the patient, as far as asked. None: not asked.

    `key` tells them apart within the walk; `representative_id` is that of one the register knows.
    `number` and `until` (the mandate's last day) are as typed, unparsed. `covers_person` None:
    nobody has looked at the mandate.
    """

    key: str
    role: Role
    given_name: str = ""
    surname: str = ""
    representative_id: str | None = None
    informed: bool = False
    consents: bool | None = None
    patient_approves: bool | None = None
    covers_person: bool | None = None
    until: str = ""
    number: str = ""
    number_confirmed: bool = False

    def with_(self, **changes: Any) -> DraftRepresentative:
        """The same one with some answers changed."""
        return replace(self, **changes)


@dataclass(frozen=True, slots=True, repr=False)
class DraftAssessment:
    """An assessment that was made, with its short reason; who and when are the answer's."""

    code: Assessment
    reason: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Draft:
    """One walk, from the first key to the saved answer.

    `command_id` is made when the walk opens and makes saving twice the same as saving once (D5).
    `told` holds the keys of the points said, in the script's order. `answer`: True yes, False no,
    None not asked. `number` is what was typed, unparsed, so that nothing typed is lost.

    `listener` is whom the user chose to tell where the rules leave it open: `patient`, a
    representative's key, or "" for whoever the rules point to. `told_to` is who heard what `told`
    holds: the patient, or the representative whose key is `heard_by`; `told_written` that it was
    handed over in writing. `patient_informed` is for a patient who was informed beside somebody who
    decides. `corrects` is the answer that this walk puts right, and `correction` why, with a short
    reason (the answer is corrected when this one is saved). `reception` is the id of the unit's
    reception that the visit is at, whose own ages then hold; "" for the unit's.
    """

    command_id: str
    unit_id: str
    patient: DraftPatient | None = None
    visit: DraftVisit | None = None
    language: str = "sv"
    told: tuple[str, ...] = ()
    told_how: Told | None = None
    told_seconds: int = 0
    channel: Channel = "visit"
    answer: bool | None = None
    can_consent: bool = True
    number: str = ""
    number_confirmed: bool = False
    whose: Literal["own", "other"] | None = None
    whose_name: str = ""
    search: str = ""
    new_patient: tuple[tuple[str, str], ...] = ()
    step: Step = Step.PATIENT
    parked: bool = False
    changing: bool = field(default=False)
    told_to: Literal["patient", "representative"] = "patient"
    listener: str = ""
    heard_by: str = ""
    told_written: bool = False
    patient_informed: bool = False
    representatives: tuple[DraftRepresentative, ...] = ()
    assessments: tuple[DraftAssessment, ...] = ()
    corrects: str | None = None
    correction: Correction | None = None
    correction_reason: str = ""
    reception: str = ""

    def with_(self, **changes: Any) -> Draft:
        """A draft with some answers changed."""
        return replace(self, **changes)
