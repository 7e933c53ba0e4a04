"""Papers that are printed to be signed, and found again when they come back."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from desk.consent.record.keyboards import holds_reference, possible_references
from desk.consent.record.reference import RANDOM_BYTES, check_reference, new_reference
from desk.errors import UserError
from desk.register.access import Access
from desk.register.clock import wall_time
from desk.register.commands import MakeBlanket
from desk.register.permission import (
    DESK,
    is_masked,
    person_view,
    require,
    require_person,
)
from desk.register.ports import UnitOfWork
from desk.register.records import BlanketRecord, PersonRecord
from desk.register.text import one_line
from desk.register.views import BlanketView, OutView, PersonView

MOST_OUT = 200
"""So many that somebody must be asked for are read at once, the oldest of them."""


def make_blanket(
    command: MakeBlanket,
    access: Access,
    uow: UnitOfWork,
    random_bytes: Callable[[int], bytes] = os.urandom,
) -> BlanketView:
    """A new paper with a reference of its own; the reference tells nothing of whose it is.

    Raises UserError `answer_unknown`, `person_unknown`; Refused `person_elsewhere`.
    """
    units = require(access, uow, DESK)
    person_id = command.person_id
    if command.answer_id is not None:
        answer = uow.answers.get(command.answer_id)
        if answer is None:
            raise UserError("answer_unknown")
        person_id = answer.person_id
    if person_id is not None:
        person_id = require_person(access, uow, units, person_id).id
    made = BlanketRecord(
        id=uow.new_id(),
        reference=new_reference(random_bytes(RANDOM_BYTES)),
        unit_id=access.unit_id,
        form=one_line(command.form, "form"),
        language=one_line(command.language, "language"),
        made_at=uow.now(),
        made_by=access.user_id,
        person_id=person_id,
        answer_id=command.answer_id,
        draft_command_id=command.draft_command_id,
    )
    uow.blankets.add(made)
    uow.journal.write("blanket_made", access, person_id=person_id)
    shown = _view(made, access, uow)
    uow.commit()
    return shown


def blanket_by_reference(text: str, access: Access, uow: UnitOfWork) -> BlanketView:
    """The paper whose code was scanned or typed; the look is journalled.

    Raises UserError `reference_not_valid` for a slip, `reference_unknown`; Refused
    `person_elsewhere`.
    """
    units = require(access, uow, DESK)
    found = _found(text, uow)
    person_id = found.person_id
    if person_id is not None:
        person_id = require_person(access, uow, units, person_id).id
    uow.journal.write("blanket_looked_up", access, person_id=person_id)
    shown = _view(found, access, uow)
    uow.commit()
    return shown


def register_signed(
    reference: str, signed_on: date, kept_where: str, access: Access, uow: UnitOfWork
) -> BlanketView:
    """Note that a paper was signed, when, and where it is kept.

    Raises UserError `reference_not_valid`, `reference_unknown`, `signed_in_future`,
    `signed_before_printed`, `kept_where_missing`, `kept_where_is_code`; Refused
    `person_elsewhere`.
    """
    units = require(access, uow, DESK)
    found = _found(reference, uow)
    person_id = found.person_id
    if person_id is not None:
        person_id = require_person(access, uow, units, person_id).id
    if signed_on > uow.today():
        raise UserError("signed_in_future", field="signed_on")
    if signed_on < wall_time(found.made_at).date():
        raise UserError("signed_before_printed", field="signed_on")
    where = one_line(kept_where, "kept_where")
    if not where:
        raise UserError("kept_where_missing", field="kept_where")
    if holds_reference(where):
        # The next blanket was scanned while this one was asked about.
        raise UserError("kept_where_is_code", field="kept_where")
    signed = replace(
        found,
        signed_on=signed_on,
        kept_where=where,
        registered_at=uow.now(),
        registered_by=access.user_id,
    )
    uow.blankets.change(signed)
    uow.journal.write("blanket_registered", access, person_id=person_id)
    shown = _view(signed, access, uow)
    uow.commit()
    return shown


def take_to_walk(reference: str, command_id: str, access: Access, uow: UnitOfWork) -> BlanketView:
    """A blank paper came back filled in: it belongs to the walk that registers it.

    So does one whose own walk is gone or a colleague's, who has not saved it; one that has found
    its person is left as it is. Raises as `blanket_by_reference`.
    """
    require(access, uow, DESK)
    found = _found(reference, uow)
    if found.person_id is None:
        found = replace(found, draft_command_id=command_id)
        uow.blankets.change(found)
        uow.journal.write("blanket_looked_up", access, details={"walk": 1})
    shown = _view(found, access, uow)
    uow.commit()
    return shown


def throw_away(references: Sequence[str], access: Access, uow: UnitOfWork) -> None:
    """Note that papers will not come back: nobody waits for them any longer.

    One that is already registered is left as it is. Raises UserError `reference_not_valid`,
    `reference_unknown`; Refused `person_elsewhere`.
    """
    for found in _ours(references, access, uow):
        if found.registered_at is None:
            gone = replace(found, registered_at=uow.now(), registered_by=access.user_id)
            uow.blankets.change(gone)
            uow.journal.write("blanket_thrown_away", access, person_id=found.person_id)
    uow.commit()


def wait_again(references: Sequence[str], access: Access, uow: UnitOfWork) -> None:
    """Take back that papers were thrown away; one that was signed is left as it is.

    Raises as `throw_away`.
    """
    for found in _ours(references, access, uow):
        if found.registered_at is not None and found.signed_on is None:
            uow.blankets.change(replace(found, registered_at=None, registered_by=None))
            details = {"undone": 1}
            uow.journal.write(
                "blanket_thrown_away", access, person_id=found.person_id, details=details
            )
    uow.commit()


def _ours(references: Sequence[str], access: Access, uow: UnitOfWork) -> list[BlanketRecord]:
    units = require(access, uow, DESK)
    found = [_found(reference, uow) for reference in references]
    for one in found:
        if one.person_id is not None:
            require_person(access, uow, units, one.person_id)
    return found


def blankets_out(
    access: Access, uow: UnitOfWork, most: int | None = None
) -> tuple[BlanketView, ...]:
    """The unit's papers that nobody has registered as signed, newest first. Reads only.

    `most`: of those that wait for somebody only so many, the oldest; the blank ones are always all
    there, so that a pile is counted and thrown away whole.
    """
    require(access, uow, DESK)
    waiting = uow.blankets.waited_for(access.unit_id, most)
    found = sorted((*waiting, *uow.blankets.blank_out(access.unit_id)), key=lambda one: one.id)
    names: dict[str | None, str] = {}
    return tuple(_view(one, access, uow, names) for one in reversed(found))


def count_out(access: Access, uow: UnitOfWork) -> OutView:
    """How many of the unit's papers wait for somebody, and since when the oldest. Reads only."""
    require(access, uow, DESK)
    first = uow.blankets.waited_for(access.unit_id, 1)
    count = uow.blankets.count_waited_for(access.unit_id)
    return OutView(count, first[0].made_at if first else None)


def blankets_of(person_id: str, access: Access, uow: UnitOfWork) -> tuple[BlanketView, ...]:
    """A person's papers, newest first; none of a masked person. Reads only."""
    units = require(access, uow, DESK)
    person = require_person(access, uow, units, person_id)
    if is_masked(access, person):
        return ()
    return tuple(_view(one, access, uow) for one in uow.blankets.of_person(person.id))


def _found(text: str, uow: UnitOfWork) -> BlanketRecord:
    """The one there is of those that the text may stand for, through whichever keyboard."""
    there = [uow.blankets.get(one) for one in possible_references(text)]
    found = [one for one in there if one is not None]
    if len(found) == 1:
        return _settled(found[0], uow)
    known = check_reference(text) is not None and not found
    raise UserError("reference_unknown" if known else "reference_not_valid", field="reference")


def _settled(blanket: BlanketRecord, uow: UnitOfWork) -> BlanketRecord:
    """A walk's paper as its answer's, once the walk has been saved."""
    if blanket.answer_id is not None or blanket.draft_command_id is None:
        return blanket
    answer = uow.answers.by_command(blanket.draft_command_id)
    if answer is None:
        return blanket
    return replace(blanket, answer_id=answer.id, person_id=answer.person_id)


def _view(
    blanket: BlanketRecord,
    access: Access,
    uow: UnitOfWork,
    names: dict[str | None, str] | None = None,
) -> BlanketView:
    """`names`: those of users that are known already; more are added."""
    names = {} if names is None else names
    blanket = _settled(blanket, uow)
    person = uow.people.get(blanket.person_id) if blanket.person_id else None
    masked = person is not None and is_masked(access, person)
    return BlanketView(
        id=blanket.id,
        reference=blanket.reference,
        form=blanket.form,
        language=blanket.language,
        made_at=blanket.made_at,
        made_by=_name(blanket.made_by, names, uow),
        person=_person_view(person, masked, uow) if person else None,
        answer_id=None if masked else blanket.answer_id,
        draft_command_id=blanket.draft_command_id,
        signed_on=blanket.signed_on,
        kept_where=blanket.kept_where or "",
        registered_at=blanket.registered_at,
        registered_by=_name(blanket.registered_by, names, uow),
    )


def _person_view(person: PersonRecord, masked: bool, uow: UnitOfWork) -> PersonView:
    if masked:
        return person_view(person, (), 0, masked=True)
    identities = uow.people.identities([person.id])[person.id]
    _, seq = uow.answers.seqs(person.id)
    return person_view(person, identities, seq, masked=False)


def _name(user_id: str | None, names: dict[str | None, str], uow: UnitOfWork) -> str:
    if user_id not in names:
        user = uow.users.get(user_id) if user_id else None
        names[user_id] = user.name if user else ""
    return names[user_id]
