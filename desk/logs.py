"""The program's log: a whitelist of codes and numbers in a rotating file, never personal data."""

from __future__ import annotations

import logging
import os
import re
from contextlib import suppress
from datetime import UTC, datetime
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

from desk.settings import make_private_folder

LOGGER: Final = "consent_desk"
_CODE: Final = re.compile(r"[a-z][a-z0-9_.]{0,79}\Z", re.ASCII)
_FIELDS: Final = frozenset(
    ["action", "code", "count", "duration_ms", "error", "line", "module", "step", "version"]
)
_NUMBERS: Final = frozenset(["count", "duration_ms", "line"])
_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_.]{0,79}\Z", re.ASCII)
_VERSION: Final = re.compile(r"[0-9][0-9a-z.+-]{0,39}\Z", re.ASCII)


def start_log(file: Path, *, longest: int = 1_000_000, kept: int = 3) -> None:
    """Send the program's events to a file; files are `longest` bytes, the oldest is dropped.

    Other libraries' logging is left alone: what they would say is not ours to keep. Where no file
    can be made or written the program goes on without: a full disk must not keep anybody out.
    """
    stop_log()
    logger = logging.getLogger(LOGGER)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    try:
        make_private_folder(file.parent)
        handler: logging.Handler = _PrivateFile(file, longest, kept)
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    logger.addHandler(handler)


class _PrivateFile(RotatingFileHandler):
    """A log that its owner alone can read, each new file of it too, and that never complains."""

    def __init__(self, file: Path, longest: int, kept: int) -> None:
        super().__init__(file, maxBytes=longest, backupCount=kept, encoding="utf-8")

    def _open(self) -> TextIOWrapper:
        stream = super()._open()
        os.chmod(self.baseFilename, 0o600)
        return stream

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line; one that finds no room is dropped, where logging prints a traceback."""
        with suppress(OSError):
            if self.shouldRollover(record):
                self.doRollover()
            self.stream = self.stream or self._open()
            self.stream.write(self.format(record) + self.terminator)
            self.flush()


def stop_log() -> None:
    """Close the file."""
    logger = logging.getLogger(LOGGER)
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        with suppress(OSError):
            handler.close()


def log_event(event: str, **fields: str | int) -> None:
    """Write one event: a code, and fields of the whitelist holding codes, names of code or numbers.

    What does not fit is written as `?`, so that a value can never carry personal data into the log.
    """
    parts = [datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), _code(event)]
    parts += [f"{name}={_value(name, value)}" for name, value in fields.items() if name in _FIELDS]
    logging.getLogger(LOGGER).info(" ".join(parts))


def log_failure(error: BaseException) -> None:
    """Write a bug: the kind of the exception and where in our code it passed, never its text."""
    log_event("failure", error=type(error).__name__)
    trace = error.__traceback__
    while trace is not None:
        module = trace.tb_frame.f_globals.get("__name__", "")
        if isinstance(module, str) and module.partition(".")[0] == "desk":
            log_event("failure.at", module=module, line=trace.tb_lineno)
        trace = trace.tb_next


def _code(value: str) -> str:
    return value if _CODE.match(value) else "?"


def _value(name: str, value: str | int) -> str:
    if name in _NUMBERS:
        fits = isinstance(value, int) and not isinstance(value, bool) and abs(value) < 1_000_000_000
        return str(value) if fits else "?"
    if not isinstance(value, str):
        return "?"
    pattern = {"error": _NAME, "module": _NAME, "version": _VERSION}.get(name, _CODE)
    return value if pattern.match(value) else "?"
