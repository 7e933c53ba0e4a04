"""A program that walks to each page and waits there, so that a screen reader can look at it.

Says `page NAME` on standard output and goes on when a line comes on standard input.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSocketNotifier
from running import Running, a_unit

from desk.app import Program
from desk.register.units import set_up
from desk.settings import find_paths
from desk.window.start import Desk, StartOptions, make_application
from desk.window.tour.hands import Hands

LAST = "card-withdrawn"
"""The reader takes a second for each page: it hears the walk and the card. That every control of
every page has a name is asked of the window itself, which is quicker."""


def main() -> None:
    """Goes through the pages."""
    from each_page import each_page

    app = make_application(["reader"])
    paths = find_paths()
    paths.make()
    program = Program(paths)
    program.create().result(30)
    program.runner.write(lambda uow: set_up("Maria Lund", a_unit(), uow)).result(30)
    program.runner.close_register()
    desk = Desk(app, program, StartOptions())
    hands = Hands(lambda: desk.window, Path())
    desk.show()
    hands.until(lambda: desk.window.rooms is not None, "the register")
    running = Running(desk, program, hands)
    running.idle()
    loop = QEventLoop()
    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: (os.read(sys.stdin.fileno(), 100), loop.quit()))
    for page in each_page(running):
        os.write(1, f"page {page}\n".encode())
        # A loop of its own: waiting in steps would slow every answer to the reader.
        loop.exec()
        if page == LAST:
            break
    desk.window.close()
    program.close()


if __name__ == "__main__":
    main()
