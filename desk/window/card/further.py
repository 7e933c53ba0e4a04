"""The card's further pages: withdrawing, another number, who acts, details, joining two cards."""

from __future__ import annotations

from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from desk.errors import Conflict, UserError
from desk.register.commands import (
    ChangePerson,
    EndRepresentative,
    KeepRepresentative,
    LookAtMandate,
)
from desk.window.card.desk import CardDesk, Failed
from desk.window.card.details import DetailsPage
from desk.window.card.join import JoinPage
from desk.window.card.number import ChangeNumberPage
from desk.window.card.representative import Kept, RepresentativePage
from desk.window.card.withdraw import WithdrawPage
from desk.window.context import UnitContext
from desk.window.formats import Formats
from desk.window.intake.column import card_column
from desk.window.page import Page
from desk.window.services import Services
from desk.window.theme import Theme

P = TypeVar("P", bound=Page)
_Writing = WithdrawPage | ChangeNumberPage | RepresentativePage | DetailsPage | JoinPage


class FurtherPages(QObject):
    """Each is made when one first turns to it, and writes through the card's errands.

    `failed` carries the conflict after which the card is shown as it now is.
    """

    failed = Signal(object)

    def __init__(
        self, theme: Theme, services: Services, desk: CardDesk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._services = services
        self._desk = desk
        self._pages: list[Page] = []
        self.context: UnitContext | None = None

    def holds(self, page: Page | None) -> bool:
        """Whether a page is one of these."""
        return page in self._pages

    def _kept(self, page: P) -> P:
        self._pages.append(page)
        return page

    @cached_property
    def withdraw(self) -> WithdrawPage:
        """Withdraws a yes, or takes one recipient away."""
        page, desk = WithdrawPage(self._theme), self._desk
        page.withdraw.connect(lambda who, how: desk.withdraw(who, how, self._say(page)))
        page.remove.connect(lambda place, who, how: desk.remove(place, who, how, self._say(page)))
        return self._kept(page)

    @cached_property
    def number(self) -> ChangeNumberPage:
        """Changes a recipient's number, or takes it away."""
        page, desk = ChangeNumberPage(self._theme), self._desk
        page.asked.connect(
            lambda number: desk.who_else(number, lambda names: page.show_who_else(number, names))
        )
        page.change.connect(self._change_number)
        page.remove.connect(lambda place, how: desk.remove(place, "patient", how, self._say(page)))
        return self._kept(page)

    @cached_property
    def representative(self) -> RepresentativePage:
        """Keeps a representative, or ends what they are."""
        page, desk = RepresentativePage(self._theme), self._desk
        page.keep.connect(self._keep)
        page.end.connect(
            lambda who: desk.end_representative(
                EndRepresentative(who, self._services.today()), self._say(page)
            )
        )
        return self._kept(page)

    @cached_property
    def details(self) -> DetailsPage:
        """Changes what is known of the patient."""
        page, desk = DetailsPage(self._theme), self._desk

        def keep(change: ChangePerson) -> None:
            desk.change_person(change, self._say(page))

        page.keep.connect(keep)
        return self._kept(page)

    @cached_property
    def join(self) -> JoinPage:
        """Joins two cards of one person."""
        page, desk = JoinPage(self._theme), self._desk
        page.join.connect(lambda kept, other, why: desk.join(kept, other, why, self._say(page)))
        return self._kept(page)

    def _say(self, page: _Writing) -> Failed:
        """Shows on a page why it could not be written; what was typed stays.

        Where a colleague was faster, the card is shown as it now is.
        """

        def say(error: UserError) -> None:
            card = self._desk.card
            if isinstance(error, Conflict) and error.field is None and card is not None:
                self._desk.open(card.person.id)
                self.failed.emit(error)
            elif self.context is not None:
                what, safe, do = self.context.sentences.error(error)
                page.show_error(what, f"{safe} {do}".strip())

        return say

    def _change_number(self, place: int, e164: str, how: str) -> None:
        card, context = self._desk.card, self.context
        if card is None or context is None:
            return
        column = card_column(card, context, Formats(context.language), self._services.today())
        text = column.phone.text if column is not None else ""
        self._desk.change_number(place, e164, how, text, self._say(self.number))

    def _keep(self, kept: Kept) -> None:
        card = self._desk.card
        if card is None:
            return
        keep = KeepRepresentative(
            kept.representative_id,
            card.person.id,
            kept.role,
            kept.given_name,
            kept.surname,
            kept.mobile,
            kept.since if kept.representative_id else self._services.today(),
        )
        look = None
        if kept.looked:
            look = LookAtMandate(kept.representative_id or "", kept.covers_person, kept.until)
        self._desk.keep_representative(keep, look, self._say(self.representative))
