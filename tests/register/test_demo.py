"""The demo's people: made up, of every kind, and a register that holds."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desk.assets import asset
from desk.consent.patient.identity import check_identity
from desk.content.profiles import load_profile
from desk.register import use_cases
from desk.register.clock import SystemClock
from desk.register.demo import fill_demo
from desk.register.visit_views import DayQuery
from desk.store.register_file import create_register
from desk.store.sqlite import write_connection

LISTED = frozenset(
    """991981000010 19810829M071 22950606FH20 200500882394 201301692388 196100602397
    191500722390 199600692389 193501096998""".split()
)
YEARS = frozenset(
    [
        *(*range(1977, 1980), *range(1981, 1989), *range(1991, 2000)),
        *(2003, 2004, 2006, 2008, 2009, 2012, 2013),
    ]
)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    register = create_register(tmp_path_factory.mktemp("demo") / "register.db")
    with write_connection(register.engine) as connection:
        with register.unit_of_work(connection) as work:
            access = fill_demo(work)

        def run(job: Any, *arguments: Any) -> Any:
            with register.unit_of_work(connection) as work:
                return job(*arguments, access, work)

        yield run
    register.close()


@pytest.fixture(scope="module")
def people() -> list[dict[str, Any]]:
    return json.loads(Path(asset("resources", "demo", "people.json")).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def tour() -> list[dict[str, Any]]:
    return json.loads(Path(asset("resources", "demo", "tour.json")).read_text(encoding="utf-8"))


def test_there_are_two_hundred_people(people: list[Any]) -> None:
    assert len(people) == 200
    assert len({one["identity"] for one in people}) == 200


def test_each_has_a_public_test_number(people: list[Any], tour: list[Any]) -> None:
    for one in [*people, *tour, *(one["joined"] for one in people if "joined" in one)]:
        number = one["identity"]
        assert check_identity(number, date(2026, 11, 21)).ok
        year, serial = int(number[:4]), number[8:11]
        made = (year in YEARS and serial in ("238", "239")) or (
            year == 1890 and serial in ("980", "981")
        )
        assert made or number in LISTED, number


def test_all_phones_are_reserved_for_fiction(people: list[Any], tour: list[Any]) -> None:
    people = [*people, *tour]
    numbers = [
        mobile for one in people for event in one["events"] for _, mobile, _ in event.get("to", ())
    ]
    numbers += [who["mobile"] for one in people for who in one.get("representatives", ())]
    assert numbers
    for number in numbers:
        assert number.startswith("+4670174")
        assert 605 <= int(number[-4:]) <= 699


def test_every_kind_of_answer_and_state_is_there(demo: Any) -> None:
    kinds: Counter[str] = Counter()
    holdings: Counter[str] = Counter()

    def look(access: Any, work: Any) -> None:
        for person in (
            hit for letter in "abcdefghijklmnoprstuvwyzåäö" for hit in _hits(letter, access, work)
        ):
            holdings[person.holding] += 1
            kinds.update(one.kind for one in work.answers.history(person.person.id))

    demo(look)
    assert set(holdings) == {"yes", "no", "withdrawn", "ended", "none", "protected"}
    assert set(kinds) == {
        "given",
        "refused",
        "withdrawn",
        "number_changed",
        "confirmed",
        "corrected",
        "carried_over",
    }


def _hits(letter: str, access: Any, work: Any) -> Any:
    return use_cases.find_people(letter, access, work).hits


def test_something_waits_to_be_carried_over_withdrawals_first(demo: Any) -> None:
    waiting = [one.answer.kind for one in demo(use_cases.to_carry_over)]
    assert 10 <= len(waiting) <= 30
    first = [kind for kind in waiting if kind in ("withdrawn", "refused", "corrected")]
    assert waiting[: len(first)] == first
    assert "withdrawn" in first


def test_the_first_page_has_something_to_show(demo: Any) -> None:
    assert len(demo(use_cases.recent_people)) == 8
    parked = demo(use_cases.open_drafts)
    assert [(one.step, one.parked) for one in parked] == [
        ("information", True),
        ("information", True),
        ("authority", True),
    ]
    assert demo(use_cases.unit).message.confirmed_at is not None


def test_todays_visits_are_of_every_kind(demo: Any) -> None:
    stockholm = load_profile("stockholm-takecare")
    rows = demo(use_cases.visits_of_day, DayQuery(SystemClock().today(), stockholm)).rows
    assert 20 <= len(rows) <= 40
    assert {row.visit.source for row in rows} == {"staff", "1177", "quick", "group"}
    assert {row.visit.contact_type for row in rows} == {"visit", "video", "phone"}
    assert {row.visit.status for row in rows} == {"booked", "cancelled"}
    assert {"ask_again", "no", "none", "protected"} <= {row.consent for row in rows}
    assert {row.mark.why_fixed for row in rows} >= {None, "booked_in_1177", "quick_booking"}
    assert any(row.visit.series and row.visit.team for row in rows)


def test_the_register_holds(demo: Any) -> None:
    result = demo(use_cases.verify)
    assert result.ok, result.problems


def test_minors_have_their_guardians_and_some_a_mandate(demo: Any) -> None:
    def look(access: Any, work: Any) -> list[Any]:
        waiting = work.answers.to_carry_over(frozenset({access.unit_id}), 1000)
        ids = {answer.person_id for answer, _ in waiting}
        for letter in "abcdefghijklmnoprstuvwyzåäö":
            ids |= {hit.person.id for hit in _hits(letter, access, work)}
        return [one for person_id in ids for one in work.people.representatives(person_id)]

    found = demo(look)
    assert {who.role for who, _ in found} >= {"guardian"}
    for who, mandate in found:
        assert who.given_name
        assert (mandate is not None) == (who.role in ("god_man", "forvaltare"))


def test_two_of_one_name_are_told_apart_and_one_with_two_numbers_is_joined(demo: Any) -> None:
    hits = demo(use_cases.find_people, "kim åkesson").hits
    assert len({hit.person.identities[0].value for hit in hits}) == 2
    (proposed,) = demo(use_cases.same_name, hits[0].person.id)
    assert proposed.person.id == hits[1].person.id

    (joined,) = demo(use_cases.find_people, "199600692389").hits
    assert len(joined.person.identities) == 2
    card = demo(use_cases.open_card, joined.person.id)
    assert card.joined[0].surname == "Jernberg Öst"
    assert len([one for one in card.history if one.kind == "given"]) == 2


def test_a_parent_of_two_is_offered_for_the_other_child(demo: Any) -> None:
    (child,) = demo(use_cases.find_people, "leyla nyqvist").hits
    (known,) = demo(use_cases.known_guardians, child.person.id, None, "Nadia", "Nyqvist")
    assert known.children == ("Anders Nyqvist",)
