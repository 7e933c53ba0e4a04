"""The register's tables: one schema for both databases (decisions D1, D2, D4, D7, D12, D15)."""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    CheckConstraint,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from desk.store.schema import SEALED, metadata
from desk.store.schema import column as _column
from desk.store.schema import flag as _flag
from desk.store.schema import key as _key
from desk.store.schema import one_of as _one_of
from desk.store.schema import reference as _reference
from desk.store.schema import sealed as _sealed
from desk.store.sent_tables import filed_message, gateway, plan_file, sent_message
from desk.store.staff_tables import ONLY_ADDED, spot_check, spot_remark, user_login
from desk.store.types import Flag, Identifier, Instant, Json, LocalDate, WallTime
from desk.store.visit_tables import visit, visit_mapping, visit_mark, visit_retention

__all__ = [
    "APPEND_ONLY",
    "NEVER_CHANGED",
    "SEALED",
    "access_note",
    "answer",
    "answer_recipient",
    "application",
    "application_state",
    "blanket",
    "current_answer",
    "draft",
    "draft_seal",
    "filed_message",
    "gateway",
    "identity",
    "journal",
    "journal_head",
    "mandate",
    "metadata",
    "name_token",
    "person",
    "person_unit",
    "plan_file",
    "reception",
    "register_info",
    "representative",
    "retention",
    "sent_message",
    "shown_person",
    "spot_check",
    "spot_remark",
    "unit",
    "unit_message",
    "user_account",
    "user_login",
    "user_role",
    "visit",
    "visit_mapping",
    "visit_mark",
    "visit_retention",
    "word",
]

# Columns that were added to a table later have neither checks nor references: SQLite adds a column
# without remaking the table only so (decision D7).

APPEND_ONLY: Final[tuple[str, ...]] = (
    "answer",
    "answer_recipient",
    "journal",
    "word",
    "unit_message",
    "mandate",
    "access_note",
    "application_state",
    *ONLY_ADDED,
)
"""The tables that triggers keep from being changed or emptied."""

NEVER_CHANGED: Final[tuple[str, ...]] = ("visit_mark",)
"""The tables whose rows triggers keep as they are until their time is over and they are erased."""


register_info = Table(
    "register_info",
    metadata,
    _column("id", Integer),
    _column("register_id", Identifier),
    _column("min_program", Text),
    _column("created_at", Instant),
    _key("register_info", "id"),
    CheckConstraint("id = 1", name="ck_register_info_id"),
)
SEALED["register_info"] = register_info
"""Sealed without a salt: nothing in it is about a person."""

unit = _sealed(
    "unit",
    _column("id", Identifier),
    _column("name", Text),
    _column("short_name", Text),
    _column("clinic", Text),
    _column("profile", Text),
    _column("provider", Text),
    _column("display", Text),
    _column("sender", Text),
    _column("phone", Text),
    _column("turn_to", Text),
    _column("check_in", Text),
    _column("send_days_before", Integer, null=True),
    _column("minor_until", Integer, null=True),
    _column("own_number_from", Integer, null=True),
    _column("protected_identity", Text),
    _column("name_decided", Flag),
    _column("hsa_id", Text, null=True),
    _column("created_at", Instant),
    _column("name_reason", Text, null=True),
    _column("name_decided_at", Instant, null=True),
    _column("name_decided_by", Identifier, null=True),
    _column("confirm_after_days", Integer, null=True),
    _column("quiet_from", Text, null=True),
    _column("quiet_until", Text, null=True),
    _column("languages", Json, null=True),
    _column("mandate_days", Integer, null=True),
    _key("unit", "id"),
    _one_of("unit", "display", "unit", "provider", "none"),
    _one_of("unit", "protected_identity", "forbid", "assess"),
    _flag("unit", "name_decided"),
    CheckConstraint("send_days_before BETWEEN 0 AND 60", name="ck_unit_send_days_before"),
)

reception = _sealed(
    "reception",
    _column("id", Identifier),
    _column("unit_id", Identifier),
    _column("name", Text),
    _column("active", Flag),
    _column("minor_until", Integer, null=True),
    _column("own_number_from", Integer, null=True),
    _key("reception", "id"),
    _reference("reception", "unit_id", "unit.id"),
    _flag("reception", "active"),
    Index("ix_reception_unit", "unit_id"),
)

word = _sealed(
    "word",
    _column("hash", Text),
    _column("kind", Text),
    _column("language", Text),
    _column("version", Text),
    _column("text", Text),
    _column("reviewed_by", Text),
    _column("reviewed_on", LocalDate, null=True),
    _column("entered_at", Instant),
    _key("word", "hash"),
    _one_of("word", "kind", "profile", "script", "template", "unit_text", "told", "sample"),
)

user_account = _sealed(
    "user_account",
    _column("id", Identifier),
    _column("name", Text),
    _column("hsa_id", Text, null=True),
    _column("active", Flag),
    _column("created_at", Instant),
    _key("user_account", "id"),
    _flag("user_account", "active"),
)

user_role = _sealed(
    "user_role",
    _column("user_id", Identifier),
    _column("unit_id", Identifier),
    _column("role", Text),
    _column("granted_at", Instant),
    _column("revoked_at", Instant, null=True),
    _key("user_role", "user_id", "unit_id", "role"),
    _reference("user_role", "user_id", "user_account.id"),
    _reference("user_role", "unit_id", "unit.id"),
    _one_of("user_role", "role", "receptionist", "manager", "administrator"),
)

unit_message = _sealed(
    "unit_message",
    _column("id", Identifier),
    _column("unit_id", Identifier),
    _column("template_hash", Text),
    _column("active_from", LocalDate),
    _column("entered_at", Instant),
    _column("entered_by", Identifier),
    _column("confirmed_at", Instant, null=True),
    _column("confirmed_by", Identifier, null=True),
    _column("confirms", Identifier, null=True),
    _column("sender", Text, null=True),
    _column("display", Text, null=True),
    _key("unit_message", "id"),
    _reference("unit_message", "unit_id", "unit.id"),
    _reference("unit_message", "template_hash", "word.hash"),
    _reference("unit_message", "entered_by", "user_account.id"),
    _reference("unit_message", "confirmed_by", "user_account.id"),
    Index("ix_unit_message_unit", "unit_id", "id"),
)

person = _sealed(
    "person",
    _column("id", Identifier),
    _column("given_name", Text),
    _column("surname", Text),
    _column("given_key", Text),
    _column("surname_key", Text),
    _column("birth_date", LocalDate, null=True),
    _column("protected", Flag),
    _column("created_at", Instant),
    _column("joined_to", Identifier, null=True),
    _key("person", "id"),
    _flag("person", "protected"),
    Index("ix_person_surname", "surname_key", "given_key", "id"),
    Index("ix_person_given", "given_key", "surname_key", "id"),
    Index("ix_person_joined", "joined_to", sqlite_where=text("joined_to IS NOT NULL")),
    sqlite_with_rowid=False,
)

name_token = Table(
    "name_token",
    metadata,
    _column("token", Text),
    _column("kind", Text),
    _column("other_key", Text),
    _column("person_id", Identifier),
    _key("name_token", "token", "kind", "other_key", "person_id"),
    _reference("name_token", "person_id", "person.id"),
    _one_of("name_token", "kind", "given", "surname"),
    Index("ix_name_token_person", "person_id"),
    sqlite_with_rowid=False,
)

identity = _sealed(
    "identity",
    _column("id", Identifier),
    _column("person_id", Identifier),
    _column("type", Text),
    _column("issuer", Text),
    _column("value", Text),
    _column("kept_reason", Text),
    _column("joined_at", Instant),
    _column("parted_at", Instant, null=True),
    _key("identity", "person_id", "id"),
    _reference("identity", "person_id", "person.id"),
    _one_of("identity", "type", "personnummer", "samordningsnummer", "reservnummer"),
    UniqueConstraint("type", "issuer", "value", name="uq_identity_type_issuer_value"),
    Index("ix_identity_value", "value", "parted_at", "person_id"),
    sqlite_with_rowid=False,
)

person_unit = _sealed(
    "person_unit",
    _column("person_id", Identifier),
    _column("unit_id", Identifier),
    _column("since", Instant),
    _column("through", Identifier, null=True),
    _column("left_at", Instant, null=True),
    _key("person_unit", "person_id", "unit_id"),
    _reference("person_unit", "person_id", "person.id"),
    _reference("person_unit", "unit_id", "unit.id"),
    sqlite_with_rowid=False,
)

representative = _sealed(
    "representative",
    _column("id", Identifier),
    _column("person_id", Identifier),
    _column("role", Text),
    _column("given_name", Text),
    _column("surname", Text),
    _column("mobile", Text, null=True),
    _column("since", LocalDate, null=True),
    _column("ended", LocalDate, null=True),
    _key("representative", "id"),
    _reference("representative", "person_id", "person.id"),
    Index("ix_representative_person", "person_id"),
    Index("ix_representative_mobile", "mobile"),
    Index("ix_representative_name", "surname", "given_name"),
)

mandate = _sealed(
    "mandate",
    _column("id", Identifier),
    _column("representative_id", Identifier),
    _column("covers_person", Flag, null=True),
    _column("until", LocalDate, null=True),
    _column("checked_at", Instant),
    _column("checked_by", Identifier),
    _key("mandate", "id"),
    _reference("mandate", "representative_id", "representative.id"),
    _reference("mandate", "checked_by", "user_account.id"),
    Index("ix_mandate_representative", "representative_id", "id"),
)

answer = _sealed(
    "answer",
    _column("id", Identifier),
    _column("person_id", Identifier),
    _column("unit_id", Identifier),
    _column("user_id", Identifier),
    _column("scope", Text),
    _column("seq", Integer),
    _column("kind", Text),
    _column("at", Instant),
    _column("channel", Text),
    _column("carry_over", Text),
    _column("profile", Text),
    _column("command_id", Text, null=True),
    _column("supersedes", Identifier, null=True),
    _column("concerns", Integer, null=True),
    _column("carried", Flag, null=True),
    _column("decided_by", Text, null=True),
    _column("by_whom", Text),
    _column("can_consent", Flag),
    _column("until", LocalDate, null=True),
    _column("ask_again", Text),
    _column("place_in_text", Text),
    _column("told_display", Text),
    _column("language", Text),
    _column("script_version", Text),
    _column("script_hash", Text, null=True),
    _column("told", Json),
    _column("told_how", Text, null=True),
    _column("told_seconds", Integer),
    _column("template_hash", Text, null=True),
    _column("sample_hash", Text, null=True),
    _column("visit_start", WallTime, null=True),
    _column("contact_type", Text, null=True),
    _column("mobile_before", Text, null=True),
    _column("decision", Json),
    _column("assessments", Json, null=True),
    _column("facts", Json, null=True),
    _column("told_to", Text, null=True),
    _column("told_written", Flag, null=True),
    _column("correction", Text, null=True),
    _column("moved_from", Identifier, null=True),
    _column("reason", Text, null=True),
    _column("visit_id", Identifier, null=True),
    _key("answer", "id"),
    UniqueConstraint("person_id", "seq", name="uq_answer_person_seq"),
    UniqueConstraint("command_id", name="uq_answer_command"),
    _reference("answer", "person_id", "person.id"),
    _reference("answer", "unit_id", "unit.id"),
    _reference("answer", "user_id", "user_account.id"),
    _reference("answer", "supersedes", "answer.id"),
    _reference("answer", "script_hash", "word.hash"),
    _reference("answer", "template_hash", "word.hash"),
    _reference("answer", "sample_hash", "word.hash"),
    _one_of(
        "answer",
        "kind",
        "given",
        "refused",
        "withdrawn",
        "number_changed",
        "confirmed",
        "corrected",
        "carried_over",
    ),
    _one_of("answer", "channel", "visit", "phone", "1177", "form"),
    _one_of("answer", "carry_over", "to_carry_over", "carried_over", "not_needed"),
    _one_of("answer", "ask_again", "never", "each_visit"),
    _one_of("answer", "told_how", "point_by_point", "all_at_once"),
    _one_of("answer", "contact_type", "visit", "video", "phone"),
    CheckConstraint("seq >= 1", name="ck_answer_seq"),
    Index("ix_answer_visit", "visit_id", sqlite_where=text("visit_id IS NOT NULL")),
)

answer_recipient = _sealed(
    "answer_recipient",
    _column("answer_id", Identifier),
    _column("position", Integer),
    _column("role", Text),
    _column("name", Text),
    _column("mobile", Text),
    _column("whose", Text),
    _column("whose_name", Text),
    _column("confirmed", Flag),
    _column("until", LocalDate, null=True),
    _column("ask_again", Text),
    _column("representative_id", Identifier, null=True),
    _key("answer_recipient", "answer_id", "position"),
    _reference("answer_recipient", "answer_id", "answer.id"),
    _one_of("answer_recipient", "whose", "own", "other"),
    _one_of("answer_recipient", "ask_again", "never", "each_visit"),
    CheckConstraint("mobile LIKE '+%'", name="ck_answer_recipient_mobile"),
    Index("ix_answer_recipient_mobile", "mobile", "answer_id"),
    sqlite_with_rowid=False,
)

current_answer = Table(
    "current_answer",
    metadata,
    _column("person_id", Identifier),
    _column("scope", Text),
    _column("answer_id", Identifier),
    _column("seq", Integer),
    _column("kind", Text),
    _column("until", LocalDate, null=True),
    _column("ask_again", Text),
    _column("carry_over", Text),
    _column("carried_at", Instant, null=True),
    _column("carried_by", Identifier, null=True),
    _key("current_answer", "person_id", "scope"),
    UniqueConstraint("answer_id", name="uq_current_answer_answer"),
    _reference("current_answer", "person_id", "person.id"),
    _reference("current_answer", "answer_id", "answer.id"),
    _one_of("current_answer", "carry_over", "to_carry_over", "carried_over", "not_needed"),
    Index("ix_current_answer_carry_over", "carry_over", "kind", "answer_id"),
    Index("ix_current_answer_carried", "carried_at", sqlite_where=text("carried_at IS NOT NULL")),
    sqlite_with_rowid=False,
)

shown_person = Table(
    "shown_person",
    metadata,
    _column("person_id", Identifier),
    _column("given_name", Text),
    _column("surname", Text),
    _column("birth_date", LocalDate, null=True),
    _column("protected", Flag),
    _column("identities", Json),
    _column("holds", Json),
    _column("joined_to", Identifier, null=True),
    _key("shown_person", "person_id"),
    _reference("shown_person", "person_id", "person.id"),
    sqlite_with_rowid=False,
)
"""What a list shows of a person, derived: one page to read for each hit instead of three (D6)."""

journal = Table(
    "journal",
    metadata,
    _column("number", Integer),
    _column("at", Instant),
    _column("writer", Identifier),
    _column("user_id", Identifier, null=True),
    _column("unit_id", Identifier, null=True),
    _column("action", Text),
    _column("person_id", Identifier, null=True),
    _column("command_id", Text, null=True),
    _column("details", Json),
    _column("rows", Json),
    _column("previous", LargeBinary(32)),
    _column("hash", LargeBinary(32)),
    PrimaryKeyConstraint("number", name="pk_journal"),
    UniqueConstraint("command_id", name="uq_journal_command"),
    Index("ix_journal_user", "user_id", "number"),
    Index("ix_journal_unit", "unit_id", "at", "number"),
    Index("ix_journal_person", "person_id", "number"),
)

journal_head = Table(
    "journal_head",
    metadata,
    _column("id", Integer),
    _column("number", Integer),
    _column("hash", LargeBinary(32)),
    _column("seal", LargeBinary(16)),
    _key("journal_head", "id"),
    CheckConstraint("id = 1", name="ck_journal_head_id"),
)

access_note = _sealed(
    "access_note",
    _column("id", Identifier),
    _column("kind", Text),
    _column("text", Text),
    _column("persons", Json),
    _key("access_note", "id"),
    _one_of("access_note", "kind", "search", "reason", "list"),
)

draft = Table(
    "draft",
    metadata,
    _column("command_id", Text),
    _column("user_id", Identifier),
    _column("unit_id", Identifier),
    _column("saved_at", Instant),
    _column("parked", Flag),
    _column("step", Text),
    _column("data", Text),
    _key("draft", "command_id"),
    _reference("draft", "user_id", "user_account.id"),
    _reference("draft", "unit_id", "unit.id"),
    Index("ix_draft_user", "user_id", "saved_at"),
)

draft_seal = Table(
    "draft_seal",
    metadata,
    _column("user_id", Identifier),
    _column("seal", LargeBinary(16)),
    _key("draft_seal", "user_id"),
    _reference("draft_seal", "user_id", "user_account.id"),
)
"""One seal over all of a user's drafts: they come and go too often for the journal."""

retention = _sealed(
    "retention",
    _column("kind", Text),
    _column("days", Integer),
    _key("retention", "kind"),
    _one_of("retention", "kind", "answer", "journal", "note", "draft"),
    CheckConstraint("days >= 1 AND (kind = 'draft' OR days >= 1827)", name="ck_retention_days"),
)

application = _sealed(
    "application",
    _column("unit_id", Identifier),
    _column("data", Text),
    _column("state", Text),
    _column("saved_at", Instant),
    _column("saved_by", Identifier),
    _key("application", "unit_id"),
    _reference("application", "unit_id", "unit.id"),
    _reference("application", "saved_by", "user_account.id"),
    _one_of("application", "state", "draft", "signed", "sent", "active"),
)

application_state = _sealed(
    "application_state",
    _column("id", Identifier),
    _column("unit_id", Identifier),
    _column("state", Text),
    _column("on", LocalDate),
    _column("at", Instant),
    _column("by_id", Identifier),
    _column("note", Text),
    _column("data", Text, null=True),
    _key("application_state", "id"),
    _reference("application_state", "unit_id", "unit.id"),
    _reference("application_state", "by_id", "user_account.id"),
    _one_of("application_state", "state", "draft", "signed", "sent", "active"),
    Index("ix_application_state_unit", "unit_id", "id"),
)

blanket = _sealed(
    "blanket",
    _column("id", Identifier),
    _column("reference", Text),
    _column("person_id", Identifier, null=True),
    _column("answer_id", Identifier, null=True),
    _column("draft_command_id", Text, null=True),
    _column("unit_id", Identifier),
    _column("form", Text),
    _column("language", Text),
    _column("made_at", Instant),
    _column("made_by", Identifier),
    _column("signed_on", LocalDate, null=True),
    _column("kept_where", Text, null=True),
    _column("registered_at", Instant, null=True),
    _column("registered_by", Identifier, null=True),
    _key("blanket", "id"),
    UniqueConstraint("reference", name="uq_blanket_reference"),
    _reference("blanket", "person_id", "person.id"),
    _reference("blanket", "answer_id", "answer.id"),
    _reference("blanket", "unit_id", "unit.id"),
    _reference("blanket", "made_by", "user_account.id"),
    _reference("blanket", "registered_by", "user_account.id"),
    Index("ix_blanket_person", "person_id", "id"),
    Index("ix_blanket_out", "unit_id", "id", sqlite_where=text("registered_at IS NULL")),
)
