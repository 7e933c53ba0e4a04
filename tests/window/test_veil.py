"""The veil: no name and no number is drawn on any page while it is on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from each_page import each_page
from running import StartDesk

from desk.register.views import PersonView, RecipientView
from desk.settings import Settings
from desk.window.veil import COVER, Veil

ROOT = Path(__file__).resolve().parents[2]


def test_the_veil_outlives_theme_and_window(start_desk: StartDesk) -> None:
    running = start_desk()
    running.hands.key("F7")
    running.desk.set(Settings(theme="dark", text_size=200))
    running.hands.until(lambda: running.window.rooms is not None, "the new window")
    running.idle()
    assert running.window.shell.left.veiled.isVisible()
    assert running.desk.theme.veil.on


def test_a_screen_reader_hears_what_is_covered(start_desk: StartDesk) -> None:
    running = start_desk()
    for page in each_page(running):
        if page == "card":
            running.hands.key("F7")
            assert "Lindqvist" in running.window.shell.sheet.strip.accessibleName()
            return


def test_names_are_learned_with_what_brings_them() -> None:
    veil = Veil()
    veil.on = True
    person = PersonView("1", "Anna-Karin", "Öberg Lind", (), None, False)
    recipient = RecipientView(
        "guardian", "Karin Nyström", "+46701740605", "own", "", True, None, "never"
    )
    veil.learn_from(((person, [recipient]), "Sara"))
    assert veil.cover("Anna-Karin Öberg Linds kort") == f"{COVER}-{COVER} {COVER} {COVER} kort"
    assert veil.cover("Nyströ…") == COVER
    assert veil.cover("Sara Ek") == "Sara Ek"


@pytest.mark.parametrize(
    "number",
    [
        "19610118-2803",
        "19610118\u20112803",
        "070-174 06 05",
        "+46 70 174 06 05",
        "19550101-A749",
        "1961011…",
    ],
)
def test_numbers_are_told_by_their_shape(number: str) -> None:
    veil = Veil()
    veil.on = True
    assert veil.cover(f"nr {number}.") == f"nr {COVER}."


@pytest.mark.parametrize("text", ["2026-12-01 kl. 09.30", "steg 4 av 7", "20 november 2028", "12"])
def test_dates_and_counts_are_left(text: str) -> None:
    veil = Veil()
    veil.on = True
    assert veil.cover(text) == text


def test_nothing_is_drawn_past_the_veil() -> None:
    own = {"paint.py", "theme.py", "printer.py"}
    wrong = [
        path.name
        for path in (ROOT / "desk" / "window").rglob("*.py")
        if path.name not in own and re.search(r"(?<!paint\.)\bQPainter\(", path.read_text("utf-8"))
    ]
    assert wrong == []
