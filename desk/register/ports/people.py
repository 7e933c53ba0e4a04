"""Persons as the use cases reach them, and the look-ups that find them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from desk.consent.draft import IdentityType
from desk.register.records import (
    IdentityRecord,
    MandateRecord,
    PersonRecord,
    RepresentativeRecord,
    ShownRecord,
)


class People(Protocol):
    """Persons, their identity numbers, the units that know them, their representatives."""

    def get(self, person_id: str) -> PersonRecord | None:
        """One person, or None. For somebody who was joined: the person shown in their place."""

    def many(self, person_ids: Sequence[str]) -> dict[str, PersonRecord]:
        """Those of the persons that exist, by the id asked for; a joined one's is as in `get`."""

    def itself(self, person_id: str) -> PersonRecord | None:
        """One person as written, joined or not, or None."""

    def joined_to(self, person_id: str) -> tuple[PersonRecord, ...]:
        """Those who turned out to be this person, in the order they came to the register."""

    def shown(self, person_ids: Sequence[str]) -> dict[str, ShownRecord]:
        """What a list shows of those of the persons that exist, by the id asked for."""

    def identities(self, person_ids: Sequence[str]) -> dict[str, tuple[IdentityRecord, ...]]:
        """The persons' identity numbers, the first one first, then those of who was joined."""

    def owner(self, type_: IdentityType, issuer: str, value: str) -> str | None:
        """Whose identity number this is, as in `get`, or None."""

    def add(self, who: PersonRecord, number: IdentityRecord) -> None:
        """A new person. Raises Conflict `identity_known` if a colleague was faster."""

    def change(self, who: PersonRecord) -> None:
        """New names, birth date, protection or joining of a person."""

    def add_identity(self, number: IdentityRecord) -> None:
        """One more identity number. Raises Conflict `identity_known` if it is somebody's."""

    def join_unit(self, person_id: str, unit_id: str) -> None:
        """The unit knows the person from now on; twice is the same as once."""

    def share_units(self, person_id: str, other_id: str) -> None:
        """The units that know the other one know the person too, until `unshare_units`."""

    def unshare_units(self, person_id: str, other_id: str, own: frozenset[str]) -> None:
        """Undo `share_units`, but for the units `own`, which have come to know the person."""

    def units(self, person_id: str) -> frozenset[str]:
        """The units that know the person."""

    def represent(self, who: RepresentativeRecord, mandate: MandateRecord | None) -> None:
        """A representative, new or changed, with a look at the mandate."""

    def look_at_mandate(self, look: MandateRecord) -> None:
        """One more look at a mandate."""

    def representative(self, representative_id: str) -> RepresentativeRecord | None:
        """One representative, or None."""

    def guardians(
        self, units: frozenset[str], mobile: str | None, given_name: str, surname: str, limit: int
    ) -> tuple[RepresentativeRecord, ...]:
        """Guardians of the units' persons, protected ones aside, by number or by whole name."""

    def same_name(
        self, person_id: str, units: frozenset[str] | None, limit: int
    ) -> tuple[str, ...]:
        """Other persons with the same name and birth date, whom the units know."""

    def representatives(
        self, person_id: str
    ) -> tuple[tuple[RepresentativeRecord, MandateRecord | None], ...]:
        """Who represents a person, with the latest look at each mandate."""


class Search(Protocol):
    """Bounded look-ups that give ids, best first. `units` None: every unit of the register."""

    def by_identity(
        self, beginnings: Sequence[str], units: frozenset[str] | None, limit: int
    ) -> list[str]:
        """Persons with an identity number that begins so."""

    def by_mobile(self, beginning: str, units: frozenset[str] | None, limit: int) -> list[str]:
        """Persons whose current answer has a number that begins so (E.164)."""

    def by_name(
        self, words: Sequence[str], units: frozenset[str] | None, limit: int
    ) -> tuple[list[str], bool]:
        """Persons by words of their name (keys); and whether the search was cut short."""
