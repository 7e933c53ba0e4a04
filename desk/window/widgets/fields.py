"""Fields: one row helper sets label, buddy, names, help, error line and verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from desk.window import paint
from desk.window.theme import Theme, Type
from desk.window.widgets.text import Label

if TYPE_CHECKING:
    from desk.window.widgets.textarea import TextArea


LONGEST_NAME = 100
"""How many characters a person's name may have."""


class TextField(QLineEdit):
    """A line to write in: control edge at rest, a red one when its value is wrong."""

    takes_codes = False
    """Whether a blanket's code may be typed here by hand; what becomes of it is the page's."""

    ring_radius = 10

    def __init__(
        self,
        theme: Theme,
        *,
        height: int = 48,
        size: Type = Type.BODY,
        icon: str = "",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._key = key
        self._good = ""
        self.error = False
        self.setFrame(False)
        self.setObjectName("text_field")
        self.recolor()
        self.setFont(theme.font(size))
        self.setFixedHeight(max(theme.px(height), theme.metrics(size).height() + theme.space(20)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._set_margins()

    def recolor(self) -> None:
        """Follows the theme."""
        self.setStyleSheet(self._theme.writing_style("text_field"))

    def _set_margins(self) -> None:
        theme = self._theme
        left = theme.px(14)
        right = theme.px(14)
        if self._icon:
            left += theme.mark(20) + theme.px(10)
        if self._key:
            right += paint.key_width(theme, self._key)
        if self._good_fits():
            right += self._good_width() + theme.px(8)
        self.setTextMargins(left, 0, right, 0)

    def _good_fits(self) -> bool:
        """What was typed comes first: the word is left out where both have no room."""
        typed = self.fontMetrics().horizontalAdvance(self.text())
        room = self.width() - 2 * self._theme.px(14) - self._theme.px(16)
        return bool(self._good) and typed + self._good_width() <= room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The word inside may fit, or not any longer."""
        super().resizeEvent(event)
        self._set_margins()

    def _good_width(self) -> int:
        wide = self._theme.metrics(Type.BODY, True).horizontalAdvance(self._good)
        return wide + self._theme.mark(20) + self._theme.px(8)

    def set_good(self, words: str) -> None:
        """A circled tick and a word inside the field, at its end; no word takes it away."""
        if words != self._good:
            self._good = words
            self._set_margins()
            self.update()

    def set_error(self, error: bool) -> None:
        """Whether what stands here is wrong."""
        if error != self.error:
            self.error = error
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Selects what stands there when reached by Tab, as every desktop field does."""
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box under the text, then the text itself."""
        theme = self._theme
        painter = paint.Painter(self._theme, self)
        paint.smooth(painter)
        edge, width = ("error", 2) if self.error else ("control", 1)
        fill = theme.color("surface")
        if self.isReadOnly():
            paint.box(painter, self.rect(), 10, fill)
        else:
            paint.box(painter, self.rect(), 10, fill, theme.color(edge), width)
        if self._icon:
            side = theme.mark(20)
            top = (self.height() - side) / 2
            paint.icon(painter, theme, self._icon, "ink2", theme.px(16), top, side)
        if self._key:
            wide, high = paint.key_width(theme, self._key), paint.key_height(theme)
            left = self.width() - wide - theme.px(8)
            rect = self.rect().adjusted(left, (self.height() - high) // 2, 0, 0)
            rect.setSize(rect.size().scaled(wide, high, Qt.AspectRatioMode.IgnoreAspectRatio))
            paint.key_hint(painter, theme, self._key, rect)
        if self._good_fits():
            self._paint_good(painter)
        if theme.veil.on and self.text():
            self._paint_covered(painter)
            return
        painter.end()
        super().paintEvent(event)

    def _paint_covered(self, painter: paint.Painter) -> None:
        """A dot a letter: what is written here may be a name or a number."""
        margins = self.textMargins()
        place = QRectF(self.rect()).adjusted(margins.left() + 2, 0, -margins.right(), 0)
        painter.setFont(self.font())
        painter.setPen(self._theme.color("ink"))
        painter.draw_private(place, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _paint_good(self, painter: QPainter) -> None:
        theme = self._theme
        side = theme.mark(20)
        x = self.width() - theme.px(14) - self._good_width()
        paint.icon(painter, theme, "yes", "ok", x, (self.height() - side) / 2, side)
        painter.setFont(theme.font(Type.BODY, bold=True))
        painter.setPen(theme.color("ok"))
        place = QRectF(x + side + theme.px(8), 0, self.width(), self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._good)


class Verdict(QWidget):
    """A symbol and a word beside or below a field: checking, good or look here."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = ""
        self._role = "ok"
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.mark(20) + theme.px(8), 0, 0, 0)
        self._label = Label(theme, role="ok")
        layout.addWidget(self._label)
        self.hide()

    def show_verdict(self, kind: str, text: str) -> None:
        """`kind`: ok, warn, error, clock or none. No text hides it."""
        icons = {"ok": "yes", "warn": "warning", "error": "stop", "clock": "clock", "info": "info"}
        roles = {"ok": "ok", "warn": "warn", "error": "error"}
        self._icon = icons.get(kind, "")
        self._role = roles.get(kind, "ink2")
        self._label.set_role(self._role)
        self._label.setFont(self._theme.font(bold=kind == "error"))
        self._label.setText(text)
        self.setVisible(bool(text))
        self.update()

    def text(self) -> str:
        """The words shown."""
        return self._label.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The symbol; the words are a label."""
        if self._icon:
            painter = paint.Painter(self._theme, self)
            paint.smooth(painter)
            side = self._theme.mark(20)
            line = self._theme.metrics().height()
            paint.icon(
                painter,
                self._theme,
                self._icon,
                self._role,
                0,
                self._label.y() + (line - side) / 2,
                side,
            )


class FieldRow(QWidget):
    """Label, help, error line, control and verdict of one field, with their accessible names."""

    edited = Signal()

    def __init__(
        self,
        theme: Theme,
        label: str,
        field: TextField | TextArea,
        *,
        help_text: str = "",
        bold: bool = True,
        beside: bool = False,
        inline: bool = False,
        width: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._help = help_text
        self.field = field
        self.label = Label(theme, label, bold=bold)
        self.label.setBuddy(field)
        self.error = Verdict(theme)
        self.verdict = Verdict(theme)
        field.setAccessibleName(label)
        if help_text:
            field.setAccessibleDescription(help_text)
        if width is not None:
            field.setFixedWidth(theme.px(width))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(8))
        # A short label may stand before its field, where the text leaves room for both.
        inline = inline and theme.factor < 1.5
        if not inline:
            layout.addWidget(self.label)
        if help_text:
            layout.addWidget(Label(theme, help_text, size=Type.SMALL, role="ink2"))
        layout.addWidget(self.error)
        if inline:
            line = QHBoxLayout()
            line.setSpacing(theme.space(16))
            line.addWidget(self.label, 0, Qt.AlignmentFlag.AlignVCenter)
            line.addWidget(field, 1)
            layout.addLayout(line)
            layout.addWidget(self.verdict)
        elif beside:
            line = QHBoxLayout()
            line.setSpacing(theme.space(16))
            line.addWidget(field)
            line.addWidget(self.verdict, 1)
            line.addStretch(0)
            layout.addLayout(line)
        else:
            layout.addWidget(field)
            layout.addWidget(self.verdict)
        field.textEdited.connect(self._edited)

    def _edited(self) -> None:
        self.set_error("")
        self.edited.emit()

    def text(self) -> str:
        """What stands in the field."""
        return self.field.text()

    def set_text(self, text: str) -> None:
        """Writes into the field without counting as typing."""
        if text != self.field.text():
            self.field.setText(text)

    def set_error(self, text: str) -> None:
        """Shows an error between label and field, and says it to screen readers."""
        self.error.show_verdict("error", text)
        self.field.set_error(bool(text))
        if text:
            self.set_good("")
            self.verdict.show_verdict("none", "")

    def set_good(self, words: str) -> None:
        """Says inside a field of one line that what stands there is right; "" says nothing."""
        if isinstance(self.field, TextField):
            self.field.set_good(words)
        self.field.setAccessibleDescription(". ".join(filter(None, (self._help, words))))

    def set_verdict(self, kind: str, text: str) -> None:
        """Shows a verdict beside or below the field."""
        self.verdict.show_verdict(kind, text)
