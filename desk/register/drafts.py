"""Walks under way: kept at every answer, so that neither a crash nor a pause loses one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from datetime import date, datetime, timedelta
from typing import Any, Final

from desk.consent.draft import (
    Draft,
    DraftAssessment,
    DraftPatient,
    DraftRepresentative,
    DraftVisit,
    Step,
)
from desk.errors import Refused, UserError
from desk.register.access import Access
from desk.register.permission import DESK, require
from desk.register.ports import UnitOfWork
from desk.register.records import DraftRecord, PersonRecord
from desk.register.views import DraftView


def keep_draft(draft: Draft, access: Access, uow: UnitOfWork) -> None:
    """Write a walk over its former self, durably. One that was saved meanwhile stays gone."""
    require(access, uow, DESK)
    if uow.answers.is_saved(draft.command_id):
        return
    _own(draft.command_id, access, uow)
    uow.drafts.keep(
        DraftRecord(
            command_id=draft.command_id,
            user_id=access.user_id,
            unit_id=access.unit_id,
            saved_at=uow.now(),
            parked=draft.parked,
            step=draft.step.value,
            data=draft_text(draft),
        )
    )
    uow.commit()


def drop_draft(command_id: str, access: Access, uow: UnitOfWork) -> None:
    """Throw a walk away; one that is not there is no error."""
    require(access, uow, DESK)
    if _own(command_id, access, uow) is not None:
        uow.drafts.drop(command_id)
        uow.commit()


def open_drafts(access: Access, uow: UnitOfWork) -> tuple[DraftView, ...]:
    """The user's walks under way at this unit, newest first. Reads only.

    Of a person who is protected, in the walk or in the register since, only that there is a walk.
    """
    require(access, uow, DESK)
    kept = [one for one in uow.drafts.of_user(access.user_id) if one.unit_id == access.unit_id]
    drafts = [draft_of(one.data) for one in kept]
    known = [one.patient.person_id for one in drafts if one.patient and one.patient.person_id]
    people = uow.people.many(known)
    return tuple(_draft_view(one, draft, people) for one, draft in zip(kept, drafts, strict=True))


def load_draft(command_id: str, access: Access, uow: UnitOfWork) -> Draft:
    """A walk as it was kept. Raises UserError `draft_unknown`, Refused `draft_not_yours`."""
    require(access, uow, DESK)
    kept = _own(command_id, access, uow)
    if kept is None:
        raise UserError("draft_unknown")
    return draft_of(kept.data)


def erase_old_drafts(access: Access, uow: UnitOfWork) -> int:
    """Erase the walks kept longer than the register's time for drafts (D14); how many."""
    require(access, uow)
    days = uow.settings.retention()["draft"]
    erased = uow.drafts.drop_before(uow.now() - timedelta(days=days))
    if erased:
        uow.journal.write("drafts_erased", access, details={"count": erased})
        uow.commit()
    return erased


def _own(command_id: str, access: Access, uow: UnitOfWork) -> DraftRecord | None:
    kept = uow.drafts.get(command_id)
    if kept is not None and kept.user_id != access.user_id:
        raise Refused("draft_not_yours")
    return kept


def _draft_view(kept: DraftRecord, draft: Draft, people: Mapping[str, PersonRecord]) -> DraftView:
    patient = draft.patient
    person = people.get(patient.person_id or "") if patient else None
    bare = DraftView(kept.command_id, "", kept.step, kept.saved_at, kept.parked)
    if person is not None and person.protected:
        return bare
    if patient is None or patient.protected:
        return replace(bare, display_name=_display_name(draft))
    person_id = person.id if person else None
    name = _display_name(draft)
    return replace(bare, display_name=name, identity=patient.identity, person_id=person_id)


def _display_name(draft: Draft) -> str:
    """The patient's name, or what was typed; nothing for a protected person."""
    if draft.patient is None:
        typed = dict(draft.new_patient)
        if typed.get("protected"):
            return ""
        name = f"{typed.get('given_name', '')} {typed.get('surname', '')}".strip()
        return name or draft.search or typed.get("identity", "")
    if draft.patient.protected:
        return ""
    return f"{draft.patient.given_name} {draft.patient.surname}".strip()


def draft_text(draft: Draft) -> str:
    """A draft as JSON text, in ASCII: whatever was typed or pasted can be kept."""
    return json.dumps(asdict(draft), default=_plain)


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat("T", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def draft_of(text: str) -> Draft:
    """A draft from its JSON text; what an older program did not know keeps its default."""
    data: dict[str, Any] = _known(Draft, json.loads(text))
    if data.get("patient") is not None:
        patient = _known(DraftPatient, data["patient"])
        if patient.get("birth_date"):
            patient["birth_date"] = date.fromisoformat(patient["birth_date"])
        data["patient"] = DraftPatient(**patient)
    if data.get("visit") is not None:
        visit = _known(DraftVisit, data["visit"])
        visit["start"] = datetime.fromisoformat(visit["start"])
        data["visit"] = DraftVisit(**visit)
    for name, kind in _PARTS.items():
        data[name] = tuple(kind(**_known(kind, one)) for one in data.get(name, ()))
    data["step"] = Step(data.get("step", Step.PATIENT))
    return Draft(**{name: _frozen(value) for name, value in data.items()})


_PARTS: Final[Mapping[str, type[Any]]] = {
    "representatives": DraftRepresentative,
    "assessments": DraftAssessment,
}


def _known(kind: type[Any], data: Mapping[str, Any]) -> dict[str, Any]:
    names = {one.name for one in fields(kind)}
    return {name: value for name, value in data.items() if name in names}


def _frozen(value: Any) -> Any:
    return tuple(_frozen(one) for one in value) if isinstance(value, list) else value
