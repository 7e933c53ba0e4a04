"""How long visits are kept, and erasing those whose time is out (decision D14)."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from desk.errors import UserError
from desk.register.access import Access
from desk.register.permission import MANAGERS, require
from desk.register.ports import UnitOfWork

AT_ONCE: Final = 100
"""So many visits are erased in one piece of work."""

SHORTEST: Final = 93
"""A quarter, so that its report can be made."""


def visit_days(access: Access, uow: UnitOfWork) -> int:
    """How many days a visit is kept after its day. Reads only."""
    require(access, uow)
    return uow.visits.retention()


def keep_visits_for(days: int, access: Access, uow: UnitOfWork) -> None:
    """A new time. Writes. Raises UserError `retention_too_short` (value `least`)."""
    require(access, uow, MANAGERS)
    if days < SHORTEST:
        raise UserError("retention_too_short", field="days", values={"least": str(SHORTEST)})
    if days == uow.visits.retention():
        return
    uow.visits.set_retention(days)
    uow.journal.write("retention_changed", access, details={"visit": days})
    uow.commit()


def erase_old_visits(access: Access, uow: UnitOfWork) -> int:
    """Erase some of the visits whose time is out; how many, 0 when none is left. Writes.

    What the journal says of them stays, and its chain is whole.
    """
    require(access, uow)
    last = uow.today() - timedelta(days=uow.visits.retention())
    count = uow.visits.erase_before(last, AT_ONCE)
    if count:
        uow.journal.write("visits_erased", access, details={"count": count})
        uow.commit()
    return count
