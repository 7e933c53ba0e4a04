"""Who asks, where and why: every use case takes an access, and roles are enforced there alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["receptionist", "manager", "administrator"]


@dataclass(frozen=True, slots=True, repr=False)
class Access:
    """A user at a unit. `roles` are the user's roles in that unit; `reason` opens what is shut.

    A wider search, or a person with protected identity, needs a reason; it is journalled. `roles`
    are for the window to know what to show: the use cases read them anew from the register.
    """

    user_id: str
    user_name: str
    unit_id: str
    roles: frozenset[Role]
    reason: str = ""
