"""To whom the information is told: whoever decides, or is about to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from desk.consent.asking.facts import PATIENT
from desk.consent.asking.ground import Ground
from desk.consent.authority.decide import weigh
from desk.consent.authority.facts import Mandate, Representative
from desk.consent.authority.weighing import PATIENT as PLACE_OF_PATIENT
from desk.consent.draft import DraftRepresentative

Kind = Literal["patient", "guardian", "god_man", "forvaltare"]


@dataclass(frozen=True, slots=True, repr=False)
class Addressee:
    """To whom the information is told: the patient, or somebody about the patient.

    `key` is PATIENT, a representative's key, or "" for one not yet written down. `name` is the
    given name, "" when it is not known.
    """

    kind: Kind
    key: str
    name: str


def addressee_of(ground: Ground) -> Addressee:
    """Who is told. What the rules leave open follows the user's choice (`Draft.listener`)."""
    if ground.minor:
        return _beside_a_child(ground)
    if ground.decider == "forvaltare" and ground.deciding is not None:
        return _named(ground.representatives[ground.deciding])
    chosen = ground.draft.listener
    open_ones = [
        ground.representatives[index]
        for index in ground.indexes("forvaltare")
        if ground.mandate_open(index)
    ]
    if open_ones and chosen != PATIENT and ground.decider in ("patient", "nobody", "staff"):
        return _named(next((one for one in open_ones if one.key == chosen), open_ones[0]))
    if ground.decider in ("staff", "nobody"):
        helping = [
            ground.representatives[index]
            for index in ground.indexes("god_man")
            if ground.mandate_holds(index) or ground.mandate_open(index)
        ]
        # One who may act comes before one whose mandate nobody has looked at.
        helping.sort(key=lambda one: one.covers_person is not True)
        if helping:
            return _named(next((one for one in helping if one.key == chosen), helping[0]))
    return _patient(ground)


def _beside_a_child(ground: Ground) -> Addressee:
    draft = ground.draft
    guardians = [ground.representatives[index] for index in ground.indexes("guardian")]
    chosen = next((one for one in guardians if one.key == draft.listener), None)
    if ground.decider in ("child", "stopped"):
        return _patient(ground)
    # Until it is judged who decides, one who has reached the age of an own number is told.
    child_first = draft.listener == PATIENT or ground.of_age
    if ground.maturity_open and chosen is None and child_first:
        return _patient(ground)
    if chosen is not None:
        return _named(chosen)
    return _named(guardians[0]) if guardians else Addressee("guardian", "", "")


def limits_of(ground: Ground, listener: Addressee) -> tuple[date | None, bool]:
    """How long a yes of the one who is told could hold, and whether to ask at each visit.

    Worked out as if that one had said yes already: the script must be true before the answer.
    """
    case = ground.case
    patient = replace(case.patient, informed=True, consents=True)
    assessments = case.assessments
    if ground.maturity_open and listener.key == PATIENT:
        assessments = assessments | {"mature_minor"}
    place = PLACE_OF_PATIENT
    people = list(case.representatives)
    if listener.kind != "patient":
        keys = [one.key for one in ground.representatives]
        place = keys.index(listener.key) if listener.key in keys else len(people)
        mandate = Mandate(True, people[place].mandate.until if place < len(people) else None)
        people[place : place + 1] = [Representative(listener.kind, True, True, None, True, mandate)]
    willing = replace(case, patient=patient, representatives=tuple(people), assessments=assessments)
    for _, index, _, until, ask_again in weigh(willing, ground.profile).candidates:
        if index == place:
            return until, ask_again == "each_visit"
    return None, False


def choices_of(ground: Ground) -> tuple[Addressee, ...]:
    """Everybody who may be told instead, the present one included; more than one: it is open.

    One with the key "" is written down when chosen (`answers.choosing`).
    """
    if ground.decider in ("unknown", "stopped"):
        return (addressee_of(ground),)
    named = [_named(one) for one in ground.representatives]
    if ground.minor:
        guardians = [one for one in named if one.kind == "guardian"]
        others = guardians or [Addressee("guardian", "", "")]
        by_child = ground.decider == "child" or ground.maturity_open or _may_decide(ground)
        return (_patient(ground), *others) if by_child else tuple(others)
    choices = [_patient(ground)] if ground.decider != "forvaltare" else []
    for kind in ("forvaltare", "god_man"):
        known = [
            _named(one)
            for index, one in enumerate(ground.representatives)
            if one.role == kind and (ground.mandate_holds(index) or ground.mandate_open(index))
        ]
        if kind == "god_man" and ground.decider == "forvaltare":
            continue
        choices.extend(known or ([] if ground.deciding is not None else [_unknown(kind)]))
    return tuple(choices)


def _may_decide(ground: Ground) -> bool:
    """A child of age who was said not to be able to take a stand; that may be taken back."""
    return ground.profile.rules.minors == "by_age" and ground.of_age


def _unknown(kind: str) -> Addressee:
    return Addressee("forvaltare" if kind == "forvaltare" else "god_man", "", "")


def _patient(ground: Ground) -> Addressee:
    patient = ground.draft.patient
    return Addressee("patient", PATIENT, patient.given_name if patient is not None else "")


def _named(one: DraftRepresentative) -> Addressee:
    if one.role == "relative":
        return Addressee("patient", one.key, one.given_name)
    return Addressee(one.role, one.key, one.given_name)
