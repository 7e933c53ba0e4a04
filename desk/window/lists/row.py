"""A person as a row of a list, in words."""

from __future__ import annotations

from datetime import date

from desk.consent.patient.age import age_on
from desk.register.views import PersonHit
from desk.window.card.names import person_identity, person_name
from desk.window.formats import Formats
from desk.window.widgets.rows import RowWords
from desk.window.words import tr


def row_words(hit: PersonHit, formats: Formats, today: date) -> RowWords:
    """A person as a list row: name, number and age, what holds, when last seen."""
    person = hit.person
    seen = formats.when_seen(hit.seen_at, today) if hit.seen_at is not None else ""
    if person.masked:
        return RowWords(
            person_name(person), tr("Opened with a reason"), "protected", tr("Not shown"), seen
        )
    second = person_identity(person)
    if person.identities and person.identities[0].type == "reservnummer":
        second += " · " + tr("reserve number")
    elif person.birth_date is not None:
        second += " · " + tr("{age} years").format(age=age_on(person.birth_date, today))
    words = {
        "yes": tr("Yes to text messages"),
        "no": tr("No to text messages"),
        "withdrawn": tr("Taken back"),
        "ended": tr("Ended"),
        "none": tr("No answer yet"),
        "protected": tr("Not shown"),
    }
    return RowWords(person_name(person), second, hit.holding, words[hit.holding], seen)
