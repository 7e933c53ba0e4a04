"""The application for activation: its sections to fill in, beside the paper it becomes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.activation.draft import ApplicationDraft, DraftSection
from desk.consent.form import Form
from desk.consent.profile import Profile
from desk.window.page import Action, Actions, Page, Problem
from desk.window.theme import Theme, Type
from desk.window.unit.application_fields import FieldBox, LineBox, Listener, TickBox, UnitRows
from desk.window.unit.application_sections import ApplicationSections
from desk.window.unit.application_words import section_status, stages
from desk.window.unit.pdf import PaperColumn
from desk.window.unit.stateline import StateLine
from desk.window.widgets.banners import Banner
from desk.window.widgets.fold import Fold
from desk.window.widgets.rows import Hairline
from desk.window.widgets.scroll import WorkArea
from desk.window.widgets.text import Label
from desk.window.words import tr

LEAST_FOR_PAPER = 960
MOST_IN_SUMMARY = 9


class ApplicationPage(Page):
    """Sections that fold; opening one folds the others. Everything typed is kept as it is.

    `judge` says what is wrong by path, for a draft or for the whole; `save` asks for the PDF.
    """

    changed = Signal(str, object)
    was_left = Signal(str)
    unit_added = Signal()
    unit_removed = Signal(int)
    save = Signal(bool)
    opened = Signal()
    hidden = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.judge: Callable[[bool], Mapping[str, str]] = lambda _draft: {}
        self._folds: dict[str, Fold] = {}
        self._boxes: dict[str, FieldBox] = {}
        self._rows: UnitRows | None = None
        self._proofs: dict[str, QWidget] = {}
        self._as_draft = False
        self._busy = False
        self._left = 0
        self._listed: list[str] = []
        self._one_open = True
        self._listener = Listener(self)
        self._listener.changed.connect(self.changed)
        self._listener.was_left.connect(self.was_left)
        self._saved = Label(theme, "", size=Type.SMALL, role="ink2", wrap=False)
        self._stages = StateLine(theme)
        self._banner = Banner(theme, "ok", "")
        self._length = Label(theme, "", size=Type.SMALL, role="ink2")
        self.paper = PaperColumn(theme)
        self._lay_out()

    def _lay_out(self) -> None:
        theme = self.theme
        outer = self.body
        side = theme.space(22 if theme.factor >= 1.5 else 32)
        outer.setContentsMargins(1, 0, 1, 0)
        outer.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(side, theme.space(22), side, theme.space(12))
        head.setSpacing(theme.space(12))
        line = QHBoxLayout()
        line.addWidget(self.title_label(tr("Application for activation")), 1)
        line.addWidget(self._saved, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(line)
        head.addWidget(self._stages)
        if theme.factor >= 1.5:
            self._stages.hide()
        outer.addLayout(head)
        outer.addWidget(Hairline(theme))
        both = QHBoxLayout()
        both.setSpacing(0)
        self._work = WorkArea(theme)
        content = QWidget()
        # The shell puts the error summary first in the body: among the fields, where it scrolls.
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(side, theme.space(16), side, theme.space(22))
        self.body.setSpacing(0)
        self.body.addWidget(self._banner)
        self.body.addStretch(1)
        self._banner.hide()
        self._work.setWidget(content)
        # A scroll area fills what it is given with the ground: here the sheet shines through.
        content.setAutoFillBackground(False)
        both.addWidget(self._work, 1)
        both.addWidget(self.paper)
        outer.addLayout(both, 1)

    def build(self, form: Form, language: str, profile: Profile) -> None:
        """Makes the sections from the paper's description; once."""
        made = ApplicationSections(self.theme, self._listener, form, language, profile)
        made.rows.added.connect(self.unit_added)
        made.rows.removed.connect(self.unit_removed)
        self._rows, self._boxes, self._proofs = made.rows, made.boxes, made.proofs
        place = self.body.count() - 1
        for number, (key, fold) in enumerate(made.folds.items()):
            if form.section(key).kind == "message":
                fold.body.addWidget(self._length)
            fold.opened.connect(lambda key=key: self._opened(key))
            self.body.insertWidget(place + number, fold)
            self._folds[key] = fold

    def box(self, path: str) -> FieldBox | None:
        """The field at a path, None for a unit that has no line."""
        if path.startswith("units[") and self._rows is not None:
            place = int(path[len("units[") :].split("]")[0])
            return self._rows.boxes[place] if place < len(self._rows.boxes) else None
        return self._boxes.get(path)

    def path_of(self, widget: QWidget) -> str:
        """The path of the field a widget belongs to, "" for none."""
        boxes = [*self._boxes.values(), *(self._rows.boxes if self._rows is not None else ())]
        return next((box.field.path for box in boxes if box.target is widget), "")

    def show_draft(self, draft: ApplicationDraft) -> None:
        """Shows what has been filled in."""
        for path, box in self._boxes.items():
            box.show_value(draft.value(path))
        if self._rows is not None:
            self._rows.show_units(draft.units)
        for path in self._proofs:
            self.show_proof(path, bool(draft.value(path)))

    def show_proof(self, path: str, is_met: bool) -> None:
        """Asks for date and document of a condition that is met."""
        self._proofs[path].setVisible(is_met)

    def show_sections(self, sections: tuple[DraftSection, ...], draft: ApplicationDraft) -> None:
        """How far each section has come."""
        for section in sections:
            self._folds[section.key].head.show_status(*section_status(section, draft))
        left = sum(section.open for section in sections)
        if left != self._left:
            self._left = left
            self.actions_changed.emit()

    def open_section(self, key: str) -> None:
        """Shows one section and folds the others."""
        self._folds[key].set_open(True)

    def _opened(self, key: str) -> None:
        if not self._one_open:
            return
        for other, fold in self._folds.items():
            if other != key and fold.is_open():
                fold.set_open(False)

    def show_error(self, path: str, words: str) -> None:
        """What is wrong with a field, "" for nothing."""
        box = self.box(path)
        if box is not None:
            box.show_error(words)

    def show_good(self, path: str, good: bool) -> None:
        """Whether a field was tried and is right."""
        box = self.box(path)
        if box is not None:
            box.show_good(good)

    def show_length(self, words: str) -> None:
        """The message's characters and parts."""
        self._length.setText(words)

    def show_saved(self, time: str, day: str, region: str) -> None:
        """When it was kept last, and where on its way it is."""
        self._saved.setText(tr("Saved {time}").format(time=time) if time else "")
        self._stages.show_stages(stages(day, region))

    def focus_unit(self, place: int) -> None:
        """Goes to a unit's line."""
        box = self.box(f"units[{place}].name")
        if box is not None:
            box.target.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, kind: str, title: str, body: str = "") -> None:
        """Tells how it went, above the sections."""
        self._banner.set_kind(kind)
        self._banner.set_words(title, body)
        self._banner.show()
        self._banner.announce()
        self._work.verticalScrollBar().setValue(0)

    def set_busy(self, busy: bool) -> None:
        """While the PDF is made a second press does nothing."""
        self._busy = busy
        self.actions_changed.emit()

    def bar(self) -> Actions:
        """Back, a draft, and the whole."""
        if not self._folds:
            return Actions(back=True)
        words = tr("Save draft as PDF")
        secondary = (Action(words, tr("Alt+D"), self._save_draft, "document"),)
        if self._busy:
            return Actions(tr("Saving"), "Ctrl+Enter", "clock", back=True, secondary=secondary)
        note = tr("1 thing left") if self._left == 1 else tr("{count} things left")
        return Actions(
            tr("Save PDF"),
            "Ctrl+Enter",
            "save",
            back=True,
            note=note.format(count=self._left) if self._left else "",
            secondary=secondary,
        )

    def primary(self) -> None:
        """Saves the whole, when nothing is wrong."""
        self._ask_to_save(as_draft=False)

    def _save_draft(self) -> None:
        self._ask_to_save(as_draft=True)

    def _ask_to_save(self, *, as_draft: bool) -> None:
        if not self._busy and self._folds:
            self._as_draft = as_draft
            self._banner.hide()
            self.save.emit(as_draft)

    def problems(self) -> list[Problem]:
        """What is wrong, field by field; section by section when it is much."""
        found = self._found(mark=True)
        self._one_open = False
        for key, fold in self._folds.items():
            fold.set_open(key in found or (not found and fold.is_open()))
        self._one_open = True
        listed = self._summary(found)
        self._listed = [problem.text for problem in listed]
        return listed

    def refresh_problems(self) -> None:
        """What the summary lists, if it lists anything, follows what is put right."""
        if not self._listed:
            return
        listed = [problem.text for problem in self._summary(self._found(mark=False))]
        if listed != self._listed:
            self._listed = listed
            self.problems_changed.emit(listed)

    def _found(self, *, mark: bool) -> dict[str, list[Problem]]:
        """What is wrong by section; `mark` shows it at the fields too."""
        errors = self.judge(self._as_draft)
        found: dict[str, list[Problem]] = {}
        for key, fold in self._folds.items():
            for path, box in self._in(fold):
                words = errors.get(path, "")
                if mark:
                    box.show_error(words)
                if words:
                    found.setdefault(key, []).append(Problem(words, box.target))
        return found

    def _summary(self, found: dict[str, list[Problem]]) -> list[Problem]:
        if sum(len(one) for one in found.values()) <= MOST_IN_SUMMARY:
            return [self._named(problem) for group in found.values() for problem in group]
        return [self._of_section(key, group) for key, group in found.items()]

    def _in(self, fold: Fold) -> list[tuple[str, FieldBox]]:
        rows = self._rows.boxes if self._rows is not None else []
        boxes = [*self._boxes.values(), *rows]
        return [(box.field.path, box) for box in boxes if fold.isAncestorOf(box)]

    @staticmethod
    def _named(problem: Problem) -> Problem:
        name = problem.field.accessibleName() or getattr(problem.field, "text", str)()
        return Problem(f"{name}: {problem.text}", problem.field)

    def _of_section(self, key: str, group: list[Problem]) -> Problem:
        words = (
            tr("{section}: 1 thing to put right")
            if len(group) == 1
            else (tr("{section}: {count} things to put right"))
        )
        name = self._folds[key].head.name()
        return Problem(words.format(section=name, count=len(group)), group[0].field)

    def first_focus(self) -> QWidget | None:
        """The first thing left in the section that is open."""
        for fold in self._folds.values():
            if not fold.is_open():
                continue
            for _path, box in self._in(fold):
                if box.isVisibleTo(self) and not _filled(box):
                    return box.target
            return fold.head
        return next((fold.head for fold in self._folds.values()), None)

    def arrived(self) -> None:
        """Reads what was kept, the first time."""
        self._banner.hide()
        self._fit_paper()
        self.opened.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The paper is shown where there is room for it."""
        super().resizeEvent(event)
        self._fit_paper()

    def _fit_paper(self) -> None:
        self.paper.setVisible(self.width() / self.theme.factor >= LEAST_FOR_PAPER)

    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed last is kept before the page goes."""
        super().hideEvent(event)
        self.hidden.emit()


def _filled(box: FieldBox) -> bool:
    if isinstance(box, LineBox):
        return bool(box.row.text().strip()) or not box.field.required
    return isinstance(box, TickBox) and box.card.isChecked()
