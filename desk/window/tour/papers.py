"""The papers in the tour: looked at, given out in numbers, scanned; the application's signature."""

from __future__ import annotations

from desk.consent.record.reference import printed_reference
from desk.register.access import Access
from desk.register.blankets import make_blanket
from desk.register.commands import MakeBlanket
from desk.register.people import find_people
from desk.register.ports import UnitOfWork
from desk.window.navigation import key_of
from desk.window.tour.card import ELSA, GUNNAR
from desk.window.tour.scenes import Scenes
from desk.window.words import tr


class PaperScenes(Scenes):
    """Follows the card's scenes, whose people it has."""

    def run(self) -> None:
        """From the card's blanket to what is out."""
        self.say("Papers: a blanket, what is out, what comes back.")
        self._card()
        self._room()
        code = self._printed()
        self._out()
        self._scan(code)
        self._signature()
        self.keys("Ctrl+1")

    def _access(self) -> Access:
        context = self.rooms.context
        assert context is not None
        return context.access

    def _card(self) -> None:
        self.search(ELSA)
        self.keys("Enter", "Alt+U")
        self.both("paper-blanket")
        self.keys("2")
        self.hands.picture("paper-receipt")
        self.keys("Esc")

    def _room(self) -> None:
        self.keys("Ctrl+B")
        self.both("papers")
        self.keys("Enter")
        self.hands.picture("papers-no-code")
        self.keys("Alt+1")
        self.hands.picture("paper-blank")
        self.keys("Esc", "Alt+3")
        self.hands.picture("paper-leaflet")
        self.keys("Esc", "Alt+2")
        self.both("papers-several")
        self.keys("Esc")

    def _printed(self) -> str:
        """Blankets that left on the way: one for each of two people, and a pile."""
        access = self._access()

        def make(uow: UnitOfWork) -> str:
            code = ""
            for identity in (GUNNAR, ELSA):
                person = find_people(identity, access, uow).hits[0].person.id
                current = uow.answers.history(person)[-1].id
                made = make_blanket(MakeBlanket("consent", "sv", answer_id=current), access, uow)
                code = made.reference
            for _copy in range(3):
                make_blanket(MakeBlanket("consent", "en"), access, uow)
            return code

        code = self.desk.services.runner.write(make).result(20)
        self.rooms.papers.refresh()
        self.idle()
        return printed_reference(code)

    def _out(self) -> None:
        self.keys("Ctrl+1", "Ctrl+Shift+B")
        self.both("blankets-out")

    def _scan(self, code: str) -> None:
        self.search(code[:-1] + ("0" if code[-1] != "0" else "1"))
        self.keys("Enter")
        self.hands.picture("blanket-misread")
        self.search(code.lower())
        self.keys("Enter")
        self.both("blanket-back")
        self.write(tr("Binder 3, shelf 2"))
        self.keys("Enter")
        self.hands.picture("blanket-registered")

    def _signature(self) -> None:
        self.keys("Ctrl+1", key_of("application", self._access().roles), "Alt+G")
        self.both("signature-check")
        self.keys("Esc")
