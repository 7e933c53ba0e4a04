"""What must be said before a yes, as a script to read aloud that is true of the profile."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Final

from desk.consent.profile import Display, Profile
from desk.consent.table import Table

_FIELD: Final = re.compile(r"\{([a-z_]+)\}")
_FIELDS: Final = frozenset({"given_name", "before", "shown", "covers", "turn_to", "change"})
_CONDITIONS: Final = frozenset({"asked_each_visit", "holds_on", "elsewhere", "nowhere_else"})
_VERSION: Final = re.compile(r"[0-9]{1,4}\Z")
_KEY: Final = re.compile(r"[a-z_]{1,40}\Z")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a point; said only where its condition is true ("" is always)."""

    text: str
    when: str


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to say. `quotes_message`: the exact message is shown with it."""

    key: str
    sentences: tuple[Sentence, ...]
    quotes_message: bool


@dataclass(frozen=True, slots=True)
class Script:
    """The spoken information of one language, as its file has it.

    `reviewed_by` "" and `reviewed_on` None: nobody professional has reviewed it (decision D11).
    `before` are the words for when the message comes: `same_day`, `one` or `many` days before, or
    `unset`.
    `shown` are the words for what of the place the message shows, or of a protected person.
    """

    language: str
    version: str
    points: tuple[Point, ...]
    question: str
    before: Mapping[str, str]
    shown: Mapping[str, str]
    reviewed_by: str
    reviewed_on: date | None


@dataclass(frozen=True, slots=True)
class ScriptContext:
    """What fills the script: the unit's own words, and the finished message.

    `display` is what the message shows of the place; `send_days_before` the unit's own choice,
    used where the profile leaves it to the unit. `protected`: the patient's identity is, and the
    message shows neither name nor place.
    """

    given_name: str
    unit: str
    provider: str
    display: Display
    send_days_before: int | None
    turn_to: str
    message: str
    protected: bool = False


@dataclass(frozen=True, slots=True)
class RenderedPoint:
    """One point as it is read aloud."""

    key: str
    text: str
    quotes_message: bool


@dataclass(frozen=True, slots=True)
class RenderedScript:
    """The script as it is read to one person; `text` is all of it, as kept with the answer."""

    points: tuple[RenderedPoint, ...]
    question: str
    text: str
    version: str


def parse_script(data: Mapping[str, Any], file: str, language: str) -> Script:
    """A script from what its TOML file holds.

    Raises ContentError naming the file and the key for an unknown key, a gap or a contradiction.
    """
    table = Table(data, file)
    version = table.text("version")
    if not _VERSION.match(version):
        raise table.wrong("version", "must be one to four digits")
    script = Script(
        language=language,
        version=version,
        reviewed_by=table.text("reviewed_by", empty=True),
        reviewed_on=_day(table, "reviewed_on"),
        question=_checked(table, "question", table.text("question")),
        before=table.read(
            "before", lambda part: _words(part, ("same_day", "one", "many", "unset"))
        ),
        shown=table.read(
            "shown", lambda part: _words(part, ("unit", "provider", "none", "protected"))
        ),
        points=table.read("points", _points),
    )
    table.end()
    if sum(point.quotes_message for point in script.points) != 1:
        raise table.wrong("points", "exactly one point must quote the message")
    return script


def _points(table: Table) -> tuple[Point, ...]:
    points = []
    for key in table.left():
        if not _KEY.match(key):
            raise table.wrong(key, "must be a-z and underscores")
        points.append(table.read(key, partial(_point, key)))
    if not points:
        raise table.wrong("points", "must hold at least one point")
    return tuple(points)


def _point(key: str, table: Table) -> Point:
    sentences = []
    for name in ("say", *sorted(_CONDITIONS)):
        if table.has(name):
            text = _checked(table, name, table.text(name))
            sentences.append(Sentence(text, "" if name == "say" else name))
    if not any(sentence.when == "" for sentence in sentences):
        raise table.wrong("say", "is missing")
    quotes = table.flag("quotes_message") if table.has("quotes_message") else False
    return Point(key, tuple(sentences), quotes)


def _words(table: Table, names: tuple[str, ...]) -> Mapping[str, str]:
    return {name: table.text(name) for name in names}


def _day(table: Table, key: str) -> date | None:
    text = table.text(key, empty=True)
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise table.wrong(key, "must be a date as 2026-11-21, or empty") from error


def _checked(table: Table, key: str, text: str) -> str:
    unknown = set(_FIELD.findall(text)) - _FIELDS
    if unknown:
        raise table.wrong(key, f"has an unknown placeholder {{{sorted(unknown)[0]}}}")
    return text


def render_script(script: Script, profile: Profile, context: ScriptContext) -> RenderedScript:
    """The script for one person at one unit; only what is true of the profile is said.

    *Until further notice* and *several clinics* follow the profile's asking rule and scope
    (facts.md §2).
    """
    values = _values(script, profile, context)
    true = _true(profile)
    points = tuple(
        RenderedPoint(
            point.key,
            " ".join(
                _fill(sentence.text, values)
                for sentence in point.sentences
                if not sentence.when or sentence.when in true
            ),
            point.quotes_message,
        )
        for point in script.points
    )
    question = _fill(script.question, values)
    told = [
        f"{point.text}\n{context.message}" if point.quotes_message else point.text
        for point in points
    ]
    return RenderedScript(points, question, "\n".join([*told, question]), script.version)


def _true(profile: Profile) -> frozenset[str]:
    each = profile.rules.ask_at_each_visit
    elsewhere = any(profile.information.change.values())
    return frozenset(
        {
            "asked_each_visit" if each else "holds_on",
            "elsewhere" if elsewhere else "nowhere_else",
        }
    )


def _values(script: Script, profile: Profile, context: ScriptContext) -> Mapping[str, str]:
    language = script.language
    days = profile.message.send_days_before
    if days is None:
        days = context.send_days_before
    if days is None:
        before = script.before["unset"]
    elif days == 0:
        before = script.before["same_day"]
    elif days == 1:
        before = script.before["one"]
    else:
        before = script.before["many"].replace("{days}", _number(days, language))
    display = "none" if profile.rules.place == "omit" else context.display
    shown = script.shown["protected" if context.protected else display].replace(
        "{unit}", context.unit
    )
    covers = context.unit if profile.rules.scope == "unit" else profile.information.covers[language]
    return {
        "given_name": context.given_name,
        "before": before,
        "shown": shown.replace("{provider}", context.provider),
        "covers": covers,
        "turn_to": context.turn_to,
        "change": profile.information.change[language],
    }


_NUMBERS: Final[Mapping[str, tuple[str, ...]]] = {
    "sv": ("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju"),
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven"),
}


def _number(days: int, language: str) -> str:
    words = _NUMBERS[language]
    return words[days] if days < len(words) else str(days)


def _fill(text: str, values: Mapping[str, str]) -> str:
    return _FIELD.sub(lambda found: values[found[1]], text)
