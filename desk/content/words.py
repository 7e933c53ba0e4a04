"""Reads the word lists of resources/words that names and texts are judged by, and checks them."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Final, get_args

from desk.assets import asset
from desk.consent.message.disclosure import DisclosureWords
from desk.consent.message.lexicon import (
    BringWords,
    CareWords,
    Hospitals,
    NeutralWords,
    Places,
    ReplyWords,
    RevealingCode,
    RevealingList,
    WordLists,
)
from desk.consent.message.spelling import plain
from desk.consent.table import Table
from desk.errors import ContentError

REVEALING: Final = (
    "diagnoses",
    "treatments",
    "examinations",
    "patient_groups",
    "specialities",
    "preparations",
    "medicines",
)
"""The revealing lists, the gravest first: a word of several lists counts as the first."""


@cache
def load_words() -> DisclosureWords:
    """The word lists that ship, ready to judge by; read once.

    Raises ContentError naming the file and the key that is wrong.
    """
    preparations = _table("preparations")
    revealing = tuple(
        _revealing(name, preparations if name == "preparations" else _table(name))
        for name in REVEALING
    )
    return DisclosureWords(
        WordLists(
            revealing=revealing,
            care=_care(_table("care")),
            neutral=_neutral(_table("neutral")),
            hospitals=_hospitals(_table("hospitals")),
            places=_places(_table("places")),
            bring=_bring(preparations),
            replies=_replies(_table("replies")),
        )
    )


def _table(name: str) -> Table:
    path = asset("resources", "words", f"{name}.toml")
    try:
        return Table(tomllib.loads(path.read_bytes().decode("utf-8")), path.name)
    except UnicodeDecodeError as error:
        raise ContentError(path.name, "(file)", "is not UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ContentError(path.name, "(file)", f"is not TOML: {error}") from error


def _words(table: Table, key: str) -> frozenset[str]:
    """The words of a key, parted by blanks and line breaks, as they are looked up."""
    return frozenset(plain(word) for word in table.text(key, empty=True).split())


def _some_words(table: Table, key: str) -> frozenset[str]:
    """The words of a key that may be left out."""
    return _words(table, key) if table.has(key) else frozenset()


def _lines(table: Table, key: str) -> tuple[str, ...]:
    """The phrases of a key, one a line."""
    lines = (line.strip() for line in table.text(key, empty=True).splitlines())
    return tuple(line for line in lines if line)


def _some_lines(table: Table, key: str) -> tuple[str, ...]:
    return _lines(table, key) if table.has(key) else ()


def _described(table: Table) -> None:
    """Every list says where its words come from."""
    table.localized("title")
    table.texts("sources")


def _revealing(name: str, table: Table) -> RevealingList:
    title = table.localized("title")
    table.texts("sources")
    codes: tuple[RevealingCode, ...] = get_args(RevealingCode)
    result = RevealingList(
        name=name,
        code=table.choice("code", codes),
        title=title,
        anywhere=_words(table, "anywhere"),
        words=_words(table, "words"),
        names=_words(table, "names"),
        joined=_words(table, "joined"),
        capitals=_some_words(table, "capitals"),
        phrases=_lines(table, "phrases"),
        endings=_some_words(table, "endings"),
        harmless=_some_words(table, "harmless"),
        harmless_phrases=_some_lines(table, "harmless_phrases"),
    )
    short = sorted(word for word in result.anywhere if len(word) < 3)
    if short:
        raise table.wrong("anywhere", f"is too short to be found anywhere: {short[0]}")
    if name != "preparations":
        table.end()
    return result


def _care(table: Table) -> CareWords:
    _described(table)
    result = CareWords(
        heads=_words(table, "heads"),
        units=_words(table, "units"),
        joints=_words(table, "joints"),
        links=_words(table, "links"),
        endings=_words(table, "endings"),
        inflections=_words(table, "inflections"),
        common_endings=_words(table, "common_endings"),
        collisions=_words(table, "collisions"),
    )
    table.end()
    return result


def _neutral(table: Table) -> NeutralWords:
    _described(table)
    result = NeutralWords(
        kinds=_words(table, "kinds"),
        kind_phrases=_lines(table, "kind_phrases"),
        caregivers=_lines(table, "caregivers"),
        fillers=_words(table, "fillers"),
        unclear=_words(table, "unclear"),
        proper=_words(table, "proper"),
    )
    table.end()
    return result


def _hospitals(table: Table) -> Hospitals:
    _described(table)
    result = Hospitals(
        towns=table.read("towns", _towns),
        names=table.read("names", lambda part: _lines(part, "list")),
        words=table.read("words", lambda part: _words(part, "list")),
    )
    table.end()
    return result


def _towns(table: Table) -> dict[str, str]:
    """The hospital of each town, from lines of "town: hospital"."""
    towns: dict[str, str] = {}
    for line in _lines(table, "list"):
        town, colon, hospital = line.partition(":")
        if not colon or not town.strip() or not hospital.strip():
            raise table.wrong("list", f"needs a town and a hospital: {line}")
        towns[town.strip()] = hospital.strip()
    return towns


def _places(table: Table) -> Places:
    _described(table)
    words = _words(table, "municipalities") | _words(table, "localities")
    result = Places(words=words, several_words=_lines(table, "several_words"))
    table.end()
    return result


def _bring(table: Table) -> BringWords:
    result = BringWords(
        bring=_lines(table, "bring"),
        allowed=_words(table, "allowed_to_bring"),
        ends=_words(table, "ends_bringing"),
    )
    table.end()
    return result


def _replies(table: Table) -> ReplyWords:
    _described(table)
    table.take("code")
    result = ReplyWords(
        reply_verbs=_words(table, "reply_verbs"),
        present_verbs=_words(table, "present_verbs"),
        passive_verbs=_words(table, "passive_verbs"),
        send_verbs=_words(table, "send_verbs"),
        contact_verbs=_words(table, "contact_verbs"),
        channels=_words(table, "channels"),
        sendable=_words(table, "sendable"),
        means=_words(table, "means"),
        negations=_words(table, "negations"),
        between=_words(table, "between"),
        urging=_words(table, "urging"),
        own_subjects=_words(table, "own_subjects"),
        own_acts=_words(table, "own_acts"),
        safe_channels=_words(table, "safe_channels"),
        wanted_answers=_lines(table, "wanted_answers"),
    )
    table.end()
    return result
