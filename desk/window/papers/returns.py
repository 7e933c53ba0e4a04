"""What comes back: a code that was scanned anywhere leads to where its blanket belongs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from desk.consent.draft import Draft
from desk.consent.record.keyboards import possible_references
from desk.errors import UserError
from desk.register.views import BlanketView
from desk.window.context import UnitContext
from desk.window.formats import Formats
from desk.window.navigation import sees_patients
from desk.window.page import Held
from desk.window.papers.blank import BlankCard
from desk.window.papers.filled import Filled
from desk.window.papers.room import error_words
from desk.window.papers.saying import Saying
from desk.window.papers.scanning import Scanning
from desk.window.papers.signed import SignedCard, whose_blanket
from desk.window.papers.waiting import Waiting
from desk.window.scans import Scans
from desk.window.services import Services
from desk.window.shell import Shell
from desk.window.words import tr

if TYPE_CHECKING:
    from desk.window.papers.papers import PapersPage
    from desk.window.rooms import Rooms


class Returns(QObject):
    """Goes where a scanned blanket belongs, as Ctrl+K would leave where one is.

    A job that goes on is not interrupted, nor a signed blanket that is not registered yet left.
    `failed` carries what belongs to no page.
    """

    failed = Signal(object)

    def __init__(
        self,
        services: Services,
        shell: Shell,
        rooms: Rooms,
        scanning: Scanning,
        papers: Callable[[], PapersPage],
    ) -> None:
        super().__init__(rooms)
        self._services = services
        self._shell = shell
        self._rooms = rooms
        self._papers = papers
        self._context: UnitContext | None = None
        self._scans: Scans | None = None
        self._saying = Saying(shell, self)
        self.waiting = Waiting(services, rooms, scanning, self._saying, self)
        self.waiting.failed.connect(self.failed)
        self._before_lock: tuple[str, Filled] | None = None
        self._coming: BlanketView | None = None
        self.scanning = scanning
        scanning.card.connect(self._to_card)
        scanning.walk.connect(self._to_walk)
        scanning.nobody.connect(self._to_nobody)
        rooms.card_room.entered.connect(self._came)
        rooms.card_room.failed.connect(self._came)
        rooms.walk.left.connect(self._saying.hide)
        rooms.walk.moved.connect(self._saying.unsay)

    def opened(self, context: UnitContext) -> None:
        """The register is open: from now on a code is seen wherever it is scanned."""
        self._context = context
        self.waiting.opened(context)
        if self._scans is None and sees_patients(context.access.roles):
            self._scans = Scans(self._shell, self)
            self._scans.scanned.connect(self.scan)
            self._scans.misread.connect(self._misread)

    # What is scanned.

    def scan(self, text: str) -> None:
        """A code from wherever one is."""
        if not self._stays(possible_references(text)):
            self.scanning.scan(text, self._not_found)

    def scan_home(self, text: str) -> None:
        """A code from the search box."""
        self.scanning.scan(text, self._not_found_home)

    def _misread(self) -> None:
        self._saying.say(
            "error",
            tr("The code could not be read"),
            tr("Nothing is changed. Scan it again."),
        )

    def _not_found(self, error: UserError) -> None:
        if self._context is not None:
            self._saying.say("error", *error_words(error, self._context))

    def _not_found_home(self, error: UserError) -> None:
        if self._context is not None:
            what, body = error_words(error, self._context)
            self._rooms.home.refuse_code(f"{what} {body}")

    def _stays(self, references: tuple[str, ...]) -> bool:
        """Whether one stays where one is; says why."""
        asked = self._coming or self.asked_about()
        if asked is not None and asked.reference in references:
            # The same one once more: it is asked about already.
            self._shell.focus_first()
            return True
        page = self._shell.page
        held = (page.held() if page is not None else None) or self._unregistered()
        if held is not None:
            self._saying.say("warn", held.title, held.body, passing=True)
        return held is not None

    def _unregistered(self) -> Held | None:
        """A signed blanket that is asked about, or whose card is on its way."""
        question, blanket = self._question(), self._coming
        if isinstance(question, SignedCard) and blanket is None:
            blanket = question.waits_for
            question.put_away.connect(self._saying.unsay, Qt.ConnectionType.UniqueConnection)
        if blanket is None or blanket.signed_on is not None:
            return None
        body = tr("First register the one that is open, or press Esc. Then scan again.")
        if blanket.person is not None:
            body = tr("First register the one of {name}, or press Esc. Then scan again.").format(
                name=whose_blanket(blanket)
            )
        return Held(tr("Another blanket is not registered yet"), body)

    def _came(self, *_error: object) -> None:
        """The card is there, or could not be read."""
        self._coming = None

    def _question(self) -> SignedCard | BlankCard | None:
        """What the page asks about a blanket now."""
        page = self._shell.page
        for name in ("signed", "blank"):
            question = getattr(page, name, None)
            asks = isinstance(question, SignedCard | BlankCard) and not question.isHidden()
            if isinstance(question, SignedCard | BlankCard) and asks:
                return question
        return None

    def asked_about(self) -> BlanketView | None:
        """The blanket that the page asks about and that is not registered yet."""
        question = self._question()
        return question.waits_for if question is not None else None

    # Where it belongs.

    def _filled(self, blanket: BlanketView) -> Filled:
        """What stands in the question: as before the lock, else where the last one was put."""
        before, self._before_lock = self._before_lock, None
        if before is not None and before[0] == blanket.reference:
            return before[1]
        return Filled(self.scanning.place)

    def _leave(self) -> str:
        """Leaves a walk that is under way, as Ctrl+K does; what there is to say of it."""
        walk = self._rooms.walk
        if not walk.active:
            return ""
        parked = walk.saved_view is None
        walk.park()
        return tr("The registration you were in is parked. F6 takes it up again.") if parked else ""

    def _to_card(self, blanket: BlanketView) -> None:
        person = blanket.person
        if person is None or self._stays((blanket.reference,)):
            return
        parked = self._leave()
        self._rooms.home.clear()
        filled, self._coming = self._filled(blanket), blanket
        self._rooms.card_room.open_with_blanket(person.id, blanket, filled)
        if parked:
            self._saying.say("ok", parked, passing=True)

    def _to_walk(self, blanket: BlanketView, draft: Draft) -> None:
        context, walk = self._context, self._rooms.walk
        if context is None or self._stays((blanket.reference,)):
            return
        if walk.active and walk.draft.command_id == draft.command_id:
            walk.answer({"channel": "form"})
        else:
            self._leave()
            walk.resume(context, draft.with_(channel="form"))
        self.waiting.wait(draft.command_id, blanket)

    def _to_nobody(self, blanket: BlanketView) -> None:
        context = self._context
        if context is None or self._stays((blanket.reference,)):
            return
        parked = self._leave()
        self._saying.hide()
        self._rooms.go("papers")
        if parked:
            self._saying.say("ok", parked, passing=True)
        kept = self._before_lock is not None and self._before_lock[0] == blanket.reference
        if kept:
            self.only_note(blanket)
        else:
            self._papers().ask_blank(blanket, Formats(context.language))

    def only_note(self, blanket: BlanketView) -> None:
        """When it was signed and where it is kept, without its answer."""
        context = self._context
        if context is not None:
            formats, today = Formats(context.language), self._services.today()
            self._papers().ask_signed(blanket, formats, today, self._filled(blanket))

    # The signed blanket, from each of its places.

    def register_card(self, reference: str, day: date, place: str) -> None:
        """From the person's card."""
        card_room = self._rooms.card_room

        def done(_blanket: BlanketView) -> None:
            card_room.read_again()
            self._saying.say("ok", tr("The signed blanket is registered."))

        access = card_room.desk.access
        self.scanning.register(reference, day, place, access, done, self.failed.emit)

    def register_saved(self, reference: str, day: date, place: str) -> None:
        """From the page after saving."""
        context = self._context
        if context is None:
            return
        paper = self._rooms.walk_pages.paper

        def done(_blanket: BlanketView) -> None:
            paper.fold_signed()
            self._saying.hide()
            paper.say(tr("The signed blanket is registered."))

        access = context.access
        saved = self._rooms.walk.saved_view
        if saved is not None and saved.person.protected:
            access = replace(access, reason=tr("The signed blanket came back."))
        self.scanning.register(reference, day, place, access, done, self.failed.emit)

    # The lock.

    def typed(self) -> tuple[str, Filled] | None:
        """The signed blanket that is asked about, and what stands there, to come back to."""
        question = self._question()
        blanket = question.waits_for if question is not None else None
        if isinstance(question, SignedCard) and blanket is not None:
            return blanket.reference, question.filled()
        return None

    def come_back(self, typed: tuple[str, Filled]) -> None:
        """Asks about it again, as it stood before the lock."""
        self._before_lock = typed
        self.scanning.scan(typed[0], self._not_found)
