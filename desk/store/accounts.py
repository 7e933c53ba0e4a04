"""Users as their administrator sees them, as rows: log-in names, roles, who may work (D12)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, func, select

from desk.errors import Conflict
from desk.register.access import Role
from desk.register.ports.locks import AccountRecord
from desk.register.records import UserRecord
from desk.store.prepared import Prepared
from desk.store.rows import Row, Rows
from desk.store.tables import journal, user_account, user_login, user_role

_OWN: Final = journal.alias("own")
_SEEN: Final = (
    select(func.max(_OWN.c.number))
    .where(_OWN.c.user_id == user_account.c.id)
    .correlate(user_account)
    .scalar_subquery()
)
_WHOLE: Final = (
    select(
        user_account.c.id,
        user_account.c.name,
        user_account.c.hsa_id,
        user_account.c.active,
        user_login.c.login,
        user_login.c.must_change,
        journal.c.at.label("seen_at"),
    )
    .select_from(user_account)
    .outerjoin(user_login, user_login.c.user_id == user_account.c.id)
    .outerjoin(journal, journal.c.number == _SEEN)
)
_ALL: Final = Prepared(_WHOLE.order_by(user_account.c.active.desc(), user_account.c.name))
_ONE: Final = Prepared(_WHOLE.where(user_account.c.id == bindparam("user")))
_FIRST: Final = Prepared(
    _WHOLE.where(user_account.c.active.is_(True)).order_by(user_account.c.id).limit(1)
)
_ROW: Final = Prepared(select(user_account).where(user_account.c.id == bindparam("user")))
_LOGIN: Final = Prepared(
    select(user_login.c.user_id).where(user_login.c.login == bindparam("name"))
)
_OWN_LOGIN: Final = Prepared(select(user_login).where(user_login.c.user_id == bindparam("user")))
_ROLES: Final = Prepared(select(user_role).where(user_role.c.revoked_at.is_(None)))
_UNIT_ROLES: Final = Prepared(
    select(user_role).where(
        user_role.c.user_id == bindparam("user"), user_role.c.unit_id == bindparam("unit")
    )
)


class SqlAccounts:
    """The accounts within one transaction."""

    def __init__(self, rows: Rows, now: Callable[[], datetime]) -> None:
        self._rows = rows
        self._now = now

    def all(self) -> tuple[AccountRecord, ...]:
        """Every user there ever was, those who may work first, by name."""
        return self._records(_ALL, {})

    def first(self) -> AccountRecord | None:
        """Of those who may work the first there was, or None."""
        return next(iter(self._records(_FIRST, {})), None)

    def get(self, user_id: str) -> AccountRecord | None:
        """One user, or None."""
        return next(iter(self._records(_ONE, {"user": user_id})), None)

    def set_login(self, user_id: str, login: str, must_change: bool) -> None:
        """The name a user logs in with. Raises Conflict `login_taken`."""
        owner = self._rows.one(_LOGIN, {"name": login})
        if owner is not None and owner["user_id"] != user_id:
            raise Conflict("login_taken", field="login")
        values = {
            "user_id": user_id,
            "login": login,
            "must_change": must_change,
            "set_at": self._now(),
        }
        if self._rows.one(_OWN_LOGIN, {"user": user_id}) is None:
            self._rows.insert(user_login, values)
        else:
            self._rows.replace(user_login, values)

    def rename(self, user: UserRecord) -> None:
        """A user's name and HSA-id."""
        self._change(user.id, {"name": user.name, "hsa_id": user.hsa_id})

    def set_active(self, user_id: str, active: bool) -> None:
        """Whether a user may work at all."""
        self._change(user_id, {"active": active})

    def set_roles(self, user_id: str, unit_id: str, roles: frozenset[Role]) -> None:
        """A user's roles in a unit, in the place of the former ones."""
        known = {
            row["role"]: row
            for row in self._rows.all(_UNIT_ROLES, {"user": user_id, "unit": unit_id})
        }
        now = self._now()
        for role, row in known.items():
            held = row["revoked_at"] is None
            if held and role not in roles:
                self._rows.replace(user_role, {**row, "revoked_at": now})
            elif not held and role in roles:
                self._rows.replace(user_role, {**row, "granted_at": now, "revoked_at": None})
        for role in sorted(roles - known.keys()):
            values = {"user_id": user_id, "unit_id": unit_id, "role": role, "granted_at": now}
            self._rows.insert(user_role, values)

    def _change(self, user_id: str, values: Mapping[str, object]) -> None:
        row = self._rows.one(_ROW, {"user": user_id})
        if row is None:
            raise LookupError("user")
        self._rows.replace(user_account, {**row, **values})

    def _records(self, statement: Prepared, values: Mapping[str, str]) -> tuple[AccountRecord, ...]:
        found = self._rows.all(statement, values)
        roles: dict[str, dict[str, frozenset[Role]]] = {}
        for row in self._rows.all(_ROLES) if found else ():
            units = roles.setdefault(row["user_id"], {})
            units[row["unit_id"]] = units.get(row["unit_id"], frozenset()) | {row["role"]}
        return tuple(_record(row, roles.get(row["id"], {})) for row in found)


def _record(row: Row, roles: Mapping[str, frozenset[Role]]) -> AccountRecord:
    return AccountRecord(
        UserRecord(row["id"], row["name"], row["hsa_id"]),
        bool(row["active"]),
        row["login"],
        bool(row["must_change"]),
        roles,
        row["seen_at"],
    )
