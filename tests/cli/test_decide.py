"""`consent-desk decide`: what goes in, what comes out, and what is refused."""

from __future__ import annotations

import copy
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

YES: dict[str, Any] = {
    "profile": "vgr",
    "date": "2026-11-20",
    "patient": {
        "birth_date": "1971-04-02",
        "id_type": "personnummer",
        "protected_identity": False,
        "informed": True,
        "consents": True,
        "mobile": "0701740605",
    },
}


def changed(path: str, value: Any) -> dict[str, Any]:
    """The case with one thing changed, at a dotted path."""
    case = copy.deepcopy(YES)
    *before, last = path.split(".")
    inner = case
    for key in before:
        inner = inner.setdefault(key, {})
    inner[last] = value
    return case


def test_an_object_gives_an_object(run: Callable[..., Any]) -> None:
    ran = run("decide", "-", given=json.dumps(YES))
    assert (ran.code, ran.errors) == (0, "")
    assert json.loads(ran.out) == {
        "allowed": True,
        "decided_by": "patient",
        "recipients": [
            {"role": "patient", "mobile": "+46701740605", "until": None, "ask_again": "never"}
        ],
        "until": None,
        "ask_again": "never",
        "place_in_text": "unit_decides",
        "scope": "patient_system",
        "problems": [],
        "notes": [],
    }


def test_a_note_has_its_sentence_and_source_in_the_language_asked_for(
    run: Callable[..., Any],
) -> None:
    case = {**YES, "representatives": [{"role": "god_man"}, {"role": "god_man"}]}
    swedish = json.loads(run("decide", "-", given=json.dumps(case)).out)["notes"]
    english = json.loads(run("decide", "-", "--language", "en", given=json.dumps(case)).out)
    assert swedish[1] == {
        "code": "mandate_unchecked",
        "role": "god_man",
        "index": 1,
        "assessment": None,
        "message": "God man 2:s uppdrag är inte kontrollerat. Be att få se beslutet, "
        "eller registrera utan.",
        "source": swedish[0]["source"],
    }
    assert "god man" in swedish[0]["source"]
    assert english["notes"][0]["message"].startswith("God man 1's appointment")


def test_one_of_a_role_is_called_by_its_role(run: Callable[..., Any]) -> None:
    case = {**YES, "representatives": [{"role": "god_man"}]}
    (note,) = json.loads(run("decide", "-", given=json.dumps(case)).out)["notes"]
    assert note["message"].startswith("God mannens uppdrag")


def test_an_array_gives_an_array_in_order(run: Callable[..., Any]) -> None:
    ran = run("decide", "-", given=json.dumps([YES, changed("patient.consents", False), YES]))
    assert [one["allowed"] for one in json.loads(ran.out)] == [True, False, True]
    assert json.loads(run("decide", "-", given=" [ ] ").out) == []


def test_an_array_with_a_bad_element_gives_nothing(run: Callable[..., Any]) -> None:
    ran = run("decide", "-", given=json.dumps([YES, changed("patient.consents", "ja")]))
    assert (ran.code, ran.out) == (2, "")
    assert ran.errors == "[1].patient.consents: ska vara true, false eller null\n"


@pytest.mark.parametrize("between", ["\n", "\r\n", "\n\n \n", "\r"])
def test_json_lines_give_json_lines(run: Callable[..., Any], between: str) -> None:
    lines = [YES, changed("patient.mobile", None), YES]
    given = between.join(json.dumps(one) for one in lines)
    for text in (given, given + "\n", "\ufeff" + given, "\n" + given):
        ran = run("decide", "-", given=text)
        assert (ran.code, ran.errors) == (0, "")
        assert [json.loads(one)["allowed"] for one in ran.out.splitlines()] == [True, False, True]


def test_what_came_before_a_bad_line_stays(run: Callable[..., Any]) -> None:
    lines = [YES, YES, YES, changed("patient.consents", 1), YES]
    ran = run("decide", "-", given="\n".join(json.dumps(one) for one in lines))
    assert ran.code == 2
    assert len(ran.out.splitlines()) == 3
    assert ran.errors == "[3].patient.consents: ska vara true, false eller null\n"


def test_a_bad_first_line_is_told_from_a_bad_single_object(run: Callable[..., Any]) -> None:
    bad = json.dumps(changed("patient.consents", 1))
    assert run("decide", "-", given=bad).errors.startswith("patient.consents: ")
    many = run("decide", "-", given=f"{bad}\n{json.dumps(YES)}\n")
    assert (many.out, many.errors.split(":")[0]) == ("", "[0].patient.consents")


@pytest.mark.parametrize("indent", [0, 2, "\t"])
def test_an_object_may_go_over_many_lines(run: Callable[..., Any], indent: int | str) -> None:
    case = {**YES, "representatives": [{"role": "relative"} for _ in range(300)]}
    ran = run("decide", "-", given=json.dumps(case, indent=indent))
    assert len(json.loads(ran.out)["notes"]) == 600
    two = json.dumps(case, indent=indent) + "\n" + json.dumps(YES, indent=indent)
    assert len(run("decide", "-", given=two).out.splitlines()) == 2
    bad = run("decide", "-", given=json.dumps(changed("patient.consents", 1), indent=indent))
    assert bad.errors.startswith("patient.consents: ")


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ("", "stdin"),
        (" \n\n", "stdin"),
        ("3", "stdin"),
        ('"x"', "stdin"),
        ("null", "stdin"),
        ("{", "stdin"),
        ("{}}", "stdin"),
        ("[1]", "[0]"),
        ("[{},]", "[0].profile"),
        (f"[{json.dumps(YES)},]", "[1]"),
        (f"[{json.dumps(YES)}", "[1]"),
        (f"[,{json.dumps(YES)}]", "[0]"),
        (f"[{json.dumps(YES)} {json.dumps(YES)}]", "[1]"),
        (f"[{json.dumps(YES)}] x", "stdin"),
        (f"{json.dumps(YES)} {json.dumps(YES)}", "stdin"),
        (f"{json.dumps(YES)}\n[]", "[1]"),
        (f"{json.dumps(YES)}\n{{", "[1]"),
        ("[" * 100_000, "[0]"),
        ('{"profile":' * 100_000, "stdin"),
        (b"\xff\xfe{\x00}\x00", "stdin"),
        (b'{"profile": "v\xffgr"}', "stdin"),
        (json.dumps(YES).encode() + b"\n" + b'{"profile": "\xc3"}\n{}', "[1]"),
        (b"[{}, \xff]", "[0].profile"),
        (b"\x00", "stdin"),
        ('{"profile": "vgr", "profile": "vas"}', "profile"),
        ('{"profile": "vgr\\u0000"}', "profile"),
        ('{"profile": "v\ngr"}', "[0]"),
    ],
)
def test_input_that_cannot_be_understood(
    run: Callable[..., Any], given: str | bytes, path: str
) -> None:
    ran = run("decide", "-", given=given)
    assert ran.code == 2
    assert ran.errors.count("\n") == 1
    assert ran.errors.split(": ")[0] == path
    lines = path == "[1]" and given[:1] in ("{", b"{")
    assert len(ran.out.splitlines()) == (1 if lines else 0)


LONG = 10**400
WRONG = [
    ("profile", "skane", "profile"),
    ("profile", "../profiles/vgr", "profile"),
    ("profile", None, "profile"),
    ("date", "2026-02-29", "date"),
    ("date", "20261120", "date"),
    ("date", "2026-W47-5", "date"),
    ("date", "2026-11-20T00:00", "date"),
    ("date", "٢٠٢٦-١١-٢٠", "date"),
    ("date", 20261120, "date"),
    ("unit", [], "unit"),
    ("unit", "x", "unit"),
    ("unit.minor_until", "18", "unit.minor_until"),
    ("unit.minor_until", 18.0, "unit.minor_until"),
    ("unit.minor_until", True, "unit.minor_until"),
    ("unit.minor_until", -1, "unit.minor_until"),
    ("unit.minor_until", LONG, "unit.minor_until"),
    ("unit.minor_until", float("nan"), "unit.minor_until"),
    ("unit.minor_until", 12, "unit.own_number_from"),
    ("unit.own_number_from", 19, "unit.own_number_from"),
    ("unit.protected_identity", "allow", "unit.protected_identity"),
    ("unit.colour", "blue", "unit.colour"),
    ("patient", None, "patient"),
    ("patient", [YES["patient"]], "patient"),
    ("patient.birth_date", "2026-11-21", "patient.birth_date"),
    ("patient.birth_date", "", "patient.birth_date"),
    ("patient.birth_date", 1971, "patient.birth_date"),
    ("patient.id_type", "passport", "patient.id_type"),
    ("patient.id_type", ["personnummer"], "patient.id_type"),
    ("patient.protected_identity", None, "patient.protected_identity"),
    ("patient.protected_identity", 0, "patient.protected_identity"),
    ("patient.can_consent", None, "patient.can_consent"),
    ("patient.informed", 1, "patient.informed"),
    ("patient.consents", "yes", "patient.consents"),
    ("patient.mobile", 701740605, "patient.mobile"),
    ("patient.mobile", "\ud800", "patient.mobile"),
    ("patient.name", "Anna", "patient.name"),
    ("patient.na\nme: x", 1, 'patient."na\\nme: x"'),
    ("representatives", {}, "representatives"),
    ("representatives", None, "representatives"),
    ("representatives", [{"role": "relative"}, None], "representatives[1]"),
    ("representatives", [{"role": "mother"}], "representatives[0].role"),
    ("representatives", [{}], "representatives[0].role"),
    ("representatives", [{"role": "god_man", "mandate": 1}], "representatives[0].mandate"),
    (
        "representatives",
        [{"role": "god_man", "mandate": {"until": "soon"}}],
        "representatives[0].mandate.until",
    ),
    (
        "representatives",
        [{"role": "god_man", "mandate": {"covers": True}}],
        "representatives[0].mandate.covers",
    ),
    ("assessments", "minor", "assessments"),
    ("assessments", {"minor": True}, "assessments"),
    ("assessments", ["minor", "mature"], "assessments[1]"),
    ("assessments", [["minor"]], "assessments[0]"),
    ("extra", 1, "extra"),
]


@pytest.mark.parametrize(("path", "value", "told"), WRONG, ids=lambda value: str(value)[:30])
def test_a_wrong_value_is_named_by_its_path(
    run: Callable[..., Any], path: str, value: Any, told: str
) -> None:
    case = changed(path, value)
    ran = run("decide", "-", given=json.dumps(case))
    assert (ran.code, ran.out, ran.errors.split(": ")[0]) == (2, "", told.split(": ")[0])
    assert ran.errors.count("\n") == 1
    ran = run("decide", "-", given=json.dumps([YES, case]))
    assert (ran.code, ran.out) == (2, "")
    assert ran.errors.startswith(f"[1].{told}: ")


@pytest.mark.parametrize(
    "path", ["profile", "date", "patient", "patient.birth_date", "patient.id_type"]
)
def test_what_is_required_is_missed_by_its_path(run: Callable[..., Any], path: str) -> None:
    case = copy.deepcopy(YES)
    *before, last = path.split(".")
    del (case[before[0]] if before else case)[last]
    ran = run("decide", "-", given=json.dumps(case))
    assert (ran.code, ran.out, ran.errors) == (2, "", f"{path}: saknas\n")


def test_null_where_absence_means_the_same(run: Callable[..., Any]) -> None:
    unit = {"minor_until": None, "own_number_from": None, "protected_identity": None}
    case = {**YES, "unit": unit, "representatives": [{"role": "god_man", "mandate": None}]}
    assert run("decide", "-", given=json.dumps(case)).code == 0
    assert run("decide", "-", given=json.dumps({**YES, "unit": None})).code == 0


def test_the_last_days_the_calendar_knows(run: Callable[..., Any]) -> None:
    for birth, today in (("9990-01-01", "9999-12-31"), ("0001-01-01", "0001-01-01")):
        case = changed("patient.birth_date", birth)
        assert run("decide", "-", given=json.dumps({**case, "date": today})).code == 0


def test_a_file_is_read_by_its_name(run: Callable[..., Any], tmp_path: Path) -> None:
    file = tmp_path / "fall.json"
    file.write_text(json.dumps(YES), "utf-8")
    assert run("decide", str(file)).code == 0
    for missing in (str(tmp_path / "none.json"), str(tmp_path), "a\x00b"):
        ran = run("decide", missing)
        assert (ran.code, ran.out, ran.errors.count("\n")) == (2, "", 1)


@pytest.mark.parametrize(("name", "told"), [("", '""'), ("  ", '"  "'), ("\x00", '"\ufffd"')])
def test_a_name_that_cannot_be_seen_is_told_all_the_same(
    run: Callable[..., Any], name: str, told: str
) -> None:
    assert run("decide", name).errors.startswith(f"{told}: ")


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("nope",),
        ("decide",),
        ("decide", "-", "-"),
        ("decide", "-", "--language", "fi"),
        ("decide", "-", "--lang", "sv"),
    ],
)
def test_arguments_that_cannot_be_understood(
    run: Callable[..., Any], arguments: tuple[str, ...]
) -> None:
    ran = run(*arguments)
    assert ran.code == 2
    assert ran.errors.count("\n") == (1 if arguments else 0)


def test_as_a_program_of_its_own(tmp_path: Path) -> None:
    """UTF-8 under a plain C locale, no traceback for a reader that leaves, and exit codes."""
    file = tmp_path / "many.jsonl"
    file.write_text((json.dumps(changed("patient.consents", False)) + "\n") * 3000, "utf-8")
    program = [sys.executable, "-X", "utf8=0", "-m", "desk"]
    environment = {**os.environ, "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}
    whole = subprocess.run(
        [*program, "decide", str(file)], capture_output=True, check=True, env=environment
    )
    assert "nej till påminnelser" in whole.stdout.decode("utf-8")
    with subprocess.Popen(
        [*program, "decide", str(file)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141
