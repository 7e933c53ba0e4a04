"""What holds now, derived from a person's events: pure, so that verifying can do it again (D1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from desk.register.records import AnswerRecord, CurrentRecord, Hold
from desk.register.views import AnswerView, CarryOver, Holding, UnitView

H = TypeVar("H", CurrentRecord, Hold)
YES_KINDS = frozenset({"given", "number_changed", "confirmed"})


@dataclass(frozen=True, slots=True)
class _Standing:
    """A statement with what has become of its mark in the record system."""

    answer: AnswerRecord
    carry_over: CarryOver
    by: AnswerRecord | None = None


def derive(events: Sequence[AnswerRecord]) -> tuple[CurrentRecord, ...]:
    """What holds in each scope after the events, which stand in order of their seq.

    A correction takes away the statement it concerns; what held before holds again, and the record
    system has to be told unless the correction says otherwise. When nothing is left, the correction
    itself stands, as nothing that holds.
    """
    return tuple(_current(standing) for standing in _standings(events).values())


def _standings(events: Sequence[AnswerRecord]) -> dict[str, _Standing]:
    scopes: dict[str, list[_Standing]] = {}
    for event in events:
        stack = scopes.setdefault(event.scope, [])
        if event.kind == "carried_over":
            _carry(stack, event)
        elif event.kind == "corrected":
            _correct(stack, event)
        else:
            stack.append(_Standing(event, event.carry_over))
    return {scope: stack[-1] for scope, stack in scopes.items() if stack}


def _carry(stack: list[_Standing], event: AnswerRecord) -> None:
    for place, standing in enumerate(stack):
        if standing.answer.seq == event.concerns:
            state: CarryOver = "carried_over" if event.carried else "to_carry_over"
            stack[place] = replace(standing, carry_over=state, by=event if event.carried else None)


def _correct(stack: list[_Standing], event: AnswerRecord) -> None:
    stack[:] = [standing for standing in stack if standing.answer.seq != event.concerns]
    if stack:
        stack[-1] = replace(stack[-1], carry_over=event.carry_over, by=None)
    else:
        stack.append(_Standing(event, event.carry_over))


def _current(standing: _Standing) -> CurrentRecord:
    answer = standing.answer
    return CurrentRecord(
        person_id=answer.person_id,
        scope=answer.scope,
        answer_id=answer.id,
        seq=answer.seq,
        kind=answer.kind,
        until=answer.until,
        ask_again=answer.ask_again,
        carry_over=standing.carry_over,
        carried_at=standing.by.at if standing.by else None,
        carried_by=standing.by.user_id if standing.by else None,
    )


def holding_of(current: CurrentRecord | Hold | None, today: date) -> Holding:
    """The one word for what holds: a yes has ended when its last day lies before today."""
    if current is None or current.kind == "corrected":
        return "none"
    if current.kind == "refused":
        return "no"
    if current.kind == "withdrawn":
        return "withdrawn"
    if current.until is not None and current.until < today:
        return "ended"
    return "yes"


def scopes_of(unit: UnitView) -> Mapping[str, str]:
    """The keys of the scopes that reach a unit, by the decision's word for it."""
    clinic = " ".join(unit.clinic.casefold().split())
    return {
        "patient_system": f"patient_system:{unit.profile}",
        "clinic": f"clinic:{clinic}" if clinic else f"unit:{unit.id}",
        "unit": f"unit:{unit.id}",
    }


def for_unit(currents: Iterable[CurrentRecord], unit: UnitView) -> CurrentRecord | None:
    """What holds at a unit: the latest of what its scopes hold."""
    return latest_in(frozenset(scopes_of(unit).values()), currents)


def latest_in(scopes: frozenset[str], currents: Iterable[H]) -> H | None:
    """The latest of what some scopes hold."""
    reaching = [current for current in currents if current.scope in scopes]
    return max(reaching, key=lambda current: current.seq, default=None)


def views(events: Sequence[AnswerRecord]) -> tuple[AnswerView, ...]:
    """The history for the card, newest first, each with what has become of its mark.

    A statement that was overtaken before anybody carried it over needs no carrying over any more.
    """
    carried: dict[tuple[str, int], AnswerRecord] = {}
    for event in events:
        if event.kind == "carried_over" and event.concerns is not None:
            carried[event.scope, event.concerns] = event
    standing = {(one.scope, one.seq): one for one in derive(events)}
    shown = []
    for event in events:
        current = standing.get((event.scope, event.seq))
        mark = carried.get((event.scope, event.seq))
        if current is not None:
            shown.append(view(event, current.carry_over, mark))
        elif mark is not None and mark.carried:
            shown.append(view(event, "carried_over", mark))
        else:
            shown.append(view(event, "not_needed"))
    return tuple(reversed(shown))


def view(
    answer: AnswerRecord, carry_over: CarryOver | None = None, mark: AnswerRecord | None = None
) -> AnswerView:
    """One event as shown; `mark` is the carrying over that did it."""
    state = answer.carry_over if carry_over is None else carry_over
    done = mark if state == "carried_over" else None
    return AnswerView(
        id=answer.id,
        seq=answer.seq,
        kind=answer.kind,
        at=answer.at,
        user_name=answer.user_name,
        unit_name=answer.unit_name,
        channel=answer.channel,
        decided_by=answer.decided_by,
        by_whom=answer.by_whom,
        recipients=answer.recipients,
        until=answer.until,
        ask_again=answer.ask_again,
        language=answer.language,
        script_version=answer.script_version,
        script_text=answer.script_text,
        told_how=answer.told_how,
        told_seconds=answer.told_seconds,
        sample_text=answer.sample_text,
        mobile_before=answer.mobile_before,
        carry_over=state,
        carried_at=done.at if done else None,
        carried_by=done.user_name if done else None,
        corrects=answer.concerns,
        carried=answer.carried,
    )
