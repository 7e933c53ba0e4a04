"""The tables of booked visits, their marks, and how a unit's files are read (facts.md §8)."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, Integer, Text, UniqueConstraint, text

from desk.store.schema import column, flag, key, one_of, reference, sealed
from desk.store.types import Flag, Identifier, Instant, Json, WallTime

visit = sealed(
    "visit",
    column("id", Identifier),
    column("unit_id", Identifier),
    column("person_id", Identifier),
    column("start", WallTime),
    column("contact_type", Text),
    column("source", Text),
    column("status", Text),
    column("reception_id", Identifier, null=True),
    column("series", Text, null=True),
    column("team", Text, null=True),
    column("group_reference", Text, null=True),
    column("professional", Text, null=True),
    column("system", Text, null=True),
    column("source_id", Text, null=True),
    column("source_digest", Text, null=True),
    column("source_mark", Flag, null=True),
    column("mark", Flag, null=True),
    column("mark_carry_over", Text),
    column("mark_at", Instant, null=True),
    column("moved_from", Identifier, null=True),
    key("visit", "id"),
    reference("visit", "unit_id", "unit.id"),
    reference("visit", "person_id", "person.id"),
    reference("visit", "reception_id", "reception.id"),
    one_of("visit", "contact_type", "visit", "video", "phone"),
    one_of("visit", "source", "staff", "1177", "quick", "group"),
    one_of("visit", "status", "booked", "cancelled", "moved"),
    one_of("visit", "mark_carry_over", "to_carry_over", "carried_over", "not_needed"),
    flag("visit", "source_mark"),
    flag("visit", "mark"),
    UniqueConstraint("unit_id", "system", "source_id", name="uq_visit_source"),
    Index("ix_visit_day", "unit_id", "start", "id"),
    Index("ix_visit_start", "start"),
    Index("ix_visit_person", "person_id", "start"),
    Index(
        "ix_visit_group",
        "unit_id",
        "group_reference",
        sqlite_where=text("group_reference IS NOT NULL"),
    ),
    Index(
        "ix_visit_mark",
        "unit_id",
        "mark_carry_over",
        "mark_at",
        sqlite_where=text("mark_carry_over <> 'not_needed'"),
    ),
    sqlite_with_rowid=False,
)
"""`moved_from` refers to nothing: a visit is erased when its time is over, with what it tells."""

visit_mark = sealed(
    "visit_mark",
    column("id", Identifier),
    column("visit_id", Identifier),
    column("unit_id", Identifier),
    column("user_id", Identifier),
    column("at", Instant),
    column("kind", Text),
    key("visit_mark", "visit_id", "id"),
    reference("visit_mark", "visit_id", "visit.id"),
    reference("visit_mark", "unit_id", "unit.id"),
    reference("visit_mark", "user_id", "user_account.id"),
    one_of(
        "visit_mark", "kind", "set", "removed", "carried_over", "carry_over_undone", "from_source"
    ),
    sqlite_with_rowid=False,
)

visit_mapping = sealed(
    "visit_mapping",
    column("unit_id", Identifier),
    column("data", Json),
    column("saved_at", Instant),
    column("saved_by", Identifier),
    key("visit_mapping", "unit_id"),
    reference("visit_mapping", "unit_id", "unit.id"),
    reference("visit_mapping", "saved_by", "user_account.id"),
)

visit_retention = sealed(
    "visit_retention",
    column("id", Integer),
    column("days", Integer),
    key("visit_retention", "id"),
    CheckConstraint("id = 1 AND days >= 1", name="ck_visit_retention_days"),
)
"""How long a visit is kept after its day; beside the other times, which a check holds to five."""
