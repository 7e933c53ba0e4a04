"""The card's room: the strip above, the card or one of its pages, and the phone beside."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desk.consent.patient.age import age_on
from desk.register.views import CardView
from desk.window.card.desk import CardDesk
from desk.window.card.page import CardPage
from desk.window.card.receipt import receipt_of_card
from desk.window.card.sentences import person_identity, person_name
from desk.window.card.withdraw import WithdrawPage
from desk.window.context import UnitContext
from desk.window.formats import Formats, capital, initials
from desk.window.intake.column import card_column
from desk.window.receipts import Receipts
from desk.window.services import Services
from desk.window.shell import Shell
from desk.window.theme import Theme
from desk.window.words import tr


class CardRoom(QObject):
    """Shows what the card's errands have fetched. `entered` tells that one stands in the room."""

    entered = Signal()
    ask = Signal(object)
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
        self.page = CardPage(theme)
        self.withdraw_page = WithdrawPage(theme)
        self.desk = CardDesk(services, self.page, self.withdraw_page, self)
        self.desk.shown.connect(self._show)
        self.desk.withdrawing.connect(lambda: self._show_page(self.withdraw_page))
        self.desk.changed.connect(self.changed)
        self.desk.failed.connect(self.failed)
        self.page.ask.connect(lambda: self.ask.emit(self.desk.card))
        self.page.print_receipt.connect(self._prints)

    def opened(self, context: UnitContext, beside: QWidget) -> None:
        """The register is open. `beside` stands at the right where no message is sent."""
        self._context, self._beside = context, beside
        self.desk.opened(context)

    def open(self, person_id: str) -> None:
        """Opens a patient's card."""
        self._shell.sheet.hide_notice()
        self.desk.open(person_id)

    def reopen(self) -> None:
        """Reads the card anew."""
        if self.desk.card is not None:
            self.desk.open(self.desk.card.person.id)

    def back(self) -> bool:
        """Esc: from one of the card's pages to the card; False on the card itself."""
        page = self._shell.page
        if page is not self.withdraw_page or self.desk.card is None:
            return False
        self._show(self.desk.card)
        return True

    def _show(self, card: CardView) -> None:
        if self._context is None:
            return
        self.entered.emit()
        self._show_strip(card, self._context)
        column = card_column(
            card, self._context, Formats(self._context.language), self._services.today()
        )
        if column is None:
            self._shell.show_page(self.page, self._beside)
        else:
            self._shell.show_page(self.page, self._shell.phone)
            self._shell.show_phone(column)

    def _show_page(self, page: WithdrawPage) -> None:
        self._shell.show_page(page, self._shell.right.currentWidget())

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
            notice = self._shell.sheet
            self._receipts.make(
                receipt_of_card(card, context),
                lambda words: notice.notice.show_notice("ok", words, ""),
            )
