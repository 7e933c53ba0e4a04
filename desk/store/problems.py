"""Turns the database's failures into errors that say what to do, never what was written (D7)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy import UniqueConstraint
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlcipher3 import dbapi2

from desk.errors import Conflict, RegisterError, UserError
from desk.register.ports import Overtaken
from desk.store.tables import metadata

_INTERRUPTED: Final = 9
_UNIQUE: Final = re.compile(r"UNIQUE constraint failed: (.+)\Z")
_CODES: Final = {
    5: "register_busy",
    6: "register_busy",
    8: "register_read_only",
    10: "register_unreadable",
    11: "register_damaged",
    13: "disk_full",
    14: "register_unreadable",
    26: "register_damaged",
}
_FULL_IO: Final = frozenset({1034, 4874})
"""A failed sync or extension of the log's index: what a full disk says where FULL is not said."""

_WRITE_FAILED: Final = 778
"""A write that the system refused for another reason: a quota, a limit, a disk that went away."""

_CONFLICTS: Final = {
    "uq_answer_person_seq": "answer_conflict",
    "uq_identity_type_issuer_value": "identity_known",
}
_REPEATED: Final = frozenset({"uq_answer_command", "uq_journal_command", "pk_draft"})


@contextmanager
def told() -> Iterator[None]:
    """Raise what a person can mend as UserError; let bugs through, stripped of their parameters.

    Raises RegisterError, Conflict or Overtaken in the place of the driver's errors.
    """
    try:
        yield
    except IntegrityError as error:
        raise conflict_of(error.orig) or error.with_traceback(None) from None
    except DBAPIError as error:
        failure = failure_of(error.orig)
        raise failure or error.with_traceback(None) from None
    except dbapi2.IntegrityError as error:
        raise conflict_of(error) or error.with_traceback(None) from None
    except dbapi2.Error as error:
        raise failure_of(error) or error.with_traceback(None) from None


def failure_of(error: BaseException | None) -> UserError | Overtaken | None:
    """What a driver's error means for the person at the desk; None for a bug."""
    extended = getattr(error, "sqlite_errorcode", None)
    if not isinstance(extended, int):
        return None
    if extended & 0xFF == _INTERRUPTED:
        return Overtaken()
    if extended in _FULL_IO:
        return RegisterError("disk_full")
    if extended == _WRITE_FAILED:
        return RegisterError("register_unwritable")
    code = _CODES.get(extended & 0xFF)
    return RegisterError(code) if code else None


def conflict_of(error: BaseException | None) -> UserError | None:
    """The conflict that a violated constraint means; None for a bug."""
    name = constraint_of(error)
    if name in _CONFLICTS:
        return Conflict(_CONFLICTS[name])
    return Conflict("command_repeated") if name in _REPEATED else None


def constraint_of(error: BaseException | None) -> str:
    """The name of the violated constraint, "" when it has none.

    SQLite tells the columns of a unique constraint and not its name; neither holds a value.
    """
    found = _UNIQUE.search(str(error))
    if not found:
        return ""
    places = found.group(1).split(", ")
    table = metadata.tables.get(places[0].partition(".")[0])
    if table is None:
        return ""
    columns = {place.partition(".")[2] for place in places}
    if columns == {column.name for column in table.primary_key.columns}:
        return str(table.primary_key.name)
    for constraint in table.constraints:
        if isinstance(constraint, UniqueConstraint) and columns == set(constraint.columns.keys()):
            return str(constraint.name)
    return ""
