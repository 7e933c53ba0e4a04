"""What the window needs of the outside for messages that leave it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from desk.register.ports.gateway import Gateway
    from desk.register.sent_records import FiledMessage, PlanFile
    from desk.visits.plan import PlanRequest


class Leaving(Protocol):
    """The gateway, and the plan as files. All of it is slow: off the window's thread."""

    @property
    def gateway(self) -> Gateway:
        """What fixed messages on visits are handed to."""
        ...

    def plan_sheet(self, sends: Sequence[FiledMessage], stops: Sequence[FiledMessage]) -> bytes:
        """A file of planned messages as CSV."""

    def plan_json(
        self,
        file: PlanFile,
        unit: str,
        sends: Sequence[FiledMessage],
        stops: Sequence[FiledMessage],
    ) -> bytes:
        """The same as JSON."""

    def plan_facts(self, request: PlanRequest, profile: str) -> bytes:
        """What a plan follows from, as the command line reads it."""
