"""A whole day in the window, killed in the midst of a walk: nothing readable is left anywhere."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from leak_scan import Secrets
from locked import run, unlocked
from making import QUICK, ROOT, Outcome, chance_of, folder
from tour_to_death import GIVEN, IDENTITY, NUMBER, SURNAME, WRONG

from desk.register import use_cases
from desk.register.credentials import Password
from desk.register.sessions import sign_in
from desk.store.sqlite import driver, read_connection
from desk.window.tour.log_in import TOUR_LOG_IN

PATIENCE_S = 900
COLUMNS = {
    "person": ("given_name", "surname"),
    "identity": ("value",),
    "representative": ("given_name", "surname", "mobile"),
    "answer_recipient": ("mobile",),
    "user_account": ("name",),
    "access_note": ("text",),
}
"""What the register itself says of people."""


def torture(seed: int) -> Outcome:
    """The tour (a short walk with QUICK=1), a backup, a lock, a crash; then every file is read."""
    outcome = Outcome()
    chance_of(seed, "leaks")
    with folder() as where:
        _live(where, outcome)
        (register,) = (where / "home").glob("tour-*/register.db")
        # From a copy: opening moves into the file what the crash left in the log.
        with tempfile.TemporaryDirectory() as other:
            copy = Path(other) / "copy"
            shutil.copytree(register.parent, copy)
            secrets = Secrets(set(_secrets(copy / register.name)))
        _scan(where, secrets, "after the crash", outcome)
        _open_again(register, outcome)
        _scan(where, secrets, "after the next start", outcome)
    return outcome


def _live(where: Path, outcome: Outcome) -> None:
    """The day, in a process whose every folder is ours, and that may leave a core file."""
    folders = {
        "HOME": where / "person",
        "TMPDIR": where / "temporary",
        "XDG_RUNTIME_DIR": where / "runtime",
        "CONSENT_DESK_HOME": where / "home",
    }
    out, here = where / "kept by a person", where / "here"
    for one in (*folders.values(), out, here):
        one.mkdir(mode=0o700)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    places = os.pathsep.join([str(ROOT), str(ROOT / "tests" / "support")])
    own = {name: str(path) for name, path in folders.items()}
    day = ROOT / "tests" / "support" / "tour_to_death.py"
    done = subprocess.run(
        ["sh", "-c", 'ulimit -c unlimited; exec "$@"', "sh", sys.executable, str(day), str(out)]
        + (["short"] if QUICK else []),
        env={**kept, **own, "PYTHONPATH": places, "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=here,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    if done.stdout.splitlines()[-1:] != ["walking"]:
        told = done.stderr.strip().splitlines()[-1:]
        outcome.fail(f"the day did not come to its end: {told}")


def _secrets(register: Path) -> Iterator[str]:
    """Every name, number and password of that day, in the ways they are written."""
    yield from (TOUR_LOG_IN[1], WRONG, GIVEN, SURNAME, f"{GIVEN} {SURNAME}")
    yield from _as_written(IDENTITY)
    yield from _as_written(f"+46{NUMBER[1:]}")
    opened = unlocked(register, Password(*TOUR_LOG_IN), alone=False)
    with read_connection(opened.engine) as connection:
        raw = driver(connection)
        for table, columns in COLUMNS.items():
            names = ", ".join(columns)
            for row in raw.execute(f"SELECT DISTINCT {names} FROM {table}").fetchall():
                values = [value for value in row if value]
                yield " ".join(values)
                for value in values:
                    yield from _as_written(value)
    opened.close()


def _as_written(value: str) -> Iterator[str]:
    yield value
    if value.startswith("+46"):
        own = f"0{value[3:]}"
        yield own
        yield f"{own[:3]}-{own[3:6]} {own[6:8]} {own[8:]}"
    elif len(value) == 12 and value.isdigit():
        yield f"{value[:8]}-{value[8:]}"
        yield f"{value[2:8]}-{value[8:]}"


def _scan(where: Path, secrets: Secrets, when: str, outcome: Outcome) -> None:
    but = [where / "kept by a person"]
    files = [one for one in where.rglob("*") if one.is_file() and but[0] not in one.parents]
    outcome.tried += len(files)
    for name, secret in secrets.below(where, but):
        outcome.fail(f"{when}: {name} holds a secret of {len(secret)} letters")
    for file in (where / "home").rglob("*"):
        if file.stat().st_mode & 0o077:
            outcome.fail(f"{when}: others may read {file.relative_to(where)}")
    left = [one for one in (where / "temporary").rglob("*") if one.is_file()]
    outcome.figures[f"temporary files {when}"] = len(left)
    outcome.figures[f"bytes {when}"] = sum(one.stat().st_size for one in files)


def _open_again(register: Path, outcome: Outcome) -> None:
    """The next start finds the walk, and tidies up."""
    opened = unlocked(register, Password(*TOUR_LOG_IN))
    go: Any = partial(run, opened)
    access = go(sign_in, "")
    kept = [one.display_name for one in go(use_cases.open_drafts, access)]
    if not any(GIVEN in name for name in kept):
        outcome.fail("the walk under way is gone")
    if not go(use_cases.verify, access).ok:
        outcome.fail("does not verify after the crash")
    opened.close()
