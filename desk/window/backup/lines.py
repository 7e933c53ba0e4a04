"""The backups in words: when each was made and why, how large, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.register.backup import BackupKind, BackupLine
from desk.window.formats import Formats, capital
from desk.window.theme import Theme, Type
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.rows import Hairline, Symbol
from desk.window.widgets.text import Label
from desk.window.words import tr

MEGABYTE: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class BackupWords:
    """A backup in the list; `whole` says that it can be restored."""

    name: str
    title: str
    second: str
    whole: bool


def why_made(kind: BackupKind | None) -> str:
    """What a backup was made for."""
    names: Mapping[str, str] = {
        "daily": tr("The day's"),
        "asked": tr("Asked for"),
        "before_upgrade": tr("Made before an upgrade"),
        "before_rekey": tr("Made before a new key"),
        "before_restore": tr("Made before a restoring"),
    }
    return names.get(kind or "", tr("Not readable"))


def size_words(size: int) -> str:
    """“2,4 MB”."""
    tenths = max(round(size * 10 / MEGABYTE), 1)
    return tr("{whole}.{tenth} MB").format(whole=tenths // 10, tenth=tenths % 10)


def backup_words(one: BackupLine, formats: Formats, today: date) -> BackupWords:
    """A line of the list."""
    if one.made_at is None or one.anchor is None:
        return BackupWords(one.name, one.name, tr("Damaged: its description is unreadable"), False)
    title = capital(formats.day_and_time(formats.local(one.made_at), today))
    if one.trouble:
        return BackupWords(one.name, title, tr("Damaged: files are missing or cut off"), False)
    parts = (
        why_made(one.kind),
        size_words(one.size),
        tr("opened and looked through, {count} lines in the log").format(count=one.anchor.number),
    )
    return BackupWords(one.name, title, " · ".join(parts), True)


def newest_whole(lines: Sequence[BackupLine]) -> BackupLine | None:
    """The last backup that can be restored."""
    whole = [one for one in lines if one.made_at is not None and not one.trouble]
    return max(whole, key=lambda one: one.made_at or datetime.min, default=None)


class BackupRow(QWidget):
    """A backup, and the button that begins to restore it."""

    restore = Signal(str)

    def __init__(
        self, theme: Theme, words: BackupWords, *, may: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(0, theme.space(8), 0, theme.space(8))
        line.setSpacing(theme.space(14))
        symbol, role = ("save", "ink2") if words.whole else ("stop", "error")
        line.addWidget(Symbol(theme, symbol, role, 24), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(Label(theme, words.title, bold=True))
        column.addWidget(Label(theme, words.second, size=Type.SMALL, role="ink2"))
        line.addLayout(column, 1)
        self.button: Button | None = None
        if words.whole and may:
            self.button = Button(theme, tr("Restore"), Kind.QUIET, icon="undo")
            self.button.setAccessibleName(f"{self.button.text()}: {words.title}")
            self.button.setAccessibleDescription(words.second)
            self.button.clicked.connect(lambda: self.restore.emit(words.name))
            line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(line)
        outer.addWidget(Hairline(theme))
