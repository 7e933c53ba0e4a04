"""The mail-to-SMS gateway as the use cases reach it: for visits that are cancelled or moved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from desk.visits.cancelling import FixedMessage

Security = Literal["starttls", "tls"]
Outcome = Literal["handed_over", "failed", "unknown"]
Trouble = Literal[
    "",
    "no_connection",
    "tls_refused",
    "login_refused",
    "sender_refused",
    "address_refused",
    "message_refused",
    "temporary",
    "unknown",
]


@dataclass(frozen=True, slots=True, repr=False)
class GatewaySettings:
    """How a unit reaches its gateway; TLS always, with the certificate checked.

    `starttls`: the connection must turn to TLS before anything else is said. `authority`: the
    certificates (PEM) to trust in the place of the computer's own, "" for those. `user` "" for a
    server that wants no log-in. `sender` is the mail address messages come from.
    `sender_is_neutral`: a manager has said that it names no place, as those with protected
    identity need.
    """

    host: str
    port: int
    security: Security
    sender: str
    user: str = ""
    password: str = ""
    authority: str = ""
    sender_is_neutral: bool = False


@dataclass(frozen=True, slots=True)
class Delivery:
    """What became of a message. `unknown`: the line broke when it may have been taken already.

    Only a person may then send it again. `failed`: it was not taken, and can be sent again.
    """

    outcome: Outcome
    trouble: Trouble = ""


class Gateway(Protocol):
    """Takes nothing but the fixed messages on a visit. Slow: off the window's thread."""

    def send(
        self, message: FixedMessage, settings: GatewaySettings, reference: str, at: datetime
    ) -> Delivery:
        """One mail to one number. `reference` is the message's id, the same when repeated."""

    def check(self, settings: GatewaySettings) -> Delivery:
        """Connect, turn to TLS, log in and leave: nothing is sent."""

    def draft(self, message: FixedMessage, reference: str, at: datetime) -> bytes:
        """The mail as a draft (.eml) for the unit's own mail program; no sender."""
