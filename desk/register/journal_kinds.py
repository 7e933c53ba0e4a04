"""The journal's actions in the kinds that its page can be sifted by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from desk.register.journal_actions import Action

LogKind = Literal[
    "looks", "answers", "patients", "visits", "papers", "unit", "users", "log", "register"
]

KINDS: Final[Mapping[LogKind, tuple[Action, ...]]] = {
    "looks": (
        "person_looked_at",
        "people_searched",
        "list_shown",
        "blanket_looked_up",
        "plan_looked_at",
    ),
    "answers": (
        "answer_saved",
        "answer_withdrawn",
        "answer_corrected",
        "number_changed",
        "number_confirmed",
        "carried_over",
        "carry_over_undone",
    ),
    "patients": (
        "person_added",
        "person_changed",
        "person_joined",
        "person_parted",
        "representative_added",
        "representative_changed",
        "mandate_looked_at",
        "demo_loaded",
    ),
    "visits": (
        "visit_added",
        "visit_changed",
        "visits_imported",
        "visits_erased",
        "visit_mark_changed",
        "visit_mark_carried_over",
        "visit_mark_undone",
        "visit_message_made",
        "visit_message_tried",
        "visit_message_settled",
        "mapping_kept",
    ),
    "papers": (
        "paper_made",
        "plan_file_made",
        "blanket_made",
        "blanket_registered",
        "blanket_thrown_away",
        "journal_printed",
    ),
    "unit": (
        "unit_added",
        "unit_changed",
        "message_entered",
        "message_confirmed",
        "name_decided",
        "language_switched",
        "application_kept",
        "application_moved",
        "report_looked_at",
        "gateway_changed",
    ),
    "users": (
        "signed_in",
        "signed_out",
        "user_added",
        "user_changed",
        "user_disabled",
        "user_enabled",
        "roles_changed",
        "password_changed",
        "password_reset",
        "code_renewed",
        "protection_begun",
    ),
    "log": (
        "journal_looked_at",
        "patient_journal_looked_at",
        "spot_check_drawn",
        "spot_check_looked_at",
        "spot_check_noted",
        "register_verified",
    ),
    "register": (
        "register_created",
        "register_upgraded",
        "register_rekeyed",
        "rekey_begun",
        "register_restored",
        "log_damaged",
        "backup_made",
        "words_kept",
        "retention_changed",
        "drafts_erased",
    ),
}
"""Every action has one kind; a new one is added here and to the window's sentences."""
