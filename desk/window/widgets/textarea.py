"""A field of several lines: as high as its text, Tab leaves it, words in braces stand out."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from desk.window import paint
from desk.window.theme import Theme

_BRACES = re.compile(r"\{[^{}]*\}")


class BraceMarks(QSyntaxHighlighter):
    """Shows words in braces bold and in the accent: they are filled in for each message."""

    def __init__(self, theme: Theme, document: QTextDocument) -> None:
        super().__init__(document)
        self._theme = theme

    def highlightBlock(self, text: str) -> None:
        """Marks one line."""
        marked = QTextCharFormat()
        marked.setFont(self._theme.font(bold=True))
        marked.setForeground(self._theme.color("accent"))
        for found in _BRACES.finditer(text):
            self.setFormat(found.start(), found.end() - found.start(), marked)


class TextArea(QTextEdit):
    """Plain text over several lines. Enter makes a line break, Ctrl+Enter goes to the page.

    `textEdited` tells what was typed or pasted, never what the program wrote.
    """

    textEdited = Signal(str)
    ring_radius = 10

    def __init__(
        self,
        theme: Theme,
        *,
        lines: int = 3,
        marks: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines = lines
        self._writing = False
        self._longest = 0
        self.error = False
        self.setObjectName("text_area")
        self.viewport().setAutoFillBackground(False)
        self.setFont(theme.font())
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        side, top = theme.px(14), theme.px(10)
        self.setViewportMargins(side, top, side, top)
        self._marks = BraceMarks(theme, self.document()) if marks else None
        self.textChanged.connect(self._changed)
        self.recolor()
        self._fit()

    def text(self) -> str:
        """What stands in the field."""
        return self.toPlainText()

    def setText(self, text: str) -> None:
        """Writes without counting as typing; the caret stays, in an empty field it goes last."""
        if text == self.toPlainText():
            return
        place = self.textCursor().position() if self.toPlainText() else len(text)
        self._writing = True
        self.setPlainText(text)
        self._writing = False
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(text)))
        self.setTextCursor(cursor)
        self._fit()

    def setMaxLength(self, longest: int) -> None:
        """The most characters that can be typed."""
        self._longest = longest

    def insert_words(self, words: str) -> None:
        """Puts words in at the caret, as if they had been typed."""
        self.textCursor().insertText(words)

    def set_error(self, error: bool) -> None:
        """Whether what stands here is wrong."""
        if error != self.error:
            self.error = error
            self.update()

    def recolor(self) -> None:
        """Follows the theme."""
        self.setStyleSheet(self._theme.writing_style("text_area"))
        if self._marks is not None:
            self._writing = True
            self._marks.rehighlight()
            self._writing = False

    def _changed(self) -> None:
        if self._writing:
            return
        text = self.toPlainText()
        if self._longest and len(text) > self._longest:
            cursor = self.textCursor()
            over = len(text) - self._longest
            cursor.setPosition(max(cursor.position() - over, 0), QTextCursor.MoveMode.KeepAnchor)
            self._writing = True
            cursor.removeSelectedText()
            self._writing = False
        self._fit()
        self.textEdited.emit(self.toPlainText())

    def _fit(self) -> None:
        """As high as the text; the page scrolls, not the field."""
        document = self.document()
        document.setTextWidth(max(self.viewport().width(), 40))
        least = self._theme.metrics().lineSpacing() * self._lines
        need = max(round(document.size().height()), least) + 2 * self._theme.px(10) + 2
        if need != self.height() or self.minimumHeight() != need:
            self.setFixedHeight(need)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps otherwise."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """As high as it is."""
        return QSize(self._theme.px(300), max(self.minimumHeight(), 40))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any page."""
        return QSize(self._theme.px(120), max(self.minimumHeight(), 40))

    def event(self, event: QEvent) -> bool:
        """Paints the box behind the text in the frame's place."""
        if event.type() == QEvent.Type.Paint:
            painter = paint.Painter(self._theme, self)
            paint.smooth(painter)
            theme = self._theme
            edge, width = ("error", 2) if self.error else ("control", 1)
            fill, line = theme.color("surface"), theme.color(edge)
            if self.isReadOnly():
                paint.box(painter, self.rect(), 10, fill)
            else:
                paint.box(painter, self.rect(), 10, fill, line, width)
            painter.end()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text; under the veil dots in its place."""
        veil = self._theme.veil
        if not veil.on or not self.toPlainText():
            super().paintEvent(event)
            return
        painter = paint.Painter(self._theme, self.viewport())
        painter.setFont(self._theme.font())
        painter.setPen(self._theme.color("ink"))
        place = QRectF(self.viewport().rect()).adjusted(4, 4, -4, -4)
        painter.draw_private(place, Qt.TextFlag.TextWrapAnywhere.value, self.toPlainText())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The caret stands at the end when the field is reached by Tab."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.OtherFocusReason):
            self.moveCursor(QTextCursor.MoveOperation.End)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter and Esc are the page's."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if (enter and control) or event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)
