"""Every page before the register: nothing cut off, nothing without a name, at every size."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from beginning import answered, begin, page_of
from bench import Bench
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from desk.errors import RegisterError
from desk.settings import Settings
from desk.window.first.answers import FirstStep
from desk.window.first.trouble import TroublePage

BAD_TEXT = "Blodprov {date} – kl. {time}. Svara JA. {foo}"


def faults(window: QWidget) -> list[str]:
    found = []
    for area in window.findChildren(QScrollArea):
        content = area.widget()
        if area.isVisible() and content is not None and content.width() > area.viewport().width():
            found.append(f"{area.objectName()}: {content.width()} in {area.viewport().width()}")
    for button in window.findChildren(QPushButton):
        if button.isVisible() and button.width() < button.minimumSizeHint().width():
            found.append(f"{button.accessibleName() or button.text()} is cut")
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            interface = QAccessible.queryAccessibleInterface(widget)
            if interface is None or not interface.text(QAccessible.Text.Name).strip():
                found.append(f"{type(widget).__name__} has no name")
    return found


@pytest.mark.parametrize(
    ("width", "height", "percent"), [(1280, 800, 100), (1280, 800, 200), (960, 640, 100)]
)
@pytest.mark.parametrize("profile", ["vgr", "vasterbotten-cosmic"])
def test_every_step_fits(
    make: Callable[..., Bench], width: int, height: int, percent: int, profile: str
) -> None:
    bench = make(Settings(language="sv", text_size=percent))
    bench.window.resize(width, height)
    for step in FirstStep:
        begin(bench, answered(profile, language="sv"), step)
        assert (step, faults(bench.window)) == (step, [])
    begin(bench, answered(profile, name="", phone="", turn_to=""), FirstStep.UNIT)
    bench.hands.key("Enter")
    assert faults(bench.window) == []
    begin(bench, answered(profile, template=BAD_TEXT), FirstStep.MESSAGE)
    bench.hands.key("Ctrl+Enter")
    assert page_of(bench).problems()
    assert faults(bench.window) == []


@pytest.mark.parametrize("percent", [100, 200])
def test_trouble_fits(make: Callable[..., Bench], percent: int) -> None:
    bench = make(Settings(language="sv", text_size=percent))
    page = TroublePage(bench.theme)
    told = bench.content.sentences("sv").error(RegisterError("wrong_key"))
    long_place = "/home/ingrid/" + "mapp/" * 40 + "register.db"
    page.show_trouble("wrong_key", told, long_place, may_make=True)
    bench.show(page)
    assert faults(bench.window) == []
