"""What is done on the page after saving: the number, the mark, the receipt, the card."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desk.register.card import open_card
from desk.register.commands import Undo
from desk.register.undo import undo
from desk.register.views import CardView
from desk.window.card.receipt import receipt_data
from desk.window.context import UnitContext
from desk.window.intake.pages import WalkPages
from desk.window.intake.walk import Walk
from desk.window.pages.base import WalkPage
from desk.window.pages.paper import PaperPage
from desk.window.receipts import Receipts
from desk.window.services import Services
from desk.window.words import tr


class AfterSaving(QObject):
    """The saved page's errands.

    `correct` carries the card of the person the answer was saved for, why it is wrong, and the
    reason; `undone` tells that a mistake was taken away.
    """

    copy = Signal(str)
    show_card = Signal(str)
    undone = Signal()
    correct = Signal(object, str, str)
    changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        services: Services,
        walk: Walk,
        pages: WalkPages,
        receipts: Receipts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._walk = walk
        self._pages = pages
        self._receipts = receipts
        self._context: UnitContext | None = None
        pages.when_made(self._listen)

    def _listen(self, page: WalkPage) -> None:
        if not isinstance(page, PaperPage):
            return
        page.copy_number.connect(self._copies)
        page.marked.connect(self._marks)
        page.print_receipt.connect(self._prints)
        page.show_card.connect(self._shows_card)
        page.undo.connect(self._undoes)

    def opened(self, context: UnitContext) -> None:
        """The register is open."""
        self._context = context

    def _copies(self, number: str) -> None:
        self.copy.emit(number)
        self._pages.paper.say(tr("The number is copied. It is forgotten in a minute."))

    def _marks(self) -> None:
        if self._walk.saved_view is not None and self._context is not None:
            self._pages.mark(self._services, self._context, self.failed.emit, self.changed.emit)

    def _prints(self) -> None:
        saved, context = self._walk.saved_view, self._context
        if saved is not None and context is not None:
            language = self._walk.view.draft.language
            data = receipt_data(saved.answer, saved.person, context, language)
            person, access = saved.person.id, context.access
            self._receipts.make(data, person, access, self._pages.paper.say)

    def _shows_card(self) -> None:
        saved = self._walk.saved_view
        if saved is not None:
            person = saved.person.id
            self._walk.finish()
            self.show_card.emit(person)

    def _undoes(self, correction: str, reason: str) -> None:
        saved, context = self._walk.saved_view, self._context
        if saved is None or context is None:
            return
        person = saved.person.id
        if correction == "entered_by_mistake":
            command = Undo(self._services.new_id(), saved.answer.id, reason)
            access = context.access
            self._services.work.on(
                self._services.runner.write(lambda uow: undo(command, access, uow)),
                lambda _saved: self._came_undone(person),
                self.failed.emit,
            )
            return
        # The card is opened to be put right; a protected person's with that as its reason.
        opened = replace(context.access, reason=reason or tr("What was just saved is corrected."))
        access = opened if saved.person.protected else context.access
        self._services.work.on(
            self._services.runner.write(lambda uow: open_card(person, access, uow)),
            lambda card: self._goes_on(card, correction, reason),
            self.failed.emit,
        )

    def _came_undone(self, person_id: str) -> None:
        self._walk.finish()
        self.changed.emit()
        self.show_card.emit(person_id)
        self.undone.emit()

    def _goes_on(self, card: CardView, correction: str, reason: str) -> None:
        self._walk.finish()
        self.correct.emit(card, correction, reason)
