"""What was saved for the wrong patient, or with a wrong number, is put right in a walk."""

from __future__ import annotations

from running import Running, StartDesk

from desk.consent.draft import Step
from desk.register.card import open_card
from desk.register.people import find_people
from desk.register.views import CardView

ANNA = "196101182803"
LARS = "195009072553"


def card_of(running: Running, identity: str) -> CardView:
    access = running.rooms.home_desk.access
    found = running.program.runner.read(lambda uow: find_people(identity, access, uow)).result(10)
    person = found.hits[0].person.id
    return running.program.runner.write(lambda uow: open_card(person, access, uow)).result(10)


def write_patient(running: Running, identity: str, given_name: str, surname: str) -> None:
    hands = running.hands
    hands.write(identity)
    running.idle()
    hands.key("Enter")
    hands.write(given_name)
    hands.key("Tab")
    hands.write(surname)
    hands.key("Enter")
    running.idle()


def saved_yes(running: Running) -> CardView:
    """Anna's yes, saved; the walk is over."""
    write_patient(running, ANNA, "Anna", "Lindqvist")
    walk = running.rooms.walk
    walk.answer(
        {
            "told": walk.view.points,
            "told_how": "point_by_point",
            "told_seconds": 40,
            "language": "sv",
            "answer": True,
            "channel": "phone",
            "number": "070-174 06 05",
            "number_confirmed": True,
            "whose": "own",
        }
    )
    save(running)
    return card_of(running, ANNA)


def save(running: Running) -> None:
    walk = running.rooms.walk
    walk.go_to(Step.MESSAGE)
    walk.advance()
    running.hands.until(lambda: walk.saved_view is not None, "the answer to be saved")
    walk.finish()
    running.idle()


def test_a_wrong_number_is_asked_for_anew_and_all_else_is_kept(start_desk: StartDesk) -> None:
    running = start_desk()
    card = saved_yes(running)
    walk, context = running.rooms.walk, running.rooms.context
    assert card.current is not None
    assert context is not None
    walk.open_correction(context, card, card.current, "wrong_number", "Feltryckt")
    assert walk.draft.step is Step.NUMBER
    assert walk.draft.told == card.current.told
    assert walk.draft.number == "070-174 06 05"
    assert not walk.draft.number_confirmed
    walk.answer({"number": "070-174 06 06", "number_confirmed": True})
    walk.advance()
    assert walk.draft.step is Step.MESSAGE
    save(running)
    after = card_of(running, ANNA)
    assert [one.kind for one in after.history] == ["given", "corrected", "given"]
    assert after.history[1].reason == "Feltryckt"
    assert after.current is not None
    assert [one.mobile for one in after.current.recipients] == ["+46701740606"]
    assert after.current.told_seconds == 40
    assert after.current.channel == "phone"


def test_the_wrong_patients_yes_is_moved_with_the_right_ones_name_in_the_words(
    start_desk: StartDesk,
) -> None:
    running = start_desk()
    card = saved_yes(running)
    walk, context = running.rooms.walk, running.rooms.context
    assert card.current is not None
    assert context is not None
    assert "Anna" in card.current.sample_text
    walk.open_correction(context, card, card.current, "wrong_patient")
    assert walk.draft.step is Step.PATIENT
    assert walk.draft.patient is None
    running.hands.write(LARS)
    running.hands.key("Tab")
    running.hands.write("Lars")
    running.hands.key("Tab")
    running.hands.write("Berg")
    running.hands.key("Enter")
    running.idle()
    assert walk.draft.step is Step.MESSAGE
    save(running)
    right, wrong = card_of(running, LARS), card_of(running, ANNA)
    assert right.holding == "yes"
    assert right.current is not None
    assert "Lars" in right.current.sample_text
    assert "Anna" not in right.current.sample_text
    assert right.current.moved_from == card.current.id
    assert wrong.holding == "none"
    assert wrong.history[0].correction == "wrong_patient"


def test_an_empty_walk_that_would_correct_leaves_everything_as_it_was(
    start_desk: StartDesk,
) -> None:
    running = start_desk()
    card = saved_yes(running)
    walk, context = running.rooms.walk, running.rooms.context
    assert card.current is not None
    assert context is not None
    walk.open_correction(context, card, card.current, "wrong_patient")
    running.hands.key("Esc")
    running.idle()
    assert not walk.active
    assert card_of(running, ANNA).holding == "yes"
