"""Hostile text in the real window's fields, offscreen: whatever is typed, nothing breaks."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random

from before import each_page_before
from each_page import each_page
from making import QUICK, Outcome, a_unit, chance_of, folder, sized
from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from running import Running

from desk.app import Program
from desk.register.units import set_up
from desk.settings import find_paths
from desk.window.run import quiet_messages
from desk.window.start import Desk, StartOptions, make_application
from desk.window.tour.hands import Hands, StuckError

LONGEST_S = 5.0
PAGES = 24
"""About so many have fields; with QUICK=1 the first of them alone are tried."""

FEW = 5

PIECES = (
    "\x00", "\x1b[31m", "\n", "\r\n", "\t", "\u2028", "\u202e", "\u200b", "\u00a0", "\ufeff",
    "<b>", "</b>", "<img src=x>", "&amp;", "{given_name}", "{", "}", "{{", "{unit}{place}", "%s",
    "'; DROP TABLE answer; --", "%", "_", "\\", '"', "'", "😀", "👩‍👧", "e\u0301", "ß", "ı", "İ",
    "٠٧٠١٧٤٠٦٠٥", "０７０", "+46", "070-174 06 05", "0701740605", "196101182803", "1961", "-", " ",
    "Anna", "Hudmottagningen", "x" * 3_000, "å" * 500, "1" * 400, ",", ".", ";", ":", "@", "/",
)  # fmt: skip


def torture(seed: int) -> Outcome:
    """Set 20,000 texts in the fields of every page; each is taken back before the next page.

    What a text took with it (a tick, a number read back) can stop the way to the next page: then
    the way begins anew, past the pages that have been tried.
    """
    outcome, chance = Outcome(), chance_of(seed, "fields")
    qInstallMessageHandler(quiet_messages)
    broken: list[str] = []
    done: set[str] = set()
    with folder() as where:
        _before(where, chance, outcome, broken)
        ways = 0
        while not _once(where / str(ways), chance, outcome, broken, done):
            ways += 1
        outcome.figures |= {"pages": len(done), "ways": ways + 1}
    return outcome


def _before(where: Path, chance: Random, outcome: Outcome, broken: list[str]) -> None:
    """The pages of the first start and of the log-in: a hundredth of the texts for each."""
    for name, desk, hands in each_page_before(_application(), where):
        desk.work.broke.connect(lambda error: broken.append(type(error).__name__))
        hands.until(partial(_is_idle, desk), "the page")
        found = _fields(desk.window)
        if found:
            outcome.count("pages before log-in with fields")
        for _ in range(sized(200, 2) if found else 0):
            field = chance.choice(found)
            _one(lambda: None, field, name, chance, outcome, broken)


def _is_idle(desk: Desk) -> bool:
    return desk.waiting == 0


def _application() -> QApplication:
    there = QApplication.instance()
    application = there if isinstance(there, QApplication) else make_application(["torture"])
    application.setCursorFlashTime(0)
    return application


def _once(where: Path, chance: Random, outcome: Outcome, broken: list[str], done: set[str]) -> bool:
    """One way through the pages; whether it came to its end."""
    before = len(done)
    for running in _desk(where):
        running.desk.work.broke.connect(lambda error: broken.append(type(error).__name__))
        try:
            _everywhere(running, chance, outcome, broken, done)
        except (StuckError, AssertionError, KeyError) as error:
            if len(done) == before:
                outcome.fail(f"the pages cannot be gone through: {error}")
                return True
            return False
    return True


def _desk(where: Path) -> Iterator[Running]:
    paths = find_paths({"CONSENT_DESK_HOME": str(where / "home")})
    paths.make()
    program = Program(paths)
    program.create().result(30)
    program.runner.write(lambda work: set_up("Maria Lund", a_unit(), work)).result(30)
    program.runner.close_register()
    desk = Desk(_application(), program, StartOptions())
    hands = Hands(lambda: desk.window, where)
    running = Running(desk, program, hands)
    desk.show()
    hands.until(lambda: desk.window.rooms is not None, "the register to open")
    running.idle()
    yield running
    desk.window.close()
    program.close()


def _everywhere(
    running: Running, chance: Random, outcome: Outcome, broken: list[str], done: set[str]
) -> None:
    wanted = sized(20_000, 100)
    each = -(-wanted // (FEW if QUICK else PAGES))
    for name in each_page(running):
        found = _fields(running.window)
        if name in done or not found:
            done.add(name)
            continue
        done.add(name)
        outcome.count("pages with fields")
        for _ in range(each):
            _one(running.idle, chance.choice(found), name, chance, outcome, broken)
            found = _fields(running.window) or found
        if QUICK and outcome.tried >= wanted:
            return
    while outcome.tried < wanted:
        running.hands.key("Ctrl+K")
        for field in _fields(running.window):
            _one(running.idle, field, "last", chance, outcome, broken)


def _fields(window: QWidget) -> list[QWidget]:
    kinds = (QLineEdit, QTextEdit, QPlainTextEdit)
    found: list[QWidget] = []
    for kind in kinds:
        found += [one for one in window.findChildren(kind) if _can_be_typed_in(one)]
    return found


def _can_be_typed_in(field: QWidget) -> bool:
    return field.isVisible() and field.isEnabled() and not field.isReadOnly()  # type: ignore[attr-defined]


def _one(
    idle: Callable[[], None],
    field: QWidget,
    page: str,
    chance: Random,
    outcome: Outcome,
    broken: list[str],
) -> None:
    outcome.tried += 1
    before = _text(field)
    began = time.monotonic()
    what = f"{page}: {type(field).__name__} {field.accessibleName()[:20]}"
    try:
        _set(field, _hostile(chance))
        QApplication.processEvents()
        _set(field, before)
        QApplication.processEvents()
        if chance.random() < 0.05:
            idle()
    except Exception as error:
        outcome.fail(f"{what}: {type(error).__name__}: {error}"[:300])
    if time.monotonic() - began > LONGEST_S:
        outcome.fail(f"{what}: took {time.monotonic() - began:.1f} s")
    if broken:
        outcome.fail(f"{what}: {broken.pop()}")


def _text(field: QWidget) -> str:
    if isinstance(field, QLineEdit):
        return field.text()
    assert isinstance(field, QTextEdit | QPlainTextEdit)
    return field.toPlainText()


def _set(field: QWidget, text: str) -> None:
    if isinstance(field, QLineEdit):
        field.setText(text)
        field.textEdited.emit(text)
        return
    assert isinstance(field, QTextEdit | QPlainTextEdit)
    field.setPlainText(text)


def _hostile(chance: Random) -> str:
    return "".join(chance.choice(PIECES) for _ in range(chance.randrange(1, 9)))
