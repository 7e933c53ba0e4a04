"""What holds personal data is never printed."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from desk.consent import draft
from desk.register import access, commands, records, use_cases, views

HARMLESS = {
    "DraftVisit",
    "MessageView",
    "UnitView",
    "Withdraw",
    "NewUnit",
    "MandateRecord",
    "CurrentRecord",
    "VerifyProblem",
    "VerifyResult",
    "MandateView",
    "ConfirmNumber",
    "RemoveRecipient",
    "LookAtMandate",
    "EndRepresentative",
    "MakeBlanket",
    "ReceptionView",
    "NewMessage",
    "MessageVersion",
    "LanguageView",
}


@pytest.mark.parametrize("module", [draft, access, commands, records, views])
def test_only_the_harmless_have_words_for_themselves(module: Any) -> None:
    kinds = [
        kind
        for kind in vars(module).values()
        if isinstance(kind, type) and is_dataclass(kind) and kind.__module__ == module.__name__
    ]
    assert kinds
    for kind in kinds:
        assert fields(kind)
        if kind.__name__ not in HARMLESS:
            assert kind.__repr__ is object.__repr__, kind.__name__


def test_a_card_prints_nobody(desk: Any) -> None:
    saved = desk.save()
    result = desk.run(use_cases.find_people, "anna")
    card = desk.card(saved.person.id)
    printed = f"{saved!r} {result!r} {card!r} {desk.yes()!r} {desk.draft()!r}"
    for secret in ("Anna", "Öberg", "1977", "701740605"):
        assert secret not in printed
