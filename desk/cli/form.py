"""`consent-desk form`: a paper from its data (forms.md), or one line for every wrong field."""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import tempfile
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from desk.cli.console import Console
from desk.consent.fields import FieldsError
from desk.consent.reading import InputError
from desk.content.fields import field_sentence
from desk.content.forms import load_form
from desk.content.profiles import load_profiles
from desk.content.sentences import load_sentences

_MADE: Final = 0
_NOT_MADE: Final = 2
_NUMBER: Final = object()
"""Stands for every number: no field of a paper holds one, however long it is."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The paper, its data, where it goes, and whether gaps are borne."""
    parser.add_argument("name", metavar="NAME", choices=tuple(MAKERS), help=" | ".join(MAKERS))
    parser.add_argument("--data", metavar="FILE", required=True, help="JSON, - for the input")
    parser.add_argument("--out", metavar="PDF", required=True, type=Path)
    parser.add_argument("--draft", action="store_true", help="make it with gaps, marked as a draft")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Makes the paper. Raises UserError for data that is no JSON, and for what cannot be written.

    Wrong fields are told one a line, and nothing is left at `--out`.
    """
    try:
        paper = MAKERS[arguments.name](_read(arguments.data, console), arguments.draft)
    except FieldsError as error:
        _leave_nothing(arguments.out)
        sentences = load_sentences(arguments.language)
        for one in error.errors:
            console.complain(f"{one.path}: {field_sentence(one, sentences)}")
        return _NOT_MADE
    except InputError:
        _leave_nothing(arguments.out)
        raise
    _write(arguments.out, paper)
    return _MADE


def _activation(data: Any, draft: bool) -> bytes:
    from desk.content.words import load_words
    from desk.paper.activation import make_activation_from
    from desk.paper.fonts import load_fonts

    return make_activation_from(
        data,
        load_profiles(),
        load_form("activation"),
        load_words(),
        load_fonts(),
        draft=draft,
        today=datetime.now(ZoneInfo("Europe/Stockholm")).date(),
    )


def _receipt(data: Any, draft: bool) -> bytes:
    from desk.paper.fonts import load_fonts
    from desk.paper.receipt import make_receipt_from

    if draft:
        raise InputError("form_no_draft", "--draft")
    return make_receipt_from(data, load_profiles(), load_form("receipt"), load_fonts())


MAKERS: Final[Mapping[str, Callable[[Any, bool], bytes]]] = {
    "activation": _activation,
    "receipt": _receipt,
}
"""What makes each paper of its data; the PDF libraries are imported when one is made."""


def _read(name: str, console: Console) -> Any:
    """The JSON of a file. Raises InputError naming the file when it is none."""
    with console.source(name) as source:
        raw = source.read()
    name = "stdin" if name == "-" else name
    try:
        text = raw.decode("utf-8-sig")
        if not text.strip():
            raise InputError("input_empty", name)
        return json.loads(
            text,
            object_pairs_hook=_object,
            parse_int=lambda _: _NUMBER,
            parse_float=lambda _: _NUMBER,
            parse_constant=lambda _: _NUMBER,
        )
    except UnicodeDecodeError as error:
        raise InputError("input_not_utf8", name) from error
    except json.JSONDecodeError as error:
        place = {"line": str(error.lineno), "column": str(error.colno)}
        raise InputError("input_not_json", name, **place) from error
    except RecursionError as error:
        raise InputError("input_too_deep", name) from error


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise InputError("input_repeated_key", key[:40])
        found[key] = value
    return found


def _write(path: Path, paper: bytes) -> None:
    """The paper in its place, whole or not at all. Raises InputError when it cannot be written."""
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(paper)
            return
        _replace(path, paper)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise InputError("paper_not_written", str(path), reason=reason) from error


def _replace(path: Path, paper: bytes) -> None:
    """Writes beside the place and moves it there, so that half a paper never stands in it."""
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".paper-", delete=False) as part:
        try:
            part.write(paper)
            part.close()
            os.replace(part.name, path)
        except OSError:
            Path(part.name).unlink(missing_ok=True)
            raise


def _leave_nothing(path: Path) -> None:
    """Takes away an earlier paper, which would be taken for this one; nothing but a paper."""
    with contextlib.suppress(OSError):
        if path.is_file():
            with path.open("rb") as file:
                earlier = file.read(5) == b"%PDF-"
            if earlier:
                path.unlink()
