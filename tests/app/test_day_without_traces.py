"""A walk, a backup, a lock and a crash in the real window: nothing readable is left in any file."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from leak_scan import Secrets

from desk.window.tour.log_in import TOUR_LOG_IN

ROOT = Path(__file__).resolve().parents[2]
SUPPORT = ROOT / "tests" / "support"
SECRETS = [
    "Ossian-Kasimir",
    "Åkerström-Öberg",
    "0701740677",
    "070-174 06 77",
    "+46701740677",
    "Maria Lund",
    TOUR_LOG_IN[1],
    "ett helt felaktigt lösenord",
]


def test_nothing_of_a_day_can_be_read_after_a_crash(tmp_path: Path) -> None:
    folders = {
        "HOME": tmp_path / "person",
        "TMPDIR": tmp_path / "temporary",
        "XDG_RUNTIME_DIR": tmp_path / "runtime",
        "CONSENT_DESK_HOME": tmp_path / "home",
    }
    for one in (*folders.values(), tmp_path / "out"):
        one.mkdir(mode=0o700)
    own = {name: str(path) for name, path in folders.items()}
    places = os.pathsep.join([str(ROOT), str(SUPPORT)])
    done = subprocess.run(
        [sys.executable, str(SUPPORT / "tour_to_death.py"), str(tmp_path / "out"), "short"],
        env={**os.environ, **own, "PYTHONPATH": places},
        cwd=folders["HOME"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.splitlines()[-1:] == ["walking"], done.stderr
    assert Secrets(SECRETS).below(tmp_path) == []
    assert any((tmp_path / "home").glob("tour-*/backups/*/register.db"))
    assert not list((tmp_path / "temporary").iterdir())
    for file in (tmp_path / "home").rglob("*"):
        assert file.stat().st_mode & 0o077 == 0, file.name
