"""Whole chains computed anew with the register's keys: found against one anchor that was kept."""

from __future__ import annotations

import json
from random import Random
from typing import Any

from locked import MARIA, run, unlocked
from making import Outcome, a_register, chance_of, folder, sized

from desk.register import use_cases
from desk.register.check import KnownAnchor, check_anchors
from desk.store.journal import ENTRY
from desk.store.rows import FORMS
from desk.store.sqlite import driver, write_connection
from desk.store.triggers import statements

PEOPLE = 8


def torture(seed: int) -> Outcome:
    """Change the past, then compute every seal and every hash anew, 50 times."""
    outcome, chance = Outcome(), chance_of(seed, "chains")
    with folder() as where:
        path, access = a_register(where, PEOPLE)
        register = unlocked(path, MARIA)
        anchor = run(register, use_cases.note_journal_paper, "anchor", None, access)
        for number in range(3):
            run(register, use_cases.note_list, f"later{number}", [], access)
        with write_connection(register.engine) as connection:
            driver(connection).execute("PRAGMA foreign_keys = OFF")
            while outcome.tried < sized(50, 4):
                connection.begin()
                forger = _Forger(driver(connection), register.seals, chance)
                what = forger.forge(anchor.number)
                with register.unit_of_work(connection) as work:
                    whole = use_cases.verify(access, work).ok
                    (check,) = check_anchors([KnownAnchor(anchor, "paper")], access, work)
                connection.rollback()
                if not whole:
                    # What the seals find by themselves is no test of the anchor.
                    outcome.count("found by the seals already")
                    continue
                outcome.tried += 1
                outcome.count(what)
                if check.state != "broken":
                    outcome.fail(f"{what}: not found against the anchor")
        register.close()
    return outcome


class _Forger:
    """The owner of the keys, who rewrites history and every hash after it."""

    def __init__(self, raw: Any, seals: Any, chance: Random) -> None:
        self._raw = raw
        self._seals = seals
        self._chance = chance
        for name in statements():
            raw.execute(f"DROP TRIGGER IF EXISTS {name}")

    def forge(self, until: int) -> str:
        """One forgery of the entries up to a number; what was done."""
        kind = self._chance.choice(("another_user", "another_time", "cut", "another_row"))
        number = self._chance.randrange(2, until)
        if kind == "cut":
            kept = self._chance.randrange(until // 2, until - 1)
            return self._cut(kept)
        if kind == "another_row" and self._row(number, until):
            self._hash_anew()
            return kind
        if kind == "another_user":
            self._raw.execute(
                "UPDATE journal SET user_id = randomblob(16) WHERE number = ?", (number,)
            )
        else:
            kind = "another_time"
            self._raw.execute(
                "UPDATE journal SET at = '2026-01-01T00:00:00.000000Z' WHERE number = ?", (number,)
            )
        self._hash_anew()
        return kind

    def _row(self, first: int, until: int) -> bool:
        """Change a row that was sealed once and then left alone, and seal it anew."""
        entries = self._raw.execute("SELECT number, rows FROM journal ORDER BY number").fetchall()
        last: dict[tuple[str, str], int] = {}
        for number, rows in entries:
            for table, key, _ in json.loads(rows):
                last[table, key] = number
        for number, text in entries[first:until]:
            for place, (table, key, _) in enumerate(rows := json.loads(text)):
                if table == "access_note" and last[table, key] == number:
                    rows[place][2] = self._sealed(table, key)
                    packed = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
                    self._raw.execute(
                        "UPDATE journal SET rows = ? WHERE number = ?", (packed, number)
                    )
                    return True
        return False

    def _sealed(self, table: str, key: str) -> str:
        form = FORMS[table]
        self._raw.execute(
            f"UPDATE {table} SET text = text || ' ändrat' WHERE id = ?", (bytes.fromhex(key),)
        )
        names = ", ".join(f'"{name}"' for name in form.names)
        row = self._raw.execute(
            f"SELECT {names} FROM {table} WHERE id = ?", (bytes.fromhex(key),)
        ).fetchone()
        return str(self._seals.row(form.of_stored(row)))

    def _cut(self, kept: int) -> str:
        """Take the end of the journal off, with every row that only it had sealed."""
        entries = self._raw.execute("SELECT number, rows FROM journal ORDER BY number").fetchall()
        sealed: dict[tuple[str, str], list[int]] = {}
        for number, rows in entries:
            for table, key, _ in json.loads(rows):
                sealed.setdefault((table, key), []).append(number)
        if any(min(at) <= kept < max(at) for at in sealed.values()):
            return self._instead(kept)
        persons = [
            key for (table, key), at in sealed.items() if table == "person" and min(at) > kept
        ]
        for (table, key), at in sealed.items():
            if min(at) > kept:
                self._drop(table, key)
        for key in persons:
            for table in ("current_answer", "shown_person", "name_token"):
                self._raw.execute(f"DELETE FROM {table} WHERE person_id = ?", (bytes.fromhex(key),))
        self._raw.execute("DELETE FROM journal WHERE number > ?", (kept,))
        self._hash_anew()
        return "cut"

    def _instead(self, kept: int) -> str:
        self._raw.execute("UPDATE journal SET writer = randomblob(16) WHERE number = ?", (kept,))
        self._hash_anew()
        return "another_writer"

    def _drop(self, table: str, key: str) -> None:
        form = FORMS[table]
        names = [name for name, _ in form.key]
        where = " AND ".join(
            f"lower(CASE typeof({n}) WHEN 'blob' THEN hex({n}) ELSE {n} END) = ?" for n in names
        )
        self._raw.execute(f"DELETE FROM {table} WHERE {where}", key.lower().split(":"))

    def _hash_anew(self) -> None:
        """Every hash of the chain, and the seal of its head."""
        names = ", ".join(f'"{name}"' for name in ENTRY.names)
        previous, number = bytes(32), 0
        rows = self._raw.execute(f"SELECT {names} FROM journal ORDER BY number").fetchall()
        place = {name: at for at, name in enumerate(ENTRY.names)}
        for row in rows:
            values = list(row)
            values[place["previous"]] = previous
            number = values[place["number"]]
            previous = self._seals.entry(ENTRY.of_stored(values))
            self._raw.execute(
                "UPDATE journal SET previous = ?, hash = ? WHERE number = ?",
                (values[place["previous"]], previous, number),
            )
        self._raw.execute(
            "UPDATE journal_head SET number = ?, hash = ?, seal = ?",
            (number, previous, self._seals.head(number, previous)),
        )
