"""The veil: one key covers every name and number on the screen, against looks over a shoulder.

What is drawn goes through it; what a screen reader says does not, since its user alone hears it.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

DOT = "•"
COVER = DOT * 5
_LEAST_DIGITS = 7
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*…?")
_RUN = re.compile(r"\+?\d(?:[\dA-Z\u2010\u2011-]|[ \u00a0](?=\d))*…?")
_ISO_DATE = re.compile(r"\d{4}[-\u2011]\d{2}[-\u2011]\d{2}…?\Z")
# What the register's and the walk's values call a patient's or a relative's name.
_NAMES = frozenset({"given_name", "surname", "whose_name", "display_name"})


class Veil:
    """Knows the names that have been shown, and covers them while it is on.

    Numbers are told by their shape: seven digits or more that are no date. A name is learned with
    what brought it: every result of the register passes `learn_from`.
    """

    def __init__(self) -> None:
        self.on = False
        self._known: set[str] = set()
        self._typed: set[str] = set()

    def forget(self) -> None:
        """Nobody sits at the desk: no name is known any more."""
        self._known.clear()
        self._typed.clear()

    def learn(self, *names: str) -> None:
        """Names to cover, in one or several words."""
        self._known |= _words(names)

    def typing(self, *names: str) -> None:
        """Names that are being typed: they are covered as they stand now, not as they stood."""
        self._typed = _words(names)

    def learn_from(self, value: Any) -> None:
        """Every name in a value of the register's or the walk's, however deep."""
        if isinstance(value, tuple | list):
            for one in value:
                self.learn_from(one)
        elif is_dataclass(value) and not isinstance(value, type):
            for name, is_name in _parts(type(value)):
                part = getattr(value, name)
                if not is_name:
                    self.learn_from(part)
                elif isinstance(part, str):
                    self.learn(part)

    def cover(self, text: str) -> str:
        """The text as it may be seen: whole while the veil is off."""
        if not self.on:
            return text
        return _RUN.sub(_cover_run, _WORD.sub(self._cover_word, text))

    def cover_all(self, text: str) -> str:
        """Text that is nothing but a name, a part of a number or what somebody types."""
        return DOT * len(text) if self.on else text

    def _cover_word(self, found: re.Match[str]) -> str:
        word = found.group().casefold()
        if word.endswith("…"):
            stem = word[:-1]
            known = any(name.startswith(stem) for name in self._known | self._typed)
            return COVER if known else found.group()
        # The genitive of a name is the name.
        stem = word.removesuffix("s").rstrip("’'")
        both = {word, stem} & self._known or {word, stem} & self._typed
        return COVER if both else found.group()


def _words(names: tuple[str, ...]) -> set[str]:
    return {part.casefold() for name in names for part in _WORD.findall(name)}


def _cover_run(found: re.Match[str]) -> str:
    run = found.group()
    digits = sum(sign.isdigit() for sign in run)
    cut = run.endswith("…") and digits > 2
    if (digits < _LEAST_DIGITS and not cut) or _ISO_DATE.match(run):
        return run
    return COVER


@cache
def _parts(kind: type[Any]) -> tuple[tuple[str, bool], ...]:
    """A value's fields, and which of them are names; a recipient's `name` is one too."""
    own = {one.name for one in fields(kind)}
    names = _NAMES | {"name"} if "mobile" in own else _NAMES
    return tuple((name, name in names) for name in sorted(own))
