"""What the program imports is what it asks to be installed: nothing missing, nothing idle."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
# Read as data by zoneinfo, where the system has no time zones of its own.
NEVER_IMPORTED = {"tzdata"}


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def names_of(lines: list[str]) -> set[str]:
    return {normal(re.split(r"[<>=;\[ ]", line)[0]) for line in lines}


def declared() -> set[str]:
    return names_of(PROJECT["project"]["dependencies"])


def imported(folder: str) -> set[str]:
    """The distributions that a folder's code imports from."""
    names: set[str] = set()
    own = {"desk"}
    for path in (ROOT / folder).rglob("*.py"):
        own.add(path.stem)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.add(node.module.partition(".")[0])
    names -= {*own, *sys.stdlib_module_names}
    found = packages_distributions()
    # Part of Qt for Python, which brings it.
    return {normal(found[name][0]) for name in names - {"shiboken6"} if name in found}


def test_everything_imported_is_declared_and_the_other_way_round() -> None:
    assert imported("desk") == declared() - NEVER_IMPORTED


def test_what_the_tests_import_is_installed_for_them() -> None:
    assert imported("tests") <= declared() | names_of(PROJECT["dependency-groups"]["dev"])
