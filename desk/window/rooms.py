"""The rooms of the program once the register is open, and how one goes between them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desk.consent.draft import Correction, Draft, Step
from desk.register.views import CardView
from desk.window.cancel.from_card import ChangeFromCard
from desk.window.card.room import CardRoom
from desk.window.clipboard import Clipboard
from desk.window.context import UnitContext
from desk.window.formats import initials
from desk.window.intake.after import AfterSaving
from desk.window.intake.pages import WalkPages
from desk.window.intake.walk import Walk
from desk.window.lists.ask_keeper import AskKeeper, DayCounts
from desk.window.lists.desk import HomeDesk
from desk.window.lists.home import HomePage
from desk.window.lists.today import TodayColumn
from desk.window.lock.place import Place
from desk.window.navigation import grouped, places_for, sees_patients
from desk.window.notices import Notices
from desk.window.page import Page
from desk.window.pages.base import WalkPage
from desk.window.pages.message import MessagePage
from desk.window.papers.hub import PapersHub
from desk.window.receipts import Receipts
from desk.window.services import Services
from desk.window.shell import Shell
from desk.window.theme import Theme
from desk.window.typed import typed_patient
from desk.window.veiling import Veiling
from desk.window.words import tr
from desk.window.work import Work

if TYPE_CHECKING:
    from desk.window.backup.daily import DailyBackup


class Rooms(QObject):
    """Home, walk, card and the unit's pages. Each room keeps its own errands."""

    lock_wanted = Signal()

    def __init__(
        self, theme: Theme, services: Services, shell: Shell, home: HomePage, window: QWidget
    ) -> None:
        super().__init__(window)
        self._theme = theme
        # Results of this window's own errands: they are not delivered once it is closed.
        self.work = Work(self, seen=theme.veil.learn_from)
        self.work.broke.connect(services.work.broke)
        services = replace(services, work=self.work)
        self._services = services
        self._shell = shell
        self._home = home
        self._window = window
        self._context: UnitContext | None = None
        self.today = TodayColumn(theme)
        self.notices = Notices(shell, self)
        self.walk = Walk(services.runner, services.work, services.today, services.new_id, self)
        self.walk_pages = WalkPages(theme, shell, self.walk)
        self._veiling = Veiling(theme, shell, self.walk, window)
        self._receipts = Receipts(services, self)
        self.clipboard = Clipboard(self)
        self.card_room = CardRoom(theme, services, shell, self._receipts, self)
        self.after_saving = AfterSaving(services, self.walk, self.walk_pages, self._receipts, self)
        self.home_desk = HomeDesk(services, home, self.today, self)
        self.asking = AskKeeper(services, self)
        self.papers = PapersHub(theme, services, shell, self)
        self.changing = ChangeFromCard(theme, services, self)
        self._unit_rooms: dict[str, Callable[[], Page]] = {}
        self._made: dict[str, Page] = {}
        self._room = "home"
        self.daily: DailyBackup | None = None
        self._connect()
        self._add_keys()

    def _connect(self) -> None:
        home, walk, after = self._home, self.walk, self.after_saving
        home.chosen.connect(lambda hit: self.open_card(hit.person.id, home.reason))
        home.new.connect(self.begin_new)
        self.asking.failed.connect(self.notices.say_error)
        self.today.go.connect(self.go)
        self.home_desk.refreshed.connect(self.asking.refresh)
        self.asking.kept.connect(self._show_counts)
        self.home_desk.take_up.connect(self._take_up)
        self.home_desk.waiting_changed.connect(
            lambda count: self._shell.left.set_count("carry_over", count)
        )
        self.home_desk.unsent_changed.connect(
            lambda count: self._shell.left.set_count("plan", count)
        )
        for source in (self.home_desk, self.card_room, after, self._receipts, self.papers):
            source.failed.connect(self.notices.say_error)
        walk.left.connect(lambda: self.go("home"))
        walk.saved.connect(lambda _saved: self.home_desk.refresh())
        walk.draft_lost.connect(self.notices.say_error)
        walk.known_person.connect(lambda _person: self.notices.say_known_person())
        walk.known_elsewhere.connect(self.notices.say_known_elsewhere)
        self.walk_pages.when_made(self._listen_to)
        for source in (after, self.card_room):
            source.copy.connect(self.clipboard.copy)
        after.show_card.connect(self.open_card)
        after.changed.connect(self.home_desk.refresh)
        self.card_room.entered.connect(self._entered_card)
        self.card_room.ask.connect(self._ask_again)
        for asked in (self.card_room.correct, after.correct):
            asked.connect(self._put_right)
        after.undone.connect(self.card_room.say_undone)
        self.card_room.changed.connect(self.home_desk.refresh)
        self._shell.left.go.connect(self.go)
        self._shell.left.park.connect(self.walk.park)
        self._shell.left.step_chosen.connect(self.walk_pages.chosen_step)
        self._shell.left.unveil.connect(self._veiling.toggle)
        self._shell.left.lock.connect(self.lock_wanted)

    def _listen_to(self, page: WalkPage) -> None:
        if isinstance(page, MessagePage):
            page.edit_text.connect(lambda: self.go("message"))

    def _add_keys(self) -> None:
        keys: dict[str, Callable[[], None]] = {
            "Ctrl+K": lambda: self.go("home"),
            "Ctrl+N": lambda: self.begin_new(self._home.search.text().strip()),
            "Ctrl+Return": self._shell.primary.emit,
            "F2": self._shell.peek_phone,
            "F6": self._park_or_take_up,
            "F7": self._veiling.toggle,
            "Ctrl+L": self.lock_wanted.emit,
        }
        for key, run in keys.items():
            # Gone with the shell: the log-in has none of these keys.
            shortcut = QShortcut(QKeySequence(key), self._shell)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(run)

    @property
    def home(self) -> HomePage:
        """The page with the search box."""
        return self._home

    @property
    def context(self) -> UnitContext | None:
        """The unit at whose desk one stands, once the register is open."""
        return self._context

    def made(self, room: str) -> Page | None:
        """A unit's page, if it has been shown."""
        return self._made.get(room)

    def opened(self, context: UnitContext) -> None:
        """The register is open."""
        from desk.window.unit.rooms import unit_rooms

        self._context = self.notices.context = context
        self._unit_rooms = unit_rooms(self._theme, self._services, self, context)
        self._unit_rooms |= self.papers.pages(context)
        left = self._shell.left
        left.mark.show_place(context.place, context.demo)
        self._show_user(context)
        self._veiling.show()
        left.show_lock()
        left.set_navigation(grouped(places_for(context.access.roles)))
        roles = context.access.roles
        self.today.show_keys({place.room: place.key for place in places_for(roles)})
        self.asking.opened(context)
        self.card_room.opened(context, self.today)
        self.card_room.page.who_looked.connect(self._who_looked)
        self._begin_daily(context)
        self.after_saving.opened(context)
        self.home_desk.opened(context)
        self.papers.opened(context)
        left.set_compact(left.compact)
        self.go("home", keep_focus=True)

    def _show_user(self, context: UnitContext) -> None:
        roles = {
            "receptionist": tr("Receptionist"),
            "manager": tr("Manager"),
            "administrator": tr("Administrator"),
        }
        shown = [word for role, word in roles.items() if role in context.access.roles]
        name = context.access.user_name
        parts = name.split() or [""]
        letters = initials(parts[0], parts[-1])
        self._shell.left.foot.show_user(letters, name, shown[-1] if shown else "")

    @property
    def room(self) -> str:
        """The room one is in; a card counts as home."""
        return self._room if self._room in self._unit_rooms else "home"

    def go(self, room: str, *, keep_focus: bool = False) -> None:
        """Goes to a room; a walk under way is parked, nothing is lost."""
        if self.walk.active:
            self.walk.park()
            if room == "home":
                return
        self._room = room
        self._shell.sheet.leave_notice()
        self.card_room.leave()
        self.home_desk.forget_thrown()
        self._shell.left.show_navigation(room)
        self._shell.sheet.strip.hide()
        if room == "home":
            self.notices.say_backup()
            self.today.parked.show()
            self.home_desk.refresh()
            if self._shell.page is not self._home or not keep_focus:
                self._home.clear()
                self._shell.show_page(self._home, self.today)
            else:
                self._shell.show_right(self.today)
            return
        if room not in self._made:
            self._made[room] = self._unit_rooms[room]()
        self._shell.show_page(self._made[room], self._made[room].right)

    def show(self, page: Page, right: QWidget | None = None, *, of_patient: bool = True) -> None:
        """Shows a page of the current room; not `of_patient`, the patient's strip is put away."""
        if not of_patient:
            self._shell.sheet.strip.hide()
        self._shell.show_page(page, right)

    def back(self) -> None:
        """Esc: the step before, or home; never loses anything."""
        if self.walk.active:
            if self._shell.page is not None and self._shell.page.back():
                return
            if not self.walk_pages.back():
                if self.walk.draft.step is Step.PAPER:
                    self.walk.finish()
                else:
                    self.walk.leave()
            return
        page = self._shell.page
        if page is None or page.back():
            return
        if self._room == "card" and self.card_room.back():
            return
        if self._room != "home" or page is not self._home:
            self.go("home")
        else:
            self._home.clear()

    def closing(self) -> None:
        """The window closes: a walk under way is parked."""
        if self.walk.active:
            self.walk.park()

    def place(self) -> Place:
        """Where one stands, to come back to. A walk under way is parked: all of it is kept."""
        walk, room, signed = self.walk, self.room, self.papers.returns.typed()
        if walk.active:
            saved, command_id = walk.saved_view, walk.draft.command_id
            walk.park()
            if saved is None:
                return Place(command_id=command_id)
            return Place(person_id=saved.person.id, signed=signed)
        card = self.card_room.desk.card
        if self._room == "card" and card is not None:
            return Place(person_id=card.person.id, signed=signed)
        return Place(room, signed=signed)

    def come_back(self, place: Place) -> None:
        """To where one stood before the lock."""
        if place.signed is not None:
            self.papers.returns.come_back(place.signed)
        elif place.command_id:
            self.home_desk.take_up_walk(place.command_id)
        elif place.person_id:
            self.open_card(place.person_id)
        elif place.room != "home":
            self.go(place.room)

    def begin_new(self, typed: str) -> None:
        """A walk for somebody new, with what was typed in the search box."""
        if self._context is None or self.walk.active:
            return
        if not sees_patients(self._context.access.roles):
            return
        patient, number = typed_patient(typed, self._services.today())
        if typed and not patient and not number:
            patient = {"identity": typed}
        self._shell.sheet.hide_notice()
        self.walk.open_new(self._context, patient, number)

    def _show_counts(self, counts: DayCounts) -> None:
        """Whom to ask and who comes, in the left column and on home."""
        asked = counts.asked
        self._shell.left.set_count("ask_again", asked.total)
        self._shell.left.set_count("visits", counts.visits)
        second = tr("{count} come today").format(count=asked.today) if asked.today else ""
        if asked.today == 1:
            second = tr("1 comes today")
        self.today.show_count("ask_again", asked.total, second)
        self.today.show_count("visits", counts.visits, "")

    def open_card(self, person_id: str, reason: str = "") -> None:
        """Opens a patient's card; a reason opens that of another unit's patient."""
        self.card_room.open(person_id, reason)

    def _entered_card(self) -> None:
        self._room = "card"
        self.home_desk.forget_thrown()
        # Its keys are home's; beside a card they would be in the way of the card's own.
        self.today.parked.hide()
        self._shell.left.show_navigation("home")

    def _take_up(self, draft: Draft) -> None:
        if self._context is not None and not self.walk.active:
            self.walk.resume(self._context, draft)

    def _park_or_take_up(self) -> None:
        """F6: puts the walk aside; outside the walk, takes up the one parked last."""
        if not self.walk.active:
            self.home_desk.take_up_last()
        elif self.walk.saved_view is None:
            self.walk.park()

    def _ask_again(self, card: CardView) -> None:
        if self._context is not None:
            self.walk.open_card(self._context, card)

    def _put_right(self, card: CardView, correction: str, reason: str) -> None:
        """What stands on a card was given for the wrong patient, or a wrong number."""
        if self._context is not None and card.current is not None:
            why: Correction = "wrong_patient" if correction == "wrong_patient" else "wrong_number"
            self.walk.open_correction(self._context, card, card.current, why, reason)

    def _begin_daily(self, context: UnitContext) -> None:
        from desk.window.backup.daily import daily_backup

        self.daily = daily_backup(self._services, self, context)

    def _who_looked(self) -> None:
        """The card's patient in the access log, for a manager."""
        from desk.window.journal.room import journal_room

        card, context = self.card_room.desk.card, self._context
        if card is None or context is None:
            return
        person_id, access = card.person.id, self.card_room.desk.access
        journal = journal_room(self._theme, self._services, self, context)
        journal.show_extract(person_id, access, self.card_room.show_again)
