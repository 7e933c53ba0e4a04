"""Runs the tour in a real window and says what it did."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import qInstallMessageHandler

from desk.window.builder import Builder
from desk.window.run import quiet_messages
from desk.window.start import Desk, StartOptions, make_application
from desk.window.tour.hands import Hands, StuckError
from desk.window.tour.script import Tour

WIDTH, HEIGHT = 1280, 800


def use_offscreen() -> None:
    """Draws into memory where there is no screen; must be called before Qt starts."""
    screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if os.name == "posix" and not screen and os.uname().sysname == "Linux":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def run_tour(builder: Builder, folder: Path, say: Callable[[str], None]) -> int:
    """Performs the tour and saves pictures and papers below `folder`; 0 when it came to its end."""
    use_offscreen()
    qInstallMessageHandler(quiet_messages)
    app = make_application(["consent-desk"])
    app.setCursorFlashTime(0)
    folder.mkdir(parents=True, exist_ok=True)
    papers: list[Path] = []
    desk = Desk(app, builder, StartOptions())

    def choose(suggestion: str) -> Path:
        papers.append(folder / f"{len(papers) + 1:02d}-{Path(suggestion).name}")
        return papers[-1]

    bugs: list[BaseException] = []
    desk.work.broke.connect(bugs.append)
    desk.dialogs.save = choose
    desk.window.resize(WIDTH, HEIGHT)
    hands = Hands(lambda: desk.window, folder)
    desk.show()
    failure = ""
    try:
        Tour(desk, hands, say).run()
    except StuckError as stuck:
        failure = f"The tour stopped waiting for {stuck}."
    desk.window.close()
    builder.close()
    for path in (*hands.pictures, *papers):
        say(str(path))
    if bugs:
        failure = f"The program broke: {type(bugs[0]).__name__}."
    if failure:
        say(failure)
        return 1
    say(f"{len(hands.pictures)} pictures and {len(papers)} papers in {folder}")
    return 0
