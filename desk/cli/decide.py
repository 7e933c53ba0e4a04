"""`consent-desk decide`: cases in, decisions out (rules.md)."""

from __future__ import annotations

import argparse

from desk.cli.console import Console
from desk.cli.items import Answer, answer_items
from desk.cli.profiles import Profiles
from desk.consent.authority.case import read_case
from desk.consent.authority.decide import decide
from desk.consent.authority.facts import Note
from desk.consent.authority.statement import decision_data
from desk.consent.reading import Facts
from desk.content.sentences import Sentences, load_sentences


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The file of cases."""
    parser.add_argument("file", metavar="FILE", help="JSON or JSON Lines, - for the input")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Answers every case in order. Raises UserError for input that cannot be understood."""
    answer_items(arguments.file, console, answerer(load_sentences(arguments.language)))
    return 0


def answerer(sentences: Sentences) -> Answer:
    """What makes a decision, with its sentences, of one case."""
    profiles = Profiles()

    def answer(facts: Facts) -> object:
        profile = profiles.read(facts)
        case = read_case(facts, profile)
        roles = [one.role for one in case.representatives]

        def problem(note: Note) -> tuple[str, str]:
            return sentences.problem(note, profile, roles)

        def left_out(note: Note) -> tuple[str, str]:
            return sentences.note(note, profile, roles)

        return decision_data(decide(case, profile), problem, left_out)

    return answer
