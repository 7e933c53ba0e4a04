"""The order of Tab: as the window is read, also where parts of a page come and go.

A layout's items are never asked for: PySide keeps what it made for one after Qt has deleted it, and
takes the next object at that address for it, which crashes (seen: rows of the card shown anew).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


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
        yield from _in_layout(layout, widget.findChildren(QWidget, options=DIRECT))


def _in_layout(layout: QLayout, widgets: list[QWidget]) -> Iterator[QWidget]:
    """In a layout and those inside it; `widgets` are all that may stand there."""
    parts: list[tuple[int, QWidget | QLayout]] = []
    rest: list[QWidget] = []
    for widget in widgets:
        place = layout.indexOf(widget)
        if place < 0:
            rest.append(widget)
        else:
            parts.append((place, widget))
    for inner in layout.findChildren(QLayout, options=DIRECT):
        parts.append((layout.indexOf(inner), inner))
    for _place, part in sorted(parts, key=lambda one: one[0]):
        if isinstance(part, QWidget):
            yield from focusable_in(part)
        else:
            yield from _in_layout(part, rest)


def set_tab_order(parts: Iterable[QWidget]) -> None:
    """Makes Tab go through these, one after the other."""
    before: QWidget | None = None
    for part in parts:
        for widget in focusable_in(part):
            if before is not None:
                QWidget.setTabOrder(before, widget)
            before = widget
