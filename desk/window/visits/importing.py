"""Reading in visits: choose a file, look at its columns, try it, take it, see what was left."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from desk.visits.incoming import FileGlance
from desk.window.page import Action, Actions, Page, Problem
from desk.window.theme import Theme, Type
from desk.window.visits.import_lines import ImportLine
from desk.window.visits.import_row import ImportRow, import_row_height
from desk.window.visits.mapping import MappingView
from desk.window.widgets.banners import Banner
from desk.window.widgets.pool import RowPool
from desk.window.widgets.rows import REACH
from desk.window.widgets.text import Label
from desk.window.words import tr

SHARES = 1000
BAR = """
QProgressBar#progress {{ background: {sunken}; border: none; border-radius: 4px; }}
QProgressBar#progress::chunk {{ background: {accent}; border-radius: 4px; }}
"""


class Stage(Enum):
    """Where an import stands."""

    CHOOSE = "choose"
    COLUMNS = "columns"
    TRYING = "trying"
    TRIED = "tried"
    TAKING = "taking"
    TAKEN = "taken"


class ImportPage(Page):
    """One page through all stages; its signals are what it wishes of the outside."""

    choose = Signal()
    attempt = Signal()
    take = Signal()
    stop = Signal()
    save = Signal()
    again = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.stage = Stage.CHOOSE
        self.has_columns = True
        self._takes = 0
        self._refused = 0
        self._tried = False
        self._file = Label(theme, "", role="ink2")
        self._said = Banner(theme, "error", "")
        self._lead = Label(theme, "", role="ink2")
        self.columns = MappingView(theme)
        self.progress = QProgressBar()
        self.progress.setObjectName("progress")
        self.progress.setRange(0, SHARES)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(theme.px(10))
        self.progress.setAccessibleName(tr("How far it has come"))
        self._count = Label(theme, "")
        self.counts = Label(theme, "", size=Type.LARGE)
        self.list = RowPool(theme, lambda: ImportRow(theme), import_row_height(theme))
        self._lay_out()
        self.columns.changed.connect(self._edited)
        self.columns.changed.connect(self._learn_names)
        self.list.chosen.connect(self.primary)
        self.recolor()
        self.show_stage(Stage.CHOOSE)

    def _lay_out(self) -> None:
        body = self.body
        body.addWidget(self.title_label(tr("Read in visits")))
        for part in (self._file, self._said, self._lead, self.counts, self.progress, self._count):
            body.addWidget(part)
        body.addWidget(self.columns)
        holder = QVBoxLayout()
        holder.setContentsMargins(-REACH, 0, -REACH, 0)
        holder.addWidget(self.list, 1)
        body.addLayout(holder, 1)
        body.addStretch(0)
        self._said.hide()

    def recolor(self) -> None:
        """The bar in the theme's colours."""
        color = self.theme.color
        self.progress.setStyleSheet(
            BAR.format(sunken=color("sunken").name(), accent=color("accent").name())
        )

    def show_stage(self, stage: Stage) -> None:
        """Shows the parts of a stage."""
        self.stage = stage
        runs = stage in (Stage.TRYING, Stage.TAKING)
        done = stage in (Stage.TRIED, Stage.TAKEN)
        self.columns.setVisible(stage is Stage.COLUMNS)
        self.progress.setVisible(runs)
        self._count.setVisible(runs)
        self.counts.setVisible(done)
        self.list.setVisible(done)
        self._file.setVisible(stage is not Stage.CHOOSE)
        self._lead.setText(
            {
                Stage.CHOOSE: tr(
                    "A table (CSV) or a FHIR bundle from the record system. It is tried first, and "
                    "nothing is changed until you say so."
                ),
                Stage.COLUMNS: tr(
                    "Look whether each field is read from the right column. Your choice is "
                    "remembered for the unit."
                ),
                Stage.TRYING: tr("The file is tried. Nothing is changed."),
                Stage.TRIED: tr("So it would be. Nothing is changed yet."),
                Stage.TAKING: tr("The visits are read in."),
                Stage.TAKEN: "",
            }[stage]
        )
        self._lead.setVisible(bool(self._lead.text()))
        if stage is not Stage.COLUMNS:
            self._tried = False
            self.problems_changed.emit([])
        self.order_changed.emit()
        self.actions_changed.emit()
        # The parts get their places first: the ring follows them.
        QTimer.singleShot(0, self, self.wants_first_focus.emit)

    def show_columns(self, glance: FileGlance) -> None:
        """A table's columns, with what is guessed of them."""
        self.columns.show_glance(glance)
        self._learn_names()
        self.show_stage(Stage.COLUMNS)

    def _learn_names(self) -> None:
        """Names of a file are covered as those of the register are."""
        self.theme.veil.learn(*self.columns.names())

    def show_file(self, words: str) -> None:
        """Which file it is about."""
        self._file.setText(words)

    def show_progress(self, share: float, words: str) -> None:
        """How far it has come, 0 to 1, and how many rows."""
        self.progress.setValue(round(share * SHARES))
        self._count.setText(words)

    def show_result(
        self, counts: str, lines: Sequence[ImportLine], *, takes: int, refused: int
    ) -> None:
        """What becomes of the rows: those not taken first. `takes` is how many change something."""
        self._takes, self._refused = takes, refused
        self.counts.setText(counts)
        self.list.begin_anew()
        self.list.show_lines(lines)
        self.actions_changed.emit()

    def say(self, kind: str, title: str, body: str = "") -> None:
        """Tells how it went; no title takes it away."""
        self._said.say(kind, title, body)

    def _edited(self) -> None:
        if self._tried:
            self.problems_changed.emit([one.text for one in self.problems()])

    def problems(self) -> list[Problem]:
        """The fields that no column gives."""
        return self.columns.problems() if self.stage is Stage.COLUMNS else []

    def primary(self) -> None:
        """On to the next stage."""
        if self.stage is Stage.CHOOSE:
            self.choose.emit()
        elif self.stage is Stage.COLUMNS:
            self._tried = True
            if self.problems():
                self.wants_problems.emit()
            else:
                self.attempt.emit()
        elif self.stage is Stage.TRIED and self._takes:
            self.take.emit()
        elif self.stage in (Stage.TRYING, Stage.TAKING):
            self.stop.emit()
        elif self.stage is Stage.TAKEN:
            self.left.emit()
        else:
            self.choose.emit()

    def bar(self) -> Actions:
        """What can be done at this stage."""
        save: tuple[Action, ...] = ()
        if self._refused and self.stage in (Stage.TRIED, Stage.TAKEN):
            save = (Action(tr("Save the rows not taken"), "Alt+K", self.save.emit, "list"),)
        other = Action(tr("Another file"), "Alt+F", self.choose.emit, "document")
        if self.stage is Stage.CHOOSE:
            return Actions(tr("Choose a file"), primary_icon="document", back=True)
        if self.stage is Stage.COLUMNS:
            return Actions(tr("Try it"), back=True, secondary=(other,))
        if self.stage in (Stage.TRYING, Stage.TAKING):
            return Actions(tr("Stop"), primary_icon="pause")
        if self.stage is Stage.TAKEN:
            return Actions(tr("To the visits"), back=True, secondary=(other, *save))
        if not self._takes:
            return Actions(tr("Another file"), primary_icon="document", back=True, secondary=save)
        words = tr("Read in 1 visit") if self._takes == 1 else tr("Read in {count} visits")
        return Actions(
            words.format(count=self._takes),
            primary_icon="inbox",
            back=True,
            secondary=(other, *save),
        )

    def back(self) -> bool:
        """A stage back; while it runs nothing is left."""
        if self.stage in (Stage.TRYING, Stage.TAKING):
            return True
        if self.stage is Stage.TRIED and self.has_columns:
            self.again.emit()
        else:
            self.left.emit()
        return True

    def first_focus(self) -> QWidget | None:
        """The columns, or the primary button."""
        return self.columns.first() if self.stage is Stage.COLUMNS else None
