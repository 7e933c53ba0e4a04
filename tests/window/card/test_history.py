"""The history in sentences: a mistake never reads like a withdrawal, and nothing is told twice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from desk.register.views import (
    AnswerView,
    CardView,
    IdentityView,
    JoinedView,
    RecipientView,
    RepresentativeView,
)
from desk.window.card.history import happenings
from desk.window.formats import Formats, plain

Make = Callable[..., Any]


def titles(card: CardView) -> list[str]:
    return [plain(one.title) for one in happenings(card, Formats("en"))]


def seconds(card: CardView) -> list[str]:
    return [plain(one.second) for one in happenings(card, Formats("en"))]


def test_who_when_how_and_which_words(card: Make, answer: Make) -> None:
    event = happenings(card(answer()), Formats("en"))[0]
    assert (event.day, event.time) == ("20 Nov 2026", "12.00")
    assert plain(event.title) == "Anna said yes to text messages to 070-174 06 05."
    assert event.second == (
        "At the desk. The information was read aloud in Swedish, version 3. Maria Lund."
    )
    assert "Du kan få en påminnelse." in event.words
    assert "Hej Anna!" in event.words


def test_a_guardian_who_decided_is_named(card: Make, answer: Make, recipient: Make) -> None:
    guardian = recipient("+46701740615", role="guardian", name="Karin Nyström")
    told = answer(decided_by="guardian", recipients=(guardian,))
    assert titles(card(told)) == [
        "Karin Nyström, guardian, said yes for Anna to text messages to 070-174 06 15."
    ]


@pytest.mark.parametrize(
    ("why", "words"),
    [
        ("wrong_patient", "wrong patient"),
        ("wrong_number", "wrong number"),
        ("entered_by_mistake", "entered by mistake"),
    ],
)
def test_a_correction_says_what_was_wrong_and_for_how_long(
    card: Make, answer: Make, why: str, words: str
) -> None:
    wrong = answer(1, corrected=why)
    at = wrong.at + timedelta(minutes=2)
    right = answer(2, "corrected", correction=why, corrects=1, at=at, reason="Fel kryss")
    shown = card(wrong, right, holding="none", current=None)
    assert titles(shown)[0] == f"A registration was corrected: {words}."
    assert seconds(shown)[0] == "It stood for 2 minutes. ”Fel kryss”. Maria Lund."
    assert seconds(shown)[1].startswith(f"Corrected: {words}.")
    assert not any("took" in title for title in titles(shown))


def test_a_changed_number_is_told_apart_from_a_removed_one(
    card: Make, answer: Make, recipient: Make
) -> None:
    both = (recipient(), recipient("+46701740615", role="guardian", name="Karin Nyström"))
    changed = (recipient("+46701740620"), both[1])
    events = (
        answer(1, recipients=both),
        answer(2, "number_changed", recipients=changed, mobile_before="+46701740605"),
        answer(3, "number_changed", recipients=changed[:1], mobile_before="+46701740615"),
    )
    assert titles(card(*events))[:2] == [
        "070-174 06 15 was removed. 070-174 06 20 still gets text messages.",
        "The number was changed from 070-174 06 05 to 070-174 06 20.",
    ]


def test_a_joining_is_told_once(card: Make, answer: Make) -> None:
    at = datetime(2026, 11, 22, tzinfo=UTC)
    other = JoinedView(
        "person-2",
        "Anna",
        "Lindqvist",
        (IdentityView("samordningsnummer", "", "196100602397"),),
        at,
        "Maria Lund",
        "Samma pass",
    )
    events = [answer(1)]
    events += [answer(n, "corrected", correction="joined", reason="Samma pass") for n in (2, 3)]
    shown = card(*events, joined=(other,))
    assert titles(shown) == [
        "Anna Lindqvist, 19610060-2397, turned out to be the same person.",
        "Anna said yes to text messages to 070-174 06 05.",
    ]
    assert seconds(shown)[0] == "”Samma pass”. Maria Lund."
    assert happenings(shown, Formats("en"))[0].person_id == "person-2"


def test_who_acts_for_the_patient_and_the_look_at_the_mandate(
    card: Make, god_man: Callable[[date], RepresentativeView]
) -> None:
    shown = card(representatives=(god_man(date(2027, 12, 31)),), holding="none")
    assert titles(shown) == [
        "The mandate of Omar Said, god man, was looked at.",
        "Omar Said is kept as god man of Anna Lindqvist.",
    ]
    assert seconds(shown)[0] == (
        "The mandate covers caring for the person, up to and including "
        "31 December 2027. Maria Lund."
    )


def test_every_kind_has_its_words(
    card: Make, answer: Callable[..., AnswerView], recipient: Callable[..., RecipientView]
) -> None:
    kinds = ("given", "refused", "withdrawn", "confirmed", "carried_over", "number_changed")
    for number, kind in enumerate(kinds, start=1):
        title = titles(card(answer(number, kind)))[0]
        assert title.endswith(".")
