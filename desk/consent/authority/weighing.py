"""The working sheet of one decision: what the rules have found so far, and what follows from it."""

from __future__ import annotations

from datetime import date
from functools import cache
from operator import itemgetter
from typing import Final

from desk.consent.authority.facts import (
    AskAgain,
    Assessment,
    Case,
    DecidedBy,
    Decision,
    GivenNumber,
    Note,
    Patient,
    Recipient,
    RecipientRole,
    Representative,
)
from desk.consent.profile import ProfileRules

_WITHOUT_NUMBERS: Final = frozenset(
    {"birth_date_unknown", "no_one_may_decide", "guardian_missing", "reserve_number_minor"}
)
_NOT_A_YES: Final = frozenset({"not_informed", "not_asked", "refused"})
_PROMOTED: Final = _NOT_A_YES | {"guardian_not_approved"}

Found = tuple[int, int, Note]
"""A rule's number, a representative's index (PATIENT for none) and what the rule found."""

Candidate = tuple[RecipientRole, int, GivenNumber | None, date | None, AskAgain]
"""Somebody who may receive, if a number was given: role, index, number, until and ask again."""

PATIENT: Final = -1
"""Stands for the patient where a representative's index would."""

_note: Final = cache(Note)
_rule_and_index: Final = itemgetter(0, 1)


class Weighing:
    """One decision in the making. The rules write on it; `decision` draws the conclusion."""

    __slots__ = (
        "candidates",
        "case",
        "decided_by",
        "minor_until",
        "notes",
        "own_number_from",
        "problems",
        "rules",
    )

    def __init__(self, case: Case, rules: ProfileRules) -> None:
        unit = case.unit
        self.case = case
        self.rules = rules
        self.minor_until = rules.minor_until if unit.minor_until is None else unit.minor_until
        self.own_number_from = (
            rules.own_number_from if unit.own_number_from is None else unit.own_number_from
        )
        self.decided_by: DecidedBy | None = None
        self.candidates: list[Candidate] = []
        self.problems: list[Found] = []
        self.notes: list[Found] = []

    def problem(self, rule: int, code: str, index: int = PATIENT) -> None:
        """A rule found something that stands in the way."""
        role = None if index == PATIENT else self.case.representatives[index].role
        self.problems.append((rule, index, _note(code, role, None if role is None else index)))

    def note(self, rule: int, code: str, index: int = PATIENT) -> None:
        """A rule leaves somebody out."""
        role = None if index == PATIENT else self.case.representatives[index].role
        self.notes.append((rule, index, _note(code, role, None if role is None else index)))

    def need(self, rule: int, assessment: Assessment) -> None:
        """A rule takes an assessment; a problem if it was not made."""
        if assessment not in self.case.assessments:
            missing = _note("assessment_missing", None, None, assessment)
            self.problems.append((rule, PATIENT, missing))

    def add_patient(self, until: date | None = None) -> None:
        """The patient's own phone may be used; it comes before all others."""
        self.candidates.insert(0, ("patient", PATIENT, self.case.patient.mobile, until, "never"))

    def add(self, index: int, until: date | None, ask_again: AskAgain = "never") -> None:
        """A representative's phone may be used."""
        one = self.case.representatives[index]
        self.candidates.append((one.role, index, one.mobile, until, ask_again))

    def decision(self) -> Decision:
        """The decision, once the rules have had their say; looks at the numbers (rule 2)."""
        recipients = self._recipients()
        omit = self.case.patient.protected_identity
        place = "omit" if omit else self.rules.place
        if self.problems:
            problems = _in_order(self.problems)
            notes = _in_order(self.notes)
            return Decision(
                False, None, (), None, "never", place, self.rules.scope, problems, notes
            )
        until: date | None = None
        ask_again: AskAgain = "never"
        for _, _, limit, again in recipients:
            if limit is not None and (until is None or limit < until):
                until = limit
            if again == "each_visit":
                ask_again = again
        return Decision(
            True,
            self.decided_by,
            tuple(recipients),
            until,
            ask_again,
            place,
            self.rules.scope,
            (),
            _in_order(self.notes),
        )

    def _recipients(self) -> list[Recipient]:
        """Rule 2: looks at the numbers of all who may receive; rule 16: how often to ask again."""
        codes = [note.code for _, _, note in self.problems]
        if not _WITHOUT_NUMBERS.isdisjoint(codes):
            return []
        recipients = []
        none_given = True
        each_visit = self.rules.ask_at_each_visit
        for role, index, number, until, ask_again in self.candidates:
            if number is None:
                continue
            none_given = False
            if number.e164 is None:
                self.problem(2, "number_not_mobile", index)
            elif each_visit:
                recipients.append(Recipient(role, number.e164, until, "each_visit"))
            else:
                recipients.append(Recipient(role, number.e164, until, ask_again))
        if none_given and _NOT_A_YES.isdisjoint(codes):
            self._nobody_receives()
        return recipients

    def _nobody_receives(self) -> None:
        """Nobody gave a number; or nobody was left to give one, and then the reasons count."""
        if self.candidates:
            self.problem(2, "number_missing")
            return
        left_out, self.notes = self.notes, []
        for found in left_out:
            promoted = found[1] != PATIENT and found[2].code in _PROMOTED
            (self.problems if promoted else self.notes).append(found)


def not_a_yes(person: Patient | Representative) -> list[str]:
    """What keeps a person's answer from being an informed yes, all of it (rules 1 and 13)."""
    codes = []
    if not person.informed:
        codes.append("not_informed")
    if person.consents is None:
        codes.append("not_asked")
    elif not person.consents:
        codes.append("refused")
    return codes


def _in_order(found: list[Found]) -> tuple[Note, ...]:
    """In the order of the rules, within a rule in that of the representatives."""
    if not found:
        return ()
    if len(found) > 1:
        found.sort(key=_rule_and_index)
    return tuple([note for _, _, note in found])
