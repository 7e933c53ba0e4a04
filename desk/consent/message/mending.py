"""What to do about each thing found in a unit's message: one way to mend it, one key away."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from desk.consent.message.disclosure import DisclosureWords
from desk.consent.message.finding import Finding
from desk.consent.message.length import measure
from desk.consent.message.places import Stretch, in_template, places_of, showing, stretches
from desk.consent.message.template import Filled
from desk.consent.message.writing import MessageUnit
from desk.consent.profile import PLACEHOLDERS, Profile

_Found = tuple[Finding, tuple[tuple[int, int], ...]]
FixKind = Literal["write", "swap", "remove", "sender", "decide", "show"]

_FOLLOWING: Final = re.compile(r"(?:,? [A-ZÅÄÖ][\w-]*(?: sjukhus(?:et)?)?)*")
_JOINING: Final = re.compile(
    r"(?:[,;]? ?\b(?:eller|och|samt|or|and|inför|för|till|hos|vid|på|om|av|i))?[ ,;]*\Z",
    re.IGNORECASE,
)
_CLAUSE: Final = re.compile(r"[^.,;!?\n{]*")
_BOUND: Final = re.compile(r"(?<=[.!?])\s+")
_INSTEAD: Final = {
    "–": "-",
    "—": "-",
    "−": "-",
    "\u2011": "-",
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "…": "...",
    "•": "-",
    "×": "x",
}


@dataclass(frozen=True, slots=True)
class Edit:
    """Code points `start` to `end` of a template give way to `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """One way to mend a finding.

    `write`: `words` in the place of what is there. `swap`: ordinary characters for dear ones.
    `remove`: taken out. `sender`: another sender, `words`. `decide`: the manager may decide on the
    name. `show`: nothing but to go there (`at`, a place in the template) and write it otherwise.
    """

    kind: FixKind
    words: str = ""
    edits: tuple[Edit, ...] = ()
    at: int = 0


@dataclass(frozen=True, slots=True)
class Marked:
    """A finding with its number in the list, where it stands in the template, and its fix."""

    number: int
    finding: Finding
    places: tuple[tuple[int, int], ...]
    fix: Fix


@dataclass(frozen=True, slots=True)
class Mender:
    """Finds the fixes for a unit's text. `fields` are the placeholders as the writer sees them."""

    unit: MessageUnit
    profile: Profile
    words: DisclosureWords
    fields: Mapping[str, str]
    senders: Sequence[str] = ()

    def marked(
        self, findings: Iterable[Finding], template: str, filled: Filled
    ) -> tuple[Marked, ...]:
        """The findings in the order of the text, those on the sender last, each with its fix.

        The characters that make a message dear are one finding, wherever they stand.
        """
        among = stretches(template, filled)
        found: list[_Found] = []
        for finding in findings:
            # What makes it long stands everywhere.
            long = finding.code == "long_message"
            places = () if long else places_of(finding, among, self.unit, self.profile)
            same = next(
                (
                    at
                    for at, one in enumerate(found)
                    if finding.code == "unicode_message" == one[0].code
                ),
                None,
            )
            if same is None:
                found.append((finding, places))
            else:
                found[same] = (found[same][0], (*found[same][1], *places))
        found = _once(found)
        found.sort(key=lambda one: one[1][0] if one[1] else (len(template) + 1, 0))
        return tuple(
            Marked(number, finding, places, self._fix(finding, places, template, among))
            for number, (finding, places) in enumerate(found, start=1)
        )

    def _fix(
        self,
        finding: Finding,
        places: tuple[tuple[int, int], ...],
        template: str,
        among: tuple[Stretch, ...],
    ) -> Fix:
        if finding.field == "sender":
            return self._sender()
        if finding.field == "unit.name":
            return self._name(finding, places, template)
        if finding.code == "unicode_message":
            return _plain(places, template, among)
        if finding.code == "placeholder_unknown":
            return self._field(places[0], template)
        if finding.code == "long_message" or not places:
            return Fix("show", at=in_template(finding.start, finding.end, among)[0])
        if finding.code == "names_speciality":
            return self._neutral(places[0], template)
        start, end = places[0]
        if finding.code in ("invites_reply", "not_administrative"):
            # What is asked of the patient goes on to the end of its clause.
            clause = _CLAUSE.match(template, end)
            end = clause.end() if clause else end
        return Fix("remove", edits=(without(template, start, end),))

    def _sender(self) -> Fix:
        """The first of the offered senders that gives nothing away, else the profile's own."""
        for sender in (*self.senders, self.profile.message.protected_sender):
            if not self.words.judge_sender(sender):
                return Fix("sender", sender)
        return Fix("show")

    def _name(self, finding: Finding, places: tuple[tuple[int, int], ...], template: str) -> Fix:
        """A neutral name in the placeholder's stead; one that is only unknown can be decided on."""
        if finding.code == "unknown_unit_name":
            return Fix("decide")
        of_unit = "unit" in showing(finding, self.unit, self.profile)
        name = self.unit.name if of_unit else self.unit.provider or ""
        other = self.words.neutral_alternative(name, self.unit.provider if of_unit else None)
        if other:
            return Fix("write", other, tuple(Edit(*place, other) for place in places))
        return Fix("remove", edits=tuple(without(template, *place) for place in places))

    def _neutral(self, place: tuple[int, int], template: str) -> Fix:
        """A neutral name for one that was written out, with the words that belong to it."""
        start, end = place
        at = template.find(self.unit.name) if self.unit.name else -1
        if 0 <= at <= start and end <= at + len(self.unit.name):
            start, end = at, at + len(self.unit.name)
        else:
            follows = _FOLLOWING.match(template, end)
            end = follows.end() if follows else end
        other = self.words.neutral_alternative(template[start:end], self.unit.provider)
        if other and template[start : start + 1].isupper():
            return Fix("write", other, (Edit(start, end, other),))
        return Fix("remove", edits=(without(template, start, end),))

    def _field(self, place: tuple[int, int], template: str) -> Fix:
        """The placeholder that was meant, or the words without their braces."""
        typed = template[slice(*place)]
        name = typed.strip("{}").strip().casefold()
        known = {word.casefold(): field for field, word in self.fields.items()}
        known |= {field: field for field in PLACEHOLDERS}
        near = difflib.get_close_matches(name, list(known), 1, 0.6) if name else []
        if near:
            field = "{" + known[near[0]] + "}"
            return Fix("write", field, (Edit(*place, field),))
        return Fix("remove", edits=(Edit(*place, typed.strip("{}")),))


def without(template: str, start: int, end: int) -> Edit:
    """Take a stretch out so that a sentence is left: with the word that joined it on, or whole.

    A sentence that has nothing else to say goes with it.
    """
    first = max((one.end() for one in _BOUND.finditer(template, 0, start)), default=0)
    after = _BOUND.search(template, end)
    last = after.end() if after else len(template)
    joined = _JOINING.search(template, first, start)
    begins = joined.start() if joined else start
    rest = template[first:begins] + template[end:last]
    # What begins its sentence carries it: without it the rest has no verb.
    if start == first or not re.search(r"\w", rest):
        return Edit(first if after else len(template[:first].rstrip()), last, "")
    follows = template[end : end + 1]
    gap = "" if not follows or not (follows.isalnum() or follows in "({") else " "
    return Edit(begins, end, gap)


def _plain(places: tuple[tuple[int, int], ...], template: str, among: tuple[Stretch, ...]) -> Fix:
    """Ordinary characters for those that cost; what a value brings cannot be changed here."""
    values = {(one.start, one.end) for one in among if one.name}
    edits = tuple(
        Edit(start, end, plain_characters(template[start:end]))
        for start, end in places
        if (start, end) not in values
    )
    if not edits:
        return Fix("show")
    words = edits[0].text if len({edit.text for edit in edits}) == 1 else ""
    return Fix("swap" if words.strip() else "remove" if not words else "swap", words, edits)


def plain_characters(text: str) -> str:
    """The nearest that costs nothing more: a hyphen for a dash, a letter without its accent."""
    written = []
    for character in unicodedata.normalize("NFC", text):
        other = _INSTEAD.get(character)
        if other is None and character.isspace():
            other = " "
        if other is None:
            bare = unicodedata.normalize("NFKD", character)
            other = "".join(one for one in bare if not unicodedata.combining(one))
        written.append(other if measure(other).encoding == "GSM-7" else "")
    return "".join(written)


def apply(template: str, fix: Fix) -> str:
    """The template with a fix's edits made."""
    for edit in sorted(fix.edits, key=lambda one: one.start, reverse=True):
        template = template[: edit.start] + edit.text + template[edit.end :]
    return template


def _once(found: list[_Found]) -> list[_Found]:
    """Each stretch once, with what is worst of it: one word can be wrong for two reasons."""
    kept: dict[tuple[tuple[int, int], ...], _Found] = {}
    alone: list[_Found] = []
    for one in found:
        known = kept.get(one[1])
        if not one[1]:
            alone.append(one)
        elif known is None or (known[0].severity, one[0].severity) == ("warning", "error"):
            kept[one[1]] = one
    return [*kept.values(), *alone]
