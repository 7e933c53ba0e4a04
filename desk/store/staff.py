"""Users and their roles, retention times and applications, as rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import bindparam, select

from desk.register.access import Role
from desk.register.records import (
    ApplicationRecord,
    ApplicationStateRecord,
    RetentionKind,
    UserRecord,
)
from desk.store.prepared import Prepared
from desk.store.rows import Row, Rows
from desk.store.tables import (
    application,
    application_state,
    retention,
    user_account,
    user_role,
)

_USERS: Final = Prepared(
    select(user_account).where(user_account.c.active.is_(True)).order_by(user_account.c.id)
)
_USER: Final = Prepared(select(user_account).where(user_account.c.id == bindparam("user")))
_ROLES: Final = Prepared(
    select(user_role.c.unit_id, user_role.c.role)
    .join(user_account, user_account.c.id == user_role.c.user_id)
    .where(
        user_role.c.user_id == bindparam("user"),
        user_role.c.revoked_at.is_(None),
        user_account.c.active.is_(True),
    )
)
_RETENTION: Final = Prepared(select(retention.c.kind, retention.c.days))
_APPLICATION: Final = Prepared(
    select(application).where(application.c.unit_id == bindparam("unit"))
)
_STATES: Final = Prepared(
    select(application_state)
    .where(application_state.c.unit_id == bindparam("unit"))
    .order_by(application_state.c.id)
)


class SqlUsers:
    """The users within one transaction."""

    def __init__(self, rows: Rows, now: Callable[[], datetime]) -> None:
        self._rows = rows
        self._now = now

    def all(self) -> tuple[UserRecord, ...]:
        """Every user who may still work."""
        return tuple(_user(row) for row in self._rows.all(_USERS))

    def get(self, user_id: str) -> UserRecord | None:
        """One user, or None."""
        row = self._rows.one(_USER, {"user": user_id})
        return _user(row) if row else None

    def add(self, user: UserRecord) -> None:
        """A new user."""
        self._rows.insert(
            user_account,
            {
                "id": user.id,
                "name": user.name,
                "hsa_id": user.hsa_id,
                "active": True,
                "created_at": self._now(),
            },
        )

    def grant(self, user_id: str, unit_id: str, roles: frozenset[Role]) -> None:
        """Roles in a unit."""
        for role in sorted(roles - self.roles(user_id).get(unit_id, frozenset())):
            self._rows.insert(
                user_role,
                {
                    "user_id": user_id,
                    "unit_id": unit_id,
                    "role": role,
                    "granted_at": self._now(),
                },
            )

    def roles(self, user_id: str) -> Mapping[str, frozenset[Role]]:
        """The user's roles by unit id; none for one who may no longer work."""
        found: dict[str, frozenset[Role]] = {}
        for row in self._rows.all(_ROLES, {"user": user_id}):
            found[row["unit_id"]] = found.get(row["unit_id"], frozenset()) | {row["role"]}
        return found


class SqlSettings:
    """Retention times and applications within one transaction."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def retention(self) -> Mapping[RetentionKind, int]:
        """Days to keep each kind."""
        return {row["kind"]: row["days"] for row in self._rows.all(_RETENTION)}

    def set_retention(self, kind: RetentionKind, days: int) -> None:
        """A new time."""
        values = {"kind": kind, "days": days}
        if kind in self.retention():
            self._rows.replace(retention, values)
        else:
            self._rows.insert(retention, values)

    def application(self, unit_id: str) -> ApplicationRecord | None:
        """The unit's application, or None."""
        row = self._rows.one(_APPLICATION, {"unit": unit_id})
        if row is None:
            return None
        return ApplicationRecord(
            row["unit_id"], row["data"], row["state"], row["saved_at"], row["saved_by"]
        )

    def keep_application(self, kept: ApplicationRecord) -> None:
        """Write an application over its former self."""
        values: dict[str, Any] = {
            "unit_id": kept.unit_id,
            "data": kept.data,
            "state": kept.state,
            "saved_at": kept.saved_at,
            "saved_by": kept.saved_by,
        }
        if self.application(kept.unit_id) is None:
            self._rows.insert(application, values)
        else:
            self._rows.replace(application, values)

    def application_states(self, unit_id: str) -> tuple[ApplicationStateRecord, ...]:
        """The steps the unit's application has taken, in order."""
        return tuple(
            ApplicationStateRecord(**{name: row[name] for name in _STATE_COLUMNS})
            for row in self._rows.all(_STATES, {"unit": unit_id})
        )

    def add_application_state(self, step: ApplicationStateRecord) -> None:
        """One more step; the application, where there is one, has that state from now on."""
        self._rows.insert(application_state, {name: getattr(step, name) for name in _STATE_COLUMNS})
        row = self._rows.one(_APPLICATION, {"unit": step.unit_id})
        if row is not None:
            self._rows.replace(application, {**row, "state": step.state})


_STATE_COLUMNS: Final = tuple(
    column.name for column in application_state.columns if column.name != "salt"
)


def _user(row: Row) -> UserRecord:
    return UserRecord(row["id"], row["name"], row["hsa_id"])
