"""Builds the program: the only package that knows all its parts. Nothing opens on import."""

from __future__ import annotations

from desk.app.content import DeskSentences, ShippedContent
from desk.app.papers import ShippedPapers
from desk.app.program import Program
from desk.settings import find_paths

__all__ = [
    "DeskSentences",
    "Program",
    "ShippedContent",
    "ShippedPapers",
    "program",
    "tour_program",
]


def program(*, demo: bool = False) -> Program:
    """The program with its folders made, as the window is started."""
    paths = find_paths()
    paths.make()
    if not demo:
        return Program(paths)
    from desk.app.made_up import DemoProgram

    return DemoProgram(paths)


def tour_program() -> Program:
    """The program of the tour, with its own register and its own settings."""
    paths = find_paths()
    paths.make()
    from desk.app.made_up import TourProgram

    return TourProgram(paths)
