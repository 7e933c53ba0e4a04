"""What the authority step asks of this very person, in order: what can change the decision."""

from __future__ import annotations

from typing import Final, Literal

from desk.consent.asking.facts import PATIENT, mandate_end
from desk.consent.asking.ground import Ground
from desk.consent.asking.listening import addressee_of
from desk.consent.asking.question import Question, QuestionCode
from desk.consent.authority.facts import Role

YES_NO: Final = ("yes", "no")
ACTING: Final = ("god_man", "forvaltare")

Noted = Literal["minor", "guardian_recipient", "patient_cannot_consent", "protected_identity"]


def questions_of(ground: Ground) -> tuple[Question, ...]:
    """The questions for the facts as they stand, with those that would change who decides.

    Nothing where nothing could allow a yes: an identity the unit forbids, a barred reserve number.
    """
    if ground.draft.patient is None or ground.decider == "stopped":
        return ()
    if ground.decider == "unknown":
        return (Question("birth_date", PATIENT, required=True),)
    asked = _Asked(ground)
    if ground.case.patient.protected_identity:
        asked.assessment("protected_identity", required=True)
    if ground.minor:
        _of_a_minor(asked)
    else:
        _of_an_adult(asked)
    return tuple(asked.questions)


class _Asked:
    """The questions so far."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.listener = addressee_of(ground).key
        self.questions: list[Question] = []

    def flag(
        self, code: QuestionCode, subject: str, value: bool | None, *, required: bool = False
    ) -> None:
        """A question with yes and no."""
        self.questions.append(Question(code, subject, YES_NO, required, value is not None))

    def assessment(self, code: Noted, *, required: bool) -> None:
        """An assessment to make, with a reason; one that was made without must be given one."""
        made = [one for one in self.ground.draft.assessments if one.code == code]
        reasoned = any(one.reason.strip() for one in made)
        self.questions.append(Question(code, None, (code,), required or bool(made), reasoned))

    def maturity(self) -> None:
        """Whether the child is mature enough to decide (rule 11); either way with a reason."""
        made = [
            one for one in self.ground.draft.assessments if one.code in ("mature_minor", "minor")
        ]
        told = self.ground.maturity_open and self.listener == PATIENT
        needed = self.ground.profile.rules.minor_assessment or told
        self.questions.append(
            Question(
                "maturity",
                PATIENT,
                ("mature_minor", "minor"),
                needed or bool(made),
                any(one.reason.strip() for one in made),
            )
        )

    def can_consent(self) -> None:
        """Whether the patient can take a stand; until somebody says otherwise, yes."""
        self.questions.append(Question("can_consent", PATIENT, YES_NO, False, True))

    def informed(self, index: int) -> None:
        """Whether one who is not told here knows what must be known."""
        one = self.ground.representatives[index]
        if one.key != self.listener:
            self.flag("informed", one.key, self.ground.case.representatives[index].informed or None)

    def consents(self, index: int, *, required: bool = False) -> None:
        """What a representative answers."""
        one = self.ground.representatives[index]
        self.flag("consents", one.key, one.consents, required=required)

    def approves(self, index: int) -> None:
        """Whether the patient approves of a representative."""
        one = self.ground.representatives[index]
        self.flag("patient_approves", one.key, one.patient_approves)

    def mandate(self, index: int) -> None:
        """What the court's appointment says; its end only where it covers the person."""
        one = self.ground.representatives[index]
        # Whoever was told as the one to decide must turn out to, or not to.
        open_ = one.key == self.listener and self.ground.mandate_open(index)
        self.flag("covers_person", one.key, one.covers_person, required=open_)
        if one.covers_person:
            readable = mandate_end(one.until)[1]
            self.questions.append(Question("until", one.key, (), not readable, readable))

    def offer(self, *roles: Role, required: bool = False) -> None:
        """Who else may be written down."""
        there = any(one.role in roles for one in self.ground.representatives)
        self.questions.append(Question("representatives", None, roles, required, there))


def _of_a_minor(asked: _Asked) -> None:
    ground = asked.ground
    rules, guardians = ground.profile.rules, ground.indexes("guardian")
    if rules.minors == "maturity":
        asked.maturity()
        if ground.maturity_open and rules.minor_assessment:
            # Without it there is no yes, and all else depends on it.
            return
    elif rules.minors == "by_age" and ground.of_age:
        asked.can_consent()
    if ground.decider == "child":
        asked.flag("answer", PATIENT, ground.draft.answer, required=True)
    if rules.minor_assessment and rules.minors != "maturity":
        asked.assessment("minor", required=True)
    if ground.decider == "child":
        _beside_the_child(asked, guardians)
    else:
        _guardians(asked, guardians)


def _beside_the_child(asked: _Asked, guardians: tuple[int, ...]) -> None:
    """Rule 9: a guardian whom the child, or an assessment of the single case, approves of."""
    draft = asked.ground.draft
    for index in guardians:
        asked.informed(index)
        asked.approves(index)
        asked.consents(index)
    if any(draft.representatives[index].patient_approves is not True for index in guardians):
        asked.assessment("guardian_recipient", required=False)
    asked.offer("guardian")


def _guardians(asked: _Asked, guardians: tuple[int, ...]) -> None:
    """Rule 13, with the child's approval (rule 11) and the child's own phone (rule 10)."""
    ground, draft = asked.ground, asked.ground.draft
    rules = ground.profile.rules
    answered = any(draft.representatives[index].consents is not None for index in guardians)
    for index in guardians:
        one = draft.representatives[index]
        asked.informed(index)
        asked.consents(index, required=not answered and one.key == asked.listener)
        if rules.minors == "maturity":
            asked.approves(index)
    if rules.minors == "by_age" and ground.of_age:
        asked.assessment("guardian_recipient", required=True)
    if rules.minors == "guardians" and guardians:
        asked.flag("answer", PATIENT, draft.answer)
    asked.offer("guardian", required=not guardians)


def _of_an_adult(asked: _Asked) -> None:
    """Rules 4 to 8."""
    ground, draft = asked.ground, asked.ground.draft
    decider = ground.decider
    if decider == "forvaltare":
        _beside_a_forvaltare(asked)
        return
    asked.can_consent()
    if decider == "patient":
        asked.flag("answer", PATIENT, draft.answer, required=True)
    for index, one in enumerate(draft.representatives):
        if one.role in ACTING:
            asked.mandate(index)
        if one.role == "god_man" and ground.mandate_holds(index):
            asked.informed(index)
            if decider == "patient":
                asked.approves(index)
            asked.consents(index)
        elif one.role == "relative" and decider == "patient":
            asked.informed(index)
            asked.approves(index)
            asked.consents(index)
    if decider == "staff":
        asked.assessment("patient_cannot_consent", required=True)
    if decider == "patient":
        asked.offer("god_man", "forvaltare", "relative")
    else:
        asked.offer("god_man", "forvaltare", required=decider == "nobody")


def _beside_a_forvaltare(asked: _Asked) -> None:
    """Rule 8: the first who qualifies decides; others, and the patient, may receive too."""
    ground, draft = asked.ground, asked.ground.draft
    for index in ground.indexes("forvaltare"):
        asked.mandate(index)
        if ground.mandate_holds(index):
            asked.informed(index)
            asked.consents(index, required=index == ground.deciding)
    asked.can_consent()
    if draft.can_consent:
        if asked.listener != PATIENT:
            asked.flag("informed", PATIENT, ground.case.patient.informed or None)
        asked.flag("answer", PATIENT, draft.answer)
    asked.offer("forvaltare")
