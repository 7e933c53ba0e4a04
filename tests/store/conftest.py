"""A register on disk with one user at one unit and one saved yes, to open, damage and copy."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desk.consent.authority.facts import Decision, Recipient
from desk.consent.draft import Draft, DraftPatient
from desk.content.profiles import load_profiles
from desk.register import use_cases
from desk.register.access import Access
from desk.register.commands import NewUnit, SaveAnswer
from desk.register.ids import new_id
from desk.store.places import RegisterFiles
from desk.store.register_file import create_register
from desk.store.sqlite import write_connection

TEMPLATE = "Hej {given_name}, du har en tid {date} kl. {time}."
UNIT = NewUnit(
    name="Hälsocentralen Ekhaga",
    short_name="Ekhaga",
    clinic="",
    profile="vgr",
    provider="Region Exempel",
    display="unit",
    sender="Ekhaga",
    phone="090-000 00 00",
    turn_to="receptionen",
    template=TEMPLATE,
    template_confirmed=True,
)
YES = Decision(
    True,
    "patient",
    (Recipient("patient", "+46701740605", None, "never"),),
    None,
    "never",
    "unit_decides",
    "patient_system",
    (),
    (),
)


def a_yes(access: Access, identity: str, **patient: Any) -> SaveAnswer:
    """A whole yes of a new person."""
    someone = DraftPatient(None, "personnummer", identity, "", "Anna", "Öberg", date(1977, 1, 1))
    draft = Draft(
        command_id=new_id(),
        unit_id=access.unit_id,
        patient=replace(someone, **patient),
        told=("what",),
        told_how="all_at_once",
        answer=True,
        number="070-174 06 05",
        number_confirmed=True,
        whose="own",
    )
    return SaveAnswer(
        draft,
        load_profiles()["vgr"],
        ("what",),
        YES,
        "1",
        f"Sagt till {identity}",
        TEMPLATE,
        f"Hej Anna {identity}",
    )


@dataclass(frozen=True)
class Made:
    """A register's path, who works there, and how to make one more answer."""

    path: Path
    access: Access

    @property
    def files(self) -> RegisterFiles:
        return RegisterFiles(self.path)

    def yes(self, identity: str, **patient: Any) -> SaveAnswer:
        return a_yes(self.access, identity, **patient)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Made:
    path = tmp_path_factory.mktemp("template") / "register.db"
    register = create_register(path)
    with write_connection(register.engine) as connection:
        with register.unit_of_work(connection) as work:
            access = use_cases.set_up("Sara Ek", UNIT, work)
        with register.unit_of_work(connection) as work:
            use_cases.save_answer(a_yes(access, "197701012382"), access, work)
    register.close()
    return Made(path, access)


@pytest.fixture
def made(template: Made, tmp_path: Path) -> Made:
    """One's own copy."""
    folder = tmp_path / "home"
    shutil.copytree(template.path.parent, folder)
    return Made(folder / template.path.name, template.access)
