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

from desk.window.navigation import key_of
from desk.window.tour.hands import Hands
from desk.window.widgets.phone import Phone

BOUND_MS = 8
PEOPLE = 10
KEYS = 40 if QUICK else 200
RUN = 10
"""As many characters before they are erased again."""

ERASE = Qt.Key.Key_Backspace, "\b"

# A public test number.
ADULT = "196101182803"
BEGINNINGS = ("", "2026-12-1", "09.3", "07017406")
"""What a field may need before one more key means something: a day, a time, a number."""


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

    def patient() -> None:
        keys("Ctrl+K")
        hands.write(ADULT)
        keys("Enter")
        hands.write("Anna")
        keys("Tab")
        hands.write("Lindqvist")
        for words in ("2026-12-12", "09.30"):
            _to_an_empty_field(keys)
            hands.write(words)

    def message() -> None:
        keys("F6", key_of("message", ("manager",)))

    yield "patient", patient
    yield "number", lambda: keys("Enter", "Alt+A", "Enter", "J", "Enter")
    yield "the unit's message", message
    yield "the unit's settings", lambda: keys(key_of("settings", ("manager",)), "Alt+E")
    yield "a new unit", lambda: keys(key_of("settings", ("manager",)), "Alt+B", "Alt+N", "Enter")


def _to_an_empty_field(keys: Callable[..., None]) -> None:
    """On with Tab; where there is none, back where it began."""
    for _stop in range(12):
        keys("Tab")
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit) and not focused.text():
            return


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


Keys = Callable[[int], tuple[Qt.Key, str]]
"""The key that follows at each place, and what it writes."""


def _on_and_back(place: int) -> tuple[Qt.Key, str]:
    """Some characters, and their erasing: a text is seldom one that was seen before."""
    return ERASE if place % (2 * RUN) >= RUN else (Qt.Key.Key_1, "1")


def _another_last(place: int) -> tuple[Qt.Key, str]:
    """Another last character each time, as in a day or a time."""
    if place % 2 == 0:
        return ERASE
    return (Qt.Key.Key_1, "1") if place % 4 == 1 else (Qt.Key.Key_2, "2")


def _next_and_back(place: int) -> tuple[Qt.Key, str]:
    """One choice further, and back."""
    return (Qt.Key.Key_Up if place % 2 else Qt.Key.Key_Down), ""


class _Watch(QObject):
    """Notes when a phone has been painted."""

    def __init__(self, driven: Driven) -> None:
        super().__init__()
        self._driven = driven
        self._painted = self._phone = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lets the phone and what stands around it paint, and looks at the clock when it has."""
        if event.type() != QEvent.Type.Paint:
            return False
        watched.event(event)
        now = time.perf_counter_ns()
        self._painted = self._painted or now
        if isinstance(watched, Phone):
            self._phone = self._phone or now
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
        for one in self._driven.desk.window.shell.right.findChildren(QWidget):
            one.removeEventFilter(self)
            one.installEventFilter(self)
        before = field.text() if isinstance(field, QLineEdit) else ""
        keys = self._keys_for(field)
        times = [self._key(field, *keys(number)) for number in range(KEYS)] if keys else []
        if isinstance(field, QLineEdit) and field.text() != before:
            field.selectAll()
            for letter in before or "\b":
                self._send(field, *(ERASE if letter == "\b" else (Qt.Key.Key_unknown, letter)))
        return [one for one in times if one is not None]

    def _keys_for(self, field: QWidget) -> Keys | None:
        """Which keys change the phone here, if need be after the beginning of something."""
        if isinstance(field, QComboBox):
            return _next_and_back
        empty = isinstance(field, QLineEdit) and not field.text()
        for beginning in BEGINNINGS if empty else ("",):
            for letter in beginning:
                self._send(field, Qt.Key.Key_unknown, letter)
            self._settle()
            changed = {keys: self._changed(field, keys) for keys in (_on_and_back, _another_last)}
            best = max(changed, key=lambda keys: changed[keys])
            if changed[best]:
                return best
            for _letter in beginning:
                self._send(field, Qt.Key.Key_Backspace, "\b")
        return None

    def _changed(self, field: QWidget, keys: Keys) -> int:
        """How many of some keys change the phone."""
        tried = [self._key(field, *keys(number)) for number in range(2 * RUN)]
        return sum(one is not None for one in tried)

    def _send(self, field: QWidget, key: Qt.Key, text: str) -> None:
        held = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, key, held, text))

    def _key(self, field: QWidget, key: Qt.Key, text: str) -> float | None:
        """One key, from its event to the phone's painting.

        The phone's first painting shows what the key has changed; where only what stands around
        it changes, as the number above it, the first painting of that. None when there was none.
        """
        self._painted = self._phone = 0
        began = time.perf_counter_ns()
        self._send(field, key, text)
        QApplication.processEvents()
        took = ((self._phone or self._painted) - began) / 1e6
        self._settle()
        return took if took > 0 else None

    def _settle(self) -> None:
        for _round in range(3):
            QApplication.processEvents()
