"""The rooms of the program once the register is open, and how one goes between them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desk.consent.draft import Draft, Step
from desk.consent.patient.age import age_on
from desk.errors import UserError
from desk.register.views import CardView, PersonHit, SavedView
from desk.window.card.desk import CardDesk
from desk.window.card.page import CardPage
from desk.window.card.receipt import receipt_data, receipt_of_card
from desk.window.card.sentences import person_identity, person_name
from desk.window.card.withdraw import WithdrawPage
from desk.window.context import UnitContext
from desk.window.formats import Formats, initials
from desk.window.intake.column import card_column
from desk.window.intake.pages import WalkPages
from desk.window.intake.walk import Walk
from desk.window.lists.desk import HomeDesk
from desk.window.lists.home import HomePage
from desk.window.lists.today import TodayColumn
from desk.window.page import Page
from desk.window.services import Services
from desk.window.shell import Shell
from desk.window.theme import Theme
from desk.window.typed import typed_patient
from desk.window.words import tr
from desk.window.work import Work


class Rooms(QObject):
    """Home, walk, card, taking back and the unit's pages. Each room keeps its own errands."""

    def __init__(
        self, theme: Theme, services: Services, shell: Shell, home: HomePage, window: QWidget
    ) -> None:
        super().__init__(window)
        self._theme = theme
        # Results of this window's own errands: they are not delivered once it is closed.
        self.work = Work(self)
        self.work.broke.connect(services.work.broke)
        services = replace(services, work=self.work)
        self._services = services
        self._shell = shell
        self._home = home
        self._window = window
        self._context: UnitContext | None = None
        self.today = TodayColumn(theme)
        self.walk = Walk(services.runner, services.work, services.today, services.new_id, self)
        self.walk_pages = WalkPages(theme, shell, self.walk)
        self.card = CardPage(theme)
        self.withdraw_page = WithdrawPage(theme)
        self.card_desk = CardDesk(services, self.card, self.withdraw_page, self)
        self.home_desk = HomeDesk(services, home, self.today, self)
        self._unit_rooms: dict[str, Callable[[], Page]] = {}
        self._made: dict[str, Page] = {}
        self._room = "home"
        self._connect()
        self._add_keys()

    def _connect(self) -> None:
        home, walk, pages = self._home, self.walk, self.walk_pages
        home.chosen.connect(self._chosen)
        home.new.connect(self.begin_new)
        self.today.carry_over.connect(lambda: self.go("carry_over"))
        self.home_desk.take_up.connect(self._take_up)
        self.home_desk.waiting_changed.connect(
            lambda count: self._shell.left.set_count("carry_over", count)
        )
        for source in (self.home_desk, self.card_desk):
            source.failed.connect(self.say_error)
        walk.left.connect(lambda: self.go("home"))
        walk.saved.connect(self._saved)
        walk.draft_lost.connect(self.say_error)
        walk.known_person.connect(self._known_person)
        pages.paper.copy_number.connect(self._copy_saved)
        pages.paper.marked.connect(self._mark_saved)
        pages.paper.print_receipt.connect(self._receipt_saved)
        pages.paper.show_card.connect(self._card_of_saved)
        self.card.ask.connect(self._ask_again)
        self.card.print_receipt.connect(self._receipt_of_card)
        self.card_desk.shown.connect(self._show_card)
        self.card_desk.withdrawing.connect(self._show_withdraw)
        self.card_desk.changed.connect(self._reopen)
        self._shell.left.go.connect(self.go)
        self._shell.left.park.connect(self.walk.park)
        self._shell.left.step_chosen.connect(self.walk_pages.chosen_step)

    def _add_keys(self) -> None:
        keys: dict[str, Callable[[], None]] = {
            "Ctrl+K": lambda: self.go("home"),
            "Ctrl+N": lambda: self.begin_new(self._home.search.text().strip()),
            "Ctrl+Return": self._shell.primary.emit,
            "F2": self._shell.peek_phone,
            "F6": self._park_or_take_up,
        }
        for key, run in keys.items():
            shortcut = QShortcut(QKeySequence(key), self._window)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(run)

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

        self._context = context
        self._unit_rooms = unit_rooms(self._theme, self._services, self, context)
        left = self._shell.left
        left.mark.show_place(context.place, context.demo)
        roles = {
            "receptionist": tr("Receptionist"),
            "manager": tr("Manager"),
            "administrator": tr("Administrator"),
        }
        shown = [word for role, word in roles.items() if role in context.access.roles]
        name = context.access.user_name
        parts = name.split() or [""]
        left.foot.show_user(initials(parts[0], parts[-1]), name, shown[-1] if shown else "")
        left.set_navigation(
            [
                [
                    ("home", "home", tr("Home"), "Ctrl+1"),
                    ("carry_over", "transfer", tr("To carry over"), "Ctrl+2"),
                ],
                [
                    ("application", "send", tr("Application"), "Ctrl+3"),
                    ("settings", "sliders", tr("Settings"), "Ctrl+4"),
                ],
                [("keys", "keyboard", tr("All keys"), "F1")],
            ]
        )
        self.card_desk.opened(context)
        self.home_desk.opened(context)
        left.set_compact(left.compact)
        self.go("home", keep_focus=True)

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
        self._shell.left.show_navigation(room)
        self._shell.sheet.strip.hide()
        if room == "home":
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

    def show(self, page: Page, right: QWidget | None = None) -> None:
        """Shows a page of the current room."""
        self._shell.show_page(page, right)

    def back(self) -> None:
        """Esc: the step before, or home; never loses anything."""
        if self.walk.active:
            if not self.walk_pages.back():
                if self.walk.draft.step is Step.PAPER:
                    self.walk.finish()
                else:
                    self.walk.leave()
        elif self._shell.page is self.withdraw_page and self.card_desk.card is not None:
            self._show_card(self.card_desk.card)
        elif self._shell.page is not None and not self._shell.page.back():
            if self._room != "home" or self._shell.page is not self._home:
                self.go("home")
            else:
                self._home.clear()

    def closing(self) -> None:
        """The window closes: a walk under way is parked."""
        if self.walk.active:
            self.walk.park()

    def begin_new(self, typed: str) -> None:
        """A walk for somebody new, with what was typed in the search box."""
        if self._context is None or self.walk.active:
            return
        patient, number = typed_patient(typed, self._services.today())
        if typed and not patient and not number:
            patient = {"identity": typed}
        self._shell.sheet.hide_notice()
        self.walk.open_new(self._context, patient, number)

    def _chosen(self, hit: PersonHit) -> None:
        self.open_card(hit.person.id)

    def open_card(self, person_id: str) -> None:
        """Opens a patient's card."""
        self._shell.sheet.hide_notice()
        self.card_desk.open(person_id)

    def _take_up(self, draft: Draft) -> None:
        if self._context is not None and not self.walk.active:
            self.walk.resume(self._context, draft)

    def _park_or_take_up(self) -> None:
        """F6: puts the walk aside; outside the walk, takes up the one parked last."""
        if not self.walk.active:
            self.home_desk.take_up_last()
        elif self.walk.saved_view is None:
            self.walk.park()

    def _ask_again(self) -> None:
        card = self.card_desk.card
        if card is None or self._context is None:
            return
        number = ""
        if card.current is not None and card.current.recipients:
            from desk.window.card.sentences import number_shown

            number = number_shown(card.current.recipients[0].mobile).replace("\u00a0", " ")
            number = number.replace("\u2011", "-")
        self.walk.open_for(self._context, card.person, card.next_visit, number)

    def _show_card(self, card: CardView) -> None:
        context = self._context
        if context is None or self.walk.active:
            return
        self._room = "card"
        self._shell.left.show_navigation("home")
        formats, strip = Formats(context.language), self._shell.sheet.strip
        person, today = card.person, self._services.today()
        age, visit = "", ""
        if person.birth_date is not None and not person.masked:
            age = tr("{age} years").format(age=age_on(person.birth_date, today))
        if card.next_visit is not None and not card.next_visit.is_example:
            start = card.next_visit.start
            visit = f"{formats.day(start.date(), today)} {formats.time(start)}"
            visit = visit[:1].upper() + visit[1:]
        strip.show_patient(
            initials(person.given_name, person.surname),
            person_name(person),
            person_identity(person),
            age,
            tr("Next visit") if visit else "",
            visit,
        )
        strip.show()
        column = card_column(card, context, formats, today)
        if column is None:
            self._shell.show_page(self.card, self.today)
        else:
            self._shell.show_page(self.card, self._shell.phone)
            self._shell.show_phone(column)

    def _show_withdraw(self) -> None:
        self._shell.show_page(self.withdraw_page, self._shell.right.currentWidget())

    def _reopen(self) -> None:
        if self.walk.active:
            return
        if self.card_desk.card is not None and self._room == "card":
            self.card_desk.open(self.card_desk.card.person.id)
        self.home_desk.refresh()

    def _saved(self, _saved: SavedView) -> None:
        self.home_desk.refresh()

    def _copy_saved(self) -> None:
        saved = self.walk.saved_view
        if saved is not None and saved.answer.recipients:
            self.card_desk.copy(saved.answer.recipients[0].mobile)
            self.walk_pages.paper.say(tr("The number is copied. It is forgotten in a minute."))

    def _mark_saved(self) -> None:
        saved, context = self.walk.saved_view, self._context
        if saved is not None and context is not None:
            self.walk_pages.mark(self._services, context, self.say_error, self.home_desk.refresh)

    def _card_of_saved(self) -> None:
        saved = self.walk.saved_view
        if saved is not None:
            person = saved.person.id
            self.walk.finish()
            self.open_card(person)

    def _receipt_saved(self) -> None:
        saved, context = self.walk.saved_view, self._context
        if saved is not None and context is not None:
            view = self.walk.view
            self._make_receipt(
                receipt_data(saved.answer, saved.person, context, view.draft.language)
            )

    def _receipt_of_card(self) -> None:
        card, context = self.card_desk.card, self._context
        if card is not None and card.current is not None and context is not None:
            self._make_receipt(receipt_of_card(card, context))

    def _make_receipt(self, data: dict[str, object]) -> None:
        path = self._services.choose_file(tr("receipt.pdf"))
        if path is None:
            return
        papers = self._services.papers

        def make() -> None:
            path.write_bytes(papers.receipt(data))

        self._services.work.on(
            self._services.runner.aside(make),
            lambda _none: self._say_receipt(),
            self.say_error,
        )

    def _say_receipt(self) -> None:
        words = tr("The receipt is made. Print it, hand it over, and remove the file.")
        if self.walk.active:
            self.walk_pages.paper.say(words)
        else:
            self._shell.sheet.notice.show_notice("ok", words, "")

    def _known_person(self, person: object) -> None:
        self._shell.sheet.notice.show_notice(
            "warn",
            tr("The number is already in the register"),
            tr("The registration now concerns the person it belongs to. Check the name above."),
        )

    def say_error(self, error: UserError) -> None:
        """An error that belongs to no field: what happened, what is safe, what to do."""
        if self._context is None:
            return
        what, safe, do = self._context.sentences.error(error)
        self._shell.sheet.notice.show_notice("error", what, f"{safe} {do}".strip())
