"""paper: a filled consent, tagged, from its data to the bytes of the PDF."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from harness import QUICK, Figure, Stopwatch, calm, median, spread

from desk.app import ShippedContent, ShippedPapers
from desk.consent.record.reference import RANDOM_BYTES, new_reference

WARM_BOUND = 25.0
FIRST_BOUND = 400.0
MANY_BOUND = 20.0
MANY = 1_000
MADE = 200 if QUICK else MANY
STARTS = 3 if QUICK else 9
# As the window does while it starts (desk/__main__.py).
FIRST = "import gc; gc.disable(); import paper_line; paper_line.first()"
HERE = Path(__file__).resolve().parent
NAMES = (
    "Anna Holm",
    "Åsa Ek",
    "Omar Said",
    "Jelena Ćosić",
    "Łukasz Şahin",
    "Nguyễn Thị Hồng Nhung",
)
DATA: Mapping[str, Any] = {
    "profile": "vgr",
    "unit": {
        "name": "Ekhaga vårdcentral",
        "provider": "Ekhaga vård AB",
        "display": "unit",
        "sender": "Ekhaga VC",
        "phone": "08-465 004 10",
        "check_in": None,
        "send_days_before": 2,
        "name_decided": True,
        "turn_to": "receptionen",
    },
    "language": "sv",
    "date": "2026-11-20",
    "reference": "000G40Q40L30E209X",
    "patient": {"name": "Anna Holm", "identity": "19610118-2803", "protected_identity": False},
    "answer": "yes",
    "decided_by": "patient",
    "child_approves": None,
    "mandate": None,
    "until": None,
    "message": (
        "Hej Anna. Du har ett mottagningsbesök tisdag 1 december kl. 09.30. Ring 08-465 004 10 om"
        " du inte kan komma. Det går inte att svara. Ekhaga vårdcentral"
    ),
    "registered_by": "Maria Lund",
    "channel": "visit",
}


def measure() -> list[Figure]:
    """The first after a start in processes of their own; then warm, each paper another's."""
    firsts = [_first() for _ in range(STARTS)]
    papers = ShippedPapers(ShippedContent())
    for place in range(20):
        papers.consent(_of(place))
    calm()
    watch = Stopwatch()
    began = time.perf_counter()
    for place in range(MADE):
        watch.run(papers.consent, _of(place))
    many = (time.perf_counter() - began) * MANY / MADE
    first_spread, warm_spread = spread(firsts), spread(watch.times)
    return [
        Figure("paper", "a filled consent", median(watch.times), "ms", WARM_BOUND, warm_spread),
        Figure("paper", "the first of a process", median(firsts), "ms", FIRST_BOUND, first_spread),
        Figure("paper", "1,000 in a row", many, "s", MANY_BOUND, f"{MADE} made"),
    ]


def first() -> None:
    """Makes a process's first paper, and prints how many milliseconds it took."""
    watch = Stopwatch()
    watch.run(_made_first)
    print(watch.times[0])


def _made_first() -> bytes:
    """With everything that it alone needs: libraries, fonts, words."""
    return ShippedPapers(ShippedContent()).consent(_of(0))


def _first() -> float:
    done = subprocess.run(
        [sys.executable, "-c", FIRST],
        env={**os.environ, "PYTHONPATH": f"{HERE.parent.parent}{os.pathsep}{HERE}"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=60,
    )
    return float(done.stdout)


def _of(place: int) -> Mapping[str, Any]:
    """A consent of its own: no paper is like another."""
    name = NAMES[place % len(NAMES)]
    mobile = f"07017406{5 + place % 95:02d}"
    return {
        **DATA,
        "reference": new_reference(place.to_bytes(RANDOM_BYTES, "big")),
        "patient": {**DATA["patient"], "name": name},
        "recipients": [{"role": "patient", "name": name, "mobile": mobile, "until": None}],
    }
