"""Where somebody stood when the desk was locked: ids alone, no name and no number."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A room, or the walk or the card one stood in."""

    room: str = "home"
    command_id: str = ""
    person_id: str = ""
