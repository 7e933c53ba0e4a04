"""One more unit: its profile, its settings and its text, on the pages of the first start."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from desk.errors import UserError
from desk.register.judge import MessageJudge
from desk.register.unit_views import UnitView
from desk.register.units import create_unit
from desk.window.context import UnitContext
from desk.window.first.answers import FirstAnswers
from desk.window.first.base import FirstPage
from desk.window.first.choices import RegionPage
from desk.window.first.last import TextPage
from desk.window.first.unit import UnitPage
from desk.window.first.view import EXAMPLE_UNIT, FirstContent, FirstView, view_of
from desk.window.formats import Formats
from desk.window.page import Page
from desk.window.sample import example_below, sample_column, sample_now
from desk.window.services import Services
from desk.window.theme import Theme
from desk.window.widgets.phonecolumn import PhoneColumn
from desk.window.words import tr


class NewUnitDesk(QObject):
    """Leads through the three pages. `made` carries the new unit's id, `leave` goes back.

    `failed` carries an error that belongs to no field. A new unit starts at the strictest policy
    for protected identities.
    """

    made = Signal(str)
    leave = Signal()
    failed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        services: Services,
        context: UnitContext,
        show: Callable[[Page, PhoneColumn], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._theme, self._services, self._context, self._show_page = theme, services, context, show
        self._answers = FirstAnswers(language=context.language, profile=context.unit.profile)
        self._answers = self._answers.fitting(context.profile)
        self._content = FirstContent(
            services.content.profiles(), context.disclosure, context.sentences
        )
        self._phone = PhoneColumn(theme)
        self._place = 0
        self._busy = False
        self._pages: list[FirstPage] = [RegionPage(theme, first=False), UnitPage(theme)]
        for page in self._pages:
            self._join(page)

    def _join(self, page: FirstPage) -> None:
        page.answered.connect(self._answered)
        page.forward.connect(self._forward)
        page.backward.connect(self._backward)

    @property
    def page(self) -> FirstPage:
        """The page shown."""
        return self._pages[self._place]

    def begin(self) -> None:
        """Shows the first page."""
        self._place = 0
        self._show()

    def _view(self) -> FirstView:
        return view_of(self._answers, self._content, self._services.today(), "")

    def _show(self) -> None:
        page = self.page
        page.show_view(self._view())
        self._show_page(page, self._phone)
        self._look()

    def _look(self) -> None:
        """The phone first: it is painted before the page that changes with the same key."""
        profile = self._content.profiles[self._answers.profile]
        unit = self._answers.message_unit(profile, EXAMPLE_UNIT)
        today = self._services.today()
        self._phone.show_text(sample_now(unit, self._answers.template, profile, today))
        view = self._view()
        formats = Formats(view.language)
        heading = tr("This is what it looks like at your unit")
        column = sample_column(
            view.shown, view.content.sentences, formats, heading, example_below(today, formats)
        )
        self._phone.show_words(column)
        self.page.show_view(view)

    def _answered(self, changes: dict[str, Any]) -> None:
        self._answers = self._answers.with_(changes)
        if "profile" in changes:
            self._answers = self._answers.fitting(self._content.profiles[changes["profile"]])
        self._look()
        self.page.actions_changed.emit()

    def _forward(self) -> None:
        view = self._view()
        if self._busy or view.profile is None:
            return
        if self.page.problems():
            self.page.wants_problems.emit()
        elif self._place < 2:
            del self._pages[2:]
            system = view.profile.record_system[view.language]
            self._pages.append(TextPage(self._theme, system))
            self._join(self._pages[2])
            self._place += 1
            self._show()
        else:
            self._make(view)

    def _backward(self) -> None:
        if self._place == 0:
            self.leave.emit()
        else:
            self._place -= 1
            self._show()

    def _make(self, view: FirstView) -> None:
        assert view.profile is not None
        new = self._answers.new_unit(view.profile)
        judge, access = MessageJudge(view.profile, self._context.disclosure), self._context.access
        self._busy = True
        self._services.work.on(
            self._services.runner.write(lambda uow: create_unit(new, judge, access, uow)),
            self._made,
            self._failed,
        )

    def _made(self, unit: UnitView) -> None:
        self._busy = False
        self.made.emit(unit.id)

    def _failed(self, error: UserError) -> None:
        self._busy = False
        self.failed.emit(error)
