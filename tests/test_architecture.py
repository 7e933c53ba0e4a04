"""The house's shape: imports, what the subject may not reach for, and what lies where."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PLAIN = ("consent", "visits", "activation")


def modules(*packages: str) -> list[Path]:
    return [
        path for package in packages for path in sorted((ROOT / "desk" / package).rglob("*.py"))
    ]


def called(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            function = node.func
            if isinstance(function, ast.Attribute):
                yield function.attr
            elif isinstance(function, ast.Name):
                yield function.id


def test_imports_go_the_way_the_contracts_say() -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as l; l()"]
    done = subprocess.run(
        [*command, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", modules(*PLAIN), ids=lambda path: path.stem)
def test_the_subject_reads_neither_clock_nor_file(path: Path) -> None:
    forbidden = {"today", "now", "utcnow", "open", "read_text", "read_bytes", "write_text", "print"}
    assert not forbidden & set(called(path))


@pytest.mark.parametrize("folder", ["resources", "forms"])
def test_data_folders_hold_no_code(folder: str) -> None:
    assert not list((ROOT / folder).rglob("*.py"))


def test_packaging_does_not_shadow_the_library_of_that_name() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()


@pytest.mark.parametrize("path", modules("window"), ids=lambda path: path.stem)
def test_no_layout_is_asked_for_its_items(path: Path) -> None:
    # PySide keeps its object for an item that Qt has deleted, and crashes on the next one there.
    assert not {"itemAt", "takeAt", "itemAtPosition", "layoutItem"} & set(called(path))
