"""What the register keeps of messages that leave by it: fixed ones on visits, and the plan's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from desk.visits.cancelling import FixedKind

SentState = Literal["to_send", "handed_over", "failed", "unknown", "drafted"]
"""`unknown` from the moment of trying on, until the gateway has answered: a crash tells no lie."""


@dataclass(frozen=True, slots=True, repr=False)
class SentMessage:
    """A message that a visit is cancelled or moved, to one number (E.164).

    `visit_start` is the time it tells of, local wall time. `template_hash` addresses the fixed text
    it was made from. `trouble` is the gateway's, or why the message was stopped before it (a code).
    `attempts` counts how often it was handed to the gateway or to a draft.
    """

    id: str
    unit_id: str
    person_id: str
    visit_id: str
    command_id: str
    kind: FixedKind
    role: str
    mobile: str
    visit_start: datetime
    text: str
    template_hash: str
    state: SentState
    trouble: str
    attempts: int
    made_at: datetime
    made_by: str
    tried_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A file of planned messages that was made for a system that sends them.

    `first` and `last` are the days on which they go; `sends` and `stops` count its lines.
    """

    id: str
    unit_id: str
    made_at: datetime
    made_by: str
    first: date
    last: date
    sends: int
    stops: int


@dataclass(frozen=True, slots=True, repr=False)
class FiledMessage:
    """A planned message that stands in a file, so that it stands in no other (E.164 number).

    `send_at` is local wall time. `stopped_by` is the file that told the system to stop it.
    """

    id: str
    unit_id: str
    file_id: str
    visit_id: str
    person_id: str
    role: str
    mobile: str
    send_at: datetime
    visit_start: datetime
    text: str
    segments: int
    stopped_by: str | None = None
