"""The next visit as typed: read when it is one, never a fault of the program's."""

from __future__ import annotations

from datetime import datetime

import pytest

from desk.window.widgets.visitfields import read_visit


def test_a_day_and_a_time_are_a_visit() -> None:
    visit, readable = read_visit(" 2026-12-01 ", "09.30", "video")
    assert readable
    assert visit is not None
    assert (visit.start, visit.contact_type) == (datetime(2026, 12, 1, 9, 30), "video")
    assert read_visit("2026-12-01", "9:05", "visit")[1]
    assert read_visit("", " ", "visit") == (None, True)


@pytest.mark.parametrize(
    ("day", "time"),
    [
        ("2026-12-01", ""),
        ("", "09.30"),
        ("2026-02-30", "09.30"),
        ("20261201111111111111", "09.30"),
        ("2026-12-01", "25.00"),
        ("2026-12-01", "09.301111111111"),
        ("2026-12-01", "99999999999999999999.30"),
        ("2026-12-01", "nine"),
    ],
)
def test_what_is_none_is_not_read(day: str, time: str) -> None:
    assert read_visit(day, time, "visit") == (None, False)
