"""What a unit's message gives away, judged where it is kept, not only where it is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from desk.consent.message.disclosure import DisclosureWords
from desk.consent.message.finding import Finding
from desk.consent.message.preview import PreviewRequest, preview
from desk.consent.message.writing import (
    CONTACT_WORDS,
    MessagePatient,
    MessageUnit,
    MessageVisit,
)
from desk.consent.profile import Profile
from desk.register.unit_views import UnitView

EXAMPLE_DAYS: Final = 14
"""How far ahead the example visit lies that a text is shown and judged with."""

_SOMEBODY: Final = MessagePatient("Anna")


@dataclass(frozen=True, slots=True)
class MessageJudge:
    """The unit's profile and the words that give something away.

    The use cases get it with each command, so that no text with an error is ever confirmed.
    """

    profile: Profile
    words: DisclosureWords

    def findings(self, unit: UnitView, template: str, today: date) -> tuple[Finding, ...]:
        """What the unit's reminder gives away, for every kind of contact, each thing once.

        Judged with the visit that the editor shows, so that what it finds is seen there. Offsets
        are those of the message of the first contact type that it is found in.
        """
        start = datetime.combine(today + timedelta(days=EXAMPLE_DAYS), time(9, 30))
        found: dict[tuple[str, str, str], Finding] = {}
        for contact in CONTACT_WORDS:
            request = PreviewRequest(
                kind="reminder",
                unit=message_unit_of(unit),
                visit=MessageVisit(start, contact),
                patient=_SOMEBODY,
                template=template,
            )
            for one in preview(request, self.profile, self.words).findings:
                found.setdefault((one.code, one.field, one.match), one)
        return tuple(found.values())

    def errors(self, unit: UnitView, template: str, today: date) -> tuple[Finding, ...]:
        """Those of the findings that stop the text from being confirmed."""
        found = self.findings(unit, template, today)
        return tuple(one for one in found if one.severity == "error")

    def in_name(self, name: str) -> tuple[Finding, ...]:
        """What a unit's name gives away, wherever it is shown."""
        return self.words.judge_name(name).findings

    def may_decide(self, name: str) -> bool:
        """Whether a manager may let a name stand: it tells a speciality or is unknown (rules.md).

        No decision makes a diagnosis, a treatment or a patient group lawful to send.
        """
        verdict = self.words.judge_name(name)
        codes = {one.code for one in verdict.findings}
        return verdict.verdict == "unknown" or codes == {"names_speciality"}


def message_unit_of(unit: UnitView) -> MessageUnit:
    """What the message needs of the unit."""
    return MessageUnit(
        name=unit.name,
        provider=unit.provider,
        display=unit.display,
        sender=unit.sender,
        phone=unit.phone,
        check_in=unit.check_in,
        send_days_before=unit.send_days_before,
        name_decided=unit.name_decided,
    )
