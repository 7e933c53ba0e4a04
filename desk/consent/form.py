"""How a paper is described: its sections, the fields in them, and its words in each language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from desk.errors import ContentError

SectionKind = Literal["text", "ticks", "rows", "fields", "message", "signature", "recipient"]

_PLACEHOLDER: Final = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, slots=True)
class Cell:
    """One field's place in a row. `columns` of the row's twelve; `path` as in `billing.email`."""

    path: str
    columns: int


@dataclass(frozen=True, slots=True)
class Section:
    """One section of a paper, in the order it is printed.

    `annex`: it stands after the main part, on pages of its own. `paths`: the fields of a section
    that has no rows of cells, such as the ticks of the conditions.
    """

    key: str
    kind: SectionKind
    annex: bool = False
    rows: tuple[tuple[Cell, ...], ...] = ()
    paths: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """A paper's description. `filling` is the order in which a person fills the sections.

    `words` are by language and dotted key; every language has the same keys.
    """

    name: str
    version: str
    sections: tuple[Section, ...]
    filling: tuple[str, ...]
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def word(self, language: str, key: str, **values: str) -> str:
        """A word or sentence of the paper with its placeholders filled.

        Raises ContentError naming the file and the key when the description lacks it.
        """
        words = self.words.get(language, {})
        if key not in words:
            file = f"forms/{self.name}/{self.version}/{language}.toml"
            raise ContentError(file, key, "is missing")
        return _PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), words[key])

    def section(self, key: str) -> Section:
        """The section of that key. Raises KeyError for a key the description lacks."""
        for section in self.sections:
            if section.key == key:
                return section
        raise KeyError(key)
