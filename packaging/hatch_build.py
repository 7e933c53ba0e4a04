"""Compiles the window's translations: when a wheel is built, and at each set-up of a checkout."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_LRELEASE = "from PySide6.scripts.pyside_tool import lrelease; lrelease()"


def compile_translations(root: Path) -> list[Path]:
    """Make each `resources/i18n/*.ts` under `root` into a `.qm` beside it, where it is older.

    Returns the files made. Raises CalledProcessError when lrelease refuses one.
    """
    made: list[Path] = []
    for source in sorted((root / "resources" / "i18n").glob("*.ts")):
        target = source.with_suffix(".qm")
        if target.exists() and target.stat().st_mtime_ns >= source.stat().st_mtime_ns:
            continue
        # A running program has the former file mapped: one that is written over crashes it.
        part = target.with_suffix(".part")
        command = [sys.executable, "-c", _LRELEASE, "-silent", str(source), "-qm", str(part)]
        subprocess.run(command, check=True)
        part.replace(target)
        made.append(target)
    return made


class TranslationHook(BuildHookInterface[Any]):
    """Hatchling's door to the above, for wheels and editable installs."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before hatchling collects the files."""
        compile_translations(Path(self.root))


if __name__ == "__main__":
    for path in compile_translations(Path(__file__).resolve().parent.parent):
        print(f"compiled {path.name}")
