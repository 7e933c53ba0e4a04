"""Whether a register asks for a password, told before the first paint: the lightest look (D9).

It imports nothing that the window's start does not have already. What is wrong with a key file is
told when the register is opened.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

LOCKED_FORM: Final = 2
"""The form of a key file whose key lies in slots that passwords and a code open."""

_LARGEST: Final = 4_194_304


def asks_password(keys: Path) -> bool:
    """Whether a key file is of the form with passwords; False too where it cannot be read."""
    try:
        with keys.open("rb") as file:
            body = json.loads(file.read(_LARGEST).decode("ascii"))
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(body, dict) and body.get("format") == LOCKED_FORM
