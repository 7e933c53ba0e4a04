"""The mark SMS of a booked visit: whether it is on, who may change it and why not (facts.md §8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from desk.consent.profile import VisitMark
from desk.visits.booking import Visit

SaidBy = Literal["default", "booking", "staff"]
WhyFixed = Literal[
    "not_booked",
    "quick_booking",
    "booked_in_1177",
    "no_mark",
    "reception_not_active",
    "no_consent",
    "protected",
]


@dataclass(frozen=True, slots=True)
class MarkState:
    """A visit's mark as shown. `on`: a reminder is meant to go.

    `why_fixed` is why it cannot be changed, None when it can. `no_consent`: there is nobody to send
    to, so that it can only be removed where it stands. `said_by` is whose word it is: the rule's,
    the booking's in the record system, or that of staff here.
    """

    on: bool
    said_by: SaidBy
    why_fixed: WhyFixed | None = None

    @property
    def can_change(self) -> bool:
        """Whether staff may set or remove it."""
        return self.why_fixed is None


def meant_on(visit: Visit, rule: VisitMark) -> bool:
    """The mark as the booking has it, whatever the consent: the plan's `sms`.

    A 1177 booking's cannot be removed, a quick booking has none.
    """
    if visit.source == "quick":
        return False
    if visit.source == "1177" or rule == "none":
        return True
    return _said(visit, rule)[0]


def _said(visit: Visit, rule: VisitMark) -> tuple[bool, SaidBy]:
    if visit.mark is not None:
        return visit.mark, "staff"
    if visit.source_mark is not None:
        return visit.source_mark, "booking"
    return rule == "on_by_default", "default"


def mark_of(visit: Visit, rule: VisitMark, *, consented: bool, active: bool) -> MarkState:
    """The mark of a visit. `consented`: a yes with a number stands; `active`: the reception sends.

    Without a yes no mark is on and none can be set; one that staff or the booking have set all the
    same is told by `said_by` and may be removed.
    """
    said, by = _said(visit, rule)
    meant = meant_on(visit, rule)
    if not visit.holds:
        return MarkState(False, by, "not_booked")
    if visit.source == "quick":
        return MarkState(False, "default", "quick_booking")
    if not active:
        return MarkState(False, by, "reception_not_active")
    if visit.source == "1177":
        return MarkState(consented, "default", "booked_in_1177")
    if rule == "none":
        return MarkState(consented, "default", "no_mark")
    if not consented:
        return MarkState(False, by, None if said and by != "default" else "no_consent")
    return MarkState(meant, by)


def known_to_the_system(visit: Visit, rule: VisitMark, carried: bool | None) -> bool:
    """The mark as the record system has it.

    `carried` is the mark that was last carried over, None when none was since the booking came.
    """
    if carried is not None:
        return carried
    if visit.source_mark is not None:
        return visit.source_mark
    return rule == "on_by_default"


def one_mark(visit: Visit, others: Sequence[Visit]) -> tuple[Visit, ...]:
    """The visits that a change of one's mark changes: a group has one mark for all of it.

    Of a series and of a team each occasion has its own. `others` are the group's visits.
    """
    if not visit.group:
        return (visit,)
    return tuple(
        one
        for one in {visit.id: visit, **{one.id: one for one in others}}.values()
        if one.group == visit.group and one.unit_id == visit.unit_id and one.holds
    )
