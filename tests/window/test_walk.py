"""The walk by keys alone: a yes, a no, back and change, parking, and what bad input gets."""

from __future__ import annotations

from running import Running, StartDesk

from desk.consent.draft import Step
from desk.register.card import open_card
from desk.register.people import find_people
from desk.register.views import CardView

ANNA = "196101182803"
LARS = "195009072553"
NUMBER = "0701740605"


def card_of(running: Running, identity: str) -> CardView:
    """The card of the only person with an identity number, read from the register."""
    access = running.rooms.home_desk.access
    found = running.program.runner.read(lambda uow: find_people(identity, access, uow)).result(10)
    person = found.hits[0].person.id
    return running.program.runner.write(lambda uow: open_card(person, access, uow)).result(10)


def begin(running: Running, identity: str, given_name: str, surname: str) -> None:
    """From the search box to the information step."""
    hands = running.hands
    hands.write(identity)
    running.idle()
    hands.key("Enter")
    hands.write(given_name)
    hands.key("Tab")
    hands.write(surname)
    hands.key("Enter")
    running.idle()


def say_yes(running: Running) -> None:
    """From the information step to the number step."""
    for key in ("Alt+A", "Enter", "J", "Enter"):
        running.hands.key(key)
    running.idle()


def give_number(running: Running) -> None:
    """From the number step to the check page."""
    running.hands.write(NUMBER)
    for key in ("Tab", "Space", "1", "Enter"):
        running.hands.key(key)
    running.idle()


def save(running: Running) -> None:
    """From the check page to the paper."""
    running.hands.key("Enter")
    running.hands.until(lambda: running.rooms.walk.saved_view is not None, "the answer to be saved")
    running.idle()


def test_a_yes_takes_at_most_twelve_keys(start_desk: StartDesk) -> None:
    running = start_desk()
    hands = running.hands
    begin(running, ANNA, "Anna", "Lindqvist")
    say_yes(running)
    give_number(running)
    save(running)
    assert running.rooms.walk.draft.step is Step.PAPER
    assert hands.strokes <= 12
    card = card_of(running, ANNA)
    assert card.holding == "yes"
    assert card.current is not None
    recipient = card.current.recipients[0]
    assert recipient.mobile == "+46701740605"
    assert recipient.confirmed
    assert card.current.sample_text == running.rooms.walk.view.preview.text
    assert "Anna" in card.current.sample_text
    assert card.current.told_how == "all_at_once"
    assert card.current.carry_over == "to_carry_over"


def test_a_no_is_saved_without_a_number(start_desk: StartDesk) -> None:
    running = start_desk()
    begin(running, LARS, "Lars", "Berg")
    for key in ("Alt+A", "Enter", "N", "Enter"):
        running.hands.key(key)
    assert running.rooms.walk.draft.step is Step.MESSAGE
    save(running)
    card = card_of(running, LARS)
    assert card.holding == "no"
    assert card.current is not None
    assert card.current.recipients == ()


def test_a_no_can_be_said_before_the_script_is_read(start_desk: StartDesk) -> None:
    running = start_desk()
    begin(running, LARS, "Lars", "Berg")
    running.hands.key("Alt+N")
    save(running)
    assert card_of(running, LARS).holding == "no"


def test_a_yes_needs_every_point_said(start_desk: StartDesk) -> None:
    running = start_desk()
    begin(running, ANNA, "Anna", "Lindqvist")
    running.hands.key("Enter")
    assert running.rooms.walk.draft.step is Step.INFORMATION
    assert running.window.shell.summary.isVisible()


def test_what_was_typed_stays_when_going_back_and_changing(start_desk: StartDesk) -> None:
    running = start_desk()
    hands = running.hands
    begin(running, ANNA, "Anna", "Lindqvist")
    say_yes(running)
    give_number(running)
    hands.key("Alt+3")
    assert running.rooms.walk.draft.step is Step.AUTHORITY
    hands.key("Alt+D")
    hands.key("Enter")
    assert running.rooms.walk.draft.step is Step.MESSAGE
    assert running.rooms.walk.draft.channel == "phone"
    assert running.rooms.walk.draft.number == NUMBER
    hands.key("Esc")
    assert running.rooms.walk.draft.step is Step.NUMBER
    assert running.rooms.walk.draft.number_confirmed


def test_a_walk_is_parked_and_taken_up_with_one_key(start_desk: StartDesk) -> None:
    running = start_desk()
    begin(running, ANNA, "Anna", "Lindqvist")
    say_yes(running)
    running.hands.write("07017406")
    running.hands.key("F6")
    running.idle()
    assert not running.rooms.walk.active
    running.hands.key("F6")
    running.hands.until(lambda: running.rooms.walk.active, "the walk to be taken up")
    assert running.rooms.walk.draft.step is Step.NUMBER
    assert running.rooms.walk.draft.number == "07017406"


def test_wrong_check_digit_and_fixed_line_say_so_at_their_place(start_desk: StartDesk) -> None:
    running = start_desk()
    hands = running.hands
    begin(running, "196101182804", "Anna", "Lindqvist")
    assert running.rooms.walk.draft.step is Step.PATIENT
    assert running.window.shell.summary.isVisible()
    hands.key("Esc")
    running.idle()
    begin(running, ANNA, "Anna", "Lindqvist")
    say_yes(running)
    hands.write("0846500410")
    hands.key("Enter")
    assert running.rooms.walk.draft.step is Step.NUMBER
    assert running.window.shell.summary.isVisible()
    assert running.rooms.walk.draft.number == "0846500410"


def test_a_mobile_in_the_search_box_becomes_the_number(start_desk: StartDesk) -> None:
    running = start_desk()
    running.hands.write(NUMBER)
    running.idle()
    running.hands.key("Enter")
    running.idle()
    assert running.rooms.walk.draft.number == "070-174 06 05"
    assert dict(running.rooms.walk.draft.new_patient).get("identity") is None


def test_taking_back_takes_no_more_keys_than_consenting(start_desk: StartDesk) -> None:
    running = start_desk()
    begin(running, ANNA, "Anna", "Lindqvist")
    say_yes(running)
    give_number(running)
    save(running)
    before = running.hands.strokes
    running.hands.key("F4")
    running.idle()
    running.hands.key("Alt+T")
    running.hands.key("Enter")
    running.idle()
    assert running.hands.strokes - before <= 3
    card = card_of(running, ANNA)
    assert card.holding == "withdrawn"
    assert card.current is not None
    assert card.current.carry_over == "to_carry_over"
