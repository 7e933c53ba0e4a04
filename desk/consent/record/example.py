"""The message that a paper shows as an example, where nobody has written one."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Final

from desk.consent.message.writing import (
    MessagePatient,
    MessageUnit,
    MessageVisit,
    PreviewRequest,
    message_text,
)
from desk.consent.profile import Profile
from desk.consent.record.paper import Paper

_NAME: Final = "Anna"
_TIME: Final = time(9, 30)
_DAYS: Final = 7
_TUESDAY: Final = 1


def example_message(paper: Paper, profile: Profile) -> str:
    """The profile's reminder, filled as if somebody called Anna came to the paper's unit."""
    unit = MessageUnit(
        name=paper.unit.name,
        provider=paper.unit.provider,
        display=paper.unit.display,
        phone=paper.unit.phone,
        check_in=paper.unit.check_in,
    )
    visit = MessageVisit(datetime.combine(_day(paper.day), _TIME))
    patient = MessagePatient(_NAME, paper.protected)
    return message_text(PreviewRequest("reminder", unit, visit, patient), profile)


def _day(day: date | None) -> date:
    """A Tuesday at least a week later."""
    later = (day or date(2026, 11, 24)) + timedelta(_DAYS)
    return later + timedelta((_TUESDAY - later.weekday()) % 7)
