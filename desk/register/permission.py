"""What an access may do and see: the one place where roles, units and reasons are judged (D12)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from desk.errors import Refused, UserError
from desk.register.access import Access, Role
from desk.register.current import goes_on, holding_of, latest_in, scopes_of
from desk.register.ports import UnitOfWork
from desk.register.records import AccessNote, IdentityRecord, PersonRecord, ShownRecord
from desk.register.text import for_the_journal
from desk.register.unit_views import UnitView
from desk.register.views import IdentityView, PersonHit, PersonView

DESK: tuple[Role, ...] = ("receptionist", "manager")
MANAGERS: tuple[Role, ...] = ("manager", "administrator")
ADMINISTRATORS: tuple[Role, ...] = ("administrator",)


def require(access: Access, uow: UnitOfWork, roles: Iterable[Role] = ()) -> frozenset[str]:
    """The user's units, when the user has one of the roles in the access's unit (any if none).

    Raises Refused `unit_not_yours` or `role_missing`.
    """
    own = uow.users.roles(access.user_id)
    here = own.get(access.unit_id)
    if not here:
        raise Refused("unit_not_yours")
    wanted = frozenset(roles)
    if wanted and not wanted & here:
        raise Refused("role_missing", values={"roles": ",".join(sorted(wanted))})
    return frozenset(own)


def unit_of(access: Access, uow: UnitOfWork) -> UnitView:
    """The access's unit. Raises Refused `unit_not_yours` when there is none."""
    found = uow.units.get(access.unit_id)
    if found is None:
        raise Refused("unit_not_yours")
    return found


def reach(access: Access, uow: UnitOfWork, units: frozenset[str]) -> frozenset[str] | None:
    """The units a search may reach; None for all, given a reason or when all are the user's."""
    if access.reason.strip() or uow.units.ids() <= units:
        return None
    return units


def require_person(
    access: Access, uow: UnitOfWork, units: frozenset[str], person_id: str
) -> PersonRecord:
    """A person whom one of the user's units knows, or any with a reason.

    Raises UserError `person_unknown`, Refused `person_elsewhere`.
    """
    person = uow.people.get(person_id)
    if person is None:
        raise UserError("person_unknown")
    if not access.reason.strip() and not uow.people.units(person_id) & units:
        raise Refused("person_elsewhere")
    return person


def is_masked(access: Access, person: PersonRecord) -> bool:
    """Whether a person with protected identity stays hidden: no reason was given."""
    return person.protected and not access.reason.strip()


def person_view(
    person: PersonRecord, identities: Sequence[IdentityRecord], seq: int, masked: bool
) -> PersonView:
    """A person as shown; masked, nothing but that there is one."""
    if masked:
        return PersonView(person.id, "", "", (), None, protected=True, masked=True)
    return PersonView(
        id=person.id,
        given_name=person.given_name,
        surname=person.surname,
        identities=tuple(IdentityView(one.type, one.issuer, one.value) for one in identities),
        birth_date=person.birth_date,
        protected=person.protected,
        seq=seq,
    )


def hits(person_ids: Sequence[str], access: Access, uow: UnitOfWork) -> tuple[PersonHit, ...]:
    """The persons as rows of a list, in the order given, protected ones masked.

    Those who were joined are one row, that of the person shown in their place.
    """
    found = hits_by_id(person_ids, access, uow).values()
    return tuple({one.person.id: one for one in found}.values())


def hits_by_id(person_ids: Sequence[str], access: Access, uow: UnitOfWork) -> dict[str, PersonHit]:
    """The same rows by the ids that were asked for."""
    scopes = frozenset(scopes_of(unit_of(access, uow)).values())
    today = uow.today()
    opened = bool(access.reason.strip())
    shown = uow.people.shown(person_ids)
    hits = {
        person_id: _hit(shown[person_id], scopes, today, opened)
        for person_id in person_ids
        if person_id in shown
    }
    return _with_parts(hits, scopes, today, uow)


def _with_parts(
    hits: dict[str, PersonHit], scopes: frozenset[str], today: date, uow: UnitOfWork
) -> dict[str, PersonHit]:
    """What is kept ready for lists knows a yes's earliest end; a part of it may go on."""
    ended = {hit.person.id for hit in hits.values() if hit.holding == "ended"}
    if not ended:
        return hits
    held = uow.visits.held(sorted(ended), scopes)
    parts = {
        person_id: [part for part in one.recipients if goes_on((part,), today)]
        for person_id, one in held.items()
    }
    return {
        person_id: replace(
            hit,
            holding="yes",
            ask_again=any(one.ask_again == "each_visit" for one in parts[hit.person.id]),
        )
        if parts.get(hit.person.id) and hit.person.id in ended
        else hit
        for person_id, hit in hits.items()
    }


def _hit(one: ShownRecord, scopes: frozenset[str], today: date, opened: bool) -> PersonHit:
    if one.protected and not opened:
        masked = PersonView(one.id, "", "", (), None, protected=True, masked=True)
        return PersonHit(masked, "protected")
    hold = latest_in(scopes, one.holds)
    holding = holding_of(hold, today)
    person = PersonView(
        id=one.id,
        given_name=one.given_name,
        surname=one.surname,
        identities=one.identities,
        birth_date=one.birth_date,
        protected=one.protected,
        seq=max((other.seq for other in one.holds), default=0),
    )
    asked = hold is not None and hold.ask_again == "each_visit" and holding == "yes"
    return PersonHit(person, holding, ask_again=asked)


def reason_note(access: Access) -> AccessNote | None:
    """The reason, to be kept with the journal's entry."""
    reason = for_the_journal(access.reason)
    return AccessNote("reason", reason) if reason else None
