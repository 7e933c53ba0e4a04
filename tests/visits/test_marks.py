"""The mark of a booked visit, by the profile's key and by how it was booked (facts.md §8)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import product
from typing import Any, get_args

import pytest

from desk.consent.profile import VisitMark
from desk.content.profiles import load_profiles
from desk.visits.booking import BookingStatus, Visit
from desk.visits.marks import known_to_the_system, mark_of, meant_on, one_mark
from desk.visits.plan import Source

VISIT = Visit("v1", "u1", "p1", datetime(2026, 12, 1, 9, 30))
VAS: VisitMark = "on_by_default"
STOCKHOLM: VisitMark = "in_booking"


def state(visit: Visit = VISIT, rule: VisitMark = VAS, **changes: Any) -> tuple[bool, str, Any]:
    given = {"consented": True, "active": True, **changes}
    found = mark_of(visit, rule, consented=given["consented"], active=given["active"])
    return found.on, found.said_by, found.why_fixed


def test_the_shipped_profiles_say_what_their_systems_do() -> None:
    marks = {name: profile.visit_mark for name, profile in load_profiles().items()}
    assert marks["vas"] == VAS
    assert marks["stockholm-takecare"] == STOCKHOLM
    assert marks["vgr"] == marks["vasterbotten-cosmic"] == "none"


def test_it_is_on_by_default_where_consent_stands() -> None:
    assert state() == (True, "default", None)
    assert state(consented=False) == (False, "default", "no_consent")


def test_where_it_is_set_in_the_booking_nobody_has_set_it_yet() -> None:
    assert state(rule=STOCKHOLM) == (False, "default", None)
    assert state(replace(VISIT, source_mark=True), STOCKHOLM) == (True, "booking", None)


def test_staff_remove_and_set_it_over_what_the_booking_says() -> None:
    assert state(replace(VISIT, mark=False)) == (False, "staff", None)
    assert state(replace(VISIT, source_mark=False, mark=True)) == (True, "staff", None)


def test_one_that_was_set_is_removed_though_the_yes_is_gone() -> None:
    assert state(replace(VISIT, mark=True), consented=False) == (False, "staff", None)
    assert state(replace(VISIT, mark=False), consented=False) == (False, "staff", "no_consent")


def test_a_1177_bookings_cannot_be_removed() -> None:
    web = replace(VISIT, source="1177", mark=False)
    for rule in get_args(VisitMark):
        assert state(web, rule) == (True, "default", "booked_in_1177")
        assert state(web, rule, consented=False) == (False, "default", "booked_in_1177")
        assert meant_on(web, rule)


def test_a_quick_booking_has_none() -> None:
    quick = replace(VISIT, source="quick", mark=True)
    assert state(quick) == (False, "default", "quick_booking")
    assert not meant_on(quick, VAS)


def test_where_a_system_has_no_mark_every_visit_is_meant() -> None:
    assert state(rule="none") == (True, "default", "no_mark")
    assert meant_on(replace(VISIT, mark=False), "none")


@pytest.mark.parametrize("status", ["cancelled", "moved"])
def test_what_is_not_booked_has_none(status: BookingStatus) -> None:
    assert state(replace(VISIT, status=status))[2] == "not_booked"


def test_a_reception_that_does_not_send_has_none() -> None:
    assert state(active=False) == (False, "default", "reception_not_active")


def test_the_plan_and_the_list_agree_where_consent_stands() -> None:
    choices = (None, True, False)
    for source, rule, booked, staff in product(
        get_args(Source), get_args(VisitMark), choices, choices
    ):
        visit = replace(VISIT, source=source, source_mark=booked, mark=staff)
        assert meant_on(visit, rule) == state(visit, rule)[0]


def test_a_group_has_one_and_series_and_team_each_their_own() -> None:
    member = replace(VISIT, source="group", group="g")
    other, gone, elsewhere = (
        replace(member, id="v2"),
        replace(member, id="v3", status="cancelled"),
        replace(member, id="v4", unit_id="u2"),
    )
    assert one_mark(member, (member, other, gone, elsewhere)) == (member, other)
    mate = replace(VISIT, series="s", team="t")
    assert one_mark(mate, (replace(mate, id="v2"),)) == (mate,)


def test_what_the_record_system_knows() -> None:
    assert known_to_the_system(VISIT, VAS, None)
    assert not known_to_the_system(VISIT, STOCKHOLM, None)
    assert not known_to_the_system(replace(VISIT, source_mark=False), VAS, None)
    assert known_to_the_system(replace(VISIT, source_mark=False), VAS, True)
