"""save: a whole answer with journal and seals, beside the same rows by the bare driver."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from harness import QUICK, Figure, Stopwatch, calm, median, quantile, spread
from people import Someone, first_yes, make_register

from desk.register.access import Access
from desk.register.drafts import keep_draft
from desk.register.ports import UnitOfWork
from desk.register.save import save_answer
from desk.register.views import SavedView
from desk.store.keys import read_keys
from desk.store.places import RegisterFiles
from desk.store.sqlite import connect
from desk.store.threads import StoreThreads

Rows = list[tuple[Any, ...]]

PEOPLE = 5_000 if QUICK else 100_000
SAVES = 100 if QUICK else 400
WARM = 20
RATIO_BOUND = 4.0
P99_BOUND = 10.0


def measure() -> list[Figure]:
    """The ratio of the medians, and the program's own p99; both are durable when they return."""
    folder = Path(tempfile.mkdtemp(prefix="consent-desk-bench-"))
    try:
        register = folder / "program" / "register.db"
        access, sample = make_register(register, PEOPLE)
        twin = folder / "bare" / "register.db"
        shutil.copytree(register.parent, twin.parent)
        program, bare = _both(register, twin, access, [one for one in sample if not one.mobile])
    finally:
        shutil.rmtree(folder)
    beside = f"program {spread(program)}; bare driver {spread(bare)}"
    ratio = median(program) / median(bare)
    return [
        Figure("save", "an answer, times the bare driver", ratio, "x", RATIO_BOUND, beside),
        Figure("save", "an answer, p99", quantile(program, 0.99), "ms", P99_BOUND, spread(program)),
    ]


def _both(
    register: Path, twin: Path, access: Access, people: list[Someone]
) -> tuple[list[float], list[float]]:
    """The times of both ways, taken in turn so that the disk is in the same mood."""
    threads = StoreThreads(register)
    written, bare = _Written(_connect(register)), _Bare(_connect(twin))
    program, driver = Stopwatch(), Stopwatch()
    calm()
    for who in people[: SAVES + WARM]:
        command = first_yes(who, access, "+46701740605")
        threads.write(partial(keep_draft, command.draft, access)).result()
        bare.before(written.draft(command.draft.command_id))
        job = partial(save_answer, command, access)
        saved = program.run(_wait, threads, job)
        rows = written.rows(saved)
        driver.run(bare.save, rows, command.draft.command_id)
        bare.tidy()
    threads.close()
    written.connection.close()
    bare.connection.close()
    return program.times[WARM:], driver.times[WARM:]


def _wait(threads: StoreThreads, job: Callable[[UnitOfWork], SavedView]) -> SavedView:
    return threads.write(job).result()


def _connect(register: Path) -> Any:
    files = RegisterFiles(register)
    connection = connect(files, read_keys(files.keys))
    connection.execute("PRAGMA wal_autocheckpoint = 0").fetchall()
    return connection


class _Written:
    """Reads back what the program wrote for one answer."""

    def __init__(self, connection: Any) -> None:
        self.connection = connection
        self._words = self._last_word()

    def _last_word(self) -> int:
        return int(self.connection.execute("SELECT max(rowid) FROM word").fetchone()[0])

    def draft(self, command_id: str) -> Rows:
        """The walk under way."""
        return self._select("draft", "command_id = ?", command_id)

    def rows(self, saved: SavedView) -> dict[str, Rows]:
        """All rows of the answer, with the texts that were not there before, and its entry."""
        answer, person = (UUID(one).bytes for one in (saved.answer.id, saved.person.id))
        words = self._select("word", "rowid > ?", self._words)
        self._words = self._last_word()
        return {
            "word": words,
            "answer": self._select("answer", "id = ?", answer),
            "answer_recipient": self._select("answer_recipient", "answer_id = ?", answer),
            "current_answer": self._select("current_answer", "person_id = ?", person),
            "journal": self._select("journal", "number > ?", self._head() - 1),
            "journal_head": self._select("journal_head", "id = ?", 1),
        }

    def _head(self) -> int:
        return int(self.connection.execute("SELECT number FROM journal_head").fetchone()[0])

    def _select(self, table: str, where: str, value: object) -> Rows:
        cursor = self.connection.execute(f"SELECT * FROM {table} WHERE {where}", (value,))
        return list(cursor.fetchall())


class _Bare:
    """Writes the same rows by the driver alone, in one transaction."""

    def __init__(self, connection: Any) -> None:
        self.connection = connection
        self._inserts: dict[str, str] = {}

    def before(self, drafts: Rows) -> None:
        """The walk under way, not timed."""
        self._insert("draft", drafts)

    def save(self, rows: dict[str, Rows], command_id: str) -> None:
        """What is timed."""
        self.connection.execute("BEGIN IMMEDIATE")
        for table, found in rows.items():
            if table == "journal_head":
                id_, number, hash_, seal = found[0]
                self.connection.execute(
                    "UPDATE journal_head SET number = ?, hash = ?, seal = ? WHERE id = ?",
                    (number, hash_, seal, id_),
                )
            else:
                self._insert(table, found)
        self.connection.execute("DELETE FROM draft WHERE command_id = ?", (command_id,))
        self.connection.execute("COMMIT")

    def _insert(self, table: str, rows: Rows) -> None:
        for row in rows:
            if table not in self._inserts:
                self._inserts[table] = f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})"
            self.connection.execute(self._inserts[table], row)

    def tidy(self) -> None:
        """Move the log into the file, as the program does once nobody waits."""
        self.connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
