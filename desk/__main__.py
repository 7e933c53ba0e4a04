"""The door: the window without a command, the command line with one."""

from __future__ import annotations

import sys

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


def open_window(*, demo: bool, quit_early: bool) -> int:
    """Shows the window until it is closed."""
    import os

    from desk.window.start import StartOptions, run_window, trace_ready

    trace = trace_ready if os.environ.get("CONSENT_DESK_TRACE_START") else None
    from desk.app import program

    return run_window(program(demo=demo), sys.argv, StartOptions(trace, quit_early))


if __name__ == "__main__":
    sys.exit(main())
