"""Does to the register what must not harm it: `make torture`, or some rounds: `ONLY="kill edits"`.

Each round runs in a process of its own, prints its seed and its figures, and writes them to
build/torture/ROUND.json. Ends with 1 when an acknowledged answer was lost, an edit missed, damage
taken for something else, something readable left behind, or the program broke or hung. QUICK=1
takes under a minute. `make torture ONLY=kill SEED=7` does the same again.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import platform
import secrets
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
RESULTS = ROOT / "build" / "torture"


@dataclass(frozen=True, slots=True)
class Round:
    """A round: the module whose `torture(seed)` does it, what it tries, and what a failure is."""

    module: str
    tries: str
    failing: str


ROUNDS = {
    "leaks": Round("leaks", "files read after a day and a crash", "readable"),
    "commands": Round("commands", "hostile inputs to commands", "broken"),
    "window": Round("window", "kills of the real window", "lost"),
    "fields": Round("fields", "hostile texts in fields", "broken"),
    "kill": Round("killed", "kills at random moments", "lost"),
    "moves": Round("moves", "kills while all of it is moved", "lost"),
    "edits": Round("edits", "edits of one value with the key", "missed"),
    "damage": Round("damage", "flipped bits and cuts in every file", "mistaken"),
    "disk": Round("fulldisk", "disks that filled up", "lost"),
    "chains": Round("chains", "chains computed anew", "missed"),
}
"""Those that take longest come first: two go on at a time."""


def main(arguments: list[str]) -> int:
    """Run the rounds named, all of them if none is."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("rounds", nargs="*", metavar="ROUND", help=", ".join(ROUNDS))
    parser.add_argument("--seed", type=int, help="the seed that an earlier round printed")
    parser.add_argument("--one", choices=ROUNDS, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.one:
        outcome = importlib.import_module(ROUNDS[options.one].module).torture(options.seed)
        print(json.dumps(asdict(outcome)))
        return 0
    chosen = options.rounds or os.environ.get("ONLY", "").replace(",", " ").split() or list(ROUNDS)
    unknown = [name for name in chosen if name not in ROUNDS]
    if unknown:
        parser.error(f"no such round: {', '.join(unknown)}")
    seeds = _seeds(chosen, options.seed)
    RESULTS.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(min(2, os.cpu_count() or 1)) as side_by_side:
        good = list(side_by_side.map(_round, chosen, seeds))
    print("nothing was lost, missed, mistaken or broken" if all(good) else "FAILED")
    return 0 if all(good) else 1


def _seeds(chosen: list[str], given: int | None) -> list[int]:
    """A seed for each round: the one that was given, or each its own."""
    wanted = os.environ.get("SEED", "") if given is None else str(given)
    return [int(wanted) if wanted else secrets.randbelow(1_000_000) for _ in chosen]


def _round(name: str, seed: int) -> bool:
    began = time.monotonic()
    places = os.pathsep.join([str(ROOT), str(ROOT / "tests" / "support")])
    done = subprocess.run(
        [sys.executable, __file__, "--one", name, "--seed", str(seed)],
        env={**os.environ, "PYTHONPATH": places, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    seconds = time.monotonic() - began
    found: dict[str, Any] = {"tried": 0, "failed": 1, "failures": ["the round itself broke"]}
    if done.returncode == 0:
        found = json.loads(done.stdout.splitlines()[-1])
    _tell(name, seed, found, seconds)
    result = {
        "round": name,
        "seed": seed,
        "quick": bool(os.environ.get("QUICK")),
        "seconds": round(seconds, 1),
        "python": platform.python_version(),
        "system": platform.platform(),
        **found,
    }
    text = json.dumps(result, indent=2, ensure_ascii=False) + "\n"
    (RESULTS / f"{name}.json").write_text(text, encoding="utf-8")
    return not found["failed"]


def _tell(name: str, seed: int, found: dict[str, Any], seconds: float) -> None:
    round_ = ROUNDS[name]
    verdict = f"{found['failed']} {round_.failing}"
    tried = f"{name:9} {found['tried']:>7} {round_.tries:36}"
    lines = [f"{tried} {verdict:12} {seconds:6.1f} s  seed {seed}"]
    figures = found.get("figures", {})
    if figures:
        listed = ", ".join(f"{what} {count}" for what, count in sorted(figures.items()))
        lines.append(f"          {listed}")
    lines += [f"          ! {failure}" for failure in found["failures"]]
    print("\n".join(lines), flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
