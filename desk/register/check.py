"""Verifying the register against its journal (decision D2)."""

from __future__ import annotations

from desk.register.access import Access
from desk.register.current import derive
from desk.register.permission import MANAGERS, require
from desk.register.ports import UnitOfWork
from desk.register.records import VerifyResult


def verify(access: Access, uow: UnitOfWork) -> VerifyResult:
    """Every row has its last seal, no seal lacks its row, the chain is whole, what holds follows.

    Reads only; takes seconds on a large register.
    """
    require(access, uow, MANAGERS)
    return uow.journal.verify(derive)
