"""A text with findings in it: soft ground, an underline, and the number it has in the list."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from desk.window import paint
from desk.window.theme import Theme, Type
from desk.window.widgets.textarea import TextArea

LINE_HEIGHT = 150
DISC = 17


@dataclass(frozen=True, slots=True)
class TextMark:
    """A finding: its number, `error` or `warning`, and where it stands, in code points."""

    number: int
    severity: str
    places: tuple[tuple[int, int], ...]


class MarkedText(TextArea):
    """A field of several lines whose findings are painted in the text itself.

    The marks are painted only: what they say stands in the list beside, for everybody.
    """

    def __init__(self, theme: Theme, *, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(theme, lines=lines, marks=True, parent=parent)
        self._text_marks: tuple[TextMark, ...] = ()
        # The first line's own margin is ignored: room for its discs is the document's.
        self.document().setDocumentMargin(theme.px(10))
        self.setViewportMargins(theme.px(4), theme.px(8), theme.px(4), 0)
        self._space_lines()
        self._fit()

    def setText(self, text: str) -> None:
        """Writes without counting as typing."""
        if text != self.toPlainText():
            super().setText(text)
            self._writing = True
            self._space_lines()
            self._writing = False
            self.document().clearUndoRedoStacks()
            self._fit()

    def _space_lines(self) -> None:
        spaced = QTextBlockFormat()
        kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight
        spaced.setLineHeight(LINE_HEIGHT, kind.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spaced)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and a digit takes a fix; where there is none it writes nothing."""
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and event.text().isprintable():
            event.ignore()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """What is pasted is composed: a decomposed ä looks right and costs as a foreign letter."""
        self.textCursor().insertText(unicodedata.normalize("NFC", source.text()))

    def set_marks(self, marks: tuple[TextMark, ...]) -> None:
        """Marks these findings, and no others."""
        if marks != self._text_marks:
            self._text_marks = marks
            self.viewport().update()

    def change(self, edits: tuple[tuple[int, int, str], ...]) -> None:
        """Puts words in the place of others, last first, as one thing to undo."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        for start, end, words in sorted(edits, reverse=True):
            cursor.setPosition(self._unit(start))
            cursor.setPosition(self._unit(end), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(words)
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def go_to(self, place: int) -> None:
        """Puts the caret before a character."""
        cursor = self.textCursor()
        cursor.setPosition(self._unit(place))
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _unit(self, place: int) -> int:
        """Qt counts in halves of what lies beyond the basic plane."""
        text = self.toPlainText()[:place]
        return len(text) + sum(character > "\uffff" for character in text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Grounds under the text, lines and discs over it."""
        if not self._text_marks or self._theme.veil.on:
            super().paintEvent(event)
            return
        placed = [(mark, list(self._rects(mark))) for mark in self._text_marks]
        painter = paint.Painter(self._theme, self.viewport())
        paint.smooth(painter)
        for mark, rects in placed:
            role = "error_soft" if mark.severity == "error" else "warn_soft"
            for rect in rects:
                painter.fillRect(rect, self._theme.color(role))
        painter.end()
        super().paintEvent(event)
        painter = paint.Painter(self._theme, self.viewport())
        paint.smooth(painter)
        for mark, rects in placed:
            self._paint_lines(painter, mark, rects)
        for mark, rects in placed:
            if rects:
                self._paint_disc(painter, mark, rects[0])
        painter.end()

    def _paint_lines(self, painter: QPainter, mark: TextMark, rects: list[QRectF]) -> None:
        error = mark.severity == "error"
        pen = QPen(self._theme.color("error" if error else "warn"), 2)
        if not error:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        for rect in rects:
            y = rect.bottom() + 1
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))

    def _paint_disc(self, painter: QPainter, mark: TextMark, rect: QRectF) -> None:
        theme = self._theme
        side = theme.mark(DISC)
        x = min(max(rect.left() + 2 - side / 2, 0), self.viewport().width() - side)
        disc = QRectF(x, max(rect.top() - side * 0.72, 0), side, side)
        number_disc(painter, theme, mark.number, mark.severity, disc)

    def _rects(self, mark: TextMark) -> Iterator[QRectF]:
        """Where a mark's characters stand on the viewport, a piece a line."""
        for start, end in mark.places:
            first, last = self._unit(start), self._unit(end)
            block = self.document().findBlock(first)
            while block.isValid() and block.position() < last:
                yield from self._in_block(block, first, last)
                block = block.next()

    def _in_block(self, block: QTextBlock, first: int, last: int) -> Iterator[QRectF]:
        layout = block.layout()
        corner = self.document().documentLayout().blockBoundingRect(block).topLeft()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            begins = block.position() + line.textStart()
            start = max(first, begins) - block.position()
            end = min(last, begins + line.textLength()) - block.position()
            if start < end:
                left, right = _x(line.cursorToX(start)), _x(line.cursorToX(end))
                high = line.ascent() + line.descent()
                yield QRectF(corner.x() + left, corner.y() + line.y(), right - left, high)


def _x(place: object) -> float:
    """PySide gives the place with the cursor it belongs to."""
    return float(place[0]) if isinstance(place, tuple) else float(str(place))


def number_disc(painter: QPainter, theme: Theme, number: int, severity: str, rect: QRectF) -> None:
    """A finding's number on a filled disc."""
    paint.box(painter, rect, rect.height(), theme.color("error" if severity == "error" else "warn"))
    font = theme.font(Type.SMALL, bold=True)
    if rect.height() < theme.mark(20):
        # A copy: the theme's own is everybody's.
        font = QFont(font)
        font.setPixelSize(round(rect.height() * 0.72))
    painter.setFont(font)
    painter.setPen(theme.color("on_accent"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(number))
