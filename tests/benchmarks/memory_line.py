"""memory: what the process holds after its start and one search, beside a bare window."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import psutil
from harness import Figure, median
from people import make_register

BOUND = 2.8
RUNS = 3
PEOPLE = 2_000
BARE = Path(__file__).with_name("bare_window.py")
SEARCHED = Path(__file__).with_name("memory_searched.py")


def measure() -> list[Figure]:
    """The ratio of the medians of resident memory."""
    with tempfile.TemporaryDirectory(prefix="consent-desk-bench-") as home:
        _, sample = make_register(Path(home) / "register.db", PEOPLE)
        environment = {**os.environ, "CONSENT_DESK_HOME": home}
        query = f"{sample[0].given_name} {sample[0].surname}"
        program = [resident([str(SEARCHED), query], environment) for _ in range(RUNS)]
        bare = [resident([str(BARE)], environment) for _ in range(RUNS)]
    beside = f"program {median(program):.0f} MiB; bare window {median(bare):.0f} MiB"
    ratio = median(program) / median(bare)
    what = "after a search, times a bare window"
    return [Figure("memory", what, ratio, "x", BOUND, beside)]


def resident(arguments: list[str], environment: dict[str, str]) -> float:
    """MiB that a program holds when it says that it is ready; it is ended then."""
    with subprocess.Popen(
        [sys.executable, *arguments], env=environment, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stderr is not None
            told = []
            for line in process.stderr:
                told.append(line)
                if line.startswith("ready "):
                    return float(psutil.Process(process.pid).memory_info().rss) / 2**20
            raise RuntimeError("never ready: " + "".join(told))
        finally:
            process.kill()
