"""A field as it stood before a key: told, and put back."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

Field = QLineEdit | QTextEdit | QPlainTextEdit


class Before(NamedTuple):
    """How a field stood before a key: its text, the caret, and where the selection began."""

    text: str
    caret: int
    anchor: int


def is_written_in(widget: QWidget | None) -> bool:
    """Whether keys that come to it write something."""
    return isinstance(widget, Field) and not widget.isReadOnly()


def before(field: Field) -> Before:
    """How a field stands now."""
    if isinstance(field, QLineEdit):
        caret = field.cursorPosition()
        start, end = field.selectionStart(), field.selectionEnd()
        anchor = caret if start < 0 else start + end - caret
        return Before(field.text(), caret, anchor)
    cursor = field.textCursor()
    return Before(field.toPlainText(), cursor.position(), cursor.anchor())


def put_back(field: Field, former: Before) -> None:
    """The field as it stood, and the page knows of it."""
    if isinstance(field, QLineEdit):
        field.setText(former.text)
        if former.anchor == former.caret:
            field.setCursorPosition(former.caret)
        else:
            field.setSelection(former.anchor, former.caret - former.anchor)
        field.textEdited.emit(former.text)
        return
    field.setPlainText(former.text)
    cursor = field.textCursor()
    cursor.setPosition(former.anchor)
    cursor.setPosition(former.caret, cursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
