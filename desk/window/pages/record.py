"""Record: saving, and what happened when it could not be done."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desk.errors import UserError
from desk.window.page import Actions, Held
from desk.window.pages.base import WalkPage
from desk.window.theme import Theme
from desk.window.widgets.banners import Banner
from desk.window.words import tr


class RecordPage(WalkPage):
    """Shows that the answer is being saved; says what is safe when it is not."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._title = self.title_label(tr("Saving"))
        self._error = Banner(theme, "error", "")
        self._failed = False
        self.body.addWidget(self._title)
        self.body.addWidget(self._error)
        self.body.addStretch(1)
        self._error.hide()

    def show_saving(self) -> None:
        """The answer is on its way."""
        self._failed = False
        self._title.setText(tr("Saving"))
        self._error.hide()
        self.actions_changed.emit()

    def show_error(self, error: UserError) -> None:
        """What happened, what is safe, what to do."""
        if self.view is None:
            return
        self._failed = True
        self._title.setText(tr("The answer is not saved yet"))
        what, safe, do = self.view.context.sentences.error(error)
        self._error.set_words(what, " ".join(part for part in (safe, do) if part))
        self._error.show()
        self._error.announce()
        self.actions_changed.emit()

    def bar(self) -> Actions:
        """Once more, or back to the answers."""
        if self._failed:
            return Actions(tr("Try again"), back=True)
        return Actions(tr("Saving"), primary_key="", primary_icon="clock")

    def primary(self) -> None:
        """Tries again; a second press while saving does nothing."""
        if self._failed:
            self.forward.emit()

    def held(self) -> Held | None:
        """While it is being saved."""
        body = tr("Scan the code when it is done.")
        return None if self._failed else Held(tr("The answer is being saved"), body)

    def first_focus(self) -> QWidget | None:
        """The primary button."""
        return None
