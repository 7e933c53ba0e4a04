"""preview: a key in any field that changes the message, up to the repainted phone."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from driven import Driven
from harness import QUICK, Figure, calm, quantile, spread
from people import make_register
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QTextEdit, QWidget

from desk.window.tour.hands import Hands
from desk.window.widgets.phone import Phone

BOUND_MS = 8
PEOPLE = 10
KEYS = 40 if QUICK else 200
# Public test numbers, of an adult and of a child, and the start of a number for fiction.
ADULT, CHILD = "196101182803", "201301012389"
MOBILE = "07017406"


def measure() -> list[Figure]:
    """Every such field, found by trying them all, on each page that has one."""
    with tempfile.TemporaryDirectory(prefix="consent-desk-bench-") as home:
        make_register(Path(home) / "register.db", PEOPLE)
        driven = Driven(Path(home))
        driven.desk.window.resize(1280, 800)
        watch = _Watch(driven)
        calm()
        figures = [
            figure for page, going in _pages(driven, home) for figure in _page(page, going, watch)
        ]
        driven.close()
    return figures


def _pages(driven: Driven, home: str) -> Iterator[tuple[str, Callable[[], None]]]:
    """The pages with fields, and how a hand comes to each."""
    hands = Hands(lambda: driven.desk.window, Path(home))

    def keys(*names: str) -> None:
        for name in names:
            hands.key(name)
            driven.until(lambda: driven.desk.waiting == 0)

    def patient(identity: str) -> None:
        keys("Ctrl+K")
        hands.write(identity)
        keys("Enter")
        hands.write("Anna")
        keys("Tab")
        hands.write("Lindqvist")
        keys("Shift+Tab")

    def number() -> None:
        keys("Enter", "Alt+A", "Enter", "J", "Enter")
        hands.write(MOBILE)

    def child() -> None:
        patient(CHILD)
        keys("Enter", "Alt+A", "Enter")

    yield "patient", lambda: patient(ADULT)
    yield "number", number
    yield "a child's authority", child
    yield "the unit's message", lambda: keys("Ctrl+3")
    yield "the unit's settings", lambda: keys("Ctrl+5", "Alt+E")
    yield "a new unit", lambda: keys("Ctrl+5", "Alt+B", "Alt+N", "Enter")
    yield "a new unit's text", lambda: _new_unit(hands, keys)


def _new_unit(hands: Hands, keys: Callable[..., None]) -> None:
    for words in ("Ekhaga", "Ekhaga", "Ekhaga"):
        hands.write(words)
        keys("Tab")
    keys("Enter")


def _page(page: str, going: Callable[[], None], watch: _Watch) -> list[Figure]:
    """The slowest of a page's fields; no figure where nothing typed changes the phone."""
    going()
    slowest: list[float] = []
    name = ""
    count = 0
    for field in watch.fields():
        times = watch.times(field)
        if not times:
            continue
        count += 1
        if not slowest or quantile(times, 0.99) > quantile(slowest, 0.99):
            slowest, name = times, field.accessibleName()
    if not slowest:
        return []
    what = f"{page}, {count} fields, p99 of the slowest"
    beside = f"{name!r}: {spread(slowest)}, {len(slowest)} keys"
    return [Figure("preview", what, quantile(slowest, 0.99), "ms", BOUND_MS, beside)]


class _Watch(QObject):
    """Notes when a phone has been painted."""

    def __init__(self, driven: Driven) -> None:
        super().__init__()
        self._driven = driven
        self._painted = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lets the phone paint itself, and looks at the clock when it has."""
        if event.type() != QEvent.Type.Paint or not isinstance(watched, Phone):
            return False
        watched.event(event)
        self._painted = time.perf_counter_ns()
        return True

    def fields(self) -> list[QWidget]:
        """What can be written in or chosen from on the page shown."""
        page = self._driven.desk.window.shell.page
        assert page is not None
        fields: list[QWidget] = [
            one for one in page.findChildren(QLineEdit) if not one.isReadOnly()
        ]
        fields += page.findChildren(QTextEdit)
        fields += [one for one in page.findChildren(QComboBox) if one.count() > 1]
        return [one for one in fields if one.isVisible()]

    def times(self, field: QWidget) -> list[float]:
        """How long each key took, in milliseconds; nothing when keys here change no phone."""
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._settle()
        for phone in self._driven.desk.window.findChildren(Phone):
            phone.removeEventFilter(self)
            phone.installEventFilter(self)
        if self._key(field, 0) is None and self._key(field, 1) is None:
            return []
        times = [self._key(field, number) for number in range(KEYS)]
        return [one for one in times if one is not None]

    def _key(self, field: QWidget, number: int) -> float | None:
        """One key: a character and its erasing in turn, or the next choice and back.

        Of several paintings the last one counts; None when there was none.
        """
        held, back = Qt.KeyboardModifier.NoModifier, number % 2 == 1
        if isinstance(field, QComboBox):
            last = field.currentIndex() == field.count() - 1
            event = QKeyEvent(
                QEvent.Type.KeyPress, Qt.Key.Key_Up if last else Qt.Key.Key_Down, held
            )
        elif back:
            event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Backspace, held, "\b")
        else:
            event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, held, "1")
        self._painted = 0
        began = time.perf_counter_ns()
        QApplication.sendEvent(field, event)
        QApplication.processEvents()
        took = (self._painted - began) / 1e6
        self._settle()
        return took if took > 0 else None

    def _settle(self) -> None:
        for _round in range(3):
            QApplication.processEvents()
