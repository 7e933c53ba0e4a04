"""The real window killed at random moments of a walk, offscreen."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

from locked import run, unlocked
from making import ROOT, Outcome, a_register, chance_of, folder, sized

from desk.register import use_cases
from desk.register.sessions import sign_in

LONGEST_S = 2.5
READY_S = 60


def torture(seed: int) -> Outcome:
    """Keys into the real window until it is killed; what it acknowledged is found."""
    outcome, chance = Outcome(), chance_of(seed, "window")
    saved: set[str] = set()
    with folder() as where:
        path, _ = a_register(where, locked=False)
        for moment in range(sized(30, 1)):
            lines = _killed(path.parent, chance.uniform(0.1, LONGEST_S), moment * 50, outcome)
            outcome.tried += 1
            saved |= {line.split()[1] for line in lines if line.startswith("saved ")}
            _look(path, saved, lines, outcome)
        outcome.figures["saved"] = len(saved)
    return outcome


def _killed(home: Path, seconds: float, first: int, outcome: Outcome) -> list[str]:
    places = os.pathsep.join([str(ROOT), str(ROOT / "tests" / "support")])
    with subprocess.Popen(
        [sys.executable, str(ROOT / "tests" / "support" / "walk_forever.py"), str(first)],
        env={**os.environ, "CONSENT_DESK_HOME": str(home), "PYTHONPATH": places},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        hang = threading.Timer(READY_S, program.kill)
        hang.start()
        if program.stdout.readline() != "ready\n":
            program.kill()
            told = program.stderr.read().strip().splitlines()
            outcome.fail(f"the window did not open: {told[-1] if told else 'it hangs'}")
        hang.cancel()
        killer = threading.Timer(seconds, program.kill)
        killer.start()
        lines = program.stdout.read().splitlines()
        killer.join()
    return lines


def _look(path: Path, saved: set[str], lines: list[str], outcome: Outcome) -> None:
    register = unlocked(path)
    access = run(register, sign_in, "")
    for identity in sorted(saved):
        hits = run(register, use_cases.find_people, identity, access).hits
        if [one.holding for one in hits] != ["yes"]:
            outcome.fail("an acknowledged answer is gone")
    kept = [line.split()[1] for line in lines if line.startswith("kept ")]
    if kept and lines[-1].startswith("kept "):
        drafts = {one.command_id for one in run(register, use_cases.open_drafts, access)}
        found = run(register, lambda work: work.answers.is_saved(kept[-1]))
        if kept[-1] not in drafts and not found:
            outcome.fail("a walk under way is gone")
    if not run(register, use_cases.verify, access).ok:
        outcome.fail("does not verify")
    register.close()
