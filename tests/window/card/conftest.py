"""Cards made by hand, to put into words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from desk.register.views import (
    AnswerView,
    CardView,
    IdentityView,
    MandateView,
    PersonView,
    RecipientView,
    RepresentativeView,
)

NOON = datetime(2026, 11, 20, 11, 0, tzinfo=UTC)
MakeAnswer = Callable[..., AnswerView]
MakeCard = Callable[..., CardView]


def a_recipient(mobile: str = "+46701740605", **changes: Any) -> RecipientView:
    """Anna's own phone, confirmed."""
    made = RecipientView("patient", "Anna Lindqvist", mobile, "own", "", True, None, "never")
    return replace(made, **changes)


def an_answer(seq: int = 1, kind: str = "given", **changes: Any) -> AnswerView:
    """A yes at the desk, at noon of the day `seq` days in."""
    made = AnswerView(
        id=f"answer-{seq}",
        seq=seq,
        kind="given",
        at=NOON + timedelta(days=seq - 1),
        user_name="Maria Lund",
        unit_name="Ekhaga",
        channel="visit",
        decided_by="patient",
        by_whom="patient",
        recipients=(a_recipient(),),
        until=None,
        ask_again="never",
        language="sv",
        script_version="3",
        script_text="Du kan få en påminnelse.",
        told_how="point_by_point",
        told_seconds=30,
        sample_text="Hej Anna!",
        mobile_before=None,
        carry_over="carried_over",
        carried_at=None,
        carried_by=None,
        scope="unit:1",
    )
    return replace(made, **{"kind": kind, **changes})


def a_card(*history: AnswerView, **changes: Any) -> CardView:
    """Anna's card with these events, oldest first; the last one holds."""
    identity = IdentityView("personnummer", "", "196101182803")
    person = PersonView("person-1", "Anna", "Lindqvist", (identity,), date(1961, 1, 18), False)
    newest = tuple(reversed(history))
    made = CardView(person, "yes", newest[0] if newest else None, None, newest)
    return replace(made, **changes)


def a_god_man(until: date | None) -> RepresentativeView:
    """A god man whose mandate was looked at."""
    look = MandateView(True, until, NOON, "Maria Lund")
    return RepresentativeView(
        "who-1", "god_man", "Omar", "Said", "+46701740630", date(2026, 1, 2), None, look
    )


@pytest.fixture
def answer() -> MakeAnswer:
    """Makes an answer."""
    return an_answer


@pytest.fixture
def card() -> MakeCard:
    """Makes a card."""
    return a_card


@pytest.fixture
def god_man() -> Callable[[date | None], RepresentativeView]:
    """Makes a god man."""
    return a_god_man


@pytest.fixture
def recipient() -> Callable[..., RecipientView]:
    """Makes a recipient."""
    return a_recipient
