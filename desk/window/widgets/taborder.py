"""The order of Tab: as the window is read, also where parts of a page come and go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def focusable_in(widget: QWidget) -> Iterator[QWidget]:
    """What takes the focus in a widget, in the order it is laid out."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    if isinstance(widget, QScrollArea):
        content = widget.widget()
        if content is not None:
            yield from focusable_in(content)
        return
    layout = widget.layout()
    if layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            yield from _in_layout(inner)
        elif widget is not None:
            yield from focusable_in(widget)


def set_tab_order(parts: Iterable[QWidget]) -> None:
    """Makes Tab go through these, one after the other."""
    before: QWidget | None = None
    for part in parts:
        for widget in focusable_in(part):
            if before is not None:
                QWidget.setTabOrder(before, widget)
            before = widget
