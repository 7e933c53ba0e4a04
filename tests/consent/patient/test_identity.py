"""Identity numbers: what is accepted, what is refused and why (facts.md §6)."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import islice

import pytest
from personnummer import personnummer

from desk.consent.number.mobile import is_mobile
from desk.consent.patient.identity import IdentityCheck, check_identity
from desk.consent.problem import Problem

TODAY = date(2026, 11, 20)
YEARS = (*range(1977, 1980), *range(1981, 1989), *range(1991, 2000), 2003, 2004, 2006)
YEARS += (2008, 2009, 2012, 2013)


def luhn(nine: str) -> str:
    total = 0
    for place, digit in enumerate(nine):
        doubled = int(digit) * (2 - place % 2)
        total += doubled // 10 + doubled % 10
    return str(-total % 10)


def public_test_numbers() -> list[str]:
    """The tax agency's public test numbers, made as facts.md says."""
    numbers = []
    for year in YEARS:
        day = date(year, 1, 1)
        while day.year == year:
            for serial in ("238", "239"):
                born = f"{day:%Y%m%d}{serial}"
                numbers.append(born + luhn(born[2:]))
            day += timedelta(days=1)
    for ordinal in range(365):
        born = f"{date(1890, 1, 1) + timedelta(days=ordinal):%Y%m%d}{981 - (ordinal + 1) % 2}"
        numbers.append(born + luhn(born[2:]))
    return numbers


NUMBERS = public_test_numbers()
SOME = list(islice(NUMBERS, 0, None, len(NUMBERS) // 2000))
LISTED = "193501096998 193501259166 193502017456 193503189049 193504049135 201301012389".split()
LISTED += "201401012396 200801012394 189001019802 196101182803 195009072553".split()
COORDINATION = {
    "191401682396": date(1914, 1, 8),
    "200500882394": None,
    "201301692388": date(2013, 1, 9),
    "202312872399": date(2023, 12, 27),
    "191500722390": None,
    "195500652382": None,
    "191711602399": None,
    "199600692389": None,
    "196100602397": None,
    "198000602394": None,
    "193002902397": None,
}


def check(value: str, today: date = TODAY) -> IdentityCheck:
    return check_identity(value, today, is_mobile)


def codes(value: str, today: date = TODAY) -> list[str]:
    return [problem.code for problem in check(value, today).problems]


def test_the_public_test_numbers_are_accepted_in_every_form() -> None:
    assert len(SOME) >= 2_000
    for number in SOME:
        born = date(int(number[:4]), int(number[4:6]), int(number[6:8]))
        expected = ("personnummer", number, born, None, ())
        sign = "+" if born.year <= TODAY.year - 100 else "-"
        for typed in (number, f"{number[:8]}-{number[8:]}", f"{number[2:8]}{sign}{number[8:]}"):
            found = check(typed)
            assert found.ok
            assert found.value == typed
            assert (
                found.type,
                found.canonical,
                found.birth_date,
                found.issuer,
                found.problems,
            ) == expected


def test_a_recognised_library_agrees_on_ten_and_twelve_digits() -> None:
    """`personnummer` decides centuries by the real clock, so only what is past for both."""
    for number in SOME[::5]:
        assert personnummer.valid(f"{number[:8]}-{number[8:]}") == check(number).ok


def test_the_listed_numbers_are_accepted() -> None:
    for number in LISTED:
        assert check(number).type == "personnummer", number
    for number, born in COORDINATION.items():
        found = check(number)
        assert (found.ok, found.type) == (True, "samordningsnummer"), number
        assert (found.canonical, found.birth_date) == (number, born)


def test_every_changed_digit_that_breaks_the_check_digit_is_refused() -> None:
    refused = 0
    for number in (*SOME[::10], *LISTED, *COORDINATION):
        for place in range(2, 12):
            for digit in "0123456789":
                changed = number[:place] + digit + number[place + 1 :]
                if luhn(changed[2:11]) != changed[11]:
                    assert not check(changed).ok, changed
                    assert not check(f"{changed[:8]}-{changed[8:]}").ok
                    refused += 1
    assert refused > 15_000


def test_every_swap_of_neighbours_that_breaks_the_check_digit_is_refused() -> None:
    for number in (*SOME, *LISTED, *COORDINATION):
        for place in range(2, 11):
            swapped = f"{number[:place]}{number[place + 1]}{number[place]}{number[place + 2 :]}"
            if luhn(swapped[2:11]) != swapped[11]:
                assert not check(swapped).ok, swapped


@pytest.mark.parametrize(
    ("value", "issuer", "born"),
    [
        ("991981000010", "stockholm", None),
        ("991945000023", "stockholm", None),
        ("19810829M071", "vgr", date(1981, 8, 29)),
        ("19450829K088", "vgr", date(1945, 8, 29)),
        ("19930829X802", "vgr", date(1993, 8, 29)),
        ("22950606FH20", "national", date(1995, 6, 6)),
        ("25780404KHD5", "national", date(1978, 4, 4)),
        ("00342145BZ31", "national", None),
    ],
)
def test_reserve_numbers_of_a_known_rule(value: str, issuer: str, born: date | None) -> None:
    for typed in (value, f"{value[:8]}-{value[8:]}", value.lower()):
        found = check(typed)
        assert (found.ok, found.type, found.canonical) == (True, "reservnummer", value)
        assert (found.issuer, found.birth_date, found.problems) == (issuer, born, ())
    for digit in "0123456789":
        if digit != value[-1]:
            wrong = check(value[:-1] + digit)
            assert (wrong.ok, wrong.type, wrong.canonical) == (False, "reservnummer", None)
            assert wrong.problems == (Problem("identity_reserve_check"),)


@pytest.mark.parametrize(
    "value", ["19550101-A749", "19550101A749", "20010101AAAA", "18000101-1B11"]
)
def test_a_reserve_number_of_unknown_rule_is_accepted_with_a_warning(value: str) -> None:
    found = check(value)
    assert (found.ok, found.type, found.issuer) == (True, "reservnummer", None)
    assert found.canonical == value.replace("-", "")
    assert found.problems == (Problem("unverified_reserve_number"),)


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("", "identity_missing"),
        ("   ", "identity_missing"),
        ("196101182803\n", "identity_characters"),
        ("196101182803 ", "identity_characters"),
        ("19610118 2803", "identity_characters"),
        ("19610118–2803", "identity_characters"),
        ("١٩٦١٠١١٨٢٨٠٣", "identity_characters"),
        ("１９６１０１１８２８０３", "identity_characters"),
        ("19610118²803", "identity_characters"),
        ("19610118--2803", "identity_characters"),
        ("1961-01-18-2803", "identity_characters"),
        ("ı9810829M071", "identity_characters"),
        ("19810829Ä071", "identity_characters"),
        ("\x00", "identity_characters"),
        ("1961-01182803", "identity_shape"),
        ("610-1182803", "identity_shape"),
        ("99198100-001", "identity_too_short"),
        ("991881000010A", "identity_too_long"),
        ("992381000010", "identity_shape"),
        ("ABCDEFGHIJKL", "identity_shape"),
        ("21950606FH20", "identity_shape"),
        ("17550101A749", "identity_shape"),
        ("19810829+M071", "identity_shape"),
        ("176101182803", "identity_century"),
        ("296101182803", "identity_century"),
        ("19610118+2803", "identity_plus"),
        ("199102302381", "identity_date"),
        ("190002292388", "identity_date"),
        ("199100012382", "identity_date"),
        ("199113012387", "identity_date"),
        ("199101322385", "identity_date"),
        ("199101932383", "identity_date"),
        ("1961011828031", "identity_too_long"),
        ("196101182804", "identity_check_digit"),
        ("610118-2804", "identity_check_digit"),
        ("5599990008", "identity_date"),
    ],
)
def test_what_is_refused_and_why(value: str, code: str) -> None:
    assert not check(value).ok
    assert code in codes(value)


def test_ten_digits_are_read_by_the_hundredth_year() -> None:
    assert check("121212-1212").canonical == "201212121212"
    assert check("900101+9802").canonical == "189001019802"
    assert check("900101+9802", date(1990, 1, 1)).canonical == "189001019802"
    assert check("900101-9802", date(1989, 12, 31)).canonical == "189001019802"
    assert codes("900101+9802", date(1889, 12, 31)) == ["identity_century"]
    assert check("19900101+9802", date(1990, 1, 1)).problems == (Problem("identity_plus"),)
    assert check("18900101+9802", date(1990, 1, 1)).ok
    assert check("18900101-9802").ok


def test_a_birth_ahead_is_refused() -> None:
    assert check("20130101-2389", date(2013, 1, 1)).ok
    assert codes("20130101-2389", date(2012, 12, 31)) == ["identity_future"]
    assert codes("130101-2389", date(2013, 1, 1)) == []
    assert check("200500882394", date(2005, 1, 1)).ok
    assert codes("200500882394", date(2004, 12, 31)) == ["identity_future"]
    assert codes("20130169-2388", date(2013, 1, 8)) == ["identity_future"]


def test_a_mobile_number_is_told_from_a_person() -> None:
    assert codes("0701740605") == ["looks_like_mobile"]
    assert codes("070-174 06 05") == ["looks_like_mobile"]
    assert codes("+46701740605") == ["looks_like_mobile"]
    # A person born on 5 January 2007, typed without hyphen; with it there is no doubt.
    person = "070105238" + luhn("070105238")
    assert codes(person) == ["looks_like_mobile"]
    assert check(f"{person[:6]}-{person[6:]}").canonical == f"20{person}"
    # 071 is no mobile series, so ten digits may be a person.
    person = "071105238" + luhn("071105238")
    assert check(person).canonical == f"20{person}"
    assert check_identity(person, TODAY).problems == (Problem("looks_like_mobile"),)


def test_what_is_missing_is_counted_while_typing() -> None:
    whole = "196101182803"
    for length in range(1, 12):
        missing = 10 - length if length == 1 else 12 - length
        assert check(whole[:length]).problems == (Problem("identity_too_short", missing),)
    for length in range(8, 12):
        typed = f"{whole[:8]}-{whole[8:length]}"
        assert check(typed).problems == (Problem("identity_too_short", 12 - length),)
    assert check("610118-280").problems == (Problem("identity_too_short", 1),)
    assert check("61011828").problems == (Problem("identity_too_short", 2),)
    assert check("19550101-A7").problems == (Problem("identity_too_short", 2),)
    assert check("99198100001").problems == (Problem("identity_too_short", 1),)


def test_nothing_personal_is_shown_by_what_is_printed() -> None:
    found = check("196101182803")
    assert "2803" not in repr(found)
    assert "1961" not in repr(found)
