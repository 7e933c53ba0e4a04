"""What is drawn of names and numbers, with the veil and without."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtGui import QImage, QPainter
from running import Running

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


def keep_drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every text that Qt is asked to draw from now on."""
    texts: list[str] = []
    real = QPainter.drawText

    def keep(self: QPainter, *args: Any, **kwargs: Any) -> Any:
        texts.extend(one for one in args if isinstance(one, str))
        return real(self, *args, **kwargs)

    monkeypatch.setattr(QPainter, "drawText", keep)
    return texts


def secrets_in(texts: list[str]) -> set[str]:
    """The names and numbers of the story that stand in these texts."""
    plain = [
        text.replace("\u00a0", " ").replace("\u2011", "-").replace("\u200b", "").casefold()
        for text in texts
    ]
    return {one for one in SECRETS if any(re.search(rf"\b{one}s?(?!\w)", text) for text in plain)}


def picture_of(running: Running, drawn: list[str]) -> tuple[list[str], QImage]:
    """The window drawn now: its texts, and how it looks."""
    drawn.clear()
    picture = running.window.grab().toImage()
    return list(drawn), picture


class Veiling:
    """Looks at each page without and with the veil; `seen` are the secrets that stood anywhere."""

    def __init__(self, drawn: list[str]) -> None:
        self._drawn = drawn
        self.seen: set[str] = set()

    def faults(self, running: Running, page: str) -> Iterator[str]:
        """What shows through, and where the veil changes nothing."""
        texts, open_picture = picture_of(running, self._drawn)
        shown = secrets_in(texts)
        self.seen |= shown
        if running.window.rooms is None:
            # Nobody sits at the desk: there is no name to cover, and no key for it.
            if shown:
                yield f"{page}: {sorted(shown)} before anybody is logged in"
            return
        running.hands.key("F7")
        covered, covered_picture = picture_of(running, self._drawn)
        if through := secrets_in(covered):
            yield f"{page}: {sorted(through)} shows through the veil"
        if not any("Namnen är dolda" in text for text in covered):
            yield f"{page}: nothing says that names are covered"
        if shown and covered_picture == open_picture:
            yield f"{page}: looks the same under the veil"
        running.hands.key("F7")
        if secrets_in(picture_of(running, self._drawn)[0]) != shown:
            yield f"{page}: names do not come back"
