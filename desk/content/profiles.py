"""Reads the profiles of resources/profiles and checks them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from desk.assets import asset
from desk.consent.profile import Profile, parse_profile
from desk.errors import ContentError, UserError


def profile_names() -> tuple[str, ...]:
    """The names a profile may be asked for by: the files of resources/profiles, sorted."""
    return tuple(sorted(path.stem for path in _folder().glob("*.toml")))


@cache
def load_profile(name: str) -> Profile:
    """The profile of that name; read once.

    Raises UserError `profile_unknown` when there is no such file, ContentError when it is wrong.
    """
    if name not in profile_names():
        raise UserError("profile_unknown", field="profile")
    return read_profile(_folder() / f"{name}.toml")


class _Shipped(Mapping[str, Profile]):
    """Every profile that ships; each is read when it is asked for."""

    def __init__(self) -> None:
        self._names = profile_names()

    def __getitem__(self, name: str) -> Profile:
        if name not in self._names:
            raise KeyError(name)
        return load_profile(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def __contains__(self, name: object) -> bool:
        return name in self._names


def load_profiles() -> Mapping[str, Profile]:
    """Every profile that ships, by name, in the order of the names."""
    return _Shipped()


def read_profile(path: Path) -> Profile:
    """A profile from a file of its own. Raises ContentError naming the file and the key."""
    try:
        data = tomllib.loads(path.read_bytes().decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ContentError(path.name, "(file)", "is not UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ContentError(path.name, "(file)", f"is not TOML: {error}") from error
    return parse_profile(data, path.name)


def _folder() -> Path:
    return asset("resources", "profiles")
