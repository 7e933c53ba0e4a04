"""Personal identity numbers in texts, on public test numbers only."""

from __future__ import annotations

import pytest

from desk.consent.message.identities import find_identities, luhn

WRITTEN = [
    "196101182803",
    "19610118-2803",
    "19610118 2803",
    "1961 01 18 2803",
    "1961-01-18-2803",
    "610118-2803",
    "610118 - 2803",
    "610118+2803",
    "6101182803",
    "61 01 18 2803",
    "610118–2803",
    "１９６１０１１８２８０３",
    "19610118-XXXX",
    "191401682396",
    "199600692389",
    "193002902397",
    "991981000010",
    "19810829M071",
    "22950606FH20",
    "19550101-A749",
]


@pytest.mark.parametrize("number", WRITTEN)
def test_a_number_is_found_however_it_is_written(number: str) -> None:
    text = f"Hej, det gäller {number}, kl. 09.30."
    found = find_identities(text)
    assert [one.match for one in found] == [number]
    assert all(one.code == "personal_identity_number" for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "Ring 070-174 06 05 eller 0701740605.",
        "Ring 08-465 004 10, 090-000 00 00 eller 0470-58 80 00.",
        "Ring +46701740605 eller 0046701740605.",
        "Tid 2026-12-01 kl. 09.30, 2026-12-01T09:30.",
        "Tid 1/12 kl. 9.30, plan 4, hus 12, kod 4711.",
        "Bokningsnummer 48213-77, faktura 1000200300.",
        "Bankgiro 5050-1055, org.nr 556016-0680.",
        "Vi ses 2027-01-14 kl09.30.",
        "SE2321000016-1003",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert find_identities(text) == []


def test_check_digits() -> None:
    assert luhn("6101182803")
    assert not luhn("6101182804")
