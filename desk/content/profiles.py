"""Reads the profiles of resources/profiles and checks them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from desk.assets import asset
from desk.consent.profile import Profile, parse_profile
from desk.content.lazy import Lazy
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


def load_profiles() -> Mapping[str, Profile]:
    """Every profile that ships, by name, in the order of the names; read when asked for."""
    return Lazy(profile_names(), load_profile)


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
