"""How users, roles and their standing are worded."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from desk.window.words import tr

if TYPE_CHECKING:
    from desk.register.access import Role
    from desk.register.accounts import AccountView

ROLES: tuple[Role, ...] = ("receptionist", "manager", "administrator")


def role_words() -> dict[Role, tuple[str, str]]:
    """Each role's name, and what it may do."""
    return {
        "receptionist": (tr("Receptionist"), tr("Registers answers at the desk.")),
        "manager": (
            tr("Manager"),
            tr("Works at the desk, decides on the message, applies, sees the access log."),
        ),
        "administrator": (
            tr("Administrator"),
            tr("Manages users and units, but sees no patients."),
        ),
    }


def roles_line(roles: Iterable[str]) -> str:
    """“Receptionist, manager”; says so when there are none."""
    own = set(roles)
    words = [name for role, (name, _may) in role_words().items() if role in own]
    if not words:
        return tr("No role at this unit")
    return ", ".join([words[0], *(word.lower() for word in words[1:])])


def standing(user: AccountView) -> tuple[str, str]:
    """A user's standing as (state of a list row, words)."""
    if not user.active:
        return "no", tr("Shut out")
    if user.login is None:
        return "none", tr("No password")
    if user.must_change:
        return "again", tr("New password waits")
    return "yes", tr("Can log in")
