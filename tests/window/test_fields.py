"""A field as it is seen: its edge, its icon and its key stand behind what is written."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from desk.window.theme import Theme
from desk.window.widgets.fields import TextField


def colors(image: QImage, row: int) -> set[str]:
    return {QColor(image.pixel(x, row)).name() for x in range(image.width())}


def test_the_edge_icon_and_key_are_painted(application: QApplication) -> None:
    theme = Theme()
    theme.use_in(application)
    field = TextField(theme, height=60, icon="search", key="Enter")
    field.resize(400, field.height())
    field.setText("Anna")
    image = field.grab().toImage()
    middle = field.height() // 2
    # The edge at both ends, and the key's box inside.
    assert QColor(image.pixel(0, middle)).name() == theme.color("control").name()
    assert QColor(image.pixel(399, middle)).name() == theme.color("control").name()
    assert theme.color("line").name() in colors(image, middle)
    assert theme.color("ink").name() in {
        name for row in range(middle - 10, middle + 10) for name in colors(image, row)
    }
