"""The errands of the spot checks: drawing, reading, noting, printing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from desk.errors import UserError
from desk.register.journal_views import (
    JournalFilter,
    JournalLine,
    SpotCheckHead,
    SpotCheckView,
    SpotRemark,
)
from desk.register.ports.log import Verdict
from desk.register.spot_checks import draw_spot_check, note_spot_check, spot_check, spot_checks
from desk.window.context import UnitContext
from desk.window.formats import Formats
from desk.window.journal.check import CheckPage, DrawnWords
from desk.window.journal.checks import ChecksPage, CheckWords
from desk.window.journal.giving import give_log
from desk.window.journal.papers import check_listing, days_words
from desk.window.journal.sentences import (
    line_sentence,
    persons_named,
    texts_quoted,
    verdict_names,
    who_did,
)
from desk.window.services import Services
from desk.window.words import tr

Told = Callable[[str, str, str], None]
VERDICTS: tuple[Verdict, ...] = ("in_order", "to_ask", "not_in_order")


class ChecksDesk(QObject):
    """Joins both pages to the register. `shown`: a draw stands on its page, ready to be seen."""

    shown = Signal()

    def __init__(
        self, services: Services, checks: ChecksPage, one: CheckPage, context: UnitContext
    ) -> None:
        super().__init__(checks)
        self._services = services
        self._checks = checks
        self._one = one
        self._context = context
        self._check: SpotCheckView | None = None
        checks.read.connect(self._read)
        checks.draw.connect(self._draw)
        checks.opened.connect(self._open)
        one.noted.connect(self._note)
        one.print_it.connect(self._print)

    def _read(self) -> None:
        access = self._context.access
        self._services.work.on(
            self._services.runner.read(lambda uow: spot_checks(access, uow)),
            lambda heads: self._checks.show_checks([self._head_words(one) for one in heads]),
            self._failed_at(self._checks.say),
        )

    def _head_words(self, head: SpotCheckHead) -> CheckWords:
        formats = Formats(self._context.language)
        drawn = formats.local(head.drawn_at)
        state = tr("{checked} of {drawn} checked")
        return CheckWords(
            head.id,
            days_words(head.since, head.until, formats),
            tr("Drawn {moment}").format(moment=formats.day_and_time(drawn, self._services.today())),
            state.format(checked=head.checked, drawn=head.drawn),
            head.checked >= head.drawn,
        )

    def _draw(self, since: date, until: date, count: int) -> None:
        access, wanted = self._context.access, JournalFilter(since, until)
        self._services.work.on(
            self._services.runner.write(lambda uow: draw_spot_check(wanted, count, access, uow)),
            self._came,
            self._failed_at(self._checks.say),
        )

    def _open(self, check_id: str) -> None:
        access = self._context.access
        self._services.work.on(
            self._services.runner.write(lambda uow: spot_check(check_id, access, uow)),
            self._came,
            self._failed_at(self._checks.say),
        )

    def _came(self, check: SpotCheckView) -> None:
        self._check = check
        self._show()
        self.shown.emit()

    def _show(self) -> None:
        check = self._check
        if check is None:
            return
        formats = Formats(self._context.language)
        drawn = formats.day_and_time(formats.local(check.drawn_at), self._services.today())
        about = tr("{drawn} looks drawn among {all}, {days}. Drawn by {name} {moment}.")
        self._one.show_check(
            tr("Spot check"),
            about.format(
                drawn=len(check.lines),
                all=check.population,
                days=days_words(check.since, check.until, formats),
                name=check.drawn_by,
                moment=drawn,
            ),
            [self._drawn_words(line, remark, formats) for line, remark in check.lines],
        )

    def _drawn_words(
        self, line: JournalLine, remark: SpotRemark | None, formats: Formats
    ) -> DrawnWords:
        today = self._services.today()
        at = formats.day_and_time(formats.local(line.at), today)
        about = (persons_named(line.persons), texts_quoted(line.texts))
        found = tr("Not checked yet")
        if remark is not None:
            when = formats.when_seen(remark.at, today)
            told = (verdict_names()[remark.verdict], remark.text)
            found = ". ".join(part for part in told if part) + f"\n{remark.by_name}, {when}"
        return DrawnWords(
            line.number,
            f"{who_did(line)}, {at}",
            line_sentence(line),
            " · ".join(part for part in about if part),
            remark.verdict if remark is not None else "",
            found,
            remark.text if remark is not None else "",
        )

    def _note(self, number: int, verdict: str, text: str) -> None:
        check, access = self._check, self._context.access
        chosen = next((one for one in VERDICTS if one == verdict), None)
        if check is None or chosen is None:
            return

        def noted(remark: SpotRemark) -> None:
            lines = tuple(
                (line, remark if line.number == number else before) for line, before in check.lines
            )
            self._check = replace(check, lines=lines)
            self._show()

        self._services.work.on(
            self._services.runner.write(
                lambda uow: note_spot_check(check.id, number, chosen, text, access, uow)
            ),
            noted,
            self._failed_at(self._one.say),
        )

    def _print(self) -> None:
        check, context, now = self._check, self._context, self._services.now()
        if check is not None:
            give_log(
                self._services,
                context.access,
                "spot_check",
                None,
                lambda anchor: check_listing(check, anchor, context, now),
                lambda title, body: self._one.say("ok", title, body),
                self._failed_at(self._one.say),
            )

    def _failed_at(self, say: Told) -> Callable[[UserError], None]:
        def failed(error: UserError) -> None:
            what, safe, do = self._context.sentences.error(error)
            say("error", what, f"{safe} {do}".strip())

        return failed
