"""Who sees which rooms, and by which keys."""

from __future__ import annotations

import pytest

from desk.window.navigation import all_places, grouped, key_of, places_for, sees_patients


def rooms(*roles: str) -> list[str]:
    return [place.room for place in places_for(roles)]


def test_a_receptionist_sees_no_managers_page() -> None:
    own = {place.room for place in all_places() if place.managers}
    assert own
    assert not own & set(rooms("receptionist"))
    assert own <= set(rooms("manager"))


def test_an_administrator_sees_no_patients() -> None:
    assert "carry_over" not in rooms("administrator")
    assert "application" in rooms("administrator")
    assert not sees_patients(("administrator",))
    assert sees_patients(("administrator", "receptionist"))


@pytest.mark.parametrize("role", ["receptionist", "manager", "administrator"])
def test_the_keys_follow_the_list(role: str) -> None:
    keys = [place.key for place in places_for((role,))]
    letters = {place.key for place in all_places()}
    numbered = [key for key in keys if key.startswith("Ctrl+") and key not in letters]
    assert numbered == [f"Ctrl+{number + 1}" for number in range(len(numbered))]
    assert len(set(keys)) == len(keys)
    assert key_of("keys", (role,)) == "F1"


def test_a_room_that_is_not_shown_has_no_key() -> None:
    assert key_of("application", ("receptionist",)) == ""


def test_groups_keep_the_order() -> None:
    places = places_for(("manager",))
    flat = [entry[0] for group in grouped(places) for entry in group]
    assert flat == [place.room for place in sorted(places, key=lambda one: one.group)]
