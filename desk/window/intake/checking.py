"""The answers to check before saving, a line each, with the step at which it is changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desk.consent.asking import PATIENT
from desk.consent.draft import Assessment, Step
from desk.window.formats import capital, genitive, shown_number
from desk.window.intake.asked import left_out_words
from desk.window.intake.channels import channel_words
from desk.window.intake.column import meter_words
from desk.window.intake.deciding import deciders
from desk.window.intake.listeners import in_language
from desk.window.intake.roles import called, listed, listener_called, role_name
from desk.window.intake.view import Receiver, WalkView
from desk.window.words import tr


@dataclass(frozen=True, slots=True, repr=False)
class Line:
    """One answer. `step` None: it follows from the others and is not changed by itself."""

    name: str
    answer: str
    second: str
    step: Step | None


def check_lines(view: WalkView) -> list[Line]:
    """Every answer of the walk, in the order of its steps."""
    lines = [_visit_line(view), _information_line(view), _decides_line(view)]
    lines += [_assessment_line(view, one.code, one.reason) for one in view.draft.assessments]
    if view.standing.outcome is not True:
        return lines
    lines += [_recipient_line(view, one) for one in view.recipients if one.given]
    lines += [
        Line(
            tr("Gets no message"),
            _with_role(view, one.key),
            " ".join(left_out_words(view, one.key)),
            Step.AUTHORITY,
        )
        for one in view.draft.representatives
        if left_out_words(view, one.key)
    ]
    return [*lines, _message_line(view), _holds_line(view)]


def _visit_line(view: WalkView) -> Line:
    if view.visit.is_example:
        second = tr("The message is shown with an example time")
        return Line(tr("Next visit"), tr("No visit written"), second, Step.PATIENT)
    second = {
        "visit": tr("At the unit"),
        "video": tr("Video"),
        "phone": tr("Phone"),
    }[view.visit.contact_type]
    when = view.formats.day_and_time(view.visit.start, view.today)
    return Line(tr("Next visit"), capital(when), second, Step.PATIENT)


def _information_line(view: WalkView) -> Line:
    draft, told = view.draft, view.standing.told
    if not view.standing.informed:
        second = tr("{said} of {all} said").format(said=len(told), all=len(view.points))
        return Line(tr("Information"), tr("Not read to the end"), second, Step.INFORMATION)
    words = tr("Read aloud {language}, version {version}")
    how = tr("All at once") if draft.told_how == "all_at_once" else tr("Point by point")
    if draft.told_written:
        words, how = tr("In writing {language}, version {version}"), ""
    answer = words.format(language=in_language(draft.language), version=view.script.version)
    to = ""
    if view.addressee.kind != "patient":
        to = tr("To {name}").format(name=listener_called(view, view.addressee))
    second = ", ".join(part for part in (to, how.lower() if to else how) if part)
    return Line(tr("Information"), answer, second, Step.INFORMATION)


def _decides_line(view: WalkView) -> Line:
    if view.standing.decider == "staff":
        answer = tr("The unit, {name} cannot take a stand").format(name=called(view, PATIENT))
        if view.standing.outcome is False:
            answer = tr("The unit, said no")
        return Line(tr("Decides"), answer, channel_words(view.draft.channel), Step.AUTHORITY)
    keys, no = deciders(view), view.standing.outcome is False
    if keys == [PATIENT]:
        said = tr("{name} alone, said no") if no else tr("{name} alone, said yes")
        name = called(view, PATIENT)
    else:
        said = tr("{name}, said no") if no else tr("{name}, said yes")
        name = listed([called(view, key) for key in keys])
        if len(keys) == 1:
            name = _with_role(view, keys[0])
    return Line(
        tr("Decides"),
        capital(said.format(name=name)),
        channel_words(view.draft.channel),
        Step.AUTHORITY,
    )


def _with_role(view: WalkView, key: str) -> str:
    one = view.representative(key)
    name = called(view, key)
    if one is None or not one.given_name.strip():
        return capital(name)
    return f"{name}, {role_name(one.role)}"


def _assessment_line(view: WalkView, code: Assessment, reason: str) -> Line:
    words = {
        "minor": tr("Text messages suit {name}"),
        "mature_minor": tr("{name} is mature enough"),
        "guardian_recipient": tr("A guardian gets them in this single case"),
        "patient_cannot_consent": tr("{name} cannot take a stand"),
        "protected_identity": tr("Text messages suit {name}, protected identity"),
    }[code]
    if code == "minor" and view.context.profile.rules.minors == "maturity":
        words = tr("{name} is not mature enough")
    answer = words.format(name=called(view, PATIENT))
    by = view.context.access.user_name
    second = tr("{reason}. Assessed by {user}").format(reason=reason.strip().rstrip("."), user=by)
    return Line(tr("Assessment"), answer, second, Step.AUTHORITY)


def _recipient_line(view: WalkView, one: Receiver) -> Line:
    number = shown_number(one.mobile.national or one.typed)
    parts = []
    if one.key == PATIENT:
        whose = tr("Own phone")
        if view.draft.whose == "other":
            name = view.draft.whose_name.strip()
            whose = tr("{owner} phone").format(owner=genitive(name))
        parts.append(whose)
    if one.confirmed:
        parts.append(tr("read aloud and confirmed"))
    answer = f"{_with_role(view, one.key)}, {number}"
    return Line(tr("Gets the message"), answer, capital(", ".join(parts)), Step.NUMBER)


def _message_line(view: WalkView) -> Line:
    """How long it is, what it costs at most, and when it is sent."""
    meter = meter_words(view.preview)
    count = sum(one.receives for one in view.recipients)
    cost = meter.right
    if count > 1 and view.preview.cost_ore is not None:
        cost = tr("{count} messages, at most {ore} öre").format(
            count=count, ore=count * view.preview.cost_ore
        )
    elif count > 1:
        cost = tr("{count} messages").format(count=count)
    answer = ", ".join(part for part in (meter.left, meter.middle, cost) if part)
    second = tr("When it is sent is not set at the unit")
    if view.visit.is_example and view.preview.send_at is not None:
        second = tr("Sent before the visit, when one is booked")
    elif view.preview.send_at is not None:
        when = view.formats.day_and_time(view.preview.send_at, view.today)
        second = tr("Sent {when}").format(when=when)
    return Line(tr("Message"), answer, second, None)


def _holds_line(view: WalkView) -> Line:
    """Until when it holds: for each, where that differs."""
    decision = view.decision
    each = decision.ask_again == "each_visit"
    taken_back = tr("Or until it is taken back")
    if decision.until is None and each:
        # Until further notice is not true where everybody is asked again (facts §2).
        return Line(tr("Holds"), tr("Asked again at each visit"), taken_back, None)
    again = tr("Ask again at each visit") if each else taken_back
    limits = {one.until for one in decision.recipients}
    if len(limits) < 2:
        return Line(tr("Holds"), capital(_until(view, decision.until)), again, None)
    parts = [
        f"{called(view, key)} {_until(view, one.until)}"
        for key, one in zip(view.standing.receiving, decision.recipients, strict=True)
    ]
    asked = [
        called(view, key)
        for key, one in zip(view.standing.receiving, decision.recipients, strict=True)
        if one.ask_again == "each_visit"
    ]
    if 0 < len(asked) < len(parts):
        again = tr("Ask again about {names} at each visit").format(names=listed(asked))
    return Line(tr("Holds"), capital(", ".join(parts)), again, None)


def _until(view: WalkView, until: date | None) -> str:
    if until is None:
        return tr("until further notice")
    return tr("up to and including {day}").format(day=view.formats.plain_day(until))
