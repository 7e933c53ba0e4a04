"""The register's plan is the command line's, and its files hold each message once."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from desk.cli import main
from desk.content.profiles import load_profiles
from desk.errors import UserError
from desk.exchange.plan_file import json_bytes, plan_json, plan_sheet
from desk.register import use_cases
from desk.register.commands import Withdraw
from desk.register.ids import new_id
from desk.register.plan_views import Plan, PlanQuery, joined_pages, make_plan, to_file
from desk.register.visit_views import AddVisit, MoveVisit
from desk.visits.facts import plan_facts_data
from desk.visits.statement import plan_data

SOON = datetime(2026, 12, 1, 9, 30)
FROM, TO = date(2026, 11, 20), date(2026, 12, 31)
PEOPLE = ("197701012382", "197701022381", "197701032380")
VGR = load_profiles()["vgr"]


def unit_is(desk: Any, **changes: Any) -> None:
    def change(access: Any, work: Any) -> None:
        work.units.change(replace(work.units.get(access.unit_id), **changes))
        work.journal.write("unit_changed", access)
        work.commit()

    desk.run(change)


@pytest.fixture
def booked(desk: Any) -> Callable[..., Any]:
    """Somebody says yes and has a visit; who is told by `who`, what is answered by the draft."""
    unit_is(desk, send_days_before=2)

    known: dict[int, str] = {}

    def book(start: datetime = SOON, who: int = 0, source: Any = "staff", **draft: Any) -> Any:
        if who not in known:
            number = draft.pop("number", f"070-174 06 {5 + who:02}")
            patient = desk.patient(PEOPLE[who], protected=draft.pop("protected", False))
            rules = draft.pop("rules", None)
            walk = desk.draft(patient, number=number, **draft)
            saved = desk.save(desk.yes(walk, rules))
            known[who] = saved.person.id
        new = AddVisit(new_id(), (known[who],), (start,), source=source)
        return desk.run(use_cases.add_visit, new)[0]

    return book


def planned(desk: Any, first: date = FROM, last: date = TO, limit: int = 2, **options: Any) -> Plan:
    query = PlanQuery(first, last, options.pop("profile", VGR), limit=limit)
    pages = [desk.run(use_cases.plan_page, query, **options)]
    while pages[-1].after is not None:
        pages.append(desk.run(use_cases.plan_page, replace(query, after=pages[-1].after)))
    return make_plan(joined_pages(query, tuple(pages)))


def file(desk: Any, **options: Any) -> tuple[list[Any], list[Any]]:
    """Makes a file; what it tells to send and what to stop."""
    made = planned(desk, **options)
    begun = desk.run(use_cases.begin_file, made.facts.query)
    filed = desk.run(use_cases.file_messages, begun, to_file(made, desk.access.unit_id))
    desk.run(use_cases.end_file, begun, len(filed), made.stops)
    sends, stops = desk.run(use_cases.file_content, begun.id)
    return list(sends), list(stops)


def skipped(made: Plan) -> list[str | None]:
    return [line.outcome.skipped for line in made.lines]


def withdraw(desk: Any, person_id: str) -> None:
    with desk.register.unit_of_work(desk.connection) as work:
        _, seq = work.answers.seqs(person_id)
    desk.run(use_cases.withdraw, Withdraw(new_id(), person_id, seq, "patient", "phone"))


def day_of_all(desk: Any, booked: Any) -> None:
    """A yes, a no, one taken back, one moved, one cancelled, one whose mark was removed."""
    booked()
    booked(who=1, answer=False, number="")
    last = booked(SOON + timedelta(hours=1), who=2)
    moved = booked(SOON + timedelta(days=1))
    desk.run(use_cases.move_visit, MoveVisit(new_id(), moved.id, SOON + timedelta(days=3)))
    gone = booked(SOON + timedelta(days=4))
    desk.run(use_cases.cancel_visit, gone.id)
    booked(SOON + timedelta(days=5), source="quick")
    withdraw(desk, last.person_id)
    booked(datetime(2026, 12, 6, 23, 15))


def test_the_registers_plan_is_the_command_lines(
    desk: Any, booked: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    day_of_all(desk, booked)
    unit_is(desk, quiet_from="21:00", quiet_until="07:00")
    made = planned(desk)
    facts = tmp_path / "facts.json"
    facts.write_bytes(json_bytes(plan_facts_data(made.facts.request, "vgr")))
    assert main(["plan", str(facts)]) == 0
    told = json.loads(capsys.readouterr().out)
    own = plan_data([line.outcome for line in made.lines], lambda _note: "")
    for mine, theirs in zip(own["visits"], told["visits"], strict=True):
        assert mine["messages"] == theirs["messages"]
        assert mine["skipped"] == theirs["skipped"]
        codes = [(one["code"], one["role"]) for one in mine["notes"]]
        assert codes == [(one["code"], one["role"]) for one in theirs["notes"]]
    assert skipped(made).count(None) == 3
    assert {"no_consent", "withdrawn", "cancelled"} <= set(skipped(made))
    late = next(line for line in made.lines if line.visit.start.hour == 23)
    assert late.outcome.messages[0].send_at == datetime(2026, 12, 4, 20, 59)
    assert [one.code for one in late.outcome.notes] == ["moved_from_quiet_hours"]


def test_whoever_is_asked_at_each_visit_is_asked_for_the_next_one(desk: Any, booked: Any) -> None:
    first = booked(rules={"ask_at_each_visit": True})
    booked(SOON + timedelta(days=7))
    assert skipped(planned(desk)) == [None, "asked_again_needed"]
    # The first one decides although its own message goes before the days that are looked at.
    assert skipped(planned(desk, first=date(2026, 12, 2))) == ["asked_again_needed"]
    desk.run(use_cases.cancel_visit, first.id)
    assert skipped(planned(desk)) == ["cancelled", None]


def test_pages_of_any_size_give_the_same_plan(desk: Any, booked: Any) -> None:
    day_of_all(desk, booked)
    whole = [line.outcome for line in planned(desk, limit=1000).lines]
    assert [line.outcome for line in planned(desk, limit=1).lines] == whole


def test_two_files_hold_each_message_once(desk: Any, booked: Any) -> None:
    booked()
    booked(SOON + timedelta(hours=1), who=1)
    sends, stops = file(desk)
    assert [one.mobile for one in sends] == ["+46701740605", "+46701740606"]
    assert stops == []
    assert all(line.in_file for line in planned(desk).lines)
    booked(SOON + timedelta(days=1), who=2)
    again, _ = file(desk)
    assert [one.mobile for one in again] == ["+46701740607"]
    assert desk.run(use_cases.verify).ok


def test_a_withdrawal_is_told_in_the_next_file(desk: Any, booked: Any) -> None:
    visit = booked()
    (sent,), _ = file(desk)
    withdraw(desk, visit.person_id)
    assert planned(desk).stops == (sent,)
    sends, stops = file(desk)
    assert (sends, [one.id for one in stops]) == ([], [sent.id])
    assert planned(desk).stops == ()
    assert file(desk) == ([], [])


def test_a_moved_visit_is_stopped_and_sent_anew(desk: Any, booked: Any) -> None:
    visit = booked()
    (first,), _ = file(desk)
    desk.run(use_cases.move_visit, MoveVisit(new_id(), visit.id, SOON + timedelta(days=7)))
    (second,), (stop,) = file(desk)
    assert stop.id == first.id
    assert second.send_at == first.send_at + timedelta(days=7)


def test_a_withdrawal_while_the_file_is_made_keeps_it_out(desk: Any, booked: Any) -> None:
    visit = booked()
    made = planned(desk)
    begun = desk.run(use_cases.begin_file, made.facts.query)
    withdraw(desk, visit.person_id)
    wanted = to_file(made, desk.access.unit_id)
    assert desk.run(use_cases.file_messages, begun, wanted) == ()


def test_nothing_late_and_nothing_quiet_stands_in_a_file(desk: Any, booked: Any) -> None:
    booked(datetime(2026, 11, 22, 8, 30))
    booked(datetime(2026, 11, 22, 9, 30), who=1)
    unit_is(desk, quiet_from="21:00", quiet_until="09:45", send_days_before=2)
    sends, _ = file(desk)
    assert [(one.mobile, one.send_at) for one in sends] == [
        ("+46701740605", datetime(2026, 11, 20, 9, 45)),
        ("+46701740606", datetime(2026, 11, 20, 9, 45)),
    ]
    desk.clock.forward(hours=3)
    booked(datetime(2026, 11, 22, 9, 50), who=2)
    assert file(desk) == ([], [])
    unit_is(desk, send_days_before=0)
    booked(datetime(2026, 11, 25, 9, 40), who=2)
    assert "quiet_hours" in skipped(planned(desk))


def test_a_unit_that_has_not_decided_the_days_gets_no_plan(desk: Any, booked: Any) -> None:
    booked()
    unit_is(desk, send_days_before=None)
    with pytest.raises(UserError, match="plan_days_missing"):
        planned(desk)


def test_the_files_are_for_machines_and_for_no_formula(desk: Any, booked: Any) -> None:
    booked()
    made = planned(desk)
    begun = desk.run(use_cases.begin_file, made.facts.query)
    desk.run(use_cases.file_messages, begun, to_file(made, desk.access.unit_id))
    desk.run(use_cases.end_file, begun, 1, ())
    sends, stops = desk.run(use_cases.file_content, begun.id)
    rows = list(
        csv.reader(io.StringIO(plan_sheet(sends, stops).decode("utf-8-sig")), delimiter=";")
    )
    assert rows[0] == ["action", "id", "send_at", "to", "text", "parts"]
    assert rows[1][2:4] == ["2026-11-29T09:30", "0046701740605"]
    assert all(cell[:1] not in "=+-@" or not cell for row in rows for cell in row)
    data = json.loads(plan_json(begun, "Ekhaga", sends, stops))
    (send,) = data["send"]
    assert (send["to"], send["id"], data["stop"]) == ("+46701740605", sends[0].id, [])
    assert (sends, stops) == desk.run(use_cases.file_content, begun.id)
    with pytest.raises(UserError, match="plan_file_unknown"):
        desk.run(use_cases.file_content, new_id())


def test_a_protected_persons_name_stands_nowhere(desk: Any, booked: Any) -> None:
    booked(protected=True)
    made = planned(desk)
    (line,) = made.lines
    assert (line.person.masked, line.person.given_name) == (True, "")
    assert line.outcome.messages[0].text.startswith("Du har ett vårdbesök")
    data = json_bytes(plan_facts_data(made.facts.request, "vgr")).decode()
    assert "Anna" not in data
