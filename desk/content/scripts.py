"""Reads the spoken information of resources/scripts and checks it."""

from __future__ import annotations

import tomllib
from functools import cache

from desk.assets import asset
from desk.consent.information.script import Script, parse_script
from desk.errors import ContentError, UserError


def script_languages() -> tuple[str, ...]:
    """The languages there is a script in, sorted."""
    return tuple(sorted(path.stem for path in asset("resources", "scripts").glob("*.toml")))


@cache
def load_script(language: str) -> Script:
    """The script of a language, e.g. `sv`; read once.

    Raises UserError `language_unknown` when there is none, ContentError when it is wrong.
    """
    if language not in script_languages():
        raise UserError("language_unknown", field="language")
    path = asset("resources", "scripts", f"{language}.toml")
    try:
        data = tomllib.loads(path.read_bytes().decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ContentError(path.name, "(file)", "is not UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ContentError(path.name, "(file)", f"is not TOML: {error}") from error
    return parse_script(data, path.name, language)
