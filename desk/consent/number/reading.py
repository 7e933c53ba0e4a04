"""Puts a number into the groups and words in which it is read back to the patient."""

from __future__ import annotations

from typing import Final

from desk.consent.number.mobile import check_mobile

_SWEDISH: Final = ("noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio")
_SWEDISH_TEENS: Final = (
    "tio",
    "elva",
    "tolv",
    "tretton",
    "fjorton",
    "femton",
    "sexton",
    "sjutton",
    "arton",
    "nitton",
)
_SWEDISH_TENS: Final = (
    "",
    "",
    "tjugo",
    "trettio",
    "fyrtio",
    "femtio",
    "sextio",
    "sjuttio",
    "åttio",
    "nittio",
)
_ENGLISH: Final = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def spoken_groups(e164: str, language: str) -> tuple[tuple[str, str], ...]:
    """The groups of a number, each as digits and as words, e.g. ("070", "noll sjuttio").

    `e164` is a number that `check_mobile` called ok; anything else gives one group of its digits.
    Swedish (`sv`) says two digits as a number, the way a number is dictated at a desk; every other
    language is given English, digit by digit.
    """
    shown = check_mobile(e164).national or e164
    groups = "".join(sign if sign.isdigit() or sign == "+" else " " for sign in shown).split()
    say = _swedish if language.startswith("sv") else _english
    return tuple((group, say(group, place == 0)) for place, group in enumerate(groups))


def _swedish(group: str, first: bool) -> str:
    plus, digits = ("plus ", group[1:]) if group.startswith("+") else ("", group)
    if first and len(digits) == 3 and digits.startswith("0") and digits[1] != "0":
        return f"noll {_swedish_number(digits[1:])}"
    if len(digits) == 2:
        return plus + _swedish_number(digits)
    return plus + " ".join(_SWEDISH[int(digit)] for digit in digits)


def _swedish_number(digits: str) -> str:
    """Two digits as one number; with a leading zero digit by digit."""
    tens, ones = int(digits[0]), int(digits[1])
    if tens == 0:
        return f"{_SWEDISH[0]} {_SWEDISH[ones]}"
    if tens == 1:
        return _SWEDISH_TEENS[ones]
    return _SWEDISH_TENS[tens] + (_SWEDISH[ones] if ones else "")


def _english(group: str, _first: bool) -> str:
    plus, digits = ("plus ", group[1:]) if group.startswith("+") else ("", group)
    return plus + " ".join(_ENGLISH[int(digit)] for digit in digits)
