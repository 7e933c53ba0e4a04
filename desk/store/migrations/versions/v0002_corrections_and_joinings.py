"""Room for corrections, joined people, receptions, papers on their way and an application's steps.

Only columns that may be empty, new tables and new indexes: no table is remade.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from desk.store import types

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add columns, then tables; triggers are made anew after each migration."""
    _add_columns()
    _add_indexes()
    _add_reception()
    _add_draft_seal()
    _add_application_state()
    _add_blanket()


def _add_columns() -> None:
    added: dict[str, dict[str, Any]] = {
        "unit": {
            "name_reason": sa.Text(),
            "name_decided_at": types.Instant(),
            "name_decided_by": types.Identifier(),
            "confirm_after_days": sa.Integer(),
            "quiet_from": sa.Text(),
            "quiet_until": sa.Text(),
            "languages": types.Json(),
        },
        "unit_message": {
            "confirms": types.Identifier(),
            "sender": sa.Text(),
            "display": sa.Text(),
        },
        "person": {"joined_to": types.Identifier()},
        "person_unit": {"through": types.Identifier(), "left_at": types.Instant()},
        "answer": {
            "facts": types.Json(),
            "told_to": sa.Text(),
            "told_written": types.Flag(),
            "correction": sa.Text(),
            "moved_from": types.Identifier(),
            "reason": sa.Text(),
        },
        "answer_recipient": {"representative_id": types.Identifier()},
        "shown_person": {"joined_to": types.Identifier()},
    }
    for table, columns in added.items():
        for name, type_ in columns.items():
            op.add_column(table, sa.Column(name, type_, nullable=True))


def _add_indexes() -> None:
    op.create_index(
        "ix_person_joined", "person", ["joined_to"], sqlite_where=sa.text("joined_to IS NOT NULL")
    )
    op.create_index("ix_representative_mobile", "representative", ["mobile"])
    op.create_index("ix_representative_name", "representative", ["surname", "given_name"])
    op.create_index(
        "ix_current_answer_carried",
        "current_answer",
        ["carried_at"],
        sqlite_where=sa.text("carried_at IS NOT NULL"),
    )


def _add_reception() -> None:
    op.create_table(
        "reception",
        sa.Column("id", types.Identifier(), nullable=False),
        sa.Column("unit_id", types.Identifier(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("active", types.Flag(), nullable=False),
        sa.Column("minor_until", sa.Integer(), nullable=True),
        sa.Column("own_number_from", sa.Integer(), nullable=True),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.CheckConstraint("active IN (0, 1)", name="ck_reception_active"),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name="fk_reception_unit_id"),
        sa.PrimaryKeyConstraint("id", name="pk_reception"),
    )
    op.create_index("ix_reception_unit", "reception", ["unit_id"])


def _add_draft_seal() -> None:
    op.create_table(
        "draft_seal",
        sa.Column("user_id", types.Identifier(), nullable=False),
        sa.Column("seal", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name="fk_draft_seal_user_id"),
        sa.PrimaryKeyConstraint("user_id", name="pk_draft_seal"),
    )


def _add_application_state() -> None:
    op.create_table(
        "application_state",
        sa.Column("id", types.Identifier(), nullable=False),
        sa.Column("unit_id", types.Identifier(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("on", types.LocalDate(), nullable=False),
        sa.Column("at", types.Instant(), nullable=False),
        sa.Column("by_id", types.Identifier(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("data", sa.Text(), nullable=True),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.CheckConstraint(
            "state IN ('draft', 'signed', 'sent', 'active')", name="ck_application_state_state"
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name="fk_application_state_unit_id"),
        sa.ForeignKeyConstraint(["by_id"], ["user_account.id"], name="fk_application_state_by_id"),
        sa.PrimaryKeyConstraint("id", name="pk_application_state"),
    )
    op.create_index("ix_application_state_unit", "application_state", ["unit_id", "id"])


def _add_blanket() -> None:
    op.create_table(
        "blanket",
        sa.Column("id", types.Identifier(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("person_id", types.Identifier(), nullable=True),
        sa.Column("answer_id", types.Identifier(), nullable=True),
        sa.Column("draft_command_id", sa.Text(), nullable=True),
        sa.Column("unit_id", types.Identifier(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("made_at", types.Instant(), nullable=False),
        sa.Column("made_by", types.Identifier(), nullable=False),
        sa.Column("signed_on", types.LocalDate(), nullable=True),
        sa.Column("kept_where", sa.Text(), nullable=True),
        sa.Column("registered_at", types.Instant(), nullable=True),
        sa.Column("registered_by", types.Identifier(), nullable=True),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_blanket_person_id"),
        sa.ForeignKeyConstraint(["answer_id"], ["answer.id"], name="fk_blanket_answer_id"),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name="fk_blanket_unit_id"),
        sa.ForeignKeyConstraint(["made_by"], ["user_account.id"], name="fk_blanket_made_by"),
        sa.ForeignKeyConstraint(
            ["registered_by"], ["user_account.id"], name="fk_blanket_registered_by"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_blanket"),
        sa.UniqueConstraint("reference", name="uq_blanket_reference"),
    )
    op.create_index("ix_blanket_person", "blanket", ["person_id", "id"])
    op.create_index(
        "ix_blanket_out",
        "blanket",
        ["unit_id", "id"],
        sqlite_where=sa.text("registered_at IS NULL"),
    )
