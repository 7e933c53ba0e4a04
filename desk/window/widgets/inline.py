"""A card that unfolds on its page: while it is open, the page's primary button is its own."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.window.page import Actions, Page, Problem
from desk.window.theme import Theme, Type
from desk.window.widgets.banners import TintedBox, alert
from desk.window.widgets.text import Label


class Inline(TintedBox):
    """What would be a dialog elsewhere. The page opens it, shows its problems and presses it.

    `words` are those of the primary button; Esc folds it, nothing is lost.
    """

    edited = Signal()

    def __init__(
        self, theme: Theme, kind: str, title: str, words: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, kind, parent=parent)
        self.theme = theme
        self.words = words
        self.tried = False
        self.title = Label(theme, title, size=Type.LARGE, bold=True)
        self.body.addWidget(self.title)
        self.body.setSpacing(theme.space(8))
        self.setAccessibleName(title)
        self.hide()

    def set_title(self, title: str) -> None:
        """Another title."""
        self.title.setText(title)
        self.setAccessibleName(title)

    def open(self) -> None:
        """Unfolds, without the marks of an earlier time."""
        self.tried = False
        self.mark()
        self.show()

    def mark(self) -> list[Problem]:
        """Marks what is wrong, once it has been tried, and gives it."""
        return []

    def problems(self) -> list[Problem]:
        """What is wrong, from now on marked."""
        self.tried = True
        return self.mark()

    def press(self) -> None:
        """The primary button, when nothing is wrong."""

    def first_focus(self) -> QWidget | None:
        """The first unanswered thing; None for the primary button."""
        return None

    def row(self, *widgets: QWidget) -> QBoxLayout:
        """Widgets side by side in equal widths; below each other in large text."""
        large = self.theme.factor >= 1.5
        layout: QBoxLayout = QVBoxLayout() if large else QHBoxLayout()
        layout.setSpacing(self.theme.space(12))
        for widget in widgets:
            layout.addWidget(widget, 0 if large else 1)
        return layout


class Unfolding:
    """Which of a page's questions is unfolded, and what its buttons then do.

    `pinned` is one that stays: Esc leaves the page instead.
    """

    def __init__(self, page: Page) -> None:
        self._page = page
        self.question: Inline | None = None
        self.pinned = False

    def unfold(self, question: Inline, *, pinned: bool = False) -> None:
        """Shows a question that has been asked; another one folds."""
        if self.question is not None and self.question is not question:
            self.question.hide()
        self.question, self.pinned = question, pinned
        self._page.actions_changed.emit()
        self._page.wants_first_focus.emit()
        self._page.wants_seen.emit(question)

    def fold(self) -> bool:
        """Folds the open question; whether there was one."""
        question, self.question = self.question, None
        if question is None:
            return False
        question.hide()
        self._page.actions_changed.emit()
        return True

    def back(self) -> bool:
        """Esc: folds, and gives the focus back to the page."""
        if self.pinned or not self.fold():
            return False
        self._page.wants_first_focus.emit()
        return True

    def bar(self) -> Actions | None:
        """The buttons while a question is unfolded."""
        return Actions(self.question.words, back=True) if self.question is not None else None

    def press(self) -> bool:
        """The primary button is the question's; whether there is one.

        The question is small: its error stands at the field, which is gone to at once.
        """
        if self.question is None:
            return False
        found = self.question.problems()
        if found:
            found[0].field.setFocus(Qt.FocusReason.OtherFocusReason)
            alert(self.question)
        else:
            self.question.press()
        return True

    def first_focus(self) -> QWidget | None:
        """In the open question."""
        return self.question.first_focus() if self.question is not None else None

    def edited(self) -> None:
        """An answer in the question changed: its marks and its button follow."""
        if self.question is not None:
            self.question.mark()
            self._page.actions_changed.emit()
