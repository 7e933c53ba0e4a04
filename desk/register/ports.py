"""What the use cases need of the outside, as protocols: the store keeps them, tests fake them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from datetime import date, datetime
from typing import Protocol, TypeVar

from desk.consent.draft import IdentityType
from desk.register.access import Access, Role
from desk.register.records import (
    AccessNote,
    Action,
    AnswerRecord,
    ApplicationRecord,
    CurrentRecord,
    DraftRecord,
    IdentityRecord,
    MandateRecord,
    PersonRecord,
    RepresentativeRecord,
    RetentionKind,
    ShownRecord,
    UserRecord,
    VerifyResult,
    WordKind,
)
from desk.register.views import UnitView

T = TypeVar("T")


class Overtaken(Exception):
    """A newer question took this one's place (decision D6); nobody needs to be told."""


class Clock(Protocol):
    """The instant now in UTC, and today's local date in Europe/Stockholm (D10)."""

    def now(self) -> datetime:
        """The instant now, in UTC."""

    def today(self) -> date:
        """Today's date in Sweden."""


class People(Protocol):
    """Persons, their identity numbers, the units that know them, their representatives."""

    def get(self, person_id: str) -> PersonRecord | None:
        """One person, or None."""

    def many(self, person_ids: Sequence[str]) -> dict[str, PersonRecord]:
        """Those of the persons that exist, by id."""

    def shown(self, person_ids: Sequence[str]) -> dict[str, ShownRecord]:
        """What a list shows of those of the persons that exist, by id."""

    def identities(self, person_ids: Sequence[str]) -> dict[str, tuple[IdentityRecord, ...]]:
        """The persons' identity numbers, the first one first."""

    def owner(self, type_: IdentityType, issuer: str, value: str) -> str | None:
        """Whose identity number this is, or None."""

    def add(self, who: PersonRecord, number: IdentityRecord) -> None:
        """A new person. Raises Conflict `identity_known` if a colleague was faster."""

    def change(self, who: PersonRecord) -> None:
        """New names, birth date or protection of a person."""

    def join_unit(self, person_id: str, unit_id: str) -> None:
        """The unit knows the person from now on; twice is the same as once."""

    def units(self, person_id: str) -> frozenset[str]:
        """The units that know the person."""

    def represent(self, who: RepresentativeRecord, mandate: MandateRecord | None) -> None:
        """A representative, with a look at the mandate."""

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


class Answers(Protocol):
    """The events and what holds now."""

    def seqs(self, person_id: str) -> tuple[int, int]:
        """The seq of the last event, and of the last one that was not a mere carrying over."""

    def is_saved(self, command_id: str) -> bool:
        """Whether a walk or a withdrawal was saved."""

    def by_command(self, command_id: str) -> AnswerRecord | None:
        """What a walk or a withdrawal saved, or None."""

    def get(self, answer_id: str) -> AnswerRecord | None:
        """One event, or None."""

    def history(self, person_id: str) -> tuple[AnswerRecord, ...]:
        """All events of a person, oldest first."""

    def add(self, answer: AnswerRecord) -> None:
        """A new event. Raises Conflict `answer_conflict` if a colleague was faster."""

    def current(self, person_ids: Sequence[str]) -> dict[str, tuple[CurrentRecord, ...]]:
        """What holds for the persons, in every scope."""

    def set_current(self, person_id: str, currents: Sequence[CurrentRecord]) -> None:
        """Put these in the place of what held for the person."""

    def to_carry_over(
        self, units: frozenset[str], limit: int
    ) -> tuple[tuple[AnswerRecord, CurrentRecord], ...]:
        """Current answers of the units that the record system does not know yet.

        A mark left standing does harm, so withdrawals come first; then wrong numbers, then the
        oldest.
        """

    def with_mobile(self, mobile: str, units: frozenset[str], limit: int) -> list[str]:
        """Persons of the units whose yes holds a number (E.164)."""


class Words(Protocol):
    """Texts addressed by their hash; never changed (decision D11)."""

    def address(self, kind: WordKind, language: str, version: str, text: str) -> str:
        """The hash that a text has, kept or not."""

    def keep(
        self,
        kind: WordKind,
        language: str,
        version: str,
        text: str,
        reviewed_by: str = "",
        reviewed_on: date | None = None,
    ) -> str:
        """The hash of a text, kept unless it was already."""

    def text(self, hash_: str) -> str | None:
        """The text, or None."""


class Units(Protocol):
    """Units with their settings and messages."""

    def get(self, unit_id: str) -> UnitView | None:
        """One unit, or None."""

    def all(self) -> tuple[UnitView, ...]:
        """Every unit of the register, by name."""

    def ids(self) -> frozenset[str]:
        """The ids of every unit."""

    def add(self, unit: UnitView) -> None:
        """A new unit; its message is not written."""

    def change(self, unit: UnitView) -> None:
        """New settings of a unit; its message is not written."""

    def enter_message(self, unit_id: str, template: str, user_id: str, confirmed: bool) -> None:
        """The text the unit's system sends from now on."""


class Users(Protocol):
    """Staff and their roles."""

    def all(self) -> tuple[UserRecord, ...]:
        """Every user."""

    def get(self, user_id: str) -> UserRecord | None:
        """One user, or None."""

    def add(self, user: UserRecord) -> None:
        """A new user."""

    def grant(self, user_id: str, unit_id: str, roles: frozenset[Role]) -> None:
        """Roles in a unit."""

    def roles(self, user_id: str) -> Mapping[str, frozenset[Role]]:
        """The user's roles by unit id."""


class Drafts(Protocol):
    """Walks under way: not part of the journal, erased when saved or too old."""

    def keep(self, draft: DraftRecord) -> None:
        """Write a draft over its former self."""

    def get(self, command_id: str) -> DraftRecord | None:
        """One draft, or None."""

    def of_user(self, user_id: str) -> tuple[DraftRecord, ...]:
        """A user's drafts, newest first."""

    def drop(self, command_id: str) -> bool:
        """Erase a draft; False when there was none."""

    def drop_before(self, instant: datetime) -> int:
        """Erase the drafts last kept before an instant; how many."""


class Journal(Protocol):
    """The one chain of every change and every look (decisions D2 and D3)."""

    def write(
        self,
        action: Action,
        access: Access,
        *,
        person_id: str | None = None,
        command_id: str | None = None,
        details: Mapping[str, str | int] | None = None,
        note: AccessNote | None = None,
    ) -> None:
        """An entry that seals all rows written since the last one. `details`: codes and counts."""

    def looked_at(self, user_id: str, limit: int) -> tuple[tuple[str, datetime], ...]:
        """The persons a user last looked at, each once, latest first."""

    def verify(self, derive: Derive) -> VerifyResult:
        """Check every seal, the chain, and that what holds now follows from the events."""


class Derive(Protocol):
    """What holds now, from a person's events in order."""

    def __call__(self, events: Sequence[AnswerRecord]) -> tuple[CurrentRecord, ...]:
        """One for each scope that has any."""


class Settings(Protocol):
    """Retention times and the units' applications."""

    def retention(self) -> Mapping[RetentionKind, int]:
        """Days to keep each kind."""

    def set_retention(self, kind: RetentionKind, days: int) -> None:
        """A new time."""

    def application(self, unit_id: str) -> ApplicationRecord | None:
        """The unit's application, or None."""

    def keep_application(self, application: ApplicationRecord) -> None:
        """Write an application over its former self."""


class UnitOfWork(Protocol):
    """One transaction. Rolls back unless `commit` was called."""

    @property
    def people(self) -> People:
        """The people."""
        ...

    @property
    def search(self) -> Search:
        """The look-ups."""
        ...

    @property
    def answers(self) -> Answers:
        """The answers."""
        ...

    @property
    def words(self) -> Words:
        """The words."""
        ...

    @property
    def units(self) -> Units:
        """The units."""
        ...

    @property
    def users(self) -> Users:
        """The staff."""
        ...

    @property
    def drafts(self) -> Drafts:
        """The walks under way."""
        ...

    @property
    def journal(self) -> Journal:
        """The journal."""
        ...

    @property
    def settings(self) -> Settings:
        """The retention times and applications."""
        ...

    def now(self) -> datetime:
        """The instant now, in UTC."""

    def today(self) -> date:
        """Today's date in Sweden."""

    def new_id(self) -> str:
        """A new identifier (decision D4)."""

    def commit(self) -> None:
        """Keep what was written; every sealed row must have its journal entry by then."""


class Threads(Protocol):
    """The register's own threads (D8): a job is a function of a unit of work.

    Only frozen dataclasses cross. The future carries a UserError, or a bug; a read that was
    interrupted carries Overtaken.
    """

    def write(self, job: Callable[[UnitOfWork], T]) -> Future[T]:
        """Run a job that changes or journals; in the order given."""

    def read(self, job: Callable[[UnitOfWork], T]) -> Future[T]:
        """Run a job that only reads, beside the writer."""

    def interrupt_read(self) -> None:
        """The next read is a query that overtakes the last such query: stop it, if it runs."""

    def close(self) -> None:
        """Finish what waits, close the register, join the threads."""
