"""Nothing is asked that cannot change the decision, and nothing that can is left unasked."""

from __future__ import annotations

import json
import os
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
from random_cases import random_case
from random_drafts import (
    NUMBERS,
    POINTS,
    Slot,
    draft_of_case,
    representative,
    slots_of,
    values_of,
    with_value,
)

from desk.consent.asking import PATIENT, Question, Standing, case_of, stand
from desk.consent.authority.case import read_case
from desk.consent.authority.decide import decide
from desk.consent.authority.facts import ROLES, UnitSettings, given_number
from desk.consent.draft import Draft, Step
from desk.consent.flow import is_done
from desk.consent.profile import Profile
from desk.consent.reading import Facts
from desk.content.profiles import load_profiles

PROFILES = load_profiles()
CASES = json.loads((Path(__file__).parents[1] / "authority" / "cases.json").read_text("utf-8"))
MANY = 3_000 if os.environ.get("HYPOTHESIS_PROFILE") == "nightly" else 250


class Walked:
    """A draft at a unit on a day, from random facts."""

    def __init__(self, data: dict[str, Any]) -> None:
        facts = Facts(data)
        self.profile: Profile = PROFILES[facts.text("profile")]
        self.case = read_case(facts, self.profile)
        self.draft = draft_of_case(data)
        self.today: date = self.case.date
        self.unit: UnitSettings = self.case.unit

    def stand(self, draft: Draft | None = None) -> Standing:
        return stand(draft or self.draft, self.profile, self.unit, self.today, POINTS)

    def outcome(self, draft: Draft) -> tuple[Any, ...]:
        """What is decided: who may say yes, who receives, until when. Notes aside."""
        decision = decide(case_of(draft, self.unit, self.today, POINTS), self.profile)
        return decision[:5]


def walked(seed: int) -> Walked:
    return Walked(random_case(Random(seed)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_walk_can_hold_every_worked_case(case: dict[str, Any]) -> None:
    walk = Walked(case["input"])
    assert walk.stand().case == walk.case
    assert walk.stand().decision == decide(walk.case, walk.profile)


def test_a_walk_can_hold_any_case() -> None:
    for seed in range(MANY):
        walk = walked(seed)
        assert walk.stand().case == walk.case
        assert walk.stand().decision == decide(walk.case, walk.profile)


def asked_slots(standing: Standing) -> set[Slot]:
    asked: set[Slot] = {("number", wanted.key) for wanted in standing.numbers}
    for question in standing.questions:
        asked |= slots_asked(question)
    # The information step asks this: the words are read out to whoever is told.
    told = {standing.addressee.key}
    if any(listener.key == PATIENT for listener in standing.listeners):
        told.add(PATIENT)
    return asked | {("informed", key) for key in told}


def slots_asked(question: Question) -> set[Slot]:
    if question.code == "maturity":
        return {("mature_minor", None), ("minor", None)}
    return {(question.code, question.subject)}


def test_what_is_not_asked_changes_nothing() -> None:
    random = Random(1)
    for seed in range(MANY):
        walk = walked(seed)
        standing, before = walk.stand(), walk.outcome(walk.draft)
        free = [slot for slot in slots_of(walk.draft) if slot not in asked_slots(standing)]
        together = walk.draft
        for slot in free:
            for value in values_of(slot, walk.today, random):
                changed = with_value(walk.draft, slot, value)
                assert walk.outcome(changed) == before, (seed, slot, value)
            together = with_value(
                together, slot, random.choice(values_of(slot, walk.today, random))
            )
        assert walk.outcome(together) == before, seed


def test_a_role_that_is_not_offered_changes_nothing() -> None:
    for seed in range(MANY):
        walk = walked(seed)
        standing, before = walk.stand(), walk.outcome(walk.draft)
        offered = {
            role
            for question in standing.questions
            if question.code == "representatives"
            for role in question.options
        }
        for role in set(ROLES) - offered:
            assert walk.outcome(with_another(walk.draft, role)) == before, (seed, role)


def with_another(draft: Draft, role: str) -> Draft:
    """One more representative who would qualify for all there is."""
    one = representative(
        "new",
        {
            "role": role,
            "informed": True,
            "consents": True,
            "patient_approves": True,
            "mandate": {"covers_person": True},
            "mobile": "070-174 06 99",
        },
    )
    return draft.with_(representatives=(*draft.representatives, one))


def test_whatever_is_asked_can_change_the_decision() -> None:
    random = Random(2)
    for seed in range(MANY // 3):
        walk = walked(seed)
        for question in walk.stand().questions:
            assert matters(walk, question, random), (seed, question)


def matters(walk: Walked, question: Question, random: Random) -> bool:
    """Whether some other answers make two answers to a question decide differently."""
    for attempt in range(400):
        draft = completed(walk, question, random, sure=attempt % 2 == 0)
        if len({walk.outcome(one) for one in answered(walk, draft, question)}) > 1:
            return True
    return False


def answered(walk: Walked, draft: Draft, question: Question) -> list[Draft]:
    """The draft with each answer to a question."""
    if question.code == "birth_date":
        assert draft.patient is not None
        days = (date(walk.today.year - 60, 1, 1), None)
        return [draft.with_(patient=replace(draft.patient, birth_date=day)) for day in days]
    if question.code == "representatives":
        return [draft, *(with_another(draft, role) for role in question.options)]
    if question.code == "maturity":
        return [
            with_value(
                with_value(draft, ("mature_minor", None), mature), ("minor", None), not mature
            )
            for mature in (True, False)
        ]
    slot = (question.code, question.subject)
    return [with_value(draft, slot, value) for value in values_of(slot, walk.today, Random(0))]


def completed(walk: Walked, question: Question, random: Random, *, sure: bool) -> Draft:
    """The draft with random answers to all the rest; `sure`: mostly those that help a yes."""
    draft = walk.draft
    for other in walk.stand().questions:
        if other.code == "representatives" and other is not question:
            draft = with_another(draft, random.choice(other.options))
    numbers = list(NUMBERS)
    random.shuffle(numbers)
    for slot in slots_of(draft):
        values = values_of(slot, walk.today, random)
        if slot[0] == "number":
            values = [numbers.pop(), numbers.pop(), ""]
        if sure and random.random() < 0.8:
            helpful = [value for value in values if value]
            value = helpful[-1] if slot[0] == "until" else helpful[0]
        else:
            value = random.choice(values)
        draft = with_value(draft, slot, value)
    return draft


def test_nothing_is_asked_where_nothing_can_be_allowed() -> None:
    stopped = 0
    for seed in range(MANY):
        standing = walked(seed).stand()
        codes = {note.code for note in standing.decision.problems}
        if codes & {"protected_identity_forbidden", "reserve_number_minor"}:
            stopped += 1
            assert standing.questions == ()
    assert stopped > 2


def test_with_every_answer_given_only_numbers_or_words_are_lacking() -> None:
    """A yes with all required questions answered fails on nothing but what other steps ask."""
    complete = 0
    for seed in range(MANY):
        standing = walked(seed).stand()
        if standing.outcome is not True or any(
            question.required and not question.answered for question in standing.questions
        ):
            continue
        complete += 1
        codes = {
            note.code
            for note in standing.decision.problems
            if not (note.code == "not_informed" and not standing.informed)
        }
        assert codes <= {
            "number_missing",
            "number_not_mobile",
            "guardian_not_approved",
            "not_informed",
            "not_asked",
            "refused",
        }, (seed, codes)
    assert complete > 15


def test_whoever_decides_is_the_one_who_is_told() -> None:
    """Once the authority step is done, nothing is open any more."""
    done: Counter[str] = Counter()
    for seed in range(MANY * 6):
        walk = walked(seed)
        standing = walk.stand()
        if standing.outcome is True and is_done(walk.draft, Step.AUTHORITY, standing):
            done[standing.decider] += 1
            kind = {"child": "patient", "staff": "god_man"}.get(standing.decider, standing.decider)
            assert standing.addressee.kind == kind, seed
    assert set(done) == {"patient", "child", "guardian", "forvaltare", "staff"}


def test_no_question_is_asked_twice() -> None:
    for seed in range(MANY):
        asked = [(one.code, one.subject) for one in walked(seed).stand().questions]
        assert len(asked) == len(set(asked))
        assert ("informed", PATIENT) not in asked or walked(seed).stand().decider == "forvaltare"


def test_who_receives_is_known_by_key() -> None:
    received = 0
    for seed in range(MANY * 4):
        walk = walked(seed)
        standing = walk.stand()
        by_key = {one.key: one.number for one in walk.draft.representatives}
        by_key[PATIENT] = walk.draft.number
        mobiles = [given_number(by_key[key]) for key in standing.receiving]
        assert [one.e164 if one else None for one in mobiles] == [
            one.mobile for one in standing.decision.recipients
        ]
        assert set(standing.receiving) <= {wanted.key for wanted in standing.numbers}
        received += len(mobiles) > 1
    assert received > 5
