"""Protected identities and the veil in stories."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QPainter
from pytest_bdd import given, parsers, scenarios, then
from story import NO_BREAKS, Story

from desk.register.ports.log import LogFilter

scenarios("discretion.feature")


@given(parsers.parse('"{name}" said yes to {mobile}'))
def said_yes(story: Story, name: str, mobile: str) -> None:
    """A yes of somebody who is a patient already."""
    story.answered(story.people[name], f"+46{mobile.lstrip('0')}")


@then(parsers.parse('the reason "{reason}" is in the journal'))
def reason_is_kept(story: Story, reason: str) -> None:
    """Beside the look that it opened."""

    wanted = LogFilter(unit_id=story.access().unit_id)
    entries = story.given(lambda _access, uow: uow.log.page(wanted, None, 50))
    assert reason in [note.text for entry in entries for note in entry.notes]


@then(parsers.parse('the window\'s title is "{title}"'))
def title_is(story: Story, title: str) -> None:
    """No name ever stands there."""
    assert story.running.window.windowTitle() == title


@then(parsers.parse('no name or number of "{name}" is drawn'))
def nothing_is_drawn(story: Story, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not one text that Qt draws holds any of it."""
    drawn: list[str] = []
    real = QPainter.drawText

    def keep(self: QPainter, *args: Any, **kwargs: Any) -> Any:
        drawn.extend(one for one in args if isinstance(one, str))
        return real(self, *args, **kwargs)

    with monkeypatch.context() as patch:
        patch.setattr(QPainter, "drawText", keep)
        story.running.window.grab()
    person = story.people[name]
    text = "\n".join(drawn).translate(NO_BREAKS)
    assert drawn
    for secret in (person.given_name, person.surname, person.identity[:8], "070-174 06 05"):
        assert secret not in text, text
