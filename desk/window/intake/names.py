"""The steps' one name in the window."""

from __future__ import annotations

from desk.consent.draft import Step
from desk.window.words import tr


def step_name(step: Step) -> str:
    """The step's name in the window's language."""
    return {
        Step.PATIENT: tr("Patient"),
        Step.INFORMATION: tr("Information"),
        Step.AUTHORITY: tr("Who decides"),
        Step.NUMBER: tr("Number"),
        Step.MESSAGE: tr("Message"),
        Step.RECORD: tr("Save"),
        Step.PAPER: tr("Paper"),
    }[step]
