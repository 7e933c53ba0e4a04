"""Who may be told, and in which language: the words of the information page's choices."""

from __future__ import annotations

from collections.abc import Iterable

from desk.window.formats import capital
from desk.window.intake.roles import called, role_name
from desk.window.intake.view import WalkView
from desk.window.widgets.asked import Option
from desk.window.words import tr

LANGUAGES = ("sv", "sv-x-easy", "en")


def listener_options(view: WalkView) -> tuple[tuple[Option, ...], str]:
    """Those who may be told, each with its key, and which of them is.

    The value is the key of one who is written down, `new:` and the role for one who is not.
    """
    options = []
    for number, one in enumerate(view.standing.listeners, start=1):
        words = capital(role_name(one.kind))
        if one.key:
            words = called(view, one.key)
            if one.kind != "patient" and one.name:
                words = f"{words}, {role_name(one.kind)}"
        value = one.key or f"new:{one.kind}"
        options.append(Option(value, capital(words), str(number) if number < 10 else ""))
    listener = view.addressee
    return tuple(options), listener.key or f"new:{listener.kind}"


def language_name(language: str) -> str:
    """The language in the window's words."""
    names = {
        "sv": tr("Swedish"),
        "sv-x-easy": tr("Easy Swedish"),
        "en": tr("English"),
        "ar": tr("Arabic"),
    }
    return names.get(language, language)


def in_language(language: str) -> str:
    """“på svenska”."""
    names = {
        "sv": tr("in Swedish"),
        "sv-x-easy": tr("in easy Swedish"),
        "en": tr("in English"),
        "ar": tr("in Arabic"),
    }
    return names.get(language, language)


def following_language(switched_on: Iterable[str], language: str) -> str:
    """The next of the languages that are on, round and round; Swedish first."""
    ours = sorted(
        switched_on,
        key=lambda one: (LANGUAGES.index(one) if one in LANGUAGES else len(LANGUAGES), one),
    )
    return ours[(ours.index(language) + 1) % len(ours)] if language in ours else ours[0]
