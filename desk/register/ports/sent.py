"""Messages that left: the fixed ones on visits, the plan's files, and a unit's gateway."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from desk.register.ports.gateway import GatewaySettings
from desk.register.sent_records import FiledMessage, PlanFile, SentMessage


class Sent(Protocol):
    """What has left, within one transaction."""

    def gateway(self, unit_id: str) -> GatewaySettings | None:
        """How a unit reaches its gateway, or None."""

    def keep_gateway(self, unit_id: str, settings: GatewaySettings, user_id: str) -> None:
        """Write a unit's settings over what they were; a host of "" is none."""

    def add(self, message: SentMessage) -> None:
        """A new message."""

    def change(self, message: SentMessage) -> None:
        """What has become of one."""

    def get(self, message_id: str) -> SentMessage | None:
        """One message, or None."""

    def by_command(self, command_id: str) -> tuple[SentMessage, ...]:
        """What a command has made, in the order it was made."""

    def of_visit(self, visit_id: str) -> tuple[SentMessage, ...]:
        """A visit's messages, oldest first."""

    def of_unit(self, unit_id: str, limit: int) -> tuple[SentMessage, ...]:
        """A unit's messages, latest first."""

    def count_open(self, unit_id: str, now: datetime) -> int:
        """How many of a unit's have not been handed over, on visits after `now` (wall time)."""

    def add_file(self, file: PlanFile) -> None:
        """A file of planned messages."""

    def change_file(self, file: PlanFile) -> None:
        """What has become of one."""

    def files(self, unit_id: str, limit: int) -> tuple[PlanFile, ...]:
        """A unit's files, latest first."""

    def file_message(self, message: FiledMessage) -> None:
        """A message that stands in a file."""

    def stop(self, message: FiledMessage, file_id: str) -> None:
        """A later file tells the system to stop it."""

    def filed(self, unit_id: str, since: datetime) -> tuple[FiledMessage, ...]:
        """A unit's messages in files that go from a wall time on, in that order."""

    def filed_for(self, visit_ids: Sequence[str]) -> tuple[FiledMessage, ...]:
        """The messages of those visits that stand in files."""

    def of_file(self, file_id: str) -> tuple[tuple[FiledMessage, ...], tuple[FiledMessage, ...]]:
        """What a file tells to send, and what to stop."""

    def asked_for(self, visit_ids: Sequence[str]) -> frozenset[tuple[str, str]]:
        """Visits before which a yes was given or confirmed that has not been taken back since.

        Pairs of the person, as the answers were written, and the visit.
        """
