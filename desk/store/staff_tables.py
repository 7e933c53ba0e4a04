"""The tables of log-in and of spot checks (decisions D12, D13)."""

from __future__ import annotations

from typing import Final

from sqlalchemy import CheckConstraint, Index, Integer, Text, UniqueConstraint

from desk.store.schema import column, flag, key, one_of, reference, sealed
from desk.store.types import Flag, Identifier, Instant, Json

user_login = sealed(
    "user_login",
    column("user_id", Identifier),
    column("login", Text),
    column("must_change", Flag),
    column("set_at", Instant),
    key("user_login", "user_id"),
    UniqueConstraint("login", name="uq_user_login_login"),
    reference("user_login", "user_id", "user_account.id"),
    flag("user_login", "must_change"),
)
"""The name a user logs in with; what opens the register lies in the key file alone."""

spot_check = sealed(
    "spot_check",
    column("id", Identifier),
    column("unit_id", Identifier),
    column("drawn_at", Instant),
    column("drawn_by", Identifier),
    column("since", Instant),
    column("until", Instant),
    column("population", Integer),
    column("numbers", Json),
    key("spot_check", "id"),
    reference("spot_check", "unit_id", "unit.id"),
    reference("spot_check", "drawn_by", "user_account.id"),
    CheckConstraint("population >= 1", name="ck_spot_check_population"),
    Index("ix_spot_check_unit", "unit_id", "id"),
)

spot_remark = sealed(
    "spot_remark",
    column("id", Identifier),
    column("check_id", Identifier),
    column("number", Integer),
    column("verdict", Text),
    column("text", Text),
    column("at", Instant),
    column("by_id", Identifier),
    key("spot_remark", "id"),
    reference("spot_remark", "check_id", "spot_check.id"),
    reference("spot_remark", "number", "journal.number"),
    reference("spot_remark", "by_id", "user_account.id"),
    one_of("spot_remark", "verdict", "in_order", "to_ask", "not_in_order"),
    Index("ix_spot_remark_check", "check_id", "id"),
)

ONLY_ADDED: Final = ("spot_check", "spot_remark")
