"""Every use case under one name, for the parts that call them."""

from __future__ import annotations

from desk.register.application import (
    application,
    keep_application,
    load_application,
    set_application_state,
    start_new_application,
)
from desk.register.ask_again import count_told_less, told_less
from desk.register.blankets import (
    blanket_by_reference,
    blankets_of,
    blankets_out,
    make_blanket,
    register_signed,
)
from desk.register.card import open_card
from desk.register.carry_over import carried_today, mark_carried_over, to_carry_over
from desk.register.check import verify
from desk.register.drafts import (
    drop_draft,
    erase_old_drafts,
    keep_draft,
    load_draft,
    open_drafts,
)
from desk.register.joining import join_people, part_people, same_name
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
    find_people,
    note_list,
    note_search,
    recent_people,
    same_number,
)
from desk.register.person import add_identity, change_person
from desk.register.representatives import (
    end_representative,
    keep_representative,
    known_guardians,
    look_at_mandate,
    representatives_of,
)
from desk.register.save import save_answer
from desk.register.undo import undo
from desk.register.units import (
    change_unit,
    create_unit,
    my_units,
    set_up,
    sign_in,
    unit,
)
from desk.register.withdraw import remove_recipient, withdraw
from desk.register.words import Seed, keep_words

__all__ = [
    "Seed",
    "add_identity",
    "application",
    "blanket_by_reference",
    "blankets_of",
    "blankets_out",
    "carried_today",
    "change_number",
    "change_person",
    "change_unit",
    "confirm_message",
    "confirm_number",
    "count_told_less",
    "create_unit",
    "decide_name",
    "drop_draft",
    "end_representative",
    "enter_message",
    "erase_old_drafts",
    "find_people",
    "join_people",
    "keep_application",
    "keep_draft",
    "keep_representative",
    "keep_words",
    "known_guardians",
    "load_application",
    "load_draft",
    "look_at_mandate",
    "make_blanket",
    "mark_carried_over",
    "message_versions",
    "my_units",
    "note_list",
    "note_paper",
    "note_search",
    "open_card",
    "open_drafts",
    "part_people",
    "recent_people",
    "register_signed",
    "remove_recipient",
    "representatives_of",
    "same_name",
    "same_number",
    "save_answer",
    "set_application_state",
    "set_up",
    "sign_in",
    "start_new_application",
    "switch_language",
    "to_carry_over",
    "told_less",
    "undo",
    "unit",
    "verify",
    "withdraw",
]
