"""What the tests of the message share: the word lists, read once, and the judged examples."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desk.consent.message.disclosure import DisclosureWords
from desk.consent.profile import Profile
from desk.content.profiles import load_profiles
from desk.content.words import load_words

JUDGED = Path(__file__).parent / "judged"


@pytest.fixture(scope="session")
def words() -> DisclosureWords:
    return load_words()


@pytest.fixture(scope="session")
def profiles() -> dict[str, Profile]:
    return load_profiles()


@pytest.fixture(scope="session")
def judged() -> Callable[[str], list[str]]:
    """The lines of a file of examples that are kept apart from the word lists."""

    def lines(name: str) -> list[str]:
        text = (JUDGED / name).read_text(encoding="utf-8")
        return [line for line in text.splitlines() if line and not line.startswith("#")]

    return lines
