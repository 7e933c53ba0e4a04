"""The errands of the plan's files: what is new is remembered first, and written then."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desk.errors import UserError
from desk.register.plan import (
    AT_ONCE,
    begin_file,
    end_file,
    file_content,
    file_messages,
    note_plan,
    plan_files,
)
from desk.register.plan_views import to_file
from desk.window.context import UnitContext
from desk.window.formats import Formats
from desk.window.plan.desk import Parcel, PlanDesk
from desk.window.plan.file_page import FACTS, JSON, FileLine, PlanFilePage
from desk.window.plan.plan_words import about_words
from desk.window.printing.ways import Paper, PaperWays, write_paper
from desk.window.services import Services
from desk.window.words import tr

if TYPE_CHECKING:
    from desk.register.access import Access
    from desk.register.plan_views import ToFile
    from desk.register.ports import UnitOfWork
    from desk.register.sent_records import FiledMessage, PlanFile

SHOWN_FILES = 5


class PlanFileDesk(QObject):
    """A file is noted whole before it is written: if the disk fails, it can be saved again."""

    def __init__(
        self, services: Services, page: PlanFilePage, context: UnitContext, plan: PlanDesk
    ) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._context = context
        self._formats = Formats(context.language)
        self._plan = plan
        self._wanted: tuple[ToFile, ...] = ()
        self._ways = PaperWays(services, context.access)
        page.arrived_here.connect(self.read)
        plan.planned.connect(self._count)
        page.saved.connect(self._save)
        page.saved_again.connect(self._save_again)

    def read(self) -> None:
        """What the next file would hold, and the last ones."""
        self._count()
        access = self._context.access
        self._services.work.on(
            self._services.runner.read(lambda uow: plan_files(access, uow)),
            self._show_files,
            self._failed,
        )

    def _count(self) -> None:
        shown, access = self._plan.shown, self._context.access
        if shown is None:
            return
        made = shown.plan
        self._wanted = to_file(made, access.unit_id)
        sends, stops = len(self._wanted), len(made.stops)
        title = tr("1 sms goes into the file") if sends == 1 else tr("{count} sms go into the file")
        parts = []
        if stops:
            one = tr("1 sms of an earlier file is stopped.")
            many = tr("{count} sms of earlier files are stopped.").format(count=stops)
            parts.append(one if stops == 1 else many)
        parts.append(tr("What stands in a file already does not come again."))
        parts.append(tr("Nothing whose time has passed comes along."))
        self._page.show_file(
            about_words(shown, self._formats), title.format(count=sends), " ".join(parts)
        )

    def _show_files(self, files: tuple[PlanFile, ...]) -> None:
        lines = []
        for one in files[:SHOWN_FILES]:
            made = self._formats.local(one.made_at)
            when = self._formats.day_and_time(made, self._services.today())
            about = tr("{sends} to send, {stops} to stop").format(sends=one.sends, stops=one.stops)
            lines.append(FileLine(one.id, when, about))
        self._page.show_files(lines)

    def _save(self, kind: str) -> None:
        shown = self._plan.shown
        if shown is None:
            self._page.say("ok", "")
            return
        if kind == FACTS:
            self._save_facts()
            return
        if not self._wanted and not shown.plan.stops:
            self._page.say("info", tr("There is nothing new"), tr("No file was made."))
            return
        path = self._services.choose_file(self._name(kind))
        if path is None:
            self._page.say("ok", "")
            return
        access, query = self._context.access, shown.plan.facts.query
        stops = shown.plan.stops
        self._services.work.on(
            self._services.runner.write(lambda uow: begin_file(query, access, uow)),
            lambda file: self._fill(file, self._wanted, 0, stops, kind, path),
            self._failed,
        )

    def _name(self, kind: str) -> str:
        day = self._services.today().isoformat()
        return f"{tr('Plan for sms')} {day}" + (".json" if kind == JSON else ".csv")

    def _fill(
        self,
        file: PlanFile,
        left: tuple[ToFile, ...],
        filed: int,
        stops: tuple[FiledMessage, ...],
        kind: str,
        path: Path,
    ) -> None:
        """A part at a time: others get their turn in between."""
        access = self._context.access
        if left:
            part, rest = left[:AT_ONCE], left[AT_ONCE:]

            def file_part(uow: UnitOfWork) -> int:
                return len(file_messages(file, part, access, uow))

            self._services.work.on(
                self._services.runner.write(file_part),
                lambda count: self._fill(file, rest, filed + count, stops, kind, path),
                self._failed,
            )
            return
        self._services.work.on(
            self._services.runner.write(lambda uow: end_file(file, filed, stops, access, uow)),
            lambda ended: self._write(ended, kind, path),
            self._failed,
        )

    def _save_again(self, kind: str, file_id: str) -> None:
        access = self._context.access
        path = self._services.choose_file(self._name(kind))
        if path is None:
            self._page.say("ok", "")
            return

        def came(files: tuple[PlanFile, ...]) -> None:
            found = next((one for one in files if one.id == file_id), None)
            if found is None:
                self._failed(UserError("plan_file_unknown"))
            else:
                self._write(found, kind, path)

        self._services.work.on(
            self._services.runner.read(lambda uow: plan_files(access, uow)), came, self._failed
        )

    def _write(self, file: PlanFile, kind: str, path: Path) -> None:
        access, leaving = self._context.access, self._services.leaving
        unit = self._context.unit.name
        if leaving is None:
            return

        def read(uow: UnitOfWork) -> Parcel:
            return Parcel(file_content(file.id, access, uow))

        def came(parcel: Parcel) -> None:
            def write() -> None:
                content = parcel.value
                assert isinstance(content, tuple)
                sends, stops = content
                if kind == JSON:
                    write_paper(path, leaving.plan_json(file, unit, sends, stops))
                else:
                    write_paper(path, leaving.plan_sheet(sends, stops))

            self._services.work.on(
                self._services.runner.aside(write), lambda _none: self._done(file), self._failed
            )

        self._services.work.on(self._services.runner.write(read), came, self._failed)

    def _done(self, file: PlanFile) -> None:
        sends = tr("{sends} to send, {stops} to stop").format(sends=file.sends, stops=file.stops)
        self._page.say("ok", tr("The file is saved."), f"{sends}.")
        self._plan.read()
        self._wanted = ()
        access = self._context.access
        self._services.work.on(
            self._services.runner.read(lambda uow: plan_files(access, uow)),
            self._show_files,
            self._failed,
        )

    def _save_facts(self) -> None:
        shown, leaving = self._plan.shown, self._services.leaving
        if shown is None or leaving is None:
            return
        facts = shown.plan.facts
        profile = self._context.profile.name

        def record(access: Access, uow: UnitOfWork) -> None:
            note_plan(facts.query, "facts", (), access, uow)

        paper = Paper(
            make=lambda: leaving.plan_facts(facts.request, profile),
            kind="plan",
            title=tr("Facts of the plan"),
            suffix=".json",
            record=record,
        )
        self._ways.save(paper, self._facts_saved, self._failed)

    def _facts_saved(self, done: bool) -> None:
        more = tr("consent-desk plan and the file's name give the same plan.")
        self._page.say("ok", tr("The file is saved.") if done else "", more if done else "")

    def _failed(self, error: UserError) -> None:
        what, safe, do = self._context.sentences.error(error)
        self._page.say("error", what, f"{safe} {do}".strip())
