"""The one focus ring of the program: 3 px of accent, 3 px away from what has the focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from desk.window import paint
from desk.window.theme import Theme

GAP = 3
WIDTH = 3
REACH = GAP + WIDTH
SPARE = 16


def scroll_area_of(widget: QWidget) -> QScrollArea | None:
    """The scroll area a widget lies in, or None."""
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        if isinstance(parent, QScrollArea):
            return parent
        parent = parent.parentWidget()
    return None


def show_whole(area: QScrollArea, widget: QWidget) -> None:
    """Scrolls until all of a widget is seen with 16 to spare, or else its top.

    Qt's own `ensureWidgetVisible` is content with the caret of a field.
    """
    content = area.widget()
    if content is None:
        return
    top = widget.mapTo(content, QPoint(0, 0)).y()
    bar, seen = area.verticalScrollBar(), area.viewport().height()
    if top + widget.height() + SPARE > bar.value() + seen:
        bar.setValue(top + widget.height() + SPARE - seen)
    if top - SPARE < bar.value():
        bar.setValue(top - SPARE)


class FocusRing(QWidget):
    """Follows the focus. Child of the scrolled content, so that it never covers the action bar.

    A widget can say where the ring goes with a method `ring_rect() -> QRect` in its own
    coordinates, and give `ring_radius`.
    """

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._focused: QWidget | None = None
        self._watched: list[QWidget] = []
        # After the scroll area has worked out its own range.
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.timeout.connect(self._keep_visible)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("focus_ring")
        self.hide()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._moved)

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._leave()
        if new is None or new.window() is not self._window or new is self._window:
            return
        self._focused = new
        area = scroll_area_of(new)
        host = area.widget() if area is not None else self._window
        self.setParent(host)
        step: QWidget | None = new
        while step is not None and step is not host:
            step.installEventFilter(self)
            self._watched.append(step)
            step = step.parentWidget()
        if area is not None and host is not None:
            for around in (host, area.viewport()):
                around.installEventFilter(self)
                self._watched.append(around)
        new.destroyed.connect(self._gone)
        if area is not None:
            show_whole(area, new)
        self.place()

    def _gone(self) -> None:
        self._focused = None
        self._watched.clear()
        self.hide()

    def _leave(self) -> None:
        # The focus also moves because what had it is being taken apart.
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()
        if self._focused is not None and isValid(self._focused):
            self._focused.destroyed.disconnect(self._gone)
        self._focused = None
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Moves along when the focused thing, or anything it lies in, moves."""
        if event.type() in (
            QEvent.Type.Move,
            QEvent.Type.Resize,
            QEvent.Type.Show,
            QEvent.Type.LayoutRequest,
            QEvent.Type.Hide,
        ):
            self.place()
            # Scrolling by hand moves the whole content: that is meant.
            moved = event.type() == QEvent.Type.Move and watched is not self.parent()
            if moved or event.type() == QEvent.Type.Resize:
                self._settle.start()
        return False

    def _keep_visible(self) -> None:
        """What has the focus stays in sight when the page around it grows or shrinks."""
        widget = self._focused
        area = scroll_area_of(widget) if widget is not None else None
        if widget is not None and area is not None:
            show_whole(area, widget)

    def place(self) -> None:
        """Puts the ring around what has the focus."""
        widget = self._focused
        host = self.parentWidget()
        if widget is None or host is None:
            return
        own = getattr(widget, "ring_rect", None)
        rect: QRect = own() if own is not None else widget.rect()
        corner = widget.mapTo(host, QPoint(0, 0))
        self.setGeometry(rect.translated(corner).adjusted(-REACH, -REACH, REACH, REACH))
        self.setVisible(widget.isVisible() and not rect.isEmpty())
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the ring alone."""
        painter = paint.Painter(self._theme, self)
        paint.smooth(painter)
        radius = getattr(self._focused, "ring_radius", 10)
        paint.box(
            painter, self.rect(), radius + REACH - 1, None, self._theme.color("accent"), WIDTH
        )
