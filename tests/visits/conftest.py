"""What the tests of the plan share."""

from __future__ import annotations

import pytest

from desk.consent.profile import Profile
from desk.content.profiles import load_profiles


@pytest.fixture(scope="session")
def profiles() -> dict[str, Profile]:
    return load_profiles()
