"""Small painting helpers: rounded boxes whose stroke stays inside, icons, key hints."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPaintDevice, QPainter, QPen

from desk.window.theme import Theme, Type


class Painter(QPainter):
    """The painter of all that is drawn here: names and numbers go under the veil while it is on."""

    def __init__(self, theme: Theme, device: QPaintDevice) -> None:
        super().__init__(device)
        self._veil = theme.veil

    def drawText(self, *args: Any, **kwargs: Any) -> Any:
        """Text, covered where it must be."""
        if self._veil.on:
            args = tuple(self._veil.cover(one) if isinstance(one, str) else one for one in args)
        return super().drawText(*args, **kwargs)

    def draw_private(self, rect: QRectF, flags: int | Qt.AlignmentFlag, text: str) -> None:
        """Text that is nothing but a name, initials or a part of a number."""
        super().drawText(rect, flags, self._veil.cover_all(text))


def box(
    painter: QPainter,
    rect: QRect | QRectF,
    radius: float,
    fill: QColor | None = None,
    edge: QColor | None = None,
    width: float = 1.0,
    dashed: bool = False,
) -> None:
    """A rounded rectangle inside `rect`; a radius over half the height becomes half the height."""
    inner = QRectF(rect)
    if edge is not None:
        inner.adjust(width / 2, width / 2, -width / 2, -width / 2)
        pen = QPen(edge, width)
        if dashed:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    if fill is None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setBrush(fill)
    radius = min(radius, inner.height() / 2, inner.width() / 2)
    painter.drawRoundedRect(inner, radius, radius)


def icon(
    painter: QPainter, theme: Theme, name: str, role: str, x: float, y: float, side: int
) -> None:
    """An icon with its top left corner at x, y."""
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    painter.drawPixmap(QPointF(x, y), theme.icon(name, role, side, ratio))


def key_width(theme: Theme, key: str) -> int:
    """How wide a key hint is, its box included; 0 for no key."""
    if not key:
        return 0
    return theme.metrics(Type.SMALL).horizontalAdvance(key) + theme.space(14) + 2


def key_height(theme: Theme) -> int:
    """How high a key hint's box is."""
    return theme.metrics(Type.SMALL).height() + theme.space(4)


def key_hint(
    painter: QPainter, theme: Theme, key: str, rect: QRect | QRectF, *, ground: str = "plain"
) -> None:
    """A key's name in a box. `ground`: `plain`, `tinted` (a soft colour) or `accent`."""
    edge, fill, ink = {
        "plain": ("line", "ground", "ink2"),
        "tinted": ("line", "surface", "ink2"),
        "accent": ("on_accent", "", "on_accent"),
    }[ground]
    edge_color = QColor(theme.color(edge))
    if ground == "accent":
        edge_color.setAlphaF(0.6)
    box(painter, rect, 5, theme.color(fill) if fill else None, edge_color)
    painter.setPen(theme.color(ink))
    painter.setFont(theme.font(Type.SMALL))
    painter.drawText(QRectF(rect), Qt.AlignmentFlag.AlignCenter, key)


def smooth(painter: QPainter) -> None:
    """Antialiased lines and text."""
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
