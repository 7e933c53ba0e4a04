"""All texts the unit has had: which is used, from which day, who confirmed it; each can be read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.register.unit_views import MessageVersion, UnitView
from desk.window.formats import Formats
from desk.window.page import Actions, Page
from desk.window.sample import readable
from desk.window.theme import Theme
from desk.window.unit.lines import FactLine
from desk.window.unit.message_words import confirmed, named_words, state_words
from desk.window.widgets.buttons import Button
from desk.window.widgets.fold import Fold
from desk.window.widgets.text import Label
from desk.window.words import tr


class VersionsPage(Page):
    """A section a version, the latest first and open. `chosen` carries one to start from."""

    chosen = Signal(object)
    leave = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.folds: list[Fold] = []
        self.body.addWidget(self.title_label(tr("The unit's texts")))
        self.body.addWidget(
            Label(
                theme,
                tr("What patients were told is kept with their answers, whatever is sent now."),
                role="ink2",
            )
        )
        self.body.addSpacing(theme.space(8))
        self.body.addLayout(self._list)
        self.body.addStretch(1)

    def show_versions(
        self, versions: Sequence[MessageVersion], unit: UnitView, formats: Formats
    ) -> None:
        """Lists them anew."""
        for fold in self.folds:
            self._list.removeWidget(fold)
            fold.hide()
            fold.deleteLater()
        self.folds = [self._fold(one, unit, formats) for one in versions]
        for fold in self.folds:
            self._list.addWidget(fold)
        if self.folds:
            self.folds[0].set_open(True)

    def _fold(self, version: MessageVersion, unit: UnitView, formats: Formats) -> Fold:
        theme = self.theme
        name = tr("Version from {day}").format(day=formats.plain_day(version.active_from))
        fold = Fold(theme, version.number, name)
        fold.head.show_status(*state_words(version, formats))
        fold.body.setSpacing(theme.space(4))
        fold.body.addWidget(Label(theme, readable(version.template)))
        entered = formats.plain_day(formats.local(version.entered_at).date())
        facts = (
            (tr("Sender"), version.sender, ""),
            (
                tr("Name"),
                named_words(version.template, version.display, unit.name, unit.provider),
                "",
            ),
            (
                tr("Confirmed"),
                confirmed(version, formats),
                tr("Written by {name} on {day}").format(name=version.entered_by, day=entered),
            ),
        )
        for label, answer, second in facts:
            line = FactLine(theme, label)
            line.show_fact(answer, second)
            fold.body.addWidget(line)
        start = Button(theme, tr("Start from this text"), icon="pencil")
        start.setAccessibleName(tr("Start from version {number}").format(number=version.number))
        start.clicked.connect(lambda: self.chosen.emit(version))
        fold.body.addSpacing(theme.space(8))
        fold.body.addWidget(start)
        return fold

    def bar(self) -> Actions:
        """Back."""
        return Actions(back=True)

    def back(self) -> bool:
        """To the text."""
        self.leave.emit()
        return True

    def first_focus(self) -> QWidget | None:
        """The latest version."""
        return self.folds[0].head if self.folds else None
