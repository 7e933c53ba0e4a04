"""The veil: no name and no number is drawn on any page while it is on."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from each_page import each_page
from PySide6.QtGui import QImage, QPainter
from running import Running, StartDesk

from desk.register.views import PersonView, RecipientView
from desk.settings import Settings
from desk.window.veil import COVER, Veil

ROOT = Path(__file__).resolve().parents[2]
SECRETS = (
    "anna",
    "margareta",
    "lindqvist",
    "söderström",
    "19610118",
    "2803",
    "070174060",
    "174 06 05",
)


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every text that Qt is asked to draw."""
    texts: list[str] = []
    real = QPainter.drawText

    def keep(self: QPainter, *args: Any, **kwargs: Any) -> Any:
        texts.extend(one for one in args if isinstance(one, str))
        return real(self, *args, **kwargs)

    monkeypatch.setattr(QPainter, "drawText", keep)
    return texts


def secrets_in(texts: list[str]) -> set[str]:
    plain = [
        text.replace("\u00a0", " ").replace("\u2011", "-").replace("\u200b", "").casefold()
        for text in texts
    ]
    return {one for one in SECRETS if any(re.search(rf"\b{one}s?(?!\w)", text) for text in plain)}


def paint_all(running: Running, drawn: list[str]) -> list[str]:
    return picture_of(running, drawn)[0]


def picture_of(running: Running, drawn: list[str]) -> tuple[list[str], QImage]:
    drawn.clear()
    picture = running.window.grab().toImage()
    return list(drawn), picture


def test_no_name_is_drawn_on_any_page(start_desk: StartDesk, drawn: list[str]) -> None:
    running = start_desk()
    seen: set[str] = set()
    for page in each_page(running):
        running.hands.settle()
        texts, open_picture = picture_of(running, drawn)
        shown = secrets_in(texts)
        seen |= shown
        if running.window.rooms is None:
            # Nobody sits at the desk: there is no name to cover, and no key for it.
            assert shown == set(), page
            continue
        running.hands.key("F7")
        covered, covered_picture = picture_of(running, drawn)
        assert secrets_in(covered) == set(), page
        assert any("Namnen är dolda" in text for text in covered), page
        if shown:
            assert covered_picture != open_picture, page
        running.hands.key("F7")
        assert secrets_in(paint_all(running, drawn)) == shown, page
    assert {"anna", "lindqvist", "19610118", "174 06 05"} <= seen


def test_the_veil_outlives_theme_and_window(start_desk: StartDesk, drawn: list[str]) -> None:
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
