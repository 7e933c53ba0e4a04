"""Papers that leave the program are noted: which, how, and whose."""

from __future__ import annotations

from typing import Literal

from desk.register.access import Access
from desk.register.permission import DESK, MANAGERS, reason_note, require, require_person
from desk.register.ports import UnitOfWork

PaperKind = Literal[
    "activation", "consent", "receipt", "information", "mail", "data", "report", "plan"
]
PaperHow = Literal["printed", "saved", "opened"]


def note_paper(
    kind: PaperKind, how: PaperHow, person_id: str | None, access: Access, uow: UnitOfWork
) -> None:
    """Journal that a paper was printed, saved or opened; before it is. Writes.

    `kind` activation, mail and data are the unit's application, report its quarterly report: for
    managers alone. `person_id` is whose paper it is. Raises Refused as every use case, UserError
    `person_unknown`.
    """
    ours = kind in ("activation", "mail", "data", "report")
    units = require(access, uow, MANAGERS if ours else (*DESK, *MANAGERS))
    if person_id is not None:
        require_person(access, uow, units, person_id)
    uow.journal.write(
        "paper_made",
        access,
        person_id=person_id,
        details={"paper": kind, "how": how},
        note=reason_note(access),
    )
    uow.commit()
