"""Changing what is known of a person: names, birth date, protection, identity numbers."""

from __future__ import annotations

from dataclasses import replace

from desk.consent.number.mobile import is_mobile
from desk.consent.patient.identity import check_identity
from desk.errors import Conflict, Refused, UserError
from desk.register.access import Access
from desk.register.commands import AddIdentity, ChangePerson
from desk.register.permission import (
    DESK,
    is_masked,
    person_view,
    reason_note,
    require,
    require_person,
)
from desk.register.ports import UnitOfWork
from desk.register.records import AccessNote, IdentityRecord, PersonRecord
from desk.register.text import for_the_journal, one_line
from desk.register.views import PersonView


def change_person(command: ChangePerson, access: Access, uow: UnitOfWork) -> PersonView:
    """Write a person's names, birth date and protection over the former ones, and one more number.

    All of it or nothing. Protection is set by anybody at the desk and lifted by a manager, with a
    reason. Raises UserError `name_missing`, `birth_date_in_future`, `why_missing`; Refused
    `person_masked`, `role_missing`; and what `add_identity` raises.
    """
    person = _open(command.person_id, access, uow)
    added = command.number is not None and _add(command.number, person, access, uow)
    given, surname = _name(command.given_name, "given_name"), _name(command.surname, "surname")
    if command.birth_date is not None and command.birth_date > uow.today():
        raise UserError("birth_date_in_future", field="birth_date")
    note = reason_note(access)
    if person.protected and not command.protected:
        require(access, uow, ("manager",))
        if not command.reason.strip():
            raise UserError("why_missing", field="reason")
        note = AccessNote("reason", for_the_journal(command.reason))
    changed = replace(
        person,
        given_name=given,
        surname=surname,
        birth_date=command.birth_date,
        protected=command.protected,
    )
    if changed != person:
        uow.people.change(changed)
        details = {"protected": int(changed.protected)} if _protection(changed, person) else {}
        uow.journal.write("person_changed", access, person_id=person.id, details=details, note=note)
    shown = _view(changed, access, uow)
    if changed != person or added:
        uow.commit()
    return shown


def add_identity(command: AddIdentity, access: Access, uow: UnitOfWork) -> PersonView:
    """One more identity number, as when a personnummer takes the place of a samordningsnummer.

    A protected person's numbers are never linked (decision D4). Raises UserError
    `identity_missing`, `identity_not_valid`; Refused `protected_never_joined`; Conflict
    `identity_known` (value `person_id`).
    """
    person = _open(command.person_id, access, uow)
    added = _add(command, person, access, uow)
    shown = _view(person, access, uow)
    if added:
        uow.commit()
    return shown


def _add(command: AddIdentity, person: PersonRecord, access: Access, uow: UnitOfWork) -> bool:
    """Whether it was written: a number that the person has already is not written again."""
    if person.protected:
        raise Refused("protected_never_joined")
    value = one_line(command.value, "identity")
    if not value:
        raise UserError("identity_missing", field="identity")
    kept_reason = one_line(command.kept_reason, "kept_reason")
    checked = check_identity(value, uow.today(), is_mobile)
    if (not checked.ok or checked.type != command.type) and not kept_reason:
        raise UserError("identity_not_valid", field="identity")
    canonical = checked.canonical or value
    owner = uow.people.owner(command.type, command.issuer, canonical)
    if owner == person.id:
        return False
    if owner is not None:
        raise Conflict("identity_known", field="identity", values={"person_id": owner})
    number = IdentityRecord(
        uow.new_id(), person.id, command.type, command.issuer, canonical, kept_reason
    )
    uow.people.add_identity(number)
    uow.journal.write("person_changed", access, person_id=person.id, details={"identity": 1})
    return True


def _open(person_id: str, access: Access, uow: UnitOfWork) -> PersonRecord:
    units = require(access, uow, DESK)
    person = require_person(access, uow, units, person_id)
    if is_masked(access, person):
        raise Refused("person_masked")
    return person


def _name(value: str, field: str) -> str:
    name = one_line(value, field)
    if not name:
        raise UserError("name_missing", field=field)
    return name


def _protection(changed: PersonRecord, person: PersonRecord) -> bool:
    return changed.protected != person.protected


def _view(person: PersonRecord, access: Access, uow: UnitOfWork) -> PersonView:
    identities = uow.people.identities([person.id])[person.id]
    _, seq = uow.answers.seqs(person.id)
    return person_view(person, identities, seq, is_masked(access, person))
