"""What the authority step must ask for this very person, and the facts it makes for the rules."""

from __future__ import annotations

from desk.consent.asking.answers import (
    adding,
    answering,
    changed,
    choosing,
    naming,
    new_key,
    reasoning,
    refusing,
    removing,
    telling,
)
from desk.consent.asking.facts import PATIENT, case_of, facts_data, mandate_end
from desk.consent.asking.ground import Decider
from desk.consent.asking.listening import Addressee
from desk.consent.asking.question import Question, QuestionCode
from desk.consent.asking.standing import Standing, addressee, numbers, questions, stand
from desk.consent.asking.wanted import WantedNumber, left_out

__all__ = [
    "PATIENT",
    "Addressee",
    "Decider",
    "Question",
    "QuestionCode",
    "Standing",
    "WantedNumber",
    "adding",
    "addressee",
    "answering",
    "case_of",
    "changed",
    "choosing",
    "facts_data",
    "left_out",
    "mandate_end",
    "naming",
    "new_key",
    "numbers",
    "questions",
    "reasoning",
    "refusing",
    "removing",
    "stand",
    "telling",
]
