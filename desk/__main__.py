"""The door: the window without a command, the command line with one."""

from __future__ import annotations

import gc
import sys
from collections.abc import Mapping

WINDOW_OPTIONS = frozenset({"--demo", "--quit-when-ready"})


def main(argv: list[str] | None = None) -> int:
    """Starts the window, or runs a command; the exit code.

    `--demo` opens a throw-away register. Anything else goes to the command line.
    """
    arguments = sys.argv[1:] if argv is None else argv
    if set(arguments) <= WINDOW_OPTIONS:
        return open_window(demo="--demo" in arguments, quit_early="--quit-when-ready" in arguments)
    from desk.cli import main as command_line

    return command_line(arguments)


def no_screen(environment: Mapping[str, str]) -> bool:
    """Whether a window cannot be shown: Linux without a display, and no platform chosen."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform == "linux" and not any(environment.get(name) for name in names)


def open_window(*, demo: bool, quit_early: bool) -> int:
    """Shows the window until it is closed."""
    import os

    if no_screen(os.environ):
        sys.stderr.write(
            "There is no screen to show the window on. Perform the tour instead: "
            "consent-desk tour --out FOLDER\n"
        )
        return 2
    # Nothing made while starting is garbage: looking for it is a tenth of the start (D9).
    gc.disable()
    from desk.window.qt import restore_import

    restore_import()
    from desk.window.run import run_window, trace_ready
    from desk.window.start import StartOptions

    trace = trace_ready if os.environ.get("CONSENT_DESK_TRACE_START") else None
    from desk.app import program

    return run_window(program(demo=demo), sys.argv, StartOptions(trace, quit_early, only_one=True))


if __name__ == "__main__":
    sys.exit(main())
