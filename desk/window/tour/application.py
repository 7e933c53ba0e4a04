"""Fills in the application for activation with keys, field after field, as its order has them."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from desk.activation.draft import ApplicationDraft
from desk.activation.example import example_draft
from desk.consent.profile import Profile
from desk.window.tour.hands import Hands, StuckError
from desk.window.unit.application import ApplicationPage
from desk.window.widgets.fold import FoldHead

MOST_KEYS = 200


def fill_application(page: ApplicationPage, hands: Hands, profile: Profile, today: date) -> None:
    """Goes through all sections with Tab, ticks and writes what is empty. Raises StuckError."""
    example = example_draft(profile, today)
    opened: set[QWidget] = set()
    first = page.first_focus()
    if first is not None:
        first.setFocus()
    for _key in range(MOST_KEYS):
        widget = QApplication.focusWidget()
        if widget is None or not page.isAncestorOf(widget):
            return
        if isinstance(widget, FoldHead):
            if widget not in opened and not widget.isChecked():
                opened.add(widget)
                hands.key("Space")
        else:
            _answer(page, widget, example, hands)
        hands.key("Tab")
    raise StuckError("the application to be filled in")


def _answer(
    page: ApplicationPage, widget: QWidget, example: ApplicationDraft, hands: Hands
) -> None:
    path = page.path_of(widget)
    if not path:
        return
    value = example.value(path)
    if isinstance(widget, QCheckBox):
        if value is True and not widget.isChecked():
            hands.key("Space")
    elif isinstance(value, str) and _is_empty(widget):
        hands.write(value)


def _is_empty(widget: QWidget) -> bool:
    if isinstance(widget, QLineEdit):
        return not widget.text()
    return isinstance(widget, QTextEdit | QPlainTextEdit) and not widget.toPlainText()
