"""What holds now, derived from a person's events: pure, so that verifying can do it again (D1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from heapq import merge
from typing import Final, TypeVar

from desk.register.records import AnswerRecord, CurrentRecord, Hold
from desk.register.unit_views import UnitView
from desk.register.views import AnswerCorrection, AnswerView, CarryOver, Holding, RecipientView

H = TypeVar("H", CurrentRecord, Hold)
YES_KINDS = frozenset({"given", "number_changed", "confirmed"})
JOININGS: Final = frozenset({"joined", "parted"})
"""Corrections of who somebody is: they concern no statement."""


@dataclass(frozen=True, slots=True)
class _Standing:
    """A statement with what has become of its mark in the record system, and by which event.

    `before` is what had become of it before persons were joined.
    """

    answer: AnswerRecord
    carry_over: CarryOver
    by: AnswerRecord | None = None
    before: tuple[CarryOver, AnswerRecord | None] | None = None


def in_order(events: Sequence[AnswerRecord]) -> Sequence[AnswerRecord]:
    """One person's events as they are; joined persons' by time, each one's own in their order.

    Each person's events come in order of their seq.
    """
    own: dict[str, list[AnswerRecord]] = {}
    for event in events:
        own.setdefault(event.person_id, []).append(event)
    if len(own) < 2:
        return events
    return tuple(merge(*own.values(), key=lambda one: (one.at, one.id)))


def derive(
    events: Sequence[AnswerRecord], person_id: str | None = None
) -> tuple[CurrentRecord, ...]:
    """What holds in each scope after the events of a person and of those joined to the person.

    A correction takes away the statement it concerns; what held before holds again with what the
    record system knew of it, or is to be told anew where the correction says so. When nothing is
    left, the correction itself stands, as nothing that holds. A confirmation changes nothing that
    the record system knows. Persons who are joined are told of anew where their marks differ.
    """
    return tuple(_current(one, person_id) for one in _standings(events).values())


def _standings(events: Sequence[AnswerRecord]) -> dict[str, _Standing]:
    scopes: dict[str, list[_Standing]] = {}
    for event in in_order(events):
        stack = scopes.setdefault(event.scope, [])
        if event.kind == "carried_over":
            _carry(stack, event)
        elif event.kind == "corrected" and event.correction in JOININGS:
            _join(stack, event)
        elif event.kind == "corrected":
            _correct(stack, event)
        elif event.kind == "confirmed" and stack:
            stack.append(replace(stack[-1], answer=event))
        else:
            stack.append(_Standing(event, event.carry_over))
    return {scope: stack[-1] for scope, stack in scopes.items() if stack}


def _concerns(event: AnswerRecord, answer: AnswerRecord) -> bool:
    return event.concerns == answer.seq and event.person_id == answer.person_id


def _carry(stack: list[_Standing], event: AnswerRecord) -> None:
    """Mark a statement; a mark taken back is taken from the later ones that rested on it too."""
    found = False
    for place, standing in enumerate(stack):
        if _concerns(event, standing.answer):
            found = True
            state: CarryOver = "carried_over" if event.carried else "to_carry_over"
            stack[place] = replace(standing, carry_over=state, by=event if event.carried else None)
        elif found and not event.carried:
            marked = standing.by is not None and _concerns(standing.by, standing.answer)
            if not marked:
                stack[place] = replace(standing, carry_over="to_carry_over", by=None)


def _correct(stack: list[_Standing], event: AnswerRecord) -> None:
    gone = next((one for one in reversed(stack) if _concerns(event, one.answer)), None)
    stack[:] = [one for one in stack if one is not gone]
    if not stack:
        stack.append(_Standing(event, event.carry_over))
    elif event.carry_over == "to_carry_over":
        stack[-1] = replace(stack[-1], carry_over="to_carry_over", by=None)
    elif gone is not None and gone.answer.kind == "confirmed":
        stack[-1] = replace(stack[-1], carry_over=gone.carry_over, by=gone.by)


def _join(stack: list[_Standing], event: AnswerRecord) -> None:
    if not stack:
        return
    top = stack[-1]
    if event.carry_over == "to_carry_over":
        known = (top.carry_over, top.by) if event.correction == "joined" else None
        stack[-1] = replace(top, carry_over="to_carry_over", by=None, before=known)
    elif event.correction == "parted" and top.before is not None:
        stack[-1] = replace(top, carry_over=top.before[0], by=top.before[1], before=None)


def _current(standing: _Standing, person_id: str | None) -> CurrentRecord:
    answer = standing.answer
    return CurrentRecord(
        person_id=person_id or answer.person_id,
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


def goes_on(recipients: Iterable[RecipientView], today: date) -> bool:
    """Whether anybody's part of a yes goes on, whoever's has ended."""
    return any(one.until is None or one.until >= today for one in recipients)


def holding_of(
    current: CurrentRecord | Hold | None, today: date, recipients: Iterable[RecipientView] = ()
) -> Holding:
    """The one word for what holds.

    A yes has ended when the last day of every part lies before today: its own last day is the
    earliest of them, so that `recipients` are looked at where that has passed (rules.md, plan).
    """
    if current is None or current.kind == "corrected":
        return "none"
    if current.kind == "refused":
        return "no"
    if current.kind == "withdrawn":
        return "withdrawn"
    if current.until is not None and current.until < today and not goes_on(recipients, today):
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
    marks: dict[tuple[str, str, int | None], AnswerRecord] = {}
    corrections: dict[tuple[str, str, int | None], AnswerRecord] = {}
    for event in events:
        key = (event.person_id, event.scope, event.concerns)
        if event.kind == "carried_over":
            marks[key] = event
        elif event.kind == "corrected" and event.correction not in JOININGS:
            corrections[key] = event
    standing = {one.answer.id: one for one in _standings(events).values()}
    shown = []
    for event in in_order(events):
        now = standing.get(event.id)
        mark = marks.get((event.person_id, event.scope, event.seq))
        by = corrections.get((event.person_id, event.scope, event.seq))
        corrected = (by.correction or "entered_by_mistake") if by else None
        if now is not None:
            shown.append(view(event, now.carry_over, now.by, corrected))
        elif mark is not None and mark.carried:
            shown.append(view(event, "carried_over", mark, corrected))
        else:
            shown.append(view(event, "not_needed", None, corrected))
    return tuple(reversed(shown))


def masked_view(shown: AnswerView) -> AnswerView:
    """An event of a masked person: that it happened, and nothing that tells who it is."""
    return replace(
        shown,
        recipients=(),
        script_text="",
        sample_text="",
        mobile_before=None,
        assessments=(),
        facts=None,
        reason=None,
    )


def view(
    answer: AnswerRecord,
    carry_over: CarryOver | None = None,
    mark: AnswerRecord | None = None,
    corrected: AnswerCorrection | None = None,
) -> AnswerView:
    """One event as shown; `mark` is the carrying over that did it, `corrected` why it is gone."""
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
        told=answer.told,
        told_to=answer.told_to,
        told_written=answer.told_written,
        assessments=answer.assessments,
        notes=answer.decision.get("notes", ()),
        problems=answer.decision.get("problems", ()),
        facts=answer.facts,
        correction=answer.correction,
        corrected=corrected,
        moved_from=answer.moved_from,
        reason=answer.reason,
        scope=answer.scope,
    )
