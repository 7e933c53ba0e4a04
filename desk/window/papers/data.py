"""The papers' data of an answer, of a walk under way, or of nobody yet (forms.md §2–4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from desk.register.clock import wall_time
from desk.register.views import AnswerView, CardView, PersonView, RepresentativeView
from desk.window.card.receipt import receipt_data
from desk.window.context import UnitContext
from desk.window.formats import Formats, identity_shown, plain
from desk.window.intake.column import card_column
from desk.window.intake.view import WalkView, message_unit
from desk.window.sample import sample_preview

Data = Mapping[str, Any]
MANDATED: Final = ("god_man", "forvaltare")
YES: Final = ("given", "number_changed", "confirmed", "corrected")


def is_signable(answer: AnswerView) -> bool:
    """Whether a blanket can be signed for it: a yes with somebody who gets the message."""
    return answer.kind in YES and bool(answer.recipients) and answer.decided_by is not None


def answer_data(
    answer: AnswerView,
    person: PersonView,
    context: UnitContext,
    language: str,
    reference: str = "",
    representatives: Sequence[RepresentativeView] = (),
) -> Data:
    """A stored answer as the blanket says it; `representatives` are those of the card."""
    data = dict(receipt_data(answer, person, context, language))
    facts = answer.facts or {}
    return {
        **data,
        "reference": reference,
        "child_approves": _child_approves(facts),
        "mandate": _mandate(facts, representatives),
    }


def answer_anew(
    answer: AnswerView,
    person: PersonView,
    context: UnitContext,
    language: str,
    today: date,
    message: str,
    reference: str,
) -> Data:
    """What stands on a blanket that asks anew: as was answered, with today's date and message."""
    data = dict(answer_data(answer, person, context, language, reference))
    return {**data, "date": today.isoformat(), "message": message, "registered_by": ""}


def walk_data(view: WalkView, language: str, reference: str) -> Data:
    """A walk under way as it would be saved now; the patient is known."""
    patient, decision = view.draft.patient, view.decision
    assert patient is not None
    name = f"{patient.given_name} {patient.surname}".strip()
    names = {(one.role, one.mobile.e164): one.full_name for one in view.recipients}
    facts = {
        "representatives": [
            {
                "role": one.role,
                "patient_approves": one.patient_approves,
                "mandate": {"covers_person": one.covers_person},
            }
            for one in view.draft.representatives
        ]
    }
    return {
        **unit_part(view.context, language, view.today),
        "reference": reference,
        "patient": {
            "name": name,
            "identity": plain(identity_shown(patient.identity)),
            "protected_identity": patient.protected,
        },
        "answer": "yes",
        "decided_by": decision.decided_by,
        "recipients": [
            {
                "role": one.role,
                "name": names.get((one.role, one.mobile)) or name,
                "mobile": one.mobile,
                "until": one.until.isoformat() if one.until else None,
            }
            for one in decision.recipients
        ],
        "until": decision.until.isoformat() if decision.until else None,
        "message": view.preview.text,
        "child_approves": _child_approves(facts),
        "mandate": _mandate(facts, ()),
    }


def blank_data(context: UnitContext, language: str, today: date, reference: str = "") -> Data:
    """Nobody's yet: the unit, and its message with made-up details once it is confirmed."""
    data = unit_part(context, language, today)
    unit = context.unit
    if unit.message.confirmed_at is not None:
        shown = sample_preview(
            message_unit(unit), unit.message.template, context.profile, context.disclosure, today
        )
        data["message"] = shown.text
    if reference:
        data["reference"] = reference
    return data


def unit_part(context: UnitContext, language: str, day: date) -> dict[str, Any]:
    """Profile, unit, language and date, which every paper has."""
    unit = context.unit
    return {
        "profile": unit.profile,
        "unit": {
            "name": unit.name,
            "provider": unit.provider,
            "display": unit.display,
            "sender": unit.sender,
            "phone": unit.phone,
            "check_in": unit.check_in,
            "send_days_before": unit.send_days_before,
            "turn_to": unit.turn_to,
        },
        "language": language,
        "date": day.isoformat(),
    }


def message_now(card: CardView, context: UnitContext, formats: Formats, today: date) -> str:
    """The message that somebody with a yes would get now; "" for nobody."""
    column = card_column(card, context, formats, today)
    return column.phone.text if column is not None else ""


def told_in(answer: AnswerView, languages: Sequence[str]) -> str:
    """The language that the information was told in, if a paper can be had in it."""
    return answer.language if answer.language in languages else languages[0]


def _child_approves(facts: Mapping[str, Any]) -> bool | None:
    """Whether the child agreed to a guardian's phone; None where nobody asked."""
    said = [
        one.get("patient_approves")
        for one in facts.get("representatives", ())
        if one.get("role") == "guardian" and one.get("patient_approves") is not None
    ]
    return all(said) if said else None


def _mandate(
    facts: Mapping[str, Any], representatives: Sequence[RepresentativeView]
) -> dict[str, Any] | None:
    """What was seen of the first mandate, and the day it was looked at, if that is known."""
    for one in facts.get("representatives", ()):
        covers = (one.get("mandate") or {}).get("covers_person")
        if one.get("role") not in MANDATED or covers is None:
            continue
        looks = [
            wall_time(who.mandate.checked_at).date().isoformat()
            for who in representatives
            if who.role == one["role"] and who.mandate is not None
        ]
        return {"covers_person": covers, "checked": looks[0] if looks else True}
    return None
