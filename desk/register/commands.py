"""What the use cases are asked to do: frozen, complete, already checked by the subject."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desk.consent.draft import Channel, Draft

if TYPE_CHECKING:
    from desk.consent.authority.decide import Decision
    from desk.consent.profile import Display


@dataclass(frozen=True, slots=True, repr=False)
class SaveAnswer:
    """A walk that is done. `decision` is what the rules said; a yes must be allowed by it.

    `script_version`, `script_text` and `sample_text` are the very words told, in `draft.language`.
    `template` is the template the sample was made from; `mobile` is E.164, None for a no.
    """

    draft: Draft
    decision: Decision
    script_version: str
    script_text: str
    template: str
    sample_text: str
    mobile: str | None


@dataclass(frozen=True, slots=True)
class Withdraw:
    """A consent taken back. `by_whom`: patient, guardian, god_man, forvaltare or relative.

    `expected_seq` is the seq of the answer seen on the card: a colleague's newer one is a conflict.
    """

    command_id: str
    person_id: str
    expected_seq: int
    by_whom: str
    channel: Channel


@dataclass(frozen=True, slots=True)
class NewUnit:
    """What the first start asks for. `profile` is the name of a file in resources/profiles."""

    name: str
    short_name: str
    clinic: str
    profile: str
    provider: str
    display: str
    sender: str
    phone: str
    turn_to: str
    template: str
    template_confirmed: bool
    send_days_before: int | None = None
    check_in: str = ""


@dataclass(frozen=True, slots=True)
class NewMessage:
    """The text that the unit's record system sends, who it comes from, and what it names.

    `active_from`: the first local day on which it is sent, today or later.
    """

    template: str
    sender: str
    display: Display
    active_from: date
