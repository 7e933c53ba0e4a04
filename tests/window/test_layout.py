"""Nothing is wider than its view: at 100 and 200 %, in Swedish and in words of double length."""

from __future__ import annotations

import pytest
from each_page import each_page
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget
from running import Running, StartDesk

from desk.settings import Settings


class Pseudo(QTranslator):
    """A language whose words are twice as long as the English ones."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        if len(text) <= 2 or text.endswith(".pdf") or "+" in text:
            return text
        return f"{text} {' '.join(word[::-1] for word in text.split() if '{' not in word)}"


def too_wide(window: QWidget) -> list[str]:
    """What is cut off: contents wider than their view, buttons narrower than their words."""
    wrong = []
    for area in window.findChildren(QScrollArea):
        content = area.widget()
        if area.isVisible() and content is not None and content.width() > area.viewport().width():
            wrong.append(f"{area.objectName()}: {content.width()} in {area.viewport().width()}")
    for button in window.findChildren(QPushButton):
        if button.isVisible() and button.width() < button.minimumSizeHint().width():
            wrong.append(f"{type(button).__name__} {button.accessibleName() or button.text()!r}")
    return wrong


def look(running: Running, width: int, height: int) -> list[str]:
    """Every page's faults, named by the page."""
    running.window.resize(width, height)
    found = []
    for page in each_page(running):
        running.hands.settle()
        assert running.window.width() == width, f"{page} pushed the window wider"
        assert running.window.height() == height, f"{page} pushed the window higher"
        found += [f"{page}: {fault}" for fault in too_wide(running.window)]
    return found


@pytest.mark.parametrize("percent", [100, 200])
def test_swedish_fits(start_desk: StartDesk, percent: int) -> None:
    running = start_desk(settings=Settings(text_size=percent))
    assert look(running, 1280, 800) == []


def test_the_least_window_fits(start_desk: StartDesk) -> None:
    assert look(start_desk(), 960, 640) == []


@pytest.mark.parametrize("percent", [100, 200])
def test_words_of_double_length_fit(
    start_desk: StartDesk, application: QApplication, percent: int
) -> None:
    pseudo = Pseudo()
    application.installTranslator(pseudo)
    try:
        running = start_desk(settings=Settings(language="en", text_size=percent))
        assert look(running, 1280, 800) == []
    finally:
        application.removeTranslator(pseudo)
