"""Reads the papers' descriptions under forms/ and checks them: order, fields and words."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, get_args

from desk.activation.fields import BY_PATH
from desk.assets import asset
from desk.consent.form import Cell, Form, Section, SectionKind
from desk.consent.table import Table
from desk.errors import ContentError

_COLUMNS: Final = 12
_PLACEHOLDER: Final = re.compile(r"\{([a-z_]+)\}")
_FIELDS: Final[Mapping[str, frozenset[str]]] = {
    "activation": frozenset(BY_PATH),
    "receipt": frozenset(),
}
"""The fields of each paper: its description places every one of them once."""


def form_languages() -> tuple[str, ...]:
    """The languages that any paper is there in, sorted."""
    files = asset("forms").glob("*/*/*.toml")
    return tuple(sorted({path.stem for path in files} - {"form"}))


def load_form(name: str) -> Form:
    """The newest version of a paper's description, `activation` or `receipt`.

    Raises ContentError naming the file and the key when it is wrong.
    """
    folder = asset("forms", name)
    versions = [path for path in folder.iterdir() if path.is_dir() and path.name.isdigit()]
    if not versions:
        raise ContentError(f"forms/{name}", "(folder)", "holds no version")
    return read_form(name, max(versions, key=lambda path: int(path.name)))


def read_form(name: str, folder: Path) -> Form:
    """A paper's description from a folder: `form.toml` and a file of words per language."""
    shown = f"forms/{name}/{folder.name}"
    table = Table(_toml(folder / "form.toml", f"{shown}/form.toml"), f"{shown}/form.toml")
    version = table.text("version")
    if version != folder.name:
        raise table.wrong("version", f"must be that of its folder, {folder.name}")
    filling = table.texts("filling", empty=True)
    sections = _sections(table, _FIELDS[name])
    table.end()
    for key in filling:
        if key not in {section.key for section in sections}:
            raise table.wrong("filling", f"names {key}, which is no section")
    form = Form(name, version, sections, filling, _words(folder, shown))
    _check_words(form, shown)
    return form


def _toml(path: Path, shown: str) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8"))
    except FileNotFoundError as error:
        raise ContentError(shown, "(file)", "is missing") from error
    except UnicodeDecodeError as error:
        raise ContentError(shown, "(file)", "is not UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ContentError(shown, "(file)", f"is not TOML: {error}") from error


def _sections(table: Table, fields: frozenset[str]) -> tuple[Section, ...]:
    given = table.take("sections")
    if not isinstance(given, list):
        raise table.wrong("sections", "must be a list of tables")
    sections: list[Section] = []
    placed: set[str] = set()
    for place, data in enumerate(given):
        one = Table(data, table.file, f"sections[{place}]")
        section = _section(one)
        if section.key in {other.key for other in sections}:
            raise one.wrong("key", "stands twice")
        for path in (*section.paths, *(cell.path for row in section.rows for cell in row)):
            if path not in fields:
                raise one.wrong("field", f"{path} is no field of this paper")
            if path in placed:
                raise one.wrong("field", f"{path} stands twice")
            placed.add(path)
        sections.append(section)
    if missing := sorted(fields - placed):
        raise table.wrong("sections", f"the field {missing[0]} stands nowhere")
    return tuple(sections)


def _section(table: Table) -> Section:
    section = Section(
        key=table.text("key"),
        kind=table.choice("kind", get_args(SectionKind)),
        annex=table.flag("annex") if table.has("annex") else False,
        rows=_rows(table) if table.has("rows") else (),
        paths=table.texts("fields") if table.has("fields") else (),
    )
    table.end()
    return section


def _rows(table: Table) -> tuple[tuple[Cell, ...], ...]:
    given = table.take("rows")
    if not isinstance(given, list) or not all(isinstance(row, list) for row in given):
        raise table.wrong("rows", "must be a list of lists")
    rows = []
    for place, row in enumerate(given):
        cells = []
        for cell in row:
            one = Table(cell, table.file, f"{table.path}.rows[{place}]")
            cells.append(Cell(one.text("field"), one.number("columns", 1, _COLUMNS)))
            one.end()
        if not cells or sum(cell.columns for cell in cells) > _COLUMNS:
            raise table.wrong(f"rows[{place}]", f"must fill 1 to {_COLUMNS} columns")
        rows.append(tuple(cells))
    return tuple(rows)


def _words(folder: Path, shown: str) -> dict[str, dict[str, str]]:
    words: dict[str, dict[str, str]] = {}
    for path in sorted(folder.glob("*.toml")):
        if path.name == "form.toml":
            continue
        file = f"{shown}/{path.name}"
        words[path.stem] = _flat(Table(_toml(path, file), file))
    for language in ("sv", "en"):
        if language not in words:
            raise ContentError(f"{shown}/{language}.toml", "(file)", "is missing")
    return words


def _flat(table: Table) -> dict[str, str]:
    """The words of a table by dotted key."""
    words: dict[str, str] = {}
    for key in table.left():
        value = table.take(key)
        path = f"{table.path}.{key}" if table.path else key
        if isinstance(value, Mapping):
            words |= _flat(Table(value, table.file, path))
        elif isinstance(value, str) and value.strip():
            words[path] = value
        else:
            raise table.wrong(key, "must be a text that is not empty")
    return words


def _check_words(form: Form, shown: str) -> None:
    """Every language has the same keys with the same placeholders, and every field its label."""
    first = form.words["sv"]
    for section in form.sections:
        paths = (*section.paths, *(cell.path for row in section.rows for cell in row))
        for key in (f"section.{section.key}", *(f"field.{path}" for path in paths)):
            if key not in first:
                raise ContentError(f"{shown}/sv.toml", key, "is missing")
    for language, words in form.words.items():
        file = f"{shown}/{language}.toml"
        for key in sorted(first.keys() - words.keys()):
            raise ContentError(file, key, "is missing")
        for key in sorted(words.keys() - first.keys()):
            raise ContentError(file, key, "is not a known key")
        for key, text in words.items():
            if set(_PLACEHOLDER.findall(text)) != set(_PLACEHOLDER.findall(first[key])):
                raise ContentError(file, key, "has other placeholders than sv.toml")
