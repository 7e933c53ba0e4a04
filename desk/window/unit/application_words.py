"""What the application's page says about its sections and its way."""

from __future__ import annotations

from dataclasses import dataclass

from desk.activation.draft import ApplicationDraft, DraftSection
from desk.activation.fields import CONDITIONS
from desk.activation.state import STATES, Progress, State, Step, StepKind
from desk.consent.form import Form
from desk.consent.profile import Profile
from desk.window.formats import Formats
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


def way_status(state: State, left: int) -> tuple[str, str]:
    """The status at the head of the last section."""
    if state == "active":
        return "ok", tr("Active")
    if state == "draft" and left:
        return "waiting", tr("When all is filled in")
    waits = {
        "draft": tr("To be signed"),
        "signed": tr("To be sent"),
        "sent": tr("Waits for the region"),
    }
    return "waiting", waits[state]


def state_names() -> dict[State, str]:
    """What each state is called."""
    return {
        "draft": tr("Draft"),
        "signed": tr("Signed"),
        "sent": tr("Sent"),
        "active": tr("Active"),
    }


def stages(progress: Progress, region: str, formats: Formats) -> tuple[StateWords, ...]:
    """The way of an application: reached states with day and who, then what is to come."""
    waits = {"signed": tr("waits"), "sent": tr("to {region}").format(region=region)}
    names = state_names()
    made = []
    for state in STATES:
        step = progress.step(state)
        if step is None:
            # A draft that nobody has begun on stands there all the same.
            now = state == progress.state
            words, where = waits.get(state, ""), "now" if now else "to_come"
            made.append(StateWords(names[state], words, where, tr("waits")))
            continue
        day = formats.short_date(step.on)
        words = ", ".join(filter(None, (day, step.by)))
        done = state != progress.state or state == "active"
        made.append(StateWords(names[state], words, "done" if done else "now", day))
    return tuple(made)


@dataclass(frozen=True, slots=True)
class StepWords:
    """What is said of the step that follows; no button words where none does."""

    title: str
    body: str
    button: str = ""


def step_words(following: State | None, recipient: str) -> StepWords:
    """The step that follows: what to do first, and the button that notes it."""
    if following is None:
        return StepWords(tr("The reminders are active"), "")
    title = tr("Next step")
    if following == "signed":
        body = tr("Save or print the PDF and have it signed. Then note the day here.")
        return StepWords(title, body, tr("Signed"))
    if following == "sent":
        body = tr("Send the signed application to {recipient}. Then note the day here.")
        return StepWords(title, body.format(recipient=recipient), tr("Sent"))
    body = tr("When the region has told you that the reminders are on, note the day here.")
    return StepWords(title, body, tr("Active"))


def back_words(state: State) -> str:
    """What the button says that takes the last step back."""
    words = {
        "draft": "",
        "signed": tr("It is not signed"),
        "sent": tr("It is not sent"),
        "active": tr("It is not active"),
    }
    return words[state]


def primary_words(state: State) -> str:
    """What the page's primary button does in each state."""
    words = {
        "draft": tr("Save PDF"),
        "signed": tr("Note as sent"),
        "sent": tr("Note as active"),
        "active": tr("Save PDF"),
    }
    return words[state]


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """A step as it is listed."""

    name: str
    answer: str
    second: str


def history_lines(
    history: tuple[tuple[StepKind, Step], ...], formats: Formats
) -> tuple[HistoryLine, ...]:
    """The steps, the latest first."""
    names = state_names()
    lines = []
    for number, (kind, step) in enumerate(history):
        name = names[step.state]
        if kind == "corrected":
            name = tr("Back to {state}").format(state=name.lower())
        elif kind == "begun" and number:
            name = tr("New draft")
        noted = ""
        if step.at is not None:
            at = formats.local(step.at)
            when = f"{formats.short_date(at.date())} {tr('at')} {formats.time(at)}"
            noted = tr("Noted {when} by {name}").format(when=when, name=step.by)
        second = ". ".join(filter(None, (step.note.rstrip("."), noted)))
        lines.append(HistoryLine(name, formats.plain_day(step.on), second))
    return tuple(reversed(lines))


def frozen_words(progress: Progress, formats: Formats) -> tuple[str, str]:
    """Why the fields cannot be written in, and what to do about it."""
    signed = progress.step("signed")
    day = formats.plain_day(signed.on) if signed is not None else ""
    title = tr("The application was signed {day}").format(day=day)
    return title, tr("What it says is locked. If something is to be changed, begin a new one.")
