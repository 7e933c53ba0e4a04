"""Which names and passwords will do: length counts, what is tried first does not."""

from __future__ import annotations

import pytest

from desk.errors import UserError
from desk.register.credentials import check_new_password, clean_login, clean_password


@pytest.mark.parametrize(
    "password",
    [
        "korrekt häst batteri",
        "tre gula katter",
        "Sj9!kP2xQz",
        "ett lösenord från Örebro",
        "🐈🐕🐎🐄🐖🐑🐓🦆🐇🐁",
    ],
)
def test_what_is_long_and_varied_will_do(password: str) -> None:
    check_new_password("maria.lund", password)


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("", "password_too_short"),
        ("kort", "password_too_short"),
        ("123456789", "password_too_short"),
        ("x" * 201, "password_too_long"),
        ("1234567890", "password_too_simple"),
        ("qwertyuiopå", "password_too_simple"),
        ("0987654321", "password_too_simple"),
        ("aaaaaaaaaaaaaaa", "password_too_simple"),
        ("abababababab", "password_too_simple"),
        ("maria.lund2026", "password_too_simple"),
        ("Maria.Lund!!!!", "password_too_simple"),
        ("lösenord2026", "password_too_simple"),
        ("Sommar2026!", "password_too_simple"),
        ("tre gula\x00katter", "text_not_allowed"),
        ("tre gula\ud800katter", "text_not_allowed"),
        ("tre gula\nkatter", "text_not_allowed"),
    ],
)
def test_what_is_guessed_first_will_not(password: str, code: str) -> None:
    with pytest.raises(UserError) as caught:
        check_new_password("maria.lund", password)
    assert caught.value.code == code
    assert caught.value.field == "password"


def test_a_name_is_the_same_however_it_is_typed() -> None:
    assert clean_login("  Åsa.EK ") == clean_login("a\u030asa.ek") == "åsa.ek"


@pytest.mark.parametrize(
    "login", ["", "  ", "maria lund", "x" * 61, "a\x00b", "a\ud800", "a\u00a0b"]
)
def test_what_is_no_name_is_told(login: str) -> None:
    with pytest.raises(UserError) as caught:
        clean_login(login)
    assert caught.value.code in ("login_missing", "login_not_allowed")


def test_a_password_is_the_same_on_every_keyboard() -> None:
    assert clean_password("ha\u0308st") == clean_password("häst")
