"""A program that registers one made-up patient after the other with keys, until it is killed.

Says on standard output what the register has acknowledged: `saved IDENTITY` and
`kept COMMAND NUMBER`. Run with CONSENT_DESK_HOME set and a register that was set up.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from people import public_number

from desk.app import Program
from desk.consent.draft import Draft
from desk.register.views import SavedView
from desk.settings import find_paths
from desk.window.start import Desk, StartOptions, make_application
from desk.window.tour.hands import Hands


def acknowledge(words: str) -> None:
    """Says it, past every buffer."""
    os.write(1, f"{words}\n".encode())


def saved(view: SavedView) -> None:
    """An answer is in the register."""
    acknowledge(f"saved {view.person.identities[0].value}")


def kept(draft: Draft) -> None:
    """A draft is in the register."""
    acknowledge(f"kept {draft.command_id} {draft.number or '-'}")


def main(first: int) -> None:
    """Walks on and on."""
    app = make_application(["walk"])
    app.setCursorFlashTime(0)
    program = Program(find_paths())
    desk = Desk(app, program, StartOptions())
    hands = Hands(lambda: desk.window, Path())
    desk.show()
    hands.until(lambda: desk.window.rooms is not None, "the register")
    rooms = desk.window.rooms
    assert rooms is not None
    rooms.walk.saved.connect(saved)
    rooms.walk.draft_kept.connect(kept)
    acknowledge("ready")
    for number in range(first, first + 10_000):
        hands.key("Ctrl+K")
        hands.write(public_number(number % 2900))
        hands.until(lambda: desk.waiting == 0, "the search")
        hands.key("Enter")
        hands.write("Anna")
        hands.key("Tab")
        hands.write("Lindqvist")
        for key in ("Enter", "Alt+A", "Enter", "J", "Enter"):
            hands.key(key)
        hands.write(f"07017406{5 + number % 90:02d}")
        for key in ("Tab", "Space", "1", "Enter", "Enter"):
            hands.key(key)
        hands.until(lambda: rooms.walk.saved_view is not None, "the answer to be saved")
        hands.key("Enter")


if __name__ == "__main__":
    main(int(sys.argv[1]))
