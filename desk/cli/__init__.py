"""The command line: one table of what it can do, each part imported when it is asked for."""

from __future__ import annotations

import argparse
import importlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NoReturn, Protocol, cast

from desk.cli.console import Console, OutputError, standard_console
from desk.errors import ContentError, UserError

UNDERSTOOD: Final = 0
NOT_WRITTEN: Final = 1
NOT_UNDERSTOOD: Final = 2
INTERRUPTED: Final = 130
PIPE_CLOSED: Final = 141
"""What a shell reports of a program that was stopped, and of one whose reader went away."""


class CommandModule(Protocol):
    """What the module of a command offers."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declares the command's arguments."""

    def run(self, arguments: argparse.Namespace, console: Console) -> int:
        """Does it and gives the exit code. A UserError becomes one line and exit 2."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command: the module that does it, and one line of help."""

    module: str
    help: str


COMMANDS: Final[Mapping[str, Command]] = {
    "decide": Command("desk.cli.decide", "one case or many -> who may consent, who receives"),
    "preview": Command("desk.cli.preview", "one message or many -> text, length, findings"),
    "plan": Command("desk.cli.plan", "consents and visits -> who gets what and when"),
    "check": Command("desk.cli.check", "lines -> one judged value a line"),
    "form": Command("desk.cli.form", "a paper's data -> a PDF, or its wrong fields"),
    "verify": Command("desk.cli.verify", "check a register against its journal"),
    "backup": Command("desk.cli.backup", "make, open and verify a backup of a register"),
    "restore": Command("desk.cli.restore", "put a backup in a register's place, keeping the old"),
    "tour": Command("desk.cli.tour", "perform the program with real keys: pictures and papers"),
}


class _Parser(argparse.ArgumentParser):
    """Tells what is wrong with the arguments in one line."""

    def error(self, message: str) -> NoReturn:
        raise _UsageError(f"{self.prog}: {' '.join(message.split())}")


class _UsageError(Exception):
    """The arguments cannot be understood."""


def main(argv: Sequence[str], console: Console | None = None) -> int:
    """Runs one command, `argv` without the program's name, and gives the exit code."""
    console = console or standard_console()
    try:
        code = _run(argv, console)
        console.flush()
    except BrokenPipeError:
        console.abandon_output()
        return PIPE_CLOSED
    except KeyboardInterrupt:
        console.abandon_output()
        return INTERRUPTED
    except OutputError as error:
        console.abandon_output()
        console.complain(f"stdout: {error}")
        return NOT_WRITTEN
    return code


def _run(argv: Sequence[str], console: Console) -> int:
    language = "sv"
    try:
        parser = _Parser(prog="consent-desk", allow_abbrev=False, add_help=False)
        if not argv or argv[0] in ("-h", "--help"):
            console.write(_overview())
            return UNDERSTOOD if argv else NOT_UNDERSTOOD
        command = COMMANDS.get(argv[0])
        if command is None:
            parser.error(f"unknown command, choose from {', '.join(COMMANDS)}")
        module = cast(CommandModule, importlib.import_module(command.module))
        parser = _Parser(prog=f"consent-desk {argv[0]}", description=command.help)
        parser.add_argument("--language", choices=("sv", "en"), default=language)
        module.add_arguments(parser)
        arguments = parser.parse_args(argv[1:])
        language = arguments.language
        return module.run(arguments, console)
    except (_UsageError, ContentError) as error:
        complaint = str(error)
    except UserError as error:
        complaint = _told(error, language)
    console.flush()
    console.complain(complaint)
    return NOT_UNDERSTOOD


def _told(error: UserError, language: str) -> str:
    from desk.content.sentences import load_sentences

    sentences = load_sentences(language)
    reason = f"reasons.{error.values.get('reason')}"
    if sentences.has(reason):
        values = {**error.values, "reason": sentences.text(reason)}
        error = UserError(error.code, field=error.field, values=values)
    line = sentences.error(error).line
    return f"{error.field}: {line}" if error.field else line


def _overview() -> str:
    width = max(map(len, COMMANDS))
    lines = [f"  consent-desk {name:<{width}}  {one.help}" for name, one in COMMANDS.items()]
    return "\n".join(["usage: consent-desk COMMAND …  (each takes --help)", *lines, ""])
