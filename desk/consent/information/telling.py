"""The script as it is read to one listener at one unit: only what is true is said."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from desk.consent.information.script import Script, Wording
from desk.consent.profile import Display, Profile

_FIELD: Final = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, slots=True, repr=False)
class ScriptContext:
    """What fills the script: the unit's own words, and the finished message.

    `given_name` is the patient's. `about`: it is told to somebody who decides for the patient.
    `display` is what the message shows of the place; `send_days_before` the unit's own choice, used
    where the profile leaves it to the unit. `until` is the last day that the listener's yes can
    hold, None where it has no end; `each_visit`: this listener is asked again at each visit, though
    the profile does not ask everybody. `protected`: the patient's identity is, and the message
    shows neither name nor place.
    """

    given_name: str
    unit: str
    provider: str
    display: Display
    send_days_before: int | None
    turn_to: str
    message: str
    protected: bool = False
    about: bool = False
    until: date | None = None
    each_visit: bool = False


class RenderedPoint(NamedTuple):
    """One point as it is read aloud."""

    key: str
    text: str
    quotes_message: bool


class RenderedScript(NamedTuple):
    """The script as it is read to one person; `text` is all of it, as kept with the answer."""

    points: tuple[RenderedPoint, ...]
    question: str
    text: str
    version: str


def render_script(script: Script, profile: Profile, context: ScriptContext) -> RenderedScript:
    """The script for one listener; only what is true of the profile and the person is said.

    *Until further notice* and *several clinics* follow the profile's asking rule and scope
    (facts.md §2).
    """
    wording = script.about_patient if context.about else script.to_patient
    values = _values(script.language, wording, profile, context)
    true = _true(profile, context)
    points = tuple(
        RenderedPoint(
            point.key,
            " ".join(
                _fill(sentence.text, values)
                for sentence in point.sentences
                if not sentence.when or sentence.when in true
            ),
            point.quotes_message,
        )
        for point in wording.points
    )
    question = _fill(wording.question, values)
    told = [
        f"{point.text}\n{context.message}" if point.quotes_message else point.text
        for point in points
    ]
    return RenderedScript(points, question, "\n".join([*told, question]), script.version)


def _true(profile: Profile, context: ScriptContext) -> frozenset[str]:
    elsewhere = any(profile.information.change.values())
    true = {"elsewhere" if elsewhere else "nowhere_else"}
    if profile.rules.ask_at_each_visit or context.each_visit:
        true.add("asked_each_visit")
        if context.until is not None:
            true.add("asked_until")
    else:
        true.add("holds_on" if context.until is None else "holds_until")
    return frozenset(true)


def _values(
    language: str, wording: Wording, profile: Profile, context: ScriptContext
) -> Mapping[str, str]:
    display = "none" if profile.rules.place == "omit" else context.display
    values = {
        "given_name": context.given_name,
        "patient": context.given_name,
        "patients": genitive(context.given_name, language),
        "unit": context.unit,
        "provider": context.provider,
        "turn_to": context.turn_to,
        "change": _localized(profile.information.change, language),
        "until": "" if context.until is None else _day(context.until, language),
    }
    values["covers"] = (
        context.unit
        if profile.rules.scope == "unit"
        else _localized(profile.information.covers, language)
    )
    shown = wording.shown["protected" if context.protected else display]
    return values | {
        "before": _fill(_before(language, wording, profile, context), values),
        "shown": _fill(shown, values),
    }


def _before(language: str, wording: Wording, profile: Profile, context: ScriptContext) -> str:
    """When the message comes."""
    days = profile.message.send_days_before
    if days is None:
        days = context.send_days_before
    if days is None:
        return wording.before["unset"]
    if days == 0:
        return wording.before["same_day"]
    if days == 1:
        return wording.before["one"]
    return wording.before["many"].replace("{days}", _number(days, language))


_NUMBERS: Final[Mapping[str, tuple[str, ...]]] = {
    "sv": ("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju"),
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven"),
    # The word for day changes with the number, and therefore stands with it.
    "ar": tuple(
        "لا أيام|يوم واحد|يومين|ثلاثة أيام|أربعة أيام|خمسة أيام|ستة أيام|سبعة أيام|ثمانية أيام|"
        "تسعة أيام|عشرة أيام".split("|")
    ),
}
_MANY: Final[Mapping[str, str]] = {"ar": "{days} يوما"}
_MONTHS: Final[Mapping[str, tuple[str, ...]]] = {
    "sv": tuple(
        "januari februari mars april maj juni juli augusti september oktober november "
        "december".split()
    ),
    "en": tuple(
        "January February March April May June July August September October November "
        "December".split()
    ),
    "ar": tuple(
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split()
    ),
}


def _base(language: str) -> str:
    """The language that a variety belongs to: `sv` of `sv-x-easy`."""
    return language.split("-")[0]


def _localized(texts: Mapping[str, str], language: str) -> str:
    return texts.get(language) or texts.get(_base(language)) or texts["sv"]


def _number(days: int, language: str) -> str:
    words = _NUMBERS[_base(language)]
    many = _MANY.get(_base(language), "{days}")
    return words[days] if days < len(words) else many.replace("{days}", str(days))


def _day(day: date, language: str) -> str:
    return f"{day.day} {_MONTHS[_base(language)][day.month - 1]} {day.year}"


def genitive(name: str, language: str) -> str:
    """Annas, Lars; in English Anna's. Swedish adds s except after s, x and z, and : to a digit."""
    if _base(language) == "ar":
        return name
    if _base(language) != "sv":
        return f"{name}'s"
    if name[-1:].isdigit():
        return f"{name}:s"
    return name if name[-1:].lower() in ("s", "x", "z") else f"{name}s"


def _fill(text: str, values: Mapping[str, str]) -> str:
    return _FIELD.sub(lambda found: values[found[1]], text)
