"""Where in a template the things stand that were found in the message made from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desk.consent.message.finding import Finding
from desk.consent.message.template import Filled, pieces
from desk.consent.message.writing import MessageUnit, place_display
from desk.consent.profile import Profile


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a template (code points `start` to `end`) and of the text it became.

    `name` is the placeholder's, "" for words. In words every character stands for itself, but for
    a doubled brace.
    """

    start: int
    end: int
    at: int
    upto: int
    name: str = ""

    def inwards(self, place: int) -> int:
        """The place in the template of a place in the text: within words exactly there."""
        exact = self.end - self.start == self.upto - self.at and not self.name
        return self.start + (place - self.at) if exact else self.start


def stretches(template: str, filled: Filled) -> tuple[Stretch, ...]:
    """The pieces of a template in NFC beside what they became, in order."""
    values, unknown = iter(filled.values), iter(filled.unknown)
    found: list[Stretch] = []
    place, reached = 0, 0
    for sort, text in pieces(template):
        if sort == "value":
            span = next(values)
            found.append(Stretch(place, place + len(text) + 2, span.start, span.end, text))
            reached = span.end
        else:
            if sort == "unknown":
                reached = next(unknown).start
            # A brace alone among the words was written twice.
            length = 2 if sort == "text" and text in ("{", "}") else len(text)
            found.append(Stretch(place, place + length, reached, reached + len(text)))
            reached += len(text)
        place = found[-1].end
    return tuple(found)


def in_template(start: int, end: int, among: Iterable[Stretch]) -> tuple[int, int]:
    """A stretch of the text as a stretch of the template: a placeholder is taken whole."""
    touched = [one for one in among if one.at < end and start < one.upto]
    if not touched:
        return 0, 0
    first, last = touched[0], touched[-1]
    begins = first.inwards(max(start, first.at))
    exact = last.end - last.start == last.upto - last.at and not last.name
    ends = last.start + (end - last.at) if exact and end <= last.upto else last.end
    return begins, ends


def places_of(
    finding: Finding, among: tuple[Stretch, ...], unit: MessageUnit, profile: Profile
) -> tuple[tuple[int, int], ...]:
    """Where a finding stands in the template; nowhere for the sender.

    What the unit's or the caregiver's name gives away stands at the placeholders that show it.
    """
    if finding.field == "text":
        span = in_template(finding.start, finding.end, among)
        return (span,) if span[0] < span[1] else ()
    if finding.field == "sender":
        return ()
    names = showing(finding, unit, profile)
    return tuple((one.start, one.end) for one in among if one.name in names)


def showing(finding: Finding, unit: MessageUnit, profile: Profile) -> frozenset[str]:
    """The placeholders that show the name a finding is about."""
    display = place_display(unit, profile)
    names: set[str] = set()
    for name, placeholder in ((unit.name, "unit"), (unit.provider or "", "provider")):
        if name[finding.start : finding.end] == finding.match:
            names.add(placeholder)
            if display == placeholder:
                names.add("place")
    return frozenset(names)
