"""A choice of a few that folds away: a real combo box in the look of the other fields."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from desk.window import paint
from desk.window.theme import Theme, Type
from desk.window.widgets.fields import Verdict
from desk.window.widgets.text import Label


class DropDown(QComboBox):
    """The arrows choose, Space shows all. Enter and Esc are the page's while it is folded."""

    ring_radius = 10

    def __init__(self, theme: Theme, *, height: int = 48, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.error = False
        self.setFont(theme.font())
        self.setFixedHeight(max(theme.px(height), theme.metrics().height() + theme.space(20)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_error(self, error: bool) -> None:
        """Whether what is chosen is wrong."""
        if error != self.error:
            self.error = error
            self.update()

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any page: a long name is shortened at its end."""
        return QSize(self._theme.px(140), self.minimumHeight())

    def sizeHint(self) -> QSize:
        """As high as the other fields."""
        return QSize(self._theme.px(240), self.minimumHeight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is the primary button, Esc is back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls the page: a wheel that passes by must not choose."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box, what is chosen, and the sign that there is more."""
        theme = self._theme
        painter = paint.Painter(theme, self)
        paint.smooth(painter)
        edge, width = ("error", 2) if self.error else ("control", 1)
        paint.box(painter, self.rect(), 10, theme.color("surface"), theme.color(edge), width)
        side = theme.mark(20)
        x = self.width() - theme.px(14) - side
        paint.icon(painter, theme, "down", "ink", x, (self.height() - side) / 2, side)
        painter.setFont(theme.font())
        painter.setPen(theme.color("ink"))
        left = theme.px(16)
        room = round(x - left - theme.px(8))
        words = theme.metrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        place = QRectF(left, 0, room, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)


class DropDownRow(QWidget):
    """Label, help, error line and drop-down, with their accessible names."""

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        label: str,
        *,
        help_text: str = "",
        bold: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = DropDown(theme)
        self.label = Label(theme, label, bold=bold)
        self.label.setBuddy(self.field)
        self.error = Verdict(theme)
        self.field.setAccessibleName(label)
        self.field.setAccessibleDescription(help_text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(8))
        layout.addWidget(self.label)
        if help_text:
            layout.addWidget(Label(theme, help_text, size=Type.SMALL, role="ink2"))
        layout.addWidget(self.error)
        layout.addWidget(self.field)
        # Arrows on the folded field choose at once.
        self.field.currentIndexChanged.connect(lambda _place: self._moved())
        self._filling = False

    def _moved(self) -> None:
        if not self._filling:
            self.set_error("")
            self.chosen.emit(self.value())

    def show_choices(self, choices: Sequence[tuple[str, str]], value: str) -> None:
        """The values with their words; `value` is chosen, without telling."""
        self._filling = True
        if [self.field.itemData(place) for place in range(self.field.count())] != [
            one for one, _words in choices
        ]:
            self.field.clear()
            for one, words in choices:
                self.field.addItem(words, one)
        for place, (one, words) in enumerate(choices):
            self.field.setItemText(place, words)
            if one == value:
                self.field.setCurrentIndex(place)
        self._filling = False

    def value(self) -> str:
        """What is chosen, "" for nothing."""
        data = self.field.currentData()
        return data if isinstance(data, str) else ""

    def set_error(self, text: str) -> None:
        """Shows an error between label and field."""
        self.error.show_verdict("error", text)
        self.field.set_error(bool(text))
