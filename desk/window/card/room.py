"""The card's room: the strip above, the card or one of its pages, and the phone beside."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desk.consent.patient.age import age_on
from desk.register.views import BlanketView, CardView, PersonHit, RepresentativeView
from desk.window.card.coming_desk import ComingDesk
from desk.window.card.desk import CardDesk
from desk.window.card.further import FurtherPages
from desk.window.card.names import person_identity, person_name
from desk.window.card.number import ChangeNumberPage
from desk.window.card.page import CardPage
from desk.window.card.receipt import receipt_of_card
from desk.window.card.withdraw import WithdrawPage
from desk.window.context import UnitContext
from desk.window.formats import Formats, capital, initials
from desk.window.intake.column import card_column
from desk.window.page import Page
from desk.window.papers.filled import Filled
from desk.window.receipts import Receipts
from desk.window.services import Services
from desk.window.shell import Shell
from desk.window.theme import Theme
from desk.window.words import tr


class CardRoom(QObject):
    """Shows what the card's errands have fetched. `entered` tells that one stands in the room.

    `correct` carries the answer that went to the wrong patient or number, why, and the reason.
    """

    entered = Signal()
    ask = Signal(object)
    correct = Signal(object, str, str)
    copy = Signal(str)
    changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        services: Services,
        shell: Shell,
        receipts: Receipts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._shell = shell
        self._receipts = receipts
        self._context: UnitContext | None = None
        self._beside: QWidget | None = None
        self._blanket: tuple[BlanketView, Filled] | None = None
        self.desk = CardDesk(services, self)
        self.page = CardPage(theme)
        self.coming = ComingDesk(services, self.desk, self.page, self)
        self.further = FurtherPages(theme, services, self.desk, self)
        self.further.failed.connect(self.failed)
        self._connect_card()

    def _connect_card(self) -> None:
        page, desk, questions = self.page, self.desk, self.page.questions
        desk.shown.connect(self._show)
        desk.twins.connect(page.show_twins)
        desk.blankets.connect(self._show_blankets)
        desk.changed.connect(self.changed)
        desk.failed.connect(self.failed)
        page.ask.connect(lambda: self.ask.emit(desk.card))
        page.print_receipt.connect(self._prints)
        page.mark.copied.connect(self.copy)
        page.mark.marked.connect(desk.mark)
        page.withdraw.connect(lambda: self._turn_to(self.further.withdraw))
        page.change_number.connect(lambda place: self._turn_to(self.further.number, place))
        page.represent.connect(self._represent)
        page.details.connect(self._details)
        page.compare.connect(self._compare)
        questions.confirm.confirmed.connect(desk.confirm)
        questions.undo.undo.connect(self._undo)
        questions.parted.connect(desk.part)
        questions.reason.given.connect(self._open_with)

    def opened(self, context: UnitContext, beside: QWidget) -> None:
        """The register is open. `beside` stands at the right where no message is sent."""
        self._context, self._beside = context, beside
        self.further.context = context
        self.desk.opened(context)

    def open(self, person_id: str, reason: str = "") -> None:
        """Opens a patient's card, with the reason that another unit's patient was searched for."""
        self._blanket = None
        self._shell.sheet.hide_notice()
        self.desk.open(person_id, reason)

    def open_with_blanket(self, person_id: str, blanket: BlanketView, filled: Filled) -> None:
        """Opens the card that a signed blanket belongs to, and asks when and where.

        Of a protected person the reason is asked for first.
        """
        self.open(person_id)
        self._blanket = (blanket, filled)

    def show_again(self) -> None:
        """The card as it was read, after one of its papers."""
        if self.desk.card is not None:
            self._show(self.desk.card)
            self.desk.read_blankets()

    def read_again(self) -> None:
        """Something about the person was written elsewhere."""
        if self.desk.card is not None:
            self.desk.open(self.desk.card.person.id, self.desk.access.reason)

    def _show_blankets(self, blankets: tuple[BlanketView, ...]) -> None:
        if self.desk.card is not None and self._context is not None:
            self.page.show_history(self.desk.card, Formats(self._context.language), blankets)

    def leave(self) -> None:
        """One goes elsewhere: a card that was opened with a reason is shut."""
        self._blanket = None
        self.desk.leave()

    def back(self) -> bool:
        """Esc: from one of the card's pages to the card; False on the card itself."""
        if not self.further.holds(self._shell.page) or self.desk.card is None:
            return False
        self._show(self.desk.card)
        return True

    def _show(self, card: CardView) -> None:
        context = self._context
        if context is None:
            return
        formats, today = Formats(context.language), self._services.today()
        self.page.show_card(card, context, formats, today, self._services.now())
        self.entered.emit()
        self._show_strip(card, context)
        column = card_column(card, context, formats, today)
        if column is None:
            self._shell.show_page(self.page, self._beside)
        else:
            self._shell.show_page(self.page, self._shell.phone)
            self._shell.show_phone(column)
        if self._blanket is not None and not card.person.masked:
            (blanket, filled), self._blanket = self._blanket, None
            self.page.ask_signed(blanket, formats, today, filled)

    def _turn_to(self, page: WithdrawPage | ChangeNumberPage, place: int = 0) -> None:
        card, context = self.desk.card, self._context
        if card is None or context is None:
            return
        self.desk.renew()
        if isinstance(page, ChangeNumberPage):
            page.show_card(card, context, place)
        else:
            page.show_card(card, context)
        self._show_page(page)

    def _represent(self, who: RepresentativeView | None) -> None:
        if self.desk.card is not None and self._context is not None:
            page = self.further.representative
            page.show_card(self.desk.card, self._context, who)
            self._show_page(page)

    def _details(self) -> None:
        if self.desk.card is not None and self._context is not None:
            page = self.further.details
            page.show_card(self.desk.card, self._context, self._services.today())
            self._show_page(page)

    def _compare(self, other: PersonHit) -> None:
        if self.desk.card is not None and self._context is not None:
            formats = Formats(self._context.language)
            self.further.join.show_both(self.desk.card, other, formats)
            self._show_page(self.further.join)

    def _show_page(self, page: Page) -> None:
        self._shell.show_page(page, self._shell.right.currentWidget())

    def say_undone(self) -> None:
        """A mistake was taken away: said above the card."""
        self._shell.sheet.notice.show_notice(
            "ok",
            tr("The registration is corrected"),
            tr("What held before holds again. The correction shows in the history."),
        )

    def _undo(self, correction: str, reason: str) -> None:
        card = self.desk.card
        if card is None or card.current is None:
            return
        if correction == "entered_by_mistake":
            self.desk.undo(card.current, reason, self.say_undone)
        else:
            self.correct.emit(card, correction, reason)

    def _open_with(self, reason: str) -> None:
        if self.desk.card is not None:
            self.desk.open(self.desk.card.person.id, reason)

    def _show_strip(self, card: CardView, context: UnitContext) -> None:
        formats, strip = Formats(context.language), self._shell.sheet.strip
        person, today = card.person, self._services.today()
        age, visit = "", ""
        if person.birth_date is not None and not person.masked:
            age = tr("{age} years").format(age=age_on(person.birth_date, today))
        if card.next_visit is not None and not card.next_visit.is_example:
            start = card.next_visit.start
            visit = capital(f"{formats.day(start.date(), today)} {formats.time(start)}")
        strip.show_patient(
            initials(person.given_name, person.surname),
            person_name(person),
            person_identity(person),
            age,
            tr("Next visit") if visit else "",
            visit,
        )
        strip.show()

    def _prints(self) -> None:
        card, context = self.desk.card, self._context
        if card is not None and card.current is not None and context is not None:
            sheet = self._shell.sheet
            self._receipts.make(
                receipt_of_card(card, context),
                card.person.id,
                self.desk.access,
                lambda words: sheet.notice.show_notice("ok", words, ""),
            )
