"""How the columns stand: by the width of the window in text units."""

from __future__ import annotations

from enum import Enum


class Reflow(Enum):
    """How the columns stand, by the width in text units (window px ÷ text factor)."""

    WIDE = 1160
    RAIL = 880
    LARGE = 600
    FOLDED = 0

    @classmethod
    def of(cls, width: int, factor: float) -> Reflow:
        """The reflow for a window `width` px wide."""
        units = width / factor
        return next(reflow for reflow in cls if units >= reflow.value)
