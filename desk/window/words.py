"""The window's words: English in the source, looked up in the translation in force."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

CONTEXT = "Window"


def tr(text: str) -> str:
    """The words of `text` in the window's language. Write the literal in the call."""
    return QCoreApplication.translate(CONTEXT, text)
