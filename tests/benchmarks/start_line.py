"""start: from the process's start until the search box is painted, focused and taking keys."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from harness import QUICK, Figure, median, spread
from people import make_register

BOUND = 1.6
STARTS = 7 if QUICK else 25
PEOPLE = 2_000
BARE = Path(__file__).with_name("bare_window.py")


def measure() -> list[Figure]:
    """The ratio of the medians, taken in turn, with a register waiting to be opened."""
    with tempfile.TemporaryDirectory(prefix="consent-desk-bench-") as home:
        make_register(Path(home) / "register.db", PEOPLE)
        environment = {**os.environ, "CONSENT_DESK_HOME": home, "CONSENT_DESK_TRACE_START": "1"}
        ways = {"program": ["-m", "desk"], "bare": [str(BARE)]}
        times: dict[str, list[float]] = {way: [] for way in ways}
        for turn in range(STARTS + 2):
            for way, arguments in ways.items():
                took = start([*arguments, "--quit-when-ready"], environment)
                if turn >= 2:
                    times[way].append(took)
    ratio = median(times["program"]) / median(times["bare"])
    beside = f"program {spread(times['program'])}; bare window {spread(times['bare'])}"
    return [
        Figure("start", "until the box takes keys, times a bare window", ratio, "x", BOUND, beside)
    ]


def start(arguments: list[str], environment: dict[str, str]) -> float:
    """Milliseconds until one start says that it is ready."""
    began = time.monotonic_ns()
    done = subprocess.run(
        [sys.executable, *arguments],
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
        check=True,
        timeout=60,
    )
    for line in done.stderr.splitlines():
        if line.startswith("ready "):
            return (int(line.split()[1]) - began) / 1e6
    raise RuntimeError(f"never ready: {done.stderr}")
