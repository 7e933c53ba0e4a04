"""The real window killed at random moments of a walk, offscreen."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

from locked import run, unlocked
from making import QUICK, ROOT, Outcome, a_register, chance_of, folder, sized

from desk.register import use_cases
from desk.register.sessions import sign_in

MOST_LINES = 120
"""Acknowledgements to wait for at most: those of about four walks."""

LINES_OF_A_WALK = 32
LATER_S = 0.1
APART = 40
"""Patients between two moments: nobody is registered twice, and the public numbers suffice."""

HANG_S = 90


def torture(seed: int) -> Outcome:
    """Keys into the real window until it is killed; what it acknowledged is found."""
    outcome, chance = Outcome(), chance_of(seed, "window")
    saved: set[str] = set()
    with folder() as where:
        path, _ = a_register(where, locked=False)
        moments = sized(60, 1)
        for moment in range(moments):
            # At a place in the work, not at a time: how fast it goes depends on the machine.
            least = LINES_OF_A_WALK if moment == moments - 1 else 0
            most = LINES_OF_A_WALK * 2 if QUICK else MOST_LINES
            place = (chance.randint(least, most), chance.uniform(0, LATER_S))
            lines = _killed(path.parent, place, moment * APART, outcome)
            outcome.tried += 1
            outcome.count("acknowledged", len(lines))
            saved |= {line.split()[1] for line in lines if line.startswith("saved ")}
            _look(path, saved, lines, outcome)
        outcome.figures["saved"] = len(saved)
    return outcome


def _killed(home: Path, place: tuple[int, float], first: int, outcome: Outcome) -> list[str]:
    """What a window acknowledged that is killed so many seconds after so many lines."""
    places = os.pathsep.join([str(ROOT), str(ROOT / "tests" / "support")])
    many, seconds = place
    with subprocess.Popen(
        [sys.executable, str(ROOT / "tests" / "support" / "walk_forever.py"), str(first)],
        env={**os.environ, "CONSENT_DESK_HOME": str(home), "PYTHONPATH": places},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        hang = threading.Timer(HANG_S, program.kill)
        hang.start()
        lines = [program.stdout.readline() for _ in range(many + 1)]
        hang.cancel()
        if lines[0] != "ready\n" or not lines[-1]:
            program.kill()
            told = program.stderr.read().strip().splitlines()
            outcome.fail(f"the window stood still: {told[-1] if told else 'it hangs'}")
        killer = threading.Timer(seconds, program.kill)
        killer.start()
        lines += program.stdout.readlines()
        killer.join()
    return [line.rstrip("\n") for line in lines[1:] if line.endswith("\n")]


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
