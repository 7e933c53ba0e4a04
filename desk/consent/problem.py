"""What is wrong with a number that was typed: a code, and what its sentence needs to know."""

from __future__ import annotations

from typing import NamedTuple


class Problem(NamedTuple):
    """One thing wrong. `code` names a sentence; `missing` is how many digits are still to come.

    `missing` is 0 where that is not the matter. Nothing of what was typed is kept here.
    """

    code: str
    missing: int = 0
