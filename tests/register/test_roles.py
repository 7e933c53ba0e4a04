"""Every use case with every role: what is not allowed is refused before anything is looked at."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import traceback
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

import desk.register
from desk.errors import Refused
from desk.register import use_cases
from desk.register.access import Access
from desk.register.ids import new_id
from desk.register.records import UserRecord

EVERYBODY = frozenset({"receptionist", "manager", "administrator"})
AT_THE_DESK = frozenset({"receptionist", "manager"})
MANAGERS = frozenset({"manager", "administrator"})
THE_MANAGER = frozenset({"manager"})
ADMINISTRATORS = frozenset({"administrator"})

ALLOWED: dict[str, frozenset[str]] = {
    # What patients are served with.
    "blanket_by_reference": AT_THE_DESK,
    "blankets_of": AT_THE_DESK,
    "blankets_out": AT_THE_DESK,
    "carried_today": AT_THE_DESK,
    "change_number": AT_THE_DESK,
    "change_person": AT_THE_DESK,
    "confirm_number": AT_THE_DESK,
    "drop_draft": AT_THE_DESK,
    "end_representative": AT_THE_DESK,
    "find_people": AT_THE_DESK,
    "find_everywhere": AT_THE_DESK,
    "is_known": AT_THE_DESK,
    "add_identity": AT_THE_DESK,
    "join_people": AT_THE_DESK,
    "keep_draft": AT_THE_DESK,
    "keep_representative": AT_THE_DESK,
    "known_guardians": AT_THE_DESK,
    "load_draft": AT_THE_DESK,
    "look_at_mandate": AT_THE_DESK,
    "make_blanket": AT_THE_DESK,
    "mark_carried_over": AT_THE_DESK,
    "note_list": AT_THE_DESK,
    "note_search": AT_THE_DESK,
    "open_card": AT_THE_DESK,
    "open_drafts": AT_THE_DESK,
    "part_people": AT_THE_DESK,
    "recent_people": AT_THE_DESK,
    "register_signed": AT_THE_DESK,
    "take_to_walk": AT_THE_DESK,
    "throw_away": AT_THE_DESK,
    "wait_again": AT_THE_DESK,
    "remove_recipient": AT_THE_DESK,
    "representatives_of": AT_THE_DESK,
    "same_name": AT_THE_DESK,
    "same_number": AT_THE_DESK,
    "save_answer": AT_THE_DESK,
    "to_ask": AT_THE_DESK,
    "to_carry_over": AT_THE_DESK,
    "count_out": AT_THE_DESK,
    "count_to_carry_over": AT_THE_DESK,
    "told_less": AT_THE_DESK,
    "undo": AT_THE_DESK,
    "withdraw": AT_THE_DESK,
    "add_visit": AT_THE_DESK,
    "book_again": AT_THE_DESK,
    "cancel_visit": AT_THE_DESK,
    "coming_visits": AT_THE_DESK,
    "begin_file": AT_THE_DESK,
    "end_file": AT_THE_DESK,
    "file_content": AT_THE_DESK,
    "file_messages": AT_THE_DESK,
    "note_plan": AT_THE_DESK,
    "plan_files": AT_THE_DESK,
    "plan_page": AT_THE_DESK,
    "change_visit": AT_THE_DESK,
    "count_unsent": AT_THE_DESK,
    "sending_way": AT_THE_DESK,
    "sent_messages": AT_THE_DESK,
    "settle_message": AT_THE_DESK,
    "show_change": AT_THE_DESK,
    "try_message": AT_THE_DESK,
    "mark_visit_carried_over": AT_THE_DESK,
    "marks_carried_today": AT_THE_DESK,
    "marks_to_carry_over": AT_THE_DESK,
    "move_visit": AT_THE_DESK,
    "set_mark": AT_THE_DESK,
    "visit_to_ask_for": AT_THE_DESK,
    "visits_of_day": AT_THE_DESK,
    "file_mapping": AT_THE_DESK,
    "keep_mapping": AT_THE_DESK,
    "note_import_ended": AT_THE_DESK,
    "take_visits": AT_THE_DESK,
    "try_visits": AT_THE_DESK,
    "visits_of_person": AT_THE_DESK,
    # What concerns nobody but oneself, or is needed to begin.
    "change_password": EVERYBODY,
    "confirm_me": EVERYBODY,
    "erase_old_drafts": EVERYBODY,
    "erase_old_visits": EVERYBODY,
    "erase_what_is_old": EVERYBODY,
    "retention_times": EVERYBODY,
    "visit_days": EVERYBODY,
    "keep_words": EVERYBODY,
    "log_out": EVERYBODY,
    "my_units": EVERYBODY,
    "unit": EVERYBODY,
    # The unit's own affairs.
    "application": MANAGERS,
    "change_unit": MANAGERS,
    "check_anchors": MANAGERS,
    "confirm_message": MANAGERS,
    "count_told_less": AT_THE_DESK,
    "decide_name": MANAGERS,
    "draw_spot_check": MANAGERS,
    "enter_message": MANAGERS,
    "gateway_settings": MANAGERS,
    "gateway_to_try": MANAGERS,
    "keep_gateway": MANAGERS,
    "journal_users": MANAGERS,
    "keep_application": MANAGERS,
    "keep_visits_for": MANAGERS,
    "load_application": MANAGERS,
    "may_see_backups": MANAGERS,
    "message_versions": MANAGERS,
    "note_journal_paper": MANAGERS,
    "note_spot_check": MANAGERS,
    "note_verified": MANAGERS,
    "patient_journal": MANAGERS,
    "quarterly_report": MANAGERS,
    "sent_of_quarter": MANAGERS,
    "set_application_state": MANAGERS,
    "spot_check": MANAGERS,
    "spot_checks": MANAGERS,
    "start_new_application": MANAGERS,
    "switch_language": MANAGERS,
    "unit_journal": MANAGERS,
    "verify": MANAGERS,
    # Users, keys and the register as a whole.
    "add_user": ADMINISTRATORS,
    "begin_protection": ADMINISTRATORS,
    "begin_rekey": ADMINISTRATORS,
    "change_user": ADMINISTRATORS,
    "create_unit": ADMINISTRATORS,
    "disable_user": ADMINISTRATORS,
    "enable_user": ADMINISTRATORS,
    "note_rekeyed": ADMINISTRATORS,
    "note_restored": ADMINISTRATORS,
    "renew_recovery_code": ADMINISTRATORS,
    "reset_password": ADMINISTRATORS,
    "set_roles": ADMINISTRATORS,
    "users": ADMINISTRATORS,
}

BY_ARGUMENT: dict[str, dict[Any, frozenset[str]]] = {
    "may_back_up": {"daily": EVERYBODY, "asked": MANAGERS, "before_rekey": MANAGERS},
    "note_backup": {"daily": EVERYBODY, "asked": MANAGERS, "before_restore": MANAGERS},
    "note_paper": {"receipt": EVERYBODY, "activation": MANAGERS},
}
"""What a use case allows depends on what it is asked: by its first argument."""

BEFORE_ACCESS = {
    "log_in",
    "recover",
    "resume",
    "set_up",
    "sign_in",
    "who_can_recover",
}
"""They make an access, by a password or the code: `test_sessions.py`."""

HELPERS = {
    "add_person",
    "append",
    "correct_in",
    "decided_name",
    "event_after",
    "add_demo_visits",
    "add_tour_people",
    "fill_demo",
    "first_administrator",
    "hits",
    "hits_by_id",
    "joined_views",
    "keep_walk_representatives",
    "lines_of",
    "next_at",
    "opener",
    "prepare",
    "reach",
    "repeated_view",
    "require",
    "require_person",
    "saved_view",
    "shown_representatives",
    "standing_yes",
    "undo_until",
    "unit_of",
    "note_event",
    "visit_at_the_unit",
    "who_restores",
}
"""Parts of use cases, called by those and by nobody else."""


class Anything:
    """An argument that no use case may use before it has judged who asks; its parts neither."""

    def __getattr__(self, name: str) -> Any:
        return Anything()


def functions_with_a_transaction() -> Iterator[tuple[str, Callable[..., Any]]]:
    for module in pkgutil.iter_modules(desk.register.__path__):
        loaded = importlib.import_module(f"desk.register.{module.name}")
        for name, found in vars(loaded).items():
            own = inspect.isfunction(found) and found.__module__ == loaded.__name__
            if own and not name.startswith("_") and "uow" in inspect.signature(found).parameters:
                yield name, found


def test_nobody_forgot_to_say_who_may() -> None:
    listed = ALLOWED.keys() | BY_ARGUMENT.keys() | BEFORE_ACCESS
    found = {name for name, _ in functions_with_a_transaction()}
    assert found - listed - HELPERS == set()
    assert (listed | HELPERS) - found == set()
    named = {name for name in use_cases.__all__ if inspect.isfunction(getattr(use_cases, name))}
    assert named == listed


@pytest.fixture
def staff(desk: Any) -> dict[str, Access]:
    """One user of each kind; those who may not at all claim every role for themselves."""
    made = {role: desk.colleague(role) for role in sorted(EVERYBODY)}
    stranger = UserRecord(new_id(), "Siv Berg")
    gone = UserRecord(new_id(), "Ove Dahl")

    def hire(access: Access, work: Any) -> None:
        for user in (stranger, gone):
            work.users.add(user)
        work.users.grant(gone.id, access.unit_id, EVERYBODY)
        unit = replace(work.units.get(access.unit_id), id=work.new_id(), name="Ett annat hus")
        work.units.add(unit)
        work.users.grant(stranger.id, unit.id, EVERYBODY)
        work.accounts.set_active(gone.id, False)
        work.journal.write("user_added", access)
        work.commit()

    desk.run(hire)
    here = desk.access.unit_id
    made["of another unit"] = Access(stranger.id, stranger.name, here, EVERYBODY)
    made["disabled"] = Access(gone.id, gone.name, here, EVERYBODY)
    made["unknown"] = Access(new_id(), "", here, EVERYBODY)
    made["at no unit"] = Access(made["manager"].user_id, "", new_id(), EVERYBODY)
    return made


def outcome(desk: Any, job: Callable[..., Any], access: Access, *first: Any) -> str:
    """Refused where who asks stood in the way, else "let in", whatever came of it then."""
    parameters = list(inspect.signature(job).parameters.values())
    at = next(place for place, one in enumerate(parameters) if one.name == "access")
    arguments: dict[str, Any] = {
        one.name: Anything()
        for place, one in enumerate(parameters)
        if one.name not in ("access", "uow") and (place < at or one.default is one.empty)
    }
    for one, value in zip(parameters, first, strict=False):
        arguments[one.name] = value
    with desk.register.unit_of_work(desk.connection) as work:
        try:
            job(**arguments, access=access, uow=work)
        except Refused as error:
            if traceback.extract_tb(error.__traceback__)[-1].name == "require":
                assert not work._rows.unsealed
                return "refused"
        except Exception:
            return "let in"
    return "let in"


def entries(desk: Any) -> int:
    with desk.register.unit_of_work(desk.connection) as work:
        return int(work.log.head().number)


@pytest.mark.parametrize("name", sorted(ALLOWED))
def test_each_use_case_lets_in_whom_it_should(
    desk: Any, staff: dict[str, Access], name: str
) -> None:
    job = getattr(use_cases, name)
    for who, access in staff.items():
        before = entries(desk)
        wanted = "let in" if who in ALLOWED[name] else "refused"
        assert outcome(desk, job, access) == wanted, who
        if wanted == "refused":
            assert entries(desk) == before, who


@pytest.mark.parametrize("name", sorted(BY_ARGUMENT))
def test_what_is_asked_can_decide_who_may(desk: Any, staff: dict[str, Access], name: str) -> None:
    job = getattr(use_cases, name)
    for first, allowed in BY_ARGUMENT[name].items():
        for who, access in staff.items():
            wanted = "let in" if who in allowed else "refused"
            assert outcome(desk, job, access, first) == wanted, (first, who)


PERSONAL = (
    "open_card",
    "representatives_of",
    "blankets_of",
    "same_name",
    "patient_journal",
    "visits_of_person",
    "coming_visits",
)
"""Those that are given a person alone."""


@pytest.mark.parametrize("name", PERSONAL)
def test_a_patient_of_another_unit_takes_a_reason(
    desk: Any, staff: dict[str, Access], name: str
) -> None:
    saved = desk.save()
    stranger = staff["of another unit"]
    with desk.register.unit_of_work(desk.connection) as work:
        (home,) = work.users.roles(stranger.user_id)
    there = replace(stranger, unit_id=home)
    job = getattr(use_cases, name)
    with pytest.raises(Refused, match="person_elsewhere"):
        desk.run(job, saved.person.id, access=there)
    desk.run(job, saved.person.id, access=replace(there, reason="Patienten står här"))


def test_a_receptionist_reads_no_journal_changes_no_message_and_makes_no_user(
    desk: Any, staff: dict[str, Access]
) -> None:
    """The issue's own words, once more by name."""
    for name in (
        "unit_journal",
        "patient_journal",
        "spot_checks",
        "spot_check",
        "draw_spot_check",
        "enter_message",
        "confirm_message",
        "decide_name",
        "change_unit",
        "switch_language",
        "users",
        "add_user",
        "set_roles",
        "reset_password",
        "create_unit",
    ):
        assert "receptionist" not in ALLOWED[name]
        assert outcome(desk, getattr(use_cases, name), staff["receptionist"]) == "refused"
