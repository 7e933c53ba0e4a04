"""The unit's application: kept as it is filled in, frozen once signed, each step noted."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from desk.activation.state import (
    Progress,
    State,
    Step,
    StepKind,
    check_step,
    history_of,
    progress_of,
)
from desk.errors import Refused, UserError
from desk.register.access import Access
from desk.register.clock import wall_time
from desk.register.permission import MANAGERS, require, unit_of
from desk.register.ports import UnitOfWork
from desk.register.records import ApplicationRecord, ApplicationStateRecord
from desk.register.text import one_line, whole_text

_NUMBER = "billing.organisation_number"


@dataclass(frozen=True, slots=True, repr=False)
class ApplicationView:
    """The unit's application. `data` is JSON text, None before anything was filled in.

    `history` has every step, the oldest first, with what it did. `remembered` are values by path
    that the same caregiver's other units have given before.
    """

    data: str | None
    progress: Progress
    history: tuple[tuple[StepKind, Step], ...]
    saved_at: datetime | None
    remembered: Mapping[str, str] = field(default_factory=dict)


def application(access: Access, uow: UnitOfWork) -> ApplicationView:
    """The unit's application, how far it has come, and how. For managers. Reads only."""
    units = require(access, uow, MANAGERS)
    kept = uow.settings.application(access.unit_id)
    steps = _steps(access, uow, kept)
    return ApplicationView(
        data=kept.data if kept else None,
        progress=progress_of(steps),
        history=history_of(steps),
        saved_at=kept.saved_at if kept else None,
        remembered=_remembered(access, uow, units) if kept is None else {},
    )


def load_application(access: Access, uow: UnitOfWork) -> str | None:
    """The application's data as JSON text, None before the first. For managers. Reads only."""
    require(access, uow, MANAGERS)
    kept = uow.settings.application(access.unit_id)
    return kept.data if kept else None


def keep_application(data_json: str, access: Access, uow: UnitOfWork) -> None:
    """Write the unit's application over its former self. For managers. Writes.

    Raises Refused `application_frozen` for one that is signed: changing it takes a new draft.
    """
    require(access, uow, MANAGERS)
    whole_text(data_json, "application")
    before = uow.settings.application(access.unit_id)
    if before is not None and progress_of(_steps(access, uow, before)).is_frozen:
        raise Refused("application_frozen")
    kept = ApplicationRecord(access.unit_id, data_json, "draft", uow.now(), access.user_id)
    uow.settings.keep_application(kept)
    if before is None:
        _add("draft", uow.today(), "", None, access, uow)
    uow.journal.write("application_kept", access)
    uow.commit()


def set_application_state(
    state: State, on: date, note: str, access: Access, uow: UnitOfWork
) -> ApplicationView:
    """Note that the application was signed, sent or made active, or take the last back. Writes.

    For managers. `on` is the day it happened; a step back needs `note`, its reason. Raises
    UserError `application_missing` and what `check_step` raises.
    """
    require(access, uow, MANAGERS)
    reason = one_line(note, "note")
    kept = uow.settings.application(access.unit_id)
    if kept is None:
        raise UserError("application_missing")
    steps = _steps(access, uow, kept)
    progress = progress_of(steps)
    check_step(progress, state, on, reason, uow.today())
    _add_first(kept, access, uow)
    forward = state == progress.following
    _add(state, on, reason, kept.data if forward and state == "signed" else None, access, uow)
    details = {"state": state, "correction": int(not forward)}
    uow.journal.write("application_moved", access, details=details)
    now = application(access, uow)
    uow.commit()
    return now


def start_new_application(access: Access, uow: UnitOfWork) -> ApplicationView:
    """A new draft with the same data, beside the signed one's trace. For managers. Writes.

    Raises UserError `application_missing`, Refused `application_open` while there is a draft.
    """
    require(access, uow, MANAGERS)
    kept = uow.settings.application(access.unit_id)
    if kept is None:
        raise UserError("application_missing")
    if not progress_of(_steps(access, uow, kept)).is_frozen:
        raise Refused("application_open")
    _add("draft", uow.today(), "", None, access, uow)
    uow.journal.write("application_moved", access, details={"state": "draft", "correction": 0})
    now = application(access, uow)
    uow.commit()
    return now


def _add(
    state: State, on: date, note: str, data: str | None, access: Access, uow: UnitOfWork
) -> None:
    uow.settings.add_application_state(
        ApplicationStateRecord(
            id=uow.new_id(),
            unit_id=access.unit_id,
            state=state,
            on=on,
            at=uow.now(),
            by_id=access.user_id,
            note=note,
            data=data,
        )
    )


def _add_first(kept: ApplicationRecord, access: Access, uow: UnitOfWork) -> None:
    """Applications begun before steps were noted have none: the first is noted with the second."""
    if not uow.settings.application_states(access.unit_id):
        _add("draft", wall_time(kept.saved_at).date(), "", None, access, uow)


def _steps(access: Access, uow: UnitOfWork, kept: ApplicationRecord | None) -> tuple[Step, ...]:
    """The steps with the names of who noted them; names are read once."""
    records = uow.settings.application_states(access.unit_id)
    if not records and kept is not None:
        begun = wall_time(kept.saved_at).date()
        return (Step("draft", begun, kept.saved_at, _name(kept.saved_by, uow)),)
    names = {by: _name(by, uow) for by in {record.by_id for record in records}}
    return tuple(
        Step(record.state, record.on, record.at, names[record.by_id], record.note)
        for record in records
    )


def _name(user_id: str, uow: UnitOfWork) -> str:
    user = uow.users.get(user_id)
    return user.name if user is not None else ""


def _remembered(access: Access, uow: UnitOfWork, units: frozenset[str]) -> Mapping[str, str]:
    """The organisation number that another unit of the same caregiver gave, if all gave one."""
    own = unit_of(access, uow)
    roles = uow.users.roles(access.user_id)
    managed = [
        one
        for one in uow.units.all()
        if one.id in units and one.id != own.id and roles[one.id] & set(MANAGERS)
    ]
    found: set[str] = set()
    for unit in managed:
        kept = uow.settings.application(unit.id)
        billing = json.loads(kept.data).get("billing", {}) if kept is not None else {}
        company, number = billing.get("company") or "", billing.get("organisation_number") or ""
        if number and company.strip().casefold() == own.provider.strip().casefold():
            found.add(number.strip())
    return {_NUMBER: found.pop()} if len(found) == 1 else {}
