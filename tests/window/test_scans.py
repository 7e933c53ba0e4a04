"""A scan is told from what is typed, whatever has the focus, and takes nothing with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desk.consent.record.reference import new_reference, printed_reference
from desk.window.scans import Scans

ROOT = Path(__file__).parents[2]
CODE = new_reference(Random(3).randbytes(10))
FRENCH = str.maketrans("AQZWM1234567890", "QAWZ?&é\"'(-è_çà")
MISREAD = CODE[:8] + CODE[9] + CODE[8] + CODE[10:]


@dataclass
class Place:
    """A field, a text and a button that has the keys 1 and Enter; what they were told."""

    window: QWidget
    line: QLineEdit
    text: QTextEdit
    button: QPushButton
    scans: Scans
    scanned: list[str] = field(default_factory=list)
    misread: list[bool] = field(default_factory=list)
    acted: list[str] = field(default_factory=list)

    def stand_on(self, widget: QWidget) -> None:
        widget.setFocus()
        assert QApplication.focusWidget() is widget

    def type(self, marks: str) -> None:
        """As a scanner does: through the window, to whatever then has the focus."""
        for mark in marks:
            if mark.isascii():
                QTest.keyClick(self.window.windowHandle(), mark)
            else:
                QTest.sendKeyEvent(
                    QTest.KeyAction.Click,
                    QApplication.focusWidget(),
                    Qt.Key.Key_unknown,
                    mark,
                    Qt.KeyboardModifier.NoModifier,
                )

    def scan(self, code: str) -> None:
        self.type(code)
        QTest.keyClick(self.window.windowHandle(), Qt.Key.Key_Return)


@pytest.fixture
def place(qtbot: QtBot) -> Iterator[Place]:
    """A window that is looked at."""
    window = QWidget()
    inner, layout = QWidget(window), QVBoxLayout(window)
    layout.addWidget(inner)
    rows = QVBoxLayout(inner)
    line, text, button = QLineEdit(), QTextEdit(), QPushButton("Skriv ut")
    for widget in (line, text, button):
        rows.addWidget(widget)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made = Place(window, line, text, button, Scans(inner, window))
    made.scans.scanned.connect(made.scanned.append)
    made.scans.misread.connect(lambda: made.misread.append(True))
    line.returnPressed.connect(lambda: made.acted.append("line"))
    button.setAutoDefault(True)
    button.clicked.connect(lambda: made.acted.append("button"))
    for key in "123456789JN":
        QShortcut(QKeySequence(key), window).activated.connect(lambda: made.acted.append("key"))
    yield made
    window.close()


def test_in_a_field_what_stood_there_is_there_again(place: Place) -> None:
    place.stand_on(place.line)
    place.line.setText("Pärm 3")
    place.line.selectAll()
    place.scan(CODE)
    assert place.scanned == [CODE]
    assert (place.line.text(), place.line.selectedText()) == ("Pärm 3", "Pärm 3")
    assert place.acted == []
    place.line.setCursorPosition(4)
    place.scan(CODE.lower())
    assert place.scanned[1:] == [CODE.lower()]
    assert (place.line.text(), place.line.cursorPosition()) == ("Pärm 3", 4)


def test_in_a_field_that_holds_less_than_a_code(place: Place) -> None:
    place.stand_on(place.line)
    place.line.setMaxLength(8)
    place.type("Pärm")
    place.scan(CODE)
    assert place.scanned == [CODE]
    assert (place.line.text(), place.acted) == ("Pärm", [])


def test_in_a_text_of_several_lines(place: Place) -> None:
    place.stand_on(place.text)
    place.type("Hej ")
    place.scan(CODE)
    assert place.scanned == [CODE]
    assert place.text.toPlainText() == "Hej "


def test_what_is_written_is_no_scan(place: Place) -> None:
    place.stand_on(place.line)
    place.scan("Xerxes Xylander 070-174 06 05")
    assert place.line.text() == "Xerxes Xylander 070-174 06 05"
    assert (place.acted, place.scanned, place.misread) == (["line"], [], [])


@pytest.mark.parametrize(
    "code", [CODE, CODE.lower(), CODE.translate(FRENCH), printed_reference(CODE)]
)
def test_on_a_button_no_key_gets_through(place: Place, code: str) -> None:
    place.stand_on(place.button)
    place.scan(code)
    assert (place.scanned, place.acted) == ([code], [])
    place.stand_on(place.line)
    place.scan(code)
    assert place.scanned == [code, code]
    assert (place.line.text(), place.acted) == ("", [])


def test_what_was_misread_is_told_and_does_nothing(place: Place) -> None:
    for widget in (place.button, place.line):
        place.stand_on(widget)
        place.scan(MISREAD)
    assert place.misread == [True, True]
    assert (place.scanned, place.acted, place.line.text()) == ([], [], "")


def test_the_focus_goes_elsewhere_in_the_middle(place: Place) -> None:
    place.stand_on(place.line)
    place.type(CODE[:6])
    place.button.setFocus()
    place.scan(CODE[6:])
    assert (place.scanned, place.acted, place.line.text()) == ([CODE], [], "")
    place.type(CODE[:6])
    place.line.setFocus()
    place.scan(CODE[6:])
    assert (place.scanned, place.acted, place.line.text()) == ([CODE, CODE], [], "")


def test_an_open_list_is_closed(place: Place, qtbot: QtBot) -> None:
    box = QComboBox(place.window)
    box.addItems(["Lars", "Xerxes"])
    box.show()
    box.showPopup()
    own = place.window.windowHandle()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() not in (None, own))
    QTest.keyClick(QGuiApplication.focusWindow(), CODE[0])
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    place.window.activateWindow()
    qtbot.waitUntil(place.window.isActiveWindow)
    place.scan(CODE[1:])
    assert (place.scanned, place.acted, box.currentText()) == ([CODE], [], "Lars")


def test_an_x_alone_is_forgotten(
    place: Place, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desk.window.scans.QUIET_MS", 1)
    place.stand_on(place.button)
    place.type("x")

    qtbot.waitUntil(lambda: not place.scans.taking)
    QTest.keyClick(place.window.windowHandle(), Qt.Key.Key_Space)
    assert place.acted == ["button"]
    assert place.misread == []


def test_commands_and_other_keys_end_it(place: Place) -> None:
    place.stand_on(place.button)
    QTest.keyClick(place.window.windowHandle(), Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    place.type("1")
    assert place.acted == ["key"]
    place.type("x1")
    QTest.keyClick(place.window.windowHandle(), Qt.Key.Key_Escape)
    place.type("1")
    assert place.acted == ["key", "key"]


def test_in_another_window_nothing_is_taken(place: Place, qtbot: QtBot) -> None:
    dialog = QLineEdit()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.setFocus()
    for mark in CODE:
        QTest.keyClick(dialog.windowHandle(), mark)
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Return)
    assert (dialog.text(), place.scanned) == (CODE, [])


def test_no_page_has_x_for_a_key() -> None:
    told = re.compile(r"""Key_X\b|["']X["']|<translation>X</translation>""")
    sources = [
        *(ROOT / "desk" / "window").rglob("*.py"),
        *(ROOT / "resources" / "i18n").glob("*.ts"),
    ]
    assert [one.name for one in sources if told.search(one.read_text("utf-8"))] == []
