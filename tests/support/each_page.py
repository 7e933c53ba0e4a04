"""Brings the window to each of its pages and states, for tests that look at all of them."""

from __future__ import annotations

from collections.abc import Iterator

from running import Running

from desk.window.unit.application import ApplicationPage

ANNA = "196101182803"


def each_page(running: Running) -> Iterator[str]:
    """Goes through the program with keys; yields the name of each page as it stands there."""
    hands = running.hands
    yield "home"
    hands.write(ANNA)
    running.idle()
    yield "home-nobody"
    hands.key("Enter")
    hands.write("Anna-Margareta")
    hands.key("Tab")
    hands.write("Lindqvist-Söderström")
    running.idle()
    yield "patient"
    hands.key("Enter")
    running.idle()
    yield "information"
    hands.key("Enter")
    yield "information-error"
    hands.key("Alt+A")
    hands.key("Enter")
    yield "authority"
    hands.key("Enter")
    yield "authority-error"
    hands.key("J" if running.desk.get().language == "sv" else "Y")
    yield "authority-yes"
    running.rooms.walk_pages.forward()
    running.idle()
    yield "number"
    hands.write("070174060")
    hands.key("Enter")
    yield "number-error"
    hands.key("Enter")
    hands.write("5")
    running.idle()
    hands.key("Tab")
    hands.key("Space")
    hands.key("1")
    yield "number-whole"
    hands.key("Enter")
    running.idle()
    yield "message"
    hands.key("Enter")
    hands.until(lambda: running.rooms.walk.saved_view is not None, "the answer to be saved")
    running.idle()
    yield "paper"
    hands.key("F4")
    running.idle()
    yield "card"
    hands.key("Alt+T")
    yield "withdraw"
    hands.key("Enter")
    running.idle()
    yield "card-withdrawn"
    for number, room in enumerate(("carry_over", "message", "application", "settings"), start=2):
        hands.key(f"Ctrl+{number}")
        running.idle()
        yield "unit-message" if room == "message" else room
        if room == "application":
            yield from each_section(running)
    hands.key("F1")
    running.idle()
    yield "keys"


def each_section(running: Running) -> Iterator[str]:
    """The application's sections, one after the other, and what is wrong in all of them."""
    page = running.rooms.made("application")
    assert isinstance(page, ApplicationPage)
    running.hands.until(lambda: bool(page.folds), "the application's sections")
    for key in page.folds:
        page.open_section(key)
        running.idle()
        yield f"application-{key}"
    running.hands.key("Ctrl+Enter")
    running.idle()
    yield "application-error"
