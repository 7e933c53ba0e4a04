"""The backups' room: its page, and from there the restoring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.register.backup import BackupLine
from desk.window.backup.desk import BackupDesk
from desk.window.backup.page import BackupPage
from desk.window.context import UnitContext
from desk.window.page import Page
from desk.window.services import Services
from desk.window.theme import Theme

if TYPE_CHECKING:
    from pathlib import Path

    from desk.window.rooms import Rooms


def backup_page(theme: Theme, services: Services, rooms: Rooms, context: UnitContext) -> Page:
    """The page with its errands; restoring puts the desk away."""
    restores = "administrator" in context.access.roles and not context.demo
    page = BackupPage(theme, restores=restores)
    desk = BackupDesk(services, page, context)

    def restore(found: tuple[Path, BackupLine | None]) -> None:
        services.restore(*found)

    desk.found.connect(restore)
    desk.made.connect(rooms.notices.backup_made)
    return page
