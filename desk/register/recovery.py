"""The recovery code on paper: 140 random bits in seven groups, each with its own check character.

Each group checks itself, so that a slip in typing is told by its group and not found at the end.
"""

from __future__ import annotations

import secrets
from typing import Final

from desk.errors import UserError

GROUPS: Final = 7
LENGTH: Final = 5
ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Douglas Crockford's: neither I, L and O, which look like digits, nor U."""

_SAME: Final = str.maketrans("ILO", "110")
_BETWEEN: Final = " -–—\t\r\n.,:"
_FIELD: Final = 0b100101
"""x⁵ + x² + 1: 32 characters are a field, in which a weighted sum finds every slip."""


def new_code() -> str:
    """A new code, written as it is printed: `XXXXX-XXXXX-…`."""
    groups = []
    for place in range(GROUPS):
        signs = [secrets.randbelow(len(ALPHABET)) for _ in range(LENGTH - 1)]
        groups.append("".join(ALPHABET[one] for one in (*signs, _check(signs, place))))
    return "-".join(groups)


def read_code(typed: str) -> str:
    """A typed code as it is printed; small letters, blanks and look-alikes are understood.

    Raises UserError `code_wrong_length` (values `groups`, `length`) or `code_mistyped` with the
    numbers of the groups that are not right.
    """
    kept = "".join(one for one in typed.upper() if one not in _BETWEEN).translate(_SAME)
    if len(kept) != GROUPS * LENGTH:
        values = {"groups": str(GROUPS), "length": str(LENGTH)}
        raise UserError("code_wrong_length", field="code", values=values)
    groups = [kept[start : start + LENGTH] for start in range(0, len(kept), LENGTH)]
    wrong = [str(place + 1) for place, group in enumerate(groups) if not _holds(group, place)]
    if wrong:
        raise UserError("code_mistyped", field="code", values={"groups": ", ".join(wrong)})
    return "-".join(groups)


def _holds(group: str, place: int) -> bool:
    signs = [ALPHABET.find(one) for one in group]
    return min(signs) >= 0 and _check(signs[:-1], place) == signs[-1]


def _check(signs: list[int], place: int) -> int:
    """Different for each place of the group, so that swapped groups are found too."""
    total, weight = place + 1, 1
    for sign in signs:
        weight = _times(weight, 2)
        total ^= _times(weight, sign)
    return total


def _times(one: int, other: int) -> int:
    product = 0
    while other:
        product ^= one if other & 1 else 0
        one <<= 1
        if one & 0b100000:
            one ^= _FIELD
        other >>= 1
    return product
