"""What follows from the answers of the first start, and what is never overwritten."""

from __future__ import annotations

import pytest
from bench import Bench
from hypothesis import given
from hypothesis import strategies as st

from desk.content.profiles import load_profiles
from desk.window.first.answers import LONGEST_SENDER, FirstAnswers, sender_of
from desk.window.first.unit import phone_ok
from desk.window.first.view import EXAMPLE_UNIT, FirstContent, view_of

PROFILES = load_profiles()


@pytest.mark.parametrize(
    ("name", "sender"),
    [
        ("Ekhaga", "Ekhaga"),
        ("Ekhaga hälsocentral", "Ekhaga"),
        ("Åsele", "Asele"),
        ("Vårdcentralen", "Vardcentral"),
        ("VC Öst 2", "VC Ost 2"),
        ("Ekhaga – Norra", "Ekhaga"),
        ("", ""),
        ("!?", ""),
    ],
)
def test_a_sender_is_made_of_a_name(name: str, sender: str) -> None:
    assert sender_of(name) == sender


@given(st.text(max_size=60))
def test_a_made_sender_is_always_allowed(name: str) -> None:
    sender = sender_of(name)
    assert len(sender) <= LONGEST_SENDER
    assert sender.isascii()
    assert all(sign.isalnum() or sign == " " for sign in sender)
    assert sender == sender.strip()


def test_what_was_not_typed_follows() -> None:
    answers = (
        FirstAnswers().with_({"name": "Ekhaga hälsocentral"}).with_({"phone": "08-465 004 10"})
    )
    assert answers.short_name == "Ekhaga hälsocentral"
    assert answers.sender == "Ekhaga"
    assert answers.turn_to == "08-465 004 10"


def test_what_was_typed_stays() -> None:
    answers = FirstAnswers().with_({"sender": "Region X", "short_name": "Eken"})
    answers = answers.with_({"name": "Ekhaga"}).with_({"phone": "08-465 004 10"})
    answers = answers.with_({"turn_to": "Receptionen"}).with_({"phone": "08-465 004 12"})
    assert (answers.sender, answers.short_name) == ("Region X", "Eken")
    assert answers.turn_to == "Receptionen"


@pytest.mark.parametrize(
    "change",
    [
        {"template": "Hej"},
        {"name": "Annan"},
        {"provider": "Annan"},
        {"display": "provider"},
        {"phone": "08-465 004 12"},
        {"profile": "vas"},
        {"sender": "Annan"},
        {"check_in": "incheck.example.org"},
    ],
)
def test_another_text_is_not_confirmed(change: dict[str, str]) -> None:
    answers = FirstAnswers().with_({"confirmed": True})
    assert answers.confirmed
    assert not answers.with_(change).confirmed
    assert answers.with_({"user_name": "Ingrid"}).confirmed


def test_a_profiles_only_choice_is_taken() -> None:
    assert FirstAnswers().fitting(PROFILES["vasterbotten-cosmic"]).display == "none"
    assert FirstAnswers(display="none").fitting(PROFILES["stockholm-takecare"]).display == ""
    assert FirstAnswers(display="unit").fitting(PROFILES["vas"]).display == "unit"


@pytest.mark.parametrize(
    ("typed", "days"), [("", None), ("3", 3), (" 14 ", 14), ("x", None), ("-1", None), ("٣", None)]
)
def test_days_are_read_where_the_unit_decides(typed: str, days: int | None) -> None:
    answers = FirstAnswers(send_days_before=typed)
    assert answers.days(PROFILES["vgr"]) == days
    assert answers.days(PROFILES["vas"]) is None


@pytest.mark.parametrize(
    ("typed", "ok"),
    [
        ("08-465 004 10", True),
        ("+46 8 465 004 10", True),
        ("0174 06", True),
        ("12345", False),
        ("ring oss", False),
        ("", False),
    ],
)
def test_a_phone_number_looks_like_one(typed: str, ok: bool) -> None:
    assert phone_ok(typed) is ok


@pytest.mark.parametrize("name", sorted(PROFILES))
def test_the_unit_made_is_what_was_answered(name: str) -> None:
    answers = FirstAnswers().with_(
        {
            "profile": name,
            "name": " Ekhaga ",
            "provider": "Ekhaga vård",
            "phone": "08-465 004 10",
            "send_days_before": "3",
        }
    )
    answers = answers.fitting(PROFILES[name])
    unit = answers.new_unit(PROFILES[name])
    assert (unit.name, unit.short_name, unit.profile) == ("Ekhaga", "Ekhaga", name)
    assert unit.template == PROFILES[name].texts["reminder"].text
    assert not unit.template_confirmed
    assert unit.send_days_before == (3 if name == "vgr" else None)


@pytest.mark.parametrize("name", sorted(PROFILES))
def test_the_example_unit_gives_nothing_away(name: str, bench: Bench) -> None:
    content = FirstContent(PROFILES, bench.content.disclosure(), bench.content.sentences("sv"))
    view = view_of(FirstAnswers(profile=name), content, bench.services.today(), "/place")
    assert not view.shown.has_error
    assert EXAMPLE_UNIT.sender == view.shown.sender
