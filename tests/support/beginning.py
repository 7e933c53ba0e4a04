"""The first start in a window with fakes, and hands that answer it."""

from __future__ import annotations

from typing import Any

from bench import Bench
from PySide6.QtWidgets import QApplication

from desk.register.recovery import new_code
from desk.window.first.answers import FirstAnswers, FirstStep
from desk.window.first.base import FirstPage
from desk.window.first.start import FirstStart

PASSWORD = "korrekt häst batteri"
CODE = new_code()
PLACE = "/home/ingrid/.local/share/consent-desk"


def begin(
    bench: Bench, answers: FirstAnswers | None = None, step: FirstStep = FirstStep.LANGUAGE
) -> FirstStart:
    """The first start at a step."""
    answers = answers or FirstAnswers(language="en")
    window = bench.window
    first = FirstStart(bench.theme, bench.services, window.shell, PLACE, answers, step, window)
    first.begin()
    bench.idle()
    return first


def page_of(bench: Bench) -> Any:
    """The page that is shown."""
    page = bench.window.shell.page
    assert isinstance(page, FirstPage)
    return page


def answered(profile: str = "stockholm-takecare", **changes: Any) -> FirstAnswers:
    """Everything answered but for the changes."""
    answers = FirstAnswers(language="en").with_(
        {
            "profile": profile,
            "name": "Ekhaga hälsocentral",
            "provider": "Ekhaga vård",
            "display": "none" if profile == "vasterbotten-cosmic" else "unit",
            "phone": "08-465 004 10",
            "send_days_before": "3",
            "user_name": "Ingrid Holm",
            "password": PASSWORD,
            "again": PASSWORD,
            "code": CODE,
            "code_group": 4,
            "code_typed": CODE.split("-")[3],
        }
    )
    return (
        answers.with_({"confirmed": True}).with_(changes)
        if changes
        else answers.with_({"confirmed": True})
    )


def fill(bench: Bench, texts: dict[str, str]) -> None:
    """Types into the fields of the unit's page by their names, with Tab between them."""
    page = page_of(bench)
    for name, text in texts.items():
        page.rows[name].field.setFocus()
        assert QApplication.focusWidget() is page.rows[name].field
        page.rows[name].field.selectAll()
        bench.hands.write(text)
