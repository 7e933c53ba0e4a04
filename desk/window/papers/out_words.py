"""The blankets that are out, in words: those of one person each, and piles that are nobody's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desk.register.views import BlanketView
from desk.window.card.names import person_identity, person_name
from desk.window.formats import Formats, no_break
from desk.window.intake.listeners import in_language
from desk.window.words import tr

LONG_OUT = 14
"""Days after which a blanket is worth asking for."""


@dataclass(frozen=True, slots=True, repr=False)
class OutWords:
    """One line: a blanket, or a pile of blank ones that were printed together."""

    blankets: tuple[BlanketView, ...]
    symbol: str
    role: str
    name: str
    second: str
    sentence: str
    age: str

    @property
    def references(self) -> tuple[str, ...]:
        """Those of the line."""
        return tuple(one.reference for one in self.blankets)

    @property
    def is_pile(self) -> bool:
        """Whether it is nobody's: nothing to print again or to register here."""
        return self.blankets[0].person is None and self.blankets[0].draft_command_id is None


def out_lines(
    blankets: Sequence[BlanketView], formats: Formats, today: date
) -> tuple[OutWords, ...]:
    """Those that wait for one person, oldest first; then the piles."""
    piles: dict[tuple[date, str, str], list[BlanketView]] = {}
    lines = []
    for one in reversed(blankets):
        made = formats.local(one.made_at).date()
        if one.person is None and one.draft_command_id is None:
            piles.setdefault((made, one.language, one.made_by), []).append(one)
        else:
            lines.append(_line((one,), *_whose(one), formats, today))
    for pile in piles.values():
        name = tr("Blank blanket") if len(pile) == 1 else tr("{count} blank blankets")
        second = tr("For the waiting room")
        words = (name.format(count=len(pile)), second, "document")
        lines.append(_line(tuple(pile), *words, formats, today))
    return tuple(lines)


def _whose(one: BlanketView) -> tuple[str, str, str]:
    if one.person is None:
        return tr("A parked registration"), tr("Not saved yet"), "pause"
    if one.person.masked:
        return person_name(one.person), tr("Opened with a reason"), "lock"
    return person_name(one.person), person_identity(one.person), "person"


def _line(
    blankets: tuple[BlanketView, ...],
    name: str,
    second: str,
    symbol: str,
    formats: Formats,
    today: date,
) -> OutWords:
    first = blankets[0]
    made = formats.local(first.made_at).date()
    days = (today - made).days
    age = tr("{count} days out").format(count=days)
    if days == 0:
        age = tr("Printed today")
    elif days == 1:
        age = tr("Printed yesterday")
    sentence = tr("Blanket {language}, printed {day} by {name}").format(
        language=in_language(first.language),
        day=no_break(formats.plain_day(made)),
        name=first.made_by,
    )
    role = "warn" if days >= LONG_OUT else "ink2"
    return OutWords(blankets, symbol, role, name, second, sentence, age)
