"""The command line's in and out: UTF-8 whatever the terminal says, and one line of complaint."""

from __future__ import annotations

import errno
import io
import json
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, TextIO

from desk.consent.reading import InputError

REPLACED: Final = "\ufffd"
"""Stands for what cannot be shown."""

_LINE_ENDS: Final = {ord(sign): f"\\u{ord(sign):04x}" for sign in "\x85\u2028\u2029"}


class OutputError(Exception):
    """The output takes no more, a full disk for instance; says what the system said."""


@dataclass(frozen=True, slots=True)
class Console:
    """Where a command reads, answers and complains."""

    input: BinaryIO
    output: BinaryIO
    errors: TextIO

    def write(self, text: str) -> None:
        """Writes text as it is. Raises OutputError when the output takes no more."""
        try:
            # Half a sign, of a file's name that is no UTF-8, stands as JSON would write it.
            self.output.write(text.encode("utf-8", "backslashreplace"))
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputError(_system_said(error)) from error

    def write_json(self, value: object) -> None:
        """Writes one JSON value on a line of its own."""
        self.write(json_line(value))

    def flush(self) -> None:
        """Hands over what is written; what comes before a bad line must not be held back."""
        try:
            self.output.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputError(_system_said(error)) from error

    def complain(self, line: str) -> None:
        """One line on stderr, whatever it holds."""
        shown = "".join(_shown(sign) for sign in line)
        self.errors.write(f"{shown}\n")
        self.errors.flush()

    def abandon_output(self) -> None:
        """The reader went away: nothing more is written, and nothing is said about it at exit."""
        if self.output is getattr(sys.stdout, "buffer", None):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

    @contextmanager
    def source(self, name: str) -> Iterator[BinaryIO]:
        """The file of that name, or the input for `-`. Raises UserError when it cannot be read."""
        if name == "-":
            yield self.input
            return
        with ExitStack() as stack:
            try:
                file = stack.enter_context(open(name, "rb"))
            except (OSError, ValueError) as error:
                raise InputError(
                    "input_not_readable", _named(name), reason=reason(error)
                ) from error
            yield file


def a_path(text: str) -> Path:
    """An argument that names a file; argparse tells of one that no system can have."""
    try:
        os.fsencode(text)
    except UnicodeEncodeError:
        raise ValueError(text) from None
    if not text or "\0" in text:
        raise ValueError(text)
    return Path(text)


a_path.__name__ = "path"


def read_lines(source: BinaryIO, name: str) -> Iterator[bytes]:
    """The lines of a source, read as they are asked for. Raises UserError when that fails."""
    while True:
        try:
            line = source.readline()
        except OSError as error:
            raise InputError("input_not_readable", name, reason=reason(error)) from error
        if not line:
            return
        yield line


def standard_console() -> Console:
    """The process's own streams; one that is closed reads as empty or swallows what is written."""
    return Console(
        input=getattr(sys.stdin, "buffer", None) or io.BytesIO(),
        output=getattr(sys.stdout, "buffer", None) or io.BytesIO(),
        errors=sys.stderr or io.StringIO(),
    )


def json_line(value: object) -> str:
    """A value as JSON, readable, on one line, also for readers that split at Unicode's lines."""
    return json.dumps(value, ensure_ascii=False).translate(_LINE_ENDS) + "\n"


def _shown(sign: str) -> str:
    """A sign as a line can hold it; half a sign, of a name that is no UTF-8, leaves its mark."""
    if sign.isprintable():
        return sign
    return REPLACED if "\ud800" <= sign <= "\udfff" else " "


def _named(name: str) -> str:
    """A file's name as a complaint tells it: also one that would not be seen."""
    if any(sign.isprintable() and not sign.isspace() for sign in name):
        return name
    return f'"{"".join(sign if sign.isprintable() else REPLACED for sign in name)}"'


_REASONS: Final = {
    errno.EACCES: "not_allowed",
    errno.EPERM: "not_allowed",
    errno.EISDIR: "is_folder",
    errno.ENOENT: "not_there",
    errno.ENOSPC: "no_room",
    errno.EDQUOT: "no_room",
    errno.EROFS: "read_only",
    errno.ENAMETOOLONG: "name_too_long",
    errno.ENOTDIR: "no_folder",
    errno.EIO: "no_answer",
}


def _system_said(error: OSError) -> str:
    return error.strerror or type(error).__name__


def reason(error: Exception) -> str:
    """Why a file cannot be read or written: the name of a sentence under `reasons`."""
    number = error.errno if isinstance(error, OSError) else None
    return _REASONS.get(number, "other") if number is not None else "other"
