"""What the first start asks for, frozen, so that every change is a new set of answers."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from desk.consent.message.preview import MessageUnit
from desk.consent.profile import Display, Profile
from desk.register.commands import NewUnit

LONGEST_SENDER = 11
_LETTERS = str.maketrans({"ø": "o", "æ": "a", "ß": "ss", "đ": "d", "ł": "l"})
# Another text is not the one that was confirmed.
_IN_THE_TEXT = frozenset(
    {"profile", "name", "provider", "display", "phone", "check_in", "template", "sender"}
)


class FirstStep(Enum):
    """The steps of the first start in their order."""

    LANGUAGE = "language"
    REGION = "region"
    UNIT = "unit"
    MESSAGE = "message"
    NAME = "name"
    CODE = "code"
    DONE = "done"


@dataclass(frozen=True, slots=True, repr=False)
class FirstAnswers:
    """What has been answered. `typed` names the fields written by hand: no other is overwritten.

    `send_days_before` is what was typed. `template` None is the profile's own example. `again` is
    the password once more, `code` the recovery code, and `code_typed` what was typed of its group
    number `code_group` (1 and on).
    """

    language: str = "sv"
    profile: str = ""
    name: str = ""
    short_name: str = ""
    clinic: str = ""
    provider: str = ""
    display: str = ""
    sender: str = ""
    phone: str = ""
    turn_to: str = ""
    send_days_before: str = ""
    check_in: str = ""
    template: str | None = None
    confirmed: bool = False
    user_name: str = ""
    login: str = ""
    password: str = ""
    again: str = ""
    code: str = ""
    code_group: int = 0
    code_typed: str = ""
    typed: frozenset[str] = frozenset()

    def with_(self, changes: dict[str, Any]) -> FirstAnswers:
        """Answers with some changed; what follows from them follows along."""
        answers = replace(self, **changes, typed=self.typed | changes.keys())
        if changes.keys() & _IN_THE_TEXT and "confirmed" not in changes:
            answers = replace(answers, confirmed=False)
        return answers._following()

    def _following(self) -> FirstAnswers:
        follows: dict[str, Any] = {}
        if "short_name" not in self.typed:
            follows["short_name"] = self.name.strip()
        if "sender" not in self.typed:
            follows["sender"] = sender_of(follows.get("short_name", self.short_name))
        if "turn_to" not in self.typed:
            follows["turn_to"] = self.phone.strip()
        if "login" not in self.typed:
            follows["login"] = login_of(self.user_name)
        return replace(self, **follows)

    def fitting(self, profile: Profile) -> FirstAnswers:
        """Answers that the profile allows: its only choice is taken, a foreign one dropped."""
        displays = profile.message.displays
        if self.display in displays:
            return self
        only = displays[0] if len(displays) == 1 else ""
        return replace(self, display=only)

    def days(self, profile: Profile) -> int | None:
        """How many days before the visit, None where it is not the unit's choice or unreadable."""
        if profile.message.send_days_before is not None:
            return None
        typed = self.send_days_before.strip()
        return int(typed) if re.fullmatch(r"\d{1,2}", typed, re.ASCII) else None

    def message_unit(self, profile: Profile, example: MessageUnit) -> MessageUnit:
        """The unit as the message shows it; what is not written yet is the example's."""
        display: Display | None = next(
            (one for one in profile.message.displays if one == self.display),
            profile.message.displays[0],
        )
        return MessageUnit(
            name=self.name.strip() or example.name,
            provider=self.provider.strip() or example.provider,
            display=display,
            sender=self.sender or example.sender,
            phone=self.phone.strip() or example.phone,
            check_in=self.check_in.strip() or example.check_in,
            send_days_before=self.days(profile),
        )

    def new_unit(self, profile: Profile) -> NewUnit:
        """The unit to make."""
        return NewUnit(
            name=self.name.strip(),
            short_name=self.short_name.strip(),
            clinic=self.clinic.strip(),
            profile=self.profile,
            provider=self.provider.strip(),
            display=self.display,
            sender=self.sender.strip(),
            phone=self.phone.strip(),
            turn_to=self.turn_to.strip(),
            template=self.template or profile.texts["reminder"].text,
            template_confirmed=self.confirmed,
            send_days_before=self.days(profile),
            check_in=self.check_in.strip(),
        )


def login_of(name: str) -> str:
    """A log-in name made from a name: “Ingrid Holm-Ek” gives ingrid.holm-ek."""
    bare = unicodedata.normalize("NFD", name.translate(_LETTERS).casefold())
    words = re.sub(r"[^a-z0-9 -]", "", bare).split()
    return ".".join((words[0], words[-1])) if len(words) > 1 else "".join(words)


def sender_of(name: str) -> str:
    """A sender made from a name: a–z, digits and spaces, at most eleven characters, whole words."""
    bare = unicodedata.normalize("NFD", name.translate(_LETTERS))
    kept = re.sub(r"[^A-Za-z0-9 ]", "", bare)
    words = kept.split()
    sender = ""
    for word in words:
        longer = f"{sender} {word}".strip()
        if len(longer) > LONGEST_SENDER:
            break
        sender = longer
    return sender or (words[0][:LONGEST_SENDER] if words else "")
