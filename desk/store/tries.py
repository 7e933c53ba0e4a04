"""The delay after wrong passwords, kept beside the keys so that a restart does not end it (D13).

A courtesy, not a lock: whoever can write in the folder can remove the file, and whoever can copy
the key file tries elsewhere. There argon2id is what stands in the way.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from desk.errors import RegisterError
from desk.settings import write_atomically

FREE: Final = 3
"""Wrong tries that cost nothing: fingers slip."""

_FIRST: Final = 5
_LONGEST: Final = 60
"""Seconds. It stops everybody at the desk, so that it tells nothing of who has which name."""

_NEVER: Final = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Tries:
    """How many wrong passwords came since the last right one, and when the last of them did."""

    count: int = 0
    last: datetime = _NEVER

    def free_at(self, now: datetime) -> datetime | None:
        """When the next try may come; None for at once. A clock set back waits no longer."""
        if self.count < FREE:
            return None
        wait = timedelta(seconds=min(_LONGEST, _FIRST * 2 ** min(self.count - FREE, 10)))
        free = min(self.last, now) + wait
        return free if free > now else None


def read_tries(path: Path) -> Tries:
    """The wrong tries so far; a file that is gone or damaged says none."""
    try:
        data: dict[str, Any] = json.loads(path.read_text(encoding="ascii"))
        count, last = data["count"], datetime.fromisoformat(data["last"])
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return Tries()
    if type(count) is not int or count < 0 or last.tzinfo is None:
        return Tries()
    return Tries(count, last)


def check_tries(path: Path, now: datetime) -> None:
    """Refuse a try that comes too soon. Raises RegisterError `too_many_tries` with `seconds`."""
    tries = read_tries(path)
    free = tries.free_at(now)
    if free is None:
        return
    if tries.last > now:
        # The clock was set back: the wait is counted from now, or it would last for days.
        _write(path, Tries(tries.count, now))
    seconds = max(1, round((free - now).total_seconds()))
    raise RegisterError("too_many_tries", values={"seconds": str(seconds)})


def note_wrong(path: Path, now: datetime) -> None:
    """Count a wrong try. A full disk counts none: the password is asked for all the same."""
    _write(path, Tries(read_tries(path).count + 1, now))


def note_right(path: Path) -> int:
    """Forget the wrong tries; how many there were, to be journalled."""
    count = read_tries(path).count
    with suppress(OSError):
        path.unlink(missing_ok=True)
    return count


def _write(path: Path, tries: Tries) -> None:
    body = {"count": tries.count, "last": tries.last.isoformat()}
    with suppress(OSError):
        write_atomically(path, json.dumps(body).encode("ascii"))
