"""What must be said before a yes: the spoken script of a language, as its file has it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any, Final, NamedTuple

from desk.consent.table import Table

BEFORE: Final = ("same_day", "one", "many", "unset")
SHOWN: Final = ("unit", "provider", "none", "protected")
CONDITIONS: Final = frozenset(
    {"asked_each_visit", "asked_until", "holds_on", "holds_until", "elsewhere", "nowhere_else"}
)
FIELDS: Final = frozenset(
    {
        "given_name",
        "patient",
        "patients",
        "before",
        "shown",
        "covers",
        "turn_to",
        "change",
        "until",
    }
)

_FIELD: Final = re.compile(r"\{([a-z_]+)\}")
_VERSION: Final = re.compile(r"[0-9]{1,4}\Z")
_KEY: Final = re.compile(r"[a-z_]{1,40}\Z")


class Sentence(NamedTuple):
    """One sentence of a point; said only where its condition is true ("" is always)."""

    text: str
    when: str


class Point(NamedTuple):
    """One thing to say. `quotes_message`: the exact message is shown with it."""

    key: str
    sentences: tuple[Sentence, ...]
    quotes_message: bool


class Wording(NamedTuple):
    """The words to one kind of listener.

    `before` are the words for when the message comes: `same_day`, `one` or `many` days before, or
    `unset`. `shown` are the words for what of the place the message shows, or of a protected
    person.
    """

    points: tuple[Point, ...]
    question: str
    before: Mapping[str, str]
    shown: Mapping[str, str]


class Script(NamedTuple):
    """The spoken information of one language.

    `to_patient` speaks to the patient, `about_patient` to somebody who decides for the patient; the
    points are the same. `reviewed_by` "" and `reviewed_on` None: nobody professional has reviewed
    it (decision D11).
    """

    language: str
    version: str
    to_patient: Wording
    about_patient: Wording
    reviewed_by: str
    reviewed_on: date | None

    @property
    def points(self) -> tuple[Point, ...]:
        """What is said to the patient."""
        return self.to_patient.points

    @property
    def reviewed(self) -> bool:
        """Whether somebody professional has reviewed the words."""
        return bool(self.reviewed_by)


def parse_script(data: Mapping[str, Any], file: str, language: str) -> Script:
    """A script from what its TOML file holds; the table `about` has what is said otherwise there.

    Raises ContentError naming the file and the key for an unknown key, a gap or a contradiction.
    """
    table = Table(data, file)
    version = table.text("version")
    if not _VERSION.match(version):
        raise table.wrong("version", "must be one to four digits")
    reviewed_by = table.text("reviewed_by", empty=True)
    reviewed_on = _day(table, "reviewed_on")
    wording = Wording(
        question=_checked(table, "question", table.text("question")),
        before=table.read("before", lambda part: _words(part, BEFORE)),
        shown=table.read("shown", lambda part: _words(part, SHOWN)),
        points=table.read("points", _points),
    )
    if sum(point.quotes_message for point in wording.points) != 1:
        raise table.wrong("points", "exactly one point must quote the message")
    about = table.read("about", partial(_about, wording)) if table.has("about") else wording
    table.end()
    return Script(language, version, wording, about, reviewed_by, reviewed_on)


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
    sentences = _sentences(table)
    if not any(sentence.when == "" for sentence in sentences):
        raise table.wrong("say", "is missing")
    quotes = table.flag("quotes_message") if table.has("quotes_message") else False
    return Point(key, sentences, quotes)


def _sentences(table: Table) -> tuple[Sentence, ...]:
    """The sentences of a point, the one that is always said first, the others as in the file."""
    names = [name for name in table.left() if name == "say" or name in CONDITIONS]
    names.sort(key=lambda name: name != "say")
    return tuple(
        Sentence(_checked(table, name, table.text(name)), "" if name == "say" else name)
        for name in names
    )


def _about(wording: Wording, table: Table) -> Wording:
    """The words about the patient; what does not stand here is said as to the patient."""
    question = wording.question
    if table.has("question"):
        question = _checked(table, "question", table.text("question"))
    before, shown, points = wording.before, wording.shown, wording.points
    if table.has("before"):
        before = {**before, **table.read("before", _some_words(BEFORE))}
    if table.has("shown"):
        shown = {**shown, **table.read("shown", _some_words(SHOWN))}
    if table.has("points"):
        points = table.read("points", partial(_points_about, wording.points))
    return Wording(points, question, before, shown)


def _points_about(points: tuple[Point, ...], table: Table) -> tuple[Point, ...]:
    others = []
    for point in points:
        if table.has(point.key):
            said = {one.when: one for one in table.read(point.key, _sentences)}
            unknown = set(said) - {one.when for one in point.sentences}
            if unknown:
                raise table.wrong(point.key, "says what is not said to the patient")
            mixed = tuple(said.get(one.when, one) for one in point.sentences)
            others.append(point._replace(sentences=mixed))
        else:
            others.append(point)
    return tuple(others)


def _words(table: Table, names: tuple[str, ...]) -> Mapping[str, str]:
    return {name: table.text(name) for name in names}


def _some_words(names: tuple[str, ...]) -> Any:
    def read(table: Table) -> Mapping[str, str]:
        return {name: table.text(name) for name in names if table.has(name)}

    return read


def _day(table: Table, key: str) -> date | None:
    text = table.text(key, empty=True)
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise table.wrong(key, "must be a date as 2026-11-21, or empty") from error


def _checked(table: Table, key: str, text: str) -> str:
    unknown = set(_FIELD.findall(text)) - FIELDS
    if unknown:
        raise table.wrong(key, f"has an unknown placeholder {{{sorted(unknown)[0]}}}")
    return text
