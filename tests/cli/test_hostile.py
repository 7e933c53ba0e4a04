"""Whatever comes in: an answer, or one line that names the path; never a fault of the program."""

from __future__ import annotations

import io
import json
import os
from datetime import date
from random import Random
from typing import Any

import pytest
from hostile import hostile

from desk.cli import check
from desk.cli.check import Setting
from desk.cli.console import Console
from desk.cli.decide import answerer
from desk.cli.items import Answer, answer_items
from desk.consent.reading import InputError
from desk.content.sentences import load_sentences

MANY = 100_000 if os.environ.get("HYPOTHESIS_PROFILE") == "nightly" else 2_000
CASE: dict[str, Any] = {
    "profile": "vas",
    "date": "2026-11-20",
    "unit": {"minor_until": 18, "own_number_from": 13, "protected_identity": "assess"},
    "patient": {
        "birth_date": "2015-04-02",
        "id_type": "personnummer",
        "protected_identity": False,
        "can_consent": True,
        "informed": True,
        "consents": True,
        "mobile": "0701740605",
    },
    "representatives": [
        {
            "role": "god_man",
            "informed": True,
            "consents": True,
            "mobile": None,
            "patient_approves": True,
            "mandate": {"covers_person": True, "until": "2027-01-01"},
        },
        {"role": "guardian", "informed": True, "consents": True, "mobile": "0701740608"},
    ],
    "assessments": ["minor"],
}


def test_decide_answers_or_names_the_path() -> None:
    random = Random(MANY)
    sentences = load_sentences("sv")
    answer = answerer(sentences)
    understood = 0
    for _ in range(MANY):
        given = hostile(random, CASE)
        console = Console(io.BytesIO(given), io.BytesIO(), io.StringIO())
        assert isinstance(console.output, io.BytesIO)
        error = _refused(console, answer)
        if error is None:
            understood += 1
        else:
            assert error.field, given
            assert f"{error.field}: {sentences.error(error).line}".isprintable(), given
        lines = console.output.getvalue().decode("utf-8")
        assert not lines or lines.endswith("\n")
        if given.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"["):
            assert lines == "" or json.loads(lines) is not None
        else:
            assert all(isinstance(json.loads(line), dict) for line in lines.splitlines())
    assert MANY // 100 < understood < MANY // 2


def _refused(console: Console, answer: Answer) -> InputError | None:
    try:
        answer_items("-", console, answer)
    except InputError as error:
        return error
    return None


@pytest.mark.parametrize("kind", ["identity", "mobile", "organisation"])
def test_check_judges_any_line(kind: str) -> None:
    random = Random(MANY)
    judge = getattr(check, kind)(Setting(date(2026, 11, 20), load_sentences("sv")))
    signs = "0123456789+-- 07KMX:,.ABCxyzåäö\x00\u202e٠😀"
    for _ in range(MANY):
        value = "".join(random.choice(signs) for _ in range(random.randrange(16)))
        if random.random() < 0.2:
            value = random.choice(("070", "+46", "1961", "55", "19810829")) + value
        found = judge(value)
        assert found["value"] == value
        assert found["ok"] or found["problems"]
        assert all(one["code"] and one["message"] for one in found["problems"])
        json.dumps(found)
