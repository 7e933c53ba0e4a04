"""The day's visits in the tour: the list, a typed one, a file that is tried, the report."""

from __future__ import annotations

import tempfile
from datetime import datetime, time, timedelta
from pathlib import Path

from desk.register.people import recent_people
from desk.register.ports import UnitOfWork
from desk.register.visit_views import AddVisit
from desk.register.visits import add_visit
from desk.visits.plan import Source
from desk.window.tour.scenes import Scenes
from desk.window.visits.importing import ImportPage, Stage

FILE = """Boknings-id;Personnummer;Namn;Datum;Tid;Besökstyp
b1;19610118-2803;Lindqvist, Anna;2026-12-01;09.30;Besök
b2;19500907-2554;Berg, Lars;2026-12-01;10.00;Telefon
b3;19610118-2803;Lindqvist, Anna;2026-13-01;10.30;Video
"""

SOMEBODY_NEW = "198106152393"

TWICE = "Lindqvist"

SOON = timedelta(days=4)
"""A second visit far enough ahead that its reminder is still to go."""


class VisitScenes(Scenes):
    """After the walks, whose people are in the list."""

    def run(self) -> None:
        """From the list and back home."""
        self.say("Visits: who comes, a booking that is typed, a file that is read in.")
        self.desk.services.runner.write(self._book).result(20)
        self.go("visits")
        self.both("visits")
        self.keys("Alt+N")
        self.write("Lindqvist")
        self.hands.picture("visit-new")
        self.keys("Esc", "Alt+N")
        self.write(SOMEBODY_NEW)
        self.keys("Enter")
        self.both("visit-new-patient")
        self.keys("Esc", "Esc", "Alt+L")
        self._file()
        self.keys("Esc", "Esc", "Esc")
        self.go("report")
        self.both("report")
        self.keys("Ctrl+1")

    def _book(self, uow: UnitOfWork) -> None:
        """Today and soon, for those the walks have registered."""
        context = self.rooms.context
        assert context is not None
        start = datetime.combine(uow.today(), time(9, 30))
        for place, hit in enumerate(recent_people(context.access, uow)):
            when = start + timedelta(minutes=30 * place)
            source: Source = "1177" if place == 1 else "staff"
            # One of them comes twice more: which visit, is asked when one of hers is cancelled.
            twice = hit.person.surname == TWICE
            days = (when, when + SOON, *((when + 2 * SOON,) if twice else ()))
            new = AddVisit(uow.new_id(), (hit.person.id,), days, source=source)
            add_visit(new, context.access, uow)

    def _file(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "bokningar.csv"
            path.write_text(FILE, encoding="utf-8")
            self.desk.dialogs.find = lambda _kind: path
            self.keys("Enter")
            self.hands.picture("visits-columns")
            self.keys("Enter")
            page = self.desk.window.shell.page
            assert isinstance(page, ImportPage)
            self.hands.until(lambda: page.stage is Stage.TRIED, "the file to be tried")
            self.idle()
        self.hands.picture("visits-tried")
