"""The plan in stories: what goes, why not, and files that hold each message once."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from pytest_bdd import given, parsers, scenarios, then, when
from story import Story

from desk.cli import main as command_line
from desk.cli.console import Console
from desk.exchange.plan_file import json_bytes
from desk.register.access import Access
from desk.register.commands import Withdraw
from desk.register.ids import new_id
from desk.register.plan_views import PlanQuery, joined_pages, make_plan
from desk.register.ports import UnitOfWork
from desk.register.use_cases import add_visit, plan_page, withdraw
from desk.register.visit_views import AddVisit
from desk.visits.facts import plan_facts_data
from desk.visits.statement import plan_data

scenarios("plan.feature")


@given(
    parsers.parse('the unit sends {days:d} days before, and is quiet from "{start}" to "{until}"')
)
def unit_sends(story: Story, days: int, start: str, until: str) -> None:
    """Settings of its managers."""

    def change(access: Access, uow: UnitOfWork) -> None:
        unit = uow.units.get(access.unit_id)
        assert unit is not None
        changed = replace(unit, send_days_before=days, quiet_from=start, quiet_until=until)
        uow.units.change(changed)
        uow.journal.write("unit_changed", access)
        uow.commit()

    story.given(change)


@given(parsers.parse('"{name}" has a visit in {days:d} days at "{clock}"'))
def has_visit(story: Story, name: str, days: int, clock: str) -> None:
    """A visit that was booked before."""
    hour, minute = clock.split(".")
    day = datetime.combine(story.clock.today(), datetime.min.time()) + timedelta(days=days)
    new = AddVisit(
        new_id(), (story.people[name].id,), (day.replace(hour=int(hour), minute=int(minute)),)
    )
    story.given(lambda access, uow: add_visit(new, access, uow))


@when("Anna takes her yes back at another desk")
def taken_back(story: Story) -> None:
    """A colleague writes it down."""
    person_id = story.people["Anna Lindqvist"].id

    def take_back(access: Access, uow: UnitOfWork) -> None:
        _, seq = uow.answers.seqs(person_id)
        withdraw(Withdraw(new_id(), person_id, seq, "patient", "phone"), access, uow)

    story.given(take_back)


@then("the plan is what the command line says of the same facts")
def same_plan(story: Story) -> None:
    """The register's facts, given to the command line."""
    today = story.clock.today()
    context = story.running.rooms.context
    assert context is not None
    query = PlanQuery(today, today + timedelta(days=6), context.profile)
    page = story.given(lambda access, uow: plan_page(query, access, uow))
    made = make_plan(joined_pages(query, (page,)))
    facts = json_bytes(plan_facts_data(made.facts.request, "vgr"))
    output = io.BytesIO()
    console = Console(io.BytesIO(facts), output, io.StringIO())
    assert command_line(["plan", "-"], console) == 0
    told = json.loads(output.getvalue())
    own = plan_data([line.outcome for line in made.lines], lambda _note: "")
    for mine, theirs in zip(own["visits"], told["visits"], strict=True):
        assert mine["messages"] == theirs["messages"]
        assert mine["skipped"] == theirs["skipped"]


def rows_of(story: Story, number: int) -> Sequence[Sequence[str]]:
    """A file as a system reads it, without its head."""
    text = story.chosen_files[number - 1].read_text(encoding="utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=";"))[1:]


@then(parsers.parse('file {number:d} sends "{to}" at "{when}"'))
def file_sends(story: Story, number: int, to: str, when: str) -> None:
    """One of its lines does, once."""
    lines = [(row[0], row[3], row[2]) for row in rows_of(story, number)]
    assert lines.count(("send", to, when)) == 1


@then(parsers.parse("file {later:d} stops what file {earlier:d} sends"))
def file_stops(story: Story, later: int, earlier: int) -> None:
    """The same ids, and nothing else."""
    sent = [row[1] for row in rows_of(story, earlier)]
    assert [(row[0], row[1]) for row in rows_of(story, later)] == [("stop", one) for one in sent]
