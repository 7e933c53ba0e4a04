"""Whatever goes wrong around a register: told as what it is, answers and drafts kept."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from locked import MARIA, lock, run, unlocked
from sqlcipher3 import dbapi2

from desk.errors import RegisterError
from desk.register import use_cases
from desk.register.sessions import sign_in
from desk.store import rows
from desk.store.register_file import open_register
from desk.store.sqlite import connect, driver
from desk.store.threads import StoreThreads


@pytest.fixture
def threads(made: Any) -> Iterator[StoreThreads]:
    running = StoreThreads(made.path)
    running.opened.result()
    yield running
    running.close()


def is_whole(threads: StoreThreads, made: Any, command: Any, *, saved: bool) -> None:
    """The register verifies; the answer is in it, or its draft is."""
    assert threads.read(partial(use_cases.verify, made.access)).result().ok
    kept = {one.command_id for one in _drafts(threads, made)}
    found = threads.read(lambda work: work.answers.is_saved(command.draft.command_id)).result()
    assert found is saved
    assert (command.draft.command_id in kept) is not saved


def _drafts(threads: StoreThreads, made: Any) -> Any:
    return threads.read(partial(use_cases.open_drafts, made.access)).result()


def test_another_program_holds_the_file(threads: StoreThreads, made: Any) -> None:
    command = made.yes("197701022381")
    threads.write(partial(use_cases.keep_draft, command.draft, made.access)).result()
    threads.write(
        lambda work: driver(work._rows.connection).execute("PRAGMA busy_timeout = 50")
    ).result()
    register = open_register(made.path, alone=False)
    other = connect(made.files, register.keyring.keys)
    other.execute("BEGIN IMMEDIATE")
    for _ in range(2):
        save = threads.write(partial(use_cases.save_answer, command, made.access))
        failure = save.exception()
        assert isinstance(failure, RegisterError)
        assert failure.code == "register_busy"
    other.execute("ROLLBACK")
    is_whole(threads, made, command, saved=False)
    threads.write(partial(use_cases.save_answer, command, made.access)).result()
    is_whole(threads, made, command, saved=True)
    other.close()
    register.close()


def test_the_key_file_goes_while_the_register_is_open(made: Any) -> None:
    lock(made.path, made.access)
    threads = StoreThreads(made.path, key=MARIA)
    access = threads.write(partial(sign_in, "")).result()
    made.files.keys.unlink()
    command = made.yes("197701022381")
    threads.write(partial(use_cases.save_answer, command, access)).result()
    backup = threads.backup(made.files.backups, "daily").result()
    assert made.files.keys.is_file()
    threads.close()
    for path in (made.path, backup.files.register):
        register = unlocked(path, MARIA)
        assert run(register, use_cases.find_people, "197701022381", access).hits
        register.close()


class Backwards:
    """A clock that goes the wrong way."""

    def __init__(self) -> None:
        self.instant = datetime(2027, 6, 1, 8, 0, tzinfo=UTC)

    def now(self) -> datetime:
        self.instant -= timedelta(hours=7)
        return self.instant

    def today(self) -> date:
        return self.instant.date()


def test_the_clock_goes_backwards(made: Any) -> None:
    register = open_register(made.path, Backwards())
    answers = [made.yes(f"1977010{number}2384"[:12]) for number in range(1, 6)]
    saved = []
    for number, command in enumerate(answers):
        run(register, use_cases.keep_draft, command.draft, made.access)
        view = run(register, use_cases.save_answer, made.yes(f"19780101{number:04d}"), made.access)
        saved.append(view)
    for view in saved:
        command = use_cases.withdraw
        from desk.register.commands import Withdraw
        from desk.register.ids import new_id

        gone = Withdraw(new_id(), view.person.id, view.person.seq, "patient", "phone")
        run(register, command, gone, made.access)
        card = run(register, use_cases.open_card, view.person.id, made.access)
        assert card.holding == "withdrawn"
        assert [one.kind for one in card.history] == ["withdrawn", "given"]
    assert run(register, use_cases.erase_old_drafts, made.access) == 0
    assert len(run(register, use_cases.open_drafts, made.access)) == len(answers)
    assert run(register, use_cases.verify, made.access).ok
    register.close()


@pytest.mark.parametrize("failure", ["disk I/O error", "database or disk is full"])
def test_a_save_that_fails_at_any_statement_saves_nothing(
    threads: StoreThreads, made: Any, monkeypatch: pytest.MonkeyPatch, failure: str
) -> None:
    command = made.yes("197701022381")
    threads.write(partial(use_cases.keep_draft, command.draft, made.access)).result()
    statements = _counting(monkeypatch, None, failure)
    threads.write(partial(_save_and_forget, command, made)).exception()
    many = len(statements)
    assert many > 8
    for at in range(many):
        _counting(monkeypatch, at, failure)
        found = threads.write(partial(use_cases.save_answer, command, made.access)).exception()
        assert isinstance(found, RegisterError), at
        assert found.code in ("register_unreadable", "disk_full")
        monkeypatch.undo()
        is_whole(threads, made, command, saved=False)
    threads.write(partial(use_cases.save_answer, command, made.access)).result()
    is_whole(threads, made, command, saved=True)


def _counting(monkeypatch: pytest.MonkeyPatch, at: int | None, failure: str) -> list[int]:
    """Count a transaction's writing statements, and let the one of that number fail."""
    real: Callable[..., int] = rows.Rows.change
    seen: list[int] = []

    def change(self: Any, *arguments: Any) -> int:
        seen.append(1)
        if at is not None and len(seen) > at:
            with rows.told():
                error = dbapi2.OperationalError(failure)
                error.sqlite_errorcode = 10 if "I/O" in failure else 13
                raise error
        return real(self, *arguments)

    monkeypatch.setattr(rows.Rows, "change", change)
    return seen


def _save_and_forget(command: Any, made: Any, work: Any) -> None:
    work._commit = lambda: None
    use_cases.save_answer(command, made.access, work)


def test_two_threads_and_a_backup_end_together(made: Any) -> None:
    """Closing waits for a backup under way, and the file it made is whole."""
    threads = StoreThreads(made.path)
    started, pages = threading.Event(), []

    def progress(done: int, all_pages: int) -> None:
        pages.append((done, all_pages))
        started.set()

    backup = threads.backup(made.files.backups, "daily", progress)
    started.wait(10)
    threads.close()
    assert backup.result().trouble == ""
    assert pages[-1][0] == pages[-1][1]
