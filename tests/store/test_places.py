"""Where a register may lie, and that one window holds it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from desk.errors import RegisterError
from desk.store.places import WindowLock, check_folder, filesystem_of

MOUNTS = """\
25 1 254:0 / / rw,relatime - ext4 /dev/vda rw
30 25 0:26 / /mnt/share rw - cifs //server/share rw
31 25 0:27 / /mnt/share\\040two rw - nfs4 server:/x rw
32 30 0:28 / /mnt/share/local rw - xfs /dev/vdb rw
33 25 0:29 / /home rw shared:3 - fuse.sshfs user@host: rw
"""


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("/var/lib", "ext4"),
        ("/mnt/share", "cifs"),
        ("/mnt/share/a/b", "cifs"),
        ("/mnt/shared", "ext4"),
        ("/mnt/share two/a", "nfs4"),
        ("/mnt/share/local/a", "xfs"),
        ("/home/anna", "fuse.sshfs"),
    ],
)
def test_the_file_system_is_that_of_the_nearest_mount(place: str, kind: str) -> None:
    assert filesystem_of(Path(place), MOUNTS) == kind


@pytest.mark.parametrize("name", ["OneDrive", "OneDrive - Region Exempel", "Dropbox", "Nextcloud"])
def test_a_synchronised_folder_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(RegisterError) as caught:
        check_folder(tmp_path / name / "register")
    assert caught.value.code == "folder_not_local"
    assert caught.value.values == {"reason": "cloud"}


def test_an_ordinary_folder_will_do(tmp_path: Path) -> None:
    check_folder(tmp_path / "not" / "made" / "yet")
    assert list(tmp_path.iterdir()) == []


def test_a_second_window_is_kept_out_until_the_first_lets_go(tmp_path: Path) -> None:
    path = tmp_path / "register.lock"
    with WindowLock(path):
        with pytest.raises(RegisterError) as caught:
            WindowLock(path)
        assert caught.value.code == "register_in_use"
    WindowLock(path).release()


def test_a_window_that_was_killed_lets_go(tmp_path: Path) -> None:
    path = tmp_path / "register.lock"
    program = (
        "import sys; from pathlib import Path; from desk.store.places import WindowLock; "
        "lock = WindowLock(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
    )
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", program, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=root,
    ) as held:
        assert held.stdout is not None
        assert held.stdout.readline() == "held\n"
        with pytest.raises(RegisterError):
            WindowLock(path)
        held.kill()
    WindowLock(path).release()
