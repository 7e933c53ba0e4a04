"""Reads the papers' descriptions under forms/ and checks them: order, fields and words."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final, get_args

from desk.activation.known import KNOWN as ACTIVATION
from desk.assets import asset
from desk.consent.form import PLACEHOLDER, Form, Known, Look
from desk.consent.record.known import CONSENT, INFORMATION, RECEIPT
from desk.consent.table import Table
from desk.content.form_parts import read_head, read_sections, read_texts
from desk.content.lazy import Lazy
from desk.errors import ContentError

PAPERS: Final[Mapping[str, Known]] = {
    "activation": ACTIVATION,
    "consent": CONSENT,
    "receipt": RECEIPT,
    "information": INFORMATION,
    "listing": Known(values=frozenset({"title"})),
}
"""The papers, each with what its description may name."""

_COMMON: Final = ("page",)
"""Words that every paper prints."""

_VERSIONED: Final = ("version", "draft.mark", "draft.note")
"""Words of the papers that have a version, and can be drafts: all but a listing."""

_PAGE_VALUES: Final = frozenset({"page", "pages", "version"})


def form_languages() -> tuple[str, ...]:
    """The languages that any paper is there in, sorted."""
    files = asset("forms").glob("*/*/*.toml")
    return tuple(sorted({path.stem for path in files} - {"form"}))


@cache
def load_form(name: str) -> Form:
    """The newest version of a paper's description, e.g. `consent`; read once.

    Raises ContentError naming the file and the key when it is wrong.
    """
    folder = asset("forms", name)
    versions = [path for path in folder.iterdir() if path.is_dir() and path.name.isdigit()]
    if not versions:
        raise ContentError(f"forms/{name}", "(folder)", "holds no version")
    return read_form(name, max(versions, key=lambda path: int(path.name)), whole=False)


def read_form(name: str, folder: Path, *, whole: bool = True) -> Form:
    """A paper's description from a folder: `form.toml` and a file of words per language.

    Not `whole`: a language other than Swedish is read, and checked, when it is first used.
    """
    shown = f"forms/{name}/{folder.name}"
    known = PAPERS[name]
    table = Table(_toml(folder / "form.toml", f"{shown}/form.toml"), f"{shown}/form.toml")
    version = table.text("version")
    if version != folder.name:
        raise table.wrong("version", f"must be that of its folder, {folder.name}")
    form = Form(
        name=name,
        version=version,
        head=table.read("head", lambda part: read_head(part, known)),
        sections=read_sections(table, known),
        end=read_texts(table, "end", known),
        filling=table.texts("filling", empty=True) if table.has("filling") else (),
        look=table.choice("look", get_args(Look)) if table.has("look") else "form",
        fits=table.number("fits", 0, 9) if table.has("fits") else 0,
        numbered=table.flag("numbered") if table.has("numbered") else False,
        words=_words(folder, shown),
    )
    table.end()
    for key in form.filling:
        if key not in {section.key for section in form.sections}:
            raise table.wrong("filling", f"names {key}, which is no section")
    _check_words(form, known, shown)
    if whole:
        dict(form.words)
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


def _words(folder: Path, shown: str) -> Mapping[str, Mapping[str, str]]:
    """The words by language; each is read and checked against Swedish when asked for."""
    files = sorted(path.stem for path in folder.glob("*.toml"))
    files.remove("form")
    for language in ("sv", "en"):
        if language not in files:
            raise ContentError(f"{shown}/{language}.toml", "(file)", "is missing")

    def read(language: str) -> Mapping[str, str]:
        file = f"{shown}/{language}.toml"
        words = _flat(Table(_toml(folder / f"{language}.toml", file), file))
        if language != "sv":
            _check_language(words, found["sv"], file)
        return words

    found = Lazy(files, read)
    return found


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


def _check_words(form: Form, known: Known, shown: str) -> None:
    """All that is printed is there, and no placeholder stands for nothing."""
    first = form.words["sv"]
    versioned = _VERSIONED if "draft" in known.conditions else ()
    for key in (*_printed(form), *versioned):
        if key not in first:
            raise ContentError(f"{shown}/sv.toml", key, "is missing")
    fillable = _PAGE_VALUES | known.values | _listed(known)
    for key, text in first.items():
        for name in PLACEHOLDER.findall(text):
            if name not in fillable:
                raise ContentError(f"{shown}/sv.toml", key, f"{{{name}}} is nothing known")


def _check_language(words: Mapping[str, str], first: Mapping[str, str], file: str) -> None:
    """The same keys as in Swedish, with the same placeholders."""
    for key in sorted(first.keys() - words.keys()):
        raise ContentError(file, key, "is missing")
    for key in sorted(words.keys() - first.keys()):
        raise ContentError(file, key, "is not a known key")
    for key, text in words.items():
        if set(PLACEHOLDER.findall(text)) != set(PLACEHOLDER.findall(first[key])):
            raise ContentError(file, key, "has other placeholders than sv.toml")


def _printed(form: Form) -> Iterator[str]:
    """The keys of all words that the paper prints."""
    yield from _COMMON
    for text in form.texts():
        yield text.key
    if any(section.annex for section in form.sections):
        yield "annex.title"
    for section in form.sections:
        if section.titled:
            yield f"section.{section.key}"
        yield from (choice.key for choice in section.choices)
        yield from (column.key for column in section.columns)
        yield from (f"field.{path}" for path in section.paths)
        yield from (f"field.{cell.path}" for row in section.rows for cell in row)
        if section.kind == "signature":
            yield "signature.label"


def _listed(known: Known) -> frozenset[str]:
    """The values of all lists' entries."""
    return frozenset().union(*(entry.values for entry in known.lists.values()))
