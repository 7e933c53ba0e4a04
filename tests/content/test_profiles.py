"""Profiles: the four that ship, and what a wrong file is told."""

from __future__ import annotations

import copy
import tomllib
from pathlib import Path
from typing import Any

import pytest

from desk.assets import asset
from desk.consent.profile import parse_profile
from desk.content.profiles import load_profile, load_profiles, profile_names, read_profile
from desk.errors import ContentError, UserError

FOLDER = asset("resources", "profiles")
VGR = tomllib.loads((FOLDER / "vgr.toml").read_text("utf-8"))
COSMIC = tomllib.loads((FOLDER / "vasterbotten-cosmic.toml").read_text("utf-8"))


def every_key(table: dict[str, Any], path: str = "") -> list[str]:
    """The dotted path of every key, tables included."""
    paths = []
    for key, value in table.items():
        here = f"{path}.{key}" if path else key
        paths.append(here)
        if isinstance(value, dict):
            paths += every_key(value, here)
    return paths


def at(table: dict[str, Any], path: str) -> tuple[dict[str, Any], str]:
    *before, last = path.split(".")
    for key in before:
        table = table[key]
    return table, last


def changed(data: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    data = copy.deepcopy(data)
    table, key = at(data, path)
    table[key] = value
    return data


def refused(data: dict[str, Any]) -> ContentError:
    with pytest.raises(ContentError) as caught:
        parse_profile(data, "nord.toml")
    assert caught.value.file == "nord.toml"
    assert str(caught.value).startswith(f"nord.toml: {caught.value.key}: ")
    return caught.value


def test_the_four_that_ship() -> None:
    shipped = load_profiles()
    assert {"stockholm-takecare", "vgr", "vasterbotten-cosmic", "vas"} <= set(shipped)
    assert set(shipped) == set(profile_names())
    for name, profile in shipped.items():
        assert profile.name == name
        assert (profile.rules.minor_until, profile.rules.own_number_from) == (18, 13)
        assert profile.rules.protected_identity == "assess"
    prices = {name: profile.price_ore_highest for name, profile in shipped.items()}
    assert prices["stockholm-takecare"] == 40
    days = {name: profile.message.send_days_before for name, profile in shipped.items()}
    assert (days["stockholm-takecare"], days["vasterbotten-cosmic"], days["vas"]) == (2, 2, 1)
    assert days["vgr"] is None
    assert set(shipped["vgr"].texts) == {"reminder", "cancellation", "rebooking"}
    assert set(shipped["vas"].texts) == {"reminder"}


def test_no_other_name_is_read_as_a_file() -> None:
    for name in ("", "nord", "../profiles/vgr", "vgr.toml", "VGR", "/etc/passwd"):
        with pytest.raises(UserError):
            load_profile(name)


MAY_BE_LEFT_OUT = ("texts.cancellation", "texts.rebooking", "gateway", "visits")
"""And the words in a language that not every profile has."""


@pytest.mark.parametrize(
    "path",
    [path for path in every_key(VGR) if path not in MAY_BE_LEFT_OUT and path[-3:] != ".ar"],
)
def test_a_gap_is_named(path: str) -> None:
    data = copy.deepcopy(VGR)
    table, key = at(data, path)
    del table[key]
    assert refused(data).key == path


@pytest.mark.parametrize(
    "path", ["", *[p for p in every_key(VGR) if isinstance(at(VGR, p)[0][at(VGR, p)[1]], dict)]]
)
def test_an_unknown_key_is_named(path: str) -> None:
    data = copy.deepcopy(VGR)
    table = data
    for key in path.split(".") if path else ():
        table = table[key]
    table["colour"] = 1
    assert refused(data).key == (f"{path}.colour" if path else "colour")


@pytest.mark.parametrize("path", every_key(VGR))
def test_a_wrong_type_is_named(path: str) -> None:
    assert refused(changed(VGR, path, [[]])).key.startswith(path)
    assert refused(changed(VGR, path, 1.5)).key.startswith(path)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("rules.minors", "by_height"),
        ("rules.minor_until", True),
        ("rules.minor_until", -1),
        ("rules.own_number_from", 19),
        ("rules.place", "always"),
        ("rules.ask_at_each_visit", 1),
        ("message.displays", []),
        ("message.displays", ["unit", "unit"]),
        ("message.displays", ["town"]),
        ("message.send_days_before", "some"),
        ("message.send_days_before", 61),
        ("message.protected_sender", "Vårdbesök"),
        ("message.protected_sender", "123"),
        ("message.protected_sender", "Vardbesok AB"),
        ("price.highest_ore", 0),
        ("price.highest_ore", "free"),
        ("texts.reminder.text", " "),
        ("texts.reminder.text", "Hej {name}."),
        ("texts.reminder.text", "Hej {given_name."),
        ("texts.reminder.text", "Hej given_name}."),
        ("texts.reminder.text", "Hej {{{given_name}}."),
        ("texts.reminder.protected", "Besök {date} hos {place}"),
        ("texts.reminder.fixed", True),
        ("gateway.address", "{number}"),
        ("gateway.address", "sms@{number}.example.org"),
        ("gateway.address", "{number}{number}@sms.example.org"),
        ("gateway.reply_to", "nobody"),
        ("application.email", "nobody"),
        ("application.routine", []),
        ("sources.minors.sv", ""),
    ],
)
def test_a_wrong_value_or_a_contradiction_is_named(path: str, value: Any) -> None:
    assert refused(changed(VGR, path, value)).key == path


def test_a_place_that_is_never_shown_cannot_stand_in_the_text() -> None:
    path = "message.displays"
    assert refused(changed(COSMIC, path, ["unit"])).key == path
    path = "texts.reminder.text"
    assert refused(changed(COSMIC, path, "Du har en tid, {place}.")).key == path


def test_a_new_region_is_one_new_file(tmp_path: Path) -> None:
    text = (FOLDER / "vas.toml").read_text("utf-8")
    file = tmp_path / "nord-2.toml"
    file.write_text(text.replace('minors = "guardians"', 'minors = "maturity"'), "utf-8")
    profile = read_profile(file)
    assert (profile.name, profile.rules.minors) == ("nord-2", "maturity")


@pytest.mark.parametrize("content", [b"rules = ", b"\xff\xfe", b"", b"a = 1\na = 2"])
def test_a_file_that_cannot_be_read_is_named(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "nord.toml"
    file.write_bytes(content)
    with pytest.raises(ContentError) as caught:
        read_profile(file)
    assert caught.value.file == "nord.toml"


@pytest.mark.parametrize("file", ["Nord.toml", "nord_2.toml", "-nord.toml", "nord.profile.toml"])
def test_a_name_that_no_command_could_take_is_refused(file: str) -> None:
    with pytest.raises(ContentError):
        parse_profile(VGR, file)
