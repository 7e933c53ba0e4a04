"""Runs the command line inside the test, on streams of its own."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from desk.cli import main
from desk.cli.console import Console


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    code: int
    out: str
    errors: str


RunCommand = Callable[..., Ran]


@pytest.fixture
def run() -> RunCommand:
    """`run("decide", "-", given=…)`: a command with `given` on its input."""

    def run_command(*arguments: str, given: str | bytes = b"") -> Ran:
        data = given.encode("utf-8") if isinstance(given, str) else given
        console = Console(io.BytesIO(data), io.BytesIO(), io.StringIO())
        code = main(arguments, console)
        assert isinstance(console.output, io.BytesIO)
        assert isinstance(console.errors, io.StringIO)
        return Ran(code, console.output.getvalue().decode("utf-8"), console.errors.getvalue())

    return run_command
