"""What a benchmark's line is made of: figures with bounds, times, and the peers beside them."""

from __future__ import annotations

import gc
import os
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

QUICK = os.environ.get("QUICK", "") not in ("", "0")
"""Smaller sizes, so that everything takes under a minute."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the table. `bound` is the highest value allowed; None is only told, not judged.

    `beside` is what puts the value in proportion: the absolute times, the sizes measured on.
    """

    line: str
    what: str
    value: float
    unit: str
    bound: float | None
    beside: str = ""

    @property
    def holds(self) -> bool:
        """Whether the value lies inside its bound."""
        return self.bound is None or self.value <= self.bound


class Stopwatch:
    """Times pieces of work, in milliseconds, and hands on what they return."""

    def __init__(self) -> None:
        self.times: list[float] = []

    def run(self, work: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
        """One piece of work."""
        began = time.perf_counter_ns()
        result = work(*arguments, **named)
        self.times.append((time.perf_counter_ns() - began) / 1e6)
        return result


def quantile(values: Iterable[float], share: float) -> float:
    """The value that `share` (0 to 1) of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, round(share * len(ordered) + 0.5) - 1))]


def median(values: Sequence[float]) -> float:
    """The middle one."""
    return statistics.median(values)


def spread(values: Sequence[float], unit: str = "ms") -> str:
    """Median, 99th percentile and worst, for the column beside."""
    parts = (("median", median(values)), ("p99", quantile(values, 0.99)), ("worst", max(values)))
    return ", ".join(f"{name} {value:.2f} {unit}" for name, value in parts)


def calm() -> None:
    """Clear away what the preparation left, and keep it out of later collections."""
    gc.collect()
    gc.freeze()
