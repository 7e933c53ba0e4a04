"""The tables of what leaves: messages on cancelled visits, the plan's files, a unit's gateway."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, Integer, Text, UniqueConstraint

from desk.store.schema import column, flag, key, one_of, reference, sealed
from desk.store.types import Flag, Identifier, Instant, LocalDate, WallTime

gateway = sealed(
    "gateway",
    column("unit_id", Identifier),
    column("host", Text),
    column("port", Integer),
    column("security", Text),
    column("sender", Text),
    column("user_name", Text, null=True),
    column("password", Text, null=True),
    column("authority", Text, null=True),
    column("sender_is_neutral", Flag),
    column("saved_at", Instant),
    column("saved_by", Identifier),
    key("gateway", "unit_id"),
    reference("gateway", "unit_id", "unit.id"),
    reference("gateway", "saved_by", "user_account.id"),
    CheckConstraint("port BETWEEN 1 AND 65535", name="ck_gateway_port"),
    one_of("gateway", "security", "starttls", "tls"),
    flag("gateway", "sender_is_neutral"),
)

sent_message = sealed(
    "sent_message",
    column("id", Identifier),
    column("unit_id", Identifier),
    column("person_id", Identifier),
    column("visit_id", Identifier),
    column("command_id", Identifier),
    column("kind", Text),
    column("role", Text),
    column("mobile", Text),
    column("visit_start", WallTime),
    column("text", Text),
    column("template_hash", Text),
    column("state", Text),
    column("trouble", Text, null=True),
    column("attempts", Integer),
    column("made_at", Instant),
    column("made_by", Identifier),
    column("tried_at", Instant, null=True),
    key("sent_message", "id"),
    UniqueConstraint("command_id", "mobile", name="uq_sent_message_command_mobile"),
    reference("sent_message", "unit_id", "unit.id"),
    reference("sent_message", "person_id", "person.id"),
    reference("sent_message", "template_hash", "word.hash"),
    reference("sent_message", "made_by", "user_account.id"),
    one_of("sent_message", "kind", "cancellation", "rebooking"),
    one_of("sent_message", "state", "to_send", "handed_over", "failed", "unknown", "drafted"),
    CheckConstraint("attempts >= 0", name="ck_sent_message_attempts"),
    Index("ix_sent_message_unit", "unit_id", "id"),
    Index("ix_sent_message_visit", "visit_id", "id"),
)
"""`visit_id` refers to nothing: a visit is erased when its time is over."""

plan_file = sealed(
    "plan_file",
    column("id", Identifier),
    column("unit_id", Identifier),
    column("made_at", Instant),
    column("made_by", Identifier),
    column("first", LocalDate),
    column("last", LocalDate),
    column("sends", Integer),
    column("stops", Integer),
    key("plan_file", "id"),
    reference("plan_file", "unit_id", "unit.id"),
    reference("plan_file", "made_by", "user_account.id"),
    CheckConstraint("sends >= 0 AND stops >= 0", name="ck_plan_file_counts"),
    Index("ix_plan_file_unit", "unit_id", "id"),
)

filed_message = sealed(
    "filed_message",
    column("id", Identifier),
    column("unit_id", Identifier),
    column("file_id", Identifier),
    column("visit_id", Identifier),
    column("person_id", Identifier),
    column("role", Text),
    column("mobile", Text),
    column("send_at", WallTime),
    column("visit_start", WallTime),
    column("text", Text),
    column("segments", Integer),
    column("stopped_by", Identifier, null=True),
    key("filed_message", "id"),
    reference("filed_message", "unit_id", "unit.id"),
    reference("filed_message", "file_id", "plan_file.id"),
    reference("filed_message", "person_id", "person.id"),
    reference("filed_message", "stopped_by", "plan_file.id"),
    CheckConstraint("segments >= 1", name="ck_filed_message_segments"),
    Index("ix_filed_message_unit", "unit_id", "send_at", "id"),
    Index("ix_filed_message_visit", "visit_id", "id"),
    Index("ix_filed_message_file", "file_id", "id"),
    Index("ix_filed_message_stopped", "stopped_by", "id"),
)
