"""Cancelling and what was sent, in words."""

from __future__ import annotations

from desk.consent.number.mobile import check_mobile
from desk.register.cancel_views import ChangeView, SentView, Told
from desk.window.card.names import person_name, recipient_name, role_name
from desk.window.context import UnitContext
from desk.window.formats import Formats, shown_number
from desk.window.intake.column import message_column
from desk.window.plan.row import MessageLine
from desk.window.widgets.meter import MeterWords
from desk.window.widgets.phone import PhoneWords
from desk.window.widgets.phonecolumn import ColumnWords, OwnedPhone
from desk.window.words import tr

NO_METER = MeterWords(0, 1, 160, "", "", "", False)


def number_shown(mobile: str) -> str:
    """“070-174 06 05”."""
    return shown_number(check_mobile(mobile).national or mobile)


def first_name(view: ChangeView) -> str:
    """Who it concerns, by first name; a masked person by no name."""
    return view.person.given_name or tr("the patient")


def why_nobody(view: ChangeView, region: str) -> str:
    """Why no message can go, in a sentence."""
    sentences = {
        "text_missing": tr("{region} sends no sms about cancelled or moved visits."),
        "too_late": tr("The visit has already begun."),
        "no_consent": tr("{name} has not said yes to sms."),
        "withdrawn": tr("{name} has taken the yes to sms back."),
        "consent_ended": tr("The yes to sms has ended."),
        "asked_again_needed": tr("{name} has not been asked for this visit."),
        "text_has_error": tr("The message would tell what care it is about."),
        "protected": tr("An sms could tell where a person with protected identity is."),
        "already_told": tr("The sms about it has been made already."),
    }
    why = view.why_not or "no_consent"
    return sentences[why].format(name=first_name(view), region=region)


def who_gets_it(view: ChangeView) -> tuple[str, str]:
    """A title and a body: who gets the message, and at which number."""
    names = [_called(view, one) for one in view.to]
    if len(names) == 1:
        title = tr("{name} gets the sms").format(name=names[0])
    else:
        both = tr("{first} and {last}").format(first=", ".join(names[:-1]), last=names[-1])
        title = tr("{name} get the sms").format(name=both)
    lines = [number_shown(one.recipient.mobile) for one in view.to]
    if view.way == "draft":
        lines.append(tr("The unit has no gateway: it becomes an e-mail draft to send yourself."))
    return title, " · ".join(lines)


def _called(view: ChangeView, one: Told) -> str:
    if one.recipient.role == "patient":
        return first_name(view)
    name = recipient_name(one.recipient, view.person)
    return f"{name} ({role_name(one.recipient.role)})"


def left_out(view: ChangeView) -> str:
    """Who does not get it, and why; a sentence each."""
    sentences = {
        "consent_ended": tr("{name} gets no sms: the yes has ended."),
        "asked_again_needed": tr("{name} gets no sms: not asked for this visit."),
        "already_told": tr("{name} gets no sms: it has been made already."),
    }
    return " ".join(
        sentences[one.why_not].format(name=_called(view, one))
        for one in view.left_out
        if one.why_not is not None
    )


def change_column(view: ChangeView, context: UnitContext, formats: Formats) -> ColumnWords:
    """The phone with the very message, or why there is none."""
    region = context.profile.region[context.language]
    clock = formats.time(view.visit.start)
    heading = tr("This is what the message looks like")
    if view.message is None:
        words = why_nobody(view, region)
        sender = context.unit.sender
        phone = PhoneWords(sender, words, clock, "", "", first_name(view), words)
        return ColumnWords(heading, "", phone, NO_METER, "info", tr("Phone and tell."))
    not_sent = "" if view.can_send else why_nobody(view, region)
    if view.why_not == "text_has_error":
        # The text is shown with what is wrong in it: a manager can mend the name.
        not_sent = ""
    numbers = [number_shown(one.recipient.mobile) for one in view.to]
    below = tr("To {name}, {number}").format(
        name=_called(view, view.to[0]) if view.to else first_name(view),
        number=numbers[0] if numbers else tr("no number"),
    )
    column = message_column(
        view.message,
        context,
        formats,
        heading=heading,
        below=below,
        spoken_name=first_name(view),
        not_sent=not_sent,
        clock_from_visit=clock,
    )
    if not_sent:
        return ColumnWords(heading, "", column.phone, column.meter, "info", tr("Phone and tell."))
    if len(view.to) < 2:
        return column
    phones = tuple(
        OwnedPhone(_called(view, one), number_shown(one.recipient.mobile), column.phone)
        for one in view.to
    )
    return ColumnWords(
        heading, below, column.phone, column.meter, column.finding_kind, column.finding, phones
    )


STATES = {
    "to_send": ("clock", "warn"),
    "handed_over": ("yes", "ok"),
    "failed": ("stop", "error"),
    "unknown": ("warning", "warn"),
    "drafted": ("document", "ink2"),
}


def state_words(state: str) -> str:
    """What has become of a message, in a word or two."""
    return {
        "to_send": tr("Not sent yet"),
        "handed_over": tr("Handed over"),
        "failed": tr("Not sent"),
        "unknown": tr("May have been sent"),
        "drafted": tr("Saved as a draft"),
    }[state]


def trouble_words(trouble: str) -> str:
    """Why a message has not left, short."""
    return {
        "": "",
        "no_connection": tr("no connection to the gateway"),
        "tls_refused": tr("the gateway's certificate is not right"),
        "login_refused": tr("the log-in was refused"),
        "sender_refused": tr("the sender was refused"),
        "address_refused": tr("the number was refused"),
        "message_refused": tr("the message was refused"),
        "temporary": tr("the gateway is busy"),
        "unknown": tr("the connection broke while it was sent"),
        "withdrawn": tr("stopped: the yes was taken back"),
        "no_consent": tr("stopped: no yes to sms"),
        "consent_ended": tr("stopped: the yes has ended"),
        "asked_again_needed": tr("stopped: not asked for the visit"),
        "text_changed": tr("stopped: the visit is another now"),
        "text_has_error": tr("stopped: the text would tell what care it is about"),
        "protected": tr("stopped: protected identity"),
        "already_told": tr("stopped: told already"),
        "too_late": tr("stopped: the visit has begun"),
        "text_missing": tr("stopped: no such text"),
    }[trouble]


def sent_line(view: SentView, formats: Formats) -> MessageLine:
    """A message that was made, as a row."""
    sent = view.sent
    symbol, role = STATES[sent.state]
    made = formats.local(sent.made_at)
    kind = tr("Cancelled") if sent.kind == "cancellation" else tr("Moved to")
    number = number_shown(sent.mobile) if sent.mobile else ""
    when = f"{formats.short_day(sent.visit_start.date())} {formats.time(sent.visit_start)}"
    return MessageLine(
        key=sent.id,
        left=formats.short_day(made.date()),
        left_more=formats.time(made),
        name=person_name(view.person),
        about=f"{kind} {when}",
        symbol=symbol,
        role=role,
        state=state_words(sent.state),
        state_more=trouble_words(sent.trouble) or number,
    )
