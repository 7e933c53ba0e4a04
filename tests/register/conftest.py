"""A real register in a folder of its own, and the few things every test of a use case does."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import pytest

from desk.consent.asking import stand
from desk.consent.draft import Draft, DraftAssessment, DraftPatient, DraftRepresentative
from desk.content.profiles import load_profiles
from desk.content.words import load_words
from desk.register import use_cases
from desk.register.access import Access, Role
from desk.register.commands import NewMessage, NewUnit, SaveAnswer, Withdraw
from desk.register.ids import new_id
from desk.register.judge import MessageJudge
from desk.register.judging import unit_settings
from desk.register.records import UserRecord
from desk.register.views import CardView, SavedView
from desk.store.keys import read_keys
from desk.store.places import RegisterFiles
from desk.store.register_file import Register, create_register
from desk.store.sqlite import connect, write_connection

T = TypeVar("T")
TEMPLATE = "Hej {given_name}, du har en tid {date} kl. {time} hos {place}."
ANNA = "197701012382"
UNIT = NewUnit(
    name="Hälsocentralen Ekhaga",
    short_name="Ekhaga",
    clinic="Primärvården",
    profile="vgr",
    provider="Region Exempel",
    display="unit",
    sender="Ekhaga",
    phone="090-000 00 00",
    turn_to="receptionen",
    template=TEMPLATE,
    template_confirmed=True,
)


@cache
def judge_of(profile: str) -> MessageJudge:
    """What ships, read once."""
    return MessageJudge(load_profiles()[profile], load_words())


class StillClock:
    """A clock that stands until a test moves it."""

    def __init__(self) -> None:
        self.instant = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.instant

    def today(self) -> date:
        return self.instant.date()

    def forward(self, **time: float) -> None:
        self.instant += timedelta(**time)


@dataclass
class Desk:
    """A receptionist at an open register: runs use cases and makes what they need."""

    register: Register
    clock: StillClock
    access: Access
    connection: Any = None
    numbers: Iterator[int] = field(default_factory=lambda: iter(range(10**6)))

    def run(self, job: Callable[..., T], *arguments: Any, access: Access | None = None) -> T:
        with self.register.unit_of_work(self.connection) as work:
            return job(*arguments, access or self.access, work)

    def bare(self) -> Any:
        """A driver's connection for somebody who edits rows with the key but not the program."""
        return connect(self.register.files, read_keys(self.register.files.keys))

    @property
    def judge(self) -> MessageJudge:
        """The unit's profile with the words that give something away."""
        return judge_of(UNIT.profile)

    def new_unit(self, **changes: Any) -> NewUnit:
        """What another unit is made of."""
        return replace(UNIT, send_days_before=2, **changes)

    def new_message(self, template: str = TEMPLATE, **changes: Any) -> NewMessage:
        """A text to enter or to confirm, in force from today."""
        return replace(NewMessage(template, "Ekhaga", "unit", self.clock.today()), **changes)

    def colleague(self, role: Role = "receptionist") -> Access:
        """Somebody with one role at the unit."""
        user = UserRecord(new_id(), "Omar Said")

        def hire(access: Access, work: Any) -> None:
            work.users.add(user)
            work.users.grant(user.id, access.unit_id, frozenset({role}))
            work.journal.write("user_added", access)
            work.commit()

        self.run(hire)
        return Access(user.id, user.name, self.access.unit_id, frozenset({role}))

    def patient(self, identity: str = ANNA, **changes: Any) -> DraftPatient:
        known = DraftPatient(
            None, "personnummer", identity, "", "Anna", "Öberg-Lind", date(1977, 1, 1)
        )
        return replace(known, **changes)

    def draft(self, patient: DraftPatient | None = None, **changes: Any) -> Draft:
        draft = Draft(
            command_id=new_id(),
            unit_id=self.access.unit_id,
            patient=patient or self.patient(),
            told=("what", "text"),
            told_how="point_by_point",
            told_seconds=40,
            answer=True,
            number="070-174 06 05",
            number_confirmed=True,
            whose="own",
        )
        return draft.with_(**changes)

    def yes(
        self, draft: Draft | None = None, rules: dict[str, Any] | None = None, **changes: Any
    ) -> SaveAnswer:
        """A walk with the decision on it; `rules` are other switches of the profile."""
        shipped = load_profiles()[UNIT.profile]
        profile = shipped._replace(rules=shipped.rules._replace(**(rules or {})))
        walk = draft or self.draft()
        if walk.patient is not None and walk.patient.protected and not walk.assessments:
            walk = walk.with_(assessments=(DraftAssessment("protected_identity", "Bedömt i dag"),))
        points = ("what", "text")
        settings = unit_settings(self.run(use_cases.unit), walk.reception)
        standing = stand(walk, profile, settings, self.clock.today(), points)
        protected = walk.patient is not None and walk.patient.protected
        command = SaveAnswer(
            draft=walk,
            profile=profile,
            points=points,
            decision=standing.decision,
            script_version="1",
            script_text="Du kan få en påminnelse på sms.",
            template=profile.texts["reminder"].protected if protected else TEMPLATE,
            sample_text="Hej Anna, du har en tid fredag 1 december kl. 09.30 hos Ekhaga.",
        )
        return replace(command, **changes)

    def yes_to(self, mobile: str, draft: Draft | None = None, **rules: Any) -> SaveAnswer:
        return self.yes((draft or self.draft()).with_(number=mobile), rules)

    def yes_until(self, last_day: date) -> SaveAnswer:
        """A yes that a god man receives too, for as long as the mandate lasts."""
        god_man = DraftRepresentative(
            "r1",
            "god_man",
            "Karin",
            "Ek",
            informed=True,
            covers_person=True,
            until=last_day.isoformat(),
            number="070-174 06 09",
            number_confirmed=True,
        )
        return self.yes(self.draft(representatives=(god_man,)))

    def no(self, draft: Draft | None = None) -> SaveAnswer:
        return self.yes((draft or self.draft()).with_(answer=False, number="", whose=None))

    def save(self, command: SaveAnswer | None = None) -> SavedView:
        return self.run(use_cases.save_answer, command or self.yes())

    def withdraw(self, saved: SavedView, **changes: Any) -> SavedView:
        command = Withdraw(new_id(), saved.person.id, saved.person.seq, "patient", "phone")
        return self.run(use_cases.withdraw, replace(command, **changes))

    def card(self, person_id: str, reason: str = "") -> CardView:
        return self.run(use_cases.open_card, person_id, access=self.because(reason))

    def because(self, reason: str) -> Access:
        return replace(self.access, reason=reason)

    def known(self, saved: SavedView, **changes: Any) -> DraftPatient:
        """The person of a saved answer, taken up in a new walk."""
        person = saved.person
        known = self.patient(
            person.identities[0].value,
            person_id=person.id,
            seen_seq=person.seq,
            birth_date=person.birth_date,
        )
        return replace(known, **changes)

    def again(self, saved: SavedView, **changes: Any) -> Draft:
        return self.draft(self.known(saved), **changes)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Access]:
    """A register with one user at one unit, to copy."""
    path = tmp_path_factory.mktemp("made") / "register.db"
    register = create_register(path, StillClock())
    with (
        write_connection(register.engine) as connection,
        register.unit_of_work(connection) as work,
    ):
        access = use_cases.set_up("Sara Ek", UNIT, work)
        # A new unit registers nobody whose identity is protected; most tests want one that does.
        unit = use_cases.unit(access, work)
        work.units.change(replace(unit, protected_identity="assess"))
        work.journal.write("unit_changed", access)
        work.commit()
    register.close()
    return path, access


@pytest.fixture
def desk(made: tuple[Path, Access], tmp_path: Path) -> Iterator[Desk]:
    """An open register of one's own, with an empty list of patients."""
    path, access = made
    folder = tmp_path / "home"
    shutil.copytree(path.parent, folder)
    files = RegisterFiles(folder / path.name)
    clock = StillClock()
    register = Register(files, read_keys(files.keys), clock)
    with write_connection(register.engine) as connection:
        yield Desk(register, clock, access, connection)
    register.close()
