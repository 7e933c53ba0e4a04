"""The fixed message of one change: whom the consent lets be told at this moment, and of what."""

from __future__ import annotations

from dataclasses import dataclass

from desk.consent.message.writing import MessageVisit
from desk.errors import UserError
from desk.register.access import Access
from desk.register.cancel_views import ChangeView, Told, VisitChange, Way, WhyNot
from desk.register.clock import wall_time
from desk.register.current import scopes_of
from desk.register.judge import MessageJudge, message_unit_of
from desk.register.permission import is_masked, person_view, require, require_person, unit_of
from desk.register.planned import given_on, message_patient, planned_consent
from desk.register.ports import UnitOfWork
from desk.register.records import PersonRecord
from desk.register.sent_records import SentMessage
from desk.register.unit_views import UnitView
from desk.register.views import RecipientView
from desk.register.visit_records import HeldAnswer
from desk.visits.booking import Visit
from desk.visits.cancelling import (
    FixedMessage,
    Receiving,
    can_send,
    receiving,
    shown_as_told,
)

_MOST_VISITS = 1000


@dataclass(frozen=True, slots=True, repr=False)
class Telling:
    """A change as it would be told, with one message for each who gets it."""

    view: ChangeView
    messages: tuple[FixedMessage, ...]
    judge: MessageJudge


def prepare(
    change: VisitChange,
    visit: Visit,
    judge: MessageJudge,
    access: Access,
    uow: UnitOfWork,
    but_for: SentMessage | None = None,
) -> Telling:
    """Who would be told of a change, by which words; `but_for` is a message made before.

    Raises UserError `visit_start_past` for a new start that lies behind.
    """
    units = require(access, uow)
    unit = unit_of(access, uow)
    person = require_person(access, uow, units, visit.person_id)
    now = wall_time(uow.now())
    if change.start is not None and change.start <= now and but_for is None:
        raise UserError("visit_start_past", field="start")
    masked = is_masked(access, person)
    held = uow.visits.held([person.id], frozenset(scopes_of(unit).values())).get(person.id)
    found = _receiving(visit, held, unit, uow)
    earlier = tuple(one for one in uow.sent.of_visit(visit.id) if one.id != _id(but_for))
    start = change.start or visit.start
    told = frozenset(
        one.mobile
        for one in earlier
        if one.kind == change.kind and one.visit_start == start and one.state != "failed"
    )
    way: Way = "draft" if uow.sent.gateway(unit.id) is None else "gateway"
    messages = _messages(change, visit, person, held, unit, judge, found)
    preview = messages[0].judged(judge.words) if messages else None
    messages = tuple(one for one in messages if one.to not in told)
    why: WhyNot | None = None
    if not can_send(change.kind, judge.profile):
        why = "text_missing"
    elif masked or (person.protected and not _is_neutral(unit.id, uow)):
        why = "protected"
    elif max(visit.start, start) <= now:
        why = "too_late"
    elif found.bar is not None:
        why = found.bar
    elif not messages:
        why = "already_told"
    elif preview is not None and preview.has_error:
        why = "text_has_error"
    receivers = _by_number(held)
    identities = uow.people.identities([person.id])[person.id]
    nobody = masked or held is None
    view = ChangeView(
        change=change,
        visit=visit,
        person=person_view(person, identities, 0, masked),
        kind=change.kind,
        message=None if masked else preview,
        to=() if nobody else tuple(Told(receivers[one.to]) for one in messages),
        left_out=() if nobody else _left_out(found, receivers, told),
        why_not=why,
        way=way,
        place_left=bool(messages) and messages[0].unit.display != (unit.display or "none"),
        earlier=() if masked else earlier,
    )
    return Telling(view, () if why is not None else messages, judge)


def _id(message: SentMessage | None) -> str:
    return message.id if message else ""


def _receiving(visit: Visit, held: HeldAnswer | None, unit: UnitView, uow: UnitOfWork) -> Receiving:
    """Whom the consent lets be told today."""
    if held is None:
        return receiving(None, uow.today(), covered=False)
    given = given_on(held)
    asked = {one for _, one in uow.sent.asked_for([visit.id])}
    others = uow.visits.of_person(held.person_id, _MOST_VISITS)
    first = min(
        (
            one
            for one in others
            if one.unit_id == unit.id
            and one.start.date() >= given
            and (one.holds or one.id == visit.id)
        ),
        key=lambda one: (one.start, one.id),
        default=None,
    )
    covered = visit.id in asked or (first is not None and first.id == visit.id)
    return receiving(planned_consent(held), uow.today(), covered=covered)


def _messages(
    change: VisitChange,
    visit: Visit,
    person: PersonRecord,
    held: HeldAnswer | None,
    unit: UnitView,
    judge: MessageJudge,
    found: Receiving,
) -> tuple[FixedMessage, ...]:
    if held is None or not can_send(change.kind, judge.profile):
        return ()
    consent = planned_consent(held)
    shown = shown_as_told(message_unit_of(unit), consent.told_display, consent.place_in_text)
    at = MessageVisit(change.start or visit.start, visit.contact_type)
    return tuple(
        FixedMessage(change.kind, one.mobile, shown, at, message_patient(person), judge.profile)
        for one in found.to
    )


def _is_neutral(unit_id: str, uow: UnitOfWork) -> bool:
    """Whether messages leave from an address that names no place, as a manager has said."""
    settings = uow.sent.gateway(unit_id)
    return settings is not None and settings.sender_is_neutral


def _by_number(held: HeldAnswer | None) -> dict[str, RecipientView]:
    """The recipients by number, the first of each."""
    receivers: dict[str, RecipientView] = {}
    for one in held.recipients if held else ():
        receivers.setdefault(one.mobile, one)
    return receivers


def _left_out(
    found: Receiving, receivers: dict[str, RecipientView], told: frozenset[str]
) -> tuple[Told, ...]:
    left = [Told(receivers[one.mobile], code) for one, code in found.left_out]
    left += [Told(receivers[one.mobile], "already_told") for one in found.to if one.mobile in told]
    return tuple(left)
