"""Which step follows, from the answers alone; the pages know neither neighbours nor order."""

from __future__ import annotations

from typing import Final

from desk.consent.asking.facts import PATIENT
from desk.consent.asking.standing import Standing
from desk.consent.authority.facts import GivenNumber
from desk.consent.draft import Draft, Step

ORDER: tuple[Step, ...] = tuple(Step)

_OF_THE_NUMBERS: Final = frozenset({"number_missing", "number_not_mobile"})


def steps(standing: Standing) -> tuple[Step, ...]:
    """The steps this walk takes: a no needs no number."""
    if standing.outcome is False:
        return tuple(step for step in ORDER if step is not Step.NUMBER)
    return ORDER


def is_done(draft: Draft, step: Step, standing: Standing) -> bool:
    """Whether a step has all the answers it needs.

    A no needs nothing told: whoever decides may refuse before the script is read out. The script
    must have been told to the one who decides, whoever else has heard it.
    """
    if step is Step.PATIENT:
        return draft.patient is not None
    if step in (Step.INFORMATION, Step.AUTHORITY, Step.NUMBER) and standing.outcome is False:
        return True
    if step is Step.INFORMATION:
        return standing.informed
    if step is Step.AUTHORITY:
        return _is_decided(standing)
    if step is Step.NUMBER:
        return _has_numbers(draft, standing)
    return False


def _is_decided(standing: Standing) -> bool:
    """A yes to which only numbers are lacking, or words for the one who is told."""
    if standing.outcome is not True or standing.unnamed:
        return False
    if any(question.required and not question.answered for question in standing.questions):
        return False
    codes = {
        note.code
        for note in standing.decision.problems
        if note.code != "not_informed" or standing.informed
    }
    return codes <= _OF_THE_NUMBERS


def _has_numbers(draft: Draft, standing: Standing) -> bool:
    """At least one number, each of them a mobile and read back, and whose the patient's is."""
    given = 0
    for wanted in standing.numbers:
        if wanted.key == PATIENT:
            number, confirmed = standing.case.patient.mobile, draft.number_confirmed
            confirmed = confirmed and draft.whose is not None
        else:
            place = next(
                place for place, one in enumerate(draft.representatives) if one.key == wanted.key
            )
            number = standing.case.representatives[place].mobile
            confirmed = draft.representatives[place].number_confirmed
        if number is not None:
            given += 1
            if not _is_mobile(number) or not confirmed:
                return False
    codes = {note.code for note in standing.decision.problems}
    return given > 0 and codes.isdisjoint(_OF_THE_NUMBERS)


def _is_mobile(number: GivenNumber) -> bool:
    return number.e164 is not None


def following(draft: Draft, standing: Standing) -> Step:
    """The step after the current one; after a change, the first one that lacks an answer.

    From the check page one goes on only when no step lacks anything.
    """
    if draft.changing:
        return first_undone(draft, standing)
    if (
        draft.step is Step.MESSAGE
        and (lacking := first_undone(draft, standing)) is not Step.MESSAGE
    ):
        # Nothing is saved that lacks an answer, however one came to the check page.
        return lacking
    if draft.step is Step.INFORMATION and standing.outcome is False:
        # Who said no before the question was put needs no more questions.
        return Step.MESSAGE
    told_another = not is_done(draft, Step.INFORMATION, standing)
    if draft.step is Step.AUTHORITY and told_another:
        # It came out who decides, and that one has not heard the words yet.
        return Step.INFORMATION
    own = steps(standing)
    place = ORDER.index(draft.step)
    return next((step for step in own if ORDER.index(step) > place), Step.PAPER)


def first_undone(draft: Draft, standing: Standing) -> Step:
    """The first step that lacks an answer; the check page when none does."""
    for step in steps(standing):
        if step is Step.MESSAGE or not is_done(draft, step, standing):
            return step
    return Step.MESSAGE


def preceding(draft: Draft, standing: Standing) -> Step | None:
    """The step before the current one; None at the first, and once the answer is saved."""
    if draft.step in (Step.PATIENT, Step.PAPER):
        return None
    place = ORDER.index(draft.step)
    before = [step for step in steps(standing) if ORDER.index(step) < place]
    return before[-1] if before else None
