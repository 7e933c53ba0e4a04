"""The papers of a card's history: printed, signed and kept, or thrown away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from desk.register.views import BlanketView
from desk.window.card.history import Happening
from desk.window.formats import Formats
from desk.window.intake.listeners import in_language
from desk.window.words import tr


def blanket_happenings(blankets: Sequence[BlanketView], formats: Formats) -> list[Happening]:
    """What became of each blanket, as plain sentences."""
    told = []
    for one in blankets:
        words = tr("A blanket to sign was printed, {language}.")
        printed = words.format(language=in_language(one.language))
        told.append(_told(one.made_at, "document", "ink2", printed, f"{one.made_by}.", formats))
        if one.registered_at is None:
            continue
        by = f"{one.registered_by}."
        if one.signed_on is None:
            gone = tr("The blanket will not come back.")
            told.append(_told(one.registered_at, "no", "ink2", gone, by, formats))
            continue
        signed = tr("The blanket was signed {day}.").format(day=formats.plain_day(one.signed_on))
        kept = tr("Kept in: {place}.").format(place=one.kept_where.rstrip("."))
        second = f"{kept} {tr('Registered by {name}').format(name=by)}"
        told.append(_told(one.registered_at, "yes", "ok", signed, second, formats))
    return told


def _told(
    at: datetime, symbol: str, role: str, title: str, second: str, formats: Formats
) -> Happening:
    moment = formats.local(at)
    day, time = formats.short_date(moment.date()), formats.time(moment)
    return Happening(at, day, time, symbol, role, title, second, "")
