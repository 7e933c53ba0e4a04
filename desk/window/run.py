"""Runs the window until it is closed, and what Qt and Python say of failures on the way."""

from __future__ import annotations

import sys
import time
from types import TracebackType

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

from desk.window.builder import Builder
from desk.window.start import Desk, StartOptions, make_application


def quiet_messages(kind: QtMsgType, _context: object, message: str) -> None:
    """Qt's own warnings go to standard error, never into the log: they can hold data."""
    if kind != QtMsgType.QtDebugMsg and "does not support" not in message:
        sys.stderr.write("Qt: a warning was given\n")


def run_window(builder: Builder, argv: list[str], options: StartOptions | None = None) -> int:
    """Runs the program until its window is closed; the exit code."""
    qInstallMessageHandler(quiet_messages)
    app = make_application(argv)
    desk = Desk(app, builder, options or StartOptions())

    def hook(
        _type: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        desk.broke(error)

    sys.excepthook = hook
    desk.show()
    code = app.exec()
    desk.finish()
    builder.close()
    sys.excepthook = sys.__excepthook__
    return code


def trace_ready() -> None:
    """Says on standard error when the window is ready, for measuring the start."""
    sys.stderr.write(f"ready {time.monotonic_ns()}\n")
    sys.stderr.flush()
