"""Idle minutes are counted from the last sign of life, whatever the clocks do."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from bench import Bench
from PySide6.QtTest import QTest

from desk.window.lock import idle as module
from desk.window.lock.idle import Idle


class Clocks:
    """A steady clock and a wall clock that a test moves."""

    def __init__(self) -> None:
        self.steady = 100.0
        self.wall = datetime(2026, 11, 21, 8, tzinfo=UTC)

    def pass_by(self, minutes: float, *, asleep: bool = False) -> None:
        self.wall += timedelta(minutes=minutes)
        if not asleep:
            self.steady += minutes * 60


@pytest.fixture
def clocks(monkeypatch: pytest.MonkeyPatch) -> Clocks:
    made = Clocks()
    monkeypatch.setattr(module.time, "monotonic", lambda: made.steady)
    return made


@pytest.fixture
def idle(bench: Bench, clocks: Clocks) -> Idle:
    made = Idle(lambda: 5, lambda: clocks.wall, bench.window)
    made.watch(bench.window)
    made.check()
    return made


def rings(idle: Idle) -> list[int]:
    heard: list[int] = []
    idle.elapsed.connect(lambda: heard.append(1))
    return heard


def test_five_minutes_without_a_sign_lock_once(idle: Idle, clocks: Clocks) -> None:
    heard = rings(idle)
    clocks.pass_by(4.9)
    idle.check()
    assert heard == []
    clocks.pass_by(0.1)
    idle.check()
    assert heard == [1]


def test_a_key_and_a_movement_begin_anew(bench: Bench, idle: Idle, clocks: Clocks) -> None:
    heard = rings(idle)
    clocks.pass_by(4)
    bench.hands.key("Tab")
    clocks.pass_by(4)
    idle.check()
    QTest.mouseMove(bench.window.windowHandle(), bench.window.rect().center())
    bench.hands.settle()
    clocks.pass_by(4)
    idle.check()
    assert heard == []


def test_sleep_counts(idle: Idle, clocks: Clocks) -> None:
    heard = rings(idle)
    clocks.pass_by(30, asleep=True)
    idle.check()
    assert heard == [1]


def test_a_clock_that_is_set_back_does_not_keep_it_open(idle: Idle, clocks: Clocks) -> None:
    heard = rings(idle)
    clocks.wall -= timedelta(days=1)
    clocks.pass_by(5)
    idle.check()
    assert heard == [1]


def test_after_stopping_nothing_is_told(bench: Bench, idle: Idle, clocks: Clocks) -> None:
    heard = rings(idle)
    idle.stop()
    clocks.pass_by(4)
    bench.hands.key("Tab")
    assert heard == []
    assert not idle._timer.isActive()
