"""For whom the number step asks, and who is left out and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desk.consent.asking.facts import PATIENT
from desk.consent.asking.ground import Ground
from desk.consent.authority.facts import Decision, Note, RecipientRole
from desk.consent.authority.weighing import PATIENT as PLACE_OF_PATIENT
from desk.consent.draft import Draft


@dataclass(frozen=True, slots=True)
class WantedNumber:
    """One whose number is asked for. `required`: nobody else could receive."""

    key: str
    role: RecipientRole
    required: bool


def numbers_of(ground: Ground) -> tuple[WantedNumber, ...]:
    """Those whose phone may be used, the patient first; of these at least one must give one.

    Where guardians decide, the child's own number is an addition to theirs and is never enough.
    """
    places = sorted(ground.candidates)
    enough = [place for place in places if place != PLACE_OF_PATIENT or not _is_addition(ground)]
    wanted = []
    for place in places:
        role: RecipientRole = "patient"
        if place != PLACE_OF_PATIENT:
            role = ground.representatives[place].role
        wanted.append(WantedNumber(key_at(ground, place), role, enough == [place]))
    return tuple(wanted)


def _is_addition(ground: Ground) -> bool:
    """Whether the patient's own phone is only an addition to a guardian's (rule 10)."""
    return ground.minor and ground.decider == "guardian"


def key_at(ground: Ground, place: int) -> str:
    """The key of whoever stands at a place of the rules."""
    return PATIENT if place == PLACE_OF_PATIENT else ground.representatives[place].key


def left_out(decision: Decision, draft: Draft) -> Mapping[str, tuple[Note, ...]]:
    """Who is left out and why, by the representative's key, or PATIENT."""
    found: dict[str, list[Note]] = {}
    for note in decision.notes:
        key = PATIENT if note.index is None else draft.representatives[note.index].key
        found.setdefault(key, []).append(note)
    return {key: tuple(notes) for key, notes in found.items()}
