"""What an answer changes in the draft: each gives the fields that a page hands on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desk.consent.asking.facts import PATIENT, said_to
from desk.consent.asking.ground import Decider
from desk.consent.asking.listening import Addressee
from desk.consent.asking.question import Question
from desk.consent.authority.facts import ASSESSMENTS
from desk.consent.draft import (
    Assessment,
    Draft,
    DraftAssessment,
    DraftRepresentative,
    Role,
    Told,
)

Changes = dict[str, Any]


def new_key(draft: Draft) -> str:
    """A key that no representative of the walk has or had."""
    used = [int(one.key[1:]) for one in draft.representatives if one.key[1:].isdigit()]
    if draft.heard_by[1:].isdigit():
        used.append(int(draft.heard_by[1:]))
    return f"r{max(used, default=0) + 1}"


def changed(draft: Draft, key: str, **changes: Any) -> tuple[DraftRepresentative, ...]:
    """The representatives, one of them with some answers changed."""
    return tuple(one.with_(**changes) if one.key == key else one for one in draft.representatives)


def adding(draft: Draft, role: Role, **known: Any) -> Changes:
    """One more representative, with what is known; the last of `representatives`."""
    one = DraftRepresentative(new_key(draft), role, **known)
    return {"representatives": (*draft.representatives, one)}


def removing(draft: Draft, key: str) -> Changes:
    """Without a representative; what that one was told is told to nobody."""
    changes: Changes = {
        "representatives": tuple(one for one in draft.representatives if one.key != key)
    }
    if draft.listener == key:
        changes["listener"] = ""
    if draft.told_to == "representative" and draft.heard_by == key:
        changes |= {"told": (), "told_how": None, "told_to": PATIENT, "heard_by": ""}
    return changes


def naming(draft: Draft, key: str, **names: str) -> Changes:
    """A representative's given_name, surname, number or until as typed."""
    if "number" in names:
        # Another number is not the one that was read back.
        return {
            "representatives": changed(draft, key, number=names["number"], number_confirmed=False)
        }
    return {"representatives": changed(draft, key, **names)}


def answering(draft: Draft, question: Question, value: str) -> Changes:
    """An answer to a question: one of its options, or "" to take it back.

    For `representatives` the value is the role to add, for `until` the text as typed. The reason
    of an assessment is given by `reasoning`.
    """
    flag = {"yes": True, "no": False}.get(value)
    code, subject = question.code, question.subject
    if code == "representatives":
        return adding(draft, _role(value))
    if code == "maturity":
        kept = tuple(one for one in draft.assessments if one.code not in ("mature_minor", "minor"))
        return {"assessments": _with(draft.with_(assessments=kept), value) if value else kept}
    if code in ASSESSMENTS:
        if value:
            return {"assessments": _with(draft, code)}
        return {"assessments": tuple(one for one in draft.assessments if one.code != code)}
    if code == "can_consent":
        return {"can_consent": flag is not False}
    if code == "answer":
        return {"answer": flag}
    if subject == PATIENT:
        return {"patient_informed": flag is True}
    if subject is None:
        return {}
    if code == "informed":
        return {"representatives": changed(draft, subject, informed=flag is True)}
    if code == "until":
        return {"representatives": changed(draft, subject, until=value)}
    return {"representatives": changed(draft, subject, **{code: flag})}


def _role(value: str) -> Role:
    roles: dict[str, Role] = {
        "guardian": "guardian",
        "god_man": "god_man",
        "forvaltare": "forvaltare",
        "relative": "relative",
    }
    return roles[value]


def _with(draft: Draft, code: str) -> tuple[DraftAssessment, ...]:
    if any(one.code == code for one in draft.assessments):
        return draft.assessments
    made = next(known for known in ASSESSMENTS if known == code)
    return (*draft.assessments, DraftAssessment(made))


def reasoning(draft: Draft, code: Assessment, reason: str) -> Changes:
    """The short reason of an assessment, which is thereby made."""
    made = draft.with_(assessments=_with(draft, code))
    return {
        "assessments": tuple(
            DraftAssessment(code, reason) if one.code == code else one for one in made.assessments
        )
    }


def choosing(draft: Draft, choice: Addressee, decider: Decider) -> Changes:
    """Somebody else is told: one not written down yet is, and the facts follow the choice.

    `decider` is who decides before the choice. A god man is told when the patient cannot take a
    stand, and so is a guardian of a child old enough to decide.
    """
    changes = _written_down(draft, choice)
    if choice.kind == "patient":
        changes["can_consent"] = True
    elif choice.kind == "god_man":
        changes["can_consent"] = False
    elif choice.kind == "guardian" and decider == "child":
        others = tuple(one for one in draft.assessments if one.code != "mature_minor")
        changes["assessments"] = others
        changes["can_consent"] = len(others) < len(draft.assessments)
    return changes


def _written_down(draft: Draft, listener: Addressee) -> Changes:
    """The one who listens, added to the representatives where there is no key yet."""
    if listener.key:
        return {"listener": listener.key}
    changes = adding(draft, "guardian" if listener.kind == "patient" else listener.kind)
    return {**changes, "listener": new_key(draft)}


def telling(
    draft: Draft,
    listener: Addressee,
    said: Sequence[str],
    how: Told | None,
    seconds: int,
    points: Sequence[str],
    *,
    written: bool = False,
) -> Changes:
    """Points told to somebody. Who heard it all before stays informed, though others listen now."""
    changes: Changes = {}
    key = listener.key
    if not key:
        key = new_key(draft)
        changes = _written_down(draft, listener)
    before = PATIENT if draft.told_to == PATIENT else draft.heard_by
    if before != key and said_to(draft, before, points):
        if before == PATIENT:
            changes["patient_informed"] = True
        else:
            there = draft.with_(**changes)
            changes["representatives"] = changed(there, before, informed=True)
    return changes | {
        "told": tuple(said),
        "told_how": how if said else None,
        "told_seconds": seconds,
        "told_written": written and bool(said),
        "told_to": PATIENT if key == PATIENT else "representative",
        "heard_by": "" if key == PATIENT else key,
    }


def refusing(draft: Draft, listener: Addressee) -> Changes:
    """The one who is told says no, before or after the words."""
    if listener.kind == "patient":
        return {"answer": False}
    changes = {} if listener.key else _written_down(draft, listener)
    there = draft.with_(**changes)
    key = listener.key or there.listener
    return changes | {"representatives": changed(there, key, consents=False)}
