"""The walk as a screen reader meets it, over AT-SPI on a virtual screen."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ON_LINUX = sys.platform == "linux"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[list[str]]]:
    """The roles and names of the walk's pages and the card's."""
    if not ON_LINUX:
        pytest.skip("AT-SPI is Linux's")
    for tool in ("xvfb-run", "dbus-run-session"):
        assert shutil.which(tool), f"{tool} is missing: make setup as root installs it"
    environment = dict(
        os.environ,
        CONSENT_DESK_HOME=str(tmp_path_factory.mktemp("reader")),
        PYTHONPATH=os.pathsep.join([str(ROOT), str(ROOT / "tests" / "support")]),
        QT_QPA_PLATFORM="xcb",
        QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
    )
    reader = str(ROOT / "tests" / "support" / "screen_reader.py")
    done = subprocess.run(
        [
            "xvfb-run",
            "-a",
            "-s",
            "-noreset -screen 0 1400x900x24",
            "dbus-run-session",
            "--",
            sys.executable,
            reader,
        ],
        env=environment,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    result: dict[str, list[list[str]]] = json.loads(done.stdout.splitlines()[-1])
    return result


def names(page: list[list[str]], role: str = "") -> list[str]:
    return [name for kind, name in page if not role or kind == role]


def test_the_walk_is_read(pages: dict[str, list[list[str]]]) -> None:
    assert "Sök patient" in names(pages["home"])
    assert "Alla sagda" in names(pages["information"])
    assert any(name.startswith("Sms till Anna-Margareta: ") for name in names(pages["information"]))
    assert "Ja till sms" in names(pages["authority"], "radio button")
    assert "Mobilnummer" in names(pages["number"])
    assert any("Skriv en siffra till" in name for name in names(pages["number-error"]))
    assert any("bekräftar numret" in name for name in names(pages["number-whole"], "check box"))
    assert "Spara svaret" in names(pages["message"])
    assert any(name.startswith("Sparat. Anna-Margareta") for name in names(pages["paper"]))


def test_no_control_is_read_without_a_name(pages: dict[str, list[list[str]]]) -> None:
    spoken = {"button", "push button", "radio button", "check box", "text", "entry"}
    silent = [
        (page, role)
        for page, nodes in pages.items()
        for role, name in nodes
        if role in spoken and not name.strip()
    ]
    assert silent == []
