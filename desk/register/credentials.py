"""What opens a register that is locked: a user's name and password, or the code on paper (D13)."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Final

from desk.errors import UserError

SHORTEST_PASSWORD: Final = 10
LONGEST_PASSWORD: Final = 200
_LONGEST_NAME: Final = 60
_FEWEST_SIGNS: Final = 5


@dataclass(frozen=True, slots=True)
class Cost:
    """What one try costs: passes, memory in KiB, lanes (RFC 9106). A desk's computer: 0.4 s."""

    time: int = 3
    memory: int = 65_536
    lanes: int = 4

    def fits(self) -> bool:
        """Whether a file may ask for it: a damaged or forged one cannot stop the program."""
        fits_time = 1 <= self.time <= 20 and 1 <= self.lanes <= 16
        return fits_time and 8 * self.lanes <= self.memory <= 1_048_576


ORDINARY: Final = Cost()
QUICK: Final = Cost(1, 64, 1)
"""For tests and made-up people: protects nothing."""


@dataclass(frozen=True, slots=True, repr=False)
class Password:
    """A user's login name and password as typed; never printed."""

    login: str
    password: str


@dataclass(frozen=True, slots=True, repr=False)
class RecoveryCode:
    """The code that was printed when the register was made, as typed; never printed."""

    code: str


Credential = Password | RecoveryCode


@dataclass(frozen=True, slots=True, repr=False)
class Protection:
    """Who gets a register's first password when it is made or first protected.

    `code` is the recovery code, made beforehand so that it can be shown and printed first.
    """

    password: Password
    code: str


def clean_login(login: str) -> str:
    """A login name as it is compared: without blanks around it, in lower case, composed.

    Raises UserError `login_missing` or `login_not_allowed` (empty, too long, blanks, controls).
    """
    name = unicodedata.normalize("NFC", login.strip()).casefold()
    if not name:
        raise UserError("login_missing", field="login")
    if len(name) > _LONGEST_NAME or not all(one.isprintable() and one != " " for one in name):
        raise UserError("login_not_allowed", field="login")
    return name


def clean_password(password: str) -> str:
    """A password as it is hashed: composed, whichever keyboard wrote it."""
    return unicodedata.normalize("NFC", password)


def check_new_password(login: str, password: str) -> None:
    """Whether a password will do. Length counts, kinds of letters do not (NIST SP 800-63B).

    Raises UserError `password_too_short`, `password_too_long`, `password_too_simple`.
    """
    value = clean_password(password)
    if not value.isprintable():
        raise UserError("text_not_allowed", field="password")
    if len(value) < SHORTEST_PASSWORD:
        values = {"least": str(SHORTEST_PASSWORD)}
        raise UserError("password_too_short", field="password", values=values)
    if len(value) > LONGEST_PASSWORD:
        values = {"most": str(LONGEST_PASSWORD)}
        raise UserError("password_too_long", field="password", values=values)
    rest = value.casefold()
    for guessed in (clean_login(login), *_GUESSED):
        rest = rest.replace(guessed, "")
    if len(set(rest)) < _FEWEST_SIGNS or _is_a_run(value.casefold()):
        raise UserError("password_too_simple", field="password")


_GUESSED: Final = (
    "lösenord", "losenord", "password", "samtycke", "disken", "reception", "vårdcentral",
    "välkommen", "sommar", "vinter", "hemlig", "admin", "sverige", "hejsan",
)  # fmt: skip
"""What is tried first: such a word counts for nothing, what stands around it must do."""

_RUNS: Final = ("abcdefghijklmnopqrstuvwxyzåäö", "qwertyuiopåasdfghjklöäzxcvbnm", "1234567890")


def _is_a_run(value: str) -> bool:
    """Nothing but neighbours on the keyboard or in the alphabet, once or more often."""
    return any(value in run * 8 or value in run[::-1] * 8 for run in _RUNS)
