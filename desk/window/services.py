"""What the window is given by the program that builds it: ports, clock and choices."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desk.settings import Settings
from desk.window.work import Work

if TYPE_CHECKING:
    from desk.window.context import Content, Papers, Runner


class SettingsKeeper(Protocol):
    """Reads and writes this user's settings."""

    def get(self) -> Settings:
        """The settings now."""

    def set(self, settings: Settings) -> None:
        """Keeps them; a failure is told by raising UserError."""


@dataclass(frozen=True, slots=True)
class Services:
    """All the window needs of the outside, built in one place.

    `choose_file` asks for a place to save to (suggested name → path or None). `reload` reads the
    unit anew and shows the window again in the same room.
    """

    runner: Runner
    work: Work
    content: Content
    papers: Papers
    settings: SettingsKeeper
    today: Callable[[], date]
    new_id: Callable[[], str]
    choose_file: Callable[[str], Path | None]
    reload: Callable[[], None]
