"""What leaves the register, as rows: messages on visits, the plan's files, a unit's gateway."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, bindparam, exists, func, or_, select

from desk.register.current import JOININGS, YES_KINDS
from desk.register.ports.gateway import GatewaySettings
from desk.register.sent_records import FiledMessage, PlanFile, SentMessage
from desk.store.prepared import Prepared
from desk.store.rows import Row, Rows
from desk.store.sent_tables import filed_message, gateway, plan_file, sent_message
from desk.store.tables import answer
from desk.store.visit_lists import in_parts, listed

_SENT: Final = tuple(one.name for one in sent_message.columns if one.name != "salt")
_FILE: Final = tuple(one.name for one in plan_file.columns if one.name != "salt")
_FILED: Final = tuple(one.name for one in filed_message.columns if one.name != "salt")
_OPEN: Final = ("to_send", "failed", "unknown")


def _one_of(value: ColumnElement[Any], codes: Iterable[str]) -> ColumnElement[bool]:
    """Whether it is one of some codes, in a text that is always the same."""
    return or_(*(value == code for code in sorted(codes)))


_GATEWAY: Final = Prepared(select(gateway).where(gateway.c.unit_id == bindparam("unit")))
_ONE: Final = Prepared(select(sent_message).where(sent_message.c.id == bindparam("key")))
_BY_COMMAND: Final = Prepared(
    select(sent_message)
    .where(sent_message.c.command_id == bindparam("command"))
    .order_by(sent_message.c.id)
)
_OF_VISIT: Final = Prepared(
    select(sent_message)
    .where(sent_message.c.visit_id == bindparam("visit"))
    .order_by(sent_message.c.id)
)
_OF_UNIT: Final = Prepared(
    select(sent_message)
    .where(sent_message.c.unit_id == bindparam("unit"))
    .order_by(sent_message.c.id.desc())
    .limit(bindparam("most"))
)
_COUNT_OPEN: Final = Prepared(
    select(func.count().label("count")).where(
        sent_message.c.unit_id == bindparam("unit"),
        sent_message.c.visit_start > bindparam("now", type_=sent_message.c.visit_start.type),
        _one_of(sent_message.c.state, _OPEN),
    )
)
_FILES: Final = Prepared(
    select(plan_file)
    .where(plan_file.c.unit_id == bindparam("unit"))
    .order_by(plan_file.c.id.desc())
    .limit(bindparam("most"))
)
_FILED_FROM: Final = Prepared(
    select(filed_message)
    .where(filed_message.c.unit_id == bindparam("unit"), filed_message.c.send_at >= bindparam("at"))
    .order_by(filed_message.c.send_at, filed_message.c.id)
)
_FILED_FOR: Final = Prepared(select(filed_message).where(listed(filed_message.c.visit_id)))
_TO_SEND: Final = Prepared(
    select(filed_message)
    .where(filed_message.c.file_id == bindparam("file"))
    .order_by(filed_message.c.id)
)
_TO_STOP: Final = Prepared(
    select(filed_message)
    .where(filed_message.c.stopped_by == bindparam("file"))
    .order_by(filed_message.c.id)
)


def _asked_for() -> Prepared:
    later = answer.alias("later")
    corrected = and_(
        later.c.person_id == answer.c.person_id,
        later.c.kind == "corrected",
        later.c.concerns == answer.c.seq,
        ~_one_of(func.coalesce(later.c.correction, ""), JOININGS),
    )
    taken_back = and_(
        later.c.person_id == answer.c.person_id,
        later.c.scope == answer.c.scope,
        later.c.seq > answer.c.seq,
        _one_of(later.c.kind, ("withdrawn", "refused")),
    )
    return Prepared(
        select(answer.c.person_id, answer.c.visit_id).where(
            listed(answer.c.visit_id),
            _one_of(answer.c.kind, YES_KINDS),
            ~exists().where(corrected),
            ~exists().where(taken_back),
        )
    )


_ASKED_FOR: Final = _asked_for()


class SqlSent:
    """What has left, within one transaction."""

    def __init__(self, rows: Rows, now: Callable[[], datetime]) -> None:
        self._rows = rows
        self._now = now

    def gateway(self, unit_id: str) -> GatewaySettings | None:
        """How a unit reaches its gateway, or None."""
        row = self._rows.one(_GATEWAY, {"unit": unit_id})
        if row is None or not row["host"]:
            return None
        return GatewaySettings(
            host=row["host"],
            port=row["port"],
            security=row["security"],
            sender=row["sender"],
            user=row["user_name"] or "",
            password=row["password"] or "",
            authority=row["authority"] or "",
            sender_is_neutral=row["sender_is_neutral"],
        )

    def keep_gateway(self, unit_id: str, settings: GatewaySettings, user_id: str) -> None:
        """Write a unit's settings over what they were; a host of "" is none."""
        values = {
            "unit_id": unit_id,
            "host": settings.host,
            "port": settings.port,
            "security": settings.security,
            "sender": settings.sender,
            "user_name": settings.user or None,
            "password": settings.password or None,
            "authority": settings.authority or None,
            "sender_is_neutral": settings.sender_is_neutral,
            "saved_at": self._now(),
            "saved_by": user_id,
        }
        known = self._rows.one(_GATEWAY, {"unit": unit_id})
        write = self._rows.insert if known is None else self._rows.replace
        write(gateway, values)

    def add(self, message: SentMessage) -> None:
        """A new message."""
        self._rows.insert(sent_message, _sent_values(message))

    def change(self, message: SentMessage) -> None:
        """What has become of one."""
        self._rows.replace(sent_message, _sent_values(message))

    def get(self, message_id: str) -> SentMessage | None:
        """One message, or None."""
        row = self._rows.one(_ONE, {"key": message_id})
        return _sent(row) if row else None

    def by_command(self, command_id: str) -> tuple[SentMessage, ...]:
        """What a command has made, in the order it was made."""
        return tuple(_sent(row) for row in self._rows.all(_BY_COMMAND, {"command": command_id}))

    def of_visit(self, visit_id: str) -> tuple[SentMessage, ...]:
        """A visit's messages, oldest first."""
        return tuple(_sent(row) for row in self._rows.all(_OF_VISIT, {"visit": visit_id}))

    def of_unit(self, unit_id: str, limit: int) -> tuple[SentMessage, ...]:
        """A unit's messages, latest first."""
        found = self._rows.all(_OF_UNIT, {"unit": unit_id, "most": limit})
        return tuple(_sent(row) for row in found)

    def count_open(self, unit_id: str, now: datetime) -> int:
        """How many of a unit's have not been handed over, on visits after `now` (wall time)."""
        row = self._rows.one(_COUNT_OPEN, {"unit": unit_id, "now": now})
        return int(row["count"]) if row else 0

    def add_file(self, file: PlanFile) -> None:
        """A file of planned messages."""
        self._rows.insert(plan_file, {name: getattr(file, name) for name in _FILE})

    def change_file(self, file: PlanFile) -> None:
        """What has become of one."""
        self._rows.replace(plan_file, {name: getattr(file, name) for name in _FILE})

    def files(self, unit_id: str, limit: int) -> tuple[PlanFile, ...]:
        """A unit's files, latest first."""
        found = self._rows.all(_FILES, {"unit": unit_id, "most": limit})
        return tuple(PlanFile(**{name: row[name] for name in _FILE}) for row in found)

    def file_message(self, message: FiledMessage) -> None:
        """A message that stands in a file."""
        self._rows.insert(filed_message, {name: getattr(message, name) for name in _FILED})

    def stop(self, message: FiledMessage, file_id: str) -> None:
        """A later file tells the system to stop it."""
        stopped = replace(message, stopped_by=file_id)
        self._rows.replace(filed_message, {name: getattr(stopped, name) for name in _FILED})

    def filed(self, unit_id: str, since: datetime) -> tuple[FiledMessage, ...]:
        """A unit's messages in files that go from a wall time on, in that order."""
        return tuple(
            _filed(row) for row in self._rows.all(_FILED_FROM, {"unit": unit_id, "at": since})
        )

    def filed_for(self, visit_ids: Sequence[str]) -> tuple[FiledMessage, ...]:
        """The messages of those visits that stand in files."""
        return tuple(_filed(row) for row in in_parts(self._rows, _FILED_FOR, visit_ids))

    def of_file(self, file_id: str) -> tuple[tuple[FiledMessage, ...], tuple[FiledMessage, ...]]:
        """What a file tells to send, and what to stop."""
        sends = tuple(_filed(row) for row in self._rows.all(_TO_SEND, {"file": file_id}))
        stops = tuple(_filed(row) for row in self._rows.all(_TO_STOP, {"file": file_id}))
        return sends, stops

    def asked_for(self, visit_ids: Sequence[str]) -> frozenset[tuple[str, str]]:
        """Visits before which a yes was given or confirmed that has not been taken back since."""
        found = in_parts(self._rows, _ASKED_FOR, visit_ids)
        return frozenset((row["person_id"], row["visit_id"]) for row in found)


def _sent_values(message: SentMessage) -> dict[str, Any]:
    values = {name: getattr(message, name) for name in _SENT}
    return {**values, "trouble": message.trouble or None}


def _sent(row: Row) -> SentMessage:
    values = {name: row[name] for name in _SENT}
    return SentMessage(**{**values, "trouble": row["trouble"] or ""})


def _filed(row: Row) -> FiledMessage:
    return FiledMessage(**{name: row[name] for name in _FILED})
