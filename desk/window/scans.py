"""A scan wherever one is: a blanket's code is told from what is typed, and leads to its blanket.

A scanner types like a keyboard and ends with Enter. A code begins with X, which is no page's key
(`desk.consent.record.reference`). Where something is written the keys go through, and at Enter a
code is taken out of the field again; elsewhere all keys from the X to Enter are taken for the code.
"""

from __future__ import annotations

from collections import deque
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desk.consent.record.keyboards import possible_references
from desk.consent.record.reference import FIRST, LENGTH
from desk.window.papers.code import SPARE, looks_scanned
from desk.window.written import Before, Field, before, is_written_in, put_back

QUIET_MS: Final = 500
"""After so long without a key what was begun with an X is no scan; nothing else depends on it."""

LATE_MS: Final = 50
"""Keys that waited while the window was busy come before this is over."""

LONGEST: Final = LENGTH + SPARE
"""A code in groups, as it is printed, or one that was meant as one."""

_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_NONE = Qt.KeyboardModifier.NoModifier
_HELD = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_unknown,
    }
)
_KEYS = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)


class Typed(NamedTuple):
    """A character that went into a field; how the field stood where a code may have begun."""

    mark: str
    field: Field
    before: Before | None


class Scans(QObject):
    """Watches the keys of one window while `place` is seen in it.

    `scanned` carries a code that some blanket may have; `misread` tells that something was scanned
    that is none.
    """

    scanned = Signal(str)
    misread = Signal()

    def __init__(self, place: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._focused: QWidget | None = None
        self._typed: deque[Typed] = deque(maxlen=LONGEST)
        self._taken: str | None = None
        self._began_at: QWidget | None = None
        self._giving = False
        self._late = False
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.timeout.connect(self._grow_quiet)
        handle = place.window().windowHandle()
        if handle is not None:
            handle.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)
            application.focusWindowChanged.connect(self._follow_list)
        self._follow(None, QApplication.focusWidget())

    @property
    def taking(self) -> bool:
        """Whether the keys that come are taken for a code."""
        return self._taken is not None

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        """What has the focus sees each key first, whoever sends it."""
        if self._focused is not None and isValid(self._focused):
            self._focused.removeEventFilter(self)
        self._focused = new if new is not None and new.window() is self._place.window() else None
        if self._focused is not None:
            self._focused.installEventFilter(self)

    def _follow_list(self, window: QWindow | None) -> None:
        """A list or a menu that is open gets the keys in a window of its own."""
        if window is not None and window.type() == Qt.WindowType.Popup:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys alone; a press of the mouse ends what was being written."""
        if event.type() == QEvent.Type.MouseButtonPress and self._taken is None:
            self._forget()
        if event.type() not in _KEYS or not isinstance(event, QKeyEvent) or not self._watches():
            return False
        popup = QApplication.activePopupWidget()
        goes_to = popup.focusWidget() or popup if popup is not None else QApplication.focusWidget()
        if isinstance(watched, QWindow) and is_written_in(goes_to) and self._taken is None:
            # The field sees it next.
            return False
        if event.type() == QEvent.Type.KeyPress:
            return self._press(event, goes_to)
        if self._wants(event, goes_to):
            event.accept()
            return True
        return False

    def _watches(self) -> bool:
        if self._giving or QApplication.activeModalWidget() is not None:
            return False
        return self._place.isVisible()

    def _wants(self, event: QKeyEvent, goes_to: QWidget | None) -> bool:
        """Whether a key would be taken, before it becomes somebody's shortcut."""
        mark, enter = _mark(event), _is_enter(event)
        if self._taken is not None:
            return bool(mark) or enter
        if is_written_in(goes_to):
            return enter and (self._code() != "" or self._looks_misread(goes_to))
        return bool(mark) and (mark.upper() == FIRST or self._begun() != "")

    def _press(self, event: QKeyEvent, goes_to: QWidget | None) -> bool:
        """Whether the key is taken."""
        mark, enter = _mark(event), _is_enter(event)
        if not mark and not enter:
            if Qt.Key(event.key()) not in _HELD:
                self._forget()
            return False
        if self._taken is not None:
            self._take(mark) if mark else self._end()
            return True
        if isinstance(goes_to, Field) and is_written_in(goes_to):
            return self._enter(goes_to) if enter else self._write(mark, goes_to)
        if mark and (mark.upper() == FIRST or self._begun()):
            # Where the focus went elsewhere in the middle of a code, its beginning was written.
            self._taken, self._began_at = self._begun(), goes_to
            popup = QApplication.activePopupWidget()
            if popup is not None:
                popup.close()
            self._take(mark)
            return True
        self._forget()
        return False

    # Where something is written.

    def _write(self, mark: str, field: Field) -> bool:
        begins = mark.upper() == FIRST or not self._typed or self._typed[-1].field is not field
        self._typed.append(Typed(mark, field, before(field) if begins else None))
        return False

    def _enter(self, field: Field) -> bool:
        """A code is taken out again and handed on; all else is what was written."""
        code, misread = self._code(), self._looks_misread(field)
        if code:
            self._take_out(len(code))
            self.scanned.emit(code)
        elif misread:
            self._take_out(len(self._begun(longest=True)))
            self.misread.emit()
        self._forget()
        return bool(code) or misread

    def _code(self) -> str:
        """The code that was typed last, as it came; "" without."""
        return _code("".join(one.mark for one in self._typed))

    def _begun(self, *, longest: bool = False) -> str:
        """What was written from an X on, of what may still become a code."""
        marks = "".join(one.mark for one in self._typed)
        if not longest:
            marks = marks[-(LONGEST - 1) :]
        place = marks.upper().find(FIRST)
        return marks[place:] if place >= 0 else ""

    def _looks_misread(self, field: QWidget | None) -> bool:
        """Whether a code was scanned and is none; not where a code may be typed by hand."""
        return not getattr(field, "takes_codes", False) and looks_scanned(self._begun(longest=True))

    def _take_out(self, count: int) -> None:
        """Each field as it stood before so many of the last characters."""
        seen: list[Field] = []
        for one in list(self._typed)[-count:]:
            if one.before is not None and one.field not in seen and isValid(one.field):
                seen.append(one.field)
                put_back(one.field, one.before)

    # Where nothing is written.

    def _take(self, mark: str) -> None:
        self._taken = (self._taken or "") + mark
        self._late = False
        self._quiet.start(QUIET_MS)

    def _end(self) -> None:
        """Enter: whether it was a code."""
        code, taken = _code(self._taken or ""), self._taken or ""
        if len(taken) < LENGTH - SPARE and self._give_back(taken, enter=True):
            return
        if self._typed:
            self._take_out(min(len(self._begun()), len(taken)))
        self._forget()
        if code:
            self.scanned.emit(code)
        else:
            self.misread.emit()

    def _grow_quiet(self) -> None:
        """No key came: it was none. Keys may have waited while the window was busy."""
        if self._late:
            if not self._give_back(self._taken or "", enter=False):
                self._forget()
        else:
            self._late = True
            self._quiet.start(LATE_MS)

    def _give_back(self, taken: str, *, enter: bool) -> bool:
        """A name that begins with X was typed on a row: it goes on where rows send letters."""
        row = self._began_at
        if row is None or not isValid(row) or not getattr(row, "takes_letters", False):
            return False
        self._forget()
        self._giving = True
        for mark in taken:
            _type(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, _NONE, mark))
        if enter:
            _type(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, _NONE, "\r"))
        self._giving = False
        return True

    def _forget(self) -> None:
        self._taken, self._began_at, self._late = None, None, False
        self._typed.clear()
        self._quiet.stop()


def _code(marks: str) -> str:
    """The code at the end of what was typed, if it begins with an X; "" without."""
    begins = (marks[place:] for place, mark in enumerate(marks) if mark.upper() == FIRST)
    for last in begins:
        fits = any(one.startswith(FIRST) for one in possible_references(last))
        if fits and len(last) <= LONGEST and " " not in last:
            return last
    return ""


def _mark(event: QKeyEvent) -> str:
    """The character a key writes; "" for one that writes none, or a command."""
    text = event.text()
    written = len(text) == 1 and text.isprintable() and not event.modifiers() & _COMMANDS
    return text if written else ""


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not (
        event.modifiers() & _COMMANDS
    )


def _type(event: QKeyEvent) -> None:
    """A key to whatever has the focus now."""
    focused = QApplication.focusWidget()
    if focused is not None:
        QApplication.sendEvent(focused, event)
