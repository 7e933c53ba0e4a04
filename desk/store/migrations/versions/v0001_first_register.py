"""The first form of the register."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from desk.store import types

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table and index; triggers are made anew after each migration."""
    op.create_table(
        "access_note",
        sa.Column("id", types.Identifier(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("persons", types.Json(), nullable=False),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.CheckConstraint("kind IN ('search', 'reason', 'list')", name="ck_access_note_kind"),
        sa.PrimaryKeyConstraint("id", name="pk_access_note"),
    )
    op.create_table(
        "journal",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", types.Instant(), nullable=False),
        sa.Column("writer", types.Identifier(), nullable=False),
        sa.Column("user_id", types.Identifier(), nullable=True),
        sa.Column("unit_id", types.Identifier(), nullable=True),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("person_id", types.Identifier(), nullable=True),
        sa.Column("command_id", sa.Text(), nullable=True),
        sa.Column("details", types.Json(), nullable=False),
        sa.Column("rows", types.Json(), nullable=False),
        sa.Column("previous", sa.LargeBinary(length=32), nullable=False),
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_journal"),
        sa.UniqueConstraint("command_id", name="uq_journal_command"),
    )
    op.create_index("ix_journal_person", "journal", ["person_id", "number"], unique=False)
    op.create_index("ix_journal_user", "journal", ["user_id", "number"], unique=False)
    op.create_table(
        "journal_head",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("seal", sa.LargeBinary(length=16), nullable=False),
        sa.CheckConstraint("id = 1", name="ck_journal_head_id"),
        sa.PrimaryKeyConstraint("id", name="pk_journal_head"),
    )
    op.create_table(
        "person",
        sa.Column("id", types.Identifier(), nullable=False),
        sa.Column("given_name", sa.Text(), nullable=False),
        sa.Column("surname", sa.Text(), nullable=False),
        sa.Column("given_key", sa.Text(), nullable=False),
        sa.Column("surname_key", sa.Text(), nullable=False),
        sa.Column("birth_date", types.LocalDate(), nullable=True),
        sa.Column("protected", types.Flag(), nullable=False),
        sa.Column("created_at", types.Instant(), nullable=False),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.CheckConstraint("protected IN (0, 1)", name="ck_person_protected"),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_person_given", "person", ["given_key", "surname_key", "id"], unique=False)
    op.create_index("ix_person_surname", "person", ["surname_key", "given_key", "id"], unique=False)
    op.create_table(
        "register_info",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("register_id", types.Identifier(), nullable=False),
        sa.Column("min_program", sa.Text(), nullable=False),
        sa.Column("created_at", types.Instant(), nullable=False),
        sa.CheckConstraint("id = 1", name="ck_register_info_id"),
        sa.PrimaryKeyConstraint("id", name="pk_register_info"),
    )
    op.create_table(
        "retention",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.CheckConstraint(
            "days >= 1 AND (kind = 'draft' OR days >= 1827)", name="ck_retention_days"
        ),
        sa.CheckConstraint(
            "kind IN ('answer', 'journal', 'note', 'draft')", name="ck_retention_kind"
        ),
        sa.PrimaryKeyConstraint("kind", name="pk_retention"),
    )
    op.create_table(
        "unit",
        sa.Column("id", types.Identifier(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("short_name", sa.Text(), nullable=False),
        sa.Column("clinic", sa.Text(), nullable=False),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column("display", sa.Text(), nullable=False),
        sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("turn_to", sa.Text(), nullable=False),
        sa.Column("check_in", sa.Text(), nullable=False),
        sa.Column("send_days_before", sa.Integer(), nullable=True),
        sa.Column("minor_until", sa.Integer(), nullable=True),
        sa.Column("own_number_from", sa.Integer(), nullable=True),
        sa.Column("protected_identity", sa.Text(), nullable=False),
        sa.Column("name_decided", types.Flag(), nullable=False),
        sa.Column("hsa_id", sa.Text(), nullable=True),
        sa.Column("created_at", types.Instant(), nullable=False),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.CheckConstraint("display IN ('unit', 'provider', 'none')", name="ck_unit_display"),
        sa.CheckConstraint(
            "protected_identity IN ('forbid', 'assess')", name="ck_unit_protected_identity"
        ),
        sa.CheckConstraint("name_decided IN (0, 1)", name="ck_unit_name_decided"),
        sa.CheckConstraint("send_days_before BETWEEN 0 AND 60", name="ck_unit_send_days_before"),
        sa.PrimaryKeyConstraint("id", name="pk_unit"),
    )
    op.create_table(
        "user_account",
        sa.Column("id", types.Identifier(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("hsa_id", sa.Text(), nullable=True),
        sa.Column("active", types.Flag(), nullable=False),
        sa.Column("created_at", types.Instant(), nullable=False),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.CheckConstraint("active IN (0, 1)", name="ck_user_account_active"),
        sa.PrimaryKeyConstraint("id", name="pk_user_account"),
    )
    op.create_table(
        "word",
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("reviewed_by", sa.Text(), nullable=False),
        sa.Column("reviewed_on", types.LocalDate(), nullable=True),
        sa.Column("entered_at", types.Instant(), nullable=False),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.CheckConstraint(
            "kind IN ('profile', 'script', 'template', 'unit_text', 'told', 'sample')",
            name="ck_word_kind",
        ),
        sa.PrimaryKeyConstraint("hash", name="pk_word"),
    )
    op.create_table(
        "answer",
        sa.Column("id", types.Identifier(), nullable=False),
        sa.Column("person_id", types.Identifier(), nullable=False),
        sa.Column("unit_id", types.Identifier(), nullable=False),
        sa.Column("user_id", types.Identifier(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("at", types.Instant(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("carry_over", sa.Text(), nullable=False),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("command_id", sa.Text(), nullable=True),
        sa.Column("supersedes", types.Identifier(), nullable=True),
        sa.Column("concerns", sa.Integer(), nullable=True),
        sa.Column("carried", types.Flag(), nullable=True),
        sa.Column("decided_by", sa.Text(), nullable=True),
        sa.Column("by_whom", sa.Text(), nullable=False),
        sa.Column("can_consent", types.Flag(), nullable=False),
        sa.Column("until", types.LocalDate(), nullable=True),
        sa.Column("ask_again", sa.Text(), nullable=False),
        sa.Column("place_in_text", sa.Text(), nullable=False),
        sa.Column("told_display", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("script_version", sa.Text(), nullable=False),
        sa.Column("script_hash", sa.Text(), nullable=True),
        sa.Column("told", types.Json(), nullable=False),
        sa.Column("told_how", sa.Text(), nullable=True),
        sa.Column("told_seconds", sa.Integer(), nullable=False),
        sa.Column("template_hash", sa.Text(), nullable=True),
        sa.Column("sample_hash", sa.Text(), nullable=True),
        sa.Column("visit_start", types.WallTime(), nullable=True),
        sa.Column("contact_type", sa.Text(), nullable=True),
        sa.Column("mobile_before", sa.Text(), nullable=True),
        sa.Column("decision", types.Json(), nullable=False),
        sa.Column("assessments", types.Json(), nullable=True),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.CheckConstraint("ask_again IN ('never', 'each_visit')", name="ck_answer_ask_again"),
        sa.CheckConstraint(
            "carry_over IN ('to_carry_over', 'carried_over', 'not_needed')",
            name="ck_answer_carry_over",
        ),
        sa.CheckConstraint(
            "channel IN ('visit', 'phone', '1177', 'form')", name="ck_answer_channel"
        ),
        sa.CheckConstraint(
            "contact_type IN ('visit', 'video', 'phone')", name="ck_answer_contact_type"
        ),
        sa.CheckConstraint(
            "kind IN ('given', 'refused', 'withdrawn', 'number_changed', "
            "'confirmed', 'corrected', 'carried_over')",
            name="ck_answer_kind",
        ),
        sa.CheckConstraint(
            "told_how IN ('point_by_point', 'all_at_once')", name="ck_answer_told_how"
        ),
        sa.CheckConstraint("seq >= 1", name="ck_answer_seq"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_answer_person_id"),
        sa.ForeignKeyConstraint(["sample_hash"], ["word.hash"], name="fk_answer_sample_hash"),
        sa.ForeignKeyConstraint(["script_hash"], ["word.hash"], name="fk_answer_script_hash"),
        sa.ForeignKeyConstraint(["supersedes"], ["answer.id"], name="fk_answer_supersedes"),
        sa.ForeignKeyConstraint(["template_hash"], ["word.hash"], name="fk_answer_template_hash"),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name="fk_answer_unit_id"),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name="fk_answer_user_id"),
        sa.PrimaryKeyConstraint("id", name="pk_answer"),
        sa.UniqueConstraint("command_id", name="uq_answer_command"),
        sa.UniqueConstraint("person_id", "seq", name="uq_answer_person_seq"),
    )
    op.create_table(
        "application",
        sa.Column("unit_id", types.Identifier(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("saved_at", types.Instant(), nullable=False),
        sa.Column("saved_by", types.Identifier(), nullable=False),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.CheckConstraint(
            "state IN ('draft', 'signed', 'sent', 'active')", name="ck_application_state"
        ),
        sa.ForeignKeyConstraint(["saved_by"], ["user_account.id"], name="fk_application_saved_by"),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name="fk_application_unit_id"),
        sa.PrimaryKeyConstraint("unit_id", name="pk_application"),
    )
    op.create_table(
        "draft",
        sa.Column("command_id", sa.Text(), nullable=False),
        sa.Column("user_id", types.Identifier(), nullable=False),
        sa.Column("unit_id", types.Identifier(), nullable=False),
        sa.Column("saved_at", types.Instant(), nullable=False),
        sa.Column("parked", types.Flag(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name="fk_draft_unit_id"),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name="fk_draft_user_id"),
        sa.PrimaryKeyConstraint("command_id", name="pk_draft"),
    )
    op.create_index("ix_draft_user", "draft", ["user_id", "saved_at"], unique=False)
    op.create_table(
        "identity",
        sa.Column("id", types.Identifier(), nullable=False),
        sa.Column("person_id", types.Identifier(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("kept_reason", sa.Text(), nullable=False),
        sa.Column("joined_at", types.Instant(), nullable=False),
        sa.Column("parted_at", types.Instant(), nullable=True),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.CheckConstraint(
            "type IN ('personnummer', 'samordningsnummer', 'reservnummer')", name="ck_identity_type"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_identity_person_id"),
        sa.PrimaryKeyConstraint("person_id", "id", name="pk_identity"),
        sa.UniqueConstraint("type", "issuer", "value", name="uq_identity_type_issuer_value"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_identity_value", "identity", ["value", "parted_at", "person_id"], unique=False
    )
    op.create_table(
        "name_token",
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("other_key", sa.Text(), nullable=False),
        sa.Column("person_id", types.Identifier(), nullable=False),
        sa.CheckConstraint("kind IN ('given', 'surname')", name="ck_name_token_kind"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_name_token_person_id"),
        sa.PrimaryKeyConstraint("token", "kind", "other_key", "person_id", name="pk_name_token"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_name_token_person", "name_token", ["person_id"], unique=False)
    op.create_table(
        "person_unit",
        sa.Column("person_id", types.Identifier(), nullable=False),
        sa.Column("unit_id", types.Identifier(), nullable=False),
        sa.Column("since", types.Instant(), nullable=False),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_person_unit_person_id"),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name="fk_person_unit_unit_id"),
        sa.PrimaryKeyConstraint("person_id", "unit_id", name="pk_person_unit"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "representative",
        sa.Column("id", types.Identifier(), nullable=False),
        sa.Column("person_id", types.Identifier(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("given_name", sa.Text(), nullable=False),
        sa.Column("surname", sa.Text(), nullable=False),
        sa.Column("mobile", sa.Text(), nullable=True),
        sa.Column("since", types.LocalDate(), nullable=True),
        sa.Column("ended", types.LocalDate(), nullable=True),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_representative_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_representative"),
    )
    op.create_index("ix_representative_person", "representative", ["person_id"], unique=False)
    op.create_table(
        "shown_person",
        sa.Column("person_id", types.Identifier(), nullable=False),
        sa.Column("given_name", sa.Text(), nullable=False),
        sa.Column("surname", sa.Text(), nullable=False),
        sa.Column("birth_date", types.LocalDate(), nullable=True),
        sa.Column("protected", types.Flag(), nullable=False),
        sa.Column("identities", types.Json(), nullable=False),
        sa.Column("holds", types.Json(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_shown_person_person_id"),
        sa.PrimaryKeyConstraint("person_id", name="pk_shown_person"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "unit_message",
        sa.Column("id", types.Identifier(), nullable=False),
        sa.Column("unit_id", types.Identifier(), nullable=False),
        sa.Column("template_hash", sa.Text(), nullable=False),
        sa.Column("active_from", types.LocalDate(), nullable=False),
        sa.Column("entered_at", types.Instant(), nullable=False),
        sa.Column("entered_by", types.Identifier(), nullable=False),
        sa.Column("confirmed_at", types.Instant(), nullable=True),
        sa.Column("confirmed_by", types.Identifier(), nullable=True),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["confirmed_by"], ["user_account.id"], name="fk_unit_message_confirmed_by"
        ),
        sa.ForeignKeyConstraint(
            ["entered_by"], ["user_account.id"], name="fk_unit_message_entered_by"
        ),
        sa.ForeignKeyConstraint(
            ["template_hash"], ["word.hash"], name="fk_unit_message_template_hash"
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name="fk_unit_message_unit_id"),
        sa.PrimaryKeyConstraint("id", name="pk_unit_message"),
    )
    op.create_index("ix_unit_message_unit", "unit_message", ["unit_id", "id"], unique=False)
    op.create_table(
        "user_role",
        sa.Column("user_id", types.Identifier(), nullable=False),
        sa.Column("unit_id", types.Identifier(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("granted_at", types.Instant(), nullable=False),
        sa.Column("revoked_at", types.Instant(), nullable=True),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.CheckConstraint(
            "role IN ('receptionist', 'manager', 'administrator')", name="ck_user_role_role"
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name="fk_user_role_unit_id"),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name="fk_user_role_user_id"),
        sa.PrimaryKeyConstraint("user_id", "unit_id", "role", name="pk_user_role"),
    )
    op.create_table(
        "answer_recipient",
        sa.Column("answer_id", types.Identifier(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("mobile", sa.Text(), nullable=False),
        sa.Column("whose", sa.Text(), nullable=False),
        sa.Column("whose_name", sa.Text(), nullable=False),
        sa.Column("confirmed", types.Flag(), nullable=False),
        sa.Column("until", types.LocalDate(), nullable=True),
        sa.Column("ask_again", sa.Text(), nullable=False),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.CheckConstraint(
            "ask_again IN ('never', 'each_visit')", name="ck_answer_recipient_ask_again"
        ),
        sa.CheckConstraint("mobile LIKE '+%'", name="ck_answer_recipient_mobile"),
        sa.CheckConstraint("whose IN ('own', 'other')", name="ck_answer_recipient_whose"),
        sa.ForeignKeyConstraint(["answer_id"], ["answer.id"], name="fk_answer_recipient_answer_id"),
        sa.PrimaryKeyConstraint("answer_id", "position", name="pk_answer_recipient"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_answer_recipient_mobile", "answer_recipient", ["mobile", "answer_id"], unique=False
    )
    op.create_table(
        "current_answer",
        sa.Column("person_id", types.Identifier(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("answer_id", types.Identifier(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("until", types.LocalDate(), nullable=True),
        sa.Column("ask_again", sa.Text(), nullable=False),
        sa.Column("carry_over", sa.Text(), nullable=False),
        sa.Column("carried_at", types.Instant(), nullable=True),
        sa.Column("carried_by", types.Identifier(), nullable=True),
        sa.CheckConstraint(
            "carry_over IN ('to_carry_over', 'carried_over', 'not_needed')",
            name="ck_current_answer_carry_over",
        ),
        sa.ForeignKeyConstraint(["answer_id"], ["answer.id"], name="fk_current_answer_answer_id"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_current_answer_person_id"),
        sa.PrimaryKeyConstraint("person_id", "scope", name="pk_current_answer"),
        sa.UniqueConstraint("answer_id", name="uq_current_answer_answer"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_current_answer_carry_over",
        "current_answer",
        ["carry_over", "kind", "answer_id"],
        unique=False,
    )
    op.create_table(
        "mandate",
        sa.Column("id", types.Identifier(), nullable=False),
        sa.Column("representative_id", types.Identifier(), nullable=False),
        sa.Column("covers_person", types.Flag(), nullable=True),
        sa.Column("until", types.LocalDate(), nullable=True),
        sa.Column("checked_at", types.Instant(), nullable=False),
        sa.Column("checked_by", types.Identifier(), nullable=False),
        sa.Column("salt", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(["checked_by"], ["user_account.id"], name="fk_mandate_checked_by"),
        sa.ForeignKeyConstraint(
            ["representative_id"], ["representative.id"], name="fk_mandate_representative_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_mandate"),
    )
    op.create_index(
        "ix_mandate_representative", "mandate", ["representative_id", "id"], unique=False
    )
