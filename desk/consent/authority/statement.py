"""A decision as plain data, the form in which it is printed, kept and read again (rules.md)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final, get_args

from desk.consent.authority.facts import (
    ASSESSMENTS,
    ROLES,
    AskAgain,
    DecidedBy,
    Decision,
    Note,
    Recipient,
    RecipientRole,
)
from desk.consent.profile import Place, Scope
from desk.consent.reading import Facts

Say = Callable[[Note], tuple[str, str]]
"""The sentence and the source of a problem or a note."""

_E164: Final = re.compile(r"\+[1-9][0-9]{6,14}\Z", re.ASCII)


def decision_data(decision: Decision, problem: Say, note: Say) -> dict[str, Any]:
    """A decision as JSON has it; `problem` and `note` give each entry its sentence and source."""
    return {
        "allowed": decision.allowed,
        "decided_by": decision.decided_by,
        "recipients": [
            {
                "role": one.role,
                "mobile": one.mobile,
                "until": one.until and one.until.isoformat(),
                "ask_again": one.ask_again,
            }
            for one in decision.recipients
        ],
        "until": decision.until and decision.until.isoformat(),
        "ask_again": decision.ask_again,
        "place_in_text": decision.place_in_text,
        "scope": decision.scope,
        "problems": [_note_data(one, problem) for one in decision.problems],
        "notes": [_note_data(one, note) for one in decision.notes],
    }


def _note_data(note: Note, say: Say) -> dict[str, Any]:
    message, source = say(note)
    return {
        "code": note.code,
        "role": note.role,
        "index": note.index,
        "assessment": note.assessment,
        "message": message,
        "source": source,
    }


def read_decision(facts: Facts) -> Decision:
    """A decision from its plain data; sentences and sources are left aside. Raises InputError."""
    decision = Decision(
        allowed=facts.flag("allowed"),
        decided_by=facts.choice_or_null("decided_by", get_args(DecidedBy)),
        recipients=tuple(_recipient(one) for one in facts.rows("recipients")),
        until=facts.day_or_null("until"),
        ask_again=facts.choice("ask_again", get_args(AskAgain)),
        place_in_text=facts.choice("place_in_text", get_args(Place)),
        scope=facts.choice("scope", get_args(Scope)),
        problems=tuple(_note(one) for one in facts.rows("problems")),
        notes=tuple(_note(one) for one in facts.rows("notes")),
    )
    facts.end()
    return decision


def _recipient(facts: Facts) -> Recipient:
    mobile = facts.text("mobile")
    if not _E164.match(mobile):
        facts.wrong("mobile", "input_not_mobile")
    recipient = Recipient(
        role=facts.choice("role", get_args(RecipientRole)),
        mobile=mobile,
        until=facts.day_or_null("until"),
        ask_again=facts.choice("ask_again", get_args(AskAgain)),
    )
    facts.end()
    return recipient


def _note(facts: Facts) -> Note:
    note = Note(
        code=facts.text("code"),
        role=facts.choice_or_null("role", ROLES),
        index=facts.whole_number_or_null("index", 0, 1_000_000),
        assessment=facts.choice_or_null("assessment", ASSESSMENTS),
    )
    facts.text_or_null("message")
    facts.text_or_null("source")
    facts.end()
    return note
