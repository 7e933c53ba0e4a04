"""What else the register keeps: words, units, staff, walks under way, papers, settings."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Protocol

from desk.register.access import Role
from desk.register.commands import NewMessage
from desk.register.records import (
    ApplicationRecord,
    ApplicationStateRecord,
    BlanketRecord,
    DraftRecord,
    RetentionKind,
    UserRecord,
    WordKind,
)
from desk.register.unit_views import MessageVersion, UnitView


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
        """A new unit with its receptions; its message is not written."""

    def change(self, unit: UnitView) -> None:
        """New settings of a unit and its receptions; its message is not written."""

    def enter_message(
        self, unit_id: str, new: NewMessage, user_id: str, *, confirmed: bool
    ) -> None:
        """A new version of the unit's text; when confirmed, in force from its day."""

    def confirm_message(self, unit_id: str, version: MessageVersion, user_id: str) -> None:
        """Confirm a version as it stands."""

    def versions(self, unit_id: str) -> tuple[MessageVersion, ...]:
        """The texts of a unit, latest first, each with its last confirmation."""


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

    def application_states(self, unit_id: str) -> tuple[ApplicationStateRecord, ...]:
        """The steps the unit's application has taken, in order."""

    def add_application_state(self, step: ApplicationStateRecord) -> None:
        """One more step; the application, where there is one, has that state from now on."""


class Blankets(Protocol):
    """Papers that were printed to be signed."""

    def add(self, blanket: BlanketRecord) -> None:
        """A new one."""

    def get(self, reference: str) -> BlanketRecord | None:
        """The one with this reference, or None."""

    def change(self, blanket: BlanketRecord) -> None:
        """What has become of one."""

    def of_person(self, person_id: str) -> tuple[BlanketRecord, ...]:
        """A person's, and those of who was joined to the person, newest first."""

    def waited_for(self, unit_id: str, limit: int | None = None) -> tuple[BlanketRecord, ...]:
        """A unit's that are out and wait for a person or a walk, oldest first."""

    def count_waited_for(self, unit_id: str) -> int:
        """How many of a unit's are out and wait for a person or a walk."""

    def blank_out(self, unit_id: str) -> tuple[BlanketRecord, ...]:
        """A unit's that are out and nobody's yet, all of them, oldest first."""
