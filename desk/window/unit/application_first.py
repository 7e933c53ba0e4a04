"""The application before anybody has written in it: what the unit has said already."""

from __future__ import annotations

from collections.abc import Mapping

from desk.activation.draft import ApplicationDraft, empty_draft
from desk.window.context import UnitContext
from desk.window.unit.application_message import unit_message


def first_draft(context: UnitContext, remembered: Mapping[str, str]) -> ApplicationDraft:
    """The unit's own name, caregiver and confirmed message; nothing is guessed.

    `remembered` are values by path that the same caregiver's other units have given.
    """
    unit, profile = context.unit, context.profile
    known = {
        "units[0].name": unit.name,
        "billing.unit": unit.name,
        "billing.company": unit.provider,
        "message.text": unit_message(context).template,
        **remembered,
    }
    if unit.display in profile.message.displays:
        known["message.display"] = unit.display
    draft = empty_draft(profile.name)
    for path, value in known.items():
        draft = draft.with_value(path, value)
    return draft
