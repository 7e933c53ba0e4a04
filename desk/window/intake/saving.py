"""What is handed to the register to save: the walk with the very words and the decision shown."""

from __future__ import annotations

from desk.consent.draft import Draft
from desk.register.commands import SaveAnswer
from desk.window.intake.view import WalkView


def save_command(view: WalkView, draft: Draft) -> SaveAnswer:
    """A walk that is done; a protected person's sample is made from the profile's own text."""
    profile, template = view.context.profile, view.context.unit.message.template or ""
    if draft.patient is not None and draft.patient.protected:
        template = profile.texts["reminder"].protected
    return SaveAnswer(
        draft=draft,
        profile=profile,
        points=view.points,
        decision=view.decision,
        script_version=view.script.version,
        script_text=view.script.text,
        template=template,
        sample_text=view.preview.text,
    )
