"""Names as keys: sorted as Swedes sort, found however they are spelled."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.register.names import end_of, name_key, name_tokens
from desk.register.query import classify

letters = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Öberg-Lind", "}berg lind"),
        ("  von   Essen ", "von essen"),
        ("O'Neill", "oneill"),
        ("O\u2019Neill", "oneill"),
        ("José", "jose"),
        ("JOSE\u0301", "jose"),
        ("Müller", "myller"),
        ("Åkesson", "{kesson"),
        ("A\u030akesson", "{kesson"),
        ("Łukasz", "lukasz"),
        ("Nguyễn", "nguyen"),
        ("Ødegård", "}deg{rd"),
        ("Strauß", "strauss"),
        ("Şahin", "sahin"),
        ("Ćosić", "cosic"),
        ("Yılmaz", "yilmaz"),
        ("İnce", "ince"),
        ("{|}", ""),
        ("Анна", "анна"),
        ("J. P.", "j p"),
    ],
)
def test_key(name: str, key: str) -> None:
    assert name_key(name) == key


def test_a_swedish_list_is_in_swedish_order() -> None:
    names = ["Zetterlund", "Östlund", "Ängström", "Åberg", "Edén", "Eden", "Adler", "Wikner"]
    wanted = ["Adler", "Edén", "Eden", "Wikner", "Zetterlund", "Åberg", "Ängström", "Östlund"]
    assert sorted(names, key=name_key) == wanted


@given(letters)
def test_a_key_is_its_own_key(name: str) -> None:
    key = name_key(name)
    assert name_key(name.upper().lower()) == name_key(name.upper())
    assert key == " ".join(key.split())
    assert not set(key) & set("ÅÄÖåäö'")


@given(letters, letters)
def test_a_beginning_lies_in_its_range(name: str, rest: str) -> None:
    key = name_key(name)
    assert key <= key + name_key(rest) < end_of(key)


@given(letters, letters)
def test_tokens_are_words_of_the_names(given_name: str, surname: str) -> None:
    for kind, token, other in name_tokens(given_name, surname):
        assert kind in ("given", "surname")
        assert token
        assert " " not in token
        assert other == name_key(surname if kind == "given" else given_name)


def test_tokens_reach_what_the_keys_do_not() -> None:
    assert name_tokens("Anna Karin", "Berg-Lind") == {
        ("given", "karin", "berg lind"),
        ("surname", "lind", "anna karin"),
    }
    assert ("surname", "muller", "jyrgen") in name_tokens("Jürgen", "Müller")


@pytest.mark.parametrize(
    ("query", "identities", "mobile", "words"),
    [
        ("1977", ("1977",), "", ()),
        ("197701", ("197701",), "", ()),
        ("770101", ("770101", "19770101", "20770101", "18770101"), "", ()),
        (
            "770101-2382",
            ("7701012382", "197701012382", "207701012382", "187701012382"),
            "",
            (),
        ),
        ("197701012382", ("197701012382",), "", ()),
        ("070", ("070",), "+4670", ()),
        ("+46701", (), "+46701", ()),
        ("0046 701", ("0046701",), "+46701", ()),
        ("46701740605", ("46701740605",), "+46701740605", ()),
        ("19810829m071", ("19810829M071",), "", ()),
        ("19550101-A749", ("19550101A749", "19550101-A749"), "", ()),
        ("Öberg, Anna", (), "", ("}berg", "anna")),
        ("12", (), "", ()),
        ("--", (), "", ()),
        ("", (), "", ()),
    ],
)
def test_what_a_query_is(
    query: str, identities: tuple[str, ...], mobile: str, words: tuple[str, ...]
) -> None:
    found = classify(query)
    assert (found.identities, found.mobile, found.words) == (identities, mobile, words)


@given(st.text(max_size=300))
def test_every_query_is_something(query: str) -> None:
    found = classify(query)
    assert not (found.words and (found.identities or found.mobile))
    assert query[:20] not in repr(found) or len(query) < 30
