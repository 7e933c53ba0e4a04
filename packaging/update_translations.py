"""Brings resources/i18n/*.ts in step with the words in desk/window; keeps what is translated."""

from __future__ import annotations

import ast
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
CONTEXT = "Window"


def words_in(folder: Path) -> list[str]:
    """Every literal given to `tr` below a folder, in the order of files and lines, each once."""
    found: dict[str, None] = {}
    for path in sorted(folder.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "tr":
                if path.name == "words.py":
                    continue
                argument = node.args[0] if node.args else None
                if not isinstance(argument, ast.Constant) or not isinstance(argument.value, str):
                    raise SystemExit(f"{path}:{node.lineno}: tr() takes one literal")
                found[argument.value] = None
    return list(found)


def translated(path: Path) -> dict[str, str]:
    """What a .ts file holds: source → translation, finished ones only."""
    if not path.exists():
        return {}
    kept = {}
    for message in ElementTree.parse(path).getroot().iter("message"):
        target = message.find("translation")
        if target is not None and target.get("type") is None and target.text:
            kept[message.findtext("source") or ""] = target.text
    return kept


def write(path: Path, language: str, words: list[str], known: dict[str, str]) -> int:
    """Writes a .ts file; gives back how many words lack a translation."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
        "<context>",
        f"    <name>{CONTEXT}</name>",
    ]
    missing = 0
    for word in sorted(words):
        target = known.get(word, "")
        missing += not target
        kind = "" if target else ' type="unfinished"'
        lines += [
            "    <message>",
            f"        <source>{escape(word)}</source>",
            f"        <translation{kind}>{escape(target)}</translation>",
            "    </message>",
        ]
    lines += ["</context>", "</TS>", ""]
    path.write_text("\n".join(lines), encoding="utf-8")
    return missing


def main() -> int:
    """Renews sv.ts; exits 1 while words lack a translation."""
    path = ROOT / "resources" / "i18n" / "sv.ts"
    words = words_in(ROOT / "desk" / "window")
    missing = write(path, "sv_SE", words, translated(path))
    print(f"{path.relative_to(ROOT)}: {len(words)} words, {missing} without a translation")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
