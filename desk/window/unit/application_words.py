"""What the application's page says about its sections and its way."""

from __future__ import annotations

from desk.activation.draft import ApplicationDraft, DraftSection
from desk.activation.fields import CONDITIONS
from desk.consent.form import Form
from desk.consent.profile import Profile
from desk.window.unit.stateline import StateWords
from desk.window.words import tr


def display_words(form: Form, language: str, profile: Profile) -> dict[str, str]:
    """What may be shown of the place, in the paper's own words."""
    return {
        display: form.word(language, f"display.{display}") for display in profile.message.displays
    }


def section_status(section: DraftSection, draft: ApplicationDraft) -> tuple[str, str]:
    """A kind of `fold.STATUS` and the words at the section's head."""
    if section.key == "conditions":
        return _conditions(section, draft)
    if section.open == 0:
        if section.key == "units":
            count = sum(1 for name in draft.units if name.strip())
            return "ok", tr("1 unit") if count == 1 else tr("{count} units").format(count=count)
        return "ok", tr("Complete")
    if not any(draft.value(field.path) for field in section.fields):
        return "waiting", tr("Not begun")
    if section.open == 1:
        return "warn", tr("1 thing left")
    return "warn", tr("{count} things left").format(count=section.open)


def _conditions(section: DraftSection, draft: ApplicationDraft) -> tuple[str, str]:
    met = sum(
        1
        for key in CONDITIONS
        if not any(path.startswith(f"conditions.{key}.") for path in section.errors)
    )
    words = tr("{count} of {all} met").format(count=met, all=len(CONDITIONS))
    if section.open == 0:
        return "ok", words
    begun = any(draft.value(f"conditions.{key}.done") for key in CONDITIONS)
    return ("warn", words) if begun else ("waiting", tr("Not begun"))


def stages(day: str, region: str) -> tuple[StateWords, ...]:
    """The way of an application; this version keeps drafts."""
    return (
        StateWords(tr("Draft"), day, "now"),
        StateWords(tr("Signed"), tr("waits"), "to_come"),
        StateWords(tr("Sent"), tr("to {region}").format(region=region), "to_come"),
        StateWords(tr("Active"), "", "to_come"),
    )
