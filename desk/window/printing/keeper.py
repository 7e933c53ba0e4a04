"""A private folder for papers that another program shows: gone when this program is, killed too."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

from desk.settings import make_private_folder, write_atomically

_SHELL: Final = "/bin/sh"
_WAIT_AND_REMOVE: Final = 'cd / && read _; rm -rf -- "$1"'
"""The reading ends when everybody who could write is gone, however that came about."""


class Keeper:
    """Keeps papers in a folder of its own below `folder`, which its owner alone can open."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._own: Path | None = None

    def keep(self, data: bytes, name: str) -> Path:
        """Where a paper lies now. Raises OSError."""
        import tempfile

        if self._own is None or not self._own.is_dir():
            make_private_folder(self._folder)
            self._own = Path(tempfile.mkdtemp(dir=self._folder)).absolute()
            _remove_afterwards(self._own)
        path = Path(tempfile.mkdtemp(dir=self._own)) / name
        write_atomically(path, data)
        return path


def _remove_afterwards(folder: Path) -> None:
    """Let a shell remove a folder once this process is no more.

    Where there is none the next start removes it.
    """
    if os.name != "posix" or not Path(_SHELL).exists():
        return
    # The end to write to is inherited by nobody, and closed by the system when this process ends.
    reading, _ = os.pipe()
    null = "/dev/null"
    os.posix_spawn(
        _SHELL,
        [_SHELL, "-c", _WAIT_AND_REMOVE, "sh", str(folder)],
        {"PATH": os.defpath},
        file_actions=[
            (os.POSIX_SPAWN_DUP2, reading, 0),
            (os.POSIX_SPAWN_OPEN, 1, null, os.O_WRONLY, 0),
            (os.POSIX_SPAWN_OPEN, 2, null, os.O_WRONLY, 0),
        ],
        # Not stopped by what stops the terminal that the program was started from.
        setsid=sys.platform == "linux",
    )
    os.close(reading)
