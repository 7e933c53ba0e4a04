"""Text as it comes from the keyboard or the clipboard: what the register can hold (D7)."""

from __future__ import annotations

import re
from typing import Final

from desk.errors import UserError

_NOT_ALLOWED: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_NOT_ON_A_LINE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]")


def one_line(value: str, field: str) -> str:
    """A field of one line without the blanks around it.

    Raises UserError `text_not_allowed` for control characters and halves of characters.
    """
    if _NOT_ON_A_LINE.search(value):
        raise UserError("text_not_allowed", field=field)
    return value.strip()


def whole_text(value: str, field: str) -> str:
    """A text that may have several lines, as it is. Raises UserError `text_not_allowed`."""
    if _NOT_ALLOWED.search(value):
        raise UserError("text_not_allowed", field=field)
    return value


def for_the_journal(value: str) -> str:
    """What was searched for or given as a reason, on one line: kept whatever it holds."""
    return _NOT_ON_A_LINE.sub(" ", value).strip()
