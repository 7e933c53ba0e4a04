"""Who may have to be asked again, found in one pass a question over what holds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from desk.register.ask_reasons import AskVisit, MandateLook, Statement
from desk.register.ports.asking import AskedOf
from desk.register.views import RecipientView
from desk.store.asking_statements import (
    COMING,
    ENDING,
    FOR_VISITS,
    JOINED,
    LOOKS,
    OLD,
    SAID,
    UNREAD,
    VISITS_BEFORE,
    reached,
)
from desk.store.held import RECIPIENT, RECIPIENTS
from desk.store.rows import Row, Rows
from desk.store.visit_lists import in_parts

LONGEST_AGO: Final = 10
"""Years after which an age that was reached is no reason any more: nobody asked in all that time,
and what a guardian said has ended with the age itself."""


class SqlAsking:
    """Whom to ask again, within one transaction."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def due(
        self,
        of: AskedOf,
        ages: Sequence[int],
        ends_by: date,
        before: datetime | None,
        today: date,
    ) -> tuple[Statement, ...]:
        """Statements that end by a day, were said before an instant, or perhaps before an age."""
        values: dict[str, Any] = _of(of)
        for place, age in enumerate(ages):
            # Who is born on 29 February reaches an age on the 28th in other years.
            values[f"born_{place}"] = _years_before(today, age) + timedelta(days=1)
            values[f"after_{place}"] = _years_before(today, age + LONGEST_AGO)
            values[f"age_{place}"] = age
        found = self._rows.all(ENDING, {**_of(of), "ends_by": ends_by})
        found = [*found, *self._rows.all(reached(len(ages)), values)]
        if before is not None:
            found = [*found, *self._rows.all(OLD, {**_of(of), "before": before})]
        once = {row["answer_id"]: row for row in found}
        return tuple(Statement(**row) for row in once.values())

    def unread(self, of: AskedOf) -> tuple[Statement, ...]:
        """The yes that hold with a number that nobody has read back."""
        return tuple(Statement(**row) for row in self._rows.all(UNREAD, _of(of)))

    def looks(self, of: AskedOf, ends_by: date) -> tuple[MandateLook, ...]:
        """Latest looks at mandates of those who receive, that end by a day or do not cover."""
        found = self._rows.all(LOOKS, {**_of(of), "ends_by": ends_by})
        return tuple(MandateLook(**row) for row in found)

    def coming(self, unit_id: str, first: date, last: date) -> dict[str, AskVisit]:
        """The first visit in some days of each person who comes to the unit."""
        values = {
            "unit": unit_id,
            "first": datetime.combine(first, time()),
            "end": datetime.combine(last + timedelta(days=1), time()),
        }
        found: dict[str, AskVisit] = {}
        for row in self._rows.all(COMING, values):
            sends = row["source"] != "quick"
            visit_ = AskVisit(row["id"], row["start"], row["contact_type"], sends)
            found.setdefault(row["person_id"], visit_)
        return found

    def said_by(self, of: AskedOf, person_ids: Sequence[str]) -> dict[str, Statement]:
        """What holds for the persons in the scopes, without facts; the latest of each."""
        latest: dict[str, Row] = {}
        for row in in_parts(self._rows, SAID, person_ids):
            known = latest.get(row["person_id"])
            if row["scope"] in of.scopes and (known is None or row["seq"] > known["seq"]):
                latest[row["person_id"]] = row
        return {
            person_id: Statement(
                person_id=person_id,
                answer_id=row["answer_id"],
                kind=row["kind"],
                at=row["at"],
                until=row["until"],
                ask_again=row["ask_again"],
                decided_by=row["decided_by"],
                birth_date=None,
                facts=None,
            )
            for person_id, row in latest.items()
        }

    def visits_before(self, visit_ids: Sequence[str]) -> dict[str, date]:
        """The day of the same person's visit at the unit before each; none for a first one."""
        found = {}
        for row in in_parts(self._rows, VISITS_BEFORE, visit_ids):
            if row["earlier"] is not None:
                earlier = row["earlier"]
                start = earlier if isinstance(earlier, datetime) else _wall_time(earlier)
                found[row["id"]] = start.date()
        return found

    def receiving(self, answer_ids: Sequence[str]) -> dict[str, tuple[RecipientView, ...]]:
        """Who receives by the answers, in order."""
        found: dict[str, tuple[RecipientView, ...]] = {}
        for row in in_parts(self._rows, RECIPIENTS, answer_ids):
            one = RecipientView(**{name: row[name] for name in RECIPIENT})
            found[row["answer_id"]] = (*found.get(row["answer_id"], ()), one)
        return found

    def confirmed_for(self, person_ids: Sequence[str]) -> dict[str, frozenset[str]]:
        """The ids of the visits that the persons were asked for, but for what was taken back.

        A no asked for a visit is an answer too, until the next statement.
        """
        owners = {one: one for one in person_ids}
        for row in in_parts(self._rows, JOINED, person_ids):
            owners[row["id"]] = row["joined_to"]
        asked: dict[str, dict[tuple[str, int], str]] = {}
        for row in in_parts(self._rows, FOR_VISITS, list(owners)):
            _follow(row, asked.setdefault(row["person_id"], {}))
        found: dict[str, frozenset[str]] = dict.fromkeys(person_ids, frozenset())
        for person_id, visits in asked.items():
            found[owners[person_id]] |= set(visits.values())
        return found


def _follow(row: Row, asked: dict[tuple[str, int], str]) -> None:
    """What one more event makes of the visits that a person was asked for, by scope and seq."""
    scope = row["scope"]
    if row["kind"] == "corrected":
        asked.pop((scope, row["concerns"]), None)
        return
    if row["kind"] in ("refused", "withdrawn"):
        for key in [key for key in asked if key[0] == scope]:
            del asked[key]
    if row["visit_id"] is not None:
        asked[scope, row["seq"]] = row["visit_id"]


def _of(of: AskedOf) -> dict[str, Any]:
    return {"unit": of.unit_id, "scopes": sorted(of.scopes)}


def _wall_time(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _years_before(day: date, years: int) -> date:
    """The same day some years ago; the year 1 for what lies before it."""
    year = max(day.year - years, 1)
    return date(year, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)
