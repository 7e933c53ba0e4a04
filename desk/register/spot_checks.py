"""Spot checks: looks drawn at random, checked and noted (facts.md §10, law 4 kap. 9 §)."""

from __future__ import annotations

import secrets
from datetime import date, timedelta
from typing import Final

from desk.errors import UserError
from desk.register.access import Access
from desk.register.clock import local_midnight, wall_time
from desk.register.journal_pages import filter_of, lines_of
from desk.register.journal_views import JournalFilter, SpotCheckHead, SpotCheckView, SpotRemark
from desk.register.permission import MANAGERS, reason_note, require
from desk.register.ports import UnitOfWork
from desk.register.ports.log import SpotCheckRecord, SpotRemarkRecord, Verdict
from desk.register.text import whole_text

LOOKS: Final = ("person_looked_at", "people_searched", "list_shown")
"""What a spot check is drawn among: looks at patients."""

MOST_DRAWN: Final = 100
_MOST_LISTED: Final = 50
_LONGEST_REMARK: Final = 500


def draw_spot_check(
    wanted: JournalFilter, count: int, access: Access, uow: UnitOfWork
) -> SpotCheckView:
    """Draw looks at random among those of the unit in a time; the draw cannot be undone. Writes.

    Chance comes from the operating system, and each draw is an entry: nobody can choose, nor draw
    until the draw suits. Raises UserError `count_wrong`, `period_missing`, `nothing_to_draw`.
    """
    require(access, uow, MANAGERS)
    if not 1 <= count <= MOST_DRAWN:
        raise UserError("count_wrong", field="count", values={"most": str(MOST_DRAWN)})
    if wanted.since is None or wanted.until is None or wanted.until < wanted.since:
        raise UserError("period_missing", field="since")
    fits = filter_of(wanted, access, LOOKS)
    numbers = uow.log.numbers(fits)
    if not numbers:
        raise UserError("nothing_to_draw", field="since")
    drawn = secrets.SystemRandom().sample(numbers, min(count, len(numbers)))
    check = SpotCheckRecord(
        id=uow.new_id(),
        unit_id=access.unit_id,
        drawn_at=uow.now(),
        drawn_by=access.user_id,
        since=local_midnight(wanted.since),
        until=local_midnight(wanted.until + timedelta(days=1)),
        population=len(numbers),
        numbers=tuple(sorted(drawn, reverse=True)),
    )
    uow.log.add_check(check)
    details: dict[str, str | int] = {"drawn": len(drawn), "of": len(numbers)}
    uow.journal.write("spot_check_drawn", access, details=details)
    view = _check_view(check, access, uow)
    uow.commit()
    return view


def spot_checks(access: Access, uow: UnitOfWork) -> tuple[SpotCheckHead, ...]:
    """The unit's draws, latest first, and how far each is checked. Reads only."""
    require(access, uow, MANAGERS)
    heads = []
    for one in uow.log.checks(access.unit_id, _MOST_LISTED):
        checked = {remark.number for remark in uow.log.remarks(one.id)}
        days = _days(one)
        heads.append(SpotCheckHead(one.id, one.drawn_at, *days, len(one.numbers), len(checked)))
    return tuple(heads)


def spot_check(check_id: str, access: Access, uow: UnitOfWork) -> SpotCheckView:
    """One draw with its lines and remarks. Writes the look. Raises UserError `check_unknown`."""
    require(access, uow, MANAGERS)
    check = _own_check(check_id, access, uow)
    view = _check_view(check, access, uow)
    details: dict[str, str | int] = {"shown": len(view.lines)}
    uow.journal.write("spot_check_looked_at", access, details=details, note=reason_note(access))
    uow.commit()
    return view


def note_spot_check(
    check_id: str, number: int, verdict: Verdict, text: str, access: Access, uow: UnitOfWork
) -> SpotRemark:
    """What was found about a drawn entry. Writes. The text may not name a patient: say so there.

    Raises UserError `check_unknown`, `remark_missing` (a look that is not in order needs words),
    `remark_too_long`.
    """
    require(access, uow, MANAGERS)
    check = _own_check(check_id, access, uow)
    if number not in check.numbers:
        raise UserError("check_unknown")
    words = whole_text(text, "text").strip()
    if verdict != "in_order" and not words:
        raise UserError("remark_missing", field="text")
    if len(words) > _LONGEST_REMARK:
        values = {"most": str(_LONGEST_REMARK)}
        raise UserError("remark_too_long", field="text", values=values)
    remark = SpotRemarkRecord(
        uow.new_id(), check.id, number, verdict, words, uow.now(), access.user_id, access.user_name
    )
    uow.log.add_remark(remark)
    uow.journal.write("spot_check_noted", access, details={"entry": number, "verdict": verdict})
    uow.commit()
    return SpotRemark(verdict, words, remark.at, remark.by_name)


def _own_check(check_id: str, access: Access, uow: UnitOfWork) -> SpotCheckRecord:
    check = uow.log.check(check_id)
    if check is None or check.unit_id != access.unit_id:
        raise UserError("check_unknown")
    return check


def _days(check: SpotCheckRecord) -> tuple[date, date]:
    return wall_time(check.since).date(), wall_time(check.until).date() - timedelta(days=1)


def _check_view(check: SpotCheckRecord, access: Access, uow: UnitOfWork) -> SpotCheckView:
    remarks = {one.number: one for one in uow.log.remarks(check.id)}
    drawer = uow.users.get(check.drawn_by)
    lines = []
    for line in lines_of(uow.log.entries(check.numbers), access, uow):
        last = remarks.get(line.number)
        remark = SpotRemark(last.verdict, last.text, last.at, last.by_name) if last else None
        lines.append((line, remark))
    return SpotCheckView(
        check.id,
        check.drawn_at,
        drawer.name if drawer else "",
        *_days(check),
        check.population,
        tuple(lines),
        uow.log.head(),
    )
