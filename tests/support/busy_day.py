"""A day at the desk that leaves rows in every table of the register: made-up people throughout."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from locked import SARA
from running import a_unit

from desk.content.profiles import load_profiles
from desk.content.words import load_words
from desk.register import use_cases
from desk.register.access import Access
from desk.register.accounts import NewUser
from desk.register.cancel_views import ChangeVisit, VisitChange
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
from desk.register.plan_views import PlanQuery, joined_pages, make_plan, to_file
from desk.register.ports.gateway import Delivery, GatewaySettings
from desk.register.unit_views import ReceptionView
from desk.register.visit_retention import SHORTEST
from desk.register.visit_views import AddVisit, SetMark
from desk.visits.incoming import FileMapping

Save = Callable[[int, Access, str], Any]
"""Saves somebody's yes: number, where, and by which profile."""

Run = Callable[..., Any]
"""Runs a use case with its arguments, the transaction last."""


def busy_day(run: Run, access: Access, save: Save) -> None:
    """Do at least once what a desk does; `run(job, ...)`, `save` an answer."""
    run(add_tour_people, access)
    undone = save(700_001, access, "vgr")
    mistake = Undo(new_id(), undone.answer.id, "Fel person")
    run(use_cases.undo, mistake, access)
    known = save(700_002, access, "vgr")
    run(use_cases.open_card, known.person.id, replace(access, reason="Ringde upp"))
    several = ChangePerson(known.person.id, "Åsa Lena", "Müller Ek", None, False, "")
    run(use_cases.change_person, several, access)
    _represent(run, access, known.person.id)
    for person_id in (None, known.person.id):
        blanket = MakeBlanket("consent", "sv", person_id)
        run(use_cases.make_blanket, blanket, access)
    _manage(run, access)
    _book(run, access, known.person.id)
    _mark(run, access, save)


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


def _book(run: Run, access: Access, person_id: str) -> None:
    """Visits: marked, planned and filed, and one cancelled by SMS."""
    settings = GatewaySettings(
        "mail.example.org", 587, "starttls", "noreply@example.org", "e", "hemlig"
    )
    judge = MessageJudge(load_profiles()["vgr"], load_words())
    run(use_cases.keep_gateway, settings, judge, access)
    run(use_cases.keep_visits_for, SHORTEST, access)
    columns = {"identity": "Personnummer", "date": "Datum", "time": "Tid"}
    run(use_cases.keep_mapping, FileMapping(columns), access)
    nine = datetime.combine(datetime.now(UTC).date() + timedelta(days=20), datetime.min.time())
    starts = tuple(nine + timedelta(days=day, hours=9) for day in range(3))
    first, *_others = run(use_cases.add_visit, AddVisit(new_id(), (person_id,), starts), access)
    query = PlanQuery(nine.date() - timedelta(days=9), nine.date(), load_profiles()["vgr"])
    plan = make_plan(joined_pages(query, (run(use_cases.plan_page, query, access),)))
    begun = run(use_cases.begin_file, plan.facts.query, access)
    filed = run(use_cases.file_messages, begun, to_file(plan, access.unit_id), access)
    run(use_cases.end_file, begun, len(filed), plan.stops, access)
    view = run(use_cases.show_change, VisitChange(first.id), judge, access)
    shown = tuple((one.recipient.mobile, view.message.text) for one in view.to)
    change = ChangeVisit(new_id(), view.change, True, shown)
    (sent,) = run(use_cases.change_visit, change, judge, access)
    tried = run(use_cases.try_message, sent.id, False, judge, access)
    run(use_cases.settle_message, tried, Delivery("handed_over"), access)


def _mark(run: Run, access: Access, save: Save) -> None:
    """A visit at a unit whose record system marks visits, and its mark taken away."""
    profile = load_profiles()["vas"]
    new = a_unit(name="Björkens hälsocentral", short_name="Björken", clinic="", profile="vas")
    judge = MessageJudge(profile, load_words())
    unit = run(use_cases.create_unit, new, judge, access)
    there = replace(access, unit_id=unit.id)
    known = save(700_003, there, "vas")
    start = datetime.combine(datetime.now(UTC).date() + timedelta(days=20), datetime.min.time())
    (visit,) = run(use_cases.add_visit, AddVisit(new_id(), (known.person.id,), (start,)), there)
    run(use_cases.set_mark, SetMark(visit.id, False, profile), there)
