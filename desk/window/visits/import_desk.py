"""The errands of reading in visits: looking at a file, trying it, taking it, stopping."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desk.errors import UserError
from desk.register.ports import UnitOfWork
from desk.register.ports.visit_files import ImportProgress, ImportRun, VisitFiles
from desk.register.visit_import import file_mapping, keep_mapping
from desk.register.visit_import_views import ImportResult
from desk.visits.incoming import FileGlance, FileMapping
from desk.window.context import UnitContext
from desk.window.formats import Formats
from desk.window.printing.ways import write_paper
from desk.window.services import Services
from desk.window.visits.import_lines import about_file, import_lines, refusal_rows
from desk.window.visits.importing import ImportPage, Stage
from desk.window.words import tr


class ImportDesk(QObject):
    """`changed` tells that visits were read in."""

    changed = Signal()
    _came_on = Signal(object)

    def __init__(
        self, services: Services, files: VisitFiles, page: ImportPage, context: UnitContext
    ) -> None:
        super().__init__(page)
        self._services = services
        self._files = files
        self._page = page
        self._context = context
        self._formats = Formats(context.language)
        self._path: Path | None = None
        self._glance: FileGlance | None = None
        self._run: ImportRun | None = None
        self._result = ImportResult()
        page.choose.connect(self._choose)
        page.attempt.connect(self._keep_and_try)
        page.take.connect(lambda: self._begin(dry=False))
        page.stop.connect(self._stop)
        page.save.connect(self._save)
        page.again.connect(lambda: page.show_stage(Stage.COLUMNS))
        # From the import's own thread to the window's.
        self._came_on.connect(self._progressed)

    def begin(self) -> None:
        """Shows the page as it was left while an import runs; else from the beginning."""
        if self._run is None:
            self._page.say("ok", "")
            self._page.show_stage(Stage.CHOOSE)

    def _choose(self) -> None:
        path = self._services.find_file(tr("Bookings (*.csv *.txt *.json);;All files (*)"))
        if path is None:
            return
        self._path = path
        self._page.say("ok", "")
        access, work = self._context.access, self._services.work

        def kept(mapping: FileMapping | None) -> None:
            work.on(self._files.look(path, mapping), self._looked, self._not_read)

        work.on(
            self._services.runner.read(lambda uow: file_mapping(access, uow)),
            kept,
            self._not_read,
        )

    def _looked(self, glance: FileGlance) -> None:
        self._glance = glance
        name = self._path.name if self._path is not None else ""
        self._page.show_file(about_file(glance, name))
        self._page.has_columns = glance.kind == "csv"
        if glance.kind == "csv":
            self._page.show_columns(glance)
        else:
            self._begin(dry=True)

    def _keep_and_try(self) -> None:
        access, mapping = self._context.access, self._page.columns.mapping()

        def keep(uow: UnitOfWork) -> None:
            keep_mapping(mapping, access, uow)

        self._services.work.on(
            self._services.runner.write(keep), lambda _none: self._begin(dry=True), self._not_read
        )

    def _mapping(self) -> FileMapping:
        if self._glance is not None and self._glance.kind == "fhir":
            return self._glance.mapping
        return self._page.columns.mapping()

    def _begin(self, *, dry: bool) -> None:
        if self._path is None or self._run is not None:
            return
        page = self._page
        page.say("ok", "")
        page.show_progress(0.0, "")
        page.show_stage(Stage.TRYING if dry else Stage.TAKING)
        self._run = self._files.begin(
            self._path, self._mapping(), self._context.access, self._came_on.emit, dry=dry
        )
        self._services.work.on(
            self._run.result, lambda result: self._ended(result, dry=dry), self._not_read
        )

    def _progressed(self, progress: ImportProgress) -> None:
        rows = f"{progress.rows:,}".replace(",", "\u00a0")
        self._page.show_progress(progress.share, tr("{count} rows").format(count=rows))

    def _stop(self) -> None:
        if self._run is not None:
            self._run.stop()

    def _ended(self, result: ImportResult, *, dry: bool) -> None:
        self._run = None
        self._result = result
        page = self._page
        self._learn_names(result)
        page.show_result(
            _counts(result, dry=dry),
            import_lines(result, self._mapping(), self._formats),
            takes=result.new + result.changed,
            refused=result.refused,
        )
        if dry and result.stopped:
            page.say("info", tr("Stopped"), tr("The rest of the file was not tried."))
        elif dry and not result.new + result.changed:
            page.say("info", tr("Nothing to read in"), tr("No row of the file changes anything."))
        elif not dry:
            self._say_taken(result)
        page.show_stage(Stage.TRIED if dry else Stage.TAKEN)

    def _say_taken(self, result: ImportResult) -> None:
        if result.stopped:
            self._page.say(
                "warn",
                tr("Stopped"),
                tr("What was read in stays. Read the file again to take the rest."),
            )
        elif result.refused:
            self._page.say(
                "warn",
                tr("The visits are read in, but not all of them"),
                tr("The rows below were not taken. Mend them in the file and read it again."),
            )
        else:
            self._page.say("ok", tr("All visits are read in."))
        self.changed.emit()

    def _learn_names(self, result: ImportResult) -> None:
        self._page.theme.veil.learn(*(change.name for change in result.changes))

    def _save(self) -> None:
        path = self._services.choose_file(f"{tr('rows-not-taken')}.csv")
        if path is None:
            return
        rows, papers = refusal_rows(self._result, self._mapping()), self._services.papers

        def write() -> None:
            write_paper(path, papers.sheet(rows))

        self._services.work.on(
            self._services.runner.aside(write),
            lambda _none: self._page.say("ok", tr("The list is saved.")),
            self._not_read,
        )

    def _not_read(self, error: UserError) -> None:
        ran, self._run = self._run is not None, None
        what, safe, do = self._context.sentences.error(error)
        self._page.say("error", what, f"{safe} {do}".strip())
        if ran:
            again = self._page.has_columns and self._glance is not None
            self._page.show_stage(Stage.COLUMNS if again else Stage.CHOOSE)


def _counts(result: ImportResult, *, dry: bool) -> str:
    """“12 nya · 3 ändrade · 40 oförändrade · 2 tas inte in”."""
    left_out = tr("{count} will not be taken") if dry else tr("{count} were not taken")
    parts = (
        (result.new, tr("1 new visit"), tr("{count} new visits")),
        (result.changed, tr("1 changed"), tr("{count} changed")),
        (result.unchanged, tr("1 unchanged"), tr("{count} unchanged")),
        (result.refused, left_out, left_out),
        (result.people, tr("1 new patient"), tr("{count} new patients")),
    )
    shown = [
        (one if count == 1 else several).format(count=count)
        for count, one, several in parts
        if count
    ]
    return " · ".join(shown) or tr("No rows")
