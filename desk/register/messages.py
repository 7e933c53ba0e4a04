"""The unit's message in its versions: entered, confirmed, and the name that a manager decided."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import Final

from desk.errors import UserError
from desk.register.access import Access
from desk.register.commands import NewMessage
from desk.register.judge import MessageJudge
from desk.register.permission import MANAGERS, require, unit_of
from desk.register.ports import UnitOfWork
from desk.register.text import one_line, whole_text
from desk.register.unit_views import MessageVersion, UnitView

LONGEST_TEXT: Final = 300
LONGEST_REASON: Final = 300


def enter_message(
    new: NewMessage, judge: MessageJudge, access: Access, uow: UnitOfWork
) -> tuple[MessageVersion, ...]:
    """Keep a text as a version that nobody has confirmed; the confirmed one stays in force.

    Writes nothing when the latest version is the same. Raises UserError `message_missing`,
    `message_too_long`, `message_from_past`, `display_not_allowed`, `text_not_allowed`.
    """
    require(access, uow, MANAGERS)
    new = _checked(new, judge, uow)
    latest = max(uow.units.versions(access.unit_id), key=_by_number, default=None)
    if latest is None or not _same(latest, new):
        uow.units.enter_message(access.unit_id, new, access.user_id, confirmed=False)
        uow.journal.write("message_entered", access)
    found = uow.units.versions(access.unit_id)
    uow.commit()
    return found


def confirm_message(
    new: NewMessage, judge: MessageJudge, access: Access, uow: UnitOfWork
) -> UnitView:
    """A manager says that this is the text the record system really sends, from a day on. Writes.

    A text that was entered before is confirmed where it stands among the versions, another is
    entered with the same act. Raises UserError `message_has_error` (nothing with an error is ever
    confirmed) and what `enter_message` raises.
    """
    require(access, uow, MANAGERS)
    unit = unit_of(access, uow)
    new = _checked(new, judge, uow)
    shown = replace(unit, sender=new.sender, display=new.display)
    if judge.errors(shown, new.template, uow.today()):
        raise UserError("message_has_error", field="message")
    same = [one for one in uow.units.versions(access.unit_id) if _same(one, new)]
    if same:
        version = max(same, key=_by_number)
        uow.units.confirm_message(access.unit_id, version, access.user_id)
    else:
        uow.units.enter_message(access.unit_id, new, access.user_id, confirmed=True)
    uow.journal.write("message_confirmed", access)
    now = unit_of(access, uow)
    uow.commit()
    return now


def message_versions(access: Access, uow: UnitOfWork) -> tuple[MessageVersion, ...]:
    """The unit's texts, latest first: in force, to come, not confirmed, and former. Reads only."""
    require(access, uow, MANAGERS)
    return uow.units.versions(access.unit_id)


def decide_name(reason: str, judge: MessageJudge, access: Access, uow: UnitOfWork) -> UnitView:
    """Let the unit's name stand in the message, for a reason that is kept with who and when.

    For a name that tells a speciality, or one nobody knows; never for a diagnosis, a treatment or
    a patient group (rules.md, judging names). Writes. Raises UserError `reason_missing`,
    `reason_too_long`, `name_not_to_decide`.
    """
    require(access, uow, MANAGERS)
    unit = unit_of(access, uow)
    decided = decided_name(unit, reason, judge, access, uow)
    uow.units.change(decided)
    uow.journal.write("name_decided", access)
    now = unit_of(access, uow)
    uow.commit()
    return now


def decided_name(
    unit: UnitView, reason: str, judge: MessageJudge, access: Access, uow: UnitOfWork
) -> UnitView:
    """The unit with the decision on its name; raises what `decide_name` raises."""
    why = one_line(reason, "name_reason")
    if not why:
        raise UserError("reason_missing", field="name_reason")
    if len(why) > LONGEST_REASON:
        raise UserError("reason_too_long", field="name_reason")
    if not judge.may_decide(unit.name):
        raise UserError("name_not_to_decide", field="name")
    return replace(
        unit,
        name_decided=True,
        name_reason=why,
        name_decided_at=uow.now(),
        name_decided_by=access.user_id,
    )


def _checked(new: NewMessage, judge: MessageJudge, uow: UnitOfWork) -> NewMessage:
    if not new.template.strip():
        raise UserError("message_missing", field="message")
    template = unicodedata.normalize("NFC", whole_text(new.template, "message"))
    if len(template) > LONGEST_TEXT:
        raise UserError("message_too_long", field="message", values={"count": str(LONGEST_TEXT)})
    if new.active_from < uow.today():
        raise UserError("message_from_past", field="active_from")
    if new.display not in judge.profile.message.displays:
        raise UserError("display_not_allowed", field="display")
    return replace(new, template=template, sender=one_line(new.sender, "sender"))


def _same(version: MessageVersion, new: NewMessage) -> bool:
    """Whether a version says the same from the same day; one in force holds from today too."""
    content = (version.template, version.sender, version.display)
    if content != (new.template, new.sender, new.display):
        return False
    return version.active_from == new.active_from or version.state == "in_force"


def _by_number(version: MessageVersion) -> int:
    return version.number
