"""Killed at any moment: no saved answer is lost, and the walk under way comes back."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
from functools import partial
from pathlib import Path
from typing import Any

from desk.register import use_cases
from desk.store.threads import StoreThreads

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(__file__).with_name("keep_saving.py")
MOMENTS = int(os.environ.get("KILL_MOMENTS", "4"))
LONGEST = 1.2


def promises(register: Path, first: int, seconds: float) -> list[list[str]]:
    """What a program said it had kept and saved before it was killed so long after it began."""
    with subprocess.Popen(
        [sys.executable, str(PROGRAM), str(register), str(first)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as saving:
        assert saving.stdout is not None
        begun = saving.stdout.readline()
        killer = threading.Timer(seconds, saving.kill)
        killer.start()
        lines = [begun, *saving.stdout.readlines()]
        killer.join()
    return [line.split() for line in lines if line.endswith("\n")]


def test_nothing_promised_is_lost(made: Any) -> None:
    chance = random.Random(20261121)
    saved: set[str] = set()
    for moment in range(MOMENTS):
        told = promises(made.path, 1_000_000 * (moment + 1), chance.uniform(0.0, LONGEST))
        saved |= {command for what, command in told if what == "saved"}
        last = told[-1]

        threads = StoreThreads(made.path)
        ask = partial(threads.read)
        assert ask(partial(use_cases.verify, made.access)).result().ok
        kept = {one.command_id for one in ask(partial(use_cases.open_drafts, made.access)).result()}

        def is_saved(command: str, work: Any) -> bool:
            return bool(work.answers.is_saved(command))

        for command in saved:
            assert ask(partial(is_saved, command)).result()
            assert command not in kept
        if last[0] == "kept":
            assert last[1] in kept or ask(partial(is_saved, last[1])).result()
        threads.close()
    assert saved
