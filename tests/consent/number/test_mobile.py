"""Mobile numbers: what gets SMS, what does not, and what is still missing (facts.md §7)."""

from __future__ import annotations

import subprocess
import sys

import pytest

from desk.consent.number.mobile import check_mobile, is_mobile
from desk.consent.number.reading import spoken_groups
from desk.consent.problem import Problem


@pytest.mark.parametrize(
    "value",
    [
        "0701740605",
        "070-174 06 05",
        " 070 1740605 ",
        "070\u00a0174\u00a006\u00a005",
        "070–174 06 05",
        "+46701740605",
        "+46 (0)70-174 06 05",
        "0046701740605",
        "46701740605",
        "(070) 174.06.05",
        "070/1740605",
    ],
)
def test_a_swedish_number_in_its_many_forms(value: str) -> None:
    found = check_mobile(value)
    assert (found.value, found.ok, found.e164, found.national) == (
        value,
        True,
        "+46701740605",
        "070-174 06 05",
    )
    assert found.problems == ()
    assert is_mobile(value)


def test_the_numbers_for_fiction_are_accepted() -> None:
    for last in range(5, 100):
        assert check_mobile(f"070-17406{last:02d}").e164 == f"+4670174 06{last:02d}".replace(
            " ", ""
        )


@pytest.mark.parametrize(
    ("value", "e164", "shown"),
    [
        ("+45 20 12 34 56", "+4520123456", "+45 20 12 34 56"),
        ("+1 201 555 0123", "+12015550123", "+1 201-555-0123"),
        ("00358 40 1234567", "+358401234567", "+358 40 1234567"),
    ],
)
def test_a_foreign_mobile_is_accepted(value: str, e164: str, shown: str) -> None:
    found = check_mobile(value)
    assert (found.ok, found.e164, found.national) == (True, e164, shown)


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ("", Problem("mobile_missing")),
        (" \t", Problem("mobile_missing")),
        ("070FLOWERS", Problem("mobile_characters")),
        ("070-174 06 05 ext 3", Problem("mobile_characters")),
        ("0701740605;ext=3", Problem("mobile_characters")),
        ("0701740605x3", Problem("mobile_characters")),
        ("0701740605#3", Problem("mobile_characters")),
        ("tel:+46701740605", Problem("mobile_characters")),
        ("٠٧٠١٧٤٠٦٠٥", Problem("mobile_characters")),
        ("０７０１７４０６０５", Problem("mobile_characters")),
        ("0701740605\x00", Problem("mobile_characters")),
        ("070+1740605", Problem("mobile_characters")),
        ("0" * 41, Problem("mobile_characters")),
        ("-", Problem("mobile_incomplete")),
        ("+", Problem("mobile_incomplete")),
        ("08-465 004 10", Problem("mobile_fixed_line")),
        ("0719123456", Problem("mobile_not_in_use")),
        ("0740123456", Problem("mobile_other_kind")),
        ("075-123 45 67", Problem("mobile_other_kind")),
        ("0771-12 34 56", Problem("mobile_other_kind")),
        ("010-123 45 67", Problem("mobile_other_kind")),
        ("07017406055", Problem("mobile_too_long")),
        ("112", Problem("mobile_incomplete")),
        ("+999 123 456 789", Problem("mobile_not_in_use")),
        ("+45 20 12", Problem("mobile_incomplete")),
    ],
)
def test_what_is_refused_and_why(value: str, problem: Problem) -> None:
    found = check_mobile(value)
    assert (found.ok, found.e164, found.national, found.problems) == (False, None, None, (problem,))


@pytest.mark.parametrize("whole", ["0701740605", "+46701740605", "0046701740605"])
def test_what_is_missing_is_counted_while_typing(whole: str) -> None:
    for missing in range(1, 9):
        typed = whole[: len(whole) - missing]
        assert check_mobile(typed).problems == (Problem("mobile_too_short", missing),)
    assert check_mobile("0").problems == (Problem("mobile_too_short", 9),)


def test_numbers_are_read_back_in_groups() -> None:
    assert spoken_groups("+46701740605", "sv") == (
        ("070", "noll sjuttio"),
        ("174", "ett sju fyra"),
        ("06", "noll sex"),
        ("05", "noll fem"),
    )
    assert [words for _, words in spoken_groups("+46701740699", "en")] == [
        "zero seven zero",
        "one seven four",
        "zero six",
        "nine nine",
    ]
    assert [words for _, words in spoken_groups("+46701740680", "sv")][3] == "åttio"
    assert [words for _, words in spoken_groups("+46701740611", "sv")][3] == "elva"
    assert spoken_groups("+4520123456", "sv")[0] == ("+45", "plus fyrtiofem")
    assert "".join(digits for digits, _ in spoken_groups("+12015550123", "en")) == "+12015550123"
    assert spoken_groups("+46", "sv") == (("+46", "plus fyrtiosex"),)


def test_nothing_personal_is_shown_by_what_is_printed() -> None:
    assert "174" not in repr(check_mobile("0701740605"))


def test_the_library_waits_until_a_number_is_checked() -> None:
    code = (
        "import sys, desk.consent.number.mobile as m, desk.consent.authority.decide\n"
        "assert 'phonenumbers' not in sys.modules\n"
        "m.check_mobile('0701740605')\n"
        "assert 'phonenumbers' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
