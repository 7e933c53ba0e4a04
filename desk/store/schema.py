"""What every table of the register is made with: names of constraints, seals (D2, D7)."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
)
from sqlalchemy.types import TypeEngine

metadata: Final = MetaData()

SEALED: Final[dict[str, Table]] = {}
"""The tables whose every row has its seal in the journal, by name."""


def column(
    name: str, type_: TypeEngine[Any] | type[TypeEngine[Any]], null: bool = False
) -> Column[Any]:
    """A column; one that is not told otherwise always holds something."""
    return Column(name, type_, nullable=null)


def one_of(table: str, column: str, *values: str) -> CheckConstraint:
    """A column holds one of some codes."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=f"ck_{table}_{column}")


def flag(table: str, column: str) -> CheckConstraint:
    """A column holds yes or no."""
    return CheckConstraint(f"{column} IN (0, 1)", name=f"ck_{table}_{column}")


def reference(table: str, column: str, target: str) -> ForeignKeyConstraint:
    """A column names a row of another table; nothing falls with it."""
    return ForeignKeyConstraint([column], [target], name=f"fk_{table}_{column}")


def key(table: str, *columns: str) -> PrimaryKeyConstraint:
    """What a row is found by."""
    return PrimaryKeyConstraint(*columns, name=f"pk_{table}")


def sealed(name: str, *parts: Any, **options: Any) -> Table:
    """A table whose rows carry the salt of their seal, so that a digest tells nothing (D2)."""
    salt = Column("salt", LargeBinary(16), nullable=False)
    table = Table(name, metadata, *parts, salt, **options)
    SEALED[name] = table
    return table
