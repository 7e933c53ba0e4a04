"""Judges a walk before it is saved: the decision anew, and all that proves a yes."""

from __future__ import annotations

from datetime import date
from typing import Final

from desk.consent.asking import Standing, stand
from desk.consent.authority.facts import ASSESSMENTS, UnitSettings
from desk.consent.draft import Draft
from desk.errors import Conflict, Refused, UserError
from desk.register.access import Access
from desk.register.commands import SaveAnswer
from desk.register.text import one_line, whole_text
from desk.register.unit_views import UnitView

LONGEST_REASON: Final = 300
_OF_THE_NUMBERS: Final = ("number_not_mobile", "number_missing")


def unit_settings(unit: UnitView, reception: str = "") -> UnitSettings:
    """What the unit has set itself, as the rules take it; a reception's own ages come first."""
    own = next((one for one in unit.receptions if one.id == reception), None)
    minor_until, own_number_from = unit.minor_until, unit.own_number_from
    if own is not None and own.minor_until is not None:
        minor_until = own.minor_until
    if own is not None and own.own_number_from is not None:
        own_number_from = own.own_number_from
    return UnitSettings(minor_until, own_number_from, unit.protected_identity)


def judge(command: SaveAnswer, access: Access, unit: UnitView, today: date) -> Standing:
    """Where the walk stands by the register's own settings and day.

    Raises UserError, each at its step, for what is not a complete yes or no; Conflict
    `decision_changed` when the decision is not the one that was shown.
    """
    draft = command.draft
    if draft.patient is None:
        raise UserError("patient_missing", field="patient")
    if draft.unit_id != access.unit_id:
        raise Refused("unit_not_yours")
    if command.profile.name != unit.profile:
        raise Conflict("decision_changed", field="authority")
    whole_text(command.script_text, "information")
    whole_text(command.sample_text, "message")
    standing = stand(
        draft, command.profile, unit_settings(unit, draft.reception), today, command.points
    )
    if standing.outcome is None:
        raise UserError("answer_missing", field="answer")
    if standing.outcome:
        _check_yes(command, standing, unit)
    _check_reasons(draft, standing)
    return standing


def _check_yes(command: SaveAnswer, standing: Standing, unit: UnitView) -> None:
    """A yes stands on a decision, words told, a confirmed message and numbers read back."""
    draft, decision = command.draft, standing.decision
    if not standing.informed or draft.told_how is None or not command.script_text.strip():
        raise UserError("not_informed", field="information")
    if not decision.allowed:
        codes = {note.code for note in decision.problems}
        for code in _OF_THE_NUMBERS:
            if codes == {code}:
                raise UserError(code, field="number")
        raise UserError("answer_not_allowed", field="authority")
    if command.decision[:6] != decision[:6]:
        raise Conflict("decision_changed", field="authority")
    _check_message(command, unit)
    _check_people(draft, standing)


def _check_message(command: SaveAnswer, unit: UnitView) -> None:
    """The sample was made from the confirmed text, or from what a protected person gets."""
    message, patient = unit.message, command.draft.patient
    template = message.template
    if patient is not None and patient.protected:
        template = command.profile.texts["reminder"].protected
    if message.confirmed_at is None or not message.template or command.template != template:
        raise UserError("message_not_confirmed", field="message")
    if not command.sample_text.strip():
        raise UserError("message_missing", field="message")


def _check_people(draft: Draft, standing: Standing) -> None:
    """Each number was read back, and it is known whose it is."""
    if standing.unnamed:
        raise UserError("name_missing", field="authority")
    by_key = {one.key: one for one in draft.representatives}
    for key in standing.receiving:
        other = by_key.get(key)
        if not (draft.number_confirmed if other is None else other.number_confirmed):
            raise UserError("number_not_confirmed", field="number")
        if other is not None and not one_line(other.given_name, "given_name"):
            raise UserError("name_missing", field="authority")


def _check_reasons(draft: Draft, standing: Standing) -> None:
    """Every assessment that the decision rests on was given a short reason."""
    asked = _asked(standing)
    for one in draft.assessments:
        reason = one_line(one.reason, "reason")
        if one.code in asked and standing.outcome and not reason:
            raise UserError("assessment_reason_missing", field="authority")
        if len(reason) > LONGEST_REASON:
            raise UserError("reason_too_long", field="authority")


def reasoned(draft: Draft, standing: Standing) -> tuple[tuple[str, str], ...]:
    """The assessments made for this very decision, as code and reason."""
    asked = _asked(standing)
    return tuple(
        (one.code, reason)
        for one in draft.assessments
        if one.code in asked and (reason := one_line(one.reason, "reason"))
    )


def _asked(standing: Standing) -> frozenset[str]:
    codes = {
        option
        for question in standing.questions
        for option in question.options
        if option in ASSESSMENTS
    }
    return frozenset(codes)
