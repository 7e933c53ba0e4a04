"""day: 100,000 visits and 50,000 answers imported, listed and planned beside the real window.

A heartbeat in the window's own event loop tells how long it was ever kept from answering.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar

from driven import Driven
from harness import QUICK, Figure, calm, quantile
from people import PROFILE, make_register
from PySide6.QtCore import Qt, QTimer

from desk.register.access import Access
from desk.register.plan import plan_page
from desk.register.plan_views import PlanQuery
from desk.register.ports import UnitOfWork, VisitPlace
from desk.register.ports.visit_files import ImportProgress
from desk.register.quarter import Quarter
from desk.register.report import quarterly_report
from desk.register.report_sent import SentCounts, SentQuery, sent_of_quarter
from desk.register.visit_import_views import ImportResult
from desk.register.visit_views import DayQuery
from desk.register.visits import visits_of_day
from desk.store.keys import read_keys
from desk.store.places import RegisterFiles
from desk.store.sqlite import connect

T = TypeVar("T")
PEOPLE = 10_000 if QUICK else 100_000
VISITS = PEOPLE
DAYS = 10
HEADS = "Bokningsnr;Personnummer;Datum;Tid;Kontakttyp;Status"
GAP_BOUND = 100.0
"""Milliseconds: a person at the window notices no more than this."""


class Heartbeat:
    """Beats in the window's event loop; the gaps between two beats, in milliseconds."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._last = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(2)
        self._timer.timeout.connect(self._beat)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now

    @contextmanager
    def beating(self) -> Iterator[list[float]]:
        """The gaps of one piece of work."""
        self.gaps = []
        self._last = time.perf_counter()
        self._timer.start()
        yield self.gaps
        self._timer.stop()


def measure() -> list[Figure]:
    """The worst gap of each piece of work, with what it took beside it."""
    folder = Path(tempfile.mkdtemp(prefix="consent-desk-bench-"))
    try:
        access, _ = make_register(folder / "register.db", PEOPLE)
        numbers = _renumber(folder / "register.db")
        first = _first_day()
        file = _write(folder / "visits.csv", numbers, first)
        return _drive(folder, file, access, first)
    finally:
        shutil.rmtree(folder)


def _first_day() -> date:
    return date.today() + timedelta(days=7)


def _renumber(register: Path) -> list[str]:
    """Numbers of a shape that is taken and that nobody has: a region's reserve numbers."""
    files = RegisterFiles(register)
    connection = connect(files, read_keys(files.keys))
    keys = connection.execute(
        "SELECT person_id, id FROM identity ORDER BY person_id, id"
    ).fetchall()
    values = [f"19{place:06d}A{place % 1000:03d}" for place in range(len(keys))]
    # As one transaction: each by itself, a hundred thousand of them wait for the disk.
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(
        "UPDATE identity SET type = 'reservnummer', value = ? WHERE person_id = ? AND id = ?",
        ((value, *key) for value, key in zip(values, keys, strict=True)),
    )
    # The record system has long known of all of them.
    connection.execute("UPDATE current_answer SET carry_over = 'carried_over'")
    connection.execute("COMMIT")
    connection.close()
    return values


def _write(path: Path, numbers: list[str], first: date) -> Path:
    """A file of bookings, every patient once, over some days."""
    with path.open("w", encoding="utf-8") as file:
        file.write(HEADS + "\n")
        for place, number in enumerate(numbers[:VISITS]):
            start = datetime(2000, 1, 1, 8) + timedelta(minutes=place // DAYS % 540)
            day = first + timedelta(days=place % DAYS)
            file.write(f"b{place};{number};{day};{start:%H:%M};Besök;Bokad\n")
    return path


def _drive(home: Path, file: Path, access: Access, first: date) -> list[Figure]:
    driven = Driven(home)
    heart = Heartbeat()
    driven.until(lambda: driven.desk.waiting == 0)
    calm()
    figures = [_idle(driven, heart)]
    for name, dry in (("trying", True), ("importing", False), ("importing again", False)):
        with heart.beating() as gaps:
            began = time.perf_counter()
            result = _imported(driven, file, access, dry=dry)
            took = time.perf_counter() - began
        new = 0 if name == "importing again" else VISITS
        assert (result.new, result.refused) == (new, 0), (name, result.new, result.refusals[:3])
        figures.append(_figure(name, gaps, took))
    for name, job in (("listing", _list), ("planning", _plan), ("reporting", _report)):
        with heart.beating() as gaps:
            began = time.perf_counter()
            found = job(driven, access, first)
            took = time.perf_counter() - began
        assert found == VISITS, (name, found)
        figures.append(_figure(name, gaps, took))
    driven.close()
    return figures


def _idle(driven: Driven, heart: Heartbeat) -> Figure:
    """The same heartbeat with nothing to do: what the machine itself is worth at this hour."""
    with heart.beating() as gaps:
        enough = time.perf_counter() + 3
        driven.until(lambda: time.perf_counter() > enough)
    return replace(_figure("idle", gaps, 3.0), bound=None, beside="nothing at all under way")


def _figure(name: str, gaps: list[float], took: float) -> Figure:
    p99 = quantile(gaps, 0.99)
    beside = f"p99 {p99:.1f} ms; {VISITS} visits in {took:.1f} s"
    return Figure("day", f"longest gap while {name}", max(gaps), "ms", GAP_BOUND, beside)


def _imported(driven: Driven, file: Path, access: Access, *, dry: bool) -> ImportResult:
    seen: list[ImportProgress] = []
    files = driven.program.visit_files
    glance = files.look(file, None)
    _until(driven, glance)
    run = files.begin(file, glance.result().mapping, access, seen.append, dry=dry)
    _until(driven, run.result)
    return run.result.result()


def _list(driven: Driven, access: Access, first: date) -> int:
    """Every page of every day's list, as the arrival list reads them."""
    count = 0
    for offset in range(DAYS):
        query = DayQuery(first + timedelta(days=offset), PROFILE)
        after: VisitPlace | None = None
        while True:
            job = partial(visits_of_day, replace(query, after=after), access)
            page = _read(driven, job)
            count += len(page.rows)
            after = page.after
            if after is None:
                break
    return count


def _plan(driven: Driven, access: Access, first: date) -> int:
    """Every page of the plan of those days."""
    count = 0
    query = PlanQuery(first - timedelta(days=2), first + timedelta(days=DAYS), PROFILE)
    while True:
        page = _read(driven, partial(plan_page, query, access))
        count += len(page.visits)
        if page.after is None:
            return count
        query = replace(query, after=page.after)


def _report(driven: Driven, access: Access, first: date) -> int:
    """The quarter of those days, counted as the report's page does."""
    query = SentQuery(Quarter.of(first), PROFILE)
    sent = SentCounts()
    while True:
        page = _read(driven, partial(sent_of_quarter, query, access))
        sent = sent + page.sent
        if page.after is None:
            break
        query = replace(query, after=page.after)
    count = partial(quarterly_report, query.quarter, PROFILE, sent, access)
    future = driven.program.runner.write(count)
    _until(driven, future)
    assert future.result().total.messages == sent.total()
    return VISITS


def _read(driven: Driven, job: Callable[[UnitOfWork], T]) -> T:
    future: Future[T] = driven.program.runner.read(job)
    _until(driven, future)
    return future.result()


def _until(driven: Driven, future: Future[T]) -> None:
    """Wait in the window's loop however long it takes."""
    while not future.done():
        driven.until(partial(_came_or_late, future, time.perf_counter() + 20))


def _came_or_late(future: Future[T], late: float) -> bool:
    return future.done() or time.perf_counter() > late
