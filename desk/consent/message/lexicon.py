"""The word lists the checker judges by, as data: what reveals, what is neutral, how words join."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

RevealingCode = Literal["names_speciality", "names_condition", "not_administrative"]


@dataclass(frozen=True, slots=True)
class RevealingList:
    """One list of revealing words. Every word is plain (`spelling.plain`), phrases are as written.

    `anywhere` is found inside any word. `words` are words of their own, in names and in texts;
    `names` in names only; `joined` only within a compound; `capitals` are abbreviations. All but
    `anywhere` and `capitals` can be parts of a compound. `endings` are ends of medicines' names.
    `harmless` words and phrases hold one of these and reveal nothing.
    """

    name: str
    code: RevealingCode
    title: Mapping[str, str]
    anywhere: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    joined: frozenset[str]
    capitals: frozenset[str]
    phrases: tuple[str, ...]
    endings: frozenset[str] = frozenset()
    harmless: frozenset[str] = frozenset()
    harmless_phrases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CareWords:
    """Words that say that it is care, not which: mottagning, klinik; and how words are joined.

    `units` are those of `heads` that a unit or a profession is called by. `collisions` are what
    becomes of revealing words without their dots and is another word.
    """

    heads: frozenset[str]
    units: frozenset[str]
    joints: frozenset[str]
    links: frozenset[str]
    endings: frozenset[str]
    inflections: frozenset[str]
    common_endings: frozenset[str]
    collisions: frozenset[str]


@dataclass(frozen=True, slots=True)
class NeutralWords:
    """What gives nothing away: kinds of units, regions and caregivers, names they often bear.

    `unclear` are words for a unit that do not say what care it gives.
    """

    kinds: frozenset[str]
    kind_phrases: tuple[str, ...]
    caregivers: tuple[str, ...]
    fillers: frozenset[str]
    unclear: frozenset[str]
    proper: frozenset[str]


@dataclass(frozen=True, slots=True)
class Hospitals:
    """General hospitals: by town (with the name to suggest), by name, and the words for one."""

    towns: Mapping[str, str]
    names: tuple[str, ...]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Places:
    """Place names, plain; those of several words as written."""

    words: frozenset[str]
    several_words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BringWords:
    """What may follow "bring" without being a preparation (an identity card, the summons).

    `ends` are the words where what is to be brought ends.
    """

    bring: tuple[str, ...]
    allowed: frozenset[str]
    ends: frozenset[str]


@dataclass(frozen=True, slots=True)
class ReplyWords:
    """The language of invitations to reply, and of their refusal.

    Of the `reply_verbs`, `present_verbs` invite only with "du" behind them ("svarar du"), and
    `passive_verbs` only where it is a message that is answered.
    """

    reply_verbs: frozenset[str]
    present_verbs: frozenset[str]
    passive_verbs: frozenset[str]
    send_verbs: frozenset[str]
    contact_verbs: frozenset[str]
    channels: frozenset[str]
    sendable: frozenset[str]
    means: frozenset[str]
    negations: frozenset[str]
    between: frozenset[str]
    urging: frozenset[str]
    own_subjects: frozenset[str]
    own_acts: frozenset[str]
    safe_channels: frozenset[str]
    wanted_answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordLists:
    """All lists, as `desk/content/words.py` reads them."""

    revealing: tuple[RevealingList, ...]
    care: CareWords
    neutral: NeutralWords
    hospitals: Hospitals
    places: Places
    bring: BringWords
    replies: ReplyWords
