"""Where a walk stands: what is asked, who is told, whose number is wanted, what was answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desk.consent.asking.facts import PATIENT, said_to
from desk.consent.asking.ground import Decider, Ground, ground_of
from desk.consent.asking.listening import Addressee, addressee_of, choices_of, limits_of
from desk.consent.asking.question import Question
from desk.consent.asking.questions import questions_of
from desk.consent.asking.wanted import WantedNumber, key_at, left_out, numbers_of
from desk.consent.authority.facts import Case, Decision, Note, UnitSettings
from desk.consent.draft import Draft
from desk.consent.profile import Profile


@dataclass(frozen=True, slots=True, repr=False)
class Standing:
    """All that follows from a draft at one unit on one day.

    `decider` is who decides as the facts stand. `outcome`: True yes, False no, None not answered.
    `listeners` are those who may be told instead of the `addressee`, that one included. `told` are
    the points told to the addressee, and `informed` whether that is all of them; `told_until` and
    `told_each_visit` how long that one's yes could hold, and whether to ask at each visit.
    `receiving` are the keys of the decision's recipients, in its order.
    `unnamed` are the keys of those who decide or may receive and have no name yet. `left_out` has
    the notes by representative's key.
    """

    case: Case
    decision: Decision
    decider: Decider
    outcome: bool | None
    addressee: Addressee
    listeners: tuple[Addressee, ...]
    told: tuple[str, ...]
    informed: bool
    told_until: date | None
    told_each_visit: bool
    questions: tuple[Question, ...]
    numbers: tuple[WantedNumber, ...]
    receiving: tuple[str, ...]
    unnamed: tuple[str, ...]
    left_out: Mapping[str, tuple[Note, ...]]


def stand(
    draft: Draft, profile: Profile, unit: UnitSettings, today: date, points: Sequence[str]
) -> Standing:
    """Where a walk stands. `points` are the keys of the script in the draft's language."""
    ground = ground_of(draft, profile, unit, today, points)
    addressee = addressee_of(ground)
    until, each_visit = limits_of(ground, addressee)
    heard = (
        draft.told_to == "patient"
        if addressee.kind == "patient"
        else (draft.told_to == "representative" and draft.heard_by == addressee.key)
    )
    return Standing(
        case=ground.case,
        decision=ground.decision,
        decider=ground.decider,
        outcome=outcome_of(ground, addressee),
        addressee=addressee,
        listeners=choices_of(ground),
        told=draft.told if heard else (),
        informed=said_to(draft, addressee.key, points),
        told_until=until,
        told_each_visit=each_visit,
        questions=questions_of(ground),
        numbers=numbers_of(ground),
        receiving=tuple(key_at(ground, place) for place in ground.receiving),
        unnamed=unnamed_of(ground),
        left_out=left_out(ground.decision, draft),
    )


def outcome_of(ground: Ground, listener: Addressee) -> bool | None:
    """What whoever decides has answered; while that is open, a no of the one who is told."""
    answer = _deciders_answer(ground)
    if answer is not None:
        return answer
    draft = ground.draft
    if listener.key == PATIENT:
        refused = draft.answer is False
    else:
        refused = any(
            one.consents is False for one in draft.representatives if one.key == listener.key
        )
    return False if refused else None


def _deciders_answer(ground: Ground) -> bool | None:
    """The answer by the rules; staff decide by their assessment (rule 7)."""
    draft = ground.draft
    if ground.decider in ("patient", "child"):
        return draft.answer
    if ground.decider == "forvaltare" and ground.deciding is not None:
        return draft.representatives[ground.deciding].consents
    if ground.decider == "guardian":
        answers = [draft.representatives[index].consents for index in ground.indexes("guardian")]
        return True if True in answers else False if False in answers else None
    if ground.decider == "staff":
        acting = [index for index in ground.indexes("god_man") if ground.mandate_holds(index)]
        if all(draft.representatives[index].consents is False for index in acting):
            return False
        return True if "patient_cannot_consent" in ground.case.assessments else None
    return None


def unnamed_of(ground: Ground) -> tuple[str, ...]:
    """Those who decide or may receive and have no name: whose a number is, is always known."""
    concerned = {place for place in ground.candidates if place >= 0}
    if ground.deciding is not None and ground.decider == "forvaltare":
        concerned.add(ground.deciding)
    return tuple(
        one.key
        for place, one in enumerate(ground.representatives)
        if place in concerned and not one.given_name.strip()
    )


def questions(
    draft: Draft, profile: Profile, unit: UnitSettings, today: date, points: Sequence[str] = ()
) -> tuple[Question, ...]:
    """What must be asked for this person, in order."""
    return questions_of(ground_of(draft, profile, unit, today, points))


def numbers(
    draft: Draft, profile: Profile, unit: UnitSettings, today: date, points: Sequence[str]
) -> tuple[WantedNumber, ...]:
    """For whom the number step asks."""
    return numbers_of(ground_of(draft, profile, unit, today, points))


def addressee(
    draft: Draft, profile: Profile, unit: UnitSettings, today: date, points: Sequence[str] = ()
) -> Addressee:
    """To whom the information is told."""
    return addressee_of(ground_of(draft, profile, unit, today, points))
