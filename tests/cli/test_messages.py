"""`consent-desk preview`, `plan`, `check unit-name` and `check text`, as others run them."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Callable
from copy import deepcopy
from datetime import date
from random import Random
from typing import Any

import pytest
from hostile import hostile

from desk.cli import check, plan, preview
from desk.cli.check import Setting
from desk.cli.console import Console
from desk.cli.items import Answer, answer_items
from desk.consent.reading import InputError
from desk.content.sentences import load_sentences

MANY = 100_000 if os.environ.get("HYPOTHESIS_PROFILE") == "nightly" else 2_000
Run = Callable[..., Any]
MESSAGE: dict[str, Any] = {
    "profile": "vasterbotten-cosmic",
    "kind": "reminder",
    "unit": {
        "name": "Mariehems hälsocentral",
        "provider": "Region Västerbotten",
        "display": "unit",
        "sender": "Region VB",
        "phone": "090-000 00 00",
        "check_in": "incheck.example.org",
        "send_days_before": None,
        "name_decided": False,
    },
    "visit": {"start": "2026-12-01T09:30", "contact_type": "visit"},
    "patient": {"given_name": "Anna", "protected_identity": False},
    "template": None,
}
PLAN: dict[str, Any] = {
    "profile": "vas",
    "date": "2026-11-20",
    "unit": MESSAGE["unit"],
    "patients": {"A": {"given_name": "Anna", "protected_identity": False}},
    "consents": [
        {
            "patient": "A",
            "given": "2026-11-20",
            "decision": {
                "allowed": True,
                "decided_by": "patient",
                "recipients": [
                    {
                        "role": "patient",
                        "mobile": "+46701740605",
                        "until": None,
                        "ask_again": "never",
                    }
                ],
                "until": None,
                "ask_again": "never",
                "place_in_text": "unit_decides",
                "scope": "clinic",
                "problems": [],
                "notes": [
                    {
                        "code": "mandate_unchecked",
                        "role": "god_man",
                        "index": 0,
                        "assessment": None,
                        "message": "…",
                        "source": "…",
                    }
                ],
            },
            "withdrawn": None,
            "confirmed_for": ["v2"],
            "told_display": "unit",
        }
    ],
    "visits": [
        {
            "id": "v1",
            "patient": "A",
            "start": "2026-12-01T09:30",
            "contact_type": "visit",
            "source": "staff",
            "sms": True,
            "reception_active": True,
            "status": "booked",
        }
    ],
}


def changed(base: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    """A copy with one value changed; `...` takes the key away."""
    whole = deepcopy(base)
    inner: Any = whole
    *parents, last = path.split(".")
    for key in parents:
        inner = inner[int(key) if key.isdigit() else key]
    if value is ...:
        del inner[last]
    else:
        inner[last] = value
    return whole


def test_preview_gives_all_that_is_asked(run: Run) -> None:
    ran = run("preview", "-", given=json.dumps(MESSAGE))
    assert (ran.code, ran.errors) == (0, "")
    found = json.loads(ran.out)
    assert list(found) == [
        "text",
        "encoding",
        "units",
        "segments",
        "cost_ore",
        "send_at",
        "findings",
    ]
    assert (found["encoding"], found["segments"], found["cost_ore"]) == ("GSM-7", 2, None)
    assert found["send_at"] == "2026-11-29T09:30"
    (finding,) = found["findings"]
    assert list(finding) == ["code", "severity", "field", "start", "end", "match", "message"]
    assert (finding["code"], finding["severity"], finding["field"]) == (
        "long_message",
        "warning",
        "text",
    )
    assert found["text"][finding["start"] : finding["end"]] == finding["match"]


def test_only_what_is_required_must_be_given(run: Run) -> None:
    least = {
        "profile": "vgr",
        "kind": "reminder",
        "unit": {"name": "Ekhaga", "sender": "Ekhaga"},
        "visit": MESSAGE["visit"],
        "patient": MESSAGE["patient"],
    }
    ran = run("preview", "-", given=json.dumps(least))
    assert ran.code == 0
    assert json.loads(ran.out)["send_at"] is None


@pytest.mark.parametrize(
    ("path", "value", "named"),
    [
        ("kind", "cancellation", "kind"),
        ("kind", ..., "kind"),
        ("profile", "nowhere", "profile"),
        ("visit", ..., "visit"),
        ("patient", None, "patient"),
        ("unit.name", ..., "unit.name"),
        ("unit.sender", None, "unit.sender"),
        ("unit.display", "all", "unit.display"),
        ("unit.send_days_before", -1, "unit.send_days_before"),
        ("unit.send_days_before", True, "unit.send_days_before"),
        ("unit.send_days_before", 10**9, "unit.send_days_before"),
        ("unit.colour", "red", "unit.colour"),
        ("visit.start", "2026-12-01", "visit.start"),
        ("visit.start", "2026-12-01T09:30Z", "visit.start"),
        ("visit.start", "2026-02-30T09:30", "visit.start"),
        ("visit.start", "0001-01-01T00:00", "visit.start"),
        ("visit.contact_type", "letter", "visit.contact_type"),
        ("patient.given_name", 7, "patient.given_name"),
        ("patient.protected_identity", "no", "patient.protected_identity"),
        ("template", ["Hej"], "template"),
        ("template", "a" * 10_001, "template"),
        ("template", "\ud800", "template"),
        ("extra", 1, "extra"),
    ],
)
def test_preview_names_the_path_of_what_is_wrong(
    path: str, value: Any, named: str, run: Run
) -> None:
    ran = run("preview", "-", given=json.dumps(changed(MESSAGE, path, value)))
    assert (ran.code, ran.out) == (2, "")
    assert ran.errors.startswith(f"{named}: ")
    assert ran.errors.count("\n") == 1


def test_a_fixed_text_cannot_be_replaced(run: Run) -> None:
    message = {**changed(MESSAGE, "profile", "vgr"), "kind": "rebooking", "template": "Hej"}
    ran = run("preview", "-", given=json.dumps(message))
    assert ran.code == 2
    assert ran.errors.startswith("template: ")
    assert run("preview", "-", given=json.dumps({**message, "template": None})).code == 0


def test_findings_are_worded_in_the_language_asked_for(run: Run) -> None:
    message = changed(changed(MESSAGE, "profile", "vgr"), "unit.name", "Hudmottagningen")
    for language, word in (("sv", "visar"), ("en", "tells")):
        ran = run("preview", "-", "--language", language, given=json.dumps(message))
        (finding,) = [one for one in json.loads(ran.out)["findings"] if one["severity"] == "error"]
        assert word in finding["message"]
        assert "Hudmottagningen" in finding["message"]


def test_plan_gives_all_that_is_asked(run: Run) -> None:
    ran = run("plan", "-", given=json.dumps(PLAN))
    assert (ran.code, ran.errors) == (0, "")
    (visit,) = json.loads(ran.out)["visits"]
    assert list(visit) == ["id", "messages", "skipped", "notes"]
    (message,) = visit["messages"]
    assert list(message) == ["send_at", "to", "role", "text", "segments"]
    assert (visit["id"], visit["skipped"], visit["notes"]) == ("v1", None, [])
    assert (message["send_at"], message["to"]) == ("2026-11-30T09:30", "+46701740605")


def test_plan_words_its_notes(run: Run) -> None:
    ignored = changed(changed(PLAN, "visits.0.sms", False), "visits.0.source", "1177")
    (visit,) = json.loads(run("plan", "-", given=json.dumps(ignored)).out)["visits"]
    (note,) = visit["notes"]
    assert list(note) == ["code", "role", "message"]
    assert (note["code"], note["role"]) == ("switch_ignored_1177", None)
    assert "1177" in note["message"]


def test_what_decide_gives_can_be_planned(run: Run) -> None:
    case = {
        "profile": "vas",
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
    decision = json.loads(run("decide", "-", given=json.dumps(case)).out)
    whole = changed(PLAN, "consents.0.decision", decision)
    (visit,) = json.loads(run("plan", "-", given=json.dumps(whole)).out)["visits"]
    assert [one["to"] for one in visit["messages"]] == ["+46701740605"]


@pytest.mark.parametrize(
    ("path", "value", "named"),
    [
        ("date", ..., "date"),
        ("unit", ..., "unit"),
        ("unit.visit", {}, "unit.visit"),
        ("patients.A", None, "patients.A"),
        ("patients.A.given_name", ..., "patients.A.given_name"),
        ("consents.0.patient", "B", "consents[0].patient"),
        ("consents.0.given", "yesterday", "consents[0].given"),
        ("consents.0.decision", ..., "consents[0].decision"),
        ("consents.0.decision.allowed", None, "consents[0].decision.allowed"),
        ("consents.0.decision.surprise", 1, "consents[0].decision.surprise"),
        ("consents.0.decision.recipients.0.mobile", "070", "recipients[0].mobile"),
        ("consents.0.decision.recipients.0.role", "aunt", "recipients[0].role"),
        ("consents.0.decision.notes.0.index", -1, "notes[0].index"),
        ("consents.0.confirmed_for", [1], "consents[0].confirmed_for[0]"),
        ("consents.0.told_display", "all", "consents[0].told_display"),
        ("visits.0.patient", "B", "visits[0].patient"),
        ("visits.0.sms", None, "visits[0].sms"),
        ("visits.0.source", "mail", "visits[0].source"),
        ("visits.0.status", "gone", "visits[0].status"),
        ("visits.0.start", 5, "visits[0].start"),
        ("visits.0.room", "5", "visits[0].room"),
        ("profile", "vgr", "unit.send_days_before"),
    ],
)
def test_plan_names_the_path_of_what_is_wrong(path: str, value: Any, named: str, run: Run) -> None:
    ran = run("plan", "-", given=json.dumps(changed(PLAN, path, value)))
    assert (ran.code, ran.out) == (2, "")
    assert f"{named}: " in ran.errors
    assert ran.errors.count("\n") == 1


def test_check_unit_name_gives_a_verdict_a_line(run: Run) -> None:
    names = "Hudmottagningen Mölndal\nMariehems hälsocentral\n\nServicekontoret\r\n"
    ran = run("check", "unit-name", given=names)
    found = [json.loads(line) for line in ran.out.splitlines()]
    assert [(one["value"], one["verdict"]) for one in found] == [
        ("Hudmottagningen Mölndal", "reveals"),
        ("Mariehems hälsocentral", "neutral"),
        ("", "unknown"),
        ("Servicekontoret", "unknown"),
    ]
    assert found[0]["match"] == "Hudmottagningen"
    assert all(list(one) == ["value", "verdict", "match"] for one in found)


def test_check_text_gives_the_findings_a_line(run: Run) -> None:
    ran = run("check", "text", given="Kom fastande. Svara JA.\nVälkommen – tisdag.\n")
    found = [json.loads(line) for line in ran.out.splitlines()]
    assert [[one["code"] for one in line["findings"]] for line in found] == [
        ["not_administrative", "invites_reply"],
        ["unicode_message"],
    ]
    assert all(one["message"] for line in found for one in line["findings"])


@pytest.mark.parametrize(
    ("base", "answerer", "many"),
    [(MESSAGE, preview.answerer, MANY), (PLAN, plan.answerer, MANY)],
    ids=["preview", "plan"],
)
def test_whatever_comes_in_is_answered_or_its_path_named(
    base: dict[str, Any], answerer: Callable[[Any], Answer], many: int
) -> None:
    random = Random(many)
    sentences = load_sentences("sv")
    answer = answerer(sentences)
    understood = 0
    for _ in range(many):
        given = hostile(random, base)
        error = _refused(given, answer)
        if error is None:
            understood += 1
        else:
            assert error.field, given
            assert f"{error.field}: {sentences.error(error).line}".isprintable(), given
    assert many // 100 < understood < many // 2


def _refused(given: bytes, answer: Answer) -> InputError | None:
    console = Console(io.BytesIO(given), io.BytesIO(), io.StringIO())
    try:
        answer_items("-", console, answer)
    except InputError as error:
        return error
    return None


@pytest.mark.parametrize("kind", ["unit_name", "text"])
def test_check_judges_any_line(kind: str) -> None:
    random = Random(MANY)
    judge = getattr(check, kind)(Setting(date(2026, 11, 20), load_sentences("sv")))
    signs = "hudöonåäkligtmsvara -,.:/@%&0123456789XYZ\x00\u202e٠😀\u0308\u200b"
    for _ in range(MANY):
        value = "".join(random.choice(signs) for _ in range(random.randrange(60)))
        found = judge(value)
        assert found["value"] == value
        json.dumps(found)
