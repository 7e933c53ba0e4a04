"""Units: the first start, a new unit, its settings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Literal

from desk.errors import Refused, UserError
from desk.register.access import Access, Role
from desk.register.commands import NewMessage, NewUnit
from desk.register.credentials import clean_login
from desk.register.judge import MessageJudge
from desk.register.messages import decided_name
from desk.register.permission import ADMINISTRATORS, MANAGERS, require, unit_of
from desk.register.ports import UnitOfWork
from desk.register.records import UserRecord
from desk.register.sessions import sign_in as sign_in
from desk.register.text import one_line, whole_text
from desk.register.unit_settings import DAYS_TO_CONFIRM, LINES, wrong_settings
from desk.register.unit_views import MessageView, ReceptionView, UnitView

ALL_ROLES: frozenset[Role] = frozenset({"receptionist", "manager", "administrator"})
_DISPLAYS: tuple[Literal["unit", "provider", "none"], ...] = ("unit", "provider", "none")
_REQUIRED = ("name", "short_name", "profile", "provider", "sender", "phone", "template")


def set_up(user_name: str, first: NewUnit, uow: UnitOfWork, login: str = "") -> Access:
    """The first start: the first user with every role in the first unit. Writes.

    In a register with a password it is the user whom that opened, and `login` is their log-in
    name. Raises UserError `user_name_missing`, `login_missing`, `unit_incomplete`, Refused
    `already_set_up`.
    """
    if uow.users.all():
        raise Refused("already_set_up")
    name = one_line(user_name, "user_name")
    if not name:
        raise UserError("user_name_missing", field="user_name")
    opened = uow.keyring.opened
    user = UserRecord(opened.user_id if opened else uow.new_id(), name)
    access = Access(user.id, user.name, uow.new_id(), ALL_ROLES)
    uow.users.add(user)
    if opened is not None:
        uow.accounts.set_login(user.id, clean_login(login), must_change=False)
    uow.journal.write("user_added", Access(user.id, user.name, "", frozenset()))
    _add_unit(access.unit_id, first, access, uow)
    uow.commit()
    return access


def my_units(access: Access, uow: UnitOfWork) -> tuple[UnitView, ...]:
    """The units the user works at, by name. Reads only."""
    units = require(access, uow)
    return tuple(one for one in uow.units.all() if one.id in units)


def unit(access: Access, uow: UnitOfWork) -> UnitView:
    """The access's unit. Reads only."""
    require(access, uow)
    return unit_of(access, uow)


def create_unit(new: NewUnit, judge: MessageJudge, access: Access, uow: UnitOfWork) -> UnitView:
    """One more unit, whose roles its maker gets; it forbids protected identities at first. Writes.

    Raises UserError `unit_incomplete`, `message_has_error`, and what is wrong with its settings.
    """
    require(access, uow, ADMINISTRATORS)
    made = _add_unit(uow.new_id(), new, access, uow)
    for error in wrong_settings(made, judge.profile):
        raise error
    if new.display not in judge.profile.message.displays:
        raise UserError("display_not_allowed", field="display")
    if new.template_confirmed and judge.errors(made, new.template, uow.today()):
        raise UserError("message_has_error", field="message")
    uow.commit()
    return made


def _add_unit(unit_id: str, new: NewUnit, access: Access, uow: UnitOfWork) -> UnitView:
    display = next((one for one in _DISPLAYS if one == new.display), None)
    if display is None:
        raise UserError("unit_incomplete", field="display")
    for name in _REQUIRED:
        if not getattr(new, name).strip():
            raise UserError("unit_incomplete", field=name)
    template = whole_text(new.template, "template")
    lines: dict[str, Any] = {name: one_line(getattr(new, name), name) for name in LINES}
    made = UnitView(
        id=unit_id,
        **lines,
        display=display,
        send_days_before=new.send_days_before,
        minor_until=None,
        own_number_from=None,
        confirm_after_days=DAYS_TO_CONFIRM,
        protected_identity="forbid",
        name_decided=False,
        message=MessageView("", None, None, ""),
    )
    uow.units.add(made)
    uow.users.grant(access.user_id, unit_id, ALL_ROLES)
    message = NewMessage(template, made.sender, display, uow.today())
    uow.units.enter_message(unit_id, message, access.user_id, confirmed=new.template_confirmed)
    uow.journal.write("unit_added", replace(access, unit_id=unit_id))
    found = uow.units.get(unit_id)
    return found if found is not None else made


def change_unit(
    changed: UnitView, name_reason: str, judge: MessageJudge, access: Access, uow: UnitOfWork
) -> UnitView:
    """New settings of the access's unit and its receptions. Writes.

    Its message, sender and display stay: they are changed with `confirm_message`, its languages
    with `switch_language`. Another name takes away what was decided on the former one; with a
    `name_reason` ("" none) it is decided in the same act. Raises Refused `unit_not_yours`,
    UserError for a field that is wrong (`unit_settings`), `unit_message_error` where the message
    in force would give something away with the new settings.
    """
    require(access, uow, MANAGERS)
    if changed.id != access.unit_id:
        raise Refused("unit_not_yours")
    before = unit_of(access, uow)
    kept = replace(
        _settled(changed, before), receptions=_receptions(changed.receptions, before, uow)
    )
    for error in wrong_settings(kept, judge.profile):
        raise error
    if name_reason.strip():
        kept = decided_name(kept, name_reason, judge, access, uow)
    _check_message(kept, judge, uow)
    uow.units.change(kept)
    uow.journal.write("unit_changed", access)
    now = unit_of(access, uow)
    uow.commit()
    return now


def _settled(changed: UnitView, before: UnitView) -> UnitView:
    """The new settings with what no page of settings may change."""
    lines: dict[str, Any] = {name: one_line(getattr(changed, name), name) for name in LINES}
    lines |= {"profile": before.profile, "sender": before.sender}
    same_name = lines["name"] == before.name
    return replace(
        changed,
        **lines,
        display=before.display,
        message=before.message,
        languages=before.languages,
        name_decided=before.name_decided and same_name,
        name_reason=before.name_reason if same_name else None,
        name_decided_at=before.name_decided_at if same_name else None,
        name_decided_by=before.name_decided_by if same_name else None,
    )


def _receptions(
    changed: Sequence[ReceptionView], before: UnitView, uow: UnitOfWork
) -> tuple[ReceptionView, ...]:
    """The receptions with their ids: a new one, whose id is "", gets its own."""
    known = {one.id for one in before.receptions}
    if any(one.id and one.id not in known for one in changed):
        raise Refused("unit_not_yours")
    return tuple(
        replace(one, id=one.id or uow.new_id(), name=one_line(one.name, "receptions"))
        for one in changed
    )


def _check_message(unit: UnitView, judge: MessageJudge, uow: UnitOfWork) -> None:
    """The confirmed message must have no error with the settings it is filled from."""
    message = unit.message
    if message.template is None or message.confirmed_at is None:
        return
    errors = judge.errors(unit, message.template, uow.today())
    if errors:
        field = {"unit.name": "name", "sender": "sender", "text": "message"}[errors[0].field]
        raise UserError("unit_message_error", field=field)
