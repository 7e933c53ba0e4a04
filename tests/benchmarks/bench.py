"""Measures the program against its bounds: `make bench`, or some lines: `make bench ARGS="save"`.

Each line runs in a process of its own. Prints one table, writes the same to build/bench.json, and
ends with 1 when a figure is outside its bound or was not measured. QUICK=1 takes smaller sizes.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import platform
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from harness import QUICK, Figure

ROOT = Path(__file__).resolve().parent.parent.parent
RESULT = ROOT / "build" / "bench.json"


@dataclass(frozen=True, slots=True)
class Line:
    """A line: the module whose `measure()` gives its figures, and what comparable programs take."""

    module: str
    peers: str


LINES = {
    "start": Line("start_line", "GNU Health 2.4-5.3 s, GNUmed 3.4-5.8 s to searchable"),
    "memory": Line("memory_line", "GNU Health 85-138 MiB (and 180 of a server), GNUmed 150"),
    "preview": Line("preview_line", "one frame at 60 Hz is 16.7 ms"),
    "search": Line("search_line", "GNU Health 83-142 ms a query, 0.33-1.16 s shown"),
    "save": Line("save_line", "GNU Health 9-12 ms for a number alone"),
    "decide": Line("decide_line", "phonenumbers takes 29 us to check a number"),
    "plan": Line("plan_line", ""),
    "day": Line("visits_line", ""),
    "paper": Line("paper_line", "ReportLab bare 3.5 ms, typst 31, fpdf2 40, WeasyPrint 350"),
    "keys": Line("keys_line", ""),
}


def main(arguments: list[str]) -> int:
    """Measure the lines named, all of them if none is."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("lines", nargs="*", metavar="LINE", help=", ".join(LINES))
    parser.add_argument("--one", choices=LINES, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.one:
        figures = importlib.import_module(LINES[options.one].module).measure()
        print(json.dumps([asdict(figure) for figure in figures]))
        return 0
    unknown = [line for line in options.lines if line not in LINES]
    if unknown:
        parser.error(f"no such line: {', '.join(unknown)}")
    return _measure_all(options.lines or list(LINES))


def _measure_all(lines: list[str]) -> int:
    figures: list[Figure] = []
    failed: list[str] = []
    for line in lines:
        began = time.perf_counter()
        print(f"measuring {line} ...", file=sys.stderr, flush=True)
        found = _measure(line)
        failed += [] if found else [line]
        figures += found
        print(f"  {time.perf_counter() - began:.1f} s", file=sys.stderr, flush=True)
    print("\n".join(_table(figures, failed)))
    _write(figures, failed)
    return 1 if failed or not all(figure.holds for figure in figures) else 0


def _measure(line: str) -> list[Figure]:
    """A line's figures; none when it broke, which its own words on standard error explain."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0"}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    # An installed program is compiled already; the first of the runs does it here.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, __file__, "--one", line],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        return []
    return [Figure(**values) for values in json.loads(done.stdout.splitlines()[-1])]


def _table(figures: list[Figure], failed: list[str]) -> list[str]:
    """The rows to print, and the peers below them."""
    rows = [("line", "what", "figure", "bound", "verdict", "beside")]
    for figure in figures:
        bound = "" if figure.bound is None else f"{figure.bound:g}"
        verdict = ("ok" if figure.holds else "OUTSIDE") if figure.bound is not None else ""
        value = f"{figure.value:.3g} {figure.unit}".rstrip()
        rows.append((figure.line, figure.what, value, bound, verdict, figure.beside))
    rows += [(line, "could not be measured", "", "", "FAILED", "") for line in failed]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    table = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    table.insert(1, "-" * max(map(len, table)))
    measured = dict.fromkeys([figure.line for figure in figures] + failed)
    peers = [f"  {line}: {LINES[line].peers}" for line in measured if LINES[line].peers]
    if peers:
        peers = ["", "Comparable programs, measured on the same kind of machine:", *peers]
    return [*table, *peers]


def _write(figures: list[Figure], failed: list[str]) -> None:
    RESULT.parent.mkdir(exist_ok=True)
    result = {
        "python": platform.python_version(),
        "system": platform.platform(),
        "cores": os.cpu_count(),
        "quick": QUICK,
        "figures": [{**asdict(figure), "holds": figure.holds} for figure in figures],
        "failed": failed,
        "peers": {name: line.peers for name, line in LINES.items() if line.peers},
    }
    RESULT.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
