"""Who must be asked anew: the list of the day, and those the message shows more to than told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from desk.consent.profile import Display, Profile
from desk.errors import Conflict
from desk.register.access import Access
from desk.register.ask_lines import Gathering
from desk.register.ask_reasons import AskList
from desk.register.commands import NewMessage
from desk.register.current import YES_KINDS, scopes_of
from desk.register.permission import DESK, hits, require, unit_of
from desk.register.ports import UnitOfWork
from desk.register.records import AnswerRecord
from desk.register.unit_views import UnitView
from desk.register.views import PersonHit
from desk.register.visit_records import HeldAnswer

SHOWN: Final[Mapping[str, int]] = {"none": 0, "provider": 1, "unit": 2}
"""How much of the place a display shows (rules.md, plan)."""


def to_ask(profile: Profile, access: Access, uow: UnitOfWork) -> AskList:
    """Whom the access's unit must ask again, as it stands today: derived anew at each reading.

    `profile` is the unit's; raises Conflict `decision_changed` for another one. Reads only; whoever
    shows the list notes it (`note_list`).
    """
    require(access, uow, DESK)
    unit = unit_of(access, uow)
    if profile.name != unit.profile:
        raise Conflict("decision_changed")
    return Gathering(unit, profile, access, uow).whole(_persons(unit, uow))


def told_less(access: Access, uow: UnitOfWork, limit: int = 100) -> tuple[PersonHit, ...]:
    """The first persons whose yes stands on less than the message now shows, oldest answer first.

    They were told a smaller display, or at this unit another name (facts.md §2: then the patient
    must be asked anew). Reads only; whoever shows the list notes it.
    """
    require(access, uow, DESK)
    unit = unit_of(access, uow)
    found = hits(tuple(_persons(unit, uow)[:limit]), access, uow)
    return tuple(replace(hit, ask_again=True) for hit in found)


def count_told_less(new: NewMessage | None, access: Access, uow: UnitOfWork) -> int:
    """How many they are; with `new`, how many they would be if that text were sent. Reads only."""
    require(access, uow, DESK)
    return len(_persons(_with(unit_of(access, uow), new), uow))


def _with(unit: UnitView, new: NewMessage | None) -> UnitView:
    if new is None:
        return unit
    message = replace(unit.message, template=new.template)
    return replace(unit, sender=new.sender, display=new.display, message=message)


def _persons(unit: UnitView, uow: UnitOfWork) -> list[str]:
    shown = shown_now(unit)
    lower = frozenset(one for one, rank in SHOWN.items() if rank < SHOWN[shown])
    if not lower:
        return []
    scopes = frozenset(scopes_of(unit).values())
    name = _place(unit, shown)
    return uow.answers.told_less(scopes, lower, unit.id, name, uow.today())


def shown_now(unit: UnitView) -> Display:
    """How much of the place the unit's reminder shows to somebody without protected identity.

    As `shown_display`, but of a unit alone: what its profile does not allow, it cannot show.
    """
    text = unit.message.template or ""
    if "{unit}" in text or ("{place}" in text and unit.display == "unit"):
        return "unit"
    if "{provider}" in text or ("{place}" in text and unit.display == "provider"):
        return "provider"
    return "none"


def _place(unit: UnitView, shown: Display) -> str:
    return {"unit": unit.name, "provider": unit.provider, "none": ""}[shown]


def was_told_less(answer: AnswerRecord | HeldAnswer | None, unit: UnitView) -> bool:
    """Whether a yes, the one that holds, stands on less than the unit's message now shows."""
    if answer is None or answer.kind not in YES_KINDS or answer.place_in_text == "omit":
        return False
    shown = shown_now(unit)
    if SHOWN[answer.told_display] < SHOWN[shown]:
        return True
    place = _place(unit, shown)
    return bool(place) and answer.unit_id == unit.id and place not in answer.sample_text
