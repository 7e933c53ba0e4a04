"""Booked visits with their marks, how a unit's files are read, and how long visits are kept.

And for which visit an answer was given, and how long before its end a mandate comes up.

Only columns that may be empty, new tables and new indexes: no table is remade.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from desk.store import types

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add columns, tables and indexes; triggers are made anew after each migration."""
    op.add_column("answer", sa.Column("visit_id", types.Identifier(), nullable=True))
    op.add_column("unit", sa.Column("mandate_days", sa.Integer(), nullable=True))
    _add_visit()
    _add_visit_indexes()
    _add_visit_mark()
    _add_visit_mapping()
    _add_visit_retention()


def _add_visit() -> None:
    op.create_table(
        "visit",
        sa.Column("id", types.Identifier(), nullable=False),
        sa.Column("unit_id", types.Identifier(), nullable=False),
        sa.Column("person_id", types.Identifier(), nullable=False),
        sa.Column("start", types.WallTime(), nullable=False),
        sa.Column("contact_type", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("reception_id", types.Identifier(), nullable=True),
        sa.Column("series", sa.Text(), nullable=True),
        sa.Column("team", sa.Text(), nullable=True),
        sa.Column("group_reference", sa.Text(), nullable=True),
        sa.Column("professional", sa.Text(), nullable=True),
        sa.Column("system", sa.Text(), nullable=True),
        sa.Column("source_id", sa.Text(), nullable=True),
        sa.Column("source_digest", sa.Text(), nullable=True),
        sa.Column("source_mark", types.Flag(), nullable=True),
        sa.Column("mark", types.Flag(), nullable=True),
        sa.Column("mark_carry_over", sa.Text(), nullable=False),
        sa.Column("mark_at", types.Instant(), nullable=True),
        sa.Column("moved_from", types.Identifier(), nullable=True),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        *_visit_constraints(),
        sqlite_with_rowid=False,
    )


def _visit_constraints() -> tuple[sa.Constraint, ...]:
    return (
        sa.CheckConstraint(
            "contact_type IN ('visit', 'video', 'phone')", name="ck_visit_contact_type"
        ),
        sa.CheckConstraint("source IN ('staff', '1177', 'quick', 'group')", name="ck_visit_source"),
        sa.CheckConstraint("status IN ('booked', 'cancelled', 'moved')", name="ck_visit_status"),
        sa.CheckConstraint(
            "mark_carry_over IN ('to_carry_over', 'carried_over', 'not_needed')",
            name="ck_visit_mark_carry_over",
        ),
        sa.CheckConstraint("source_mark IN (0, 1)", name="ck_visit_source_mark"),
        sa.CheckConstraint("mark IN (0, 1)", name="ck_visit_mark"),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name="fk_visit_unit_id"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_visit_person_id"),
        sa.ForeignKeyConstraint(["reception_id"], ["reception.id"], name="fk_visit_reception_id"),
        sa.PrimaryKeyConstraint("id", name="pk_visit"),
        sa.UniqueConstraint("unit_id", "system", "source_id", name="uq_visit_source"),
    )


def _add_visit_indexes() -> None:
    op.create_index("ix_visit_day", "visit", ["unit_id", "start", "id"], unique=False)
    op.create_index("ix_visit_start", "visit", ["start"], unique=False)
    op.create_index("ix_visit_person", "visit", ["person_id", "start"], unique=False)
    op.create_index(
        "ix_visit_group",
        "visit",
        ["unit_id", "group_reference"],
        unique=False,
        sqlite_where=sa.text("group_reference IS NOT NULL"),
    )
    op.create_index(
        "ix_visit_mark",
        "visit",
        ["unit_id", "mark_carry_over", "mark_at"],
        unique=False,
        sqlite_where=sa.text("mark_carry_over <> 'not_needed'"),
    )


def _add_visit_mark() -> None:
    op.create_table(
        "visit_mark",
        sa.Column("id", types.Identifier(), nullable=False),
        sa.Column("visit_id", types.Identifier(), nullable=False),
        sa.Column("unit_id", types.Identifier(), nullable=False),
        sa.Column("user_id", types.Identifier(), nullable=False),
        sa.Column("at", types.Instant(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.CheckConstraint(
            "kind IN ('set', 'removed', 'carried_over', 'carry_over_undone', 'from_source')",
            name="ck_visit_mark_kind",
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_visit_mark_visit_id"),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name="fk_visit_mark_unit_id"),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name="fk_visit_mark_user_id"),
        sa.PrimaryKeyConstraint("visit_id", "id", name="pk_visit_mark"),
        sqlite_with_rowid=False,
    )


def _add_visit_mapping() -> None:
    op.create_table(
        "visit_mapping",
        sa.Column("unit_id", types.Identifier(), nullable=False),
        sa.Column("data", types.Json(), nullable=False),
        sa.Column("saved_at", types.Instant(), nullable=False),
        sa.Column("saved_by", types.Identifier(), nullable=False),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name="fk_visit_mapping_unit_id"),
        sa.ForeignKeyConstraint(
            ["saved_by"], ["user_account.id"], name="fk_visit_mapping_saved_by"
        ),
        sa.PrimaryKeyConstraint("unit_id", name="pk_visit_mapping"),
    )


def _add_visit_retention() -> None:
    op.create_table(
        "visit_retention",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.CheckConstraint("id = 1 AND days >= 1", name="ck_visit_retention_days"),
        sa.PrimaryKeyConstraint("id", name="pk_visit_retention"),
    )
