"""Decision cases in stories: the window, what it saves and the command line agree."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pytest_bdd import parsers, scenarios, then, when
from story import Story
from walk_case import CaseWalk, a_desk_for, decided, outline

from desk.consent.asking import facts_data

scenarios("walk_cases.feature")

CASES: dict[str, dict[str, Any]] = json.loads(
    Path(__file__).with_name("walk_cases.json").read_text(encoding="utf-8")
)


@when(parsers.parse("the case of {name} is registered"), target_fixture="walked")
def registered(story: Story, name: str) -> CaseWalk:
    """All answers of the case, from the search box to the last number."""
    a_desk_for(story, CASES[name])
    walked = CaseWalk(story, CASES[name])
    walked.go()
    return walked


@then(parsers.parse('the window decides "{outcome}"'))
def window_decides(walked: CaseWalk, outcome: str) -> None:
    """Who decides and who gets it until when, or what stands in the way."""
    decision = walked.view.decision
    if not decision.allowed:
        problems = (
            " ".join(part for part in (note.code, note.assessment) if part)
            for note in decision.problems
        )
        assert outcome == f"nobody: {', '.join(problems)}"
        return
    gets = []
    for one in decision.recipients:
        until = f" until {one.until}" if one.until is not None else ""
        again = " each visit" if one.ask_again == "each_visit" else ""
        gets.append(f"{one.role} 0{one.mobile.removeprefix('+46')}{until}{again}")
    assert outcome == f"{decision.decided_by} decides: {', '.join(gets)}"


@then("the command line decides the same")
def command_line_agrees(walked: CaseWalk) -> None:
    """On the case's facts, on the window's, and on those that were saved with the answer."""
    expected = outline(decided(walked.case))
    window = facts_data(walked.view.case, walked.case["profile"])
    assert outline(decided(window)) == expected
    if not expected["allowed"]:
        return
    walked.save()
    saved = walked.story.running.rooms.walk.saved_view
    assert saved is not None
    assert saved.answer.facts is not None
    assert outline(decided(dict(saved.answer.facts))) == expected
    assert saved.answer.decided_by == expected["decided_by"]
    kept = [
        (one.role, one.mobile, one.until and one.until.isoformat(), one.ask_again)
        for one in saved.answer.recipients
    ]
    names = ("role", "mobile", "until", "ask_again")
    assert kept == [tuple(one[name] for name in names) for one in expected["recipients"]]
