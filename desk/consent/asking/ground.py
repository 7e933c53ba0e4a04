"""The ground a walk stands on: who decides by what is known so far, and who may receive."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from desk.consent.asking.facts import case_of
from desk.consent.authority.decide import weigh
from desk.consent.authority.facts import Case, Decision, Role, UnitSettings
from desk.consent.authority.weighing import PATIENT, not_a_yes
from desk.consent.draft import Draft, DraftRepresentative
from desk.consent.patient.age import has_reached
from desk.consent.profile import Profile

Decider = Literal[
    "unknown", "stopped", "patient", "child", "guardian", "forvaltare", "staff", "nobody"
]


@dataclass(frozen=True, slots=True, repr=False)
class Ground:
    """What the rest is worked out from.

    `of_age`: a minor has reached the age of an own number. `candidates` are the places of those
    whose phone may be used, PATIENT (of the rules) for the patient; `receiving` the places of the
    decision's recipients, in its order.
    """

    draft: Draft
    profile: Profile
    case: Case
    decision: Decision
    decider: Decider
    minor: bool
    of_age: bool
    candidates: tuple[int, ...]
    receiving: tuple[int, ...]

    def indexes(self, *roles: Role) -> tuple[int, ...]:
        """The places of the representatives with one of the roles, in order."""
        return tuple(index for index, one in enumerate(self.representatives) if one.role in roles)

    @property
    def deciding(self) -> int | None:
        """The place of the förvaltare who decides: the first that qualifies (rule 8)."""
        return next(filter(self.mandate_holds, self.indexes("forvaltare")), None)

    @property
    def representatives(self) -> tuple[DraftRepresentative, ...]:
        """Those of the draft, in order."""
        return self.draft.representatives

    @property
    def maturity_open(self) -> bool:
        """Whether it must still be judged if the child is mature enough to decide (rule 11)."""
        made = self.case.assessments
        return (
            self.minor
            and self.decider != "stopped"
            and self.profile.rules.minors == "maturity"
            and "mature_minor" not in made
            and "minor" not in made
        )

    def mandate_holds(self, index: int) -> bool:
        """Whether a god man or förvaltare qualifies (rule 6)."""
        mandate = self.case.representatives[index].mandate
        return mandate.covers_person is True and not self.has_expired(index)

    def mandate_open(self, index: int) -> bool:
        """Whether nobody has looked at a mandate that has not ended."""
        mandate = self.case.representatives[index].mandate
        return mandate.covers_person is None and not self.has_expired(index)

    def has_expired(self, index: int) -> bool:
        """Whether a mandate's last day has passed."""
        until = self.case.representatives[index].mandate.until
        return until is not None and until < self.case.date


def ground_of(
    draft: Draft, profile: Profile, unit: UnitSettings, today: date, points: Sequence[str]
) -> Ground:
    """Asks the rules who decides and who may receive, before the numbers are looked at."""
    case = case_of(draft, unit, today, points)
    weighing = weigh(case, profile)
    birth = case.patient.birth_date
    minor = birth is not None and not has_reached(birth, weighing.minor_until, today)
    codes = {note.code for _, _, note in weighing.problems}
    decider: Decider
    if {"reserve_number_minor", "protected_identity_forbidden"} & codes:
        decider = "stopped"
    elif birth is None:
        decider = "unknown"
    elif weighing.decided_by is None:
        decider = "nobody"
    elif minor and weighing.decided_by == "patient":
        decider = "child"
    else:
        decider = weighing.decided_by
    decision = weighing.decision()
    candidates = tuple(index for _, index, *_ in weighing.candidates)
    with_number = (index for _, index, number, *_ in weighing.candidates if number is not None)
    receiving = tuple(with_number) if decision.allowed else ()
    if minor and profile.rules.minors == "guardians":
        candidates = _guardians_asked(case)
    return Ground(
        draft=draft,
        profile=profile,
        case=case,
        decision=decision,
        decider=decider,
        minor=minor,
        of_age=birth is not None and has_reached(birth, weighing.own_number_from, today),
        candidates=candidates,
        receiving=receiving,
    )


def _guardians_asked(case: Case) -> tuple[int, ...]:
    """Rule 10: guardians who qualify, until two have given a mobile; and the child beside them."""
    asked, with_mobile = [], 0
    for index, one in enumerate(case.representatives):
        if one.role != "guardian" or not_a_yes(one):
            continue
        number = one.mobile
        if with_mobile < 2 or (number is not None and number.e164 is None):
            asked.append(index)
        if number is not None and number.e164 is not None:
            with_mobile += 1
    if asked and case.patient.consents is not False:
        asked.append(PATIENT)
    return tuple(asked)
