"""`consent-desk preview`: messages in; text, length and findings out (rules.md)."""

from __future__ import annotations

import argparse

from desk.cli.console import Console
from desk.cli.items import Answer, answer_items
from desk.cli.profiles import Profiles
from desk.consent.message.preview import preview
from desk.consent.message.request import read_preview
from desk.consent.message.statement import preview_data
from desk.consent.reading import Facts
from desk.content.sentences import Sentences, load_sentences
from desk.content.words import load_words


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The file of messages."""
    parser.add_argument("file", metavar="FILE", help="JSON or JSON Lines, - for the input")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Answers every message in order. Raises UserError for input that cannot be understood."""
    answer_items(arguments.file, console, answerer(load_sentences(arguments.language)))
    return 0


def answerer(sentences: Sentences) -> Answer:
    """What makes a preview, with its sentences, of one message."""
    profiles = Profiles()
    words = load_words()

    def answer(facts: Facts) -> object:
        profile = profiles.read(facts)
        shown = preview(read_preview(facts, profile), profile, words)
        return preview_data(shown, sentences.finding)

    return answer
