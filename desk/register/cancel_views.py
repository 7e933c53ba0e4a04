"""What the use cases of cancelling and moving visits take and give: frozen, never printed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from desk.consent.message.preview import Preview
from desk.register.ports.gateway import GatewaySettings
from desk.register.sent_records import SentMessage
from desk.register.views import PersonView, RecipientView
from desk.visits.booking import Visit
from desk.visits.cancelling import FixedKind, FixedMessage, LeftOut, NoMessage

WhyNot = NoMessage | Literal["text_has_error", "protected", "already_told"]
"""Why no message can go: then the patient is phoned."""

Way = Literal["gateway", "draft"]


@dataclass(frozen=True, slots=True)
class VisitChange:
    """A visit that is cancelled, or with a new start (local wall time) moved to it."""

    visit_id: str
    start: datetime | None = None

    @property
    def kind(self) -> FixedKind:
        """Which of the fixed messages tells of it."""
        return "cancellation" if self.start is None else "rebooking"


@dataclass(frozen=True, slots=True, repr=False)
class Told:
    """Somebody who gets the message, or does not and why."""

    recipient: RecipientView
    why_not: LeftOut | Literal["already_told"] | None = None


@dataclass(frozen=True, slots=True, repr=False)
class ChangeView:
    """A change of a visit as it would be told: the very message, who gets it and who does not.

    `message` is None where the region has no such text. `way` is how it would leave. `place_left`
    tells that the place stands in messages here, and was left out because the patient was told
    less. `earlier` are messages already made on the visit.
    """

    change: VisitChange
    visit: Visit
    person: PersonView
    kind: FixedKind
    message: Preview | None
    to: tuple[Told, ...]
    left_out: tuple[Told, ...]
    why_not: WhyNot | None
    way: Way
    place_left: bool = False
    earlier: tuple[SentMessage, ...] = ()

    @property
    def can_send(self) -> bool:
        """Whether somebody can be told by SMS."""
        return self.why_not is None and bool(self.to)


@dataclass(frozen=True, slots=True, repr=False)
class ChangeVisit:
    """Cancel or move a visit, and tell of it by SMS or not.

    `shown` are the numbers and the text that were on the screen: nothing else may leave.
    """

    command_id: str
    change: VisitChange
    send: bool
    shown: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Attempt:
    """A message that is about to leave, and by which way; None where something stopped it."""

    sent: SentMessage
    message: FixedMessage | None = None
    settings: GatewaySettings | None = None


@dataclass(frozen=True, slots=True, repr=False)
class SentView:
    """A message as the list shows it: whose visit, to whom, what has become of it."""

    sent: SentMessage
    person: PersonView
    made_by: str


@dataclass(frozen=True, slots=True, repr=False)
class GatewayView:
    """A unit's gateway as its settings show it: everything but the password."""

    settings: GatewaySettings | None
    has_password: bool
