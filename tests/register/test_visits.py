"""Booked visits: the day's list, a typed booking, what moves, and the mark of each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from desk.consent.draft import DraftVisit
from desk.content.profiles import load_profiles
from desk.errors import Conflict, Refused, UserError
from desk.register import use_cases
from desk.register.ids import new_id
from desk.register.unit_views import ReceptionView
from desk.register.visit_views import AddVisit, DayQuery, MoveVisit, SetMark

TODAY = date(2026, 11, 20)
NINE = datetime(2026, 11, 20, 9, 30)
PROFILES = load_profiles()
VGR, VAS, STOCKHOLM = (PROFILES[name] for name in ("vgr", "vas", "stockholm-takecare"))
TOLD = "Hej Anna, du har en tid hos Hälsocentralen Ekhaga."
OTHER = "197701022381"


def at(desk: Any, profile: Any, **changes: Any) -> Any:
    """The unit has another profile's system."""

    def change(access: Any, work: Any) -> None:
        unit = work.units.get(access.unit_id)
        work.units.change(replace(unit, profile=profile.name, **changes))
        work.journal.write("unit_changed", access)
        work.commit()

    desk.run(change)
    return profile


def say_yes(desk: Any, profile: Any = VGR, draft: Any = None) -> Any:
    command = desk.yes(draft or desk.draft(), profile.rules._asdict(), sample_text=TOLD)
    return desk.save(replace(command, profile=profile))


def book(desk: Any, person_id: str, start: datetime = NINE, **changes: Any) -> Any:
    new = AddVisit(new_id(), (person_id,), (start,))
    return desk.run(use_cases.add_visit, replace(new, **changes))


def day(desk: Any, profile: Any = VGR, access: Any = None, **changes: Any) -> Any:
    query = replace(DayQuery(TODAY, profile), **changes)
    return desk.run(use_cases.visits_of_day, query, access=access)


def only(desk: Any, profile: Any = VGR, **changes: Any) -> Any:
    (row,) = day(desk, profile, **changes).rows
    return row


def sound(desk: Any) -> bool:
    return bool(desk.run(use_cases.verify).ok)


def test_a_typed_visit_stands_in_the_days_list_and_on_the_card(desk: Any) -> None:
    saved = say_yes(desk)
    (visit,) = book(desk, saved.person.id)
    row = only(desk)
    assert (row.visit, row.consent, row.hit.person.given_name) == (visit, "yes", "Anna")
    assert [one.mobile for one in row.numbers] == ["+46701740605"]
    assert row.ask == ()
    assert desk.run(use_cases.visits_of_person, saved.person.id) == (visit,)
    assert sound(desk)


def test_the_same_command_books_once(desk: Any) -> None:
    saved = say_yes(desk)
    new = AddVisit(new_id(), (saved.person.id,), (NINE,))
    first = desk.run(use_cases.add_visit, new)
    assert desk.run(use_cases.add_visit, new) == first
    assert day(desk).total == 1


def test_a_series_with_a_team_is_a_visit_for_each_occasion_and_professional(desk: Any) -> None:
    saved = say_yes(desk)
    weeks = tuple(NINE + timedelta(weeks=week) for week in range(3))
    visits = book(
        desk, saved.person.id, starts=weeks, professionals=("Dr Ek", "Dr Ask"), source="staff"
    )
    assert len(visits) == 6
    assert len({one.series for one in visits}) == 1
    assert len({one.team for one in visits}) == 3
    assert len(day(desk).rows) == 2


def test_several_patients_are_a_group(desk: Any) -> None:
    first = say_yes(desk).person.id
    second = say_yes(desk, draft=desk.draft(desk.patient(OTHER))).person.id
    new = AddVisit(new_id(), (first, second), (NINE,))
    visits = desk.run(use_cases.add_visit, new)
    assert {one.source for one in visits} == {"group"}
    assert len({one.group for one in visits}) == 1


def test_somebody_new_is_written_with_the_visit(desk: Any) -> None:
    new = AddVisit(new_id(), (), (NINE,), new_patients=(desk.patient(OTHER),))
    desk.run(use_cases.add_visit, new)
    row = only(desk)
    assert (row.consent, row.numbers) == ("none", ())
    assert [(one.role, one.reason) for one in row.ask] == [("patient", "not_asked")]
    with pytest.raises(Conflict, match="identity_known"):
        desk.run(use_cases.add_visit, replace(new, command_id=new_id()))
    wrong = replace(new, command_id=new_id(), new_patients=(desk.patient("197701022380"),))
    with pytest.raises(UserError, match="identity_not_valid"):
        desk.run(use_cases.add_visit, wrong)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"person_ids": ()}, "visit_incomplete"),
        ({"starts": ()}, "visit_incomplete"),
        ({"starts": tuple(NINE + timedelta(days=n) for n in range(401))}, "visit_too_many"),
        ({"reception_id": "no such"}, "reception_unknown"),
    ],
)
def test_what_is_no_booking_is_refused(desk: Any, changes: dict[str, Any], code: str) -> None:
    saved = say_yes(desk)
    with pytest.raises(UserError, match=code):
        book(desk, saved.person.id, **changes)


def test_a_day_is_read_a_page_at_a_time(desk: Any) -> None:
    saved = say_yes(desk)
    starts = tuple(NINE + timedelta(minutes=5 * (n // 3)) for n in range(25))
    for start in starts:
        book(desk, saved.person.id, start)
    book(desk, saved.person.id, NINE + timedelta(days=1))
    seen: list[Any] = []
    after = None
    while True:
        page = day(desk, after=after, limit=7)
        seen += [row.visit for row in page.rows]
        after = page.after
        if after is None:
            break
    assert page.total == len(seen) == 25
    assert [one.start for one in seen] == sorted(starts)
    assert len({one.id for one in seen}) == 25


def test_one_reception_at_a_time(desk: Any) -> None:
    saved = say_yes(desk)
    ears, eyes = (ReceptionView(new_id(), name, name == "Öron") for name in ("Öron", "Ögon"))
    at(desk, VGR, receptions=(ears, eyes))
    for one in (ears, eyes):
        book(desk, saved.person.id, reception_id=one.id)
    row = only(desk, reception_id=eyes.id)
    assert row.reception == eyes
    assert row.mark.why_fixed == "reception_not_active"
    assert only(desk, reception_id=ears.id).mark.on


def test_a_protected_person_is_masked_until_a_reason_is_given(desk: Any) -> None:
    hidden = desk.patient(protected=True)
    saved = desk.save(desk.yes(desk.draft(hidden)))
    book(desk, saved.person.id)
    row = only(desk)
    assert (row.consent, row.numbers, row.ask) == ("protected", (), ())
    assert row.hit.person.surname == ""
    assert row.mark.why_fixed == "protected"
    assert desk.run(use_cases.visits_of_person, saved.person.id) == ()
    open_ = day(desk, access=desk.because("Patienten står här")).rows[0]
    assert open_.hit.person.surname == "Öberg-Lind"
    assert open_.numbers


@pytest.mark.parametrize(
    ("answer", "consent", "asked"),
    [("no", "no", ()), ("withdrawn", "withdrawn", ()), ("ended", "ended", ("ended",))],
)
def test_what_holds_is_told_in_one_word(
    desk: Any, answer: str, consent: str, asked: tuple[str, ...]
) -> None:
    if answer == "no":
        saved = desk.save(desk.no())
    elif answer == "withdrawn":
        saved = say_yes(desk)
        desk.withdraw(saved)
    else:
        guardian_until = desk.yes_until(date(2026, 12, 31))
        walk = guardian_until.draft.with_(number="", number_confirmed=False, whose=None)
        saved = say_yes(desk, draft=walk)
        book(desk, saved.person.id, datetime(2027, 2, 1, 9, 30))
        row = only(desk, day=date(2027, 2, 1))
        assert (row.consent, tuple(one.reason for one in row.ask)) == (consent, asked)
        assert row.ask[0].name == "Karin Ek"
        return
    book(desk, saved.person.id)
    row = only(desk)
    assert (row.consent, tuple(one.reason for one in row.ask)) == (consent, asked)
    assert not row.mark.can_change


def test_in_stockholm_everybody_who_comes_is_asked_until_they_have_been(desk: Any) -> None:
    at(desk, STOCKHOLM)
    saved = say_yes(desk, STOCKHOLM)
    desk.clock.forward(days=10)
    there = date(2026, 11, 30)
    book(desk, saved.person.id, datetime(2026, 11, 30, 9, 30))
    row = only(desk, STOCKHOLM, day=there)
    assert (row.consent, [one.reason for one in row.ask]) == ("ask_again", ["each_visit"])
    say_yes(desk, STOCKHOLM, desk.again(saved))
    row = only(desk, STOCKHOLM, day=there)
    assert (row.consent, row.ask) == ("yes", ())


def test_a_yes_given_for_a_visit_still_to_come_is_not_asked_for_on_its_day(desk: Any) -> None:
    at(desk, STOCKHOLM)
    saved = say_yes(desk, STOCKHOLM)
    desk.clock.forward(days=5)
    there = date(2026, 11, 30)
    (visit,) = book(desk, saved.person.id, datetime(2026, 11, 30, 9, 30))
    (another,) = book(desk, saved.person.id, datetime(2026, 11, 30, 14, 0))
    booked = DraftVisit(visit.start, id=visit.id)
    say_yes(desk, STOCKHOLM, desk.again(saved, visit=booked))
    desk.clock.forward(days=5)
    rows = {row.visit.id: row.consent for row in day(desk, STOCKHOLM, day=there).rows}
    assert rows == {visit.id: "yes", another.id: "ask_again"}


def test_a_text_that_shows_more_and_an_old_number_are_asked_about(desk: Any) -> None:
    saved = desk.save()
    book(desk, saved.person.id)
    assert [one.reason for one in only(desk).ask] == ["told_less"]
    second = say_yes(desk, draft=desk.draft(desk.patient(OTHER)))
    at(desk, VGR, confirm_after_days=30)
    later = NINE + timedelta(days=40)
    book(desk, second.person.id, later)
    assert [one.reason for one in only(desk, day=later.date()).ask] == ["number_unconfirmed"]


def test_cancelling_and_booking_again(desk: Any) -> None:
    saved = say_yes(desk)
    (visit,) = book(desk, saved.person.id)
    assert desk.run(use_cases.cancel_visit, visit.id).status == "cancelled"
    assert desk.run(use_cases.cancel_visit, visit.id).status == "cancelled"
    assert only(desk).mark.why_fixed == "not_booked"
    with pytest.raises(UserError, match="visit_cancelled"):
        desk.run(use_cases.move_visit, MoveVisit(new_id(), visit.id, NINE))
    assert desk.run(use_cases.book_again, visit.id).status == "booked"
    with pytest.raises(UserError, match="visit_unknown"):
        desk.run(use_cases.cancel_visit, new_id())
    assert sound(desk)


def test_moving_now_or_when_the_new_time_is_known(desk: Any) -> None:
    saved = say_yes(desk)
    (visit,) = book(desk, saved.person.id)
    moved, none = desk.run(use_cases.move_visit, MoveVisit(new_id(), visit.id))
    assert (moved.status, none) == ("moved", None)
    later = MoveVisit(new_id(), visit.id, NINE + timedelta(hours=1))
    moved, new = desk.run(use_cases.move_visit, later)
    assert (new.start, new.status, new.moved_from) == (later.start, "booked", visit.id)
    assert desk.run(use_cases.move_visit, later) == (moved, new)
    with pytest.raises(UserError, match="visit_moved"):
        desk.run(use_cases.move_visit, replace(later, command_id=new_id()))
    for job in (use_cases.cancel_visit, use_cases.book_again):
        with pytest.raises(UserError, match="visit_moved"):
            desk.run(job, visit.id)
    assert sound(desk)


def test_a_mark_that_differs_waits_to_be_carried_over(desk: Any) -> None:
    at(desk, VAS)
    saved = say_yes(desk, VAS)
    (visit,) = book(desk, saved.person.id)
    assert only(desk, VAS).mark.on
    (off,) = desk.run(use_cases.set_mark, SetMark(visit.id, False, VAS))
    assert (off.mark, off.mark_carry_over) == (False, "to_carry_over")
    (line,) = desk.run(use_cases.marks_to_carry_over)
    assert (line.visit.id, line.on, line.person.given_name) == (visit.id, False, "Anna")
    # Set again before anybody had carried it over: the record system knows no other.
    (on,) = desk.run(use_cases.set_mark, SetMark(visit.id, True, VAS))
    assert on.mark_carry_over == "not_needed"
    desk.run(use_cases.set_mark, SetMark(visit.id, False, VAS))
    for _ in range(2):
        done = desk.run(use_cases.mark_visit_carried_over, visit.id, True)
        assert done.mark_carry_over == "carried_over"
    assert desk.run(use_cases.marks_to_carry_over) == ()
    assert [one.on for one in desk.run(use_cases.marks_carried_today)] == [False]
    undone = desk.run(use_cases.mark_visit_carried_over, visit.id, False)
    assert undone.mark_carry_over == "to_carry_over"
    desk.run(use_cases.mark_visit_carried_over, visit.id, True)
    (again,) = desk.run(use_cases.set_mark, SetMark(visit.id, True, VAS))
    assert again.mark_carry_over == "to_carry_over"
    assert sound(desk)


def test_what_is_fixed_is_refused_with_its_reason(desk: Any) -> None:
    at(desk, VAS)
    saved = say_yes(desk, VAS)
    for source, why in (("1177", "booked_in_1177"), ("quick", "quick_booking")):
        (visit,) = book(desk, saved.person.id, source=source)
        with pytest.raises(Refused, match="mark_fixed") as caught:
            desk.run(use_cases.set_mark, SetMark(visit.id, False, VAS))
        assert caught.value.values == {"why": why}
    with pytest.raises(UserError, match="nothing_to_carry_over"):
        desk.run(use_cases.mark_visit_carried_over, visit.id, True)


def test_a_groups_mark_is_set_for_all_of_it(desk: Any) -> None:
    at(desk, VAS)
    first = say_yes(desk, VAS).person.id
    second = say_yes(desk, VAS, desk.draft(desk.patient(OTHER))).person.id
    visits = desk.run(use_cases.add_visit, AddVisit(new_id(), (first, second), (NINE,)))
    changed = desk.run(use_cases.set_mark, SetMark(visits[0].id, False, VAS))
    assert {one.id for one in changed} == {one.id for one in visits}
    assert [row.mark.on for row in day(desk, VAS).rows] == [False, False]
    assert len(desk.run(use_cases.marks_to_carry_over)) == 1


def test_joined_persons_visits_are_the_one_persons(desk: Any) -> None:
    first = say_yes(desk).person.id
    second = say_yes(desk, draft=desk.draft(desk.patient(OTHER))).person.id
    book(desk, second)
    desk.run(use_cases.join_people, first, second, "Samma person")
    assert only(desk).hit.person.id == first
    assert len(desk.run(use_cases.visits_of_person, first)) == 1
