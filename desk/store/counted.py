"""How many answers of each kind a unit took, for its quarterly report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from typing import Any, Final

from sqlalchemy import Select, bindparam, exists, func, select

from desk.register.current import JOININGS
from desk.store.rows import Rows
from desk.store.tables import answer

COUNTED: Final = ("given", "refused", "withdrawn")


def _statement() -> Select[Any]:
    mistake = answer.alias("mistake")
    # What was entered by mistake was no answer; joining two persons takes nothing away.
    taken_away = exists().where(
        mistake.c.person_id == answer.c.person_id,
        mistake.c.kind == "corrected",
        mistake.c.supersedes == answer.c.id,
        mistake.c.correction.not_in(sorted(JOININGS)),
    )
    return (
        select(answer.c.kind, func.count().label("times"))
        .where(
            answer.c.unit_id == bindparam("unit", type_=answer.c.unit_id.type),
            answer.c.at >= bindparam("first", type_=answer.c.at.type),
            answer.c.at < bindparam("until", type_=answer.c.at.type),
            answer.c.kind.in_(COUNTED),
            ~taken_away,
        )
        .group_by(answer.c.kind)
    )


_COUNT: Final = _statement()


def count_kinds(rows: Rows, unit_id: str, bounds: Sequence[datetime]) -> tuple[dict[str, int], ...]:
    """How many of each kind were taken between each two bounds that follow each other."""
    found = []
    for first, until in pairwise(bounds):
        values = {"unit": unit_id, "first": first, "until": until}
        found.append({row["kind"]: row["times"] for row in rows.all(_COUNT, values)})
    return tuple(found)
