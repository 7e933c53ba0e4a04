"""Every word of the window has its Swedish, with the same placeholders."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def translations() -> ModuleType:
    place = ROOT / "packaging" / "update_translations.py"
    spec = importlib.util.spec_from_file_location("update_translations", place)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def placeholders(text: str) -> list[str]:
    return sorted(re.findall(r"\{\w+\}", text))


def test_every_word_has_its_swedish(translations: ModuleType) -> None:
    words = translations.words_in(ROOT / "desk" / "window")
    known = translations.translated(ROOT / "resources" / "i18n" / "sv.ts")
    assert [word for word in words if word not in known] == []
    assert [word for word in known if word not in words] == []


def test_placeholders_are_the_same(translations: ModuleType) -> None:
    known = translations.translated(ROOT / "resources" / "i18n" / "sv.ts")
    wrong = [word for word, target in known.items() if placeholders(word) != placeholders(target)]
    assert wrong == []


def test_swedish_keeps_to_the_wording(translations: ModuleType) -> None:
    known = translations.translated(ROOT / "resources" / "i18n" / "sv.ts")
    for target in known.values():
        assert "!" not in target
        assert "vänligen" not in target.lower()
        assert "SMS" not in target
