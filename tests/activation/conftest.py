"""What the application's tests share: a whole application and a judge with one word."""

import copy
from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from desk.activation.checks import Setting
from desk.activation.example import example_draft
from desk.consent.message.finding import Finding, found
from desk.consent.message.names import NameVerdict
from desk.content.profiles import load_profile

TODAY = date(2026, 11, 21)


class Words:
    """Finds `hud`, a speciality, and `cancer`, a condition."""

    def judge_text(self, text: str) -> Sequence[Finding]:
        findings = []
        for word, code in (("hud", "names_speciality"), ("cancer", "names_condition")):
            at = text.lower().find(word)
            if at >= 0:
                findings.append(found(code, text, at, at + len(word)))
        return findings

    def judge_name(self, name: str) -> NameVerdict:
        findings = tuple(self.judge_text(name))
        return NameVerdict("reveals" if findings else "unknown", name, findings)


@pytest.fixture
def setting() -> Setting:
    glyphs = frozenset(range(0x20, 0x250)) | set(range(0x1E00, 0x1F00))
    return Setting(load_profile("stockholm-takecare"), Words(), TODAY, glyphs)


@pytest.fixture
def data(setting: Setting) -> dict[str, Any]:
    return copy.deepcopy(example_draft(setting.profile, TODAY).to_data(TODAY))
