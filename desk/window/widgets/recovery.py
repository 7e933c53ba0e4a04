"""The recovery code large, in numbered groups, and one group to type back from the paper."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desk.window import paint
from desk.window.page import Problem
from desk.window.theme import Theme, Type
from desk.window.widgets.banners import alert
from desk.window.widgets.fields import FieldRow, TextField, Verdict
from desk.window.widgets.text import Label
from desk.window.words import tr

_SAME = str.maketrans("ILO", "110")


class CodeTiles(QWidget):
    """Seven groups of five, each with its number, side by side."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._groups: list[str] = []
        self._columns = 3 if theme.factor >= 1.5 else 4
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_groups(self, groups: list[str]) -> None:
        """The code; a screen reader says it sign by sign."""
        self._groups = groups
        spoken = [
            tr("Group {number}: {signs}").format(number=number, signs=" ".join(group))
            for number, group in enumerate(groups, start=1)
        ]
        self.setAccessibleName(". ".join(spoken))
        self.updateGeometry()
        self.update()

    def _tile_height(self) -> int:
        theme = self._theme
        lines = theme.metrics(Type.LARGE, True).height() + theme.metrics(Type.SMALL).height()
        return lines + theme.space(20)

    def sizeHint(self) -> QSize:
        """As many rows of tiles as the groups need."""
        rows = max(-(-len(self._groups) // self._columns), 1)
        high = rows * self._tile_height() + (rows - 1) * self._theme.space(8)
        return QSize(self._theme.px(420), high)

    def minimumSizeHint(self) -> QSize:
        """As wide as a row of groups."""
        theme = self._theme
        widest = theme.metrics(Type.LARGE, True).horizontalAdvance("WWWWW")
        wide = self._columns * (widest + theme.space(8)) + (self._columns - 1) * theme.space(8)
        return QSize(wide, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A sunken tile for each group: its number small, its signs large."""
        theme = self._theme
        painter = paint.Painter(theme, self)
        paint.smooth(painter)
        gap, high = theme.space(8), self._tile_height()
        wide = (self.width() - (self._columns - 1) * gap) / self._columns
        small = theme.metrics(Type.SMALL).height()
        for place, group in enumerate(self._groups):
            x, y = place % self._columns * (wide + gap), place // self._columns * (high + gap)
            tile = QRectF(x, y, wide, high)
            paint.box(painter, tile, 10, theme.color("sunken"))
            painter.setFont(theme.font(Type.SMALL))
            painter.setPen(theme.color("ink2"))
            top = tile.adjusted(0, theme.space(8), 0, 0)
            top.setHeight(small)
            painter.drawText(top, Qt.AlignmentFlag.AlignCenter, str(place + 1))
            painter.setFont(theme.font(Type.LARGE, bold=True))
            painter.setPen(theme.color("ink"))
            below = tile.adjusted(0, theme.space(8) + small, 0, -theme.space(8))
            # Not a patient's number: the veil has nothing to do with it.
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, group)


class RecoveryPanel(QWidget):
    """The code, what it is for, and the group to type back. The page brings print and save.

    `typed` carries what stands in the field.
    """

    print_it = Signal()
    save_it = Signal()
    typed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._code = ""
        self._group = 1
        self._tiles = CodeTiles(theme)
        self._said = Verdict(theme)
        self.row = FieldRow(
            theme,
            "",
            TextField(theme, height=48),
            help_text=tr("So that you know the paper can be read."),
            width=240,
        )
        self.row.field.setMaxLength(10)
        lead = Label(
            theme,
            tr(
                "It is the only way in when every password is forgotten. It is shown now and never "
                "again. Print it, and keep the paper locked in, away from the computer."
            ),
            role="ink2",
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(16))
        for part in (lead, self._tiles, self._said, self.row):
            layout.addWidget(part)
        self.row.edited.connect(lambda: self.typed.emit(self.row.text()))

    def show_code(self, code: str, group: int, typed: str = "") -> None:
        """The code, and the number of the group to type back."""
        if code != self._code:
            self._code, self._group = code, group
            self._tiles.show_groups(code.split("-"))
            words = tr("Type group {number} from the paper").format(number=group)
            self.row.label.setText(words)
            self.row.field.setAccessibleName(words)
            self._said.show_verdict("none", "")
        self.row.set_text(typed)

    @property
    def asked(self) -> str:
        """The group that is to be typed back."""
        return self._code.split("-")[self._group - 1]

    def say(self, kind: str, words: str) -> None:
        """What became of printing or saving: kind ok or error."""
        self._said.show_verdict(kind, words)
        if words:
            alert(self._said)

    def problems(self) -> list[Problem]:
        """The group must be typed as it stands; look-alikes are understood."""
        typed = self.row.text().strip().upper().translate(_SAME)
        words = ""
        if not typed:
            words = tr("Type group {number} of the code.").format(number=self._group)
        elif typed != self.asked:
            words = tr("This is not group {number}. Compare with the paper.").format(
                number=self._group
            )
        self.row.set_error(words)
        return [Problem(words, self.row.field)] if words else []

    def unmark(self) -> None:
        """Begins without marks."""
        self.row.set_error("")
