"""The profiles a command's input names, each read once."""

from __future__ import annotations

from desk.consent.profile import Profile
from desk.consent.reading import Facts
from desk.content.profiles import load_profile, profile_names


class Profiles:
    """Reads the key `profile` of an input."""

    def __init__(self) -> None:
        self._names = profile_names()
        self._read: dict[str, Profile] = {}

    def read(self, facts: Facts) -> Profile:
        """The profile an object names. Raises InputError, or ContentError for a wrong file."""
        name = facts.choice("profile", self._names)
        if name not in self._read:
            self._read[name] = load_profile(name)
        return self._read[name]
