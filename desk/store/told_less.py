"""Whose yes stands on less than the unit's message now shows, found among what holds (facts §2)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any, Final

from sqlalchemy import Select, and_, bindparam, exists, func, or_, select

from desk.register.current import YES_KINDS
from desk.store.rows import Rows
from desk.store.tables import answer, answer_recipient, current_answer, person_unit, word


def _statement() -> Select[Any]:
    now, later = current_answer.alias("now"), current_answer.alias("later")
    overtaken = exists().where(
        later.c.person_id == now.c.person_id,
        later.c.scope.in_(bindparam("scopes", expanding=True)),
        later.c.seq > now.c.seq,
    )
    # A name stands in the sample that was read out, or it was not told: no LIKE, which folds case.
    unnamed = func.replace(func.coalesce(word.c.text, ""), bindparam("name"), "")
    less = answer.c.told_display.in_(bindparam("lower", expanding=True))
    elsewhere_named = and_(
        bindparam("name") != "",
        answer.c.unit_id == bindparam("unit", type_=answer.c.unit_id.type),
        unnamed == func.coalesce(word.c.text, ""),
    )
    # A consent can reach several units: each asks those it knows.
    known = exists().where(
        person_unit.c.person_id == now.c.person_id,
        person_unit.c.unit_id == bindparam("unit", type_=person_unit.c.unit_id.type),
        person_unit.c.left_at.is_(None),
    )
    # The yes's own last day is the earliest of its parts: another part may go on.
    part, today = answer_recipient, bindparam("today", type_=now.c.until.type)
    goes_on = exists().where(
        part.c.answer_id == now.c.answer_id, or_(part.c.until.is_(None), part.c.until >= today)
    )
    return (
        select(now.c.person_id)
        .select_from(
            now.join(answer, answer.c.id == now.c.answer_id).outerjoin(
                word, word.c.hash == answer.c.sample_hash
            )
        )
        .where(
            now.c.scope.in_(bindparam("scopes", expanding=True)),
            now.c.kind.in_(sorted(YES_KINDS)),
            or_(now.c.until.is_(None), now.c.until >= today, goes_on),
            answer.c.place_in_text != "omit",
            or_(less, elsewhere_named),
            ~overtaken,
            known,
        )
        .order_by(answer.c.id)
    )


_TOLD_LESS: Final = _statement()


def told_less(
    rows: Rows,
    scopes: Collection[str],
    lower: Collection[str],
    unit_id: str,
    name: str,
    today: date,
) -> list[str]:
    """Persons of the unit, with a yes in the scopes, who were told a display, or at it no name.

    `name` "" asks about the displays alone.
    """
    values = {
        "scopes": sorted(scopes),
        "lower": sorted(lower),
        "unit": unit_id,
        "name": name,
        "today": today,
    }
    return list(rows.execute(_TOLD_LESS, values).scalars())
