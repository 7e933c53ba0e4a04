"""The phone's column and the steps' column in words, from a view of the walk."""

from __future__ import annotations

from datetime import date

from desk.consent import flow
from desk.consent.draft import Draft, Step
from desk.consent.message.length import PART, SINGLE
from desk.consent.message.preview import (
    MessagePatient,
    MessageVisit,
    Preview,
    PreviewRequest,
    preview,
)
from desk.register.views import CardView
from desk.window.context import UnitContext
from desk.window.formats import Formats, capital, shown_number
from desk.window.intake.names import step_name
from desk.window.intake.view import WalkView, example_visit, message_unit
from desk.window.widgets.leftcolumn import StepWords
from desk.window.widgets.phone import MeterWords, PhoneWords
from desk.window.widgets.phonecolumn import ColumnWords
from desk.window.words import tr


def step_words(view: WalkView, problems: int, saved_at: str) -> list[StepWords]:
    """All steps with their state and, when done, their answer."""
    now = view.draft.step
    own = flow.steps(view.standing)
    words = []
    for step in flow.ORDER:
        if step not in own:
            continue
        place, here = flow.ORDER.index(step), flow.ORDER.index(now)
        if step is now:
            state = "to_mend" if problems else "now"
            answer = _to_mend(problems) if problems else _now(view, step)
        elif now is Step.PAPER or place < here or flow.is_done(view.draft, step, view.standing):
            state = "done" if place < here or now is Step.PAPER else "to_come"
            answer = _answer(view, step, saved_at) if state == "done" else ""
        else:
            state, answer = "to_come", ""
        words.append(StepWords(step_name(step), state, answer))
    return words


def _to_mend(problems: int) -> str:
    if problems == 1:
        return tr("1 thing to put right")
    return tr("{count} things to put right").format(count=problems)


def _now(view: WalkView, step: Step) -> str:
    if step is Step.INFORMATION:
        return tr("{said} of {all} points").format(said=len(view.draft.told), all=len(view.points))
    return ""


def _answer(view: WalkView, step: Step, saved_at: str) -> str:
    draft: Draft = view.draft
    if step is Step.PATIENT and draft.patient is not None:
        return f"{draft.patient.given_name} {draft.patient.surname}"
    if step is Step.INFORMATION:
        if not set(view.points) <= set(draft.told):
            return tr("Not read to the end")
        language = {"sv": tr("in Swedish"), "en": tr("in English")}
        return tr("Read aloud {language}").format(
            language=language.get(draft.language, draft.language)
        )
    if step is Step.AUTHORITY:
        words = tr("{name}, yes") if draft.answer else tr("{name}, no")
        return words.format(name=view.given_name)
    if step is Step.NUMBER:
        return shown_number(view.mobile.national or "")
    if step is Step.MESSAGE:
        return tr("Checked")
    return saved_at if step is Step.RECORD else ""


def column_words(view: WalkView) -> ColumnWords:
    """The phone with the message this patient will get."""
    draft = view.draft
    name = view.given_name or tr("the patient")
    if draft.answer is False:
        below = tr("{name} has said no").format(name=name)
        not_sent = tr("No text message is sent: {name} has said no.").format(name=name)
    else:
        not_sent = ""
        if view.mobile.ok and view.mobile.national:
            below = tr("To {name}, {number}").format(
                name=name, number=shown_number(view.mobile.national)
            )
        elif draft.number.strip():
            below = tr("To {name}, the number is not whole").format(name=name)
        else:
            below = tr("To {name}, the number comes in step 4").format(name=name)
    return message_column(
        view.preview,
        view.context,
        view.formats,
        heading=tr("This is what the message looks like"),
        below=below,
        spoken_name=name,
        not_sent=not_sent,
        clock_from_visit=f"{view.visit.start.hour:02d}.{view.visit.start.minute:02d}",
        number_missing=draft.step is Step.NUMBER and not view.mobile.ok and bool(draft.number),
    )


def message_column(
    preview: Preview,
    context: UnitContext,
    formats: Formats,
    *,
    heading: str,
    below: str,
    spoken_name: str,
    not_sent: str,
    clock_from_visit: str,
    number_missing: bool = False,
) -> ColumnWords:
    """A previewed message as the column shows it."""
    day, short_day, clock = "", "", clock_from_visit
    if preview.send_at is not None:
        clock = formats.time(preview.send_at)
        day = f"{formats.day(preview.send_at.date(), preview.send_at.date())} {clock}"
        short_day = f"{formats.short_day(preview.send_at.date())} {clock}"
    phone = PhoneWords(
        sender=preview.sender,
        text=preview.text,
        clock=clock,
        day=day,
        short_day=short_day,
        spoken_name=spoken_name,
        not_sent=not_sent,
    )
    kind, finding = _finding(preview, context)
    if not_sent:
        kind, finding = "info", tr("The no is saved too.")
    elif number_missing:
        kind, finding = "warn", tr("Nothing can be sent until the number is whole.")
    return ColumnWords(heading, below, phone, meter_words(preview), kind, finding)


def meter_words(preview: Preview) -> MeterWords:
    """Characters, parts and highest cost."""
    count = tr("{count} characters").format(count=preview.units)
    parts = (
        tr("1 part")
        if preview.segments == 1
        else tr("{count} parts").format(count=preview.segments)
    )
    cost = ""
    if preview.cost_ore is not None:
        cost = tr("at most {ore} öre").format(ore=preview.cost_ore)
    return MeterWords(
        units=preview.units,
        parts=max(preview.segments, 1),
        per_part=(SINGLE if preview.segments == 1 else PART)[preview.encoding],
        left=count,
        middle=parts,
        right=cost,
        long=preview.segments > 1,
    )


def _finding(preview: Preview, context: UnitContext) -> tuple[str, str]:
    """The finding line: the gravest first, naming the words."""
    errors = [found for found in preview.findings if found.severity == "error"]
    rest = [found for found in preview.findings if found.severity != "error"]
    for kind, group in (("error", errors), ("warn", rest)):
        if group:
            words = context.sentences.finding(group[0])
            return kind, words
    return "ok", capital(tr("nothing in the text gives the care away."))


def card_column(
    card: CardView, context: UnitContext, formats: Formats, today: date
) -> ColumnWords | None:
    """The next reminder on a card where a yes holds; None where nothing is sent."""
    if card.holding != "yes" or card.current is None or card.person.masked:
        return None
    visit = card.next_visit or example_visit(today)
    shown = preview(
        PreviewRequest(
            kind="reminder",
            unit=message_unit(
                context.unit,
                context.profile.message.protected_sender if card.person.protected else "",
            ),
            visit=MessageVisit(visit.start, visit.contact_type),
            patient=MessagePatient(card.person.given_name, card.person.protected),
            template=context.unit.message.template,
        ),
        context.profile,
        context.disclosure,
    )
    known = not visit.is_example and shown.send_at is not None
    below = tr("Shown with an example time")
    if known and shown.send_at is not None:
        below = capital(formats.day_and_time(shown.send_at, today))
    return message_column(
        shown,
        context,
        formats,
        heading=tr("Next reminder") if known else tr("This is what the message looks like"),
        below=below,
        spoken_name=card.person.given_name,
        not_sent="",
        clock_from_visit=formats.time(visit.start),
    )
