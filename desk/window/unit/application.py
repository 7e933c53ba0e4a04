"""The application for activation: its sections to fill in, beside the paper it becomes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.activation.draft import ApplicationDraft, DraftSection
from desk.activation.state import Progress, State
from desk.consent.form import Form
from desk.window.context import UnitContext
from desk.window.formats import Formats
from desk.window.page import Action, Actions, Page, Problem
from desk.window.theme import Theme, Type
from desk.window.unit.application_banners import ApplicationHead, FrozenBanner
from desk.window.unit.application_fields import FieldBox, LineBox, Listener, TickBox
from desk.window.unit.application_message import MessageBox
from desk.window.unit.application_problems import ApplicationProblems
from desk.window.unit.application_sections import WAY, ApplicationSections
from desk.window.unit.application_units import UnitRows
from desk.window.unit.application_way import WaySection
from desk.window.unit.application_words import (
    frozen_words,
    primary_words,
    section_status,
    stages,
    way_status,
)
from desk.window.unit.beside import FormAndPaper
from desk.window.widgets.fold import Fold
from desk.window.widgets.rows import Hairline
from desk.window.widgets.scroll import WorkArea
from desk.window.widgets.text import Label
from desk.window.words import tr


class ApplicationPage(Page):
    """Sections that fold; opening one folds the others. Everything typed is kept as it is.

    The last section, the way, has what is done with the PDF and the steps to note.
    """

    changed = Signal(str, object)
    was_left = Signal(str)
    opened = Signal()
    hidden = Signal()
    looked = Signal()
    built = Signal()
    pressed = Signal()
    begin_new = Signal()
    sign = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.folds: dict[str, Fold] = {}
        self._boxes: dict[str, FieldBox] = {}
        self.rows: UnitRows | None = None
        self.way: WaySection | None = None
        self._proofs: dict[str, QWidget] = {}
        self._busy = False
        self._left = 0
        self._state: State = "draft"
        self._one_open = True
        self._listener = Listener(self)
        self._listener.changed.connect(self.changed)
        self._listener.was_left.connect(self.was_left)
        self.judging = ApplicationProblems(self.folds, self.boxes, self)
        self.judging.changed.connect(self.problems_changed)
        self.head = ApplicationHead(theme, self.title_label(tr("Application for activation")))
        self._frozen = FrozenBanner(theme)
        self._frozen.begin_new.connect(self.begin_new)
        self._length = Label(theme, "", size=Type.SMALL, role="ink2")
        self._work = WorkArea(theme)
        self._both = FormAndPaper(theme, self._work)
        self._both.turned.connect(self._turned)
        self.paper = self._both.paper
        self.head.look.clicked.connect(self.peek)
        self._lay_out()

    def _lay_out(self) -> None:
        theme = self.theme
        large = theme.factor >= 1.5
        outer = self.body
        side = theme.space(22 if large else 32)
        outer.setContentsMargins(1, 0, 1, 0)
        outer.setSpacing(0)
        outer.addWidget(self.head)
        outer.addWidget(Hairline(theme))
        content = QWidget()
        # The shell puts the error summary first in the body: among the fields, where it scrolls.
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(side, theme.space(16), side, theme.space(22))
        self.body.setSpacing(theme.space(12))
        self.body.addWidget(self._frozen)
        self._sections = QVBoxLayout()
        self._sections.setSpacing(0)
        self.body.addLayout(self._sections)
        self.body.addStretch(1)
        self._work.setWidget(content)
        # Large text leaves the head no room for the way: it scrolls with the fields.
        if large:
            self.body.insertWidget(0, self.head.stages)
        # A scroll area fills what it is given with the ground: here the sheet shines through.
        outer.addWidget(self._both, 1)

    def build(self, form: Form, context: UnitContext) -> None:
        """Makes the sections from the paper's description; once."""
        made = ApplicationSections(self.theme, self._listener, form, context)
        self.rows, self.way = made.rows, made.way
        self._boxes, self._proofs = made.boxes, made.proofs
        for key, fold in made.folds.items():
            if key != WAY and form.section(key).kind == "message":
                fold.body.addWidget(self._length)
            fold.opened.connect(lambda key=key: self._opened(key))
            self._sections.addWidget(fold)
            self.folds[key] = fold
        self._add_keys(made.way)
        self.built.emit()

    def _add_keys(self, way: WaySection) -> None:
        outlets = way.outlets
        keys = {
            "Ctrl+O": outlets.open_pdf.emit,
            tr("Alt+D"): outlets.save_pdf.emit,
            tr("Alt+E"): outlets.save_data.emit,
            tr("Alt+M"): lambda: outlets.mail.emit(False),
            "Alt+C": outlets.sign.emit,
            "Alt+G": outlets.check.emit,
            tr("Alt+N"): self._take_step,
            tr("Alt+R"): self._take_back,
        }
        for key, run in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(run)
        self.paper.open.clicked.connect(outlets.open_pdf)
        outlets.check.connect(lambda: self.sign.emit(None))

    def _take_step(self) -> None:
        if self.way is not None and self._state != "active":
            self.open_section(WAY)
            self.way.step.taken.emit(self.way.step.day.text())

    def _take_back(self) -> None:
        if self.way is not None and self._state != "draft":
            self.open_section(WAY)
            self.way.step.unfold()

    def boxes(self) -> list[FieldBox]:
        """All fields that there are now."""
        return [*self._boxes.values(), *(self.rows.boxes if self.rows is not None else ())]

    def box(self, path: str) -> FieldBox | None:
        """The field at a path, None for a unit that has no line."""
        if path in self._boxes:
            return self._boxes[path]
        rows = self.rows.boxes if self.rows is not None else []
        return next((box for box in rows if box.field.path == path), None)

    def path_of(self, widget: QWidget) -> str:
        """The path of the field a widget belongs to, "" for none."""
        return next((box.field.path for box in self.boxes() if box.target is widget), "")

    def show_draft(self, draft: ApplicationDraft) -> None:
        """Shows what has been filled in."""
        for path, box in self._boxes.items():
            box.show_value(draft.value(path))
        if self.rows is not None:
            self.rows.show_units(draft.units)
        for path in self._proofs:
            self.show_proof(path, bool(draft.value(path)))

    def show_proof(self, path: str, is_met: bool) -> None:
        """Asks for date and document of a condition that is met."""
        self._proofs[path].setVisible(is_met)

    def show_sections(self, sections: tuple[DraftSection, ...], draft: ApplicationDraft) -> None:
        """How far each section has come."""
        for section in sections:
            self.folds[section.key].head.show_status(*section_status(section, draft))
        self._left = sum(section.open for section in sections)
        self.folds[WAY].head.show_status(*way_status(self._state, self._left))
        self.actions_changed.emit()

    def show_progress(self, progress: Progress, region: str, formats: Formats) -> None:
        """Where it is on its way, and whether it can still be written in."""
        self._state = progress.state
        self.head.stages.show_stages(stages(progress, region, formats))
        frozen = progress.is_frozen
        self._frozen.show_frozen(frozen_words(progress, formats) if frozen else None)
        for box in self._boxes.values():
            box.lock(frozen)
        if self.rows is not None:
            self.rows.lock(frozen)
        if self.way is not None:
            self.way.outlets.show_frozen(frozen)
            self.folds[WAY].head.show_status(*way_status(self._state, self._left))
        self.actions_changed.emit()

    def open_section(self, key: str) -> None:
        """Shows one section and folds the others."""
        self.folds[key].set_open(True)

    def _opened(self, key: str) -> None:
        if not self._one_open:
            return
        for other, fold in self.folds.items():
            if other != key and fold.is_open():
                fold.set_open(False)

    def show_length(self, words: str) -> None:
        """The message's characters and parts."""
        self._length.setText(words)

    def focus_unit(self, place: int) -> None:
        """Goes to a unit's line."""
        box = self.box(f"units[{place}].name")
        if box is not None:
            box.target.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, kind: str, title: str, body: str = "") -> None:
        """Tells how it went, above the sections."""
        self.head.say(kind, title, body)

    def set_busy(self, busy: bool) -> None:
        """While the PDF is made a second press does nothing."""
        self._busy = busy
        self.actions_changed.emit()

    @property
    def busy(self) -> bool:
        """Whether something is being made."""
        return self._busy

    def bar(self) -> Actions:
        """Back, print and e-mail, and what is next on its way."""
        if not self.folds or self.way is None:
            return Actions(back=True)
        outlets = self.way.outlets
        secondary = (
            Action(tr("Print"), "Ctrl+P", outlets.print_pdf.emit, "print"),
            Action(tr("E-mail draft"), "Ctrl+M", lambda: outlets.mail.emit(True), "send"),
        )
        if self._busy:
            return Actions(tr("Saving"), "Ctrl+Enter", "clock", back=True, secondary=secondary)
        note = tr("1 thing left") if self._left == 1 else tr("{count} things left")
        return Actions(
            primary_words(self._state),
            "Ctrl+Enter",
            "check" if self._state in ("signed", "sent") else "save",
            back=True,
            note=note.format(count=self._left) if self._left and self._state == "draft" else "",
            secondary=secondary,
        )

    def primary(self) -> None:
        """What is next: the PDF of a draft, else the step that follows."""
        if not self._busy and self.folds:
            self.pressed.emit()

    def problems(self) -> list[Problem]:
        """What is wrong; its sections are opened."""
        sections, listed = self.judging.find()
        self._one_open = False
        for key, fold in self.folds.items():
            fold.set_open(key in sections or (not sections and fold.is_open()))
        self._one_open = True
        return listed

    def first_focus(self) -> QWidget | None:
        """The first thing left in the section that is open."""
        for fold in self.folds.values():
            if not fold.is_open():
                continue
            for box in self.judging.inside(fold):
                if box.isVisibleTo(self) and not _filled(box) and self._state == "draft":
                    return box.target
            return fold.head
        return next((fold.head for fold in self.folds.values()), None)

    def arrived(self) -> None:
        """Reads what was kept, the first time."""
        self.head.clear()
        self.opened.emit()

    def peek(self) -> bool:
        """F2: from the fields to their paper and back, where there is room for one only."""
        return self._both.turn(to_paper=not self._both.shows_paper)

    def back(self) -> bool:
        """From the paper to the fields."""
        return self._both.turn(to_paper=False)

    def _turned(self) -> None:
        self.head.show_look(self._both.is_narrow, self._both.shows_paper)
        if self._both.shows_paper:
            self.looked.emit()
        elif self.isVisible():
            self.wants_first_focus.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed last is kept before the page goes."""
        super().hideEvent(event)
        self.hidden.emit()


def _filled(box: FieldBox) -> bool:
    if isinstance(box, LineBox):
        return bool(box.row.text().strip()) or not box.field.required
    if isinstance(box, MessageBox):
        return bool(box.text().strip())
    return isinstance(box, TickBox) and box.card.isChecked()
