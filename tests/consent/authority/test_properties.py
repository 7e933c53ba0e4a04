"""What must hold of every decision, whatever the facts."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from random_cases import random_case

from desk.consent.authority.case import read_case
from desk.consent.authority.decide import Case, Decision, Representative, decide
from desk.consent.patient.age import has_reached
from desk.consent.profile import Profile
from desk.consent.reading import Facts

Facts_ = tuple[Case, Profile]


@pytest.fixture(scope="module")
def decided(profiles: dict[str, Profile]) -> list[tuple[Case, Profile, Decision]]:
    random = Random(20261120)
    return [(*facts, decide(*facts)) for facts in (_read(random, profiles) for _ in range(3_000))]


def _read(random: Random, profiles: dict[str, Profile]) -> Facts_:
    facts = Facts(random_case(random))
    profile = profiles[facts.text("profile")]
    return read_case(facts, profile), profile


def _is_minor(case: Case, profile: Profile) -> bool:
    until = case.unit.minor_until
    birth = case.patient.birth_date
    age = profile.rules.minor_until if until is None else until
    return birth is not None and not has_reached(birth, age, case.date)


def test_exactly_one_of_allowed_and_problems(
    decided: list[tuple[Case, Profile, Decision]],
) -> None:
    for _, _, decision in decided:
        assert decision.allowed != bool(decision.problems)
        assert decision.allowed == bool(decision.recipients)
        assert decision.allowed == (decision.decided_by is not None)
        if not decision.allowed:
            assert decision.until is None
            assert decision.ask_again == "never"


def test_nobody_receives_who_was_not_informed(
    decided: list[tuple[Case, Profile, Decision]],
) -> None:
    for case, profile, decision in decided:
        uninformed = {
            one.mobile.e164 for one in case.representatives if not one.informed and one.mobile
        }
        informed = {one.mobile.e164 for one in case.representatives if one.informed and one.mobile}
        for recipient in decision.recipients:
            if recipient.role != "patient":
                assert recipient.mobile not in uninformed - informed
            elif not case.patient.informed:
                assert profile.rules.minors == "guardians"
                assert _is_minor(case, profile)


def test_no_limit_lies_before_today(decided: list[tuple[Case, Profile, Decision]]) -> None:
    for case, _, decision in decided:
        limits = [one.until for one in decision.recipients if one.until is not None]
        assert all(limit >= case.date for limit in limits)
        assert decision.until == (min(limits) if limits else None)


def test_a_note_is_no_problem_and_each_cause_is_told_once(
    decided: list[tuple[Case, Profile, Decision]],
) -> None:
    for _, _, decision in decided:
        told = Counter(decision.problems) + Counter(decision.notes)
        assert max(told.values(), default=1) == 1


def test_the_same_facts_give_the_same_decision(
    decided: list[tuple[Case, Profile, Decision]],
) -> None:
    for case, profile, decision in decided:
        assert decide(case, profile) == decision


def test_the_order_of_representatives_changes_only_order(
    decided: list[tuple[Case, Profile, Decision]],
) -> None:
    random = Random(7)
    shuffled_ones = 0
    for case, profile, decision in decided:
        people = list(enumerate(case.representatives))
        random.shuffle(people)
        if len(people) < 2 or _order_matters(case, profile):
            continue
        shuffled_ones += 1
        order = [index for index, _ in people]
        other = decide(replace(case, representatives=tuple(one for _, one in people)), profile)
        assert _unordered(decision, list(range(len(people)))) == _unordered(other, order)
    assert shuffled_ones > 1_000


def _order_matters(case: Case, profile: Profile) -> bool:
    """Rule 8's first förvaltare, and rule 10's first two guardians."""

    def acts(one: Representative) -> bool:
        ended = one.mandate.until is not None and one.mandate.until < case.date
        return one.role == "forvaltare" and one.mandate.covers_person is True and not ended

    if _is_minor(case, profile):
        guardians = [one for one in case.representatives if one.role == "guardian"]
        return profile.rules.minors == "guardians" and len(guardians) > 2
    return sum(acts(one) for one in case.representatives) > 1


def _unordered(decision: Decision, order: list[int]) -> dict[str, Any]:
    """A decision without its order; representatives by their place before shuffling."""

    def known(note: Any) -> Any:
        return replace(note, index=None if note.index is None else order[note.index])

    return {
        "problems": Counter(known(note) for note in decision.problems),
        "notes": Counter(known(note) for note in decision.notes),
        "recipients": Counter(decision.recipients),
        "rest": decision._replace(problems=(), notes=(), recipients=()),
    }


def test_every_code_of_the_rules_comes_up(
    decided: list[tuple[Case, Profile, Decision]],
) -> None:
    problems = {note.code for _, _, decision in decided for note in decision.problems}
    notes = {note.code for _, _, decision in decided for note in decision.notes}
    assert problems == {
        "assessment_missing",
        "birth_date_unknown",
        "guardian_missing",
        "guardian_not_approved",
        "no_one_may_decide",
        "not_asked",
        "not_informed",
        "number_missing",
        "number_not_mobile",
        "protected_identity_forbidden",
        "refused",
        "reserve_number_minor",
    }
    assert notes == {
        "god_man_not_approved",
        "guardian_not_approved",
        "mandate_excludes_person",
        "mandate_expired",
        "mandate_unchecked",
        "not_asked",
        "not_informed",
        "refused",
        "relative_not_approved",
        "role_not_applicable",
    }
