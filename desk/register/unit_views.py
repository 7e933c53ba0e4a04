"""What the window gets to see of a unit: its settings, receptions, languages and message."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal


@dataclass(frozen=True, slots=True)
class MessageView:
    """The unit's message in force. `confirmed_at` None: it is an example nobody has confirmed."""

    template_hash: str
    template: str | None
    confirmed_at: datetime | None
    confirmed_by: str


MessageState = Literal["in_force", "coming", "not_confirmed", "former"]


@dataclass(frozen=True, slots=True)
class MessageVersion:
    """One of the texts a unit has had. `number` counts from 1; `entered_by` and so on are names.

    `coming`: confirmed, from a later day. `not_confirmed`: entered after the one in force.
    """

    id: str
    number: int
    template: str
    sender: str
    display: Literal["unit", "provider", "none"]
    active_from: date
    entered_at: datetime
    entered_by: str
    confirmed_at: datetime | None
    confirmed_by: str
    state: MessageState


ALWAYS_ON: Final = ("sv", "en")
"""The languages of the information that every unit has, without anybody turning them on."""


@dataclass(frozen=True, slots=True)
class LanguageView:
    """A translation nobody professional has reviewed, turned on by a manager knowing it (D11)."""

    code: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class ReceptionView:
    """A reception inside a unit, activated on its own; its ages override the unit's."""

    id: str
    name: str
    active: bool
    minor_until: int | None = None
    own_number_from: int | None = None


@dataclass(frozen=True, slots=True)
class UnitView:
    """A unit with its profile's name and the settings the rules and the message need.

    `name_decided_by` is the id of the user who decided, `name_decider` the name; `quiet_from` and
    `quiet_until` are times of day, HH:MM, between which nothing is sent. `languages_on` are the
    information's languages here, `languages` those of them that a manager had to turn on.
    `confirm_after_days`: when a number is asked for again; None never. `mandate_days`: how long
    before its end a mandate comes up; None the program's own time.
    """

    id: str
    name: str
    short_name: str
    clinic: str
    profile: str
    provider: str
    display: Literal["unit", "provider", "none"]
    sender: str
    phone: str
    turn_to: str
    check_in: str
    send_days_before: int | None
    minor_until: int | None
    own_number_from: int | None
    protected_identity: Literal["forbid", "assess"]
    name_decided: bool
    message: MessageView
    hsa_id: str | None = None
    name_reason: str | None = None
    name_decided_at: datetime | None = None
    name_decided_by: str | None = None
    confirm_after_days: int | None = None
    mandate_days: int | None = None
    quiet_from: str | None = None
    quiet_until: str | None = None
    receptions: tuple[ReceptionView, ...] = ()
    name_decider: str = ""
    languages_on: tuple[str, ...] = ALWAYS_ON
    languages: tuple[LanguageView, ...] = ()
