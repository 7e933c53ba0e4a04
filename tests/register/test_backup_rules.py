"""Which backups are kept: the newest of each of the last days, weeks and months."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from desk.register.backup import BackupLine, Keep, made_today, to_drop
from desk.register.ports.log import Anchor

TODAY = date(2026, 11, 20)
KEEP = Keep()


def line(made_at: datetime, kind: str = "daily", trouble: str = "") -> BackupLine:
    name = f"{made_at:%Y%m%dT%H%M%SZ}-{kind}"
    return BackupLine(name, kind, made_at, Anchor(1, "ab"), 1, trouble)  # type: ignore[arg-type]


def days(count: int) -> list[BackupLine]:
    first = datetime(2026, 11, 20, 7, 0, tzinfo=UTC)
    return [line(first - timedelta(days=back)) for back in range(count)]


def kept(backups: list[BackupLine], keep: Keep = KEEP) -> list[BackupLine]:
    gone = set(to_drop(backups, keep, TODAY))
    return [one for one in backups if one.name not in gone]


def test_a_years_daily_backups_thin_out() -> None:
    left = kept(days(400))
    ages = [(TODAY - one.made_at.date()).days for one in left if one.made_at]
    assert ages[:7] == [0, 1, 2, 3, 4, 5, 6]
    assert len(left) <= 7 + 4 + 12
    months = {(one.made_at.year, one.made_at.month) for one in left if one.made_at}
    assert len(months) == 12


def test_day_after_day_it_comes_to_the_same() -> None:
    """Dropping each day keeps what dropping once would: nothing is dropped too early."""
    there: list[BackupLine] = []
    for back in range(399, -1, -1):
        made_at = datetime(2026, 11, 20, 7, 0, tzinfo=UTC) - timedelta(days=back)
        there = [*there, line(made_at)]
        gone = set(to_drop(there, Keep(), made_at.date()))
        there = [one for one in there if one.name not in gone]
    months = {(one.made_at.year, one.made_at.month) for one in there if one.made_at}
    assert len(months) == 12
    assert len(there) >= 7 + 2 + 10


def test_a_desk_that_rests_loses_nothing_by_it() -> None:
    old = [
        replace(one, made_at=one.made_at - timedelta(days=900)) for one in days(3) if one.made_at
    ]
    assert kept(old) == old


def test_what_somebody_asked_for_stays_and_so_does_what_cannot_be_read() -> None:
    old = datetime(2020, 1, 1, tzinfo=UTC)
    asked = [line(old + timedelta(days=n), "asked") for n in range(50)]
    damaged = [line(old, "daily", "backup_damaged"), BackupLine("x", None, None, None, 0, "y")]
    coming = [line(datetime(2027, 1, 1, tzinfo=UTC)), line(datetime(2031, 1, 1, tzinfo=UTC))]
    wanted = [*asked, *damaged, *coming]
    left = kept([*wanted, *days(30)])
    assert [one for one in left if one in wanted] == wanted


def test_of_those_before_an_upgrade_the_last_three_stay() -> None:
    first = datetime(2026, 1, 1, tzinfo=UTC)
    before = [line(first + timedelta(days=n), "before_upgrade") for n in range(6)]
    assert kept(before) == before[3:]


def test_the_days_backup_is_made_once_a_day() -> None:
    early = line(datetime(2026, 11, 19, 23, 30, tzinfo=UTC))
    assert made_today([early], TODAY), "half past midnight in Sweden"
    assert not made_today([line(datetime(2026, 11, 19, 12, 0, tzinfo=UTC))], TODAY)
    assert not made_today([replace(early, trouble="backup_damaged")], TODAY)
    assert not made_today([replace(early, kind="asked")], TODAY)
    assert not made_today([], TODAY)


def test_none_is_kept_of_what_nobody_wants() -> None:
    assert len(kept(days(60), Keep(1, 0, 0))) == 1
