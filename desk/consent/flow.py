"""Which step follows, from the answers alone; the pages know neither neighbours nor order."""

from __future__ import annotations

from collections.abc import Sequence

from desk.consent.draft import Draft, Step

ORDER: tuple[Step, ...] = tuple(Step)


def steps(draft: Draft) -> tuple[Step, ...]:
    """The steps this walk takes: a no needs no number."""
    if draft.answer is False:
        return tuple(step for step in ORDER if step is not Step.NUMBER)
    return ORDER


def is_done(draft: Draft, step: Step, points: Sequence[str]) -> bool:
    """Whether a step has all the answers it needs. `points` are the keys of the script.

    A no needs nothing told: the person may refuse before the script is read out.
    """
    if step is Step.PATIENT:
        return draft.patient is not None
    if step is Step.INFORMATION:
        return draft.answer is False or set(points) <= set(draft.told)
    if step is Step.AUTHORITY:
        return draft.answer is not None
    if step is Step.NUMBER:
        return draft.answer is False or (
            bool(draft.number.strip()) and draft.number_confirmed and draft.whose is not None
        )
    return False


def following(draft: Draft, points: Sequence[str]) -> Step:
    """The step after the current one; after a change, the first one that lacks an answer."""
    if draft.changing:
        for step in steps(draft):
            if step is Step.MESSAGE:
                return step
            if not is_done(draft, step, points):
                return step
    if draft.step is Step.INFORMATION and draft.answer is False:
        # Who said no before the question was put needs no more questions.
        return Step.MESSAGE
    own = steps(draft)
    place = ORDER.index(draft.step)
    return next((step for step in own if ORDER.index(step) > place), Step.PAPER)


def preceding(draft: Draft) -> Step | None:
    """The step before the current one; None at the first, and once the answer is saved."""
    if draft.step in (Step.PATIENT, Step.PAPER):
        return None
    place = ORDER.index(draft.step)
    before = [step for step in steps(draft) if ORDER.index(step) < place]
    return before[-1] if before else None
