"""What the ask-again list reads: all that may have to be asked, found in a few statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from desk.register.ask_reasons import AskVisit, MandateLook, Statement
from desk.register.views import RecipientView


@dataclass(frozen=True, slots=True)
class AskedOf:
    """Whose answers are looked at: persons whom the unit knows, by what holds in its scopes."""

    unit_id: str
    scopes: frozenset[str]


class Asking(Protocol):
    """Bounded by what must be asked, not by what is kept: one pass over what holds a question."""

    def due(
        self,
        of: AskedOf,
        ages: Sequence[int],
        ends_by: date,
        before: datetime | None,
        today: date,
    ) -> tuple[Statement, ...]:
        """Statements that end by a day, were said before an instant, or perhaps before an age.

        Of the ages only the years are compared: `age_reason` tells.
        """

    def unread(self, of: AskedOf) -> tuple[Statement, ...]:
        """The yes that hold with a number that nobody has read back."""

    def looks(self, of: AskedOf, ends_by: date) -> tuple[MandateLook, ...]:
        """Latest looks at mandates of those who receive, that end by a day or do not cover."""

    def coming(self, unit_id: str, first: date, last: date) -> dict[str, AskVisit]:
        """The first visit in some days of each person who comes to the unit."""

    def said_by(self, of: AskedOf, person_ids: Sequence[str]) -> dict[str, Statement]:
        """What holds for the persons in the scopes, without facts; the latest of each."""

    def visits_before(self, visit_ids: Sequence[str]) -> dict[str, date]:
        """The day of the same person's visit at the unit before each; none for a first one."""

    def receiving(self, answer_ids: Sequence[str]) -> dict[str, tuple[RecipientView, ...]]:
        """Who receives by the answers, in order."""

    def confirmed_for(self, person_ids: Sequence[str]) -> dict[str, frozenset[str]]:
        """The ids of the visits that the persons were asked for: rules.md, plan."""
