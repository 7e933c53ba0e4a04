"""What is built for others holds the program, its resources and its forms, and starts."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path, PurePosixPath

import pytest

from desk import __version__

ROOT = Path(__file__).resolve().parent.parent.parent
DATA = ("resources", "forms")


def shipped(folder: str) -> set[str]:
    """The data files that belong in a distribution, relative to the checkout."""
    names = subprocess.run(
        ["git", "ls-files", folder], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout.splitlines()
    return {name for name in names if (ROOT / name).exists()}


@pytest.fixture(scope="module")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """An sdist, and a wheel made from nothing but that sdist."""
    out = tmp_path_factory.mktemp("distributions")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(out.glob("*.tar.gz")), next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def unpacked(distributions: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel laid out as an installer does."""
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(distributions[1]) as wheel:
        wheel.extractall(folder)
    return folder


def test_the_sdist_holds_code_data_and_what_makes_it(distributions: tuple[Path, Path]) -> None:
    with tarfile.open(distributions[0]) as sdist:
        names = {str(PurePosixPath(*PurePosixPath(name).parts[1:])) for name in sdist.getnames()}
    wanted = {"desk/__main__.py", "packaging/hatch_build.py", "LICENSE", "README.md"}
    wanted |= shipped("resources") | shipped("forms")
    assert not wanted - names


def test_the_wheel_holds_the_data_inside_the_package(unpacked: Path) -> None:
    for folder in DATA:
        for name in shipped(folder):
            if name.endswith(".ts"):
                name = name.removesuffix(".ts") + ".qm"
            assert (unpacked / "desk" / name).is_file(), name


def test_the_wheel_holds_nothing_else(unpacked: Path) -> None:
    top = {path.name for path in unpacked.iterdir()}
    assert top == {"desk", f"consent_desk-{__version__}.dist-info"}


def test_the_command_is_the_windows_door(unpacked: Path) -> None:
    entry = unpacked / f"consent_desk-{__version__}.dist-info" / "entry_points.txt"
    assert "consent-desk = desk.__main__:main" in entry.read_text(encoding="utf-8")


def test_the_installed_program_finds_its_own_data(unpacked: Path, tmp_path: Path) -> None:
    script = (
        "import desk.assets as a; print(a.asset('resources', 'profiles')); import desk.__main__"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", script],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(unpacked)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert Path(done.stdout.strip()) == unpacked / "desk" / "resources" / "profiles"
