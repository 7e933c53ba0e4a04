"""Labels: plain text, one of four sizes, as high as their words need at the width they get."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desk.window import paint
from desk.window.theme import Theme, Type

MEASURE = 75


class Label(QLabel):
    """Text on the ground it stands on. `role` is its colour; data in it is never markup."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        size: Type = Type.BODY,
        bold: bool = False,
        role: str = "ink",
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(size, bold))
        self.setWordWrap(wrap)
        self.setText(text)
        if wrap:
            self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_role(self, role: str) -> None:
        """Changes the colour."""
        self._role = role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the words in the colour their role has now; a palette would keep an old one."""
        painter = paint.Painter(self._theme, self)
        painter.setFont(self.font())
        painter.setPen(self._theme.color(self._role))
        flags = self.alignment().value
        if self.wordWrap():
            flags |= Qt.TextFlag.TextWordWrap.value
        painter.drawText(self.contentsRect(), flags, self.text())

    def setText(self, text: str) -> None:
        """Sets the words and the height they need at once."""
        if text and text == self.text():
            return
        super().setText(text)
        if self.wordWrap():
            self._fit(self.width())

    def minimumSizeHint(self) -> QSize:
        """As wide as the longest word: a cut word is worse than a tall label."""
        hint = super().minimumSizeHint()
        if self.wordWrap():
            metrics = self.fontMetrics()
            words = self.text().split() or [""]
            margins = self.contentsMargins()
            widest = max(metrics.horizontalAdvance(word) for word in words)
            hint.setWidth(widest + margins.left() + margins.right() + 1)
        return hint

    def sizeHint(self) -> QSize:
        """One line, or the measure of 75 characters."""
        if not self.wordWrap():
            return super().sizeHint()
        metrics = self.fontMetrics()
        most = metrics.averageCharWidth() * MEASURE
        lines = self.text().split("\n")
        width = min(max(metrics.horizontalAdvance(line) for line in lines) + 2, most)
        return QSize(width, max(self.heightForWidth(width), metrics.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A scroll area asks for the height at the least width: tell it the true one instead."""
        super().resizeEvent(event)
        if self.wordWrap() and event.size().width() != event.oldSize().width():
            self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        if width <= 1:
            return
        if self.minimumHeight():
            # Qt never answers with less than the least height: a wider label could not shrink.
            self.setMinimumHeight(0)
        height = max(self.heightForWidth(width), 0 if not self.text() else 1)
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(height)
