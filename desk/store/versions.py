"""Which form of register this program makes, and which it can open (decision D7)."""

from __future__ import annotations

from typing import Final

SCHEMA: Final = "0005"
"""The last migration in `migrations/versions`."""

VERSION_TABLE: Final = "schema_version"
"""Where a register holds the last migration it has had."""

MIN_PROGRAM: Final = "0.1.0"
"""The oldest program that can work with a register of this form."""


def is_older(program: str, than: str) -> bool:
    """Whether a program's version lies before another, compared number by number."""
    return _numbers(program) < _numbers(than)


def _numbers(version: str) -> tuple[int, ...]:
    parts = version.split("+")[0].split(".")
    return tuple(int(part) if part.isdigit() else 0 for part in parts)
