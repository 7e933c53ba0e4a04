"""The card's errands: opening it, taking back, marking as carried over, copying the number."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from desk.consent.draft import Channel
from desk.errors import UserError
from desk.register.card import open_card
from desk.register.carry_over import mark_carried_over
from desk.register.commands import Withdraw
from desk.register.views import CardView, SavedView
from desk.register.withdraw import withdraw
from desk.window.card.page import CardPage
from desk.window.card.withdraw import WithdrawPage
from desk.window.context import UnitContext
from desk.window.formats import Formats
from desk.window.services import Services

CLEAR_CLIPBOARD_AFTER_MS = 60_000


class CardDesk(QObject):
    """Fills the card and the taking back."""

    shown = Signal(object)
    withdrawing = Signal()
    withdrawn = Signal()
    changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        services: Services,
        page: CardPage,
        withdraw_page: WithdrawPage,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._page = page
        self._withdraw_page = withdraw_page
        self._context: UnitContext | None = None
        self._command_id = ""
        self._copied = ""
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.setInterval(CLEAR_CLIPBOARD_AFTER_MS)
        self._forget.timeout.connect(self._clear_clipboard)
        page.withdraw.connect(self._begin_withdraw)
        page.marked.connect(self.mark)
        page.copy_number.connect(self.copy)
        withdraw_page.withdraw.connect(self._withdraw)

    @property
    def card(self) -> CardView | None:
        """The card last opened."""
        return self._page.card

    def opened(self, context: UnitContext) -> None:
        """The register is open."""
        self._context = context

    def open(self, person_id: str) -> None:
        """Opens a card; the look is journalled before it is shown."""
        context = self._context
        if context is None:
            return
        access = context.access
        self._services.work.on(
            self._services.runner.write(lambda uow: open_card(person_id, access, uow)),
            self._show,
            self.failed.emit,
        )

    def _show(self, card: CardView) -> None:
        context = self._context
        assert context is not None
        self._page.show_card(card, context, Formats(context.language))
        self.shown.emit(card)

    def _begin_withdraw(self) -> None:
        if self._context is None or self.card is None:
            return
        # One id for the whole page: pressed twice it is taken back once (D5).
        self._command_id = self._services.new_id()
        self._withdraw_page.show_card(self.card, self._context)
        self.withdrawing.emit()

    def _withdraw(self, by_whom: str, channel: Channel) -> None:
        context, card = self._context, self.card
        if context is None or card is None or card.current is None:
            return
        command = Withdraw(
            command_id=self._command_id,
            person_id=card.person.id,
            expected_seq=card.person.seq,
            by_whom=by_whom,
            channel=channel,
        )
        access = context.access
        self._services.work.on(
            self._services.runner.write(lambda uow: withdraw(command, access, uow)),
            self._came_withdrawn,
            self._not_withdrawn,
        )

    def _came_withdrawn(self, saved: SavedView) -> None:
        self.withdrawn.emit()
        self.open(saved.person.id)

    def _not_withdrawn(self, error: UserError) -> None:
        if self._context is not None:
            what, safe, do = self._context.sentences.error(error)
            self._withdraw_page.show_error(what, f"{safe} {do}".strip())

    def mark(self, answer_id: str) -> None:
        """Notes that the record system now knows of an answer (D15)."""
        context = self._context
        if context is None:
            return
        access = context.access
        self._services.work.on(
            self._services.runner.write(
                lambda uow: mark_carried_over(answer_id, True, access, uow)
            ),
            lambda _answer: self._marked(),
            self.failed.emit,
        )

    def _marked(self) -> None:
        self.changed.emit()

    def copy(self, e164: str) -> None:
        """Puts a number on the clipboard as the record system wants it, for a minute."""
        from desk.consent.number.mobile import check_mobile

        national = check_mobile(e164).national or e164
        self._copied = national.replace(" ", "").replace("-", "")
        QGuiApplication.clipboard().setText(self._copied)
        self._forget.start()

    def _clear_clipboard(self) -> None:
        if self._copied and QGuiApplication.clipboard().text() == self._copied:
            QGuiApplication.clipboard().clear()
        self._copied = ""
