"""Identifiers made at the desk: UUIDv7, so that rows of one day lie side by side (decision D4)."""

from __future__ import annotations

import os
import time
from uuid import UUID


def new_id(nanoseconds: int | None = None) -> str:
    """A new UUIDv7 as text. `nanoseconds` since 1970 default to the clock's.

    The twelve bits after the milliseconds count parts of a millisecond, so that identifiers made
    one after the other sort in that order.
    """
    now = time.time_ns() if nanoseconds is None else nanoseconds
    milliseconds, rest = divmod(now, 1_000_000)
    value = (milliseconds & (1 << 48) - 1) << 80
    value |= 0x7 << 76
    value |= (rest * 4096 // 1_000_000) << 64
    value |= 0b10 << 62
    value |= int.from_bytes(os.urandom(8), "big") >> 2
    return str(UUID(int=value))
