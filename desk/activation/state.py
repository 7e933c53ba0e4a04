"""Where an application stands: draft, signed, sent, active; on which day, and by whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal

from desk.errors import UserError

State = Literal["draft", "signed", "sent", "active"]
StepKind = Literal["begun", "reached", "corrected"]

STATES: Final[tuple[State, ...]] = ("draft", "signed", "sent", "active")


@dataclass(frozen=True, slots=True, repr=False)
class Step:
    """One step an application has taken, noted `at` an instant (UTC) `by` a name.

    `note` says why a step was taken back; a new draft has none.
    """

    state: State
    on: date
    at: datetime | None = None
    by: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Progress:
    """How far an application has come. `reached` has a step for each state, in their order."""

    reached: tuple[Step, ...] = ()

    @property
    def state(self) -> State:
        """The state reached last."""
        return self.reached[-1].state if self.reached else "draft"

    @property
    def following(self) -> State | None:
        """The state that can be reached now, None once the unit is active."""
        place = STATES.index(self.state) + 1
        return STATES[place] if place < len(STATES) else None

    @property
    def preceding(self) -> State | None:
        """The state that a correction goes back to, None for a draft."""
        place = STATES.index(self.state)
        return STATES[place - 1] if place else None

    @property
    def is_frozen(self) -> bool:
        """Whether what was filled in may not be changed: it was signed as it is."""
        return self.state != "draft"

    def step(self, state: State) -> Step | None:
        """The step that reached a state, None where it is not reached."""
        return next((step for step in self.reached if step.state == state), None)


def kind_of(step: Step, before: Progress) -> StepKind:
    """What a step does to an application that stands so.

    A step back says why; a draft that does not say why is a new application's.
    """
    if step.state == "draft" and not step.note:
        return "begun"
    return "corrected" if STATES.index(step.state) < len(before.reached) else "reached"


def progress_of(steps: Iterable[Step]) -> Progress:
    """How far an application has come by these steps, the oldest first."""
    progress = Progress()
    for step in steps:
        progress = _after(progress, step)
    return progress


def _after(progress: Progress, step: Step) -> Progress:
    if kind_of(step, progress) == "begun":
        return Progress((step,))
    earlier = progress.step(step.state)
    # Going back to a state leaves it as it was, unless its day was put right too.
    shown = earlier if earlier is not None and earlier.on == step.on else step
    return Progress((*progress.reached[: STATES.index(step.state)], shown))


def history_of(steps: Iterable[Step]) -> tuple[tuple[StepKind, Step], ...]:
    """Every step with what it did, the oldest first."""
    told: list[tuple[StepKind, Step]] = []
    progress = Progress()
    for step in steps:
        told.append((kind_of(step, progress), step))
        progress = _after(progress, step)
    return tuple(told)


def check_step(progress: Progress, state: State, on: date, note: str, today: date) -> None:
    """Whether an application may take a step: one forward, or one back that says why.

    Raises UserError `application_order` for any other state, `application_future` for a day that
    has not been, `application_day` for a day before that of the state before, and
    `application_reason` for a step back that does not say why.
    """
    if state not in (progress.following, progress.preceding):
        raise UserError("application_order", field="state")
    if on > today:
        raise UserError("application_future", field="on")
    place = STATES.index(state)
    before = progress.step(STATES[place - 1]) if place else None
    if before is not None and on < before.on:
        raise UserError("application_day", field="on")
    if state == progress.preceding and not note.strip():
        raise UserError("application_reason", field="note")
