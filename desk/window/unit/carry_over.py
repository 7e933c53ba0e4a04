"""To carry over: what the record system does not know yet, the most pressing first (D15)."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desk.errors import UserError
from desk.register.carry_over import mark_carried_over, to_carry_over
from desk.register.people import note_list
from desk.register.views import AnswerView, CarryOverView
from desk.window.context import UnitContext
from desk.window.page import Action, Actions, Page
from desk.window.services import Services
from desk.window.theme import Theme, Type
from desk.window.unit.carry_row import CarryRow
from desk.window.unit.carry_words import CarryGroup, carry_groups
from desk.window.widgets.banners import Banner
from desk.window.widgets.text import Label
from desk.window.words import tr


class CarryOverPage(Page):
    """The list in its groups. What was marked last can be taken back."""

    read = Signal()
    copied = Signal(str)
    marked = Signal(str)
    undone = Signal()
    finished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._groups: tuple[CarryGroup, ...] | None = None
        self._rows: list[CarryRow] = []
        self._undo_name = ""
        self._place = (0, 0)
        self._banner = Banner(theme, "ok", "")
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._holder: QWidget | None = None
        self._empty = Banner(
            theme,
            "ok",
            tr("Nothing is waiting"),
            tr("The record system knows all the answers that are registered here."),
        )
        self.body.addWidget(self.title_label(tr("To carry over")))
        self.body.addWidget(
            Label(
                theme,
                tr(
                    "The messages are sent by the record system. "
                    "Carry each answer over there, and mark it as done here."
                ),
                role="ink2",
            )
        )
        self.body.addWidget(self._banner)
        self.body.addWidget(self._empty)
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self._banner.hide()
        self._empty.hide()

    def show_groups(self, groups: tuple[CarryGroup, ...], *, refocus: bool = False) -> None:
        """Shows the list anew and puts the focus where it was, or on the line that came there."""
        if groups == self._groups:
            return
        focused = QApplication.focusWidget()
        refocus = refocus or self._groups is None or focused is None or self.isAncestorOf(focused)
        self._groups = groups
        self._rows.clear()
        if self._holder is not None:
            self._list.removeWidget(self._holder)
            self._holder.hide()
            self._holder.deleteLater()
        self._holder = QWidget()
        self._fill(QVBoxLayout(self._holder), groups)
        self._list.addWidget(self._holder)
        self._empty.setVisible(not groups)
        self.actions_changed.emit()
        if refocus:
            # The rows get their places first: the ring follows them.
            QTimer.singleShot(0, self, self._focus_again)

    def _fill(self, layout: QVBoxLayout, groups: tuple[CarryGroup, ...]) -> None:
        theme = self.theme
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for group in groups:
            layout.addSpacing(theme.space(16))
            layout.addWidget(Label(theme, group.heading, bold=True))
            for place in group.places:
                layout.addWidget(Label(theme, place, size=Type.SMALL, role="ink2"))
            layout.addSpacing(theme.space(4))
            for words in group.rows:
                row = CarryRow(theme, words)
                row.copied.connect(self._copies)
                row.done.connect(self._marks)
                row.stepped.connect(lambda step, row=row: self._step(row, step))
                layout.addWidget(row)
                self._rows.append(row)

    def _focus_again(self) -> None:
        if not self._rows:
            self.wants_primary.emit()
            return
        row, button = self._place
        self._rows[min(row, len(self._rows) - 1)].focus_button(button)

    def _step(self, row: CarryRow, step: int) -> None:
        place = self._rows.index(row) + step
        if 0 <= place < len(self._rows):
            focused = next((n for n, one in enumerate(row.buttons) if one.hasFocus()), 0)
            from_end = len(row.buttons) - 1 - focused
            target = self._rows[place]
            target.focus_button(max(len(target.buttons) - 1 - from_end, 0))

    def _copies(self, mobile: str) -> None:
        self.copied.emit(mobile)
        self.say("ok", tr("The number is copied. It is forgotten in a minute."))

    def _marks(self, answer_id: str) -> None:
        for place, row in enumerate(self._rows):
            if row.words.answer_id == answer_id:
                self._place = (place, 0)
        self.marked.emit(answer_id)

    def say(self, kind: str, title: str, body: str = "") -> None:
        """Tells how it went, above the list."""
        self._banner.set_kind(kind)
        self._banner.set_words(title, body)
        self._banner.show()
        self._banner.announce()

    def show_undo(self, name: str) -> None:
        """What was marked last, by name, can be taken back; "" when nothing can."""
        self._undo_name = name
        self.actions_changed.emit()

    def rows(self) -> list[CarryRow]:
        """The lines shown, for those who look at them."""
        return list(self._rows)

    def bar(self) -> Actions:
        """Back, taking back the last mark; home when nothing waits."""
        secondary: tuple[Action, ...] = ()
        if self._undo_name:
            secondary = (Action(tr("Undo"), "Ctrl+Z", self.undone.emit, "undo"),)
        if self._groups == ():
            return Actions(tr("To home"), back=True, secondary=secondary)
        left = len(self._rows)
        note = tr("1 left") if left == 1 else tr("{count} left").format(count=left)
        return Actions(back=True, note=note if left else "", secondary=secondary)

    def primary(self) -> None:
        """Home, when nothing waits."""
        if self._groups == ():
            self.finished.emit()

    def first_focus(self) -> QWidget | None:
        """The first line's first button."""
        return self._rows[0].buttons[0] if self._rows else None

    def arrived(self) -> None:
        """Reads the list; what was marked at an earlier visit stays as it is."""
        self._banner.hide()
        self._place = (0, 0)
        self.show_undo("")
        self.read.emit()


class CarryOverDesk(QObject):
    """The list's errands: reading, marking, taking a mark back."""

    changed = Signal()
    copied = Signal(str)

    def __init__(self, services: Services, page: CarryOverPage, context: UnitContext) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._context = context
        self._lines: tuple[CarryOverView, ...] = ()
        self._last: CarryOverView | None = None
        self._busy = False
        page.read.connect(lambda: self._read(refocus=False))
        page.copied.connect(self.copied)
        page.marked.connect(self._mark)
        page.undone.connect(self._undo)

    def _read(self, *, refocus: bool) -> None:
        access = self._context.access
        self._services.work.on(
            self._services.runner.read(lambda uow: to_carry_over(access, uow)),
            lambda lines: self._show(lines, refocus),
            self._fail,
        )

    def _show(self, lines: tuple[CarryOverView, ...], refocus: bool) -> None:
        before, self._lines = self._lines, lines
        shown = tuple(dict.fromkeys(line.person.id for line in lines))
        if not set(shown) <= {line.person.id for line in before}:
            # A list of patients is a look too: journalled when new people stand on it.
            access = self._context.access
            self._services.work.on(
                self._services.runner.write(
                    lambda uow: note_list("carry_over", shown, access, uow)
                ),
                lambda _none: None,
                self._fail,
            )
        groups = carry_groups(lines, self._context, self._services.today())
        self._page.show_groups(groups, refocus=refocus)

    def _mark(self, answer_id: str) -> None:
        line = next((one for one in self._lines if one.answer.id == answer_id), None)
        if line is not None:
            self._say(line, done=True)

    def _undo(self) -> None:
        if self._last is not None:
            self._say(self._last, done=False)

    def _say(self, line: CarryOverView, *, done: bool) -> None:
        if self._busy:
            return
        self._busy = True
        answer, access = line.answer.id, self._context.access

        def came(_answer: AnswerView) -> None:
            self._busy = False
            self._came(line, done)

        self._services.work.on(
            self._services.runner.write(lambda uow: mark_carried_over(answer, done, access, uow)),
            came,
            self._fail,
        )

    def _came(self, line: CarryOverView, done: bool) -> None:
        name = line.person.given_name or tr("Protected identity")
        words = tr("{name} is carried over.") if done else tr("{name} is on the list again.")
        self._last = line if done else None
        self._page.say("ok", words.format(name=name))
        self._page.show_undo(name if done else "")
        self._read(refocus=True)
        self.changed.emit()

    def _fail(self, error: UserError) -> None:
        self._busy = False
        what, safe, do = self._context.sentences.error(error)
        self._page.say("error", what, f"{safe} {do}".strip())
