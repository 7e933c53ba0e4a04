"""How long each kind is kept, and the day's round that erases what has had its time (D14)."""

from __future__ import annotations

from dataclasses import dataclass

from desk.register.access import Access
from desk.register.drafts import erase_old_drafts
from desk.register.permission import require
from desk.register.ports import UnitOfWork
from desk.register.visit_retention import erase_old_visits


@dataclass(frozen=True, slots=True)
class KeptFor:
    """Days that each kind is kept: answers and the log at least five years [law 4 kap. 9 §]."""

    answer: int
    journal: int
    note: int
    draft: int
    visit: int


def retention_times(access: Access, uow: UnitOfWork) -> KeptFor:
    """The register's times, for whoever works here. Reads only."""
    require(access, uow)
    days = uow.settings.retention()
    visit = uow.visits.retention()
    return KeptFor(days["answer"], days["journal"], days["note"], days["draft"], visit)


def erase_what_is_old(access: Access, uow: UnitOfWork) -> bool:
    """Erase some of what has had its time, in one short piece of work; whether more is left.

    What the journal says of it stays. Writes.
    """
    erase_old_drafts(access, uow)
    return erase_old_visits(access, uow) > 0
