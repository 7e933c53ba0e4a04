"""The phone's column and the steps' column in words, from a view of the walk."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desk.consent import flow
from desk.consent.asking import PATIENT
from desk.consent.draft import Draft, Step
from desk.consent.flow import ORDER
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
from desk.window.intake.roles import called, listener_called, role_name
from desk.window.intake.view import Receiver, WalkView, example_visit, message_unit
from desk.window.widgets.leftcolumn import StepWords
from desk.window.widgets.meter import MeterWords
from desk.window.widgets.phone import PhoneWords
from desk.window.widgets.phonecolumn import ColumnWords, OwnedPhone
from desk.window.words import tr


def step_words(view: WalkView, problems: int, saved_at: str) -> list[StepWords]:
    """All steps with their state and, when done, their answer."""
    now = view.draft.step
    own = flow.steps(view.standing)
    words = []
    for step in ORDER:
        if step not in own:
            continue
        place, here = ORDER.index(step), ORDER.index(now)
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
        return tr("{said} of {all} points").format(
            said=len(view.standing.told), all=len(view.points)
        )
    return ""


def _answer(view: WalkView, step: Step, saved_at: str) -> str:
    draft: Draft = view.draft
    if step is Step.PATIENT and draft.patient is not None:
        return f"{draft.patient.given_name} {draft.patient.surname}"
    if step is Step.INFORMATION:
        return _told(view)
    if step is Step.AUTHORITY:
        no, alone = view.standing.outcome is False, view.addressee.key == PATIENT
        words = tr("{name}, no") if no else tr("{name}, yes")
        if alone:
            words = tr("{name} alone, no") if no else tr("{name} alone, yes")
        return words.format(name=capital(listener_called(view, view.addressee)))
    if step is Step.NUMBER:
        given = [one for one in view.recipients if one.mobile.ok]
        if len(given) == 1:
            return shown_number(given[0].mobile.national or "")
        return tr("{count} numbers").format(count=len(given))
    if step is Step.MESSAGE:
        return tr("Checked")
    return saved_at if step is Step.RECORD else ""


def _told(view: WalkView) -> str:
    """How the words were told, or that they were not all told."""
    if not view.standing.informed:
        return tr("Not read to the end")
    language = {
        "sv": tr("in Swedish"),
        "sv-x-easy": tr("in easy Swedish"),
        "en": tr("in English"),
    }.get(view.draft.language, view.draft.language)
    words = tr("In writing, {language}") if view.draft.told_written else tr("Read aloud {language}")
    return words.format(language=language)


def column_words(view: WalkView) -> ColumnWords:
    """The phone with the message this patient's recipients will get: one text, a phone each."""
    name = view.given_name or tr("the patient")
    not_sent = ""
    if view.standing.outcome is False:
        not_sent = tr("No text message is sent: {name} has said no.").format(
            name=capital(listener_called(view, view.addressee))
        )
    shown = [] if not_sent else _shown(view)
    first = shown[0] if shown else None
    words = message_column(
        view.preview,
        view.context,
        view.formats,
        heading=tr("This is what the message looks like"),
        below=_below(view, first, not_sent),
        spoken_name=_spoken(view, first) or name,
        not_sent=not_sent,
        clock_from_visit=f"{view.visit.start.hour:02d}.{view.visit.start.minute:02d}",
        number_missing=view.draft.step is Step.NUMBER
        and any(one.given and not one.mobile.ok for one in view.recipients),
    )
    return words if len(shown) < 2 else _several(view, words, shown)


def _shown(view: WalkView) -> list[Receiver]:
    """Those who get the message as far as is known: later, only those who gave a number."""
    past_numbers = ORDER.index(view.draft.step) > ORDER.index(Step.NUMBER)
    return [
        one
        for one in view.recipients
        if one.given or not (past_numbers or (one.key == PATIENT and _may_leave_out(view)))
    ]


def _may_leave_out(view: WalkView) -> bool:
    """Whether the patient's own phone is only an addition to that of whoever decides."""
    return view.standing.decider in ("guardian", "forvaltare")


def _spoken(view: WalkView, one: Receiver | None) -> str:
    return "" if one is None else called(view, one.key)


def _number_words(one: Receiver, *, short: bool) -> str:
    if one.mobile.ok and one.mobile.national:
        return shown_number(one.mobile.national)
    if one.given:
        return tr("not whole yet") if short else tr("the number is not whole")
    return tr("number in step 4") if short else tr("the number comes in step 4")


def _below(view: WalkView, one: Receiver | None, not_sent: str) -> str:
    listener = listener_called(view, view.addressee)
    if not_sent:
        return tr("{name} has said no").format(name=capital(listener))
    if one is None:
        who, number = listener, tr("number in step 4")
    else:
        who, number = called(view, one.key), _number_words(one, short=False)
    return tr("To {name}, {number}").format(name=who, number=number)


def _several(view: WalkView, words: ColumnWords, shown: list[Receiver]) -> ColumnWords:
    """A short phone for each, and what all of them cost."""
    phones = []
    for one in shown:
        who = called(view, one.key)
        if one.key != PATIENT and one.name:
            who = f"{who}, {role_name(one.role)}"
        phones.append(
            OwnedPhone(
                owner=tr("To {name}").format(name=who),
                number=_number_words(one, short=True),
                phone=replace(words.phone, spoken_name=called(view, one.key)),
            )
        )
    below = tr("The same text to all of them")
    if view.preview.send_at is not None:
        when = view.formats.day_and_time(view.preview.send_at, view.today)
        below = tr("Sent {when}").format(when=when)
    count, cost = len(shown), view.preview.cost_ore
    right = tr("{count} messages").format(count=count)
    if cost is not None:
        right = tr("{count} messages, at most {ore} öre").format(count=count, ore=cost * count)
    return replace(
        words,
        heading=tr("This is what the messages look like"),
        below=below,
        phone=phones[0].phone,
        meter=replace(words.meter, right=right),
        phones=tuple(phones),
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
