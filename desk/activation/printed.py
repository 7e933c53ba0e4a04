"""What the application says on paper: its values, its conditions and its lists."""

from __future__ import annotations

from desk.activation.application import Application
from desk.activation.fields import BY_PATH, CONDITIONS
from desk.activation.sample import Sample
from desk.consent.form import Facts, Form
from desk.consent.profile import Profile


def application_facts(
    application: Application,
    profile: Profile,
    form: Form,
    sample: Sample | None,
    language: str,
    *,
    draft: bool,
) -> Facts:
    """What fills the application's description. Title, routine and recipient are the profile's."""
    own = profile.application
    day = application.date
    values = {
        "title": own.title,
        "recipient": own.recipient,
        "email": own.email,
        "date": day.isoformat() if day else "",
        "unit_heading": own.unit_heading,
    }
    holds = {
        "draft": draft,
        "has_date": day is not None,
        "has_email": bool(own.email),
        "has_message": sample is not None,
    }
    if sample is not None:
        holds |= {"example": sample.example, "one_part": sample.parts == 1}
        values |= {
            "message": sample.text,
            "characters": str(sample.characters),
            "parts": str(sample.parts),
            "encoding": sample.encoding,
        }
    return Facts(
        values | {path: _shown(path, application, form, language) for path in BY_PATH},
        frozenset(name for name, true in holds.items() if true),
        {
            "routine": tuple(Facts({"text": text}) for text in own.routine),
            "units": tuple(_units(application)),
            "conditions": tuple(_condition(key, application, form, language) for key in CONDITIONS),
        },
    )


def _shown(path: str, application: Application, form: Form, language: str) -> str:
    """A field's value as it is printed: a choice by its word, the rest as it was written."""
    value = application.text(path)
    if path == "message.display" and value:
        return form.word(language, f"display.{value}")
    return value


def _units(application: Application) -> list[Facts]:
    """The units to activate; an empty row where there is none yet."""
    return [
        Facts({"number": f"{number}", "name": name, "path": f"units[{number - 1}]"})
        for number, name in enumerate(application.units or ("",), start=1)
    ]


def _condition(key: str, application: Application, form: Form, language: str) -> Facts:
    """One condition's row."""
    done = application.done.get(key)
    path = f"conditions.{key}"
    said = "" if done is None else form.word(language, "yes" if done else "no")
    values = {
        "condition": form.word(language, f"field.{path}.done"),
        "done": said,
        "date": application.text(f"{path}.date"),
        "reference": application.text(f"{path}.reference"),
        "path": path,
    }
    return Facts(values, frozenset(["met"] if done else []))
