"""Taking bookings from another system, some at a time; trying them first (facts.md §8).

The same file twice changes nothing: what the other system has not changed since is left alone, even
where staff have cancelled or moved it here.
"""

from __future__ import annotations

from collections.abc import Sequence

from desk.errors import UserError
from desk.register.access import Access
from desk.register.permission import DESK, require, unit_of
from desk.register.ports import UnitOfWork
from desk.register.records import AccessNote
from desk.register.text import one_line
from desk.register.visit_import_views import ImportResult
from desk.register.visit_taking import Taking, result_of_outcomes
from desk.visits.incoming import FileMapping, IncomingVisit, mapping_of, missing_fields


def try_visits(
    rows: Sequence[IncomingVisit],
    access: Access,
    uow: UnitOfWork,
    fresh: set[str] | None = None,
) -> ImportResult:
    """What `take_visits` would do with the rows. Reads only.

    `fresh` takes up the persons who would be new, so that later rows do not count them once more.
    """
    require(access, uow, DESK)
    outcomes = Taking(rows, unit_of(access, uow), access, uow).outcomes()
    return result_of_outcomes(outcomes, set() if fresh is None else fresh)


def take_visits(rows: Sequence[IncomingVisit], access: Access, uow: UnitOfWork) -> ImportResult:
    """Write bookings as the other system has them, with one journal entry. Writes.

    Persons whom the register does not know are written without an answer, when their identity
    number and name are there and valid; a protected identity that the file tells of is kept.
    """
    require(access, uow, DESK)
    taking = Taking(rows, unit_of(access, uow), access, uow)
    outcomes = taking.outcomes()
    result = result_of_outcomes(outcomes, set())
    written = taking.write(outcomes)
    if written:
        uow.journal.write(
            "visits_imported",
            access,
            details={
                "new": result.new,
                "changed": result.changed,
                "people": result.people,
            },
            note=AccessNote("list", "visits_imported", tuple(written)),
        )
        uow.commit()
    return result


def file_mapping(access: Access, uow: UnitOfWork) -> FileMapping | None:
    """How the unit's files are read, as it was kept; None before the first. Reads only."""
    require(access, uow, DESK)
    kept = uow.visits.mapping(access.unit_id)
    return mapping_of(kept) if kept is not None else None


def keep_mapping(mapping: FileMapping, access: Access, uow: UnitOfWork) -> None:
    """Remember how the unit's files are read; the same again is not written. Writes.

    Raises UserError `mapping_incomplete` for one that lacks what no booking can do without.
    """
    require(access, uow, DESK)
    missing = missing_fields(mapping.columns)
    if missing:
        raise UserError("mapping_incomplete", field=missing[0])
    if uow.visits.mapping(access.unit_id) == mapping.data():
        return
    for words in (*mapping.columns.values(), *(w for m in mapping.words.values() for w in m)):
        one_line(words, "mapping")
    uow.visits.keep_mapping(access.unit_id, mapping.data(), access.user_id)
    uow.journal.write("mapping_kept", access)
    uow.commit()


def note_import_ended(result: ImportResult, access: Access, uow: UnitOfWork) -> None:
    """Journal that an import has ended, with its counts. Writes."""
    require(access, uow, DESK)
    details: dict[str, str | int] = {
        "new": result.new,
        "changed": result.changed,
        "unchanged": result.unchanged,
        "refused": result.refused,
        "ended": 1,
    }
    if result.stopped:
        details["stopped"] = 1
    uow.journal.write("visits_imported", access, details=details)
    uow.commit()
