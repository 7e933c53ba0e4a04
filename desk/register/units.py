"""Units, the first start, the unit's message, its application and the register's settings."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from desk.errors import Refused, UserError
from desk.register.access import Access, Role
from desk.register.commands import NewUnit
from desk.register.permission import MANAGERS, require, unit_of
from desk.register.ports import UnitOfWork
from desk.register.records import ApplicationRecord, UserRecord
from desk.register.text import one_line, whole_text
from desk.register.views import MessageView, UnitView

ALL_ROLES: frozenset[Role] = frozenset({"receptionist", "manager", "administrator"})
_DISPLAYS: tuple[Literal["unit", "provider", "none"], ...] = ("unit", "provider", "none")
_LINES = (
    "name",
    "short_name",
    "clinic",
    "profile",
    "provider",
    "sender",
    "phone",
    "turn_to",
    "check_in",
)
_REQUIRED = ("name", "short_name", "profile", "provider", "sender", "phone", "template")


def set_up(user_name: str, first: NewUnit, uow: UnitOfWork) -> Access:
    """The first start: the local user with every role in the first unit. Writes.

    Raises UserError `user_name_missing`, `unit_incomplete`, Refused `already_set_up`.
    """
    if uow.users.all():
        raise Refused("already_set_up")
    name = one_line(user_name, "user_name")
    if not name:
        raise UserError("user_name_missing", field="user_name")
    user = UserRecord(uow.new_id(), name)
    access = Access(user.id, user.name, uow.new_id(), ALL_ROLES)
    uow.users.add(user)
    uow.journal.write("user_added", Access(user.id, user.name, "", frozenset()))
    _add_unit(access.unit_id, first, access, uow)
    uow.commit()
    return access


def sign_in(unit_id: str, uow: UnitOfWork) -> Access | None:
    """The local user at a unit of theirs, the first one if that is none; None before set-up.

    Writes. Until personal log-in comes, whoever opened the key file is the local user (D17).
    """
    users = uow.users.all()
    if not users:
        return None
    user = users[0]
    roles = uow.users.roles(user.id)
    own = [unit.id for unit in uow.units.all() if roles.get(unit.id)]
    if not own:
        return None
    chosen = unit_id if unit_id in own else own[0]
    access = Access(user.id, user.name, chosen, roles[chosen])
    uow.journal.write("signed_in", access)
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


def create_unit(new: NewUnit, access: Access, uow: UnitOfWork) -> UnitView:
    """One more unit, whose roles its maker gets. Writes. Raises UserError `unit_incomplete`."""
    require(access, uow, MANAGERS)
    made = _add_unit(uow.new_id(), new, access, uow)
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
    made = UnitView(
        id=unit_id,
        name=one_line(new.name, "name"),
        short_name=one_line(new.short_name, "short_name"),
        clinic=one_line(new.clinic, "clinic"),
        profile=one_line(new.profile, "profile"),
        provider=one_line(new.provider, "provider"),
        display=display,
        sender=one_line(new.sender, "sender"),
        phone=one_line(new.phone, "phone"),
        turn_to=one_line(new.turn_to, "turn_to"),
        check_in=one_line(new.check_in, "check_in"),
        send_days_before=new.send_days_before,
        minor_until=None,
        own_number_from=None,
        protected_identity="forbid",
        name_decided=False,
        message=MessageView("", None, None, ""),
    )
    uow.units.add(made)
    uow.users.grant(access.user_id, unit_id, ALL_ROLES)
    uow.units.enter_message(unit_id, template, access.user_id, new.template_confirmed)
    uow.journal.write("unit_added", replace(access, unit_id=unit_id))
    found = uow.units.get(unit_id)
    return found if found is not None else made


def change_unit(changed: UnitView, access: Access, uow: UnitOfWork) -> UnitView:
    """New settings of the access's unit; its message stays. Writes."""
    require(access, uow, MANAGERS)
    if changed.id != access.unit_id:
        raise Refused("unit_not_yours")
    for name in _LINES:
        one_line(getattr(changed, name), name)
    uow.units.change(changed)
    uow.journal.write("unit_changed", access)
    now = unit_of(access, uow)
    uow.commit()
    return now


def enter_message(template: str, confirmed: bool, access: Access, uow: UnitOfWork) -> UnitView:
    """The text the unit's system really sends; `confirmed` says so, by a manager. Writes."""
    require(access, uow, MANAGERS)
    if not template.strip():
        raise UserError("message_missing", field="message")
    text = whole_text(template, "message")
    uow.units.enter_message(access.unit_id, text, access.user_id, confirmed)
    uow.journal.write("message_confirmed" if confirmed else "message_entered", access)
    now = unit_of(access, uow)
    uow.commit()
    return now


def keep_application(data_json: str, access: Access, uow: UnitOfWork) -> None:
    """Write the unit's activation application over its former self. Writes."""
    require(access, uow, MANAGERS)
    whole_text(data_json, "application")
    before = uow.settings.application(access.unit_id)
    state = before.state if before else "draft"
    kept = ApplicationRecord(access.unit_id, data_json, state, uow.now(), access.user_id)
    uow.settings.keep_application(kept)
    uow.journal.write("application_kept", access)
    uow.commit()


def load_application(access: Access, uow: UnitOfWork) -> str | None:
    """The unit's activation application as JSON text, None before the first. Reads only."""
    require(access, uow, MANAGERS)
    kept = uow.settings.application(access.unit_id)
    return kept.data if kept else None
