"""Qt calls that return nothing must not eat references to None (PySide6 6.12.0 on Python 3.11)."""

from __future__ import annotations

import sys

from PySide6.QtGui import QFont


def test_void_calls_keep_the_references_to_none() -> None:
    font = QFont()
    before = sys.getrefcount(None)
    for _round in range(1000):
        font.setBold(True)
    assert abs(sys.getrefcount(None) - before) < 100
