"""The facts that are kept are those the rules were given; a mandate's end is read as written."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from random_cases import random_case
from random_drafts import POINTS, draft_of_case

from desk.consent.asking import case_of, facts_data, mandate_end
from desk.consent.authority.case import read_case
from desk.consent.authority.facts import PROFILE_SETTINGS
from desk.consent.draft import Draft, DraftRepresentative
from desk.consent.reading import Facts
from desk.content.profiles import load_profiles

PROFILES = load_profiles()
TODAY = date(2026, 11, 20)


@given(st.integers(0, 2**32))
def test_facts_kept_with_an_answer_are_read_back_the_same(seed: int) -> None:
    data = random_case(Random(seed))
    facts = Facts(data)
    name = facts.text("profile")
    case = read_case(facts, PROFILES[name])
    kept = Facts(facts_data(case, name))
    assert kept.text("profile") == name
    assert read_case(kept, PROFILES[name]) == case


@pytest.mark.parametrize(
    "text",
    [
        "2027-03-31",
        "20270331",
        "31/3 2027",
        "31/3-2027",
        "31.3.2027",
        "31 mars 2027",
        " 31 Mars  2027 ",
    ],
)
def test_a_mandates_last_day_is_read_as_it_is_written(text: str) -> None:
    assert mandate_end(text) == (date(2027, 3, 31), True)


@pytest.mark.parametrize("text", ["", "  "])
def test_a_mandate_may_have_no_end(text: str) -> None:
    assert mandate_end(text) == (None, True)


@pytest.mark.parametrize(
    "text", ["2027-02-29", "31/13 2027", "31 mrs 2027", "snart", "270331", "31/3", "٣١/٣ 2027"]
)
def test_what_is_no_day_is_not_guessed(text: str) -> None:
    assert mandate_end(text) == (None, False)


def test_a_last_day_nobody_can_read_is_no_mandate_without_an_end() -> None:
    one = DraftRepresentative("r1", "god_man", "Karin", covers_person=True, until="i vår")
    case = case_of(Draft("walk", "unit", representatives=(one,)), PROFILE_SETTINGS, TODAY, POINTS)
    assert case.representatives[0].mandate.covers_person is None


def test_words_told_to_one_inform_nobody_else() -> None:
    draft = draft_of_case(
        {
            "patient": {
                "birth_date": "1971-04-02",
                "id_type": "personnummer",
                "protected_identity": False,
            },
            "representatives": [{"role": "god_man"}, {"role": "relative"}],
        }
    ).with_(told=POINTS, told_to="representative", heard_by="r1")
    case = case_of(draft, PROFILE_SETTINGS, TODAY, POINTS)
    assert not case.patient.informed
    assert [one.informed for one in case.representatives] == [True, False]
    some = case_of(draft.with_(told=POINTS[:2]), PROFILE_SETTINGS, TODAY, POINTS)
    assert not some.representatives[0].informed
