"""Every use case under one name, for the parts that call them."""

from __future__ import annotations

from desk.register.accounts import (
    NewUser,
    add_user,
    begin_protection,
    begin_rekey,
    change_password,
    change_user,
    confirm_me,
    disable_user,
    enable_user,
    note_rekeyed,
    renew_recovery_code,
    reset_password,
    set_roles,
    users,
)
from desk.register.application import (
    application,
    keep_application,
    load_application,
    set_application_state,
    start_new_application,
)
from desk.register.ask_again import count_told_less, to_ask, told_less
from desk.register.backup import may_back_up, may_see_backups, note_backup, note_restored
from desk.register.blankets import (
    blanket_by_reference,
    blankets_of,
    blankets_out,
    count_out,
    make_blanket,
    register_signed,
    take_to_walk,
    throw_away,
    wait_again,
)
from desk.register.cancelling import (
    change_visit,
    count_unsent,
    sending_way,
    sent_messages,
    settle_message,
    show_change,
    try_message,
)
from desk.register.card import open_card
from desk.register.carry_over import (
    carried_today,
    count_to_carry_over,
    mark_carried_over,
    to_carry_over,
)
from desk.register.check import check_anchors, note_verified, verify
from desk.register.drafts import (
    drop_draft,
    erase_old_drafts,
    keep_draft,
    load_draft,
    open_drafts,
)
from desk.register.gateway_settings import gateway_settings, gateway_to_try, keep_gateway
from desk.register.joining import join_people, part_people, same_name
from desk.register.journal_pages import (
    journal_users,
    note_journal_paper,
    patient_journal,
    unit_journal,
)
from desk.register.languages import switch_language
from desk.register.messages import (
    confirm_message,
    decide_name,
    enter_message,
    message_versions,
)
from desk.register.numbers import change_number, confirm_number
from desk.register.papers import note_paper
from desk.register.people import (
    find_everywhere,
    find_people,
    is_known,
    note_list,
    note_search,
    recent_people,
    same_number,
)
from desk.register.person import add_identity, change_person
from desk.register.plan import (
    begin_file,
    end_file,
    file_content,
    file_messages,
    note_plan,
    plan_files,
    plan_page,
)
from desk.register.report import quarterly_report
from desk.register.report_sent import sent_of_quarter
from desk.register.representatives import (
    end_representative,
    keep_representative,
    known_guardians,
    look_at_mandate,
    representatives_of,
)
from desk.register.retention import erase_what_is_old, retention_times
from desk.register.save import save_answer
from desk.register.sessions import log_in, log_out, recover, resume, sign_in, who_can_recover
from desk.register.spot_checks import draw_spot_check, note_spot_check, spot_check, spot_checks
from desk.register.undo import undo
from desk.register.units import (
    change_unit,
    create_unit,
    my_units,
    set_up,
    unit,
)
from desk.register.visit_import import (
    file_mapping,
    keep_mapping,
    note_import_ended,
    take_visits,
    try_visits,
)
from desk.register.visit_marks import (
    mark_visit_carried_over,
    marks_carried_today,
    marks_to_carry_over,
    set_mark,
)
from desk.register.visit_retention import erase_old_visits, keep_visits_for, visit_days
from desk.register.visits import (
    add_visit,
    book_again,
    cancel_visit,
    move_visit,
    visits_of_day,
)
from desk.register.visits_of_person import coming_visits, visit_to_ask_for, visits_of_person
from desk.register.withdraw import remove_recipient, withdraw
from desk.register.words import Seed, keep_words

__all__ = [
    "NewUser",
    "Seed",
    "add_identity",
    "add_user",
    "add_visit",
    "application",
    "begin_file",
    "begin_protection",
    "begin_rekey",
    "blanket_by_reference",
    "blankets_of",
    "blankets_out",
    "book_again",
    "cancel_visit",
    "carried_today",
    "change_number",
    "change_password",
    "change_person",
    "change_unit",
    "change_user",
    "change_visit",
    "check_anchors",
    "coming_visits",
    "confirm_me",
    "confirm_message",
    "confirm_number",
    "count_out",
    "count_to_carry_over",
    "count_told_less",
    "count_unsent",
    "create_unit",
    "decide_name",
    "disable_user",
    "draw_spot_check",
    "drop_draft",
    "enable_user",
    "end_file",
    "end_representative",
    "enter_message",
    "erase_old_drafts",
    "erase_old_visits",
    "erase_what_is_old",
    "file_content",
    "file_mapping",
    "file_messages",
    "find_everywhere",
    "find_people",
    "gateway_settings",
    "gateway_to_try",
    "is_known",
    "join_people",
    "journal_users",
    "keep_application",
    "keep_draft",
    "keep_gateway",
    "keep_mapping",
    "keep_representative",
    "keep_visits_for",
    "keep_words",
    "known_guardians",
    "load_application",
    "load_draft",
    "log_in",
    "log_out",
    "look_at_mandate",
    "make_blanket",
    "mark_carried_over",
    "mark_visit_carried_over",
    "marks_carried_today",
    "marks_to_carry_over",
    "may_back_up",
    "may_see_backups",
    "message_versions",
    "move_visit",
    "my_units",
    "note_backup",
    "note_import_ended",
    "note_journal_paper",
    "note_list",
    "note_paper",
    "note_plan",
    "note_rekeyed",
    "note_restored",
    "note_search",
    "note_spot_check",
    "note_verified",
    "open_card",
    "open_drafts",
    "part_people",
    "patient_journal",
    "plan_files",
    "plan_page",
    "quarterly_report",
    "recent_people",
    "recover",
    "register_signed",
    "remove_recipient",
    "renew_recovery_code",
    "representatives_of",
    "reset_password",
    "resume",
    "retention_times",
    "same_name",
    "same_number",
    "save_answer",
    "sending_way",
    "sent_messages",
    "sent_of_quarter",
    "set_application_state",
    "set_mark",
    "set_roles",
    "set_up",
    "settle_message",
    "show_change",
    "sign_in",
    "spot_check",
    "spot_checks",
    "start_new_application",
    "switch_language",
    "take_to_walk",
    "take_visits",
    "throw_away",
    "to_ask",
    "to_carry_over",
    "told_less",
    "try_message",
    "try_visits",
    "undo",
    "unit",
    "unit_journal",
    "users",
    "verify",
    "visit_days",
    "visit_to_ask_for",
    "visits_of_day",
    "visits_of_person",
    "wait_again",
    "who_can_recover",
    "withdraw",
]
