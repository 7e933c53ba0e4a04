"""The addresses of servers that tests start themselves: the only ones they may connect to."""

from __future__ import annotations

from typing import Any, Final

LISTENING: Final[set[Any]] = set()
"""Host and port of each, while it runs."""
