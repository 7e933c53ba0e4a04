"""The set-up's decisions: which packages are missing, and whether there is a screen."""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).resolve().parent.parent.parent / "packaging"


@pytest.fixture(scope="module")
def bootstrap() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bootstrap", PACKAGING / "bootstrap.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_installed_and_provided_packages_are_not_missing(bootstrap: ModuleType) -> None:
    listing = (
        "installed|xvfb, xserver\n"
        "installed|libglib2.0-0t64, libglib2.0-0 (= 2.84.4-3), other\n"
        "config-files|qpdf, \n"
        "installed|dbus, \n"
    )
    wanted = ["xvfb", "libglib2.0-0", "qpdf", "dbus", "xauth"]
    assert bootstrap.lacking(wanted, listing) == ["qpdf", "xauth"]


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_a_screen_is_told_by_the_environment_on_linux_only(
    bootstrap: ModuleType, platform: str, environment: dict[str, str], expected: bool
) -> None:
    assert bootstrap.has_screen(platform, environment) is expected


@pytest.fixture
def nothing_installed(bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Every package is missing; returns the commands that were started."""
    started: list[list[str]] = []
    monkeypatch.setattr(bootstrap, "missing_packages", list)
    monkeypatch.setattr(bootstrap.subprocess, "run", lambda command, **_: started.append(command))
    monkeypatch.delenv("CI", raising=False)
    return started


def test_a_person_is_given_the_line_and_nothing_is_installed(
    bootstrap: ModuleType, nothing_installed: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    with pytest.raises(bootstrap.SetupError) as error:
        bootstrap.ensure_system(["xvfb", "qpdf"])
    assert "sudo apt-get install --yes --no-install-recommends xvfb qpdf" in str(error.value)
    assert not nothing_installed


def test_root_installs(
    bootstrap: ModuleType, nothing_installed: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    bootstrap.ensure_system(["xvfb"])
    assert nothing_installed[0][:2] == ["apt-get", "update"]
    assert nothing_installed[1][:2] == ["apt-get", "install"]
    assert "xvfb" in nothing_installed[1]


def test_one_package_is_taken_out_of_a_lock(bootstrap: ModuleType) -> None:
    lock = (
        "a==1 \\\n    --hash=x\nb==2 \\\n    --hash=y \\\n    --hash=z\nb-c==3 \\\n    --hash=v\n"
    )
    assert bootstrap.locked("b", lock) == "b==2 \\\n    --hash=y \\\n    --hash=z\n"
    assert bootstrap.locked("b-c", lock) == "b-c==3 \\\n    --hash=v\n"


@pytest.mark.parametrize("name", ["dev.lock", "runtime.lock"])
def test_locks_carry_versions_and_hashes_and_no_addresses(name: str) -> None:
    text = (PACKAGING / name).read_text(encoding="utf-8")
    assert "://" not in text
    pinned = [line for line in text.splitlines() if line[:1].isalpha()]
    assert pinned
    assert all("==" in line and line.endswith("\\") for line in pinned)


def test_both_locks_agree() -> None:
    def pins(name: str) -> set[str]:
        lines = (PACKAGING / name).read_text(encoding="utf-8").splitlines()
        return {line.split(";")[0].strip(" \\") for line in lines if line[:1].isalpha()}

    assert pins("runtime.lock") <= pins("dev.lock")
