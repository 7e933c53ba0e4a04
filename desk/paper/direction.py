"""The two directions of writing: which run of a text goes which way, and in which order they stand.

The Unicode bidirectional algorithm, as python-bidi has it; here it is asked for each character's
level instead of a finished line, because letters are joined before they are put in order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final
from unicodedata import bidirectional

TO_RIGHT: Final = "\u202a"
TO_LEFT: Final = "\u202b"
END: Final = "\u202c"
"""Marks around a value inside a sentence of the other direction; they are never printed."""

_SIDES: Final = ("\u200e", "\u200f")
"""Letters that nobody sees, of one direction and the other: what stands between two values, a comma
for instance, belongs to the sentence and not to them."""

_MARKS: Final = re.compile(f"[{TO_RIGHT}{TO_LEFT}{END}{''.join(_SIDES)}]")
_KEPT: Final = re.compile(f"[{TO_RIGHT}{TO_LEFT}][^{TO_RIGHT}{TO_LEFT}{END}]*{END}")
_LEFTWARD: Final = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")


def goes_left(text: str) -> bool:
    """Whether a text is written from right to left: so is its first letter."""
    if not _LEFTWARD.search(text):
        return False
    # What is put into a sentence says nothing of the sentence's own direction.
    for sign in _bare_sentence(text):
        if bidirectional(sign) in ("L", "R", "AL"):
            return bidirectional(sign) != "L"
    return False


def _bare_sentence(text: str) -> str:
    """The text without the values in it, unless it is nothing else."""
    sentence = _KEPT.sub("", text)
    letters = any(bidirectional(sign) in ("L", "R", "AL") for sign in bare(sentence))
    return bare(sentence if letters else text)


def has_leftward(text: str) -> bool:
    """Whether any of it is written from right to left."""
    return _LEFTWARD.search(text) is not None


def marked(value: str, *, within_leftward: bool) -> str:
    """A value fit to stand inside a sentence: kept together, in its own direction."""
    if not within_leftward and not has_leftward(value):
        return value
    side = _SIDES[within_leftward]
    return f"{side}{TO_LEFT if goes_left(value) else TO_RIGHT}{value}{END}{side}"


def bare(text: str) -> str:
    """The text without the marks of direction."""
    return _MARKS.sub("", text)


def levels(text: str, *, rtl: bool) -> list[int]:
    """The level of each character of the bare text; odd levels go from right to left."""
    if not bare(text):
        return []
    # Loaded for the first line that has both directions: most papers have none.
    from bidi import algorithm

    storage = algorithm.get_empty_storage()
    storage["base_level"] = int(rtl)
    storage["base_dir"] = "R" if rtl else "L"
    algorithm.get_embedding_levels(text, storage)
    for place, character in enumerate(storage["chars"]):
        character["place"] = place
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    found = {character["place"]: character["level"] for character in storage["chars"]}
    kept = (place for place, sign in enumerate(text) if not _MARKS.match(sign))
    return [found.get(place, int(rtl)) for place in kept]


def runs(levels: Sequence[int]) -> list[tuple[int, int, bool]]:
    """Runs of one level, as they stand from left to right: start, end, and whether it goes left."""
    found: list[tuple[int, int, int]] = []
    start = 0
    for place in range(1, len(levels) + 1):
        if place == len(levels) or levels[place] != levels[start]:
            found.append((start, place, levels[start]))
            start = place
    highest = max((level for _, _, level in found), default=0)
    for level in range(highest, 0, -1):
        found = _turned(found, level)
    return [(start, end, level % 2 == 1) for start, end, level in found]


def _turned(found: list[tuple[int, int, int]], level: int) -> list[tuple[int, int, int]]:
    """The runs with every stretch of this level or a higher one turned round (rule L2)."""
    turned: list[tuple[int, int, int]] = []
    stretch: list[tuple[int, int, int]] = []
    for run in found:
        if run[2] >= level:
            stretch.insert(0, run)
        else:
            turned += [*stretch, run]
            stretch = []
    return turned + stretch
