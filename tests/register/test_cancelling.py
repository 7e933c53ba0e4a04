"""A visit is cancelled or moved: who is told by SMS, by which words, and what became of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from desk.content.profiles import load_profiles
from desk.errors import Conflict, Refused, UserError
from desk.register import use_cases
from desk.register.cancel_views import Attempt, ChangeVisit, VisitChange
from desk.register.commands import Withdraw
from desk.register.ids import new_id
from desk.register.judge import MessageJudge
from desk.register.ports.gateway import Delivery, GatewaySettings
from desk.register.visit_views import AddVisit

SOON = datetime(2026, 12, 1, 9, 30)
LATER = datetime(2026, 12, 8, 13, 0)
GATEWAY = GatewaySettings("mail.example.org", 587, "starttls", "noreply@example.org", "e", "hemlig")
TEXT = (
    "Din planerade tid tisdag 1 december kl. 09.30 är inställd. Vi ringer dig om en ny tid. "
    "Hälsocentralen Ekhaga"
)
TAKEN, FAILED = Delivery("handed_over"), Delivery("failed", "temporary")
LOST = Delivery("unknown", "unknown")


@pytest.fixture
def booked(desk: Any) -> Callable[..., Any]:
    """Saves an answer and books a visit: gives the visit."""

    def book(command: Any = None, start: datetime = SOON, **changes: Any) -> Any:
        saved = desk.save(command or desk.yes(**changes))
        new = AddVisit(new_id(), (saved.person.id,), (start,))
        return desk.run(use_cases.add_visit, new)[0]

    return book


def keep_gateway(desk: Any, **changes: Any) -> None:
    manager = desk.colleague("manager")
    desk.run(use_cases.keep_gateway, replace(GATEWAY, **changes), desk.judge, access=manager)


def show(desk: Any, visit: Any, start: datetime | None = None, **options: Any) -> Any:
    judge = options.pop("judge", desk.judge)
    return desk.run(use_cases.show_change, VisitChange(visit.id, start), judge, **options)


def command(view: Any, *, send: bool = True) -> ChangeVisit:
    shown = tuple((one.recipient.mobile, view.message.text) for one in view.to)
    return ChangeVisit(new_id(), view.change, send, shown)


def change(desk: Any, view: Any, **options: Any) -> Any:
    return desk.run(use_cases.change_visit, command(view, **options), desk.judge)


def attempt(desk: Any, sent: Any, again: bool = False) -> Attempt:
    made: Attempt = desk.run(use_cases.try_message, sent.id, again, desk.judge)
    return made


def settle(desk: Any, tried: Attempt, told: Delivery | None) -> Any:
    return desk.run(use_cases.settle_message, tried, told)


def states(desk: Any) -> list[str]:
    return [one.sent.state for one in desk.run(use_cases.sent_messages)]


def status(desk: Any, visit: Any) -> str:
    with desk.register.unit_of_work(desk.connection) as work:
        return str(work.visits.get(visit.id).status)


def withdraw(desk: Any, visit: Any) -> None:
    _, seq = desk_seq(desk, visit)
    desk.run(use_cases.withdraw, Withdraw(new_id(), visit.person_id, seq, "patient", "phone"))


def desk_seq(desk: Any, visit: Any) -> Any:
    with desk.register.unit_of_work(desk.connection) as work:
        return work.answers.seqs(visit.person_id)


def test_whoever_said_yes_is_told_by_the_fixed_words(desk: Any, booked: Any) -> None:
    keep_gateway(desk)
    visit = booked()
    view = show(desk, visit)
    assert (view.why_not, view.way, view.message.text) == (None, "gateway", TEXT)
    assert [one.recipient.name for one in view.to] == ["Anna Öberg-Lind"]
    (sent,) = change(desk, view)
    assert (sent.state, sent.mobile, sent.text) == ("to_send", "+46701740605", TEXT)
    assert status(desk, visit) == "cancelled"
    tried = attempt(desk, sent)
    assert states(desk) == ["unknown"]
    assert tried.message is not None
    assert tried.settings is not None
    assert (tried.message.text, tried.settings.password) == (TEXT, "hemlig")
    assert settle(desk, tried, TAKEN).state == "handed_over"
    assert states(desk) == ["handed_over"]
    with pytest.raises(UserError, match="visit_message_gone"):
        attempt(desk, sent)
    assert desk.run(use_cases.verify).ok


def test_saving_twice_is_saving_once(desk: Any, booked: Any) -> None:
    wanted = command(show(desk, booked()))
    first = desk.run(use_cases.change_visit, wanted, desk.judge)
    assert desk.run(use_cases.change_visit, wanted, desk.judge) == first
    assert states(desk) == ["to_send"]


def test_a_moved_visit_tells_the_new_time(desk: Any, booked: Any) -> None:
    visit = booked()
    view = show(desk, visit, LATER)
    assert view.message.text.startswith("Din planerade tid är flyttad till tisdag 8 december")
    (sent,) = change(desk, view)
    assert (status(desk, visit), sent.visit_start) == ("moved", LATER)
    assert attempt(desk, sent).message is not None
    with pytest.raises(UserError, match="visit_moved"):
        show(desk, visit, LATER)


def test_a_time_that_has_been_is_none(desk: Any, booked: Any) -> None:
    visit = booked()
    with pytest.raises(UserError, match="visit_start_past"):
        show(desk, visit, datetime(2026, 11, 20, 8, 0))
    desk.clock.forward(days=30)
    assert show(desk, visit).why_not == "too_late"


def no(desk: Any) -> Any:
    return desk.yes(desk.draft(answer=False, number=""))


@pytest.mark.parametrize(
    ("answered", "why"), [("no", "no_consent"), ("nothing", "no_consent"), ("back", "withdrawn")]
)
def test_without_a_yes_the_visit_is_cancelled_and_nobody_is_told(
    desk: Any, booked: Any, answered: str, why: str
) -> None:
    visit = booked(no(desk) if answered == "no" else None)
    if answered == "back":
        withdraw(desk, visit)
    if answered == "nothing":
        new = AddVisit(new_id(), (), (SOON,), new_patients=(desk.patient("197701022381"),))
        visit = desk.run(use_cases.add_visit, new)[0]
    view = show(desk, visit)
    assert (view.why_not, view.to, view.message) == (why, (), view.message)
    with pytest.raises(Conflict, match="visit_message_changed"):
        change(desk, replace(view, to=()))
    assert status(desk, visit) == "booked"
    assert change(desk, view, send=False) == ()
    assert (status(desk, visit), states(desk)) == ("cancelled", [])


def test_a_withdrawal_in_between_stops_it(desk: Any, booked: Any) -> None:
    visit = booked()
    view = show(desk, visit)
    (sent,) = change(desk, view)
    withdraw(desk, visit)
    stopped = attempt(desk, sent)
    assert stopped.message is None
    assert (stopped.sent.state, stopped.sent.trouble) == ("failed", "withdrawn")


def test_a_withdrawal_after_the_look_stops_the_change_whole(desk: Any, booked: Any) -> None:
    visit = booked()
    view = show(desk, visit)
    withdraw(desk, visit)
    with pytest.raises(Conflict, match="visit_message_changed"):
        change(desk, view)
    assert status(desk, visit) == "booked"


def test_what_failed_goes_again_with_a_word_and_what_nobody_knows_with_two(
    desk: Any, booked: Any
) -> None:
    (sent,) = change(desk, show(desk, booked()))
    first = attempt(desk, sent)
    assert settle(desk, first, FAILED).trouble == "temporary"
    second = attempt(desk, sent)
    # An answer to the first attempt that comes now says nothing of the second.
    assert settle(desk, first, TAKEN).state == "unknown"
    settle(desk, second, LOST)
    with pytest.raises(UserError, match="visit_message_gone"):
        attempt(desk, sent)
    third = attempt(desk, sent, again=True)
    assert third.sent.attempts == 3
    assert settle(desk, third, TAKEN).state == "handed_over"


def test_a_visit_that_was_booked_again_is_not_told_of_as_cancelled(desk: Any, booked: Any) -> None:
    visit = booked()
    (sent,) = change(desk, show(desk, visit))
    desk.run(use_cases.book_again, visit.id)
    assert attempt(desk, sent).sent.trouble == "text_changed"


def test_nobody_is_told_twice_of_the_same(desk: Any, booked: Any) -> None:
    visit = booked()
    change(desk, show(desk, visit))
    desk.run(use_cases.book_again, visit.id)
    view = show(desk, visit)
    assert (view.why_not, [one.why_not for one in view.left_out]) == (
        "already_told",
        ["already_told"],
    )


def test_without_a_gateway_it_is_a_draft(desk: Any, booked: Any) -> None:
    view = show(desk, booked())
    assert view.way == "draft"
    (sent,) = change(desk, view)
    tried = attempt(desk, sent)
    assert tried.settings is None
    assert settle(desk, tried, None).state == "drafted"


def test_no_more_of_the_place_is_shown_than_the_patient_was_told(desk: Any, booked: Any) -> None:
    assert not show(desk, booked()).place_left
    names(desk, "none")
    other = booked(desk.yes(desk.draft(desk.patient("197701022381"))))
    names(desk, "unit")
    view = show(desk, other)
    assert view.place_left
    assert view.message.text.endswith("Vi ringer dig om en ny tid.")


def names(desk: Any, display: Any) -> None:
    message = desk.new_message(display=display)
    manager = desk.colleague("manager")
    desk.run(use_cases.confirm_message, message, desk.judge, access=manager)


def test_a_name_that_reveals_stops_it(desk: Any, booked: Any) -> None:
    visit = booked()

    def rename(access: Any, work: Any) -> None:
        work.units.change(replace(work.units.get(access.unit_id), name="Beroendemottagningen"))
        work.journal.write("unit_changed", access)
        work.commit()

    desk.run(rename)
    view = show(desk, visit)
    assert view.why_not == "text_has_error"
    assert view.message.has_error


@pytest.mark.parametrize("neutral", [False, True])
def test_a_protected_person_takes_a_reason_and_a_sender_that_names_no_place(
    desk: Any, booked: Any, neutral: bool
) -> None:
    keep_gateway(desk, sender_is_neutral=neutral)
    patient = desk.patient(protected=True)
    visit = booked(desk.yes(desk.draft(patient)))
    masked = show(desk, visit)
    assert (masked.why_not, masked.to, masked.message) == ("protected", (), None)
    assert masked.person.given_name == ""
    opened = replace(desk.access, reason="Ringde om sin tid")
    view = show(desk, visit, access=opened)
    assert view.why_not == (None if neutral else "protected")
    if neutral:
        text = "Ditt vårdbesök tisdag 1 december kl. 09.30 är inställt."
        assert (view.message.text, view.message.has_error) == (text, False)
        made = desk.run(use_cases.change_visit, command(view), desk.judge, access=opened)
        assert [one.text for one in made] == [text]
        (shown,) = desk.run(use_cases.sent_messages)
        assert (shown.sent.mobile, shown.sent.text, shown.person.surname) == ("", "", "")


@pytest.mark.parametrize("name", ["stockholm-takecare", "vas", "vasterbotten-cosmic"])
def test_a_region_without_fixed_texts_phones(desk: Any, booked: Any, name: str) -> None:
    visit = booked()
    judge = MessageJudge(load_profiles()[name], desk.judge.words)
    view = show(desk, visit, judge=judge)
    assert (view.why_not, view.message) == ("text_missing", None)
    manager = desk.colleague("manager")
    with pytest.raises(UserError, match="gateway_not_here"):
        desk.run(use_cases.keep_gateway, GATEWAY, judge, access=manager)


def test_only_managers_see_the_gateway_and_nobody_its_password(desk: Any) -> None:
    with pytest.raises(Refused):
        desk.run(use_cases.gateway_settings, access=desk.colleague("receptionist"))
    manager = desk.colleague("manager")
    desk.run(use_cases.keep_gateway, GATEWAY, desk.judge, access=manager)
    seen = desk.run(use_cases.gateway_settings, access=manager)
    assert (seen.settings.password, seen.has_password) == ("", True)
    assert "hemlig" not in repr(seen) + repr(seen.settings)
    bare = replace(GATEWAY, password="")
    tried = desk.run(use_cases.gateway_to_try, bare, desk.judge, access=manager)
    assert tried.password == "hemlig"
    elsewhere = replace(bare, host="other.example.org")
    assert desk.run(use_cases.gateway_to_try, elsewhere, desk.judge, access=manager).password == ""
    assert desk.run(use_cases.keep_gateway, bare, desk.judge, access=manager).has_password
    gone = desk.run(use_cases.keep_gateway, replace(GATEWAY, host=""), desk.judge, access=manager)
    assert gone.settings is None


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"host": "mail example"}, "gateway_host_wrong"),
        ({"host": "https://mail.example.org"}, "gateway_host_wrong"),
        ({"port": 0}, "gateway_port_wrong"),
        ({"sender": "Ekhaga"}, "gateway_sender_wrong"),
        ({"sender": "a@b.se\nBcc: c@d.se"}, "gateway_sender_wrong"),
        ({"sender": "beroendemottagningen@example.org"}, "gateway_sender_reveals"),
        ({"authority": "-----BEGIN CERTIFICATE-----\nnej"}, "gateway_authority_wrong"),
    ],
)
def test_settings_that_cannot_be_are_told_at_their_field(
    desk: Any, change: dict[str, Any], code: str
) -> None:
    with pytest.raises(UserError) as caught:
        keep_gateway(desk, **change)
    assert caught.value.code in (code, "text_not_allowed")
    assert caught.value.field == next(iter(change))
