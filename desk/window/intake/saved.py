"""What the page after saving says: the result, who gets what until when, what comes next."""

from __future__ import annotations

from dataclasses import dataclass

from desk.consent.number.mobile import check_mobile
from desk.register.views import RecipientView, SavedView
from desk.window.formats import capital, genitive, shown_number
from desk.window.intake.deciding import deciders
from desk.window.intake.roles import called, listed, role_name
from desk.window.intake.view import WalkView
from desk.window.widgets.asked import Option
from desk.window.words import tr

COPYING = ("Alt+K", "Alt+L", "Alt+J", "Alt+H")


@dataclass(frozen=True, slots=True, repr=False)
class Fact:
    """One line of what holds now."""

    symbol: str
    text: str
    second: str


def first_name(recipient: RecipientView, saved: SavedView) -> str:
    """How a recipient is spoken of."""
    if recipient.role == "patient":
        return saved.person.given_name
    return recipient.name.split(" ")[0] or role_name(recipient.role)


def saved_title(view: WalkView, saved: SavedView) -> str:
    """The result as a sentence."""
    names = [first_name(one, saved) for one in saved.answer.recipients]
    if saved.answer.kind == "given":
        words = tr("Saved. {name} gets reminders by text message.")
        if len(names) > 1:
            words = tr("Saved. {name} get reminders by text message.")
        return words.format(name=listed(names))
    refused = [called(view, key) for key in deciders(view)]
    words = tr("Saved. {name} does not want text messages.")
    return words.format(name=listed(refused) or saved.person.given_name)


def copying_options(saved: SavedView) -> tuple[Option, ...]:
    """A button for each number to copy, with its key; the value is the number (E.164)."""
    recipients = saved.answer.recipients
    if len(recipients) == 1:
        return (Option(recipients[0].mobile, tr("Copy the number"), COPYING[0]),)
    words = tr("Copy {owner} number")
    return tuple(
        Option(
            one.mobile,
            words.format(owner=genitive(first_name(one, saved))),
            COPYING[place] if place < len(COPYING) else "",
        )
        for place, one in enumerate(recipients)
    )


def saved_facts(view: WalkView, saved: SavedView) -> list[Fact]:
    """What holds now, a line each."""
    if saved.answer.kind != "given":
        again = tr("Ask again if {name} wants").format(name=saved.person.given_name)
        return [Fact("no", tr("No text messages are sent"), again)]
    facts = _recipient_facts(view, saved)
    if view.preview.send_at is not None and not view.visit.is_example:
        sent = view.formats.day_and_time(view.preview.send_at, view.today)
        visit = view.formats.day_and_time(view.visit.start, view.today)
        facts.append(
            Fact(
                "clock",
                tr("Next reminder {when}").format(when=sent),
                tr("The visit is {when}").format(when=visit),
            )
        )
    return [*facts, _holds_fact(view, saved)]


def _recipient_facts(view: WalkView, saved: SavedView) -> list[Fact]:
    """One line for all where they have the same limit, else one for each."""
    recipients = saved.answer.recipients
    numbers = [shown_number(check_mobile(one.mobile).national or one.mobile) for one in recipients]
    names = [first_name(one, saved) for one in recipients]
    if len({one.until for one in recipients}) == 1 and len(recipients) > 1:
        each = tr("{names} get a text message each").format(names=listed(names))
        return [Fact("mobile", each, listed(numbers))]
    facts = []
    for one, name, number in zip(recipients, names, numbers, strict=True):
        who = name if one.role == "patient" else f"{name}, {role_name(one.role)},"
        second = number
        if len(recipients) > 1:
            until = tr("until further notice")
            if one.until is not None:
                day = view.formats.plain_day(one.until)
                until = tr("up to and including {day}").format(day=day)
            second = f"{number}, {until}"
        text = capital(tr("{name} gets the text message").format(name=who))
        facts.append(Fact("mobile", text, second))
    return facts


def _holds_fact(view: WalkView, saved: SavedView) -> Fact:
    answer = saved.answer
    each = answer.ask_again == "each_visit"
    taken_back = tr("The yes can be taken back at any time")
    if answer.until is None:
        first = tr("Ask again at each visit") if each else tr("Holds until further notice")
        return Fact("again", first, taken_back)
    day = view.formats.plain_day(answer.until)
    if each:
        latest = tr("At the latest until {day}").format(day=day)
        return Fact("again", tr("Ask again at each visit"), latest)
    return Fact("again", tr("Holds up to and including {day}").format(day=day), taken_back)
