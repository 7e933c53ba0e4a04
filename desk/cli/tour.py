"""`consent-desk tour`: performs the program in a real window, and saves pictures and papers."""

from __future__ import annotations

import argparse

from desk.cli.console import Console, a_path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares where the pictures and papers go."""
    parser.add_argument("--out", type=a_path, required=True, metavar="DIR")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Does the tour on a new register of its own; 0 when it came to its end."""
    from desk.window.tour.run import use_offscreen

    use_offscreen()
    from desk.app import tour_program
    from desk.window.tour.run import run_tour

    return run_tour(tour_program(), arguments.out, lambda words: console.write(words + "\n"))
