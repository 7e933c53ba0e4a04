"""A paper before it leaves: its pages as they will be printed, its language, and the ways out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.window.page import Action, Actions, Page
from desk.window.papers.view import PaperView
from desk.window.theme import Theme
from desk.window.unit.pdf import Picture
from desk.window.widgets.banners import Banner
from desk.window.widgets.choices import Choice, Choices
from desk.window.widgets.scroll import WorkArea
from desk.window.widgets.text import Label
from desk.window.words import tr

CHOICES = 360
"""The width of what is chosen beside the pages."""


@dataclass(frozen=True, slots=True)
class PreviewWords:
    """What the page says: title, what the paper is for, its kinds and languages.

    `unreviewed`: no professional has reviewed the words. `code` is the reference as it is printed,
    "" without one.
    """

    title: str
    body: str
    kinds: tuple[Choice, ...]
    kind: str
    languages: tuple[Choice, ...]
    language: str
    unreviewed: bool
    code: str
    primary: str


class PreviewPage(Page):
    """Shows a paper. `chosen` carries kind and language; `left` tells that one goes back."""

    chosen = Signal(str, str)
    print_it = Signal()
    save_it = Signal()
    open_it = Signal()
    left = Signal()
    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words: PreviewWords | None = None
        self._busy = False
        self._title = self.title_label("")
        self._body = Label(theme, "", role="ink2")
        self._said = Banner(theme, "ok", "")
        self._kinds = Choices(theme, tr("Which paper"), columns=1)
        self._languages = Choices(theme, tr("Language"), columns=1)
        self._warning = Banner(
            theme,
            "warn",
            tr("Not reviewed"),
            tr("No professional translator has reviewed these words. The unit's manager knows."),
        )
        self._code = Label(theme, "", role="ink2")
        large = theme.factor >= 1.5
        self.pages = PaperView(theme, scrolls=not large)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(80)
        self._settled.timeout.connect(self.resized)
        self._lay_out(large)
        self._kinds.chosen.connect(lambda _kind: self._choose())
        self._languages.chosen.connect(lambda _language: self._choose())
        QShortcut(QKeySequence("Ctrl+P"), self).activated.connect(self.primary)

    def _lay_out(self, large: bool) -> None:
        theme, outer = self.theme, self.body
        if not large:
            side = theme.space(32)
            outer.setContentsMargins(1, 0, 1, 0)
            content, area = QWidget(), WorkArea(theme)
            # The shell puts the error summary first in the body: among the choices.
            self.body = QVBoxLayout(content)
            self.body.setContentsMargins(side, theme.space(22), theme.space(24), theme.space(22))
            area.setWidget(content)
            content.setAutoFillBackground(False)
            area.setFixedWidth(theme.px(CHOICES))
            both = QHBoxLayout()
            both.setSpacing(0)
            both.addWidget(area)
            both.addWidget(self.pages, 1)
            outer.addLayout(both, 1)
        self.body.setSpacing(theme.space(12))
        for part in (
            self._title,
            self._said,
            self._body,
            self._kinds,
            self._languages,
            self._warning,
            self._code,
        ):
            self.body.addWidget(part)
        if large:
            self.body.addWidget(self.pages)
        self.body.addStretch(1)

    def show_words(self, words: PreviewWords) -> None:
        """What is shown; what was said of an earlier paper goes."""
        before, self._words = self._words, words
        self._title.setText(words.title)
        self._body.setText(words.body)
        self._body.setVisible(bool(words.body))
        if before is None or before.kinds != words.kinds:
            self._kinds.show_choices(words.kinds)
        first = len(words.kinds) + 1 if len(words.kinds) > 1 else 1
        if before is None or (before.languages, len(before.kinds)) != (
            words.languages,
            len(words.kinds),
        ):
            self._languages.show_choices(words.languages, first)
        self._kinds.choose(words.kind)
        self._languages.choose(words.language)
        self._kinds.setVisible(len(words.kinds) > 1)
        self._languages.setVisible(len(words.languages) > 1)
        self._warning.setVisible(words.unreviewed)
        self._code.setText(
            tr("Code {code}. Scan it when the paper comes back.").format(code=words.code)
        )
        self._code.setVisible(bool(words.code))
        self.order_changed.emit()
        self.actions_changed.emit()

    def _choose(self) -> None:
        if self._words is not None:
            kind = self._kinds.value() or self._words.kind
            self.chosen.emit(kind, self._languages.value() or self._words.language)

    def show_pages(self, pictures: Sequence[Picture], name: str) -> None:
        """The pages, drawn."""
        self.pages.show_pages(pictures, name)

    def say(self, kind: str, title: str, body: str = "") -> None:
        """Tells how it went; no title takes it away."""
        self._said.say(kind, title, body)
        if title:
            self.wants_seen.emit(self._said)

    def set_busy(self, busy: bool) -> None:
        """While it is on its way out a second press does nothing."""
        self._busy = busy
        self.actions_changed.emit()

    def bar(self) -> Actions:
        """Back, save, open, and print."""
        words = self._words
        if words is None:
            return Actions(back=True)
        secondary = (
            Action(tr("Save"), "Ctrl+S", lambda: self._give(self.save_it.emit), "save"),
            Action(tr("Open"), "Ctrl+O", lambda: self._give(self.open_it.emit), "document"),
        )
        primary = tr("Printing") if self._busy else words.primary
        icon = "clock" if self._busy else "print"
        return Actions(primary, "Enter", icon, back=True, secondary=secondary)

    def _give(self, way: Callable[[], None]) -> None:
        if not self._busy and self._words is not None:
            way()

    def primary(self) -> None:
        """Prints."""
        if not self._busy and self._words is not None:
            self.print_it.emit()

    def back(self) -> bool:
        """To where one came from."""
        self.left.emit()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pages are drawn anew at their new width, once it has settled."""
        super().resizeEvent(event)
        self._settled.start()
