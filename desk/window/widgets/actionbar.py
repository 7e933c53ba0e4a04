"""The action bar: back and two more at the left, a note, and the one primary button."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.window import paint
from desk.window.page import Action, Actions
from desk.window.theme import Theme, Type
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.text import Label
from desk.window.words import tr

LEVELS = 5


class ActionBar(QWidget):
    """Stands on every page, so that the hand knows where to go."""

    back = Signal()
    primary = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._secondary: list[Button] = []
        self._shown: tuple[Action, ...] = ()
        self._looks: tuple[object, ...] = ()
        self._tight = False
        self._primary_icon = ""
        self._layout = QHBoxLayout(self)
        self._layout.setSpacing(theme.space(12))
        self.back_button = Button(
            theme, tr("Back"), Kind.SECONDARY, icon="back", key="Esc", parent=self
        )
        self.back_button.clicked.connect(self.back)
        self._note = Label(theme, "", size=Type.SMALL, role="ink2", wrap=False)
        self.primary_button = Button(theme, "", Kind.PRIMARY, shown_key="Enter", parent=self)
        self.primary_button.clicked.connect(self.primary)
        self._layout.addWidget(self.back_button)
        self._layout.addStretch(1)
        self._layout.addWidget(self._note)
        self._layout.addWidget(self.primary_button)
        self.set_tight(False)

    def set_tight(self, tight: bool) -> None:
        """Less room: the margins shrink, back loses its key and icon."""
        self._tight = tight
        theme = self._theme
        side = theme.space(16) if tight else 31
        top = theme.space(8) if tight else 15
        self._layout.setContentsMargins(side, top + 1, side, top)
        self._fit()

    def show_actions(self, actions: Actions) -> None:
        """Shows a page's buttons; those that did not change stay, and keep the focus."""
        looks = (
            actions.back,
            actions.note,
            actions.primary,
            actions.primary_key,
            actions.primary_icon,
            actions.primary_icon_after,
            *((action.words, action.key, action.icon) for action in actions.secondary),
        )
        if looks == self._looks:
            # A page tells its buttons at every key; what they do may be another thing now.
            self._shown = actions.secondary
            return
        self._looks = looks
        self.back_button.setVisible(actions.back)
        self._note.setText(actions.note)
        self.primary_button.setVisible(bool(actions.primary))
        if actions.primary:
            self.primary_button.set_words(actions.primary, key=actions.primary_key)
            self.primary_button.set_icon_after(actions.primary_icon_after)
        self._primary_icon = actions.primary_icon
        keys = [(action.key, action.icon) for action in actions.secondary]
        if keys != [(action.key, action.icon) for action in self._shown]:
            self._replace(actions.secondary)
        self._shown = actions.secondary
        for button, action in zip(self._secondary, actions.secondary, strict=True):
            if button.text() != action.words:
                button.set_words(action.words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leaves out what does not fit: the note, keys and icons first, never a word."""
        for level in range(1 if self._tight else 0, LEVELS):
            self._leave_out(level)
            if self._needed() <= self.width():
                return

    def _leave_out(self, level: int) -> None:
        self._note.setVisible(bool(self._note.text()) and level < 1)
        self.back_button.drop_key(level >= 1)
        self.back_button.set_icon_name("" if level >= 1 else "back")
        for button in self._secondary:
            button.drop_key(level >= 2)
            button.set_icon_name("" if level >= 2 else str(button.property("icon_name") or ""))
        self.primary_button.drop_key(level >= 3)
        self.primary_button.set_icon_name("" if level >= 3 else self._primary_icon)
        for button in (self.back_button, *self._secondary, self.primary_button):
            button.set_two_lines(level >= 4)

    def _needed(self) -> int:
        shown: list[QWidget] = [
            widget
            for widget in (self.back_button, *self._secondary, self._note, self.primary_button)
            if not widget.isHidden()
        ]
        margins = self._layout.contentsMargins()
        gaps = self._layout.spacing() * len(shown)
        return (
            sum(widget.sizeHint().width() for widget in shown)
            + gaps
            + margins.left()
            + margins.right()
        )

    def _replace(self, actions: tuple[Action, ...]) -> None:
        for button in self._secondary:
            self._layout.removeWidget(button)
            button.hide()
            button.setShortcut("")
            button.deleteLater()
        self._secondary.clear()
        for number, action in enumerate(actions):
            button = Button(
                self._theme, action.words, icon=action.icon, key=action.key, parent=self
            )
            button.setProperty("icon_name", action.icon)
            button.clicked.connect(lambda _checked=False, number=number: self._run(number))
            self._layout.insertWidget(1 + number, button)
            button.show()
            self._secondary.append(button)

    def _run(self, number: int) -> None:
        self._shown[number].run()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline above."""
        paint.Painter(self._theme, self).fillRect(0, 0, self.width(), 1, self._theme.color("line"))
