"""What the use cases are asked to do: frozen, complete, already checked by the subject."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from desk.consent.draft import Channel, Correction, Draft, IdentityType, Role

if TYPE_CHECKING:
    from desk.consent.authority.decide import Decision
    from desk.consent.profile import Display, Profile


@dataclass(frozen=True, slots=True, repr=False)
class SaveAnswer:
    """A walk that is done. The decision is made anew from the draft; it must be the one shown.

    `profile` is the unit's. `points` are the keys of the script in `draft.language`;
    `script_version`, `script_text` and `sample_text` are the very words told. `template` is the
    template the sample was made from. `decision` is what the user saw.
    """

    draft: Draft
    profile: Profile
    points: tuple[str, ...]
    decision: Decision
    script_version: str
    script_text: str
    template: str
    sample_text: str


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


@dataclass(frozen=True, slots=True, repr=False)
class ChangeNumber:
    """A new number (E.164) for the recipient at `position`, read back (`confirmed`).

    `by_whom` says so, as in `Withdraw`. `sample_text` is the message shown, "" for the former one;
    `whose` and `whose_name` change only where they are given.
    """

    command_id: str
    person_id: str
    expected_seq: int
    position: int
    mobile: str
    confirmed: bool
    by_whom: str
    channel: Channel
    sample_text: str = ""
    whose: Literal["own", "other"] | None = None
    whose_name: str = ""


@dataclass(frozen=True, slots=True)
class ConfirmNumber:
    """The numbers that hold were read out and are right; asked before a visit, where one is given.

    `visit_id` is that of a booked visit, "" for none.
    """

    command_id: str
    person_id: str
    expected_seq: int
    by_whom: str
    channel: Channel
    visit_id: str = ""


@dataclass(frozen=True, slots=True)
class RemoveRecipient:
    """The recipient at `position` gets no more messages; with the last one the consent ends."""

    command_id: str
    person_id: str
    expected_seq: int
    position: int
    by_whom: str
    channel: Channel


@dataclass(frozen=True, slots=True, repr=False)
class Undo:
    """What was just saved is taken away again, as if it had never held; the trace stays."""

    command_id: str
    answer_id: str
    reason: str
    correction: Correction = "entered_by_mistake"


@dataclass(frozen=True, slots=True, repr=False)
class KeepRepresentative:
    """A representative, new (`representative_id` None) or changed. `mobile` is E.164 or None."""

    representative_id: str | None
    person_id: str
    role: Role
    given_name: str
    surname: str
    mobile: str | None
    since: date | None = None


@dataclass(frozen=True, slots=True)
class LookAtMandate:
    """What the court's appointment says; `until` is its last day, None when it has none."""

    representative_id: str
    covers_person: bool | None
    until: date | None


@dataclass(frozen=True, slots=True)
class EndRepresentative:
    """From this day on no representative any more."""

    representative_id: str
    ended: date


@dataclass(frozen=True, slots=True, repr=False)
class AddIdentity:
    """One more identity number of a person, canonical; `kept_reason` for one that fits no rule."""

    person_id: str
    type: IdentityType
    value: str
    issuer: str = ""
    kept_reason: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class ChangePerson:
    """A person's names, birth date and protection as they shall be; lifting it needs a reason.

    `number`: one more identity number of the same person, None for none.
    """

    person_id: str
    given_name: str
    surname: str
    birth_date: date | None
    protected: bool
    reason: str = ""
    number: AddIdentity | None = None


@dataclass(frozen=True, slots=True)
class MakeBlanket:
    """A paper to be signed, for an answer, for a walk under way, or for nobody yet."""

    form: str
    language: str
    person_id: str | None = None
    answer_id: str | None = None
    draft_command_id: str | None = None


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
