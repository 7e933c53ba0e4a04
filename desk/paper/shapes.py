"""Shapes as PDF operators, in points from the page's lower left corner."""

from __future__ import annotations

from typing import Final

from desk.paper.style import Colour

_ROUND: Final = 0.5523
"""How far a curve's handles stand out, to be as good as a quarter of a circle."""


def rectangle(
    left: float,
    bottom: float,
    width: float,
    height: float,
    *,
    radius: float,
    fill: Colour | None,
    stroke: Colour | None,
    line: float,
) -> str:
    """A rectangle with round corners, filled, with an edge, or both."""
    parts = []
    if fill:
        parts.append(f"{colour(fill)} rg")
    if stroke:
        parts.append(f"{colour(stroke)} RG {line:g} w")
    if radius > 0:
        parts.append(_rounded(left, bottom, left + width, bottom + height, radius))
    else:
        parts.append(f"{left:.2f} {bottom:.2f} {width:.2f} {height:.2f} re")
    parts.append("B" if fill and stroke else "S" if stroke else "f")
    return " ".join(parts)


def _rounded(left: float, bottom: float, right: float, top: float, radius: float) -> str:
    """The outline, from the lower left corner's end and round to the right."""
    near = radius * (1 - _ROUND)
    x, y, x2, y2 = left + radius, bottom + radius, right - radius, top - radius
    return (
        f"{x:.2f} {bottom:.2f} m {x2:.2f} {bottom:.2f} l"
        f" {right - near:.2f} {bottom:.2f} {right:.2f} {bottom + near:.2f} {right:.2f} {y:.2f} c"
        f" {right:.2f} {y2:.2f} l"
        f" {right:.2f} {top - near:.2f} {right - near:.2f} {top:.2f} {x2:.2f} {top:.2f} c"
        f" {x:.2f} {top:.2f} l"
        f" {left + near:.2f} {top:.2f} {left:.2f} {top - near:.2f} {left:.2f} {y2:.2f} c"
        f" {left:.2f} {y:.2f} l"
        f" {left:.2f} {bottom + near:.2f} {left + near:.2f} {bottom:.2f} {x:.2f} {bottom:.2f} c h"
    )


def colour(given: Colour) -> str:
    """A colour's three numbers."""
    red, green, blue = given
    return f"{red:.3f} {green:.3f} {blue:.3f}"
