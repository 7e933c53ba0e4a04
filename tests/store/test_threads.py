"""The register's own threads: order, queue, interruption, failure and farewell."""

from __future__ import annotations

import subprocess
import sys
import threading
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from desk.errors import RegisterError, UserError
from desk.register import use_cases
from desk.register.ports import Overtaken
from desk.store.threads import StoreThreads

WAIT = 20


def result(future: Future[Any]) -> Any:
    return future.result(timeout=WAIT)


def test_importing_the_threads_imports_no_database() -> None:
    program = (
        "import sys; import desk.store.threads; "
        "print([name for name in ('sqlalchemy', 'alembic', 'sqlcipher3') if name in sys.modules])"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def test_jobs_given_before_it_is_open_wait_their_turn(made: Any) -> None:
    threads = StoreThreads(made.path)
    found = threads.read(partial(use_cases.find_people, "anna", made.access))
    saved = threads.write(partial(use_cases.save_answer, made.yes("197701022381"), made.access))
    assert len(result(found).hits) == 1
    assert result(saved).answer.kind == "given"
    assert len(result(threads.read(partial(use_cases.find_people, "anna", made.access))).hits) == 2
    threads.close()


def test_a_new_register_is_made_and_used(tmp_path: Path) -> None:
    path = tmp_path / "home" / "register.db"
    threads = StoreThreads(path, "create")
    result(threads.opened)
    assert result(threads.write(partial(use_cases.sign_in, ""))) is None
    threads.close()
    assert path.exists()
    assert not path.with_name("register.db-wal").exists()


def test_everybody_who_waits_is_told_why_it_is_not_open(tmp_path: Path) -> None:
    threads = StoreThreads(tmp_path / "nowhere" / "register.db")
    waiting = threads.write(lambda work: work.commit())
    reading = threads.read(lambda work: work.today())
    for future in (threads.opened, waiting, reading, threads.read(lambda work: work.now())):
        with pytest.raises(RegisterError) as caught:
            result(future)
        assert caught.value.code == "register_missing"
    threads.close()
    assert list(tmp_path.iterdir()) == []


def test_a_second_window_is_told_that_the_register_is_in_use(made: Any) -> None:
    first = StoreThreads(made.path)
    result(first.opened)
    second = StoreThreads(made.path)
    with pytest.raises(RegisterError) as caught:
        result(second.opened)
    assert caught.value.code == "register_in_use"
    second.close()
    assert len(result(first.read(partial(use_cases.find_people, "anna", made.access))).hits) == 1
    first.close()
    third = StoreThreads(made.path)
    result(third.opened)
    third.close()


def test_a_failed_job_leaves_nothing_behind_and_the_next_one_runs(made: Any) -> None:
    threads = StoreThreads(made.path)

    def half(work: Any) -> None:
        work.people.join_unit(made.access.unit_id, made.access.unit_id)

    with pytest.raises(Exception, match="FOREIGN KEY"):
        result(threads.write(half))
    with pytest.raises(UserError):
        result(threads.write(partial(use_cases.open_card, made.access.user_id, made.access)))
    saved = result(
        threads.write(partial(use_cases.save_answer, made.yes("197701022381"), made.access))
    )
    assert saved.answer.seq == 1
    assert result(threads.read(partial(use_cases.verify, made.access))).ok
    threads.close()


def test_the_reader_can_write_nothing(made: Any) -> None:
    threads = StoreThreads(made.path)
    with pytest.raises(RegisterError) as caught:
        result(threads.read(partial(use_cases.save_answer, made.yes("197701022381"), made.access)))
    assert caught.value.code == "register_read_only"
    threads.close()


def long_query(started: threading.Event, work: Any) -> int:
    started.set()
    count = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    from sqlalchemy import text

    return int(work.words._rows.execute(text(count)).scalar_one())


def test_an_overtaken_query_stops_and_the_next_one_runs(made: Any) -> None:
    threads = StoreThreads(made.path)
    result(threads.opened)
    started = threading.Event()
    threads.interrupt_read()
    slow = threads.read(partial(long_query, started))
    assert started.wait(WAIT)
    while not slow.done():
        threads.interrupt_read()
    with pytest.raises(Overtaken):
        result(slow)
    threads.interrupt_read()
    assert len(result(threads.read(partial(use_cases.find_people, "anna", made.access))).hits) == 1
    threads.close()


def test_a_read_that_is_no_query_runs_to_its_end(made: Any) -> None:
    threads = StoreThreads(made.path)
    result(threads.opened)
    started, go = threading.Event(), threading.Event()

    def count(work: Any) -> int:
        started.set()
        assert go.wait(WAIT)
        return len(use_cases.find_people("anna", made.access, work).hits)

    reading = threads.read(count)
    assert started.wait(WAIT)
    threads.interrupt_read()
    go.set()
    assert result(reading) == 1
    threads.close()


def test_a_query_that_waits_can_be_taken_back(made: Any) -> None:
    threads = StoreThreads(made.path)
    result(threads.opened)
    started = threading.Event()
    threads.interrupt_read()
    slow = threads.read(partial(long_query, started))
    assert started.wait(WAIT)
    waiting = threads.read(partial(use_cases.find_people, "anna", made.access))
    assert waiting.cancel()
    while not slow.done():
        threads.interrupt_read()
    threads.close()


def test_closing_finishes_what_waits_and_twice_is_once(made: Any) -> None:
    threads = StoreThreads(made.path)
    saves = [
        threads.write(partial(use_cases.save_answer, made.yes(f"1977010{number:05d}"), made.access))
        for number in range(120)
    ]
    threads.close()
    threads.close()
    assert all(future.exception() is None for future in saves)
    assert not made.path.with_name("register.db-wal").exists()
    with pytest.raises(RuntimeError):
        threads.write(lambda work: work.commit())


def test_the_log_is_moved_into_the_file_while_work_goes_on(made: Any) -> None:
    threads = StoreThreads(made.path)
    before = made.path.stat().st_size
    for number in range(120):
        job = partial(use_cases.save_answer, made.yes(f"1977010{number:05d}"), made.access)
        result(threads.write(job))
    result(threads._tidier.submit(int))
    assert made.path.stat().st_size > before
    threads.close()
