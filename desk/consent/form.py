"""How a paper is described: its sections, what stands in them, and its words in each language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from desk.errors import ContentError

SectionKind = Literal[
    "text",
    "points",
    "script",
    "message",
    "fields",
    "choices",
    "rows",
    "ticks",
    "table",
    "signature",
]
"""`rows` and `ticks` are tables too: one numbered, the other of boxes to tick."""

TextStyle = Literal["body", "strong", "small", "warning"]
Look = Literal["form", "large", "leaflet"]

PLACEHOLDER: Final = re.compile(r"\{([a-z_.]+)\}")


class Text(NamedTuple):
    """A word or sentence of the paper, by its key. Printed where all of `when` holds.

    `each` names a list: it is printed for each of its entries. A condition may begin with "not ".
    """

    key: str
    when: tuple[str, ...] = ()
    each: str = ""
    style: TextStyle = "body"


class Choice(NamedTuple):
    """A box to tick with its words; ticked where the condition `tick` holds."""

    key: str
    tick: str
    when: tuple[str, ...] = ()


class Cell(NamedTuple):
    """One field's place in a row. `columns` of the row's twelve; `path` as in `billing.email`.

    `lines`: how many lines it has room for at least.
    """

    path: str
    columns: int
    when: tuple[str, ...] = ()
    lines: int = 1


class Column(NamedTuple):
    """A table's column: its heading's key, its share of twelve, and which value stands in it.

    `tick`: the condition that ticks the box before the value, "" for no box. `field`: what its
    field is called under the entry's path, "" for none. `head`: it names its row.
    """

    key: str
    columns: float
    value: str
    tick: str = ""
    field: str = ""
    head: bool = False


class Section(NamedTuple):
    """One section of a paper, in the order it is printed.

    `annex`: it stands after the main part, on pages of its own. `titled`: it has a heading; without
    one it goes on with what stands above it. `staff`: it is filled in by the staff. `when`: it is
    printed where all of it holds. `each` names the list of a table, a script or signatures. `intro`
    and `after` stand before and after what it holds. `across`: how many choices stand side by side.
    `paths`: the application's fields of a section that has no rows of cells.
    """

    key: str
    kind: SectionKind
    annex: bool = False
    titled: bool = True
    staff: bool = False
    when: tuple[str, ...] = ()
    each: str = ""
    intro: tuple[Text, ...] = ()
    texts: tuple[Text, ...] = ()
    after: tuple[Text, ...] = ()
    choices: tuple[Choice, ...] = ()
    across: int = 1
    columns: tuple[Column, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    paths: tuple[str, ...] = ()


class Head(NamedTuple):
    """What stands at a paper's top: lines above the title, the title, lines below it.

    `code`: the paper's reference stands beside them as a code to scan.
    """

    title: tuple[Text, ...]
    above: tuple[Text, ...] = ()
    below: tuple[Text, ...] = ()
    code: bool = False


class Form(NamedTuple):
    """A paper's description. `filling` is the order in which a person fills the sections.

    `words` are by language and dotted key; every language has the same keys. `look`: how large it
    is printed. `fits`: on how many pages it shall stand, smaller if need be; 0 for as many as it
    takes. `numbered`: its sections are.
    """

    name: str
    version: str
    head: Head
    sections: tuple[Section, ...]
    end: tuple[Text, ...] = ()
    filling: tuple[str, ...] = ()
    look: Look = "form"
    fits: int = 0
    numbered: bool = False
    words: Mapping[str, Mapping[str, str]] = MappingProxyType({})

    def word(self, language: str, key: str, **values: str) -> str:
        """A word or sentence of the paper with its placeholders filled.

        Raises ContentError naming the file and the key when the description lacks it.
        """
        return self.filled(language, key, values)

    def filled(
        self,
        language: str,
        key: str,
        values: Mapping[str, str],
        mark: Callable[[str], str] = str,
    ) -> str:
        """The same with the values in a mapping, each as `mark` gives it."""
        words = self.words.get(language, {})
        if key not in words:
            file = f"forms/{self.name}/{self.version}/{language}.toml"
            raise ContentError(file, key, "is missing")
        return PLACEHOLDER.sub(
            lambda found: mark(values[found[1]]) if found[1] in values else found[0], words[key]
        )

    def has(self, language: str, key: str) -> bool:
        """Whether there is such a word."""
        return key in self.words.get(language, {})

    def section(self, key: str) -> Section:
        """The section of that key. Raises KeyError for a key the description lacks."""
        for section in self.sections:
            if section.key == key:
                return section
        raise KeyError(key)

    def texts(self) -> Iterator[Text]:
        """Every text that it prints, wherever it stands."""
        yield from (*self.head.above, *self.head.title, *self.head.below, *self.end)
        for section in self.sections:
            yield from (*section.intro, *section.texts, *section.after)


class Known(NamedTuple):
    """What a paper's description may name: values, fields, conditions, and lists of entries."""

    values: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()
    conditions: frozenset[str] = frozenset()
    lists: Mapping[str, Known] = MappingProxyType({})


@dataclass(frozen=True, slots=True, repr=False)
class Facts:
    """What fills one paper: values by name or field, the conditions that hold, and the lists.

    A list's entries are facts of their own, seen together with those of the whole paper.
    """

    values: Mapping[str, str] = field(default_factory=dict)
    true: frozenset[str] = frozenset()
    lists: Mapping[str, tuple[Facts, ...]] = field(default_factory=dict)

    def holds(self, when: tuple[str, ...]) -> bool:
        """Whether all of these conditions hold; one may begin with "not "."""
        return all(
            one[4:] not in self.true if one.startswith("not ") else one in self.true for one in when
        )

    def value(self, name: str) -> str:
        """A value, "" for one that is not there."""
        return self.values.get(name, "")

    def of(self, entry: Facts) -> Facts:
        """These together with those of a list's entry."""
        return Facts({**self.values, **entry.values}, self.true | entry.true, self.lists)
