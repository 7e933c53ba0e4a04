"""The first start: its steps one after the other, the phone beside them throughout."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from desk.errors import UserError
from desk.window.codepaper import CodePaper
from desk.window.first.account import CodePage, NamePage
from desk.window.first.answers import FirstAnswers, FirstStep
from desk.window.first.base import FirstPage
from desk.window.first.choices import LANGUAGES, LanguagePage, RegionPage
from desk.window.first.last import DonePage, TextPage
from desk.window.first.unit import UnitPage
from desk.window.first.view import FirstContent, FirstView, view_of
from desk.window.formats import Formats
from desk.window.sample import example_below, sample_column
from desk.window.services import Services
from desk.window.shell import Shell
from desk.window.theme import Theme
from desk.window.widgets.leftcolumn import StepWords
from desk.window.words import tr

STEPS = tuple(FirstStep)
WITHOUT_CODE = tuple(step for step in STEPS if step is not FirstStep.CODE)


class FirstStart(QObject):
    """Drives the shell until everything is answered.

    `finished` carries the answers, `language_chosen` a language to put in force at once: whoever
    does so builds the window anew, and gives `answers` and `step` to a new first start.
    `account` False: the register is made already, and with it its password.
    """

    finished = Signal(object)
    language_chosen = Signal(str)
    open_other = Signal()

    def __init__(
        self,
        theme: Theme,
        services: Services,
        shell: Shell,
        register_place: str,
        answers: FirstAnswers,
        step: FirstStep = FirstStep.LANGUAGE,
        parent: QObject | None = None,
        *,
        account: bool = True,
    ) -> None:
        super().__init__(parent)
        self._account = account
        self.steps = STEPS if account else WITHOUT_CODE
        self._paper = CodePaper(services)
        self._theme = theme
        self._services = services
        self._shell = shell
        self._register_place = register_place
        self.answers = answers
        self.step = step
        self._content: FirstContent | None = None
        self._view: FirstView | None = None
        self._pages: dict[FirstStep, FirstPage] = {}
        self._text_system = ""
        self._changing = False
        self._problems = 0
        shell.left.step_chosen.connect(self._chosen)

    def begin(self) -> None:
        """Reads what ships with the program, and shows the step."""
        self._shell.left.mark.show_place(tr("First start"), False)
        content, language = self._services.content, self.answers.language

        def read() -> FirstContent:
            return FirstContent(
                content.profiles(), content.disclosure(), content.sentences(language)
            )

        self._services.work.on(self._services.runner.aside(read), self._came)

    def end(self) -> None:
        """Lets go of the shell."""
        self._shell.left.step_chosen.disconnect(self._chosen)

    def _came(self, content: FirstContent) -> None:
        self._content = content
        self._look()
        self.show()

    def _look(self) -> None:
        assert self._content is not None
        self._view = view_of(
            self.answers, self._content, self._services.today(), self._register_place
        )

    def _page(self, step: FirstStep) -> FirstPage:
        view = self._view
        assert view is not None
        system = ""
        if view.profile is not None:
            system = view.profile.record_system[view.language]
        if step is FirstStep.MESSAGE and system != self._text_system:
            self._pages.pop(step, None)
            self._text_system = system
        if step not in self._pages:
            self._pages[step] = self._make(step, system)
        return self._pages[step]

    def _make(self, step: FirstStep, system: str) -> FirstPage:
        makers: dict[FirstStep, Any] = {
            FirstStep.LANGUAGE: lambda: LanguagePage(self._theme),
            FirstStep.REGION: lambda: RegionPage(self._theme),
            FirstStep.UNIT: lambda: UnitPage(self._theme),
            FirstStep.MESSAGE: lambda: TextPage(self._theme, system),
            FirstStep.NAME: lambda: NamePage(self._theme, account=self._account),
            FirstStep.CODE: self._code_page,
            FirstStep.DONE: lambda: DonePage(self._theme),
        }
        page: FirstPage = makers[step]()
        page.answered.connect(self._answered)
        page.forward.connect(self._forward)
        page.backward.connect(self._backward)
        page.open_other.connect(self.open_other)
        if isinstance(page, DonePage):
            page.change.connect(self._change)
        return page

    def _code_page(self) -> CodePage:
        page = CodePage(self._theme)
        page.panel.print_it.connect(lambda: self._leave_by("print"))
        page.panel.save_it.connect(lambda: self._leave_by("save"))
        return page

    def _leave_by(self, way: str) -> None:
        page, view = self._pages.get(FirstStep.CODE), self._view
        if not isinstance(page, CodePage) or view is None:
            return
        give = self._paper.print_code if way == "print" else self._paper.save_code
        give(self.answers.code, view.language, view.content.sentences, page.panel.say)

    def _code_there(self) -> None:
        """The recovery code is made when its page is first come to, and stays the same."""
        if not self.answers.code:
            code = self._services.vault.new_code()
            group = secrets.randbelow(code.count("-") + 1) + 1
            self.answers = self.answers.with_({"code": code, "code_group": group})
            self._look()

    def show(self) -> None:
        """Puts the step's page on the sheet."""
        self._problems = 0
        if self.step is FirstStep.CODE:
            self._code_there()
        page = self._page(self.step)
        self._show_around(0)
        self._shell.show_page(page, self._shell.phone)
        assert self._view is not None
        page.show_view(self._view)
        self._shell.read_actions()
        self._shell.focus_first()

    def _show_around(self, problems: int) -> None:
        view = self._view
        assert view is not None
        formats, today = Formats(view.language), self._services.today()
        below = example_below(today, formats)
        heading = tr("This is what it looks like at your unit")
        column = sample_column(view.shown, view.content.sentences, formats, heading, below)
        self._shell.show_phone(column)
        self._shell.left.show_steps(
            tr("About 5 minutes"), step_words(view, self.step, problems, self.steps), parkable=False
        )

    def _answered(self, changes: dict[str, Any]) -> None:
        language = changes.get("language", self.answers.language)
        if language != self.answers.language:
            self.answers = self.answers.with_(changes)
            self.language_chosen.emit(language)
            return
        self.answers = self.answers.with_(changes)
        if "profile" in changes and self._content is not None:
            self.answers = self.answers.fitting(self._content.profiles[changes["profile"]])
        self._look()
        assert self._view is not None
        page = self._page(self.step)
        page.show_view(self._view)
        if self._problems:
            found = page.problems()
            if len(found) != self._problems:
                self._problems = len(found)
                page.problems_changed.emit([problem.text for problem in found])
        self._show_around(self._problems)
        self._shell.read_actions()

    def _forward(self) -> None:
        if self._view is None:
            return
        problems = self._page(self.step).problems()
        self._problems = len(problems)
        if problems:
            self._shell.show_problems()
            self._show_around(len(problems))
            return
        if self.step is FirstStep.DONE:
            self.finished.emit(self.answers)
            return
        place = self.steps.index(self.step)
        self.step = FirstStep.DONE if self._changing else self.steps[place + 1]
        self._changing = self._changing and self.step is not FirstStep.DONE
        self.show()

    def _backward(self) -> None:
        if self._changing:
            self._changing = False
            self.step = FirstStep.DONE
        elif self.step is FirstStep.LANGUAGE:
            return
        else:
            self.step = self.steps[self.steps.index(self.step) - 1]
        self.show()

    def _change(self, step: FirstStep) -> None:
        """Goes to a step from the last page, and comes back there."""
        self._changing = True
        self.step = step
        self.show()

    def _chosen(self, number: int) -> None:
        self._changing = False
        self.step = self.steps[number]
        self.show()

    def set_busy(self, busy: bool) -> None:
        """While the register is made."""
        page = self._pages.get(FirstStep.DONE)
        if isinstance(page, DonePage):
            page.set_busy(busy)

    def show_error(self, error: UserError) -> None:
        """Nothing was made; every answer is kept."""
        self.set_busy(False)
        page = self._pages.get(FirstStep.DONE)
        if isinstance(page, DonePage) and self._content is not None:
            what, safe, do = self._content.sentences.error(error)
            page.show_error(what, f"{safe} {do}".strip())


def step_words(
    view: FirstView, now: FirstStep, problems: int, steps: Sequence[FirstStep] = STEPS
) -> list[StepWords]:
    """The steps with their state and, when done, their answer."""
    answers, profile = view.answers, view.profile
    names = {
        FirstStep.LANGUAGE: (tr("Language"), dict(LANGUAGES)[answers.language]),
        FirstStep.REGION: (
            tr("Region"),
            profile.record_system[view.language] if profile is not None else "",
        ),
        FirstStep.UNIT: (tr("Unit"), answers.short_name.strip()),
        FirstStep.MESSAGE: (
            tr("Message"),
            tr("Confirmed by you") if answers.confirmed else tr("Not confirmed"),
        ),
        FirstStep.NAME: (
            tr("Your account") if FirstStep.CODE in steps else tr("Your name"),
            answers.user_name.strip(),
        ),
        FirstStep.CODE: (tr("Recovery code"), tr("On paper")),
        FirstStep.DONE: (tr("Finished"), ""),
    }
    here = steps.index(now)
    words = []
    for place, step in enumerate(steps):
        name, answer = names[step]
        if step is now:
            to_mend = (
                tr("1 thing to put right")
                if problems == 1
                else (tr("{count} things to put right").format(count=problems))
            )
            state = "to_mend" if problems else "now"
            words.append(StepWords(name, state, to_mend if problems else ""))
        elif place < here:
            words.append(StepWords(name, "done", answer))
        else:
            words.append(StepWords(name, "to_come"))
    return words
