"""`consent-desk check`: a line in, a line out."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest


def lines(ran: Any) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ran.out.splitlines()]


def test_identity_gives_all_that_is_known(run: Callable[..., Any]) -> None:
    given = "196101182803\n\n19550101-A749\r\n0701740605\n22950606FH20"
    ran = run("check", "identity", "--date", "2026-11-20", given=given)
    assert (ran.code, ran.errors) == (0, "")
    person, blank, reserve, mobile, national = lines(ran)
    assert person == {
        "value": "196101182803",
        "ok": True,
        "type": "personnummer",
        "canonical": "196101182803",
        "birth_date": "1961-01-18",
        "issuer": None,
        "problems": [],
    }
    assert (blank["value"], blank["ok"], blank["type"]) == ("", False, None)
    assert (reserve["value"], reserve["ok"]) == ("19550101-A749", True)
    assert [one["code"] for one in reserve["problems"]] == ["unverified_reserve_number"]
    assert mobile["problems"] == [
        {
            "code": "looks_like_mobile",
            "message": "Det här ser ut som ett mobilnummer. Sök på numret i stället?",
        }
    ]
    assert (national["issuer"], national["birth_date"]) == ("national", "1995-06-06")


def test_the_day_settles_what_lies_ahead(run: Callable[..., Any]) -> None:
    for day, ok in (("2012-12-31", False), ("2013-01-01", True)):
        ran = run("check", "identity", "--date", day, given="201301012389\n")
        assert lines(ran)[0]["ok"] is ok
    assert lines(run("check", "identity", given="201301012389"))[0]["ok"] is True


def test_mobile_and_organisation(run: Callable[..., Any]) -> None:
    ran = run("check", "mobile", "--language", "en", given="0701740605\n070-174 06 0\n \n")
    good, short, blank = lines(ran)
    assert good == {
        "value": "0701740605",
        "ok": True,
        "e164": "+46701740605",
        "national": "070-174 06 05",
        "problems": [],
    }
    assert short["problems"][0]["message"].startswith("Type one more digit.")
    assert blank["value"] == " "
    ran = run("check", "organisation", given="559999-0008\n19610118-2803\n")
    company, person = lines(ran)
    assert (company["ok"], company["canonical"]) == (True, "5599990008")
    assert [one["code"] for one in person["problems"]] == ["organisation_is_person"]


def test_only_the_line_end_is_taken_off(run: Callable[..., Any]) -> None:
    ran = run("check", "identity", given="\ufeff196101182803 \n\t\n196101182803\u2028\n")
    assert [one["value"] for one in lines(ran)] == ["196101182803 ", "\t", "196101182803\u2028"]
    assert not any(one["ok"] for one in lines(ran))


@pytest.mark.parametrize(
    ("arguments", "given", "path", "before"),
    [
        (("check", "identity"), b"", "stdin", 0),
        (("check", "mobile"), b"0701740605\n\xff\n0701740605\n", "[1]", 1),
        (("check", "colour"), b"x", "consent-desk check", 0),
        (("check",), b"x", "consent-desk check", 0),
        (("check", "identity", "--date", "20261120"), b"x", "consent-desk check", 0),
        (("check", "identity", "--date", "2026-02-30"), b"x", "consent-desk check", 0),
    ],
)
def test_what_cannot_be_understood(
    run: Callable[..., Any], arguments: tuple[str, ...], given: bytes, path: str, before: int
) -> None:
    ran = run(*arguments, given=given)
    assert ran.code == 2
    assert len(ran.out.splitlines()) == before
    assert ran.errors.count("\n") == 1
    assert ran.errors.split(": ")[0] == path
