"""A plan in the form the command line gives it (rules.md, plan)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from desk.consent.message.statement import wall_time
from desk.visits.plan import PlannedOutcome, PlanNote


def plan_data(
    outcomes: Sequence[PlannedOutcome], sentence: Callable[[PlanNote], str]
) -> Mapping[str, Any]:
    """A plan as JSON data; `sentence` words a note."""
    return {
        "visits": [
            {
                "id": outcome.id,
                "messages": [
                    {
                        "send_at": wall_time(message.send_at),
                        "to": message.to,
                        "role": message.role,
                        "text": message.text,
                        "segments": message.segments,
                    }
                    for message in outcome.messages
                ],
                "skipped": outcome.skipped,
                "notes": [
                    {"code": note.code, "role": note.role, "message": sentence(note)}
                    for note in outcome.notes
                ],
            }
            for outcome in outcomes
        ]
    }
