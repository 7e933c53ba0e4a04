"""Imports Qt first of all, and puts back the import that PySide6 replaced (decision D9).

Its hook costs a fifth of every later import, and memory; nothing of ours needs what it offers.
"""

from __future__ import annotations

import builtins


def restore_import() -> None:
    """Puts back Python's own import; twice is the same as once."""
    original = getattr(builtins, "__orig_import__", None)
    if original is not None:
        builtins.__import__ = original


restore_import()
