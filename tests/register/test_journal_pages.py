"""The journal as a manager and a patient see it: everything in it, every look at it too."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, get_args

import pytest

from desk.errors import Refused, UserError
from desk.register import use_cases
from desk.register.check import KnownAnchor, anchor_text, read_anchor
from desk.register.commands import SaveAnswer
from desk.register.journal_actions import Action
from desk.register.journal_kinds import KINDS
from desk.register.journal_views import JournalFilter
from desk.register.ports.log import Anchor
from desk.register.spot_checks import LOOKS, MOST_DRAWN

ALL = JournalFilter()
DAY = JournalFilter(date(2026, 11, 20), date(2026, 11, 20))


def actions(page: Any) -> list[str]:
    return [line.action for line in page.lines]


def someone(desk: Any, identity: str = "197701022381", **changes: Any) -> SaveAnswer:
    return desk.yes(desk.draft(desk.patient(identity, **changes)))


def test_every_look_search_print_export_and_change_is_in_it(desk: Any) -> None:
    saved = desk.save()
    desk.card(saved.person.id)
    desk.run(use_cases.note_search, desk.run(use_cases.find_people, "anna"))
    desk.run(use_cases.note_list, "to_carry_over", [saved.person.id])
    desk.run(use_cases.note_paper, "receipt", "printed", saved.person.id)
    desk.run(use_cases.note_paper, "data", "saved", None)
    desk.withdraw(saved)
    page = desk.run(use_cases.unit_journal, ALL, None)
    assert actions(page)[:7] == [
        "answer_withdrawn",
        "paper_made",
        "paper_made",
        "list_shown",
        "people_searched",
        "person_looked_at",
        "answer_saved",
    ]
    found = {line.action: line for line in page.lines}
    for action in ("list_shown", "people_searched", "person_looked_at", "answer_saved"):
        assert [one.surname for one in found[action].persons] == ["Öberg-Lind"], action
    assert found["people_searched"].texts == ("anna",)
    assert found["answer_saved"].user_name == "Sara Ek"
    assert found["answer_saved"].unit_name == "Hälsocentralen Ekhaga"
    again = desk.run(use_cases.unit_journal, ALL, None)
    assert actions(again)[0] == "journal_looked_at"
    assert again.anchor.number == page.anchor.number + 1


def test_it_is_read_page_by_page_and_nothing_is_missed(desk: Any) -> None:
    for number in range(120):
        if number % 7 == 0:
            desk.clock.forward(seconds=-30)
        desk.clock.forward(seconds=number % 3)
        desk.run(use_cases.note_list, "today", [])
    seen: list[int] = []
    before, pages = None, 0
    while pages < 10:
        page = desk.run(use_cases.unit_journal, DAY, before)
        seen += [line.number for line in page.lines if line.action == "list_shown"]
        pages, before = pages + 1, page.next_before
        if before is None:
            break
    assert len(seen) == len(set(seen)) == 120


def test_it_is_sifted_by_day_and_by_user(desk: Any) -> None:
    colleague = desk.colleague()
    desk.run(use_cases.note_list, "today", [], access=colleague)
    desk.clock.forward(days=1)
    desk.run(use_cases.note_list, "ask_again", [])
    first = desk.run(use_cases.unit_journal, DAY, None)
    assert "list_shown" in actions(first)
    assert {line.details for line in first.lines if line.action == "list_shown"} == {
        (("list", "today"), ("shown", 0))
    }
    own = desk.run(use_cases.unit_journal, JournalFilter(user_id=colleague.user_id), None)
    assert actions(own) == ["list_shown"]
    assert own.lines[0].user_name == "Omar Said"
    # A day is a day in Sweden: 23:30 in UTC on the nineteenth is half past midnight there.
    desk.clock.instant = desk.clock.instant.replace(day=19, hour=23, minute=30)
    desk.run(use_cases.note_list, "midnight", [])
    texts = str([line.details for line in desk.run(use_cases.unit_journal, DAY, None).lines])
    assert "midnight" in texts


def test_a_hidden_person_stays_hidden_in_it(desk: Any) -> None:
    saved = desk.save(someone(desk, given_name="Signe", surname="Dold", protected=True))
    desk.run(use_cases.note_search, desk.run(use_cases.find_people, "dold"))
    page = desk.run(use_cases.unit_journal, ALL, None)
    line = next(one for one in page.lines if one.action == "answer_saved")
    assert line.persons[0].masked
    assert not line.persons[0].surname
    search = next(one for one in page.lines if one.action == "people_searched")
    assert search.texts == ()
    with pytest.raises(Refused, match="reason_needed"):
        desk.run(use_cases.patient_journal, saved.person.id)
    opened = desk.because("Utdrag till patienten")
    log = desk.run(use_cases.patient_journal, saved.person.id, access=opened)
    assert log.person.surname == "Dold"


def test_a_patients_extract_says_who_unit_when_and_what(desk: Any) -> None:
    anna, other = desk.save(), desk.save(someone(desk))
    desk.card(anna.person.id)
    desk.card(other.person.id)
    desk.run(use_cases.note_search, desk.run(use_cases.find_people, "öberg"))
    desk.run(use_cases.note_list, "today", [other.person.id])
    log = desk.run(use_cases.patient_journal, anna.person.id)
    assert [line.action for line in log.lines] == [
        "people_searched",
        "person_looked_at",
        "answer_saved",
    ]
    assert {line.user_name for line in log.lines} == {"Sara Ek"}
    assert {line.unit_name for line in log.lines} == {"Hälsocentralen Ekhaga"}
    for line in log.lines:
        assert [one.id for one in line.persons] == [anna.person.id]
        assert line.texts == ()
    again = desk.run(use_cases.patient_journal, anna.person.id)
    assert again.lines[0].action == "patient_journal_looked_at"


def test_an_extract_follows_a_person_who_was_joined(desk: Any) -> None:
    first, second = desk.save(), desk.save(someone(desk))
    desk.card(second.person.id)
    desk.run(use_cases.join_people, first.person.id, second.person.id, "Samma person")
    log = desk.run(use_cases.patient_journal, first.person.id)
    assert [line.action for line in log.lines].count("answer_saved") == 2


def test_what_other_units_did_takes_a_reason(desk: Any) -> None:
    saved = desk.save()

    def other_unit(access: Any, work: Any) -> str:
        unit = replace(work.units.get(access.unit_id), id=work.new_id(), name="Ett annat hus")
        work.units.add(unit)
        work.users.grant(desk.access.user_id, unit.id, frozenset({"receptionist"}))
        work.journal.write("unit_added", access)
        work.commit()
        return str(unit.id)

    there = replace(desk.access, unit_id=desk.run(other_unit))
    desk.run(use_cases.open_card, saved.person.id, access=replace(there, reason="Ringer hit"))
    log = desk.run(use_cases.patient_journal, saved.person.id)
    assert log.elsewhere == 1
    assert "Ett annat hus" not in {line.unit_name for line in log.lines}
    asked = desk.because("Patienten har begärt utdrag")
    log = desk.run(use_cases.patient_journal, saved.person.id, access=asked)
    assert log.elsewhere == 0
    assert "Ett annat hus" in {line.unit_name for line in log.lines}
    with pytest.raises(Refused, match="role_missing"):
        desk.run(use_cases.unit_journal, ALL, None, access=there)


def test_a_spot_check_is_drawn_checked_and_noted(desk: Any) -> None:
    saved = desk.save()
    for _ in range(30):
        desk.card(saved.person.id)
    drawn = desk.run(use_cases.draw_spot_check, DAY, 10)
    assert (drawn.population, len(drawn.lines)) == (30, 10)
    assert (drawn.since, drawn.until) == (DAY.since, DAY.until)
    assert {line.action for line, _ in drawn.lines} <= set(LOOKS)
    number = drawn.lines[3][0].number
    desk.run(use_cases.note_spot_check, drawn.id, number, "to_ask", "Varför så ofta?")
    desk.run(use_cases.note_spot_check, drawn.id, number, "in_order", "")
    shown = desk.run(use_cases.spot_check, drawn.id)
    assert {line.number: mark.verdict for line, mark in shown.lines if mark} == {number: "in_order"}
    (head,) = desk.run(use_cases.spot_checks)
    assert (head.drawn, head.checked) == (10, 1)
    page = actions(desk.run(use_cases.unit_journal, ALL, None))
    assert page[:4] == [
        "spot_check_looked_at",
        "spot_check_noted",
        "spot_check_noted",
        "spot_check_drawn",
    ]
    assert desk.run(use_cases.verify).ok


def test_nobody_chooses_what_is_drawn(desk: Any) -> None:
    saved = desk.save()
    for _ in range(40):
        desk.card(saved.person.id)
    draws = [
        frozenset(line.number for line, _ in desk.run(use_cases.draw_spot_check, DAY, 5).lines)
        for _ in range(12)
    ]
    assert len(set(draws)) > 8
    assert len(frozenset().union(*draws)) > 20
    assert len(desk.run(use_cases.spot_checks)) == 12
    with desk.register.unit_of_work(desk.connection) as work, pytest.raises(Exception, match="app"):
        work._rows.connection.exec_driver_sql("DELETE FROM spot_check")


@pytest.mark.parametrize(
    ("wanted", "count", "code"),
    [
        (DAY, 0, "count_wrong"),
        (DAY, MOST_DRAWN + 1, "count_wrong"),
        (JournalFilter(), 5, "period_missing"),
        (JournalFilter(DAY.until, date(2026, 11, 1)), 5, "period_missing"),
        (JournalFilter(date(2020, 1, 1), date(2020, 1, 2)), 5, "nothing_to_draw"),
    ],
)
def test_what_cannot_be_drawn_is_told(desk: Any, wanted: Any, count: int, code: str) -> None:
    with pytest.raises(UserError) as caught:
        desk.run(use_cases.draw_spot_check, wanted, count)
    assert caught.value.code == code


def test_what_cannot_be_noted_is_told(desk: Any) -> None:
    saved = desk.save()
    desk.card(saved.person.id)
    drawn = desk.run(use_cases.draw_spot_check, DAY, 1)
    number = drawn.lines[0][0].number
    for check, entry, verdict, text, code in (
        ("01234567-89ab-7def-8123-456789abcdef", number, "in_order", "", "check_unknown"),
        (drawn.id, number + 1, "in_order", "", "check_unknown"),
        (drawn.id, number, "to_ask", "  ", "remark_missing"),
        (drawn.id, number, "not_in_order", "", "remark_missing"),
        (drawn.id, number, "to_ask", "x" * 501, "remark_too_long"),
        (drawn.id, number, "to_ask", "a\x00b", "text_not_allowed"),
    ):
        with pytest.raises(UserError) as caught:
            desk.run(use_cases.note_spot_check, check, entry, verdict, text)
        assert caught.value.code == code


def test_a_printed_page_carries_the_chains_head(desk: Any) -> None:
    saved = desk.save()
    anchor = desk.run(use_cases.note_journal_paper, "log_extract", saved.person.id)
    assert read_anchor(anchor_text(anchor)) == anchor
    (check,) = desk.run(use_cases.check_anchors, [KnownAnchor(anchor, "paper")])
    assert check.state == "holds"
    line = desk.run(use_cases.unit_journal, ALL, None).lines[0]
    assert (line.action, dict(line.details)["paper"]) == ("journal_printed", "log_extract")


def test_a_chain_computed_anew_is_found_against_one_anchor(desk: Any) -> None:
    saved = desk.save()
    desk.card(saved.person.id)
    anchor = desk.run(use_cases.note_journal_paper, "anchor", None)
    known = [KnownAnchor(anchor, "paper"), KnownAnchor(Anchor(anchor.number + 99, "0" * 64), "x")]
    short = KnownAnchor(Anchor(anchor.number, anchor.hash[:16]), "typed")
    states = [one.state for one in desk.run(use_cases.check_anchors, [*known, short])]
    assert states == ["holds", "broken", "holds"]
    other = KnownAnchor(anchor, "backup", desk.clock.now(), "another-register")
    assert desk.run(use_cases.check_anchors, [other])[0].state == "other_register"


def test_an_anchor_from_before_a_restoring_is_told_apart(desk: Any) -> None:
    desk.save()
    head = desk.run(use_cases.note_journal_paper, "anchor", None)
    later = KnownAnchor(Anchor(head.number + 50, "ab" * 32), "backup", desk.clock.now())
    assert desk.run(use_cases.check_anchors, [later])[0].state == "broken"
    desk.clock.forward(hours=1)
    with desk.register.unit_of_work(desk.connection) as work:
        use_cases.note_restored(desk.access, head, work)
    assert desk.run(use_cases.check_anchors, [later])[0].state == "before_restore"
    undated = replace(later, made_at=None)
    assert desk.run(use_cases.check_anchors, [undated])[0].state == "broken"


@pytest.mark.parametrize(
    "text",
    ["", ":", "5", "x:ab", "5:ab", f"5:{'g' * 16}", f"-1:{'a' * 16}", f"٣:{'a' * 16}",
     f"{'9' * 30}:{'a' * 16}", f"5:{'a' * 65}"],
)  # fmt: skip
def test_what_is_no_anchor_is_told(text: str) -> None:
    with pytest.raises(UserError, match="anchor_wrong"):
        read_anchor(text)


def test_it_is_sifted_by_kind_and_by_patient(desk: Any) -> None:
    anna, other = desk.save(), desk.save(someone(desk))
    desk.card(anna.person.id)
    desk.run(use_cases.note_search, desk.run(use_cases.find_people, "öberg"))
    desk.run(use_cases.note_list, "today", [other.person.id])
    looks = desk.run(use_cases.unit_journal, JournalFilter(kind="looks"), None)
    assert actions(looks) == ["list_shown", "people_searched", "person_looked_at"]
    about = JournalFilter(person_id=other.person.id)
    assert actions(desk.run(use_cases.unit_journal, about, None)) == [
        "list_shown",
        "people_searched",
        "answer_saved",
    ]
    assert [one.name for one in desk.run(use_cases.journal_users)] == ["Sara Ek"]
    protected = desk.save(someone(desk, "197901012380", surname="Dold", protected=True))
    with pytest.raises(Refused, match="reason_needed"):
        desk.run(use_cases.unit_journal, JournalFilter(person_id=protected.person.id), None)


def test_every_action_has_one_kind() -> None:
    listed = [action for kind in KINDS.values() for action in kind]
    assert len(listed) == len(set(listed))
    assert set(listed) == set(get_args(Action))
