"""The working sheet of one decision: what the rules have found so far, and what follows from it."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

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
"""A rule's number, a representative's index (-1 for none) and what the rule found."""


class Candidate(NamedTuple):
    """Somebody who may receive, if a number was given. `place` -1 is the patient."""

    role: RecipientRole
    place: int
    number: GivenNumber | None
    until: date | None
    ask_again: AskAgain


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

    def problem(self, rule: int, code: str, index: int = -1) -> None:
        """A rule found something that stands in the way."""
        self.problems.append((rule, index, self._note(code, index)))

    def note(self, rule: int, code: str, index: int = -1) -> None:
        """A rule leaves somebody out."""
        self.notes.append((rule, index, self._note(code, index)))

    def need(self, rule: int, assessment: Assessment) -> None:
        """A rule takes an assessment; a problem if it was not made."""
        if assessment not in self.case.assessments:
            missing = Note("assessment_missing", None, None, assessment)
            self.problems.append((rule, -1, missing))

    def add_patient(self, until: date | None = None) -> None:
        """The patient's own phone may be used."""
        self.candidates.insert(
            0, Candidate("patient", -1, self.case.patient.mobile, until, self._ask("never"))
        )

    def add(self, index: int, until: date | None, ask_again: AskAgain = "never") -> None:
        """A representative's phone may be used."""
        one = self.case.representatives[index]
        self.candidates.append(Candidate(one.role, index, one.mobile, until, self._ask(ask_again)))

    def decision(self) -> Decision:
        """The decision, once the rules have had their say; looks at the numbers (rule 2)."""
        recipients = self._recipients()
        if self.problems:
            recipients = ()
        untils = [one.until for one in recipients if one.until is not None]
        each_visit = any(one.ask_again == "each_visit" for one in recipients)
        protected = self.case.patient.protected_identity
        return Decision(
            allowed=not self.problems,
            decided_by=None if self.problems else self.decided_by,
            recipients=recipients,
            until=min(untils) if untils else None,
            ask_again="each_visit" if each_visit else "never",
            place_in_text="omit" if protected else self.rules.place,
            scope=self.rules.scope,
            problems=_in_order(self.problems),
            notes=_in_order(self.notes),
        )

    def _recipients(self) -> tuple[Recipient, ...]:
        codes = {note.code for _, _, note in self.problems}
        if not _WITHOUT_NUMBERS.isdisjoint(codes):
            return ()
        recipients = []
        none_given = True
        for one in self.candidates:
            if one.number is None:
                continue
            none_given = False
            if one.number.e164 is None:
                self.problem(2, "number_not_mobile", one.place)
            else:
                recipients.append(Recipient(one.role, one.number.e164, one.until, one.ask_again))
        if none_given and _NOT_A_YES.isdisjoint(codes):
            self._nobody_receives()
        return tuple(recipients)

    def _nobody_receives(self) -> None:
        """Nobody gave a number; or nobody was left to give one, and then the reasons count."""
        if self.candidates:
            self.problem(2, "number_missing")
            return
        left_out, self.notes = self.notes, []
        for found in left_out:
            promoted = found[2].index is not None and found[2].code in _PROMOTED
            (self.problems if promoted else self.notes).append(found)

    def _note(self, code: str, index: int) -> Note:
        if index < 0:
            return Note(code)
        return Note(code, self.case.representatives[index].role, index)

    def _ask(self, ask_again: AskAgain) -> AskAgain:
        return "each_visit" if self.rules.ask_at_each_visit else ask_again


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
    if len(found) > 1:
        found.sort(key=lambda one: one[:2])
    return tuple(note for _, _, note in found)
