"""The card's errands: opening it, and everything that is written from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import get_args

from PySide6.QtCore import QObject, Signal

from desk.consent.draft import Channel
from desk.errors import UserError
from desk.register import use_cases
from desk.register.access import Access
from desk.register.commands import (
    ChangeNumber,
    ChangePerson,
    ConfirmNumber,
    EndRepresentative,
    KeepRepresentative,
    LookAtMandate,
    RemoveRecipient,
    Undo,
    Withdraw,
)
from desk.register.ports import UnitOfWork
from desk.register.views import AnswerView, BlanketView, CardView, PersonHit
from desk.window.context import UnitContext
from desk.window.services import Services

Failed = Callable[[UserError], None]


class CardDesk(QObject):
    """Knows whose card is open, with which reason, and asks the register for what is to be done.

    `shown` carries a card that was read, `changed` tells that something was written, and `refused`
    what could not be: the window says it, and the card is read anew.
    """

    shown = Signal(object)
    twins = Signal(object)
    blankets = Signal(object)
    changed = Signal()
    failed = Signal(object)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._context: UnitContext | None = None
        self._reason = ""
        self._command_id = ""
        self.card: CardView | None = None

    def opened(self, context: UnitContext) -> None:
        """The register is open."""
        self._context = context

    @property
    def access(self) -> Access:
        """Who asks, with the reason that opened the card."""
        assert self._context is not None
        return replace(self._context.access, reason=self._reason)

    def open(self, person_id: str, reason: str = "") -> None:
        """Opens a card; the look is journalled before it is shown. A reason opens a shut one."""
        if self._context is None:
            return
        if self.card is None or self.card.person.id != person_id or reason:
            self._reason = reason
        self.renew()
        access = self.access
        self._services.work.on(
            self._services.runner.write(lambda uow: use_cases.open_card(person_id, access, uow)),
            self._came,
            self.failed.emit,
        )

    def renew(self) -> None:
        """One id for what is done next: pressed twice it is done once (D5)."""
        self._command_id = self._services.new_id()

    def leave(self) -> None:
        """The card is shut: its reason ends."""
        self._reason = ""
        self.card = None

    def _came(self, card: CardView) -> None:
        self.card = card
        self.shown.emit(card)
        if not card.person.masked:
            person, access = card.person.id, self.access
            self._services.work.on(
                self._services.runner.read(lambda uow: use_cases.same_name(person, access, uow)),
                lambda found: self._twins_came(person, found),
                self.failed.emit,
            )

            self.read_blankets()

    def read_blankets(self) -> None:
        """The blankets of whom the card is about."""
        if self.card is None:
            return
        person, access = self.card.person.id, self.access
        self._services.work.on(
            self._services.runner.read(lambda uow: use_cases.blankets_of(person, access, uow)),
            lambda found: self._blankets_came(person, found),
            self.failed.emit,
        )

    def _blankets_came(self, person_id: str, found: tuple[BlanketView, ...]) -> None:
        if found and self.card is not None and self.card.person.id == person_id:
            self.blankets.emit(found)

    def _twins_came(self, person_id: str, found: tuple[PersonHit, ...]) -> None:
        if self.card is not None and self.card.person.id == person_id:
            self.twins.emit(found)

    def who_else(self, e164: str, done: Callable[[tuple[str, ...]], None]) -> None:
        """Who else has a number, by name and inside the unit (D12)."""
        card, access = self.card, self.access
        if card is None:
            return
        person = card.person.id

        def came(hits: tuple[PersonHit, ...]) -> None:
            people = [hit.person for hit in hits if not hit.person.masked]
            done(tuple(f"{one.given_name} {one.surname}" for one in people))

        self._services.work.on(
            self._services.runner.read(
                lambda uow: use_cases.same_number(e164, person, access, uow)
            ),
            came,
            self.failed.emit,
        )

    # What is written. Each takes the card that was seen: a colleague's newer answer is a conflict.

    def withdraw(self, by_whom: str, channel: str, failed: Failed) -> None:
        """Takes the whole yes back."""
        card = self._card()
        command = Withdraw(
            self._command_id, card.person.id, card.person.seq, by_whom, _channel(channel)
        )
        self._write(lambda access, uow: use_cases.withdraw(command, access, uow), failed)

    def remove(self, position: int, by_whom: str, channel: str, failed: Failed) -> None:
        """Takes one number away; the others stay."""
        card = self._card()
        command = RemoveRecipient(
            self._command_id, card.person.id, card.person.seq, position, by_whom, _channel(channel)
        )
        self._write(lambda access, uow: use_cases.remove_recipient(command, access, uow), failed)

    def change_number(
        self, position: int, e164: str, channel: str, sample_text: str, failed: Failed
    ) -> None:
        """Another number of one recipient, read back."""
        card = self._card()
        assert card.current is not None
        command = ChangeNumber(
            self._command_id,
            card.person.id,
            card.person.seq,
            position,
            e164,
            True,
            card.current.recipients[position].role,
            _channel(channel),
            sample_text,
        )
        self._write(lambda access, uow: use_cases.change_number(command, access, uow), failed)

    def confirm(self, channel: str) -> None:
        """The numbers were read out and are right."""
        card = self._card()
        assert card.current is not None
        command = ConfirmNumber(
            self._command_id,
            card.person.id,
            card.person.seq,
            card.current.recipients[0].role,
            _channel(channel),
        )
        self._write(lambda access, uow: use_cases.confirm_number(command, access, uow))

    def undo(self, answer: AnswerView, reason: str, done: Callable[[], None]) -> None:
        """What was just registered was a mistake."""
        command = Undo(self._command_id, answer.id, reason, "entered_by_mistake")
        self._write(lambda access, uow: use_cases.undo(command, access, uow), done=done)

    def keep_representative(
        self, keep: KeepRepresentative, look: LookAtMandate | None, failed: Failed
    ) -> None:
        """Somebody who acts for the patient, and what the mandate says."""

        def run(access: Access, uow: UnitOfWork) -> None:
            kept = use_cases.keep_representative(keep, access, uow)
            if look is not None:
                seen = replace(look, representative_id=kept.id)
                use_cases.look_at_mandate(seen, access, uow)

        self._write(run, failed)

    def end_representative(self, end: EndRepresentative, failed: Failed) -> None:
        """Somebody acts for the patient no more."""
        self._write(lambda access, uow: use_cases.end_representative(end, access, uow), failed)

    def change_person(self, change: ChangePerson, failed: Failed) -> None:
        """Names, date of birth, protection, one more number."""
        self._write(lambda access, uow: use_cases.change_person(change, access, uow), failed)

    def join(self, kept: str, other: str, reason: str, failed: Failed) -> None:
        """Two entries are one person: `kept` is the one shown from now on."""

        def run(access: Access, uow: UnitOfWork) -> None:
            use_cases.join_people(kept, other, reason, access, uow)

        self._write(run, failed, show=kept)

    def part(self, other: str, reason: str) -> None:
        """They were two after all."""
        self._write(lambda access, uow: use_cases.part_people(other, reason, access, uow))

    def mark(self, answer_id: str) -> None:
        """Notes that the record system now knows of an answer (D15)."""
        self._write(lambda access, uow: use_cases.mark_carried_over(answer_id, True, access, uow))

    def _card(self) -> CardView:
        assert self.card is not None
        return self.card

    def _write(
        self,
        job: Callable[[Access, UnitOfWork], object],
        failed: Failed | None = None,
        show: str = "",
        done: Callable[[], None] | None = None,
    ) -> None:
        access = self.access
        person = show or self._card().person.id
        self._services.work.on(
            self._services.runner.write(lambda uow: job(access, uow)),
            lambda _done: self._written(person, done),
            failed or self._not_written,
        )

    def _written(self, person_id: str, done: Callable[[], None] | None) -> None:
        self.changed.emit()
        self.open(person_id, self._reason)
        if done is not None:
            done()

    def _not_written(self, error: UserError) -> None:
        """The card is read anew: somebody may have been faster."""
        if self.card is not None:
            self.open(self.card.person.id, self._reason)
        self.failed.emit(error)


def _channel(name: str) -> Channel:
    return next(one for one in get_args(Channel) if one == name)
