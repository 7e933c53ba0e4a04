"""Gathers whom a unit must ask again into lines: one a person, in the order of the desk's day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Final

from desk.consent.profile import Profile
from desk.register.access import Access
from desk.register.ask_reasons import (
    DAYS_OF_MANDATE,
    Ages,
    AskKind,
    AskLine,
    AskList,
    AskReason,
    AskVisit,
    Statement,
    age_reason,
    ended_reason,
    in_order,
    look_reason,
    mandate_reason,
    number_reason,
    urgency,
)
from desk.register.blankets import MOST_OUT
from desk.register.clock import local_midnight, wall_time
from desk.register.current import goes_on, scopes_of
from desk.register.permission import hits_by_id
from desk.register.ports import UnitOfWork
from desk.register.ports.asking import AskedOf
from desk.register.unit_views import UnitView
from desk.register.views import PersonHit, RecipientView

DAYS_AHEAD: Final = 14
"""How far ahead visits are looked at."""

MOST_LINES: Final = 200
LAST: Final = datetime.max


@dataclass(slots=True, repr=False)
class _Found:
    """What was found of one person."""

    reasons: list[AskReason] = field(default_factory=list)
    visit: AskVisit | None = None
    statement: Statement | None = None
    goes_on: bool = False

    @property
    def order(self) -> tuple[datetime, tuple[bool, int], date]:
        """By the visit's time, then by urgency, then the oldest answer first."""
        first = in_order(self.reasons)[0]
        start = self.visit.start if self.visit else LAST
        said = self.statement.said if self.statement else date.max
        return start, urgency(first), said


class Gathering:
    """One reading of the list, within one transaction. Reads only."""

    def __init__(self, unit: UnitView, profile: Profile, access: Access, uow: UnitOfWork) -> None:
        self._unit = unit
        self._profile = profile
        self._access = access
        self._uow = uow
        self._today = uow.today()
        self._of = AskedOf(unit.id, frozenset(scopes_of(unit).values()))
        self._found: dict[str, _Found] = {}

    def whole(self, told_less: Iterable[str]) -> AskList:
        """The list; `told_less` are those who were told less than the message now shows."""
        self._ages_and_ends()
        for person_id in told_less:
            self._of_person(person_id).reasons.append(AskReason("told_less"))
        self._numbers()
        last = self._today + timedelta(days=DAYS_AHEAD)
        coming = self._uow.asking.coming(self._unit.id, self._today, last)
        self._visits(coming)
        for person_id, found in self._found.items():
            found.visit = coming.get(person_id)
        return self._lines()

    def _of_person(self, person_id: str) -> _Found:
        return self._found.setdefault(person_id, _Found())

    def _ages_and_ends(self) -> None:
        unit, today = self._unit, self._today
        days = DAYS_OF_MANDATE if unit.mandate_days is None else unit.mandate_days
        ends_by = today + timedelta(days=days)
        after = unit.confirm_after_days
        before = None if after is None else local_midnight(today - timedelta(days=after))
        ages, every = self._ages()
        due = self._uow.asking.due(self._of, every, ends_by, before, today)
        ending = [one.answer_id for one in due if one.until is not None and one.until <= ends_by]
        receiving = self._uow.asking.receiving(ending)
        for one in due:
            recipients = receiving.get(one.answer_id, ())
            reasons = [
                age_reason(one, ages, recipients, today),
                mandate_reason(one, recipients, ends_by, today),
            ]
            if before is not None and one.is_yes and one.at < before:
                reasons.append(number_reason(one))
            given = [reason for reason in reasons if reason is not None]
            if not given and not goes_on(recipients, today):
                ended = ended_reason(one, today)
                given = [ended] if ended else []
            self._add(one, given, goes_on(recipients, today))
        for look in self._uow.asking.looks(self._of, ends_by):
            self._of_person(look.person_id).reasons.append(look_reason(look))

    def _add(self, statement: Statement, reasons: Sequence[AskReason], going: bool) -> None:
        if reasons:
            found = self._of_person(statement.person_id)
            found.reasons += reasons
            found.statement = statement
            found.goes_on = going

    def _ages(self) -> tuple[Ages, tuple[int, ...]]:
        """The unit's ages, and every age that one of its receptions has."""
        unit, rules = self._unit, self._profile.rules
        minor_until = rules.minor_until if unit.minor_until is None else unit.minor_until
        own: int | None = rules.own_number_from
        if unit.own_number_from is not None:
            own = unit.own_number_from
        if rules.minors == "guardians":
            own = None
        every = {minor_until, *([own] if own is not None else [])}
        for one in unit.receptions:
            every |= {age for age in (one.minor_until, one.own_number_from) if age is not None}
        return Ages(minor_until, own), tuple(sorted(every))

    def _numbers(self) -> None:
        for one in self._uow.asking.unread(self._of):
            self._add(one, [number_reason(one)], self._of_person(one.person_id).goes_on)

    def _visits(self, coming: Mapping[str, AskVisit]) -> None:
        """Whether to ask before the first visit to come of each person."""
        asking = self._uow.asking
        said = asking.said_by(self._of, list(coming))
        asked = {one: what for one, what in said.items() if self._may_ask(what, coming[one])}
        later = [coming[one].id for one in asked if not self._comes(coming[one])]
        before = asking.visits_before(later)
        asked = {
            one: what for one, what in asked.items() if self._is_asked(what, coming[one], before)
        }
        confirmed = asking.confirmed_for(list(asked))
        receiving = asking.receiving([what.answer_id for what in asked.values()])
        for one, what in asked.items():
            if coming[one].id in confirmed[one]:
                continue
            reason = self._visit_reason(what, receiving.get(what.answer_id, ()))
            if reason is not None:
                self._of_person(one).reasons.append(reason)
                self._of_person(one).statement = what

    def _may_ask(self, what: Statement, visit: AskVisit) -> bool:
        """Whether this answer is one of those that are asked for at visits."""
        if what.said >= self._today:
            return False
        if what.kind == "refused":
            return self._profile.rules.ask_at_each_visit and self._comes(visit)
        return what.is_yes and what.ask_again == "each_visit"

    def _is_asked(self, what: Statement, visit: AskVisit, before: Mapping[str, date]) -> bool:
        """Whether the answer that holds must be asked for anew before the visit.

        On the visit's own day nobody has been asked for the next one yet. Before that day, the
        answer covers the first visit after it (rules.md, plan).
        """
        if self._comes(visit):
            return True
        earlier = before.get(visit.id)
        return visit.sends and earlier is not None and earlier >= what.said

    def _visit_reason(
        self, statement: Statement, recipients: Sequence[RecipientView]
    ) -> AskReason | None:
        if statement.kind == "refused":
            return AskReason("each_visit", False, statement.said)
        asked = [
            one
            for one in recipients
            if one.ask_again == "each_visit" and (one.until is None or one.until >= self._today)
        ]
        if not asked:
            return None
        names = tuple(dict.fromkeys(one.name for one in asked))
        stops = all(one.ask_again == "each_visit" for one in recipients)
        guardian = next((one for one in asked if one.role == "guardian"), None)
        if guardian is None:
            return AskReason("each_visit", stops, statement.said, names=names)
        return AskReason(
            "guardian", stops, statement.said, role="guardian", name=guardian.name, names=names
        )

    def _lines(self) -> AskList:
        found = {one: what for one, what in self._found.items() if what.reasons}
        blankets = self._blankets()
        ordered = sorted(found.items(), key=lambda pair: (pair[1].order, pair[0]))
        coming = [what.visit for what in found.values() if what.visit is not None]
        today = sum(1 for visit in coming if self._comes(visit))
        hits = hits_by_id([one for one, _ in ordered[:MOST_LINES]], self._access, self._uow)
        lines = [_line(hits[one], what) for one, what in ordered[:MOST_LINES] if one in hits]
        lines = self._with_next(lines)
        counts: Counter[AskKind] = Counter()
        for person_id, what in found.items():
            # Why a masked person is asked is not told by a count either.
            if person_id not in hits or not hits[person_id].person.masked:
                counts.update({reason.kind for reason in what.reasons})
        if blankets:
            counts["blanket"] = len(blankets)
        return AskList(
            day=self._today,
            lines=(*lines, *blankets[: max(MOST_LINES - len(lines), 0)]),
            counts=dict(counts),
            total=len(found) + len(blankets),
            today=today,
            by_day=Counter((visit.start.date() - self._today).days for visit in coming),
        )

    def _comes(self, visit: AskVisit | None) -> bool:
        return visit is not None and visit.start.date() == self._today

    def _with_next(self, lines: Sequence[AskLine]) -> list[AskLine]:
        """Each line with the visit that the answer will be for: the next one not covered."""
        coming = [line.hit.person.id for line in lines if self._comes(line.visit)]
        visits = self._uow.visits.of_persons(coming, self._today + timedelta(days=1))
        confirmed = self._uow.asking.confirmed_for(coming)
        made = []
        for line in lines:
            person_id = line.hit.person.id
            following = next(
                (
                    AskVisit(one.id, one.start, one.contact_type)
                    for one in visits.get(person_id, ())
                    if one.holds
                    and one.unit_id == self._unit.id
                    and one.id not in confirmed[person_id]
                ),
                None,
            )
            made.append(replace(line, next_visit=following or line.visit))
        return made

    def _blankets(self) -> list[AskLine]:
        """The unit's papers that somebody must be asked for, the oldest first."""
        waiting = self._uow.blankets.waited_for(self._unit.id, MOST_OUT)
        out = [one for one in waiting if one.person_id]
        hits = hits_by_id([one.person_id or "" for one in out], self._access, self._uow)
        lines = []
        for one in out:
            hit = hits.get(one.person_id or "")
            if hit is not None:
                day = wall_time(one.made_at).date()
                reasons = () if hit.person.masked else (AskReason("blanket", day=day),)
                lines.append(AskLine(hit, reasons, reference=one.reference))
        return lines


def _line(hit: PersonHit, what: _Found) -> AskLine:
    """A line as shown; of a masked person nothing but when somebody comes."""
    if hit.person.masked:
        return AskLine(hit, (), what.visit)
    said = what.statement.said if what.statement else None
    return AskLine(hit, in_order(what.reasons), what.visit, said=said, goes_on=what.goes_on)
