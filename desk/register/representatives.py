"""Who acts or receives for a person, and the looks at their mandates (facts.md §4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from desk.consent.asking.facts import mandate_end
from desk.consent.draft import DraftRepresentative
from desk.consent.number.mobile import check_mobile
from desk.errors import Refused, UserError
from desk.register.access import Access
from desk.register.commands import EndRepresentative, KeepRepresentative, LookAtMandate
from desk.register.journal_actions import Action
from desk.register.numbers import E164
from desk.register.permission import DESK, is_masked, require, require_person
from desk.register.ports import UnitOfWork
from desk.register.records import MandateRecord, PersonRecord, RepresentativeRecord
from desk.register.text import one_line
from desk.register.views import KnownGuardianView, MandateView, RepresentativeView

WITH_MANDATE = frozenset({"god_man", "forvaltare"})
MOST_KNOWN = 10
Known = tuple[RepresentativeRecord, MandateRecord | None]


def representatives_of(
    person_id: str, access: Access, uow: UnitOfWork
) -> tuple[RepresentativeView, ...]:
    """Who represents a person, those that have ended last; nobody of a masked person. Reads."""
    units = require(access, uow, DESK)
    person = require_person(access, uow, units, person_id)
    return () if is_masked(access, person) else shown_representatives(person.id, uow)


def shown_representatives(person_id: str, uow: UnitOfWork) -> tuple[RepresentativeView, ...]:
    """Who represents a person, as shown; those that have ended last."""
    known = sorted(uow.people.representatives(person_id), key=lambda one: one[0].ended is not None)
    return tuple(_view(who, look, uow) for who, look in known)


def _view(
    who: RepresentativeRecord, look: MandateRecord | None, uow: UnitOfWork
) -> RepresentativeView:
    mandate = None
    if look is not None:
        user = uow.users.get(look.checked_by)
        name = user.name if user else ""
        mandate = MandateView(look.covers_person, look.until, look.checked_at, name)
    return RepresentativeView(
        who.id,
        who.role,
        who.given_name,
        who.surname,
        who.mobile,
        who.since,
        who.ended,
        mandate,
    )


def keep_representative(
    command: KeepRepresentative, access: Access, uow: UnitOfWork
) -> RepresentativeView:
    """Write a new representative, or one over its former self.

    Raises UserError `name_missing`, `number_not_mobile`, `representative_unknown`; Refused
    `person_masked`.
    """
    person = _person(command.person_id, access, uow)
    names = _names(command.given_name, command.surname)
    if command.mobile is not None and not E164.match(command.mobile):
        raise UserError("number_not_mobile", field="number")
    before, look = None, None
    if command.representative_id is not None:
        before, look = _known(command.representative_id, person.id, uow)
    made = RepresentativeRecord(
        id=before.id if before else uow.new_id(),
        person_id=before.person_id if before else person.id,
        role=command.role,
        given_name=names[0],
        surname=names[1],
        mobile=command.mobile,
        since=command.since,
        ended=before.ended if before else None,
    )
    uow.people.represent(made, None)
    action: Action = "representative_changed" if before else "representative_added"
    uow.journal.write(action, access, person_id=person.id)
    uow.commit()
    return _view(made, look, uow)


def look_at_mandate(command: LookAtMandate, access: Access, uow: UnitOfWork) -> RepresentativeView:
    """Keep what the court's appointment says, as seen now by this user.

    Raises UserError `representative_unknown`, `mandate_not_for_role`; Refused `person_masked`.
    """
    who = _mine(command.representative_id, access, uow)
    if who.role not in WITH_MANDATE:
        raise UserError("mandate_not_for_role")
    look = _look(who.id, command.covers_person, command.until, access, uow)
    uow.people.look_at_mandate(look)
    uow.journal.write("mandate_looked_at", access, person_id=who.person_id)
    uow.commit()
    return _view(who, look, uow)


def end_representative(
    command: EndRepresentative, access: Access, uow: UnitOfWork
) -> RepresentativeView:
    """From a day on somebody represents the person no more; the trace stays.

    Raises UserError `representative_unknown`, Refused `person_masked`.
    """
    who = _mine(command.representative_id, access, uow)
    ended = replace(who, ended=command.ended)
    uow.people.represent(ended, None)
    uow.journal.write("representative_changed", access, person_id=who.person_id)
    uow.commit()
    _, look = _known(who.id, who.person_id, uow)
    return _view(ended, look, uow)


def _person(person_id: str, access: Access, uow: UnitOfWork) -> PersonRecord:
    units = require(access, uow, DESK)
    person = require_person(access, uow, units, person_id)
    if is_masked(access, person):
        raise Refused("person_masked")
    return person


def _mine(representative_id: str, access: Access, uow: UnitOfWork) -> RepresentativeRecord:
    require(access, uow, DESK)
    who = uow.people.representative(representative_id)
    if who is None:
        raise UserError("representative_unknown")
    _person(who.person_id, access, uow)
    return who


def _known(representative_id: str, person_id: str, uow: UnitOfWork) -> Known:
    known = uow.people.representatives(person_id)
    found = next((one for one in known if one[0].id == representative_id), None)
    if found is None:
        raise UserError("representative_unknown")
    return found


def _names(given_name: str, surname: str) -> tuple[str, str]:
    names = (one_line(given_name, "given_name"), one_line(surname, "surname"))
    for name, field in zip(names, ("given_name", "surname"), strict=True):
        if not name:
            raise UserError("name_missing", field=field)
    return names


def _look(
    representative_id: str,
    covers_person: bool | None,
    until: date | None,
    access: Access,
    uow: UnitOfWork,
) -> MandateRecord:
    return MandateRecord(
        uow.new_id(), representative_id, covers_person, until, uow.now(), access.user_id
    )


def known_guardians(
    person_id: str | None,
    mobile: str | None,
    given_name: str,
    surname: str,
    access: Access,
    uow: UnitOfWork,
) -> tuple[KnownGuardianView, ...]:
    """Parents whom this unit knows from other children: by number, or by whole name. Reads only.

    Each parent once, those with the number first; never one of a protected person (decision D12).
    """
    require(access, uow, DESK)
    units = frozenset({access.unit_id})
    found = uow.people.guardians(units, mobile, given_name, surname, MOST_KNOWN)
    children = uow.people.many([one.person_id for one in found])
    parents: dict[tuple[str, str, str | None], list[RepresentativeRecord]] = {}
    for one in found:
        if children[one.person_id].id != person_id and not children[one.person_id].protected:
            parents.setdefault((one.given_name, one.surname, one.mobile), []).append(one)
    shown = [
        KnownGuardianView(
            representative_id=same[-1].id,
            given_name=given,
            surname=family,
            mobile=number,
            children=tuple(
                dict.fromkeys(
                    f"{child.given_name} {child.surname}"
                    for child in (children[one.person_id] for one in same)
                )
            ),
            same_mobile=number is not None and number == mobile,
        )
        for (given, family, number), same in parents.items()
    ]
    return tuple(sorted(shown, key=lambda one: not one.same_mobile))


def keep_walk_representatives(
    representatives: Sequence[DraftRepresentative],
    person_id: str,
    access: Access,
    uow: UnitOfWork,
) -> Mapping[str, str]:
    """Write the representatives of a walk in its transaction: the register's ids by their keys.

    One that the register knows is written over only where something has changed; a look at a
    mandate is kept where it says something new. Writes no journal entry of its own.
    """
    if not representatives:
        return {}
    known = uow.people.representatives(person_id)
    return {one.key: _keep_walks(one, person_id, known, access, uow) for one in representatives}


def _keep_walks(
    one: DraftRepresentative,
    person_id: str,
    known: Sequence[Known],
    access: Access,
    uow: UnitOfWork,
) -> str:
    given, surname = one_line(one.given_name, "given_name"), one_line(one.surname, "surname")
    before, look = _same(one, given, surname, known)
    mobile = check_mobile(one.number).e164 if one.number.strip() else None
    made = RepresentativeRecord(
        id=before.id if before else uow.new_id(),
        person_id=before.person_id if before else person_id,
        role=one.role,
        given_name=given,
        surname=surname,
        mobile=mobile or (before.mobile if before else None),
        since=before.since if before else None,
    )
    if made != before:
        uow.people.represent(made, None)
    if one.role in WITH_MANDATE and one.covers_person is not None:
        until, _ = mandate_end(one.until)
        if look is None or (look.covers_person, look.until) != (one.covers_person, until):
            uow.people.look_at_mandate(_look(made.id, one.covers_person, until, access, uow))
    return made.id


def _same(
    one: DraftRepresentative, given: str, surname: str, known: Sequence[Known]
) -> tuple[RepresentativeRecord | None, MandateRecord | None]:
    """The one the walk was begun with, or one of the same role and name."""
    for who, look in known:
        if who.id == one.representative_id:
            return who, look
    for who, look in known:
        if (who.role, who.given_name, who.surname) == (one.role, given, surname):
            return who, look
    return None, None
