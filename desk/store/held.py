"""What holds for many persons at once, with who receives: as lists and the plan read it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import func, select

from desk.register.views import RecipientView
from desk.register.visit_records import HeldAnswer
from desk.store.prepared import Prepared
from desk.store.rows import Row, Rows
from desk.store.tables import answer, answer_recipient, current_answer, word
from desk.store.visit_lists import in_parts, listed

_HELD: Final = Prepared(
    select(
        current_answer.c.person_id,
        current_answer.c.scope,
        current_answer.c.answer_id,
        current_answer.c.seq,
        current_answer.c.kind,
        current_answer.c.until,
        current_answer.c.ask_again,
        answer.c.unit_id,
        answer.c.at.label("given_at"),
        answer.c.decided_by,
        answer.c.by_whom,
        answer.c.place_in_text,
        answer.c.told_display,
        answer.c.visit_start,
        answer.c.visit_id,
        func.coalesce(word.c.text, "").label("sample_text"),
    )
    .select_from(
        current_answer.join(answer, answer.c.id == current_answer.c.answer_id).outerjoin(
            word, word.c.hash == answer.c.sample_hash
        )
    )
    .where(listed(current_answer.c.person_id))
)
RECIPIENTS: Final = Prepared(
    select(answer_recipient)
    .where(listed(answer_recipient.c.answer_id))
    .order_by(answer_recipient.c.answer_id, answer_recipient.c.position)
)
RECIPIENT: Final = tuple(
    one.name
    for one in answer_recipient.columns
    if one.name not in {"answer_id", "position", "salt"}
)


def read_held(
    rows: Rows, person_ids: Sequence[str], scopes: frozenset[str]
) -> dict[str, HeldAnswer]:
    """The latest of what holds in the scopes, by person; whoever has nothing is left out."""
    latest: dict[str, Row] = {}
    for row in in_parts(rows, _HELD, person_ids):
        known = latest.get(row["person_id"])
        if row["scope"] in scopes and (known is None or row["seq"] > known["seq"]):
            latest[row["person_id"]] = row
    recipients: dict[str, tuple[RecipientView, ...]] = {}
    for one in in_parts(rows, RECIPIENTS, [row["answer_id"] for row in latest.values()]):
        view = RecipientView(**{name: one[name] for name in RECIPIENT})
        recipients[one["answer_id"]] = (*recipients.get(one["answer_id"], ()), view)
    return {
        person_id: HeldAnswer(**row, recipients=recipients.get(row["answer_id"], ()))
        for person_id, row in latest.items()
    }
