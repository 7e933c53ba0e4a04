"""Whom a unit must ask again: derived from what holds, in the order of the desk's day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from desk.consent.draft import DraftAssessment, DraftRepresentative, DraftVisit
from desk.content.profiles import load_profiles
from desk.register import use_cases
from desk.register.ask_reasons import AskList
from desk.register.commands import ConfirmNumber, LookAtMandate, MakeBlanket
from desk.register.ids import new_id
from desk.register.visit_views import AddVisit

EACH_VISIT = {"ask_at_each_visit": True}
SAMPLE = "Hej Anna, du har en tid fredag 1 december kl. 09.30 hos Hälsocentralen Ekhaga."
GUARDIAN = DraftRepresentative(
    "r1",
    "guardian",
    "Karin",
    "Ek",
    informed=True,
    consents=True,
    patient_approves=True,
    number="070-174 06 06",
    number_confirmed=True,
)
HEARD = {"number": "", "whose": None, "told_to": "representative", "heard_by": "r1"}
MINOR = (DraftAssessment("minor", "Passar barnet"),)


def to_ask(desk: Any, **rules: Any) -> AskList:
    profile = load_profiles()["vgr"]
    return desk.run(  # type: ignore[no-any-return]
        use_cases.to_ask, profile._replace(rules=profile.rules._replace(**rules))
    )


def yes(desk: Any, draft: Any = None, rules: Any = None) -> Any:
    """A yes that was told all that is shown now."""
    return desk.save(replace(desk.yes(draft, rules), sample_text=SAMPLE))


def why(found: AskList) -> list[tuple[str, ...]]:
    return [tuple(one.kind for one in line.reasons) for line in found.lines]


def visit(desk: Any, saved: Any, start: datetime) -> str:
    """A booked visit's id."""
    command = AddVisit(new_id(), (saved.person.id,), (start,))
    return desk.run(use_cases.add_visit, command)[0].id  # type: ignore[no-any-return]


def unit(desk: Any, **changes: Any) -> None:
    """Other settings of the unit, as they are kept."""

    def change(access: Any, work: Any) -> None:
        work.units.change(replace(work.units.get(access.unit_id), **changes))
        work.journal.write("unit_changed", access)
        work.commit()

    desk.run(change)


def child(desk: Any, born: date, identity: str) -> Any:
    """A child with a guardian, by the rules of the day."""
    patient = desk.patient(identity, given_name="Elsa", surname="Ek", birth_date=born)
    return desk.draft(patient, representatives=(GUARDIAN,), assessments=MINOR)


def test_nothing_to_ask_of_a_yes_that_holds(desk: Any) -> None:
    yes(desk)
    found = to_ask(desk)
    assert (found.lines, found.total, found.counts) == ((), 0, {})


def test_every_arrival_is_asked_again_until_it_was(desk: Any) -> None:
    """Rule 16: asked at each visit; who was asked leaves by itself."""
    saved = yes(desk, rules=EACH_VISIT)
    desk.clock.forward(days=7)
    visit(desk, saved, datetime(2026, 11, 27, 10, 15))
    following = visit(desk, saved, datetime(2026, 12, 8, 9, 0))
    (line,) = to_ask(desk, **EACH_VISIT).lines
    assert [one.kind for one in line.reasons] == ["each_visit"]
    assert line.visit is not None
    assert line.visit.start == datetime(2026, 11, 27, 10, 15)
    assert line.next_visit is not None
    assert line.next_visit.id == following
    walk = desk.again(saved, visit=DraftVisit(line.next_visit.start, id=following))
    yes(desk, walk, EACH_VISIT)
    assert to_ask(desk, **EACH_VISIT).lines == ()
    desk.clock.forward(days=11)
    assert to_ask(desk, **EACH_VISIT).lines == ()


def test_a_no_is_asked_about_at_the_next_arrival(desk: Any) -> None:
    saved = desk.save(desk.no())
    desk.clock.forward(days=1)
    visit(desk, saved, datetime(2026, 11, 21, 10, 0))
    assert why(to_ask(desk)) == []
    (line,) = to_ask(desk, **EACH_VISIT).lines
    assert (line.reasons[0].kind, line.reasons[0].day) == ("each_visit", date(2026, 11, 20))


def test_before_the_day_only_what_the_answer_does_not_cover_is_asked(desk: Any) -> None:
    """The answer covers the first visit on or after its day (rules.md, plan)."""
    saved = yes(desk, rules=EACH_VISIT)
    visit(desk, saved, datetime(2026, 11, 20, 15, 0))
    second = visit(desk, saved, datetime(2026, 12, 1, 15, 0))
    desk.clock.forward(days=1)
    (line,) = to_ask(desk, **EACH_VISIT).lines
    assert line.visit is not None
    assert line.visit.id == second
    command = ConfirmNumber(new_id(), saved.person.id, 1, "patient", "phone", second)
    desk.run(use_cases.confirm_number, command)
    desk.clock.forward(days=1)
    assert to_ask(desk, **EACH_VISIT).lines == ()


def test_what_was_taken_back_covers_no_visit(desk: Any) -> None:
    saved = yes(desk, rules=EACH_VISIT)
    visit(desk, saved, datetime(2026, 11, 20, 15, 0))
    second = visit(desk, saved, datetime(2026, 12, 1, 15, 0))
    walk = desk.again(saved, visit=DraftVisit(datetime(2026, 12, 1, 15, 0), id=second))
    again = yes(desk, walk, EACH_VISIT)

    def confirmed(access: Any, work: Any) -> Any:
        return work.asking.confirmed_for([saved.person.id])[saved.person.id]

    assert desk.run(confirmed) == {second}
    desk.withdraw(again)
    assert desk.run(confirmed) == frozenset()
    assert why(to_ask(desk, **EACH_VISIT)) == []


def test_the_guardian_of_a_child_who_decides_is_asked_before_each_visit(desk: Any) -> None:
    """Rule 9: the guardian's part is for each visit, the child's own goes on."""
    walk = child(desk, date(2012, 3, 1), "201203012388")
    saved = yes(desk, walk)
    desk.clock.forward(days=3)
    visit(desk, saved, datetime(2026, 11, 23, 10, 0))
    (line,) = to_ask(desk).lines
    reason = line.reasons[0]
    assert (reason.kind, reason.stops, reason.names) == ("guardian", False, ("Karin Ek",))


def test_a_child_who_becomes_eighteen_is_prompted_and_nothing_stops(desk: Any) -> None:
    saved = yes(desk, child(desk, date(2008, 11, 30), "200811302389"))
    assert why(to_ask(desk)) == []
    desk.clock.forward(days=10)
    assert why(to_ask(desk)) == [("age",)]
    desk.clock.forward(days=1)
    (line,) = to_ask(desk).lines
    reason = line.reasons[0]
    assert (reason.age, reason.stops, line.goes_on) == (18, False, True)
    assert reason.day == date(2026, 11, 30)
    walk = desk.again(saved, representatives=())
    yes(desk, walk)
    assert to_ask(desk).lines == ()


def test_what_a_guardian_said_ends_when_the_child_may_decide(desk: Any) -> None:
    yes(desk, child(desk, date(2013, 12, 1), "201312012386").with_(**HEARD))
    desk.clock.forward(days=11)
    (line,) = to_ask(desk).lines
    assert (line.reasons[0].kind, line.reasons[0].age) == ("age", 13)
    assert line.reasons[0].stops
    assert line.hit.holding == "ended"


def test_a_mandate_comes_up_in_the_time_that_the_unit_sets(desk: Any) -> None:
    desk.save(replace(desk.yes_until(date(2026, 12, 31)), sample_text=SAMPLE))
    assert why(to_ask(desk)) == []
    unit(desk, mandate_days=60)
    (line,) = to_ask(desk).lines
    reason = line.reasons[0]
    assert (reason.kind, reason.day, reason.role) == ("mandate", date(2026, 12, 31), "god_man")
    assert (reason.name, reason.stops) == ("Karin Ek", False)
    desk.clock.forward(days=42)
    assert why(to_ask(desk)) == [("mandate",)]


def test_a_later_look_at_a_mandate_counts(desk: Any) -> None:
    saved = desk.save(replace(desk.yes_until(date(2027, 12, 31)), sample_text=SAMPLE))
    (who,) = desk.card(saved.person.id).representatives
    look = LookAtMandate(who.id, False, None)
    assert why(to_ask(desk)) == []
    desk.run(use_cases.look_at_mandate, look)
    assert why(to_ask(desk)) == [("mandate",)]
    desk.run(use_cases.look_at_mandate, replace(look, covers_person=True))
    assert why(to_ask(desk)) == []


def test_a_text_that_now_shows_more_is_told_anew(desk: Any) -> None:
    desk.run(use_cases.confirm_message, desk.new_message(display="none"), desk.judge)
    desk.save()
    desk.run(use_cases.confirm_message, desk.new_message(), desk.judge)
    assert why(to_ask(desk)) == [("told_less",)]


@pytest.mark.parametrize(("days", "asked"), [(365, False), (367, True)])
def test_a_number_is_read_back_anew_after_the_units_time(desk: Any, days: int, asked: bool) -> None:
    yes(desk)
    unit(desk, confirm_after_days=365)
    desk.clock.forward(days=days)
    assert why(to_ask(desk)) == ([("unconfirmed",)] if asked else [])


def test_one_line_a_person_with_the_most_urgent_reason_first(desk: Any) -> None:
    unit(desk, confirm_after_days=30)
    yes(desk, child(desk, date(2013, 12, 1), "201312012386").with_(**HEARD))
    other = yes(desk, desk.draft(desk.patient("197801012381")))
    desk.clock.forward(days=40)
    visit(desk, other, datetime(2026, 12, 30, 9, 0))
    found = to_ask(desk)
    assert why(found) == [("unconfirmed",), ("age", "unconfirmed")]
    assert found.counts == {"unconfirmed": 2, "age": 1}
    assert (found.total, found.today) == (2, 1)


def test_a_protected_person_is_a_line_without_reasons(desk: Any) -> None:
    unit(desk, confirm_after_days=30)
    yes(desk, desk.draft(desk.patient(protected=True)))
    desk.clock.forward(days=40)
    (line,) = to_ask(desk).lines
    assert (line.hit.person.masked, line.reasons, line.hit.person.given_name) == (True, (), "")


def test_a_blanket_that_is_not_back_is_a_line_of_its_own(desk: Any) -> None:
    saved = yes(desk)
    desk.run(use_cases.make_blanket, MakeBlanket("consent", "sv"))
    blanket = desk.run(
        use_cases.make_blanket, MakeBlanket("consent", "sv", answer_id=saved.answer.id)
    )
    (line,) = to_ask(desk).lines
    assert (line.reference, line.reasons[0].kind) == (blanket.reference, "blanket")
    desk.run(use_cases.register_signed, blanket.reference, date(2026, 11, 20), "Pärm 3")
    assert to_ask(desk).lines == ()


def test_another_unit_asks_its_own_patients_alone(desk: Any) -> None:
    """A consent can reach every unit on the same system; whom to ask is each unit's own."""
    unit(desk, confirm_after_days=30)
    desk.save()
    other = desk.run(use_cases.create_unit, desk.new_unit(short_name="Björkbacken"), desk.judge)
    there = replace(desk.access, unit_id=other.id)
    desk.clock.forward(days=40)
    found = desk.run(use_cases.to_ask, load_profiles()["vgr"], access=there)
    assert found.lines == ()
