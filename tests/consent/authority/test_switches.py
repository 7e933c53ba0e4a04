"""A region is its keys: the switches work in any combination, without a name in the code."""

from __future__ import annotations

import ast
from datetime import date
from pathlib import Path
from typing import Any

import desk.consent
from desk.consent.authority.decide import (
    Case,
    Decision,
    GivenNumber,
    Patient,
    Representative,
    decide,
)
from desk.consent.profile import Profile
from desk.content.profiles import profile_names

TODAY = date(2026, 11, 20)
NUMBER = GivenNumber("+46701740606")
GUARDIAN = Representative("guardian", True, True, NUMBER, patient_approves=True)


def of(profile: Profile, **rules: Any) -> Profile:
    return profile._replace(rules=profile.rules._replace(**rules))


def decided(profile: Profile, born: date, kind: Any = "personnummer") -> Decision:
    child = Patient(born, kind, False, True, True, True, GivenNumber("+46701740605"))
    return decide(Case(TODAY, child, (GUARDIAN,)), profile)


def codes(decision: Decision) -> list[str]:
    return [note.code for note in decision.problems]


def test_an_assessment_of_minors_may_be_needed_or_not(profiles: dict[str, Profile]) -> None:
    for name, handling in (("vgr", "by_age"), ("stockholm-takecare", "maturity")):
        assert profiles[name].rules.minors == handling
        assert codes(decided(profiles[name], date(2020, 1, 1))) == ["assessment_missing"]
        without = of(profiles[name], minor_assessment=False)
        assert decided(without, date(2020, 1, 1)).allowed
    with_one = of(profiles["vas"], minor_assessment=True)
    assert codes(decided(with_one, date(2020, 1, 1))) == ["assessment_missing"]


def test_reserve_numbers_may_bar_minors_anywhere(profiles: dict[str, Profile]) -> None:
    for profile in profiles.values():
        barring = of(profile, reserve_number_bars_minors=True)
        assert "reserve_number_minor" in codes(decided(barring, date(2015, 1, 1), "reservnummer"))
        assert "reserve_number_minor" not in codes(decided(barring, date(2015, 1, 1)))
        assert decided(barring, date(1990, 1, 1), "reservnummer").allowed
        free = of(profile, reserve_number_bars_minors=False)
        assert "reserve_number_minor" not in codes(decided(free, date(2015, 1, 1), "reservnummer"))


def test_ages_asking_place_and_scope_are_the_profiles(profiles: dict[str, Profile]) -> None:
    vas = of(profiles["vas"], minor_until=15, ask_at_each_visit=True, place="omit", scope="unit")
    decision = decided(vas, date(2011, 11, 20))
    assert (decision.decided_by, decision.ask_again) == ("patient", "each_visit")
    assert (decision.place_in_text, decision.scope) == ("omit", "unit")
    younger = decided(vas, date(2011, 11, 21))
    assert (younger.decided_by, younger.until) == ("guardian", date(2026, 11, 20))


def test_a_profile_may_forbid_protected_identities(profiles: dict[str, Profile]) -> None:
    strict = of(profiles["vgr"], protected_identity="forbid")
    patient = Patient(date(1970, 1, 1), "personnummer", True, True, True, True, NUMBER)
    made = frozenset({"protected_identity"})
    decision = decide(Case(TODAY, patient, assessments=made), strict)
    assert codes(decision) == ["protected_identity_forbidden"]
    assert decision.place_in_text == "omit"


def test_no_profile_is_named_in_the_code() -> None:
    names = set(profile_names())
    for path in Path(desk.consent.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and node.value in names - {"vgr"}:
                raise AssertionError(f"{path.name} names {node.value}")
