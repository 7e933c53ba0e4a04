"""Where somebody stood when the desk was locked: ids, and what stood about a signed blanket."""

from __future__ import annotations

from dataclasses import dataclass, field

from desk.window.papers.filled import Filled


@dataclass(frozen=True, slots=True)
class Place:
    """A room, or the walk or the card one stood in; the code of a blanket asked about there."""

    room: str = "home"
    command_id: str = ""
    person_id: str = ""
    signed: tuple[str, Filled] | None = field(default=None, repr=False)
