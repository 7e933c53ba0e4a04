"""The system's own dialogs for files and folders, or whatever takes their place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desk.window.words import tr


class FileDialogs:
    """`over` gives the window they stand over. Each gives None for somebody who thinks again.

    A test or the tour puts a way of its own in the place of a dialog.
    """

    def __init__(self, over: Callable[[], QWidget]) -> None:
        self._over = over
        self.save: Callable[[str], Path | None] = self._ask_where_to_save
        self.find: Callable[[str], Path | None] = self._ask_which_file
        self.folder: Callable[[], Path | None] = self._ask_which_folder

    def _ask_which_folder(self) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        name = QFileDialog.getExistingDirectory(self._over(), tr("Choose a folder"))
        return Path(name) if name else None

    def _ask_which_file(self, kind: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        name, _kind = QFileDialog.getOpenFileName(self._over(), tr("Open"), "", kind)
        return Path(name) if name else None

    def _ask_where_to_save(self, suggestion: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        kinds = {
            ".eml": tr("E-mail draft (*.eml)"),
            ".json": tr("Data (*.json)"),
            ".csv": tr("Table (*.csv)"),
        }
        kind = kinds.get(Path(suggestion).suffix, tr("PDF (*.pdf)"))
        name, _kind = QFileDialog.getSaveFileName(self._over(), tr("Save as"), suggestion, kind)
        return Path(name) if name else None
