"""Taking bookings from another system: twice is once, and what staff did here stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from desk.content.profiles import load_profiles
from desk.errors import UserError
from desk.register import use_cases
from desk.register.ids import new_id
from desk.register.unit_views import ReceptionView
from desk.register.visit_views import DayQuery, MoveVisit, SetMark
from desk.visits.incoming import FileMapping, IncomingPatient, IncomingVisit, Refusal

PROFILES = load_profiles()
DAY = date(2026, 12, 1)
START = datetime(2026, 12, 1, 9, 30)
ANNA = IncomingPatient("19770101-2382", given_name="Anna", surname="Öberg-Lind")
CIA = IncomingPatient("197801012381")
BO = IncomingPatient("770102-2381", given_name="Bo", surname="Ek")


def booking(number: int = 1, patient: IncomingPatient = ANNA, **changes: Any) -> IncomingVisit:
    return replace(IncomingVisit(number, "csv", f"b{number}", patient, START), **changes)


def take(desk: Any, *rows: IncomingVisit) -> Any:
    return desk.run(use_cases.take_visits, rows)


def anna(desk: Any) -> Any:
    """Somebody the register knows, with a yes."""
    return desk.save(desk.yes(desk.draft(desk.patient("197701012382"))))


def counts(result: Any) -> tuple[int, ...]:
    return result.new, result.changed, result.unchanged, result.refused, result.people


def listed(desk: Any, profile: str = "vgr") -> Any:
    return desk.run(use_cases.visits_of_day, DayQuery(DAY, PROFILES[profile])).rows


def entries(desk: Any) -> int:
    with desk.register.unit_of_work(desk.connection) as work:
        return int(work.log.head().number)


def receptions(desk: Any, *names: str) -> None:
    def change(access: Any, work: Any) -> None:
        unit = work.units.get(access.unit_id)
        rooms = tuple(ReceptionView(new_id(), name, True) for name in names)
        work.units.change(replace(unit, receptions=rooms))
        work.journal.write("unit_changed", access)
        work.commit()

    desk.run(change)


def test_trying_tells_what_taking_does_and_writes_nothing(desk: Any) -> None:
    saved = anna(desk)
    rows = (booking(1), booking(2, BO))
    before = entries(desk)
    tried = desk.run(use_cases.try_visits, rows)
    assert entries(desk) == before
    assert counts(tried) == (2, 0, 0, 0, 1)
    assert counts(take(desk, *rows)) == counts(tried)
    assert [one.hit.person.given_name for one in listed(desk)] == ["Anna", "Bo"]
    assert listed(desk)[0].hit.person.id == saved.person.id
    assert listed(desk)[1].consent == "none"
    assert desk.run(use_cases.find_people, "bo ek").hits
    assert desk.run(use_cases.verify).ok


def test_the_same_rows_twice_change_nothing(desk: Any) -> None:
    rows = (booking(1), booking(2, BO))
    take(desk, *rows)
    before = entries(desk)
    assert counts(take(desk, *rows)) == (0, 0, 2, 0, 0)
    assert entries(desk) == before


def test_a_row_that_the_other_system_has_changed_is_written_over(desk: Any) -> None:
    take(desk, booking())
    (row,) = listed(desk)
    result = take(desk, booking(start=START + timedelta(hours=1), status="cancelled"))
    assert counts(result) == (0, 1, 0, 0, 0)
    (change,) = result.changes
    assert (change.before, change.start) == (START, START + timedelta(hours=1))
    assert change.what == ("start", "status")
    (now,) = listed(desk)
    assert (now.visit.id, now.visit.status) == (row.visit.id, "cancelled")


def test_what_was_cancelled_or_moved_here_stands_until_the_other_system_says_more(
    desk: Any,
) -> None:
    take(desk, booking(1), booking(2, BO))
    one, other = (row.visit for row in listed(desk))
    desk.run(use_cases.cancel_visit, one.id)
    later = START + timedelta(hours=2)
    _, new = desk.run(use_cases.move_visit, MoveVisit(new_id(), other.id, later))
    assert counts(take(desk, booking(1), booking(2, BO))) == (0, 0, 2, 0, 0)
    standing = {row.visit.id: row.visit for row in listed(desk)}
    assert standing[one.id].status == "cancelled"
    assert standing[other.id].status == "moved"
    assert (standing[new.id].start, standing[new.id].status) == (later, "booked")
    changed = take(desk, booking(2, BO, start=START + timedelta(hours=3)))
    assert counts(changed) == (0, 1, 0, 0, 0)
    assert {row.visit.start for row in listed(desk) if row.visit.id == new.id} == {
        START + timedelta(hours=3)
    }


def test_rows_that_cannot_be_taken_say_why_and_the_rest_goes_in(desk: Any) -> None:
    receptions(desk, "Öron", "Ögon")
    result = take(
        desk,
        booking(1, reception="öron"),
        booking(2, IncomingPatient("", given_name="Bo", surname="Ek"), reception="Ögon"),
        booking(3, IncomingPatient("197701012383", given_name="Bo", surname="Ek")),
        booking(4, replace(BO, given_name="", surname=""), reception="Ögon"),
        booking(5, replace(BO, given_name="", surname="", name_whole="Bo Ek"), reception="Ögon"),
        booking(6, BO),
        booking(7, BO, reception="Näsa"),
        booking(8, BO, reception="Ögon", start=datetime(2226, 12, 1, 9, 30)),
        booking(9, replace(ANNA, type="samordningsnummer"), reception="Ögon"),
    )
    assert result.new == 1
    assert result.refusals == (
        Refusal(2, "identity_missing", "identity"),
        Refusal(3, "identity_not_valid", "identity"),
        Refusal(4, "name_missing", "name"),
        Refusal(5, "name_not_split", "name"),
        Refusal(6, "reception_missing", "reception"),
        Refusal(7, "reception_unknown", "reception"),
        Refusal(8, "too_far_away", "start"),
        Refusal(9, "identity_not_valid", "identity"),
    )


def test_a_protected_identity_that_the_file_tells_of_is_kept_and_masked(desk: Any) -> None:
    saved = anna(desk)
    result = take(
        desk, booking(1, replace(ANNA, protected=True)), booking(2, replace(BO, protected=True))
    )
    assert [one.name for one in result.changes] == ["", ""]
    assert {row.consent for row in listed(desk)} == {"protected"}
    assert {row.hit.person.given_name for row in listed(desk)} == {""}
    assert desk.card(saved.person.id).person.masked
    take(desk, booking(3, replace(ANNA, protected=False)))
    assert desk.card(saved.person.id).person.masked
    assert desk.run(use_cases.verify).ok


def test_two_bookings_of_somebody_new_are_of_one_person(desk: Any) -> None:
    result = take(desk, booking(1, BO), booking(2, BO, start=START + timedelta(days=1)))
    assert counts(result) == (2, 0, 0, 0, 1)


def test_staffs_own_mark_stands_until_the_file_tells_another(desk: Any) -> None:
    vas = at_vas(desk)
    take(desk, booking(patient=CIA, mark=True))
    (row,) = listed(desk, "vas")
    desk.run(use_cases.set_mark, SetMark(row.visit.id, False, vas))
    take(desk, booking(patient=CIA, mark=True, professional="Dr Ek"))
    (row,) = listed(desk, "vas")
    assert (row.mark.on, row.mark.said_by) == (False, "staff")
    assert [one.on for one in desk.run(use_cases.marks_to_carry_over)] == [False]
    take(desk, booking(patient=CIA, mark=False, professional="Dr Ek"))
    (row,) = listed(desk, "vas")
    assert (row.mark.on, row.mark.said_by) == (False, "booking")
    assert desk.run(use_cases.marks_to_carry_over) == ()
    assert desk.run(use_cases.verify).ok


def at_vas(desk: Any) -> Any:
    def change(access: Any, work: Any) -> None:
        work.units.change(replace(work.units.get(access.unit_id), profile="vas"))
        work.journal.write("unit_changed", access)
        work.commit()

    desk.run(change)
    vas = PROFILES["vas"]
    cia = desk.draft(desk.patient("197801012381", given_name="Cia"))
    desk.save(desk.yes(cia, vas.rules._asdict(), profile=vas))
    return vas


def test_one_more_in_a_group_has_its_mark(desk: Any) -> None:
    vas = at_vas(desk)
    cia = IncomingPatient("197801012381")
    take(
        desk, booking(1, cia, source="group", group="g"), booking(2, BO, source="group", group="g")
    )
    rows = {row.hit.person.given_name: row for row in listed(desk, "vas")}
    desk.run(use_cases.set_mark, SetMark(rows["Cia"].visit.id, False, vas))
    take(desk, booking(3, ANNA, source="group", group="g"))
    assert {row.visit.mark for row in listed(desk, "vas")} == {False}
    (line,) = desk.run(use_cases.marks_to_carry_over)
    desk.run(use_cases.mark_visit_carried_over, line.visit.id, True)
    assert desk.run(use_cases.marks_to_carry_over) == ()
    assert len(desk.run(use_cases.marks_carried_today)) == 1


def test_how_files_are_read_is_remembered(desk: Any) -> None:
    assert desk.run(use_cases.file_mapping) is None
    mapping = FileMapping(
        {"identity": "Pnr", "date": "Dag", "time": "Tid"}, {"contact_type": {"nb": "visit"}}
    )
    desk.run(use_cases.keep_mapping, mapping)
    before = entries(desk)
    desk.run(use_cases.keep_mapping, mapping)
    assert entries(desk) == before
    assert desk.run(use_cases.file_mapping) == mapping
    with pytest.raises(UserError, match="mapping_incomplete"):
        desk.run(use_cases.keep_mapping, FileMapping({"identity": "Pnr"}))
    assert desk.run(use_cases.verify).ok
