"""Where an application stands: draft, signed, sent, active, and since when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal

from desk.errors import UserError

State = Literal["draft", "signed", "sent", "active"]

STATES: Final[tuple[State, ...]] = ("draft", "signed", "sent", "active")


@dataclass(frozen=True, slots=True)
class Progress:
    """The days on which each state was reached, None where it is not."""

    draft: date
    signed: date | None = None
    sent: date | None = None
    active: date | None = None

    @property
    def state(self) -> State:
        """The state reached last."""
        return next(state for state in reversed(STATES) if self.day(state) is not None)

    @property
    def following(self) -> State | None:
        """The state that can be reached now, None once the unit is active."""
        place = STATES.index(self.state) + 1
        return STATES[place] if place < len(STATES) else None

    def day(self, state: State) -> date | None:
        """The day on which a state was reached."""
        days = {
            "draft": self.draft,
            "signed": self.signed,
            "sent": self.sent,
            "active": self.active,
        }
        return days[state]


def reach(progress: Progress, state: State, on: date) -> Progress:
    """The progress with one more state reached.

    Raises UserError `application_order` for any state but the following one, and
    `application_day` for a day before that of the state before.
    """
    if state != progress.following:
        raise UserError("application_order", field=state)
    reached = progress.day(progress.state)
    if reached is not None and on < reached:
        raise UserError("application_day", field=state)
    if state == "signed":
        return replace(progress, signed=on)
    if state == "sent":
        return replace(progress, sent=on)
    return replace(progress, active=on)


def reopen(progress: Progress, on: date) -> Progress:
    """A draft again, because something was changed: what was signed was another text."""
    return Progress(draft=on)
