"""`consent-desk check`: one value a line in, one judged value a line out (rules.md)."""

from __future__ import annotations

import argparse
import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from desk.cli.console import Console, read_lines
from desk.consent.fields import parse_date
from desk.consent.problem import Problem
from desk.consent.reading import InputError
from desk.content.sentences import Sentences, load_sentences


@dataclass(frozen=True, slots=True)
class Setting:
    """What a judge goes by: the day, and the language of the sentences."""

    today: date
    sentences: Sentences

    def problems(self, section: str, problems: tuple[Problem, ...]) -> list[dict[str, str]]:
        """Problems with their sentences."""
        return [
            {"code": one.code, "message": self.sentences.number_problem(section, one)}
            for one in problems
        ]


Judge = Callable[[str], Mapping[str, Any]]
"""What is said of one line."""

KINDS: Final[Mapping[str, str]] = {
    "identity": "desk.cli.check:identity",
    "mobile": "desk.cli.check:mobile",
    "organisation": "desk.cli.check:organisation",
    "unit-name": "desk.cli.check:unit_name",
    "text": "desk.cli.check:text",
}
"""For each kind the function that makes its judge of a Setting; imported when asked for."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The kind, and the day that settles centuries and what lies in the future."""
    parser.add_argument("kind", metavar="KIND", choices=tuple(KINDS), help=" | ".join(KINDS))
    parser.add_argument("--date", type=_day, default=None, help="today, by default the real one")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Judges every line of the input, blank ones too. Raises UserError for what is no text."""
    today = arguments.date or datetime.now(ZoneInfo("Europe/Stockholm")).date()
    setting = Setting(today, load_sentences(arguments.language))
    module, name = KINDS[arguments.kind].split(":")
    judge: Judge = getattr(importlib.import_module(module), name)(setting)
    place = -1
    for place, line in enumerate(read_lines(console.input, "stdin")):
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError as error:
            raise InputError("input_not_utf8", f"[{place}]") from error
        if place == 0:
            text = text.removeprefix("\ufeff")
        console.write_json(judge(_without_line_end(text)))
    if place < 0:
        raise InputError("input_empty", "stdin")
    return 0


def identity(setting: Setting) -> Judge:
    """Judges identity numbers."""
    from desk.consent.number.mobile import is_mobile
    from desk.consent.patient.identity import check_identity

    def judge(value: str) -> Mapping[str, Any]:
        found = check_identity(value, setting.today, is_mobile)
        return {
            "value": value,
            "ok": found.ok,
            "type": found.type,
            "canonical": found.canonical,
            "birth_date": found.birth_date and found.birth_date.isoformat(),
            "issuer": found.issuer,
            "problems": setting.problems("identity", found.problems),
        }

    return judge


def mobile(setting: Setting) -> Judge:
    """Judges mobile numbers."""
    from desk.consent.number.mobile import check_mobile

    def judge(value: str) -> Mapping[str, Any]:
        found = check_mobile(value)
        return {
            "value": value,
            "ok": found.ok,
            "e164": found.e164,
            "national": found.national,
            "problems": setting.problems("mobile", found.problems),
        }

    return judge


def organisation(setting: Setting) -> Judge:
    """Judges organisation numbers."""
    from desk.consent.patient.organisation import check_organisation

    def judge(value: str) -> Mapping[str, Any]:
        found = check_organisation(value)
        return {
            "value": value,
            "ok": found.ok,
            "canonical": found.canonical,
            "problems": setting.problems("organisation", found.problems),
        }

    return judge


def unit_name(setting: Setting) -> Judge:
    """Judges names of units."""
    from desk.content.words import load_words

    words = load_words()

    def judge(value: str) -> Mapping[str, Any]:
        found = words.judge_name(value)
        return {"value": value, "verdict": found.verdict, "match": found.match}

    return judge


def text(setting: Setting) -> Judge:
    """Judges texts of messages; offsets are code points of the text in NFC."""
    from desk.consent.message.preview import judge_message
    from desk.consent.message.statement import finding_data
    from desk.content.words import load_words

    words = load_words()

    def judge(value: str) -> Mapping[str, Any]:
        findings = judge_message(value, words)
        return {
            "value": value,
            "findings": [finding_data(one, setting.sentences.finding) for one in findings],
        }

    return judge


def _without_line_end(line: str) -> str:
    return line.removesuffix("\n").removesuffix("\r")


def _day(text: str) -> date:
    day = parse_date(text)
    if day is None:
        raise argparse.ArgumentTypeError("must be a date, like 2026-11-20")
    return day
