"""Keeps the process's memory, which holds keys and patients, out of crash dumps."""

from __future__ import annotations

import sys
from typing import Final

_PR_SET_DUMPABLE: Final = 4


def forbid_memory_dumps() -> None:
    """No core file, and not readable by the user's other processes, where the system can say so.

    Called once at the program's start. Does nothing on systems without these switches.
    """
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
