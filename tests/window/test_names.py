"""Every control says its name to a screen reader, and every page has a way to be reached."""

from __future__ import annotations

from each_page import each_page
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from running import StartDesk


def nameless(window: QWidget) -> list[str]:
    """The visible widgets that take the focus and have no accessible name."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name) if interface is not None else ""
        if not name.strip():
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def test_every_control_has_a_name(start_desk: StartDesk) -> None:
    running = start_desk()
    found = [
        f"{page}: {widget}" for page in each_page(running) for widget in nameless(running.window)
    ]
    assert found == []


def test_the_phone_reads_its_message(start_desk: StartDesk) -> None:
    running = start_desk()
    for page in each_page(running):
        if page == "information":
            phone = running.window.shell.phone.phone
            assert running.rooms.walk.view.preview.text in phone.accessibleName()
            assert "Anna-Margareta" in phone.accessibleName()
            return
