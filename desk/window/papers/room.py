"""The paper room's errands: drawing a paper as it will be printed, and giving it out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QObject, Signal

from desk.consent.fields import FieldsError
from desk.consent.record.reference import printed_reference
from desk.errors import UserError
from desk.register.unit_views import ALWAYS_ON
from desk.window.context import UnitContext
from desk.window.intake.listeners import language_name
from desk.window.papers.preview import PreviewPage, PreviewWords
from desk.window.papers.shown import Shown, how_said, paper_body, paper_title
from desk.window.papers.subject import (
    Kind,
    Subject,
    file_name,
    in_order,
    make_pdf,
    paper_name,
    slip_of,
)
from desk.window.printing.ways import Paper, PaperWays
from desk.window.services import Services
from desk.window.shell import Shell
from desk.window.theme import Theme
from desk.window.unit.pdf import Picture
from desk.window.words import tr

MOST_PAGES: Final = 9


class PaperRoom(QObject):
    """Shows one paper at a time over the page one came from, and goes back there.

    `changed` tells that the register learned of a blanket.
    """

    changed = Signal()

    def __init__(
        self, theme: Theme, services: Services, shell: Shell, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._shell = shell
        self._context: UnitContext | None = None
        self._shown: Shown | None = None
        self._drawn = 0
        self._asked = 0
        self._go_back: Callable[[], None] = _nowhere
        self.page = PreviewPage(theme)
        self.page.chosen.connect(self._choose)
        self.page.resized.connect(self._draw)
        self.page.left.connect(self.leave)
        self.page.print_it.connect(lambda: self._give("printed"))
        self.page.save_it.connect(lambda: self._give("saved"))
        self.page.open_it.connect(lambda: self._give("opened"))

    def opened(self, context: UnitContext) -> None:
        """The register is open."""
        self._context = context

    def show(
        self,
        subject: Subject,
        go_back: Callable[[], None],
        follow: Callable[[], bool] = lambda: False,
    ) -> None:
        """Shows a subject's first paper, in the language asked for if it is there.

        It is not shown if another page is in front by then, or another paper was asked for.
        `follow` is done when it has been printed, and says whether it was done.
        """
        context = self._context
        if context is None:
            return
        self._asked += 1
        asked, turn = self._asked, self._shell.turn
        content, on = self._services.content, context.unit.languages_on

        def look() -> dict[Kind, tuple[str, ...]]:
            return {
                kind: in_order(one for one in content.form(kind).words if one in on)
                for kind in subject.kinds
            }

        def came(languages: dict[Kind, tuple[str, ...]]) -> None:
            if (asked, turn) == (self._asked, self._shell.turn):
                self._go_back = go_back
                self._open(subject, languages, follow)

        self._services.work.on(self._services.runner.aside(look), came)

    def _open(
        self,
        subject: Subject,
        languages: Mapping[Kind, tuple[str, ...]],
        follow: Callable[[], bool],
    ) -> None:
        kind = subject.kinds[0]
        there = languages[kind]
        language = subject.language if subject.language in there else there[0]
        slip = slip_of(subject, language)
        self._turn_to(Shown(subject, kind, language, slip, languages, follow))
        self._shell.show_page(self.page, None)
        self._draw()

    def _turn_to(self, shown: Shown) -> None:
        """What was said of another paper, and that it is on its way, is not said of this one."""
        self._shown = shown
        self.page.say("ok", "")
        self.page.set_busy(False)
        self._show_words()

    def leave(self) -> None:
        """Back to where one came from."""
        self._shown = None
        self._drawn += 1
        self._go_back()

    def _choose(self, kind: str, language: str) -> None:
        shown = self._shown
        if shown is None:
            return
        wanted = next(one for one in shown.subject.kinds if one == kind)
        there = shown.languages[wanted]
        # Another paper is another blanket: what was printed keeps its reference.
        spoken = language if language in there else there[0]
        slip = slip_of(shown.subject, spoken)
        languages, follow = shown.languages, shown.follow
        self._turn_to(Shown(shown.subject, wanted, spoken, slip, languages, follow))
        self._draw()

    def _show_words(self) -> None:
        shown, context = self._shown, self._context
        if shown is None or context is None:
            return
        script = context.scripts.get(shown.language)
        subject = shown.subject
        code = printed_reference(shown.reference) if shown.reference else ""
        walk = subject.draft_command_id is not None and not subject.reference
        self.page.show_words(
            PreviewWords(
                title=paper_title(shown),
                body=paper_body(shown, protected=not subject.name and not subject.blank),
                kinds=tuple((kind, paper_name(kind), "") for kind in subject.kinds),
                kind=shown.kind,
                languages=tuple(
                    (one, language_name(one), "") for one in shown.languages[shown.kind]
                ),
                language=shown.language,
                unreviewed=shown.language not in ALWAYS_ON
                and not (script is not None and script.reviewed),
                code=code,
                primary=tr("Print and park") if walk else tr("Print"),
            )
        )

    def _draw(self) -> None:
        shown = self._shown
        if shown is None or not self.page.isVisible():
            return
        self._drawn += 1
        number, papers, width = self._drawn, self._services.papers, self.page.pages.paper_width()
        kind, data, blank = shown.kind, shown.data, shown.subject.blank

        def draw() -> list[Picture]:
            pdf = make_pdf(papers, kind, data, blank=blank)
            pages: list[Picture] = []
            for page in range(MOST_PAGES):
                try:
                    pages.append(Picture(*papers.page(pdf, page, width)))
                except IndexError:
                    break
            return pages

        def drawn(pages: list[Picture]) -> None:
            if number == self._drawn:
                self.page.show_pages(pages, paper_name(kind))

        def failed(error: UserError) -> None:
            if number == self._drawn:
                self._say_error(error)

        self._services.work.on(self._services.runner.aside(draw), drawn, failed)

    def _give(self, how: str) -> None:
        shown = self._shown
        if shown is None:
            return
        papers, kind, data = self._services.papers, shown.kind, shown.data
        blank, subject, slip = shown.subject.blank, shown.subject, shown.slip
        before = slip.made
        records = kind == "consent" and not subject.reference
        paper = Paper(
            make=lambda: make_pdf(papers, kind, data, blank=blank),
            kind=kind,
            title=file_name(kind),
            person_id=subject.person_id,
            record=slip.record if records else None,
            out=(lambda: slip.reference if slip.made and not before else "") if records else None,
        )
        ways = PaperWays(self._services, subject.access, lambda: shown.told)

        def done(given: bool) -> None:
            follows = given and how == "printed" and records and shown.follow()
            self._came(shown, given and not follows, *how_said(how))
            shown.told = shown.told or follows
            if given and slip.made and not before:
                self.changed.emit()

        def failed(error: UserError) -> None:
            if slip.made and not before:
                self._forget(shown)
            if self._context is not None:
                self._came(shown, True, *error_words(error, self._context), kind="error")

        shown.busy, shown.told = True, False
        # Of an earlier print nothing is said any more, whatever is answered in the dialog.
        self.page.say("ok", "")
        self.page.set_busy(True)
        way = {"printed": ways.print_pdf, "saved": ways.save, "opened": ways.open}[how]
        way(paper, done, failed)

    def _came(self, shown: Shown, tells: bool, title: str, body: str, kind: str = "ok") -> None:
        """How it went is said on the page of its own paper; elsewhere above the page."""
        shown.busy = False
        if self._shown is not shown or not self.page.isVisible():
            return
        self.page.set_busy(False)
        if tells:
            self.page.say(kind, title, body)
            shown.told = True

    def _forget(self, shown: Shown) -> None:
        """What did not leave is not out; the next try has a reference of its own."""
        shown.slip = slip_of(shown.subject, shown.language)
        self.changed.emit()
        if self._shown is shown:
            self._show_words()
            self._draw()

    def _say_error(self, error: UserError) -> None:
        if self._context is not None:
            self.page.say("error", *error_words(error, self._context))


def error_words(error: UserError, context: UnitContext) -> tuple[str, str]:
    """What went wrong with a paper, its fields named."""
    sentences = context.sentences
    if isinstance(error, FieldsError):
        told = " ".join(sentences.field(one) for one in error.errors)
        return tr("The paper cannot be made"), told
    what, safe, do = sentences.error(error)
    return what, f"{safe} {do}".strip()


def _nowhere() -> None:
    """Before anything was shown."""
