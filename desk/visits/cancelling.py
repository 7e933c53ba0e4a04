"""The fixed message that a visit is cancelled or moved, and who may get it (facts.md §9)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal

from desk.consent.message.disclosure import DisclosureWords
from desk.consent.message.preview import Preview, preview
from desk.consent.message.writing import (
    MessagePatient,
    MessageUnit,
    MessageVisit,
    PreviewRequest,
    message_text,
)
from desk.consent.profile import Display, Place, Profile
from desk.visits.plan import PlannedConsent, PlannedRecipient

FixedKind = Literal["cancellation", "rebooking"]
LeftOut = Literal["consent_ended", "asked_again_needed"]
"""Why a single recipient gets nothing."""

NoMessage = Literal[
    "text_missing", "too_late", "no_consent", "withdrawn", "consent_ended", "asked_again_needed"
]
"""Why nobody gets anything: the unit phones instead."""

_E164: Final = re.compile(r"\+[1-9][0-9]{4,14}\Z", re.ASCII)
_SHOWN: Final[tuple[Display, ...]] = ("none", "provider", "unit")


@dataclass(frozen=True, slots=True, repr=False)
class FixedMessage:
    """One message to one number (E.164), of which nothing can be written by hand.

    Its text follows from the profile's fixed one alone, so that what takes this type can send
    nothing else. Raises ValueError for a text that is not fixed, and a number that is no number.
    """

    kind: FixedKind
    to: str
    unit: MessageUnit
    visit: MessageVisit
    patient: MessagePatient
    profile: Profile

    def __post_init__(self) -> None:
        text = self.profile.texts.get(self.kind)
        if text is None or not text.fixed or self.profile.gateway is None:
            raise ValueError("the profile sends no such message")
        if not _E164.match(self.to):
            raise ValueError("not E.164")

    @property
    def text(self) -> str:
        """The words as they are sent, in NFC."""
        return message_text(self._request, self.profile)

    def judged(self, words: DisclosureWords) -> Preview:
        """The message measured, with what it gives away. Nothing with an error may be sent."""
        return preview(self._request, self.profile, words)

    @property
    def _request(self) -> PreviewRequest:
        unit = self.unit
        if self.patient.protected_identity:
            unit = replace(unit, sender=self.profile.message.protected_sender)
        return PreviewRequest(self.kind, unit, self.visit, self.patient)


@dataclass(frozen=True, slots=True, repr=False)
class Receiving:
    """Who gets the message, once a number; who does not, and why; `bar` where nobody does."""

    to: tuple[PlannedRecipient, ...]
    left_out: tuple[tuple[PlannedRecipient, LeftOut], ...] = ()
    bar: NoMessage | None = None


def can_send(kind: FixedKind, profile: Profile) -> bool:
    """Whether the region has a fixed text for it, and a gateway to send it by."""
    text = profile.texts.get(kind)
    return text is not None and text.fixed and profile.gateway is not None


def receiving(consent: PlannedConsent | None, today: date, *, covered: bool) -> Receiving:
    """Who may be told of a visit today: the consent to reminders must stand for the number.

    `covered`: those who are asked at each visit have been asked for this one.
    """
    if consent is None or not consent.allowed or not consent.recipients:
        return Receiving((), bar="no_consent")
    if consent.withdrawn is not None and consent.withdrawn <= today:
        return Receiving((), bar="withdrawn")
    to: dict[str, PlannedRecipient] = {}
    left_out: list[tuple[PlannedRecipient, LeftOut]] = []
    for one in consent.recipients:
        if one.until is not None and one.until < today:
            left_out.append((one, "consent_ended"))
        elif one.ask_again == "each_visit" and not covered:
            left_out.append((one, "asked_again_needed"))
        else:
            to.setdefault(one.mobile, one)
    return Receiving(tuple(to.values()), tuple(left_out), None if to else _gravest(left_out))


def shown_as_told(unit: MessageUnit, told: Display, place: Place) -> MessageUnit:
    """The unit, showing no more of the place than the patient was told that messages show."""
    shown = unit.display or "none"
    least: Display = "none" if place == "omit" else min(shown, told, key=_SHOWN.index)
    return replace(unit, display=least)


def _gravest(left_out: Sequence[tuple[PlannedRecipient, LeftOut]]) -> LeftOut:
    codes = {code for _, code in left_out}
    return "consent_ended" if "consent_ended" in codes else "asked_again_needed"
