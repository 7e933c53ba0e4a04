"""Backups as use cases: who may, what is journalled, which are kept (decisions D12, D13)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal

from desk.register.access import Access
from desk.register.clock import wall_time
from desk.register.permission import ADMINISTRATORS, MANAGERS, require
from desk.register.ports import UnitOfWork
from desk.register.ports.log import Anchor
from desk.register.sessions import first_administrator, opener

BackupKind = Literal["daily", "asked", "before_upgrade", "before_rekey", "before_restore"]
_KEPT_BEFORE: Final = 3


@dataclass(frozen=True, slots=True)
class Keep:
    """How many daily backups stay: the newest of each of so many days, weeks and months."""

    days: int = 7
    weeks: int = 4
    months: int = 12


@dataclass(frozen=True, slots=True)
class BackupLine:
    """A backup in a list. `name` is its folder's; `trouble` the code of what is wrong, or "".

    `kind` and `made_at` are None where it cannot be read. `anchor` is the journal's end in it.
    """

    name: str
    kind: BackupKind | None
    made_at: datetime | None
    anchor: Anchor | None
    size: int = 0
    trouble: str = ""


def may_back_up(kind: BackupKind, access: Access, uow: UnitOfWork) -> None:
    """Whether a backup may be made: the day's by whoever works, one that is asked for by managers.

    Reads only. Raises Refused `role_missing`, `unit_not_yours`.
    """
    require(access, uow, () if kind == "daily" else MANAGERS)


def note_backup(kind: BackupKind, anchor: Anchor, access: Access, uow: UnitOfWork) -> None:
    """Journal a backup that was made, opened and verified, with its anchor. Writes."""
    may_back_up(kind, access, uow)
    details: dict[str, str | int] = {"kind": kind, "entry": anchor.number}
    uow.journal.write("backup_made", access, details=details)
    uow.commit()


def may_see_backups(access: Access, uow: UnitOfWork) -> None:
    """Whether the list of backups may be shown. Reads only."""
    require(access, uow, MANAGERS)


def note_restored(access: Access, anchor: Anchor, uow: UnitOfWork) -> None:
    """Journal, in the register as it now is, that a backup took its place. Writes."""
    require(access, uow, ADMINISTRATORS)
    uow.journal.write("register_restored", access, details={"entry": anchor.number})
    uow.commit()


def who_restores(uow: UnitOfWork) -> Access:
    """Who has opened a backup to restore it; an administrator there. Reads only.

    The recovery code will do too: it is for when everything else is gone. Raises Refused.
    """
    opened = uow.keyring.opened
    if opened is not None and opened.by_code:
        return first_administrator(uow)
    return opener(ADMINISTRATORS, uow)


def to_drop(backups: Sequence[BackupLine], keep: Keep, today: date) -> tuple[str, ...]:
    """The names of the backups that are no longer kept.

    Of the daily ones the newest of each of the last days, weeks and months that have one stays.
    Those that somebody asked for stay until somebody removes them; of those made before an upgrade
    or a new key the last three. One that cannot be read is left alone, and so is one from the time
    to come: the clock was set back.
    """
    whole = [one for one in backups if one.made_at is not None and not one.trouble]
    whole.sort(key=lambda one: (one.made_at, one.name), reverse=True)
    kept: set[str] = set()
    daily = [one for one in whole if one.kind == "daily"]
    for length, most in (("day", keep.days), ("week", keep.weeks), ("month", keep.months)):
        periods: dict[tuple[int, ...], str] = {}
        for one in daily:
            periods.setdefault(_period(one, length), one.name)
        kept |= set(list(periods.values())[:most])
    before = [one for one in whole if one.kind not in ("daily", "asked")]
    kept |= {one.name for one in before[:_KEPT_BEFORE]}
    kept |= {one.name for one in whole if one.kind == "asked" or _day(one) > today}
    return tuple(one.name for one in whole if one.name not in kept)


def made_today(backups: Sequence[BackupLine], today: date) -> bool:
    """Whether the day's backup is there and whole."""
    return any(
        one.kind == "daily" and not one.trouble and one.made_at and _day(one) == today
        for one in backups
    )


def _day(one: BackupLine) -> date:
    return wall_time(one.made_at).date() if one.made_at else date.min


def _period(one: BackupLine, length: str) -> tuple[int, ...]:
    day = _day(one)
    if length == "day":
        return (day.toordinal(),)
    return day.isocalendar()[:2] if length == "week" else (day.year, day.month)
