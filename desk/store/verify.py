"""Checks the whole register against its journal: seals, chain, references, what holds (D2)."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import groupby, zip_longest
from operator import itemgetter
from typing import Any, Final

from desk.register.names import name_tokens
from desk.register.ports import Derive
from desk.register.verify_records import VerifyProblem, VerifyResult
from desk.store.current import wrong_currents
from desk.store.drafts import wrong_drafts
from desk.store.rows import ERASED, FORMS, Rows
from desk.store.seals import form_of
from desk.store.shown import derive_all
from desk.store.tables import current_answer, draft, journal, name_token, person, shown_person, word
from desk.store.versions import VERSION_TABLE
from desk.store.words import word_hash

MOST_PROBLEMS: Final = 200
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
    entries, head, schema = _check_chain(rows, findings, seals)
    checked = _check_rows(rows, findings, seals)
    for table, key in seals:
        findings.add("seal_without_row", table, key)
    checks: tuple[tuple[str, Callable[[], None]], ...] = (
        ("words_wrong", lambda: _check_words(rows, findings)),
        ("current_wrong", lambda: _check_current(rows, findings, derive)),
        ("shown_wrong", lambda: _check_shown(rows, findings)),
        ("names_wrong", lambda: _check_names(rows, findings)),
        ("drafts_wrong", lambda: _check_drafts(rows, findings)),
        ("schema_wrong", lambda: _check_schema(rows, findings, schema)),
        ("reference_broken", lambda: _check_references(rows, findings)),
    )
    for code, check in checks:
        _try(findings, code, check)
    return VerifyResult(
        ok=not findings.count,
        entries=entries,
        rows=checked,
        head=head.hex(),
        problems=tuple(findings.problems),
        more=findings.count > MOST_PROBLEMS,
    )


def _try(findings: _Findings, code: str, check: Callable[[], None]) -> None:
    """Run a check; a value that is none of its type's was not written by this program."""
    try:
        check()
    except (ValueError, TypeError, AttributeError):
        findings.add(code)


def _check_chain(
    rows: Rows, findings: _Findings, seals: dict[tuple[str, str], str]
) -> tuple[int, bytes, str]:
    """The number and the hash of the last entry, and the form of register that the chain tells."""
    number, previous, schema = 0, _START, ""
    names = (*_ENTRY.names, "hash")
    place = {name: index for index, name in enumerate(names)}
    for entry in rows.as_stored(names, "journal", "ORDER BY number"):
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
        if entry[place["action"]] in ("register_created", "register_upgraded"):
            schema = _schema_told(entry[place["details"]])
    _check_head(rows, findings, number, previous)
    return number, previous if isinstance(previous, bytes) else b"", schema


def _schema_told(details: Any) -> str:
    try:
        return str(json.loads(details)["schema"])
    except (ValueError, TypeError, KeyError):
        return ""


def _check_head(rows: Rows, findings: _Findings, number: int, last: Any) -> None:
    heads = list(rows.as_stored(("id", "number", "hash", "seal"), "journal_head"))
    intact = isinstance(number, int) and isinstance(last, bytes)
    if not intact or heads != [(1, number, last, rows.seals.head(number, last))]:
        findings.add("head_wrong", "journal_head")


def _take_seals(
    text: Any, findings: _Findings, seals: dict[tuple[str, str], str], number: int
) -> None:
    try:
        for table, key, seal in json.loads(text):
            if seal == ERASED:
                seals.pop((table, key), None)
            else:
                seals[table, key] = seal
    except (ValueError, TypeError, AttributeError):
        findings.add("entry_changed", "journal", number=number)


def _check_rows(rows: Rows, findings: _Findings, seals: dict[tuple[str, str], str]) -> int:
    """Take out of `seals` what has its row; what is left has none."""
    checked = 0
    seal = rows.seals.row
    for table, form in FORMS.items():
        names = form.names
        keys = [names.index(name) for name, _ in form.key]
        for row in rows.as_stored(names, table):
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
    for hash_, kind, language, version, text in rows.as_stored(columns, word.name):
        if word_hash(kind, language, version, text) != hash_:
            findings.add("words_wrong", word.name, hash_)


def _check_current(rows: Rows, findings: _Findings, derive: Derive) -> None:
    """Derive what holds once more, person by person, and compare."""
    for person_id, _ in wrong_currents(rows, derive):
        findings.add("current_wrong", current_answer.name, person_id)


def _check_shown(rows: Rows, findings: _Findings) -> None:
    """Derive once more what lists show, and compare."""
    form = form_of(shown_person)
    kept = rows.as_stored(form.names, shown_person.name, "ORDER BY person_id")
    for stored, derived in zip_longest(kept, derive_all(rows)):
        if not stored or not derived or form.of_stored(stored) != form.of(derived):
            person_id = derived["person_id"] if derived else ""
            findings.add("shown_wrong", shown_person.name, person_id)


def _check_names(rows: Rows, findings: _Findings) -> None:
    """Take every name apart once more, and compare with what names are found by."""
    kept = rows.as_stored(
        ("person_id", "kind", "token", "other_key"),
        name_token.name,
        "ORDER BY person_id",
    )
    groups = groupby(kept, key=itemgetter(0))
    left = next(groups, None)
    for id_, *names in rows.as_stored(_NAMES, person.name, "ORDER BY id"):
        found: set[tuple[Any, ...]] = set()
        while left is not None and left[0] < id_:
            findings.add("names_wrong", name_token.name)
            left = next(groups, None)
        if left is not None and left[0] == id_:
            found = {tuple(token[1:]) for token in left[1]}
            left = next(groups, None)
        if found != _tokens(*names):
            findings.add("names_wrong", name_token.name, _key_text(id_))
    if left is not None:
        findings.add("names_wrong", name_token.name)


_NAMES: Final = ("id", "given_name", "surname", "given_key", "surname_key")


def _tokens(given: str, surname: str, given_key: str, surname_key: str) -> frozenset[Any]:
    """What a name is found by; nothing for a plain name of two words, which most are."""
    plain = " " not in given_key and " " not in surname_key
    if plain and "ü" not in (given + surname).casefold():
        return frozenset()
    return name_tokens(given, surname)


def _check_drafts(rows: Rows, findings: _Findings) -> None:
    for user_id in wrong_drafts(rows):
        findings.add("drafts_wrong", draft.name, user_id)


def _check_schema(rows: Rows, findings: _Findings, told: str) -> None:
    """The form of the register is the one that the journal tells of."""
    if list(rows.as_stored(("version_num",), VERSION_TABLE)) != [(told,)]:
        findings.add("schema_wrong", VERSION_TABLE)


def _check_references(rows: Rows, findings: _Findings) -> None:
    for table, row, _, _ in rows.connection.exec_driver_sql("PRAGMA foreign_key_check"):
        findings.add("reference_broken", str(table), str(row))
    for (line,) in rows.connection.exec_driver_sql("PRAGMA integrity_check(5)"):
        if line != "ok":
            findings.add("page_damaged")
    for _ in rows.connection.exec_driver_sql("PRAGMA cipher_integrity_check"):
        findings.add("page_damaged")
