"""The unit's rooms: each page is made, with its errands, when it is first shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from desk.settings import find_paths
from desk.window.context import UnitContext
from desk.window.intake.view import message_unit
from desk.window.navigation import MANAGER_ROLES, places_for
from desk.window.page import Page
from desk.window.sample import sample_preview
from desk.window.services import Services
from desk.window.theme import Theme
from desk.window.unit.carry_desk import CarryOverDesk
from desk.window.unit.carry_over import CarryOverPage
from desk.window.unit.keys import KeysPage
from desk.window.unit.message import MessagePage
from desk.window.unit.settings import SettingsDesk, SettingsPage

if TYPE_CHECKING:
    from desk.register.unit_views import UnitView
    from desk.window.rooms import Rooms
    from desk.window.unit.application import ApplicationPage


def unit_rooms(
    theme: Theme, services: Services, rooms: Rooms, context: UnitContext
) -> dict[str, Callable[[], Page]]:
    """Makers of the unit's pages by room."""

    def ask_again() -> Page:
        from desk.window.lists.ask_room import ask_page

        return ask_page(theme, services, rooms, context)

    def visits() -> Page:
        from desk.window.visits.room import visits_page

        return visits_page(theme, services, rooms, context)

    def carry_over() -> Page:
        page = CarryOverPage(theme)
        desk = CarryOverDesk(services, page, context)
        desk.copied.connect(rooms.clipboard.copy)
        desk.changed.connect(rooms.home_desk.refresh)
        page.opened.connect(rooms.open_card)
        page.finished.connect(lambda: rooms.go("home"))
        return page

    def application() -> Page:
        # Its modules read the form and the checks: not before somebody wants them.
        from desk.window.unit.application import ApplicationPage
        from desk.window.unit.application_desk import ApplicationDesk

        page = ApplicationPage(theme)
        ApplicationDesk(services, page, context)
        connect_signature(page, theme, services, rooms, context)
        return page

    def plan() -> Page:
        from desk.window.plan.room import plan_room

        return plan_room(theme, services, rooms, context)

    def report() -> Page:
        return report_page(theme, services, context)

    def settings() -> Page:
        return settings_page(theme, services, rooms, context)

    def keys() -> Page:
        page = KeysPage(theme, places_for(context.access.roles))
        page.units.connect(lambda: show_units(theme, services, rooms, context))
        return page

    def message() -> Page:
        return message_page(theme, services, rooms, context)

    def backup() -> Page:
        from desk.window.backup.room import backup_page

        return backup_page(theme, services, rooms, context)

    def journal() -> Page:
        from desk.window.journal.room import journal_page

        return journal_page(theme, services, rooms, context)

    def users() -> Page:
        return users_page(theme, services, rooms, context)

    return {
        "users": users,
        "ask_again": ask_again,
        "visits": visits,
        "carry_over": carry_over,
        "journal": journal,
        "backup": backup,
        "message": message,
        "application": application,
        "plan": plan,
        "report": report,
        "settings": settings,
        "keys": keys,
    }


def report_page(theme: Theme, services: Services, context: UnitContext) -> Page:
    """The unit's quarters."""
    from desk.window.report.desk import ReportDesk
    from desk.window.report.page import ReportPage

    page = ReportPage(theme)
    ReportDesk(services, page, context)
    return page


def connect_signature(
    page: ApplicationPage, theme: Theme, services: Services, rooms: Rooms, context: UnitContext
) -> None:
    """From the application to its signature, and back with what was done there."""
    from desk.window.papers.signature import SignaturePage
    from desk.window.papers.signature_desk import SignatureDesk
    from desk.window.unit.application_sections import WAY

    signature = SignaturePage(theme)
    desk = SignatureDesk(services, signature, context)

    def go_back() -> None:
        rooms.go("application")
        page.open_section(WAY)

    def note() -> None:
        go_back()
        if page.way is not None:
            page.way.step.taken.emit(services.today().isoformat())

    def show(data: object) -> None:
        desk.open(data if isinstance(data, Mapping) else None)
        rooms.show(signature)

    page.sign.connect(show)
    signature.left.connect(go_back)
    signature.note_signed.connect(note)


def message_page(
    theme: Theme, services: Services, rooms: Rooms, context: UnitContext
) -> MessagePage:
    """The unit's text, and from there its confirmation and the earlier ones."""
    from desk.window.unit.message_confirm import ConfirmPage
    from desk.window.unit.message_desk import MessageDesk
    from desk.window.unit.message_versions import VersionsPage

    page = MessagePage(theme, context)
    system = context.profile.record_system[context.language]
    confirm = ConfirmPage(theme, system, services.today())
    versions = VersionsPage(theme)
    desk = MessageDesk(services, page, confirm, versions, context)
    desk.show_confirm.connect(lambda: rooms.show(confirm, confirm.right))
    desk.show_versions.connect(lambda: rooms.show(versions, page.right))
    desk.show_editor.connect(lambda: rooms.show(page, page.right))
    desk.saved.connect(services.reload)
    page.leave.connect(lambda: rooms.go("settings"))
    return page


def settings_page(
    theme: Theme, services: Services, rooms: Rooms, context: UnitContext
) -> SettingsPage:
    """The settings, and from there the unit's message."""
    page = SettingsPage(theme)
    SettingsDesk(page, services.settings.get, services.settings.set)
    today = services.today()
    shown = sample_preview(
        message_unit(context.unit),
        context.unit.message.template,
        context.profile,
        context.disclosure,
        today,
    )
    page.show_unit(context, shown, today)
    chosen = services.settings.get().register
    page.show_register(chosen or str(find_paths().register), context.demo)
    pages: dict[str, Page] = {}

    def edit() -> None:
        if "unit" not in pages:
            pages["unit"] = unit_page(theme, services, rooms, context)
        rooms.show(pages["unit"], pages["unit"].right)

    guarded = services.vault.asks_password()
    page.show_log_in(context, guarded)
    page.users.connect(lambda: rooms.go("users"))
    for signal, what in ((page.password, "password"), (page.protect, "protect")):
        signal.connect(lambda what=what: change_log_in(theme, services, rooms, context, what))
    page.edit_unit.connect(edit)
    page.kept.connect(lambda: show_kept(theme, services, rooms, context))
    page.units.connect(lambda: show_units(theme, services, rooms, context))
    return page


def users_page(theme: Theme, services: Services, rooms: Rooms, context: UnitContext) -> Page:
    """The users, and from there each of them, the recovery code and the key."""
    from desk.window.users.room import UsersRoom

    room = UsersRoom(theme, services, context, rooms.show, rooms.notices.say_error, rooms)
    room.left.connect(lambda: rooms.go("settings"))
    return room.page


def change_log_in(
    theme: Theme, services: Services, rooms: Rooms, context: UnitContext, what: str
) -> None:
    """`what`: one's own password, or protect, the first password of a register without."""
    from desk.window.users.room import UsersRoom

    room = UsersRoom(theme, services, context, rooms.show, rooms.notices.say_error, rooms)
    room.left.connect(lambda: rooms.go("settings"))
    if what == "protect":
        room.protect(lambda: rooms.go("settings"))
    else:
        room.own_password(lambda: rooms.go("settings"))


def unit_page(theme: Theme, services: Services, rooms: Rooms, context: UnitContext) -> Page:
    """The unit's settings, for those who manage it."""
    from desk.window.unit.unit_desk import UnitDesk
    from desk.window.unit.unit_page import UnitSettingsPage

    page = UnitSettingsPage(theme, context.profile, context.language)
    desk = UnitDesk(services, page, context)
    # Not while the page is being put away: the window is built anew.
    desk.saved.connect(lambda: QTimer.singleShot(0, services.reload))
    page.leave.connect(lambda: rooms.go("settings"))
    page.message.connect(lambda: rooms.go("message"))
    return page


def show_kept(theme: Theme, services: Services, rooms: Rooms, context: UnitContext) -> None:
    """How long each kind is kept, for those who may change it."""
    from desk.window.unit.kept_page import KeptDesk, KeptPage

    page = KeptPage(theme)
    KeptDesk(services, page, context).read()
    page.leave.connect(lambda: rooms.go("settings"))
    rooms.show(page)


def show_units(theme: Theme, services: Services, rooms: Rooms, context: UnitContext) -> None:
    """The units the user works at; managers make new ones from there."""
    from desk.register.units import my_units
    from desk.window.unit.units_page import UnitsPage

    access = context.access
    page = UnitsPage(theme, manages=bool(MANAGER_ROLES & access.roles))

    def go_to(unit_id: str) -> None:
        if unit_id == access.unit_id:
            rooms.go("home")
            return
        rooms.go("home")
        services.settings.set(services.settings.get().with_(unit_id=unit_id))
        services.reload()

    def new() -> None:
        from desk.window.unit.new_unit import NewUnitDesk

        desk = NewUnitDesk(theme, services, context, rooms.show, page)
        desk.made.connect(go_to)
        desk.leave.connect(lambda: rooms.show(page))
        desk.failed.connect(rooms.notices.say_error)
        desk.begin()

    def show(units: tuple[UnitView, ...]) -> None:
        profiles = services.content.profiles()
        page.show_units(units, access.unit_id, profiles, context.language)
        rooms.show(page)

    page.chosen.connect(go_to)
    page.new.connect(new)
    page.leave.connect(lambda: rooms.go("settings"))
    services.work.on(
        services.runner.read(lambda uow: my_units(access, uow)), show, rooms.notices.say_error
    )
