"""A day at the desk that leaves rows in every table of the register: made-up people throughout."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from locked import SARA

from desk.content.profiles import load_profiles
from desk.content.words import load_words
from desk.register import use_cases
from desk.register.access import Access
from desk.register.accounts import NewUser
from desk.register.commands import (
    ChangePerson,
    KeepRepresentative,
    LookAtMandate,
    MakeBlanket,
    Undo,
)
from desk.register.demo import add_tour_people
from desk.register.ids import new_id
from desk.register.journal_views import JournalFilter
from desk.register.judge import MessageJudge
from desk.register.views import ReceptionView

Run = Callable[..., Any]
"""Runs a use case with its arguments, the transaction last."""


def busy_day(run: Run, access: Access, save: Callable[[int], Any]) -> None:
    """Do at least once what a desk does; `run(job, ...)`, `save(number)` saves somebody's yes."""
    run(add_tour_people, access)
    undone = save(700_001)
    mistake = Undo(new_id(), undone.answer.id, "Fel person")
    run(use_cases.undo, mistake, access)
    known = save(700_002)
    run(use_cases.open_card, known.person.id, replace(access, reason="Ringde upp"))
    several = ChangePerson(known.person.id, "Åsa Lena", "Müller Ek", None, False, "")
    run(use_cases.change_person, several, access)
    _represent(run, access, known.person.id)
    for person_id in (None, known.person.id):
        blanket = MakeBlanket("consent", "sv", person_id)
        run(use_cases.make_blanket, blanket, access)
    _manage(run, access)


def _represent(run: Run, access: Access, person_id: str) -> None:
    who = KeepRepresentative(None, person_id, "god_man", "Åsa Lena", "Müller Ek", "+46701740609")
    made = run(use_cases.keep_representative, who, access)
    run(use_cases.look_at_mandate, LookAtMandate(made.id, True, date(2030, 1, 1)), access)


def _manage(run: Run, access: Access) -> None:
    """What the manager and the administrator do."""
    new = NewUser("Sara Ek", SARA, frozenset({"receptionist"}))
    run(use_cases.add_user, new, access)
    run(use_cases.keep_application, '{"caregiver": "Ekhaga"}', access)
    today = datetime.now(UTC).date()
    run(use_cases.set_application_state, "signed", today, "", access)
    unit = run(use_cases.unit, access)
    judge = MessageJudge(load_profiles()[unit.profile], load_words())
    receptions = (ReceptionView("", "Plan 2", True),)
    changed = replace(unit, receptions=receptions)
    run(use_cases.change_unit, changed, "", judge, access)
    days = JournalFilter(date(2020, 1, 1), today)
    drawn = run(use_cases.draw_spot_check, days, 3, access)
    number = drawn.lines[0][0].number
    run(use_cases.note_spot_check, drawn.id, number, "to_ask", "Varför?", access)
