"""Parking in stories: several walks put aside, taken up, thrown away, kept through a power cut."""

from __future__ import annotations

from pytest_bdd import parsers, scenarios, when
from story import Story

scenarios("parking.feature")


@when(parsers.parse("I begin with {name}, {identity}, and {what}"))
def begin(story: Story, name: str, identity: str, what: str) -> None:
    """From the search box to the information step; then F6, or not."""
    protected = name.startswith("protected ")
    given_name, surname = name.removeprefix("protected ").split(" ")
    story.clock.forward(minutes=1)
    story.press("Ctrl+K")
    story.write(identity)
    story.press("Enter")
    story.write(given_name)
    story.press("Tab")
    story.write(surname)
    if protected:
        story.control("Skyddade uppgifter").setFocus()
        story.press("Space")
    story.press("Enter")
    story.clock.forward(minutes=1)
    if what == "park":
        story.press("F6")
