"""The application's message as a patient sees it, and whether its text may be sent at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desk.activation.application import Application
from desk.consent.message.length import measure
from desk.consent.message.template import fill
from desk.consent.profile import Profile

_GIVEN_NAME: Final = "Anna"
_TIME: Final = "09.30"
_DATES: Final = {"iso": "2026-12-01", "weekday": "tisdag 1 december"}
_CONTACT_TYPE: Final = "mottagningsbesök"
_CHECK_IN: Final = "incheck.example.org"


@dataclass(frozen=True, slots=True)
class Sample:
    """A message as the patient sees it.

    `characters` are septets in GSM-7, UTF-16 units in UCS-2; `parts` is how many SMS it takes.
    `example`: the text has placeholders, filled with made-up details.
    """

    text: str
    characters: int
    encoding: str
    parts: int
    example: bool


def make_sample(application: Application, profile: Profile) -> Sample | None:
    """The application's text as one patient would get it, None while there is none.

    The unit, the caregiver and the phone are the application's own; the patient and the visit are
    made up.
    """
    text = application.text("message.text")
    if not text:
        return None
    filled = fill(text, _values(application, profile))
    length = measure(filled.text)
    return Sample(
        text=filled.text,
        characters=length.units,
        encoding=length.encoding,
        parts=length.segments,
        example=bool(filled.values),
    )


def _values(application: Application, profile: Profile) -> dict[str, str]:
    unit = application.units[0] if application.units else ""
    provider = application.text("billing.company")
    places = {"unit": unit, "provider": provider}
    omitted = profile.rules.place == "omit"
    return {
        "given_name": _GIVEN_NAME,
        "date": _DATES[profile.message.date_format],
        "time": _TIME,
        "contact_type": _CONTACT_TYPE,
        "unit": "" if omitted else unit,
        "provider": provider,
        "place": "" if omitted else places.get(application.text("message.display"), ""),
        "phone": application.text("billing.phone"),
        "check_in": _CHECK_IN,
    }
