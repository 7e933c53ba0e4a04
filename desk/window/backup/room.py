"""The backups' room, and the banner that stands on every page while the day's has failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.errors import UserError
from desk.register.backup import BackupLine
from desk.window.backup.desk import BackupDesk
from desk.window.backup.page import BackupPage
from desk.window.context import UnitContext
from desk.window.navigation import MANAGER_ROLES
from desk.window.page import Page
from desk.window.services import Services
from desk.window.theme import Theme
from desk.window.words import tr

if TYPE_CHECKING:
    from pathlib import Path

    from desk.window.backup.daily import DailyBackup
    from desk.window.rooms import Rooms


def backup_page(theme: Theme, services: Services, rooms: Rooms, context: UnitContext) -> Page:
    """The page with its errands; restoring puts the desk away."""
    restores = "administrator" in context.access.roles and not context.demo
    page = BackupPage(theme, restores=restores)
    desk = BackupDesk(services, page, context)

    def restore(found: tuple[Path, BackupLine | None]) -> None:
        services.restore(*found)

    desk.found.connect(restore)
    desk.made.connect(rooms.backup_made)
    return page


def daily_backup(services: Services, rooms: Rooms, context: UnitContext) -> DailyBackup:
    """The day's backup in a window; what fails is told on the shell, with what to do."""
    from desk.window.backup.daily import DailyBackup

    daily = DailyBackup(services, context, rooms)
    manages = bool(MANAGER_ROLES & context.access.roles)

    def tell(error: UserError) -> None:
        what, safe, do = context.sentences.error(error)
        ask = do if manages else tr("Tell the unit's manager.")
        rooms.say_backup_failed(tr("Today's backup was not made"), f"{what} {safe} {ask}")

    daily.failed.connect(tell)
    daily.made.connect(rooms.backup_made)
    return daily
