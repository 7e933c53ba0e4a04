"""Single values edited with the register's key but without the program: every one is found."""

from __future__ import annotations

import unicodedata
from functools import partial
from random import Random
from typing import Any

from busy_day import busy_day
from locked import MARIA, run, unlocked
from making import Outcome, a_register, a_walk, a_yes, chance_of, folder, sized

from desk.register import use_cases
from desk.register.current import derive
from desk.store.rows import Rows
from desk.store.sqlite import driver, write_connection
from desk.store.triggers import statements
from desk.store.verify import verify

PEOPLE = 12


def torture(seed: int) -> Outcome:
    """Edit one value, or take a row out or put one in; verify; take it back; 1,000 times."""
    outcome, chance = Outcome(), chance_of(seed, "edits")
    with folder() as where:
        path, access = a_register(where, PEOPLE)
        register = unlocked(path, MARIA)
        _more(register, access)
        with write_connection(register.engine) as connection:
            raw = driver(connection)
            raw.execute("PRAGMA foreign_keys = OFF")
            raw.execute("PRAGMA ignore_check_constraints = ON")
            editor = _Editor(raw, chance)
            wanted = sized(1000, 40)
            while outcome.tried < wanted:
                connection.begin()
                what = editor.edit()
                if what:
                    outcome.tried += 1
                    outcome.count(what.split(" ")[0])
                    _verify(Rows(connection, register.seals), what, outcome)
                connection.rollback()
            outcome.figures["tables"] = len(editor.tables)
            outcome.figures["empty tables"] = len(editor.empty)
        register.close()
    return outcome


def _more(register: Any, access: Any) -> None:
    """Rows in the tables that saving alone does not fill."""
    go = partial(run, register)

    def answer(number: int, there: Any, profile: str) -> Any:
        return go(use_cases.save_answer, a_yes(a_walk(there, number), profile), there)

    busy_day(go, access, answer)


def _verify(rows: Rows, what: str, outcome: Outcome) -> None:
    try:
        result = verify(rows, derive)
    except Exception as error:
        outcome.fail(f"{what}: verifying broke with {type(error).__name__}")
        return
    if result.ok:
        outcome.fail(f"{what}: not found")


class _Editor:
    """Somebody with the key, who changes one thing."""

    def __init__(self, raw: Any, chance: Random) -> None:
        self._raw = raw
        self._chance = chance
        names = raw.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        )
        self.tables = [name for (name,) in names.fetchall()]
        self.empty = [name for name in self.tables if not self._rows(name)]

    def _rows(self, table: str) -> list[tuple[Any, ...]]:
        return list(self._raw.execute(f'SELECT * FROM "{table}"').fetchall())

    def edit(self) -> str:
        """One edit inside the open transaction, in words; "" for one that changed nothing."""
        for name in statements():
            self._raw.execute(f"DROP TRIGGER IF EXISTS {name}")
        table = self._chance.choice(self.tables)
        columns = [row[1] for row in self._raw.execute(f'PRAGMA table_info("{table}")')]
        before = self._rows(table)
        kind = "insert"
        if before:
            kind = self._chance.choice(("value", "value", "value", "swap", "delete", "copy"))
        try:
            what = getattr(self, f"_{kind}")(table, columns, before)
        except self._raw.IntegrityError:
            return ""
        after = self._rows(table)
        changed = sorted(map(repr, after)) != sorted(map(repr, before))
        return f"{kind} {table}{what}" if changed else ""

    def _value(self, table: str, columns: list[str], rows: list[Any]) -> str:
        row, column = self._chance.choice(rows), self._chance.choice(columns)
        value = self._other(
            row[columns.index(column)], [one[columns.index(column)] for one in rows]
        )
        self._raw.execute(
            f'UPDATE "{table}" SET "{column}" = ? WHERE {_where(columns)}', (value, *row)
        )
        return f".{column}"

    def _swap(self, table: str, columns: list[str], rows: list[Any]) -> str:
        """One value of a row in another writing, or in the place of its neighbour."""
        row, column = self._chance.choice(rows), self._chance.choice(columns)
        old = row[columns.index(column)]
        others = [one for one in row if type(one) is type(old) and one != old]
        value = self._chance.choice([_rewritten(old, self._chance), *others[:3]])
        self._raw.execute(
            f'UPDATE "{table}" SET "{column}" = ? WHERE {_where(columns)}', (value, *row)
        )
        return f".{column}"

    def _insert(self, table: str, columns: list[str], rows: list[Any]) -> str:
        """A row in a table that has none."""
        row = [self._chance.choice((0, 1, "x", bytes(16), None)) for _ in columns]
        places = ", ".join("?" for _ in columns)
        self._raw.execute(f'INSERT INTO "{table}" VALUES ({places})', row)
        return ""

    def _delete(self, table: str, columns: list[str], rows: list[Any]) -> str:
        row = self._chance.choice(rows)
        self._raw.execute(f'DELETE FROM "{table}" WHERE {_where(columns)}', row)
        return ""

    def _copy(self, table: str, columns: list[str], rows: list[Any]) -> str:
        row = list(self._chance.choice(rows))
        row[0] = self._other(row[0], [])
        places = ", ".join("?" for _ in columns)
        self._raw.execute(f'INSERT INTO "{table}" VALUES ({places})', row)
        return ""

    def _other(self, value: Any, like: list[Any]) -> Any:
        """Another value: a little off, somebody else's, nothing, or of another kind."""
        chance = self._chance
        if like and chance.random() < 0.3:
            return chance.choice(like)
        if chance.random() < 0.1:
            return None
        if isinstance(value, int):
            return value + chance.choice((-1, 1, 1000))
        if isinstance(value, bytes):
            at = chance.randrange(max(1, len(value)))
            flipped = bytes([value[at] ^ 1 << chance.randrange(8)]) if value else b"x"
            return value[:at] + flipped + value[at + 1 :]
        if isinstance(value, str):
            at = chance.randrange(len(value) + 1)
            return value[:at] + chance.choice(("x", "0", " ", "é", '"')) + value[at + 1 :]
        return chance.choice((0, 1, "x", b"\x00", 1.5))


def _rewritten(value: Any, chance: Random) -> Any:
    """What a careless comparison takes for the same."""
    if isinstance(value, str):
        kinds: tuple[Any, ...] = (
            value.encode("utf-8"),
            value.swapcase(),
            value + " ",
            value + "\0",
            unicodedata.normalize("NFD", value),
            value.replace("Z", "+00:00"),
        )
        return chance.choice(kinds)
    if isinstance(value, bytes):
        return chance.choice((value.hex(), value + b"\0", value[::-1], value.decode("latin-1")))
    if isinstance(value, int):
        return chance.choice((-value, float(value) + 1e-6, str(value).encode(), not value))
    return chance.choice(("", 0, b""))


def _where(columns: list[str]) -> str:
    return " AND ".join(f'"{name}" IS ?' for name in columns)
