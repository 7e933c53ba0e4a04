"""An import of a whole file on threads of its own: tried, taken, stopped."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from desk.content.profiles import load_profiles
from desk.errors import UserError
from desk.exchange.importing import Importing, look_at
from desk.register import use_cases
from desk.register.commands import NewUnit
from desk.register.visit_views import DayQuery
from desk.store.threads import StoreThreads
from desk.visits.incoming import FileMapping, Refusal

UNIT = NewUnit(
    name="Hälsocentralen Ekhaga",
    short_name="Ekhaga",
    clinic="",
    profile="vgr",
    provider="Region Exempel",
    display="unit",
    sender="Ekhaga",
    phone="090-000 00 00",
    turn_to="receptionen",
    template="Hej {given_name}, du har en tid {date} kl. {time} hos {place}.",
    template_confirmed=True,
)
DAY = date.today() + timedelta(days=3)
HEADS = "Id;Pnr;Förnamn;Efternamn;Datum;Tid"
ROWS = 300


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[StoreThreads, Any]]:
    threads = StoreThreads(tmp_path_factory.mktemp("import") / "register.db", "create")
    access = threads.write(lambda uow: use_cases.set_up("Sara Ek", UNIT, uow)).result()
    yield threads, access
    threads.close()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three hundred bookings of two people, and a bad row among every hundred."""
    path = tmp_path_factory.mktemp("files") / "visits.csv"
    lines = [HEADS]
    for number in range(ROWS):
        who = ("197701012382;Anna;Ek", "197701022381;Bo;Ask")[number % 2]
        lines.append(f"b{number};{who};{DAY};{8 + number // 60 % 9:02d}:{number % 60:02d}")
        if number % 100 == 50:
            lines.append(f"x{number};{who};i morgon;9.30")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def run(register: tuple[StoreThreads, Any], file: Path, *, dry: bool, stop_at: float = 2) -> Any:
    threads, access = register
    shares: list[float] = []
    runs: list[Importing] = []

    def progress(so_far: Any) -> None:
        shares.append(so_far.share)
        if so_far.rows / ROWS >= stop_at:
            runs[0].stop()

    mapping = look_at(file, None).mapping
    runs.append(Importing(threads, file, mapping, access, progress, dry=dry))
    result = runs[0].result.result(timeout=60)
    assert shares == sorted(shares)
    return result


def listed(register: tuple[StoreThreads, Any]) -> int:
    threads, access = register
    query = DayQuery(DAY, load_profiles()["vgr"])
    return threads.read(lambda uow: use_cases.visits_of_day(query, access, uow)).result().total


def test_tried_stopped_taken_and_taken_again(register: Any, file: Path) -> None:
    tried = run(register, file, dry=True)
    assert (tried.new, tried.refused, tried.people) == (ROWS, 3, 2)
    assert tried.refusals[0] == Refusal(53, "date_not_valid", "Datum")
    assert listed(register) == 0
    part = run(register, file, dry=False, stop_at=0.2)
    assert part.stopped
    assert 0 < listed(register) == part.new < ROWS
    rest = run(register, file, dry=False)
    assert (rest.new, rest.unchanged) == (ROWS - part.new, part.new)
    again = run(register, file, dry=False)
    assert (again.new, again.changed, again.unchanged) == (0, 0, ROWS)
    assert not again.stopped
    threads, access = register
    assert threads.read(lambda uow: use_cases.verify(access, uow)).result().ok


def test_a_file_that_cannot_be_read_is_told_by_the_result(register: Any, tmp_path: Path) -> None:
    threads, access = register
    path = tmp_path / "visits.csv"
    path.write_bytes(b"")
    with pytest.raises(UserError, match="file_empty"):
        look_at(path, None)
    broken = Importing(threads, path, FileMapping(), access, lambda _progress: None, dry=True)
    with pytest.raises(UserError, match="file_empty"):
        broken.result.result(timeout=60)
