"""keys: what a hand presses for an adult's consent beyond the digits and the name."""

from __future__ import annotations

import tempfile
from pathlib import Path

from driven import Driven
from harness import Figure
from people import make_register

from desk.window.tour.hands import Hands

BOUND = 12
PEOPLE = 10
# A public test number and a number reserved for fiction.
IDENTITY, MOBILE = "196101182803", "0701740605"


def measure() -> list[Figure]:
    """The walk of a patient whom the register does not know, from the search box to the paper."""
    with tempfile.TemporaryDirectory(prefix="consent-desk-bench-") as home:
        make_register(Path(home) / "register.db", PEOPLE)
        driven = Driven(Path(home))
        hands = Hands(lambda: driven.desk.window, Path(home))
        _walk(driven, hands)
        driven.close()
    return [Figure("keys", "an adult's yes, new patient", hands.strokes, "keys", BOUND)]


def _walk(driven: Driven, hands: Hands) -> None:
    rooms = driven.desk.window.rooms
    assert rooms is not None

    def keys(*names: str) -> None:
        for name in names:
            hands.key(name)
            driven.until(lambda: driven.desk.waiting == 0)

    hands.write(IDENTITY)
    keys("Enter")
    hands.write("Anna")
    keys("Tab")
    hands.write("Lindqvist")
    keys("Enter", "Alt+A", "Enter", "J", "Enter")
    hands.write(MOBILE)
    keys("Tab", "Space", "1", "Enter", "Enter")
    driven.until(lambda: rooms.walk.saved_view is not None)
