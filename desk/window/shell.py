"""The three columns: where I am, what I do, what the patient gets; and how they reflow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desk.window.page import Page
from desk.window.reflow import Reflow
from desk.window.sheet import Sheet
from desk.window.theme import Theme
from desk.window.widgets.leftcolumn import LeftColumn
from desk.window.widgets.ring import FocusRing, scroll_area_of, show_whole
from desk.window.widgets.taborder import set_tab_order

if TYPE_CHECKING:
    from desk.window.widgets.errorsummary import ErrorSummary
    from desk.window.widgets.phonecolumn import ColumnWords, PhoneColumn


LEAST_FOR_FOOT = 700


class Shell(QWidget):
    """Left column, sheet, right column. Shows one page at a time and owns no subject at all."""

    back = Signal()
    primary = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.wings = theme.wings = QWidget()
        self.destroyed.connect(self.wings.deleteLater)
        self.left = LeftColumn(theme)
        self.sheet = Sheet(theme)
        self._phone: PhoneColumn | None = None
        self.right = QStackedWidget()
        self.right.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.page: Page | None = None
        self.turn = 0
        """Counts the pages that were put on the sheet: whether one is still where one was."""
        self._right_wanted = True
        self._phone_peek = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        sheet_margin = QVBoxLayout()
        sheet_margin.setContentsMargins(0, 12, 0, 12)
        sheet_margin.addWidget(self.sheet)
        layout.addWidget(self.left)
        layout.addLayout(sheet_margin, 1)
        layout.addWidget(self.right)
        self._end_margin = layout
        self._summary: ErrorSummary | None = None
        self.ring: FocusRing | None = None
        self.sheet.bar.back.connect(self.back)
        self.sheet.bar.primary.connect(self.primary)
        self.reflow = Reflow.WIDE

    @property
    def phone(self) -> PhoneColumn:
        """The right column of the walk; made when it is first needed."""
        if self._phone is None:
            from desk.window.widgets.phonecolumn import PhoneColumn

            self._phone = PhoneColumn(self._theme)
            self.right.addWidget(self._phone)
        return self._phone

    def _phone_shown(self) -> bool:
        return self._phone is not None and self.right.currentWidget() is self._phone

    def set_window(self, window: QWidget) -> None:
        """The window whose focus the ring follows."""
        self.ring = FocusRing(self._theme, window)

    def show_right(self, right: QWidget | None) -> None:
        """Changes the right column alone."""
        self._right_wanted = right is not None
        if right is not None:
            if self.right.indexOf(right) < 0:
                self.right.addWidget(right)
            self.right.setCurrentWidget(right)
        self._lay_out()

    def show_page(self, page: Page, right: QWidget | None) -> None:
        """Puts a page on the sheet. `right`: the phone, another widget, or None for none."""
        old = self.sheet.work.takeWidget()
        if isinstance(old, Page):
            self._part_from(old)
            old.take_foot()
            old.hide()
            old.setParent(self)
        if self._summary is not None:
            self._summary.show_problems([])
        self.page = page
        self.turn += 1
        page.actions_changed.connect(self.read_actions)
        page.wants_primary.connect(self.focus_primary)
        page.wants_first_focus.connect(self.focus_first)
        page.wants_problems.connect(self.show_problems)
        page.problems_changed.connect(self.summary_of)
        page.order_changed.connect(self.order_tabs)
        page.wants_seen.connect(self.show_part)
        self.sheet.work.setWidget(page)
        page.show()
        if old is not None:
            self.sheet.work.verticalScrollBar().setValue(0)
        self.show_right(right)
        page.arrived()
        self.read_actions()
        self.order_tabs()
        self.focus_first()

    def order_tabs(self) -> None:
        """Tab goes through the work, the action bar, the left column and the phone."""
        if self.page is not None:
            set_tab_order((self.page, self.sheet.bar, self.left, self.right))

    def read_actions(self) -> None:
        """Shows the page's buttons."""
        if self.page is not None:
            self.sheet.bar.show_actions(self.page.bar())

    def _part_from(self, page: Page) -> None:
        page.actions_changed.disconnect(self.read_actions)
        page.wants_primary.disconnect(self.focus_primary)
        page.wants_first_focus.disconnect(self.focus_first)
        page.wants_problems.disconnect(self.show_problems)
        page.problems_changed.disconnect(self.summary_of)
        page.order_changed.disconnect(self.order_tabs)
        page.wants_seen.disconnect(self.show_part)

    def show_part(self, part: QWidget) -> None:
        """Scrolls until a part of the page is seen, once it has got its place."""
        QTimer.singleShot(0, part, lambda: show_whole(self.sheet.work, part))

    def focus_primary(self) -> None:
        """The primary button."""
        self.sheet.bar.primary_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        """The first unanswered thing, or the primary button."""
        target = self.page.first_focus() if self.page is not None else None
        (target or self.sheet.bar.primary_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problems(self) -> bool:
        """Shows what the page says is wrong and goes to the summary; whether there was any."""
        found = self.page.problems() if self.page is not None else []
        self.summary_of([problem.text for problem in found])
        if found:
            self.sheet.work.verticalScrollBar().setValue(0)
            self.summary.setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(found)

    @property
    def summary(self) -> ErrorSummary:
        """What must be put right; made when there first is something."""
        if self._summary is None:
            from desk.window.widgets.errorsummary import ErrorSummary

            self._summary = ErrorSummary(self._theme, self)
            self._summary.chosen.connect(self._go_to_problem)
        return self._summary

    def summary_of(self, problems: list[str]) -> None:
        """Shows these problems in the summary, first on the page."""
        if not problems and self._summary is None:
            return
        if self.page is not None:
            self.page.body.insertWidget(0, self.summary)
            self.order_tabs()
        keys = self.page is None or not self.page.own_alt_digits
        self.summary.show_problems(problems, keys=keys)

    def _go_to_problem(self, number: int) -> None:
        if self.page is not None:
            found = self.page.problems()
            if number < len(found):
                found[number].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_phone(self, words: ColumnWords) -> None:
        """Shows the message on the phone, and on the strip where the phone is folded."""
        self.phone.show_words(words)
        self.sheet.show_folded(words)

    def peek_phone(self) -> None:
        """F2 in a very narrow window: the phone, or the page's own, in the work area's place."""
        if self.page is not None and self.page.peek():
            return
        if self.reflow is Reflow.FOLDED and self._right_wanted:
            self._phone_peek = not self._phone_peek
            self._lay_out()
        elif self._right_wanted and self._phone_shown():
            self.phone.phone.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is the primary button from any field or card; Esc is back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._summary is not None and QApplication.focusWidget() is self._summary:
                self._go_to_problem(0)
            else:
                self.primary.emit()
        elif event.key() == Qt.Key.Key_Escape:
            if self._phone_peek:
                self.peek_phone()
            else:
                self.back.emit()
        elif event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._turn_page(event.key() == Qt.Key.Key_PageDown)
        else:
            super().keyPressEvent(event)

    def _turn_page(self, down: bool) -> None:
        """Scrolls what is read and has nothing to focus."""
        focused = QApplication.focusWidget()
        area = scroll_area_of(focused) if focused is not None else None
        bar = (area or self.sheet.work).verticalScrollBar()
        step = bar.pageStep() - self._theme.px(48)
        bar.setValue(bar.value() + (step if down else -step))

    def _place_foot(self, tight: bool) -> None:
        """A page's foot stays in sight where that leaves room for the work."""
        if self.page is None:
            return
        if tight or self.height() < LEAST_FOR_FOOT:
            self.page.take_foot()
            self.sheet.pin_foot(None)
        else:
            self.sheet.pin_foot(self.page.foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns by text units."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        theme = self._theme
        self.reflow = Reflow.of(max(self.width(), 1), theme.factor)
        compact = self.reflow is not Reflow.WIDE
        self.left.set_compact(compact)
        narrow = 84 if self.reflow in (Reflow.LARGE, Reflow.FOLDED) else 80
        self.left.setFixedWidth(narrow if compact else theme.px(240))
        folded = self.reflow is Reflow.FOLDED
        self.right.setVisible(self._right_wanted and (not folded or self._phone_peek))
        self.sheet.setVisible(not (folded and self._phone_peek))
        self.sheet.fold_phone(folded and self._right_wanted and self._phone_shown())
        large = self.reflow is Reflow.LARGE
        self.right.setFixedWidth(
            max(self.width() - narrow, 200) if folded else (372 if large else theme.px(344))
        )
        gap = 0 if self._right_wanted and not folded else 12
        self._end_margin.setContentsMargins(0, 0, gap, 0)
        tight = self.reflow in (Reflow.LARGE, Reflow.FOLDED)
        self._place_foot(tight)
        self.sheet.strip.set_tight(tight)
        self.sheet.bar.set_tight(tight)
