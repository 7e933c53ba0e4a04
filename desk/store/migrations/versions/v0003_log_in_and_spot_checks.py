"""Log-in names, spot checks, and a unit's journal by time.

Only new tables and one new index: no table is remade.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from desk.store import types

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add tables and the index; triggers are made anew after each migration."""
    _add_user_login()
    _add_spot_check()
    _add_spot_remark()
    op.create_index("ix_journal_unit", "journal", ["unit_id", "at", "number"], unique=False)


def _add_user_login() -> None:
    op.create_table(
        "user_login",
        sa.Column("user_id", types.Identifier(), nullable=False),
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("must_change", types.Flag(), nullable=False),
        sa.Column("set_at", types.Instant(), nullable=False),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.CheckConstraint("must_change IN (0, 1)", name="ck_user_login_must_change"),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name="fk_user_login_user_id"),
        sa.PrimaryKeyConstraint("user_id", name="pk_user_login"),
        sa.UniqueConstraint("login", name="uq_user_login_login"),
    )


def _add_spot_check() -> None:
    op.create_table(
        "spot_check",
        sa.Column("id", types.Identifier(), nullable=False),
        sa.Column("unit_id", types.Identifier(), nullable=False),
        sa.Column("drawn_at", types.Instant(), nullable=False),
        sa.Column("drawn_by", types.Identifier(), nullable=False),
        sa.Column("since", types.Instant(), nullable=False),
        sa.Column("until", types.Instant(), nullable=False),
        sa.Column("population", sa.Integer(), nullable=False),
        sa.Column("numbers", types.Json(), nullable=False),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.CheckConstraint("population >= 1", name="ck_spot_check_population"),
        sa.ForeignKeyConstraint(["drawn_by"], ["user_account.id"], name="fk_spot_check_drawn_by"),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name="fk_spot_check_unit_id"),
        sa.PrimaryKeyConstraint("id", name="pk_spot_check"),
    )
    op.create_index("ix_spot_check_unit", "spot_check", ["unit_id", "id"], unique=False)


def _add_spot_remark() -> None:
    op.create_table(
        "spot_remark",
        sa.Column("id", types.Identifier(), nullable=False),
        sa.Column("check_id", types.Identifier(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", types.Instant(), nullable=False),
        sa.Column("by_id", types.Identifier(), nullable=False),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.CheckConstraint(
            "verdict IN ('in_order', 'to_ask', 'not_in_order')", name="ck_spot_remark_verdict"
        ),
        sa.ForeignKeyConstraint(["by_id"], ["user_account.id"], name="fk_spot_remark_by_id"),
        sa.ForeignKeyConstraint(["check_id"], ["spot_check.id"], name="fk_spot_remark_check_id"),
        sa.ForeignKeyConstraint(["number"], ["journal.number"], name="fk_spot_remark_number"),
        sa.PrimaryKeyConstraint("id", name="pk_spot_remark"),
    )
    op.create_index("ix_spot_remark_check", "spot_remark", ["check_id", "id"], unique=False)
