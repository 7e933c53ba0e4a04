"""A window with fakes behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from bench import Bench, make_bench
from PySide6.QtWidgets import QApplication

from desk.app import ShippedContent
from desk.settings import Settings


@pytest.fixture(scope="session")
def shipped() -> ShippedContent:
    """What ships with the program, read once."""
    return ShippedContent()


@pytest.fixture
def make(
    application: QApplication, tmp_path: Path, shipped: ShippedContent
) -> Iterator[Callable[..., Bench]]:
    """Makes a window without a register, with settings of its own."""
    made: list[Bench] = []

    def one(settings: Settings | None = None) -> Bench:
        made.append(make_bench(application, tmp_path, settings=settings, content=shipped))
        return made[-1]

    yield one
    for bench in made:
        bench.close()


@pytest.fixture
def bench(make: Callable[..., Bench]) -> Bench:
    """A window without a register, in English."""
    return make()
