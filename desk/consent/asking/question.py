"""One thing to ask, and whether it has been answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

QuestionCode = Literal[
    "birth_date",
    "protected_identity",
    "maturity",
    "can_consent",
    "answer",
    "minor",
    "patient_cannot_consent",
    "representatives",
    "covers_person",
    "until",
    "informed",
    "consents",
    "patient_approves",
    "guardian_recipient",
]


@dataclass(frozen=True, slots=True)
class Question:
    """What must be asked for this person.

    `subject` is the patient (PATIENT), a representative's key, or None for nobody. `options` are
    the values to choose from: `yes` and `no`, roles to add for `representatives`, assessments to
    make for `maturity` and for the assessments themselves; none where something is typed.
    `required`: one cannot go on without. `answered`: the draft holds an answer.
    """

    code: QuestionCode
    subject: str | None = None
    options: tuple[str, ...] = ()
    required: bool = False
    answered: bool = False
