"""Hostile input through the command line: an answer or one line of complaint, and never a hang."""

from __future__ import annotations

import contextlib
import functools
import importlib
import inspect
import io
import json
import os
import pkgutil
import re
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random
from types import FrameType
from typing import Any

from hostile import hostile
from making import ROOT, Outcome, a_register, chance_of, folder, sized
from vaults import Vaults

import desk.content
import desk.paper
from desk.cli import COMMANDS, main
from desk.cli.console import Console

LONGEST_S = 20
CODES = {0, 1, 2}
SIGNS = "0123456789+-- 07KMX:,.ABCxyzåäö\x00\u202e٠😀\ud800\n\t\"'{}[]%$\\/"
WORDS = ("-", "--", "--register", "--anchor", "--password-fd", "--language", "--help", "--data",
         "identity", "mobile", "text", "unit-name", "organisation", "receipt", "activation",
         "sv", "vgr", "\x00", "\ud800", "å", "-1", "99999999999999999999", "nowhere/at/all",
         ".", "1:" + "a" * 64, "x" * 5000, "", "--profile", "%s", "--recovery-code")  # fmt: skip
"""No path that a command could write over or remove: this may be run by root."""

SPOKEN = (("--language", "en"), ("--language", "de"), ("--language",), ("--x", "y"), ("-",), ())
CHECKED = (*SPOKEN, ("--date", "2026-11-20"), ("--date", "0001-01-01"), ("--date", "9999-12-31"),
           ("--date", "2026-02-30"), ("--date", "\ud800"), ("--date", ""))  # fmt: skip
DRAWN = (*SPOKEN, ("--blank",), ("--draft",), ("--blank", "--draft"), ("--data", "nowhere"))
PLACED = re.compile(r"\S[^\n]*: \S[^\n]*\n")
"""A line of complaint: where, and what."""

ANSWERING = ("decide", "preview", "plan", "check")


class _Hang(BaseException):
    """A command took too long."""


def torture(seed: int) -> Outcome:
    """80,000 inputs in this process, some more in processes of their own, and hostile registers."""
    outcome, chance = Outcome(), chance_of(seed, "commands")
    cases = json.loads((ROOT / "tests" / "torture" / "cases.json").read_text("utf-8"))
    signal.signal(signal.SIGALRM, _hang)
    _read_once()
    with folder() as where, tempfile.TemporaryDirectory() as papers:
        (where / "home").mkdir()
        os.chdir(papers)
        for number in range(sized(80_000, 800)):
            arguments, given = _input(chance, cases, Path(papers))
            _inside(arguments, given, outcome, number)
        for _ in range(sized(400, 3)):
            arguments, given = _input(chance, cases, Path(papers))
            _outside(arguments, given, outcome)
        vaults = Vaults(a_register(where / "first", 3)[0], where / "vault", chance)
        for number in range(sized(2_000, 10)):
            with vaults.next() as arguments:
                _inside(arguments, b"", outcome, number)
    return outcome


def _read_once() -> None:
    """What ships is read once for all inputs, not for each: it is the inputs that are tried."""
    names = [COMMANDS[name].module for name in COMMANDS]
    for package in (desk.content, desk.paper):
        found = pkgutil.iter_modules(package.__path__)
        names += [f"{package.__name__}.{one.name}" for one in found]
    for name in names:
        importlib.import_module(name)
    cached: dict[Any, Any] = {}
    for name, module in list(sys.modules.items()):
        if not name.startswith(("desk.cli", "desk.content", "desk.paper")):
            continue
        for word, found in list(vars(module).items()):
            if word.startswith("load_") and inspect.isfunction(found):
                setattr(module, word, cached.setdefault(found, functools.cache(found)))


def _hang(_signal: int, _frame: FrameType | None) -> None:
    raise _Hang


def _input(chance: Random, cases: dict[str, Any], papers: Path) -> tuple[list[str], bytes]:
    """A command's arguments and what is on its input, one of them hostile at least."""
    kind = chance.randrange(10)
    if kind == 0:
        name = chance.choice([*COMMANDS, "", "x", "-h", "\x00"])
        words = [chance.choice(WORDS) for _ in range(chance.randrange(5))]
        if name == "tour":
            name = "decide"
        return [name, *words], _noise(chance)
    if kind == 1:
        what = chance.choice(("identity", "mobile", "organisation", "unit-name", "text"))
        lines = "\n".join(_line(chance) for _ in range(chance.randrange(1, 8)))
        return ["check", what, *_switches(chance, CHECKED)], lines.encode("utf-8", "surrogatepass")
    if kind == 2:
        form = chance.choice(("receipt", "activation", "consent", "information"))
        out = str(papers / chance.choice(("a.pdf", "b.pdf", "no/a.pdf", ".")))
        where = ["--out", out, *_switches(chance, DRAWN)]
        return ["form", form, "--data", "-", *where], hostile(chance, cases["form"])
    name = chance.choice(("decide", "preview", "plan"))
    given = hostile(chance, cases[name])
    if chance.random() < 0.1:
        file = papers / "input.json"
        file.write_bytes(given)
        return [name, str(file), *_switches(chance, SPOKEN)], b""
    return [name, "-", *_switches(chance, SPOKEN)], given


def _switches(chance: Random, choices: tuple[tuple[str, ...], ...]) -> list[str]:
    """Mostly none; else right and wrong ones."""
    if chance.random() < 0.8:
        return []
    return [word for one in chance.sample(choices, 2) for word in one]


def _line(chance: Random) -> str:
    value = "".join(chance.choice(SIGNS) for _ in range(chance.randrange(24)))
    if chance.random() < 0.3:
        value = chance.choice(("070", "+46", "1961", "55", "19810829", "99")) + value
    return value * chance.choice((1, 1, 1, 50))


def _noise(chance: Random) -> bytes:
    return chance.randbytes(chance.randrange(60))


def _inside(arguments: list[str], given: bytes, outcome: Outcome, number: int) -> None:
    output, errors = io.BytesIO(), io.StringIO()
    console = Console(io.BytesIO(given), output, errors)
    outcome.tried += 1
    signal.alarm(LONGEST_S)
    try:
        # Help goes to the process's own output, which is the round's.
        with contextlib.redirect_stdout(io.StringIO()):
            code = main(arguments, console)
    except SystemExit as error:
        code = error.code if isinstance(error.code, int) else 2
    except _Hang:
        outcome.fail(f"{number}: {arguments[:2]} hangs")
        return
    except BaseException as error:
        outcome.fail(f"{number}: {arguments[:2]} breaks with {type(error).__name__}: {error}"[:300])
        return
    finally:
        signal.alarm(0)
    outcome.count(f"exit {code}")
    _judge(code, output.getvalue(), errors.getvalue(), arguments, outcome)


def _outside(arguments: list[str], given: bytes, outcome: Outcome) -> None:
    outcome.tried += 1
    shown = [one for one in arguments if "\x00" not in one]
    try:
        command = [os.fsencode(one) for one in (sys.executable, "-m", "desk", *shown)]
    except UnicodeEncodeError:
        return
    if not shown or shown[0] in ("", "-h"):
        return
    try:
        done = subprocess.run(
            command,
            input=given,
            capture_output=True,
            check=False,
            timeout=60,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            start_new_session=True,
        )
    except subprocess.TimeoutExpired:
        outcome.fail(f"{shown[:2]} hangs in a process of its own")
        return
    outcome.count(f"exit {done.returncode} of a process")
    told = done.stderr.decode("utf-8", "replace")
    _judge(done.returncode, done.stdout, told, shown, outcome)


def _judge(code: int, output: bytes, errors: str, arguments: list[str], outcome: Outcome) -> None:
    what = arguments[:2]
    if code not in CODES:
        outcome.fail(f"{what}: exit {code}")
    if "Traceback" in errors:
        outcome.fail(f"{what}: a traceback")
    if code == 0 and errors:
        outcome.fail(f"{what}: complains, and says that all is well")
    if code == 2:
        _judge_complaint(errors, arguments, outcome)
    try:
        lines = output.decode("utf-8").split("\n")
        if code == 0 and arguments[0] in ANSWERING and "-h" not in arguments:
            _judge_answer(lines, arguments, outcome)
    except UnicodeDecodeError:
        outcome.fail(f"{what}: the output is not UTF-8")


def _judge_complaint(errors: str, arguments: list[str], outcome: Outcome) -> None:
    lines = errors.splitlines(keepends=True)
    # A paper's wrong fields are told one a line.
    if not lines or (len(lines) > 1 and arguments[0] != "form"):
        outcome.fail(f"{arguments[:2]}: {len(lines)} lines of complaint")
    if arguments[:1] and arguments[0] in (*ANSWERING, "form"):
        for line in lines:
            if not PLACED.fullmatch(line):
                outcome.fail(f"{arguments[:2]}: a complaint that names no path: {line[:80]!r}")


def _judge_answer(lines: list[str], arguments: list[str], outcome: Outcome) -> None:
    """JSON: one value, or one a line."""
    text = "\n".join(lines)
    try:
        if text.startswith("["):
            json.loads(text)
        elif "--help" not in arguments:
            for line in lines[:-1]:
                json.loads(line)
    except ValueError:
        outcome.fail(f"{arguments[:2]}: the answer is no JSON")
