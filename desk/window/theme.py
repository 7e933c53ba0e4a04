"""Colours, type and space by role: one object that every widget asks when it paints."""

from __future__ import annotations

import json
from enum import Enum
from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetrics,
    QGuiApplication,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QWidget

from desk.assets import asset
from desk.window.veil import Veil

BODY_AT_100 = 16
LEAST_BODY = 15
SYSTEM_TO_BODY = 1.2


class Type(Enum):
    """The four sizes of the program, as parts of the body size."""

    SMALL = 0.875
    BODY = 1.0
    LARGE = 1.25
    TITLE = 1.75


def read_tokens(path: Path) -> dict[str, dict[str, str]]:
    """The colour table: theme → role → `#RRGGBB`."""
    table: dict[str, dict[str, str]] = json.loads(path.read_bytes())
    return table


def mix(strong: QColor, soft: QColor, part: float) -> QColor:
    """`part` of the strong colour laid into the soft one."""
    return QColor(
        round(strong.red() * part + soft.red() * (1 - part)),
        round(strong.green() * part + soft.green() * (1 - part)),
        round(strong.blue() * part + soft.blue() * (1 - part)),
    )


@cache
def load_fonts() -> str:
    """Gives Qt the program's own typeface, once; its family."""
    family = ""
    for name in ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"):
        number = QFontDatabase.addApplicationFont(str(asset("resources", "fonts", name)))
        family = QFontDatabase.applicationFontFamilies(number)[0]
    return family


class Theme(QObject):
    """The tokens in force. `factor` is body size ÷ 16 px: 1.0 at 100 %, 2.0 at 200 %.

    `wings` is where pages wait that were never shown: they go with the desk they were made for. A
    page's own connections would keep it, and the names on it, for ever.
    """

    changed = Signal()

    def __init__(
        self, *, dark: bool = False, text_percent: int = 100, body_px: float = BODY_AT_100
    ) -> None:
        super().__init__()
        self._tokens = read_tokens(asset("resources", "theme", "tokens.json"))
        self._colors: dict[str, QColor] = {}
        self._fonts: dict[tuple[Type, bool], QFont] = {}
        self._metrics: dict[tuple[Type, bool], QFontMetrics] = {}
        self._icons: dict[tuple[str, str, int, float], QPixmap] = {}
        self._svg: dict[str, bytes] = {}
        self._base_px = max(body_px, LEAST_BODY)
        self.family = load_fonts()
        self.veil = Veil()
        self.wings: QWidget | None = None
        self.dark = dark
        self.factor = 1.0
        self.set(dark=dark, text_percent=text_percent)

    def set(self, *, dark: bool | None = None, text_percent: int | None = None) -> None:
        """Changes theme or text size and tells everybody; widgets repaint, none keeps a colour."""
        if dark is not None:
            self.dark = dark
        if text_percent is not None:
            self.factor = self._base_px / BODY_AT_100 * text_percent / 100
        table = self._tokens["dark" if self.dark else "light"]
        self._colors = {role: QColor(value) for role, value in table.items()}
        for kind in ("ok", "warn", "error"):
            self._colors[f"{kind}_edge"] = mix(
                self._colors[kind], self._colors[f"{kind}_soft"], 0.35
            )
        self._colors["info_edge"] = mix(self._colors["accent"], self._colors["accent_soft"], 0.35)
        self._fonts.clear()
        self._metrics.clear()
        self._icons.clear()
        self.changed.emit()

    def color(self, role: str) -> QColor:
        """The colour of a role, e.g. `ink2`. A role that does not exist is a bug: KeyError."""
        return self._colors[role]

    def px(self, size: float) -> int:
        """A length that follows the text, e.g. a control's height: 48 → 76 at 200 %."""
        grown = 1 + 0.6 * (self.factor - 1) if self.factor > 1 else self.factor
        return round(size * grown)

    def space(self, size: float) -> int:
        """A gap: at 200 % it grows 1.3 times, not 2."""
        return round(size * (1 + 0.3 * max(self.factor - 1, 0)))

    def mark(self, size: float) -> int:
        """An icon's or disc's side: 1.75 times at 200 %."""
        return round(size * (1 + 0.75 * max(self.factor - 1, 0)))

    def font(self, size: Type = Type.BODY, bold: bool = False) -> QFont:
        """Noto Sans in one of the four sizes, regular or bold."""
        key = (size, bold)
        if key not in self._fonts:
            font = QFont(self.family)
            font.setPixelSize(round(BODY_AT_100 * size.value * self.factor))
            font.setBold(bold)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._fonts[key] = font
        return self._fonts[key]

    def metrics(self, size: Type = Type.BODY, bold: bool = False) -> QFontMetrics:
        """The measures of `font(size, bold)`."""
        key = (size, bold)
        if key not in self._metrics:
            self._metrics[key] = QFontMetrics(self.font(size, bold))
        return self._metrics[key]

    def icon(self, name: str, role: str, side: int, ratio: float = 1.0) -> QPixmap:
        """A line drawing in the colour of a role, drawn at the screen's own resolution."""
        key = (name, role, side, ratio)
        if key not in self._icons:
            self._icons[key] = self._draw_icon(name, role, side, ratio)
        return self._icons[key]

    def _draw_icon(self, name: str, role: str, side: int, ratio: float) -> QPixmap:
        if name not in self._svg:
            self._svg[name] = asset("resources", "icons", f"{name}.svg").read_bytes()
        paint = self._svg[name].replace(b"#000", self.color(role).name().encode())
        paint = paint.replace(b"#fff", self.color("on_accent").name().encode())
        pixmap = QPixmap(round(side * ratio), round(side * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        QSvgRenderer(QByteArray(paint)).render(painter, QRectF(0, 0, side, side))
        painter.end()
        return pixmap

    def palette(self) -> QPalette:
        """Every role of the system's palette, for the pieces one does not paint oneself."""
        role = QPalette.ColorRole
        table = {
            role.Window: "ground",
            role.WindowText: "ink",
            role.Base: "surface",
            role.AlternateBase: "sunken",
            role.Text: "ink",
            role.PlaceholderText: "ink2",
            role.Button: "surface",
            role.ButtonText: "ink",
            role.BrightText: "error",
            role.Highlight: "accent",
            role.HighlightedText: "on_accent",
            role.ToolTipBase: "surface",
            role.ToolTipText: "ink",
            role.Link: "accent",
            role.LinkVisited: "accent",
            role.Light: "surface",
            role.Midlight: "sunken",
            role.Mid: "line",
            role.Dark: "control",
            role.Shadow: "control",
        }
        palette = QPalette()
        for part, token in table.items():
            palette.setColor(part, self.color(token))
        for part in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, part, self.color("ink2"))
        return palette

    def writing_style(self, name: str) -> str:
        """The sheet of a widget to write in, by its object name: no ground, no edge, our colours.

        The base panel would paint a square ground over our rounded one, which a palette does not
        help; and under a sheet a palette's colours stay what they were in the theme before.
        """
        ink, soft = self.color("ink").name(), self.color("ink2").name()
        accent, on_accent = self.color("accent").name(), self.color("on_accent").name()
        return (
            f"#{name} {{ background: transparent; border: none; color: {ink};"
            f" placeholder-text-color: {soft}; selection-background-color: {accent};"
            f" selection-color: {on_accent}; }}"
        )

    def use_in(self, app: QApplication) -> None:
        """Makes this the application's palette and font; what keeps a colour takes the new one."""
        app.setPalette(self.palette())
        app.setFont(self.font())
        for widget in app.allWidgets():
            recolor = getattr(widget, "recolor", None)
            if recolor is not None:
                recolor()
            widget.update()


def system_body_px() -> float:
    """The body size that follows the system's font: its pixel size × 1.2, never under 15."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    pixels = font.pixelSize()
    if pixels <= 0:
        screen = QGuiApplication.primaryScreen()
        dots = screen.logicalDotsPerInch() if screen is not None else 96.0
        pixels = round(font.pointSizeF() * dots / 72)
    return max(pixels * SYSTEM_TO_BODY, LEAST_BODY)
