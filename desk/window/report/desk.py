"""The errands of the quarterly report: counting, printing, saving."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from desk.errors import UserError
from desk.register.quarter import Quarter
from desk.register.report import QuarterReport, quarterly_report
from desk.register.report_sent import SentCounts, SentPage, SentQuery, sent_of_quarter
from desk.window.context import UnitContext
from desk.window.formats import Formats
from desk.window.printing.ways import Paper, PaperWays
from desk.window.report.figures import (
    quarter_name,
    report_listing,
    report_rows,
    report_words,
)
from desk.window.report.page import ReportPage
from desk.window.services import Services
from desk.window.words import tr

QUARTERS = 8
"""Two years to choose from."""


class ReportDesk(QObject):
    """Reads a quarter, and gives it out as a paper or a file."""

    def __init__(self, services: Services, page: ReportPage, context: UnitContext) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._context = context
        self._formats = Formats(context.language)
        self._report: QuarterReport | None = None
        self._wanted = ""
        self._turn = 0
        self._ways = PaperWays(services, context.access)
        page.opened.connect(self._open)
        page.read.connect(self._read)
        page.print_it.connect(self._print)
        page.save_it.connect(self._save)
        page.sheet_it.connect(self._save_sheet)

    def _open(self) -> None:
        quarter = Quarter.of(self._services.today())
        choices = []
        for _one in range(QUARTERS):
            choices.append((_key(quarter), quarter_name(quarter)))
            quarter = quarter.before()
        self._wanted = self._wanted or choices[0][0]
        self._page.show_quarters(choices, self._wanted)
        self._read(self._wanted)

    def _read(self, key: str) -> None:
        """Counts the quarter's messages page by page, then its answers."""
        self._wanted = key
        self._turn += 1
        year, number = key.split("-")
        query = SentQuery(Quarter(int(year), int(number)), self._context.profile)
        self._count(query, SentCounts(), self._turn)

    def _count(self, query: SentQuery, before: SentCounts, turn: int) -> None:
        access = self._context.access

        def came(page: SentPage) -> None:
            if turn != self._turn:
                return
            sent = before + page.sent
            if page.after is not None:
                self._count(replace(query, after=page.after), sent, turn)
            else:
                self._report_on(query.quarter, sent if page.decided else None)

        self._services.work.on(
            self._services.runner.read(lambda uow: sent_of_quarter(query, access, uow)),
            came,
            self._failed,
        )

    def _report_on(self, quarter: Quarter, sent: SentCounts | None) -> None:
        access, profile = self._context.access, self._context.profile
        self._services.work.on(
            self._services.runner.write(
                lambda uow: quarterly_report(quarter, profile, sent, access, uow)
            ),
            self._show,
            self._failed,
        )

    def _show(self, report: QuarterReport) -> None:
        if _key(report.quarter) != self._wanted:
            return
        self._report = report
        region = self._context.profile.region[self._context.language]
        self._page.show_report(report_words(report, self._formats, region))

    def _paper(self, report: QuarterReport) -> Paper:
        words = report_words(
            report, self._formats, self._context.profile.region[self._context.language]
        )
        made_by = self._context.access.user_name
        listing = report_listing(report, words, self._formats, made_by)
        return Paper(
            make=lambda: self._services.papers.listing(listing),
            kind="report",
            title=self._title(report),
        )

    def _title(self, report: QuarterReport) -> str:
        """Names the file and the print job; nobody is named in it."""
        return f"{tr('Quarterly report')} {report.quarter.year}-{report.quarter.number}"

    def _print(self) -> None:
        if self._report is not None:
            self._page.set_busy(tr("Printing"))
            self._ways.print_pdf(self._paper(self._report), self._printed, self._failed)

    def _save(self) -> None:
        if self._report is not None:
            self._page.set_busy(tr("Saving"))
            self._ways.save(self._paper(self._report), self._saved, self._failed)

    def _save_sheet(self) -> None:
        report = self._report
        if report is None:
            return
        region = self._context.profile.region[self._context.language]
        rows = report_rows(report, report_words(report, self._formats, region))
        papers = self._services.papers
        sheet = Paper(
            make=lambda: papers.sheet(rows),
            kind="report",
            title=self._title(report),
            suffix=".csv",
        )
        self._page.set_busy(tr("Saving"))
        self._ways.save(sheet, self._saved, self._failed)

    def _printed(self, done: bool) -> None:
        self._came(tr("The report is on its way to the printer.") if done else "")

    def _saved(self, done: bool) -> None:
        self._came(tr("The report is saved.") if done else "")

    def _came(self, words: str) -> None:
        self._page.set_busy("")
        self._page.say("ok", words)

    def _failed(self, error: UserError) -> None:
        self._page.set_busy("")
        what, safe, do = self._context.sentences.error(error)
        self._page.say("error", what, f"{safe} {do}".strip())


def _key(quarter: Quarter) -> str:
    return f"{quarter.year}-{quarter.number}"
