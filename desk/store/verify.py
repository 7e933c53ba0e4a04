"""Checks the whole register against its journal: seals, chain, references, what holds (D2)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from typing import Any, Final

from sqlalchemy import select

from desk.register.ports import Derive
from desk.register.records import AnswerRecord, CurrentRecord, VerifyProblem, VerifyResult
from desk.store.rows import FORMS, Rows
from desk.store.seals import form_of
from desk.store.shown import derive_all, stored_all
from desk.store.tables import answer, current_answer, journal, journal_head, shown_person, word
from desk.store.words import word_hash

MOST_PROBLEMS: Final = 200
_BATCH: Final = 2000
_ENTRY: Final = form_of(journal, without="hash")
_START: Final = bytes(32)


class _Findings:
    """The first problems, and how many there are."""

    def __init__(self) -> None:
        self.problems: list[VerifyProblem] = []
        self.count = 0

    def add(self, code: str, table: str = "", row: str = "", number: int | None = None) -> None:
        self.count += 1
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(VerifyProblem(code, table, row, number))


def verify(rows: Rows, derive: Derive) -> VerifyResult:
    """Read everything once. Raises RegisterError when the file itself cannot be read."""
    findings = _Findings()
    seals: dict[tuple[str, str], str] = {}
    entries, head = _check_chain(rows, findings, seals)
    checked = _check_rows(rows, findings, seals)
    for table, key in seals:
        findings.add("seal_without_row", table, key)
    _check_words(rows, findings)
    _check_current(rows, findings, derive)
    _check_shown(rows, findings)
    _check_references(rows, findings)
    return VerifyResult(
        ok=not findings.count,
        entries=entries,
        rows=checked,
        head=head.hex(),
        problems=tuple(findings.problems),
        more=findings.count > MOST_PROBLEMS,
    )


def _stored(
    rows: Rows, columns: Sequence[str], table: str, order: str = ""
) -> Iterator[Sequence[Any]]:
    """Rows as the database holds them, a batch at a time."""
    listed = ", ".join(f'"{name}"' for name in columns)
    result = rows.connection.exec_driver_sql(f'SELECT {listed} FROM "{table}" {order}')
    while batch := result.fetchmany(_BATCH):
        yield from batch


def _check_chain(
    rows: Rows, findings: _Findings, seals: dict[tuple[str, str], str]
) -> tuple[int, bytes]:
    number, previous = 0, _START
    names = (*_ENTRY.names, "hash")
    place = {name: index for index, name in enumerate(names)}
    for entry in _stored(rows, names, "journal", "ORDER BY number"):
        number += 1
        if entry[place["number"]] != number:
            findings.add("number_missing", "journal", number=number)
            number = entry[place["number"]]
        if entry[place["previous"]] != previous:
            findings.add("chain_broken", "journal", number=number)
        previous = entry[place["hash"]]
        if rows.seals.entry(_ENTRY.of_stored(entry[:-1])) != previous:
            findings.add("entry_changed", "journal", number=number)
        _take_seals(entry[place["rows"]], findings, seals, number)
    head = rows.execute(select(journal_head)).one_or_none()
    if (
        head is None
        or head.number != number
        or head.hash != previous
        or head.seal != rows.seals.head(number, previous)
    ):
        findings.add("head_wrong", "journal_head", number=number)
    return number, previous


def _take_seals(
    text: Any, findings: _Findings, seals: dict[tuple[str, str], str], number: int
) -> None:
    try:
        for table, key, seal in json.loads(text):
            seals[table, key] = seal
    except (ValueError, TypeError):
        findings.add("entry_changed", "journal", number=number)


def _check_rows(rows: Rows, findings: _Findings, seals: dict[tuple[str, str], str]) -> int:
    """Take out of `seals` what has its row; what is left has none."""
    checked = 0
    seal = rows.seals.row
    for table, form in FORMS.items():
        names = form.names
        keys = [names.index(name) for name, _ in form.key]
        for row in _stored(rows, names, table):
            checked += 1
            key = ":".join(_key_text(row[place]) for place in keys)
            expected = seals.pop((table, key), None)
            if expected is None:
                findings.add("row_without_seal", table, key)
            elif seal(form.of_stored(row)) != expected:
                findings.add("seal_broken", table, key)
    return checked


def _key_text(value: Any) -> str:
    return value.hex() if isinstance(value, bytes) else str(value)


def _check_words(rows: Rows, findings: _Findings) -> None:
    columns = ("hash", "kind", "language", "version", "text")
    for hash_, kind, language, version, text in _stored(rows, columns, word.name):
        if word_hash(kind, language, version, text) != hash_:
            findings.add("words_wrong", word.name, hash_)


_EVENTS: Final = (
    "person_id",
    "scope",
    "seq",
    "kind",
    "id",
    "until",
    "ask_again",
    "carry_over",
    "concerns",
    "carried",
    "at",
    "user_id",
)


def _check_current(rows: Rows, findings: _Findings, derive: Derive) -> None:
    """Derive what holds once more, person by person, and compare."""
    kept = _by_person(rows, current_answer.c.person_id, select(current_answer), _current)
    wanted = select(*(answer.c[name] for name in _EVENTS))
    derived = _by_person(rows, answer.c.person_id, wanted, _event)
    left = next(kept, None)
    for person_id, events in derived:
        holds = set(derive(events))
        found: set[CurrentRecord] = set()
        while left is not None and left[0] < person_id:
            findings.add("current_wrong", current_answer.name, left[0])
            left = next(kept, None)
        if left is not None and left[0] == person_id:
            found = set(left[1])
            left = next(kept, None)
        if found != holds:
            findings.add("current_wrong", current_answer.name, person_id)
    while left is not None:
        findings.add("current_wrong", current_answer.name, left[0])
        left = next(kept, None)


def _by_person(
    rows: Rows, key: Any, statement: Any, make: Callable[[Any], Any]
) -> Iterator[tuple[str, list[Any]]]:
    """What a statement gives, gathered by person, in order of the person's id."""
    person = ""
    gathered: list[Any] = []
    for row in rows.connection.execute(statement.order_by(key, *_then(statement))):
        if row.person_id != person and gathered:
            yield person, gathered
            gathered = []
        person = row.person_id
        gathered.append(make(row))
    if gathered:
        yield person, gathered


def _then(statement: Any) -> tuple[Any, ...]:
    return tuple(column for column in statement.selected_columns if column.key == "seq")


def _current(row: Any) -> CurrentRecord:
    return CurrentRecord(*(getattr(row, column.name) for column in current_answer.columns))


def _event(row: Any) -> AnswerRecord:
    """As much of an event as deriving needs."""
    return AnswerRecord(
        **{name: getattr(row, name) for name in _EVENTS},
        unit_id="",
        unit_name="",
        user_name="",
        channel="visit",
        profile="",
    )


def _check_shown(rows: Rows, findings: _Findings) -> None:
    """Derive once more what lists show, and compare."""
    for kept, derived in zip_longest(stored_all(rows), derive_all(rows)):
        if kept != derived:
            wrong = kept or derived or {"person_id": ""}
            findings.add("shown_wrong", shown_person.name, wrong["person_id"])


def _check_references(rows: Rows, findings: _Findings) -> None:
    for table, row, _, _ in rows.connection.exec_driver_sql("PRAGMA foreign_key_check"):
        findings.add("reference_broken", str(table), str(row))
    for (line,) in rows.connection.exec_driver_sql("PRAGMA integrity_check(5)"):
        if line != "ok":
            findings.add("page_damaged")
    for _ in rows.connection.exec_driver_sql("PRAGMA cipher_integrity_check"):
        findings.add("page_damaged")
