"""Where the program keeps its files, and the settings of this computer's user."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, Final, Literal

Language = Literal["sv", "en"]
Theme = Literal["system", "light", "dark"]

HOME_VARIABLE: Final = "CONSENT_DESK_HOME"
_CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "language": ("sv", "en"),
    "theme": ("system", "light", "dark"),
}
_NUMBERS: Final[Mapping[str, tuple[int, int]]] = {
    "text_size": (100, 200),
    "lock_after": (1, 240),
    "backup_days": (1, 90),
    "backup_weeks": (0, 52),
    "backup_months": (0, 120),
}
_MAY_BE_NONE: Final = frozenset({"register", "backup_folder"})


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders of one user. `data` holds the register and its keys, on this computer."""

    data: Path
    config: Path
    log: Path

    @property
    def register(self) -> Path:
        """The register's usual place."""
        return self.data / "register.db"

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.config / "settings.json"

    @property
    def log_file(self) -> Path:
        """The log file."""
        return self.log / "consent-desk.log"

    def make(self) -> None:
        """Make the folders, readable by their owner alone."""
        for folder in (self.data, self.config, self.log):
            make_private_folder(folder)


def find_paths(environment: Mapping[str, str] | None = None) -> Paths:
    """The folders: all in `CONSENT_DESK_HOME` when it is set, else where the platform wants them.

    Nothing is made. The data folder is never a roaming one.
    """
    home = (os.environ if environment is None else environment).get(HOME_VARIABLE, "").strip()
    if home:
        root = Path(home).expanduser().absolute()
        return Paths(root, root, root / "log")
    from platformdirs import PlatformDirs

    places = PlatformDirs("consent-desk", appauthor=False, roaming=False)
    return Paths(places.user_data_path, places.user_config_path, places.user_log_path)


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user has chosen on this computer. `text_size` is a percentage, 100 to 200.

    `register` is the register opened last, None for the usual place; `unit_id` the unit last worked
    at; `lock_after` the idle minutes before the window locks. `backup_folder` is where backups are
    kept, None for beside the register; of the daily ones those of so many days, weeks and months
    stay.
    """

    language: Language = "sv"
    theme: Theme = "system"
    text_size: int = 100
    register: str | None = None
    unit_id: str = ""
    lock_after: int = 5
    calm: bool = False
    backup_folder: str | None = None
    backup_days: int = 7
    backup_weeks: int = 4
    backup_months: int = 12

    def with_(self, **changes: Any) -> Settings:
        """Settings with some choices changed."""
        return replace(self, **changes)


def load_settings(path: Path) -> Settings:
    """The settings in a file; a missing file, a broken one or a broken value gives the default.

    Settings are a convenience: none of them is worth stopping the program for.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, json.JSONDecodeError, RecursionError):
        return Settings()
    if not isinstance(data, dict):
        return Settings()
    known = {one.name for one in fields(Settings)}
    kept = {name: value for name, value in data.items() if name in known and _fits(name, value)}
    return Settings(**kept)


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings so that a crash leaves either the old file or the new one."""
    text = json.dumps(asdict(settings), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    write_atomically(path, text.encode("utf-8"))


def _fits(name: str, value: object) -> bool:
    if name in _CHOICES:
        return value in _CHOICES[name]
    if name == "calm":
        return isinstance(value, bool)
    if name in _NUMBERS:
        low, high = _NUMBERS[name]
        return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high
    return isinstance(value, str) or (name in _MAY_BE_NONE and value is None)


def make_private_folder(folder: Path) -> None:
    """Make a folder that its owner alone may open; one that is there already keeps its rights.

    What is written in a new one survives a power cut only if the folder does. Raises OSError.
    """
    if folder.is_dir():
        return
    above = folder.parent
    while not above.exists() and above != above.parent:
        above = above.parent
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for one in folder.parents:
        # A folder that may be passed through and not read cannot be synchronised.
        with suppress(PermissionError):
            sync_folder(one)
        if one == above:
            break


def empty_folder(folder: Path) -> None:
    """Removes what lies in a folder, if there is one; what another program holds open stays."""
    if not folder.is_dir():
        return
    # Slow to import, and most often there is nothing to remove (decision D9).
    import shutil

    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            with suppress(OSError):
                path.unlink()


def write_atomically(path: Path, data: bytes) -> None:
    """Replace a file, readable by its owner alone, in one step that survives a power cut.

    Raises OSError; the old file then stands as it was.
    """
    # Slow to import, and needed only when something is written (decision D9).
    import tempfile

    make_private_folder(path.parent)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".new")
    written = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        written.replace(path)
    except OSError:
        written.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename within a folder durable, on systems where a folder can be synchronised."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        # A stick or a share that knows no such thing.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)
