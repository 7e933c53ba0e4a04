"""The colour table keeps its contrasts: text 4.5, edges and rings 3.0 (WCAG 2.x)."""

from __future__ import annotations

import pytest

from desk.assets import asset
from desk.window.theme import read_tokens

TEXT, EDGE = 4.5, 3.0
PAIRS = [
    *[("ink", ground, TEXT) for ground in ("surface", "ground", "sunken", "bubble", "screen")],
    *[("ink2", ground, TEXT) for ground in ("surface", "ground", "sunken", "screen")],
    *[
        (ink, ground, TEXT)
        for ink in ("ink", "ink2")
        for ground in ("ok_soft", "warn_soft", "error_soft", "accent_soft")
    ],
    *[(kind, "surface", TEXT) for kind in ("accent", "ok", "warn", "error")],
    *[(kind, f"{kind}_soft", TEXT) for kind in ("accent", "ok", "warn", "error")],
    ("accent", "ground", TEXT),
    ("on_accent", "accent", TEXT),
    ("on_accent", "accent_hover", TEXT),
    ("control", "surface", EDGE),
    ("control", "ground", EDGE),
    ("accent", "surface", EDGE),
]


def luminance(color: str) -> float:
    """Relative luminance of `#RRGGBB`."""
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_contrast(theme: str, ink: str, ground: str, least: float) -> None:
    table = read_tokens(asset("resources", "theme", "tokens.json"))[theme]
    assert contrast(table[ink], table[ground]) >= least


def test_both_themes_have_the_same_roles() -> None:
    table = read_tokens(asset("resources", "theme", "tokens.json"))
    assert table["light"].keys() == table["dark"].keys()
