"""A story's desk: the real window on an encrypted register, made as cheaply as it can be."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QTextEdit, QWidget
from running import Running, a_unit, put_away

from desk.app import Program
from desk.app.content import ShippedContent
from desk.app.papers import ShippedPapers
from desk.consent.draft import DraftPatient, IdentityType
from desk.register.access import Access, Role
from desk.register.card import open_card
from desk.register.check import verify
from desk.register.clock import LOCAL_ZONE
from desk.register.current import scopes_of
from desk.register.events import append
from desk.register.ids import new_id
from desk.register.people import find_people
from desk.register.permission import unit_of
from desk.register.ports import UnitOfWork
from desk.register.records import AnswerRecord, RepresentativeRecord, UserRecord
from desk.register.save import add_person
from desk.register.units import ALL_ROLES, set_up, sign_in
from desk.register.views import CardView, RecipientView
from desk.settings import Settings, find_paths
from desk.window.navigation import key_of
from desk.window.start import Desk, StartOptions
from desk.window.tour.hands import Hands

T = TypeVar("T")
FIRST_ID = "00000000-0000-7000-8000-000000000001"
NO_BREAKS = str.maketrans({"\u00a0": " ", "\u2011": "-", "\u202f": " "})


class MovedClock:
    """A clock that stands until the story moves it."""

    def __init__(self) -> None:
        self.instant = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)

    def now(self) -> datetime:
        """The instant now."""
        return self.instant

    def today(self) -> date:
        """The wall calendar's day."""
        return self.instant.astimezone(ZoneInfo(LOCAL_ZONE)).date()

    def forward(self, **time: float) -> None:
        """Lets time pass."""
        self.instant += timedelta(**time)


@cache
def shipped_content() -> ShippedContent:
    """What ships, read once for all stories: it is most of a start."""
    return ShippedContent()


@dataclass
class Person:
    """Somebody of the story."""

    id: str
    given_name: str
    surname: str
    identity: str


@dataclass
class Story:
    """A register, who sits at it, and hands on the window's keys.

    What is `given` is written before the window opens; it opens when it is first touched.
    """

    application: QApplication
    folder: Path
    clock: MovedClock = field(default_factory=MovedClock)
    settings: Settings = field(default_factory=Settings)
    unit: dict[str, object] = field(default_factory=dict)
    roles: frozenset[Role] = ALL_ROLES
    people: dict[str, Person] = field(default_factory=dict)
    chosen_files: list[Path] = field(default_factory=list)
    found: Path | None = None
    _program: Program | None = None
    _running: Running | None = None
    _opened: list[Running] = field(default_factory=list)

    # The register, before and beside the window.

    @property
    def begun(self) -> bool:
        """Whether there is a register."""
        return self._program is not None

    @property
    def program(self) -> Program:
        """The program on its register, made with the story's unit and user."""
        if self._program is None:
            self._program = self._new_program()
            self._program.keep_settings(self.settings)
            self._program.create().result(30)
            self._write(self._set_up)
        return self._program

    def _new_program(self) -> Program:
        paths = find_paths({"CONSENT_DESK_HOME": str(self.folder / "home")})
        paths.make()
        program = Program(paths, clock=self.clock)
        program.content = shipped_content()
        program.papers = ShippedPapers(program.content)
        return program

    def _set_up(self, uow: UnitOfWork) -> None:
        if self.roles == ALL_ROLES:
            set_up("Maria Lund", a_unit(**self.unit), uow)
            return
        manager = set_up("Elin Falk", a_unit(**self.unit), uow)
        # The first by id is the one who sits at the desk, until there is personal log-in.
        uow.users.add(UserRecord(FIRST_ID, "Maria Lund"))
        uow.users.grant(FIRST_ID, manager.unit_id, self.roles)
        uow.journal.write("user_added", manager)
        uow.commit()

    def _write(self, job: Callable[[UnitOfWork], T]) -> T:
        assert self._program is not None
        return self._program.runner.write(job).result(30)

    def given(self, job: Callable[[Access, UnitOfWork], T]) -> T:
        """Runs a use case beside the window, as a colleague or an earlier day would."""
        program = self.program

        def run(uow: UnitOfWork) -> T:
            access = sign_in("", uow)
            assert access is not None
            return job(access, uow)

        return program.runner.write(run).result(30)

    def access(self) -> Access:
        """Who sits at the desk."""
        return self.given(lambda access, _uow: access)

    def add(
        self,
        name: str,
        identity: str,
        *,
        born: date | None = None,
        protected: bool = False,
    ) -> Person:
        """A patient of the register, without an answer."""
        given_name, _, surname = name.partition(" ")
        day = int(identity[6:8])
        kind: IdentityType = "personnummer" if day <= 31 else "samordningsnummer"
        if born is None and kind == "personnummer":
            born = date(int(identity[:4]), int(identity[4:6]), day)
        patient = DraftPatient(None, kind, identity, "", given_name, surname, born, protected)

        def write(access: Access, uow: UnitOfWork) -> str:
            person = add_person(patient, access, uow)
            uow.journal.write("person_added", access, person_id=person.id)
            uow.commit()
            return person.id

        person = Person(self.given(write), given_name, surname, identity)
        self.people[name] = person
        return person

    def answered(self, person: Person, mobile: str, **changes: object) -> AnswerRecord:
        """An answer that was given here: a yes to a number, or a no when there is none."""

        def write(access: Access, uow: UnitOfWork) -> AnswerRecord:
            unit = unit_of(access, uow)
            profile = shipped_content().profiles()[unit.profile]
            events = uow.answers.history(person.id)
            name = f"{person.given_name} {person.surname}"
            ask = "each_visit" if profile.rules.ask_at_each_visit else "never"
            values: dict[str, object] = {
                "id": new_id(),
                "person_id": person.id,
                "unit_id": unit.id,
                "unit_name": unit.name,
                "user_id": access.user_id,
                "user_name": access.user_name,
                "scope": scopes_of(unit)[profile.rules.scope],
                "seq": len(events) + 1,
                "kind": "given" if mobile else "refused",
                "at": uow.now(),
                "channel": "visit",
                "carry_over": "to_carry_over" if mobile else "not_needed",
                "profile": unit.profile,
                "command_id": new_id(),
                "decided_by": "patient",
                "recipients": (RecipientView("patient", name, mobile, "own", "", True, None, ask),)
                if mobile
                else (),
                "ask_again": ask if mobile else "never",
                "told_display": unit.display,
                "language": "sv",
                "script_version": shipped_content().script("sv").version,
                "script_text": "Du kan få en påminnelse på sms.",
                "told": tuple(point.key for point in shipped_content().script("sv").points),
                "told_how": "point_by_point",
                "told_seconds": 40,
                "template": unit.message.template or "",
                "sample_text": f"Hej {person.given_name}! Du har en tid på {unit.name}."
                if mobile
                else "",
            }
            record = AnswerRecord(**{**values, **changes})  # type: ignore[arg-type]
            append(record, events, "answer_saved", access, uow)
            uow.commit()
            return record

        return self.given(write)

    def represented(self, person: Person, role: str, name: str, mobile: str | None) -> str:
        """Somebody who may act or receive for a patient."""
        given_name, _, surname = name.partition(" ")
        record = RepresentativeRecord(new_id(), person.id, role, given_name, surname, mobile)

        def write(access: Access, uow: UnitOfWork) -> None:
            uow.people.represent(record, None)
            uow.journal.write("representative_added", access, person_id=person.id)
            uow.commit()

        self.given(write)
        return record.id

    def receives_too(self, person: Person, role: str, name: str, mobile: str) -> None:
        """The same yes once more, with a representative as one more recipient."""
        known = self.represented(person, role, name, mobile)
        current = self.card(f"{person.given_name} {person.surname}").current
        assert current is not None
        until = date(2030, 12, 31)
        more = RecipientView(role, name, mobile, "own", "", True, until, "never", known)
        first = current.recipients[0].mobile
        self.answered(person, first, recipients=(*current.recipients, more), until=until)

    def card(self, name: str, reason: str = "") -> CardView:
        """A patient's card as the register now has it."""
        person = self.people[name].id

        def read(access: Access, uow: UnitOfWork) -> CardView:
            because = Access(access.user_id, access.user_name, access.unit_id, access.roles, reason)
            return open_card(person, because, uow)

        return self.given(read)

    def know(self, name: str, identity: str) -> Person:
        """Finds somebody whom the window registered."""
        found = self.given(lambda access, uow: find_people(identity, access, uow))
        person = Person(found.hits[0].person.id, *name.split(" ", 1), identity)  # type: ignore[call-arg]
        self.people[name] = person
        return person

    def check_sound(self) -> None:
        """Verifies the register."""
        result = self._write(lambda uow: verify(manager_of(uow), uow))
        assert result.ok, result.problems

    # The window.

    @property
    def running(self) -> Running:
        """The window; opened when first touched."""
        if self._running is None:
            program = self.program
            program.runner.close_register()
            desk = Desk(self.application, program, StartOptions())
            desk.dialogs.save = self._choose
            desk.dialogs.find = lambda _kind: self.found
            hands = Hands(lambda: desk.window, self.folder)
            self._running = Running(desk, program, hands)
            self._opened.append(self._running)
            desk.show()
            hands.until(lambda: desk.window.rooms is not None, "the register to open")
            self._running.idle()
        return self._running

    def take(self, running: Running) -> None:
        """A window that was opened in another way, before anything is there to show."""
        self._running = running
        self._opened.append(running)

    def _choose(self, suggestion: str) -> Path:
        path = self.folder / f"{len(self.chosen_files)}-{Path(suggestion).name}"
        self.chosen_files.append(path)
        return path

    def press(self, keys: str) -> None:
        """Keys one after the other: “Alt+T, Enter”; “the key of message” goes to that room."""
        running = self.running
        for one in keys.replace(" and ", ", ").split(", "):
            key = one.strip()
            if key.startswith("the key of "):
                room = key.removeprefix("the key of ")
                key = key_of(room, self.roles) or key_of(room, ALL_ROLES)
            running.hands.key(key)
            running.idle()

    def write(self, text: str) -> None:
        """Types text where the focus is."""
        self.running.hands.write(text)
        self.running.idle()

    def texts(self) -> str:
        """All that can be read in the window or by a screen reader, a line each."""
        lines: list[str] = []
        for widget in self.running.window.findChildren(QWidget):
            if widget.isVisible():
                lines += texts_of(widget)
        return "\n".join(line.translate(NO_BREAKS) for line in lines if line)

    def sees(self, words: str) -> bool:
        """Whether words stand in the window, however its lines are broken."""
        return flat(words) in flat(self.texts())

    def control(self, name: str) -> QWidget:
        """The visible control with an accessible name, or whose name begins with it.

        One that takes the focus: a label says its field's name too.
        """
        exact, begun = [], []
        for widget in self.running.window.findChildren(QWidget):
            if not widget.isVisible() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
                continue
            interface = QAccessible.queryAccessibleInterface(widget)
            own = interface.text(QAccessible.Text.Name) if interface is not None else ""
            own = flat(own)
            if own == flat(name):
                exact.append(widget)
            elif own.startswith(flat(name)):
                begun.append(widget)
        found = exact or begun
        assert found, f"no control named {name!r} in:\n{self.texts()}"
        return found[0]

    def close(self) -> None:
        """Closes the window and the register, as a crash or the evening would."""
        if self._running is not None:
            put_away(self._running.desk)
        if self._program is not None:
            self._program.close()
        self._running = None
        self._program = None
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.application.processEvents()

    def cut_power(self) -> None:
        """The computer goes dark: the register's files as they lie are what is left."""
        before = self.folder / "home"
        left = self.folder / "left"
        shutil.copytree(before, left)
        self.close()
        shutil.rmtree(before)
        left.rename(before)
        self.open_again()

    def open_again(self) -> None:
        """The program is started anew on the same register."""
        self.close()
        self._program = self._new_program()
        self._program.open().result(30)


def manager_of(uow: UnitOfWork) -> Access:
    """Somebody who may verify the register."""
    for user in uow.users.all():
        for unit_id, roles in uow.users.roles(user.id).items():
            if "manager" in roles:
                return Access(user.id, user.name, unit_id, roles)
    raise AssertionError("nobody manages the unit")


def flat(text: str) -> str:
    """Words without regard to lines, spaces and the characters that only keep them together."""
    return re.sub(r"\s+", " ", text.translate(NO_BREAKS)).strip()


def texts_of(widget: QWidget) -> list[str]:
    """What a widget shows and says."""
    found = [widget.accessibleName(), widget.accessibleDescription()]
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        found.append(widget.text())
    elif isinstance(widget, QTextEdit):
        found.append(widget.toPlainText())
    return found
