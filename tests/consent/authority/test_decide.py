"""Worked cases and a second reading of the rules: what `decide` must answer."""

from __future__ import annotations

import json
import os
from pathlib import Path
from random import Random
from typing import Any

import pytest
from random_cases import random_case
from second_reading import read_again

from desk.consent.authority.case import read_case
from desk.consent.authority.decide import Case, Decision, decide
from desk.consent.profile import Profile
from desk.consent.reading import Facts

CASES = json.loads((Path(__file__).parent / "cases.json").read_text("utf-8"))
MANY = 20_000 if os.environ.get("HYPOTHESIS_PROFILE") == "nightly" else 3_000


def read(data: dict[str, Any], profiles: dict[str, Profile]) -> tuple[Case, Profile]:
    facts = Facts(data)
    profile = profiles[facts.text("profile")]
    return read_case(facts, profile), profile


def in_codes(decision: Decision) -> dict[str, Any]:
    return {
        "allowed": decision.allowed,
        "decided_by": decision.decided_by,
        "recipients": [
            (one.role, one.mobile, one.until and one.until.isoformat(), one.ask_again)
            for one in decision.recipients
        ],
        "until": decision.until and decision.until.isoformat(),
        "ask_again": decision.ask_again,
        "place_in_text": decision.place_in_text,
        "scope": decision.scope,
        "problems": [(n.code, n.role, n.index, n.assessment) for n in decision.problems],
        "notes": [(n.code, n.role, n.index, n.assessment) for n in decision.notes],
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_worked_case(case: dict[str, Any], profiles: dict[str, Profile]) -> None:
    got = in_codes(decide(*read(case["input"], profiles)))
    expected = dict(case["expect"])
    assert expected.pop("recipients", None) in (
        None,
        [{"role": role, "mobile": mobile} for role, mobile, _, _ in got["recipients"]],
    )
    assert expected.pop("recipient_limits", None) in (
        None,
        [[until, ask_again] for _, _, until, ask_again in got["recipients"]],
    )
    assert expected.pop("problems", []) == [code for code, *_ in got["problems"]]
    assert set(expected.pop("notes", [])) <= {code for code, *_ in got["notes"]}
    assert expected == {key: got[key] for key in expected}


def test_two_readings_of_the_rules_agree(profiles: dict[str, Profile]) -> None:
    random = Random(MANY)
    allowed = 0
    for _ in range(MANY):
        data = random_case(random)
        got = in_codes(decide(*read(data, profiles)))
        assert got == read_again(data), json.dumps(data)
        allowed += got["allowed"]
    assert MANY // 20 < allowed < MANY // 2
