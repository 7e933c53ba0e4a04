"""Where the unit's texts stand, in sentences: which version is used, since when, who confirmed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desk.register.unit_views import MessageVersion
from desk.window.formats import Formats
from desk.window.words import tr


def of_state(versions: Sequence[MessageVersion], state: str) -> MessageVersion | None:
    """The latest version in a state."""
    return next((one for one in versions if one.state == state), None)


def standing(versions: Sequence[MessageVersion], formats: Formats) -> str:
    """One line about the version in force, and the one that waits."""
    used, draft = of_state(versions, "in_force"), of_state(versions, "not_confirmed")
    coming = of_state(versions, "coming")
    if used is None or used.confirmed_at is None:
        return tr("No text is confirmed yet. Until then no yes can be saved.")
    if draft is not None:
        words = tr("Version {draft} is a draft. Version {used} is used so far.")
        return words.format(draft=draft.number, used=used.number)
    if coming is not None:
        words = tr("Version {used} is used. Version {coming} takes its place on {day}.")
        day = formats.short_date(coming.active_from)
        return words.format(used=used.number, coming=coming.number, day=day)
    return tr("Version {used} is used. {confirmed}.").format(
        used=used.number, confirmed=confirmed(used, formats)
    )


def confirmed(version: MessageVersion, formats: Formats) -> str:
    """“Confirmed by Elin Falk on 3 November 2026”, or that it is not."""
    if version.confirmed_at is None:
        return tr("Not confirmed")
    day = formats.short_date(formats.local(version.confirmed_at).date())
    return tr("Confirmed by {name} on {day}").format(name=version.confirmed_by, day=day)


def state_words(version: MessageVersion, formats: Formats) -> tuple[str, str]:
    """The kind of its symbol, and how it stands."""
    if version.state == "in_force":
        kind = "ok" if version.confirmed_at is not None else "warn"
        return kind, tr("Is used")
    if version.state == "coming":
        day = formats.plain_day(version.active_from)
        return "waiting", tr("From {day}").format(day=day)
    if version.state == "not_confirmed":
        return "warn", tr("Not confirmed")
    return "waiting", tr("Earlier")


def display_words(display: str, name: str, provider: str) -> str:
    """What a text names of the place."""
    return {"unit": name, "provider": provider}.get(display) or tr("No name")


def named_words(template: str, display: str, name: str, provider: str) -> str:
    """What a text names of the place, when it has a field for it at all."""
    if "{unit}" in template:
        return name
    if "{place}" in template:
        return display_words(display, name, provider)
    return provider if "{provider}" in template else tr("The text has no field for the place")


def told_less_words(count: int) -> str:
    """How many come up to be asked again."""
    if count == 1:
        return tr("1 patient has been told less than this text shows, and comes up as Ask again.")
    words = tr("{count} patients have been told less than this text shows: they come up as {ask}.")
    return words.format(count=count, ask=tr("Ask again"))


def read_day(typed: str, today: date) -> date | None:
    """A day as typed, 2026-12-01; nothing typed is today. None: unreadable."""
    text = typed.strip()
    if not text:
        return today
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
