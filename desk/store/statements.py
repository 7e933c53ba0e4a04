"""Everything that was said, by person and in order: what held on a day that has passed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import ColumnElement, and_, exists, func, literal, or_, select

from desk.register.current import JOININGS, YES_KINDS
from desk.register.views import RecipientView
from desk.register.visit_records import HeldAnswer
from desk.store.held import RECIPIENT, RECIPIENTS
from desk.store.prepared import Prepared
from desk.store.rows import Rows
from desk.store.tables import answer
from desk.store.visit_lists import in_parts, listed

SAID: Final = tuple(sorted({*YES_KINDS, "refused", "withdrawn"}))


def one_of(column: ColumnElement[str], values: Sequence[str]) -> ColumnElement[bool]:
    """Whether a column is one of a few constants, in a text that is always the same."""
    return or_(*(column == literal(one) for one in values))


def _statement() -> Prepared:
    mistake = answer.alias("mistake")
    taken_away = exists().where(
        and_(
            mistake.c.person_id == answer.c.person_id,
            mistake.c.kind == "corrected",
            mistake.c.concerns == answer.c.seq,
            ~one_of(func.coalesce(mistake.c.correction, ""), sorted(JOININGS)),
        )
    )
    return Prepared(
        select(
            answer.c.person_id,
            answer.c.scope,
            answer.c.id.label("answer_id"),
            answer.c.unit_id,
            answer.c.seq,
            answer.c.kind,
            answer.c.at.label("given_at"),
            answer.c.decided_by,
            answer.c.by_whom,
            answer.c.until,
            answer.c.ask_again,
            answer.c.place_in_text,
            answer.c.told_display,
            answer.c.visit_start,
            answer.c.visit_id,
        ).where(
            listed(answer.c.person_id),
            one_of(answer.c.kind, SAID),
            ~taken_away,
        )
    )


_SAID: Final = _statement()


def read_statements(
    rows: Rows, person_ids: Sequence[str], scopes: frozenset[str]
) -> dict[str, tuple[HeldAnswer, ...]]:
    """What each person said within the scopes, oldest first; mistakes are left out.

    Sample texts are left out too.
    """
    found = [row for row in in_parts(rows, _SAID, person_ids) if row["scope"] in scopes]
    recipients: dict[str, tuple[RecipientView, ...]] = {}
    for one in in_parts(rows, RECIPIENTS, [row["answer_id"] for row in found]):
        view = RecipientView(**{name: one[name] for name in RECIPIENT})
        recipients[one["answer_id"]] = (*recipients.get(one["answer_id"], ()), view)
    said: dict[str, tuple[HeldAnswer, ...]] = {}
    for row in sorted(found, key=lambda row: (row["given_at"], row["seq"])):
        own = recipients.get(row["answer_id"], ())
        held = HeldAnswer(**row, sample_text="", recipients=own)
        said[row["person_id"]] = (*said.get(row["person_id"], ()), held)
    return said
