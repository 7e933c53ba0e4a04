"""What the register knows of the people in a walk: who else has a number, and who is known."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from desk.consent.draft import DraftPatient, DraftRepresentative
from desk.register.access import Access
from desk.register.card import open_card
from desk.register.people import find_people, is_known, same_number
from desk.register.representatives import known_guardians
from desk.register.views import CardView, KnownGuardianView, PersonHit, SearchResult
from desk.window.context import Runner
from desk.window.work import Work


class Lookups(QObject):
    """Asks behind the window, each thing once a walk.

    `learned` tells that more is known of a number; `guardian_known` hands over a parent whom the
    unit knows from another child.
    """

    learned = Signal()
    guardian_known = Signal(object)

    def __init__(self, runner: Runner, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._work = work
        self._walk = 0
        self._sharing: dict[str, tuple[str, ...]] = {}
        self._asked_names: set[tuple[str, str]] = set()

    def begin(self) -> None:
        """Another walk: what was learned for the last one is forgotten, late answers too."""
        self._walk += 1
        self._sharing.clear()
        self._asked_names.clear()

    @property
    def sharing(self) -> Mapping[str, tuple[str, ...]]:
        """By number (E.164), the names of the others at the unit who have it (D12)."""
        return dict(self._sharing)

    def who_else(self, number: str | None, person_id: str | None, access: Access) -> None:
        """Asks who else has a number."""
        if number is None or number in self._sharing:
            return
        self._sharing[number] = ()
        walk = self._walk

        def came(hits: tuple[PersonHit, ...]) -> None:
            names = tuple(
                f"{hit.person.given_name} {hit.person.surname}"
                for hit in hits
                if not hit.person.masked
            )
            if walk == self._walk and names:
                self._sharing[number] = names
                self.learned.emit()

        self._work.on(
            self._runner.read(lambda uow: same_number(number, person_id, access, uow)),
            came,
            lambda _error: None,
        )

    def guardian(self, one: DraftRepresentative, person_id: str | None, access: Access) -> None:
        """Asks if a guardian written by name alone is known from another child, with a number."""
        names = (one.given_name.strip(), one.surname.strip())
        if not all(names) or one.number.strip() or names in self._asked_names:
            return
        self._asked_names.add(names)
        walk = self._walk

        def came(found: tuple[KnownGuardianView, ...]) -> None:
            known = next((guardian for guardian in found if guardian.mobile), None)
            if walk == self._walk and known is not None:
                self.guardian_known.emit(known)

        self._work.on(
            self._runner.read(lambda uow: known_guardians(person_id, None, *names, access, uow)),
            came,
            lambda _error: None,
        )

    def person(
        self,
        patient: DraftPatient,
        access: Access,
        found: Callable[[CardView], None],
        elsewhere: Callable[[], None],
    ) -> None:
        """Asks if an identity number is somebody's, and opens that card: a look like any other.

        Of somebody whom only other units know nothing is told but that.
        """
        identity, walk = patient.identity, self._walk

        def came(result: SearchResult) -> None:
            for hit in result.hits:
                if any(one.value == identity for one in hit.person.identities):
                    self._open(hit.person.id, access, walk, found)
                    return
            self._work.on(
                self._runner.read(lambda uow: is_known(patient, access, uow)),
                lambda known: elsewhere() if known and walk == self._walk else None,
                lambda _error: None,
            )

        self._work.on(
            self._runner.read(lambda uow: find_people(identity, access, uow)),
            came,
            lambda _error: None,
        )

    def _open(
        self, person_id: str, access: Access, walk: int, found: Callable[[CardView], None]
    ) -> None:
        def came(card: CardView) -> None:
            if walk == self._walk:
                found(card)

        self._work.on(
            self._runner.write(lambda uow: open_card(person_id, access, uow)),
            came,
            lambda _error: None,
        )
