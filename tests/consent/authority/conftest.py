"""Makes the other files of this folder importable by their own names, and shares what they need."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from desk.consent.profile import Profile
from desk.content.profiles import load_profiles

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def profiles() -> dict[str, Profile]:
    return load_profiles()
