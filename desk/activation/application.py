"""The unit's application: its data read, every field judged (forms.md §1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desk.activation.checks import STAND_IN, Setting, check_field, finding_error
from desk.activation.fields import CONDITIONS, DISPLAYS, FIELDS
from desk.consent.fields import FieldError, Given, parse_date
from desk.consent.message.template import fill
from desk.consent.profile import Profile


@dataclass(frozen=True, slots=True)
class Application:
    """An application as it is printed: complete when it has no errors, else with gaps.

    `done` has the four conditions' ticks. `texts` holds every other field by path, as it was
    written, "" where nothing usable was. `units` may be empty in a draft.
    """

    profile: str
    date: date | None
    done: Mapping[str, bool]
    units: tuple[str, ...]
    texts: Mapping[str, str]

    def text(self, path: str) -> str:
        """What was written in a field, "" for nothing."""
        return self.texts.get(path, "")


@dataclass(frozen=True, slots=True)
class CheckedApplication:
    """An application and what is wrong with it, in the order of the fields."""

    application: Application
    errors: tuple[FieldError, ...]

    def hindering(self, *, draft: bool) -> tuple[FieldError, ...]:
        """The errors that keep the paper from being made; a draft bears all but the unsettable."""
        return tuple(error for error in self.errors if error.unsettable or not draft)


def read_profile(data: object, profiles: Mapping[str, Profile]) -> Profile | FieldError:
    """The profile that the application's data names: all else is judged by it."""
    if not isinstance(data, Mapping):
        return FieldError("(data)", "field_wrong_type", {"expected": "object"})
    name = data.get("profile")
    if name is None or name == "":
        return FieldError("profile", "field_missing")
    if not isinstance(name, str):
        return FieldError("profile", "field_wrong_type", {"expected": "text"})
    if name not in profiles:
        return FieldError("profile", "field_unknown_value", {"allowed": ", ".join(profiles)})
    return profiles[name]


def read_day(data: object) -> date | None:
    """The application's own day, None where its data has none that can be read."""
    day = data.get("date") if isinstance(data, Mapping) else None
    return parse_date(day) if isinstance(day, str) else None


def check_application(data: object, setting: Setting) -> CheckedApplication:
    """Reads an application's data (the shape of forms.md §1) and judges every field.

    `setting.today` is the day the dates are judged by; the caller takes it from the data.
    """
    errors: list[FieldError] = []
    application = _read(Given(data, setting.glyphs, errors))
    told = {error.path for error in errors}
    for one in FIELDS:
        if one.kind == "rows":
            continue
        if _is_told(one.path, told) or _needless(application, one.path):
            continue
        error = check_field(one.path, _value(application, one.path), setting)
        if error is not None:
            errors.append(error)
    errors += _judge_names(application, setting, {error.path for error in errors})
    return CheckedApplication(application, tuple(sorted(errors, key=_place)))


def _judge_names(application: Application, setting: Setting, told: set[str]) -> list[FieldError]:
    """What the names that are merged into the message give away.

    A speciality in a name is the manager's decision, which this application records; a diagnosis,
    a treatment or a group of patients is nobody's to show (rules.md, Judging names).
    """
    filled = fill(application.text("message.text"), STAND_IN)
    merged = {span.name for span in filled.values}
    display = application.text("message.display") if "place" in merged else ""
    names = []
    if "unit" in merged or display == "unit":
        names += [(f"units[{n}].name", name) for n, name in enumerate(application.units)]
    if "provider" in merged or display == "provider":
        names.append(("billing.company", application.text("billing.company")))
    errors = []
    for path, name in names:
        findings = setting.words.judge_name(name).findings
        grave = [one for one in findings if one.code != "names_speciality"]
        error = finding_error(path, grave) if name and path not in told else None
        if error is not None:
            errors.append(error)
    return errors


def _value(application: Application, path: str) -> str | bool | None:
    if path.endswith(".done"):
        return application.done.get(path.split(".")[1])
    return application.text(path)


def _is_told(path: str, told: set[str]) -> bool:
    """Whether the field, or an object it lies in, is known to be wrong already."""
    return "(data)" in told or any(path == one or path.startswith(one + ".") for one in told)


def _needless(application: Application, path: str) -> bool:
    """Whether a field's emptiness is told already: a condition that is not met has no date."""
    parts = path.split(".")
    return (
        parts[0] == "conditions"
        and parts[2] == "date"
        and application.done.get(parts[1]) is False
        and not application.text(path)
    )


def _read(given: Given) -> Application:
    texts: dict[str, str] = {}
    done: dict[str, bool] = {}
    profile = given.text("profile")
    day = given.day("date")
    conditions = given.part("conditions")
    for key in CONDITIONS:
        condition = conditions.part(key)
        flag = condition.flag("done", required=False)
        if flag is not None:
            done[key] = flag
        for name in ("date", "reference"):
            texts[condition.at(name)] = condition.text(name, required=False)
        condition.end()
    conditions.end()
    units = []
    for row in given.rows("units"):
        units.append(row.text("name"))
        row.end()
    for part in ("billing", "message", "signatory"):
        _read_part(given.part(part), texts)
    given.end()
    return Application(profile, day, done, tuple(units), texts)


def _read_part(part: Given, texts: dict[str, str]) -> None:
    for one in FIELDS:
        group, _, name = one.path.rpartition(".")
        if group != part.path:
            continue
        if one.kind == "choice":
            texts[one.path] = part.choice(name, DISPLAYS, required=False)
        else:
            lines = one.kind in ("lines", "message")
            texts[one.path] = part.text(name, required=False, lines=lines)
    part.end()


_ORDER = {path: place for place, path in enumerate(["profile", "date", *(f.path for f in FIELDS)])}


def _place(error: FieldError) -> tuple[int, int]:
    """Where an error stands among the fields; of a list or an object, at its first field."""
    bare = error.path.split("[")[0]
    if bare in _ORDER:
        rows = error.path[len(bare) + 1 :].split("]")[0]
        return _ORDER[bare], int(rows) if rows.isdigit() else -1
    inside = [place for path, place in _ORDER.items() if path.startswith(bare + ".")]
    parent = [place for path, place in _ORDER.items() if bare.startswith(path.split(".")[0] + ".")]
    return min(inside or parent or [-1]), -1
