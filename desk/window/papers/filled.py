"""What stands in the question about a signed blanket: kept apart, so that the lock can keep it."""

from __future__ import annotations

from typing import NamedTuple


class Filled(NamedTuple):
    """What the fields hold when they are opened: where, and when; "" for the usual day."""

    place: str
    day: str = ""
