"""What is done on the page after saving: the number, the mark, the receipt, the card."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desk.window.card.receipt import receipt_data
from desk.window.context import UnitContext
from desk.window.intake.pages import WalkPages
from desk.window.intake.walk import Walk
from desk.window.receipts import Receipts
from desk.window.services import Services
from desk.window.words import tr


class AfterSaving(QObject):
    """The saved page's errands."""

    copy = Signal(str)
    show_card = Signal(str)
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
        pages.paper.copy_number.connect(self._copies)
        pages.paper.marked.connect(self._marks)
        pages.paper.print_receipt.connect(self._prints)
        pages.paper.show_card.connect(self._shows_card)

    def opened(self, context: UnitContext) -> None:
        """The register is open."""
        self._context = context

    def _copies(self) -> None:
        saved = self._walk.saved_view
        if saved is not None and saved.answer.recipients:
            self.copy.emit(saved.answer.recipients[0].mobile)
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
