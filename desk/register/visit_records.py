"""What the register hands to the visits' use cases of what holds: frozen, free of rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from desk.register.views import AnswerKind, RecipientView


@dataclass(frozen=True, slots=True, repr=False)
class HeldAnswer:
    """The statement that holds for a person, as much of it as lists and the plan need.

    `given_at` is when it was said, a confirmation included. `unit_id` is where. `until` and
    `ask_again` are the strictest of the recipients'.
    """

    person_id: str
    scope: str
    answer_id: str
    unit_id: str
    seq: int
    kind: AnswerKind
    given_at: datetime
    decided_by: str | None
    by_whom: str
    until: date | None
    ask_again: Literal["never", "each_visit"]
    place_in_text: Literal["unit_decides", "omit"]
    told_display: str
    sample_text: str
    visit_id: str | None
    visit_start: datetime | None
    recipients: tuple[RecipientView, ...]
