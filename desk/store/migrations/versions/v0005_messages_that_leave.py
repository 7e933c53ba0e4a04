"""Messages on cancelled and moved visits, the plan's files, and how a unit reaches its gateway.

And which answer was given before a visit is found. Only new tables and a new index: none is remade.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from desk.store import types

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add tables and indexes; triggers are made anew after each migration."""
    _add_gateway()
    _add_sent_message()
    _add_plan_file()
    _add_filed_message()
    op.create_index(
        "ix_answer_visit",
        "answer",
        ["visit_id"],
        unique=False,
        sqlite_where=sa.text("visit_id IS NOT NULL"),
    )


def _add_gateway() -> None:
    op.create_table(
        "gateway",
        sa.Column("unit_id", types.Identifier(), nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("port", sa.Integer(), nullable=False),
        sa.Column("security", sa.Text(), nullable=False),
        sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("user_name", sa.Text(), nullable=True),
        sa.Column("password", sa.Text(), nullable=True),
        sa.Column("authority", sa.Text(), nullable=True),
        sa.Column("sender_is_neutral", types.Flag(), nullable=False),
        sa.Column("saved_at", types.Instant(), nullable=False),
        sa.Column("saved_by", types.Identifier(), nullable=False),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.CheckConstraint("port BETWEEN 1 AND 65535", name="ck_gateway_port"),
        sa.CheckConstraint("security IN ('starttls', 'tls')", name="ck_gateway_security"),
        sa.CheckConstraint("sender_is_neutral IN (0, 1)", name="ck_gateway_sender_is_neutral"),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name="fk_gateway_unit_id"),
        sa.ForeignKeyConstraint(["saved_by"], ["user_account.id"], name="fk_gateway_saved_by"),
        sa.PrimaryKeyConstraint("unit_id", name="pk_gateway"),
    )


def _add_sent_message() -> None:
    op.create_table(
        "sent_message",
        sa.Column("id", types.Identifier(), nullable=False),
        sa.Column("unit_id", types.Identifier(), nullable=False),
        sa.Column("person_id", types.Identifier(), nullable=False),
        sa.Column("visit_id", types.Identifier(), nullable=False),
        sa.Column("command_id", types.Identifier(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("mobile", sa.Text(), nullable=False),
        sa.Column("visit_start", types.WallTime(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("template_hash", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("trouble", sa.Text(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("made_at", types.Instant(), nullable=False),
        sa.Column("made_by", types.Identifier(), nullable=False),
        sa.Column("tried_at", types.Instant(), nullable=True),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        *_sent_message_constraints(),
    )
    op.create_index("ix_sent_message_unit", "sent_message", ["unit_id", "id"], unique=False)
    op.create_index("ix_sent_message_visit", "sent_message", ["visit_id", "id"], unique=False)


def _sent_message_constraints() -> tuple[sa.Constraint, ...]:
    table = "sent_message"
    return (
        sa.CheckConstraint("kind IN ('cancellation', 'rebooking')", name="ck_sent_message_kind"),
        sa.CheckConstraint(
            "state IN ('to_send', 'handed_over', 'failed', 'unknown', 'drafted')",
            name="ck_sent_message_state",
        ),
        sa.CheckConstraint("attempts >= 0", name="ck_sent_message_attempts"),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=f"fk_{table}_unit_id"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=f"fk_{table}_person_id"),
        sa.ForeignKeyConstraint(["template_hash"], ["word.hash"], name=f"fk_{table}_template_hash"),
        sa.ForeignKeyConstraint(["made_by"], ["user_account.id"], name=f"fk_{table}_made_by"),
        sa.PrimaryKeyConstraint("id", name="pk_sent_message"),
        sa.UniqueConstraint("command_id", "mobile", name="uq_sent_message_command_mobile"),
    )


def _add_plan_file() -> None:
    op.create_table(
        "plan_file",
        sa.Column("id", types.Identifier(), nullable=False),
        sa.Column("unit_id", types.Identifier(), nullable=False),
        sa.Column("made_at", types.Instant(), nullable=False),
        sa.Column("made_by", types.Identifier(), nullable=False),
        sa.Column("first", types.LocalDate(), nullable=False),
        sa.Column("last", types.LocalDate(), nullable=False),
        sa.Column("sends", sa.Integer(), nullable=False),
        sa.Column("stops", sa.Integer(), nullable=False),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.CheckConstraint("sends >= 0 AND stops >= 0", name="ck_plan_file_counts"),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name="fk_plan_file_unit_id"),
        sa.ForeignKeyConstraint(["made_by"], ["user_account.id"], name="fk_plan_file_made_by"),
        sa.PrimaryKeyConstraint("id", name="pk_plan_file"),
    )
    op.create_index("ix_plan_file_unit", "plan_file", ["unit_id", "id"], unique=False)


def _add_filed_message() -> None:
    table = "filed_message"
    op.create_table(
        table,
        sa.Column("id", types.Identifier(), nullable=False),
        sa.Column("unit_id", types.Identifier(), nullable=False),
        sa.Column("file_id", types.Identifier(), nullable=False),
        sa.Column("visit_id", types.Identifier(), nullable=False),
        sa.Column("person_id", types.Identifier(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("mobile", sa.Text(), nullable=False),
        sa.Column("send_at", types.WallTime(), nullable=False),
        sa.Column("visit_start", types.WallTime(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("segments", sa.Integer(), nullable=False),
        sa.Column("stopped_by", types.Identifier(), nullable=True),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.CheckConstraint("segments >= 1", name="ck_filed_message_segments"),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=f"fk_{table}_unit_id"),
        sa.ForeignKeyConstraint(["file_id"], ["plan_file.id"], name=f"fk_{table}_file_id"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=f"fk_{table}_person_id"),
        sa.ForeignKeyConstraint(["stopped_by"], ["plan_file.id"], name=f"fk_{table}_stopped_by"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )
    op.create_index("ix_filed_message_unit", table, ["unit_id", "send_at", "id"], unique=False)
    op.create_index("ix_filed_message_visit", table, ["visit_id", "id"], unique=False)
    op.create_index("ix_filed_message_file", table, ["file_id", "id"], unique=False)
    op.create_index("ix_filed_message_stopped", table, ["stopped_by", "id"], unique=False)
