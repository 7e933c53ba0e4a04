"""`consent-desk form`: a paper from its data (forms.md), or one line for every wrong field."""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import tempfile
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Final, Literal, get_args
from zoneinfo import ZoneInfo

from desk.cli.console import Console, a_path, reason
from desk.consent.fields import FieldsError
from desk.consent.reading import InputError, read_object, repeated_in
from desk.consent.record.paper import PaperName
from desk.content.fields import field_sentence
from desk.content.forms import load_form
from desk.content.profiles import load_profiles
from desk.content.sentences import load_sentences

NAMES: Final[tuple[PaperName | Literal["activation"], ...]] = ("activation", *get_args(PaperName))

_MADE: Final = 0
_NOT_MADE: Final = 2
_NUMBER: Final = object()
"""Stands for every number that no field of a paper holds."""

_LONGEST: Final = 6
"""How many characters a number has at most: days, never amounts."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The paper, its data, where it goes, and whether gaps are borne."""
    parser.add_argument("name", metavar="NAME", choices=NAMES, help=" | ".join(NAMES))
    parser.add_argument("--data", metavar="FILE", required=True, help="JSON, - for the input")
    parser.add_argument("--out", metavar="PDF", required=True, type=a_path)
    parser.add_argument("--blank", action="store_true", help="make it to be filled in by hand")
    parser.add_argument("--draft", action="store_true", help="make it with gaps, marked as a draft")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Makes the paper. Raises UserError for data that is no JSON, and for what cannot be written.

    Wrong fields are told one a line, and nothing is left at `--out`.
    """
    make = _activation if arguments.name == "activation" else partial(_of_consent, arguments.name)
    if _same(arguments.data, arguments.out):
        raise InputError("paper_not_written", str(arguments.out), reason="same_file")
    try:
        data = _read(arguments.data, console)
        paper = make(data, blank=arguments.blank, draft=arguments.draft)
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


def _same(data: str, out: Path) -> bool:
    """Whether the paper would take the place of its own data."""
    with contextlib.suppress(OSError, ValueError):
        return data != "-" and Path(data).samefile(out)
    return False


# The PDF libraries are imported when a paper is made.


def _activation(data: Any, *, blank: bool, draft: bool) -> bytes:
    from desk.content.words import load_words
    from desk.paper.activation import make_activation_from
    from desk.paper.fonts import load_fonts

    return make_activation_from(
        data,
        load_profiles(),
        load_form("activation"),
        load_words(),
        load_fonts(),
        blank=blank,
        draft=draft,
        today=datetime.now(ZoneInfo("Europe/Stockholm")).date(),
    )


def _of_consent(name: PaperName, data: Any, *, blank: bool, draft: bool) -> bytes:
    from desk.content.scripts import load_script
    from desk.paper.consent import make_consent_paper_from
    from desk.paper.fonts import load_fonts

    form, fonts = load_form(name), load_fonts()
    return make_consent_paper_from(
        name, data, load_profiles(), form, load_script, fonts, blank=blank, draft=draft
    )


def _read(name: str, console: Console) -> Any:
    """The JSON of a file. Raises InputError naming the file when it is none."""
    with console.source(name) as source:
        raw = source.read()
    name = "stdin" if name == "-" else name
    try:
        text = raw.decode("utf-8-sig")
        if not text.strip():
            raise InputError("input_empty", name)
        data = json.loads(
            text,
            object_pairs_hook=read_object,
            parse_int=lambda text: int(text) if len(text) <= _LONGEST else _NUMBER,
            parse_float=lambda _: _NUMBER,
            parse_constant=lambda _: _NUMBER,
        )
        twice = repeated_in(data)
    except UnicodeDecodeError as error:
        raise InputError("input_not_utf8", name) from error
    except json.JSONDecodeError as error:
        place = {"line": str(error.lineno), "column": str(error.colno)}
        raise InputError("input_not_json", name, **place) from error
    except RecursionError as error:
        raise InputError("input_too_deep", name) from error
    if twice is not None:
        raise InputError("input_repeated_key", twice)
    return data


def _write(path: Path, paper: bytes) -> None:
    """The paper in its place, whole or not at all. Raises InputError when it cannot be written."""
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(paper)
            return
        _replace(path, paper)
    except OSError as error:
        raise InputError("paper_not_written", str(path), reason=reason(error)) from error


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
