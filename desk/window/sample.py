"""The unit's message on the phone with an example patient, and its fields in readable words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from desk.consent.message.disclosure import DisclosureWords
from desk.consent.message.finding import Finding
from desk.consent.message.length import measure
from desk.consent.message.mending import Marked, Mender, apply
from desk.consent.message.preview import (
    MessagePatient,
    MessageUnit,
    MessageVisit,
    Preview,
    PreviewRequest,
    preview,
)
from desk.consent.message.writing import filled_message, message_text
from desk.consent.profile import Kind, Profile
from desk.window.context import Sentences
from desk.window.formats import Formats
from desk.window.intake.column import meter_words
from desk.window.intake.view import example_visit
from desk.window.widgets.phone import PhoneWords
from desk.window.widgets.phonecolumn import ColumnWords
from desk.window.words import tr

EXAMPLE_NAME = "Anna"
_BRACES = re.compile(r"\{([^{}]*)\}")


def sample_preview(
    unit: MessageUnit, template: str | None, profile: Profile, words: DisclosureWords, today: date
) -> Preview:
    """The unit's reminder as an example patient would get it; None means the profile's example."""
    return preview(_request(unit, template, today), profile, words)


def sample_now(unit: MessageUnit, template: str | None, profile: Profile, today: date) -> str:
    """The text alone, for the phone to show before it is judged."""
    return message_text(_request(unit, template, today), profile)


@dataclass(frozen=True, slots=True)
class SampleText:
    """A unit's text as the example patient would get it, with what is found in it and its fixes.

    `template` is in NFC. `after_swap`: the parts it would have with ordinary characters.
    """

    template: str
    shown: Preview
    marked: tuple[Marked, ...]
    after_swap: int


def sample_text(
    unit: MessageUnit,
    template: str,
    profile: Profile,
    words: DisclosureWords,
    today: date,
    senders: Sequence[str] = (),
) -> SampleText:
    """All that an editor shows of a text, quick enough for every key."""
    template = unicodedata.normalize("NFC", template)
    request = _request(unit, template, today)
    shown = preview(request, profile, words)
    mender = Mender(unit, profile, words, field_words(), senders)
    marked = mender.marked(shown.findings, template, filled_message(request, profile))
    parts = shown.segments
    for one in marked:
        if one.finding.code == "unicode_message":
            other = message_text(_request(unit, apply(template, one.fix), today), profile)
            parts = measure(other).segments
    return SampleText(template, shown, marked, parts)


def _request(unit: MessageUnit, template: str | None, today: date) -> PreviewRequest:
    visit = example_visit(today)
    return PreviewRequest(
        kind="reminder",
        unit=unit,
        visit=MessageVisit(visit.start, visit.contact_type),
        patient=MessagePatient(EXAMPLE_NAME, protected_identity=False),
        template=template,
    )


def fixed_text(
    kind: Kind, unit: MessageUnit, profile: Profile, words: DisclosureWords, today: date
) -> Preview:
    """A text that the profile has fixed, as the example patient would get it."""
    return preview(replace(_request(unit, None, today), kind=kind), profile, words)


def sample_column(
    shown: Preview, sentences: Sentences, formats: Formats, heading: str, below: str
) -> ColumnWords:
    """The phone's column with that message."""
    day, short_day, clock = "", "", "09.30"
    if shown.send_at is not None:
        clock = formats.time(shown.send_at)
        moment = shown.send_at.date()
        day = f"{formats.day(moment, moment)} {clock}"
        short_day = f"{formats.short_day(moment)} {clock}"
    phone = PhoneWords(shown.sender, shown.text, clock, day, short_day, EXAMPLE_NAME)
    found = gravest_first(shown.findings)
    if found:
        kind = "error" if found[0].severity == "error" else "warn"
        return ColumnWords(
            heading, below, phone, meter_words(shown), kind, sentences.finding(found[0])
        )
    return ColumnWords(
        heading, below, phone, meter_words(shown), "ok", tr("Nothing gives the care away.")
    )


def gravest_first(findings: tuple[Finding, ...]) -> list[Finding]:
    """Errors before warnings, else in their order."""
    return sorted(findings, key=lambda one: one.severity != "error")


def example_below(today: date, formats: Formats) -> str:
    """“Example: Anna, visit on fredag 1 december”."""
    day = formats.day(example_visit(today).start.date(), today)
    return tr("Example: {name}, visit on {day}").format(name=EXAMPLE_NAME, day=day)


def field_words() -> dict[str, str]:
    """What a template's fields are called in the window, by their names in the template."""
    return {
        "given_name": tr("first name"),
        "date": tr("date"),
        "time": tr("time"),
        "contact_type": tr("kind of visit"),
        "unit": tr("unit"),
        "provider": tr("care provider"),
        "place": tr("place"),
        "phone": tr("phone"),
        "check_in": tr("check-in link"),
    }


def readable(template: str) -> str:
    """A template with its fields' names in the window's language, for a person to edit."""
    names = field_words()
    return _BRACES.sub(lambda found: "{" + names.get(found[1], found[1]) + "}", template)


def as_template(text: str) -> str:
    """What `readable` was made from; a name nobody knows stays, and the checker says so."""
    names = {word.casefold(): name for name, word in field_words().items()}
    return _BRACES.sub(
        lambda found: "{" + names.get(found[1].strip().casefold(), found[1]) + "}", text
    )


def in_readable(template: str, place: int) -> int:
    """A place in a template, between its fields, as a place in what `readable` made of it."""
    return len(readable(template[:place]))
