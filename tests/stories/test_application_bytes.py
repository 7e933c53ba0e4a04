"""The application saved in the window is, byte for byte, the one the command line makes."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from story import Story, shipped_content

from desk.activation.draft import ApplicationDraft, draft_from_data
from desk.activation.example import example_draft
from desk.activation.fields import FIELDS
from desk.cli import main as command_line
from desk.cli.console import Console
from desk.register.application import keep_application
from desk.window.navigation import key_of

LONG = "Mottagningen för allmän och särskilt långvarig vård i Ekhaga med omnejd, " * 4
HOSTILE = "Łukasz Ćosić-Şahin Nguyễn <b>&amp;</b> “Å” ’ / \\ %s {x"


def example(story: Story, profile: str = "stockholm-takecare") -> ApplicationDraft:
    story.unit["profile"] = profile
    return example_draft(shipped_content().profiles()[profile], story.clock.today())


def hostile(story: Story) -> ApplicationDraft:
    """Every free text as strange as it can be set."""
    draft = example(story)
    for one in FIELDS:
        if one.kind in ("text", "lines"):
            text = HOSTILE if one.kind == "text" else f"{HOSTILE}\n{HOSTILE}"
            draft = draft if one.kind == "rows" else draft.with_value(one.path, text)
    return draft


def long(story: Story) -> ApplicationDraft:
    """As long as fields may be, and forty units."""
    draft = example(story)
    for one in FIELDS:
        if one.kind == "text":
            draft = draft.with_value(one.path, LONG[:300].strip())
    units = tuple(f"Enhet {number}, {LONG[: 40 + number * 5].strip()}" for number in range(40))
    return ApplicationDraft(draft.profile, draft.values, units)


def blanks(story: Story) -> ApplicationDraft:
    """Typed carelessly: blanks around, empty lines among the units, accents in two parts."""
    draft = example(story)
    for path, text in {
        "billing.contact": "  A\u030asa Berg ",
        "billing.address": "\n Box 12\n\nc/o Ekhaga \n",
        "billing.organisation_number": " 5599999991 ",
        "billing.postcode": "12345",
        "billing.mobile": "",
        "signatory.personal_identity_number": "610118-2803",
        "signatory.date": "2026-11-20",
    }.items():
        draft = draft.with_value(path, text)
    return ApplicationDraft(draft.profile, draft.values, ("", " Norra ", "", "Södra"))


def sole_trader(story: Story) -> ApplicationDraft:
    """Billed under a person's number, a region that has no known address."""
    return example(story, "vgr").with_value("billing.organisation_number", "196101182803")


def half(story: Story) -> ApplicationDraft:
    """Begun and no more, with mistakes in it."""
    draft = ApplicationDraft(example(story).profile, {}, ("Ekhaga", "?"))
    for path, value in {
        "conditions.policy.done": True,
        "conditions.policy.date": "i våras",
        "billing.email": "faktura@",
        "billing.phone": "växeln",
        "message.text": "Hej {förnamn}, cancer {",
        "signatory.name": HOSTILE,
    }.items():
        draft = draft.with_value(path, value)
    return draft


def nothing(story: Story) -> ApplicationDraft:
    """Not even a unit."""
    return ApplicationDraft(example(story).profile, {})


WHOLE = (example, hostile, long, blanks, sole_trader)


def from_command_line(data: Path, out: Path, *options: str) -> bytes:
    arguments = ["form", "activation", "--data", str(data), "--out", str(out), *options]
    errors = io.StringIO()
    console = Console(io.BytesIO(), io.BytesIO(), errors)
    assert command_line(arguments, console) == 0, errors.getvalue()
    return out.read_bytes()


def keep(story: Story, draft: ApplicationDraft) -> None:
    data = json.dumps(draft.to_data(story.clock.today()))
    story.given(lambda access, uow: keep_application(data, access, uow))


def saved(story: Story, *keys: str) -> list[Path]:
    """What the window saves with these keys on the application's page."""
    context = story.running.rooms.context
    assert context is not None
    story.press(key_of("application", context.access.roles))
    for key in keys:
        story.press(key)
    return story.chosen_files


@pytest.mark.parametrize("made", WHOLE)
def test_the_whole_is_the_same_from_both_doors(story: Story, tmp_path: Path, made: Any) -> None:
    keep(story, made(story))
    details, pdf, draft = saved(story, "Alt+E", "Ctrl+Enter", "Alt+U")
    assert pdf.read_bytes() == from_command_line(details, tmp_path / "whole.pdf")
    assert draft.read_bytes() == from_command_line(details, tmp_path / "draft.pdf", "--draft")


@pytest.mark.parametrize("made", [half, nothing])
def test_a_draft_is_the_same_from_both_doors(story: Story, tmp_path: Path, made: Any) -> None:
    keep(story, made(story))
    details, draft = saved(story, "Alt+E", "Alt+U")
    assert draft.read_bytes() == from_command_line(details, tmp_path / "draft.pdf", "--draft")


def test_what_was_typed_in_the_window_is_what_is_saved(story: Story, tmp_path: Path) -> None:
    keep(story, example(story).with_value("billing.contact", ""))
    context = story.running.rooms.context
    assert context is not None
    story.press(key_of("application", context.access.roles))
    story.running.hands.settle()
    story.write("Łukasz Åberg")
    details, pdf = saved(story, "Alt+E", "Ctrl+Enter")
    data: Mapping[str, Any] = json.loads(details.read_text(encoding="utf-8"))
    assert data["billing"]["contact"] == "Łukasz Åberg"
    assert draft_from_data(data).units == example(story).units
    assert pdf.read_bytes() == from_command_line(details, tmp_path / "whole.pdf")
