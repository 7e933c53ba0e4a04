"""`consent-desk plan`: consents and visits in; who gets what and when, and why others do not."""

from __future__ import annotations

import argparse

from desk.cli.console import Console
from desk.cli.items import Answer, answer_items
from desk.cli.profiles import Profiles
from desk.consent.reading import Facts
from desk.content.sentences import Sentences, load_sentences
from desk.visits.plan import PlanNote, plan
from desk.visits.reading import read_plan
from desk.visits.statement import plan_data


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The file of plans."""
    parser.add_argument("file", metavar="FILE", help="JSON or JSON Lines, - for the input")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Answers every plan in order. Raises UserError for input that cannot be understood."""
    answer_items(arguments.file, console, answerer(load_sentences(arguments.language)))
    return 0


def answerer(sentences: Sentences) -> Answer:
    """What makes a plan, with its sentences, of one set of consents and visits."""
    profiles = Profiles()

    def sentence(note: PlanNote) -> str:
        who = "" if note.role is None else sentences.text(f"roles.{note.role}")
        return sentences.text(f"plan.{note.code}", who=who)

    def answer(facts: Facts) -> object:
        profile = profiles.read(facts)
        return plan_data(plan(read_plan(facts, profile), profile), sentence)

    return answer
