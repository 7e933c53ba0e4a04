"""What leaves by the program: messages on visits by the gateway, the plan as files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

# What is not needed for the first paint is imported where it is used (decision D9).
if TYPE_CHECKING:
    from desk.register.ports.gateway import Gateway
    from desk.register.sent_records import FiledMessage, PlanFile
    from desk.visits.plan import PlanRequest


class DeskLeaving:
    """A `desk.window.cancel.ports.Leaving`. `gateway` takes fixed messages on visits alone."""

    def __init__(self) -> None:
        self._gateway: Gateway | None = None

    @property
    def gateway(self) -> Gateway:
        """The gateway over SMTP."""
        if self._gateway is None:
            from desk.exchange.gateway import SmtpGateway

            self._gateway = SmtpGateway()
        return self._gateway

    def plan_sheet(self, sends: Sequence[FiledMessage], stops: Sequence[FiledMessage]) -> bytes:
        """A file of planned messages as CSV."""
        from desk.exchange.plan_file import plan_sheet

        return plan_sheet(sends, stops)

    def plan_json(
        self,
        file: PlanFile,
        unit: str,
        sends: Sequence[FiledMessage],
        stops: Sequence[FiledMessage],
    ) -> bytes:
        """The same as JSON."""
        from desk.exchange.plan_file import plan_json

        return plan_json(file, unit, sends, stops)

    def plan_facts(self, request: PlanRequest, profile: str) -> bytes:
        """What a plan follows from, as the command line reads it."""
        from desk.exchange.plan_file import json_bytes
        from desk.visits.facts import plan_facts_data

        return json_bytes(plan_facts_data(request, profile))
