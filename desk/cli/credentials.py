"""Asks who opens a register: at the terminal, or from a file descriptor; never as an argument."""

from __future__ import annotations

import argparse
import getpass
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desk.cli.console import Console, a_path
from desk.errors import RegisterError, UserError
from desk.register.clock import SystemClock
from desk.register.credentials import Credential, Password, RecoveryCode
from desk.settings import find_paths, load_settings

_LONGEST: Final = 4096
_HIGHEST: Final = 1023


@dataclass(frozen=True, slots=True)
class Asked:
    """What the arguments say about who opens the register."""

    descriptor: int | None
    code: bool


def add_register(parser: argparse.ArgumentParser) -> None:
    """Declares which register, by default the one the window opens, and who opens it."""
    parser.add_argument("--register", type=a_path, metavar="FILE")
    parser.add_argument(
        "--password-fd",
        type=int,
        metavar="N",
        help="read user name and password, a line each, from this open file descriptor",
    )


def add_code(parser: argparse.ArgumentParser) -> None:
    """Declares that the recovery code may open the register instead of a user's password."""
    parser.add_argument(
        "--recovery-code",
        action="store_true",
        help="ask for the recovery code instead of user name and password",
    )


def register_path(chosen: Path | None) -> Path:
    """The register that the arguments name, else the one the window opens."""
    if chosen is not None:
        return chosen
    paths = find_paths()
    kept = load_settings(paths.settings).register
    return Path(kept) if kept else paths.register


def credential_for(
    register: Path, arguments: argparse.Namespace, console: Console
) -> Credential | None:
    """Who opens a register; None for one that opens without a password: nobody is asked.

    From here on the process holds secrets: its memory goes into no crash dump.
    Raises RegisterError `register_missing`, `key_file_damaged` and its like, `password_needed`
    where nobody can be asked; UserError `descriptor_wrong`.
    """
    from desk.store.hardening import forbid_memory_dumps
    from desk.store.state import register_state

    forbid_memory_dumps()
    state = register_state(register, SystemClock().now())
    if state.kind == "none":
        raise RegisterError("register_missing")
    if state.kind == "open":
        return None
    asked = Asked(arguments.password_fd, getattr(arguments, "recovery_code", False))
    if asked.descriptor is not None:
        return _from_descriptor(asked.descriptor, asked.code)
    return _from_terminal(asked.code, console)


def _from_descriptor(number: int, code: bool) -> Credential:
    """One line with the code, or two with user name and password."""
    if not 0 <= number <= _HIGHEST:
        raise UserError("descriptor_wrong", field="--password-fd")
    try:
        with os.fdopen(number, "rb", closefd=False) as file:
            lines = file.read(_LONGEST).decode("utf-8").splitlines()
    except (OSError, ValueError):
        raise UserError("descriptor_wrong", field="--password-fd") from None
    if len(lines) < (1 if code else 2):
        raise UserError("descriptor_wrong", field="--password-fd")
    return RecoveryCode(lines[0]) if code else Password(lines[0], lines[1])


def _from_terminal(code: bool, console: Console) -> Credential:
    if not has_terminal():
        raise RegisterError("password_needed")
    try:
        if code:
            return RecoveryCode(getpass.getpass("Återställningskod: "))
        # The name is not shown either: whoever looks over a shoulder needs it as much.
        login = getpass.getpass("Användarnamn: ")
        return Password(login, getpass.getpass("Lösenord: "))
    except (EOFError, UnicodeDecodeError):
        raise RegisterError("password_needed") from None


def has_terminal() -> bool:
    """Whether somebody can be asked: a terminal of one's own, whatever the input is."""
    if os.name != "posix":
        import sys

        return sys.stdin is not None and sys.stdin.isatty()
    try:
        os.close(os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY))
    except OSError:
        return False
    return True
