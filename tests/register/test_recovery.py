"""The code on paper: long enough, easy to type, and every slip told by its group."""

from __future__ import annotations

import random

import pytest

from desk.errors import UserError
from desk.register.recovery import ALPHABET, GROUPS, LENGTH, new_code, read_code


def wrong_groups(typed: str) -> str:
    with pytest.raises(UserError, match="code_mistyped") as caught:
        read_code(typed)
    return caught.value.values["groups"]


def test_a_code_is_read_as_people_type_it() -> None:
    code = new_code()
    plain = code.replace("-", "")
    for typed in (
        code,
        code.lower(),
        plain,
        " ".join(code.split("-")),
        code.replace("0", "O").replace("1", "l"),
        f"\t{code}\n",
        code.replace("-", " – "),
    ):
        assert read_code(typed) == code


def test_it_holds_more_than_a_key_can_be_guessed_by() -> None:
    assert GROUPS * (LENGTH - 1) * 5 >= 128
    assert len({new_code() for _ in range(200)}) == 200
    assert not set("ILOU") & set(ALPHABET)


def test_every_single_slip_is_told_by_its_group() -> None:
    code = new_code()
    for place, sign in enumerate(code):
        if sign == "-":
            continue
        for other in ALPHABET:
            if other != sign:
                typed = code[:place] + other + code[place + 1 :]
                assert wrong_groups(typed) == str(place // (LENGTH + 1) + 1)


def test_swapped_neighbours_and_swapped_groups_are_told() -> None:
    chance = random.Random(3)
    for _ in range(200):
        groups = new_code().split("-")
        at, place = chance.randrange(GROUPS), chance.randrange(LENGTH - 1)
        group = groups[at]
        if group[place] != group[place + 1]:
            swapped = group[:place] + group[place + 1] + group[place] + group[place + 2 :]
            typed = "-".join([*groups[:at], swapped, *groups[at + 1 :]])
            assert wrong_groups(typed) == str(at + 1)
        first, second = sorted(chance.sample(range(GROUPS), 2))
        groups[first], groups[second] = groups[second], groups[first]
        assert wrong_groups("-".join(groups)) == f"{first + 1}, {second + 1}"


@pytest.mark.parametrize("typed", ["", "ABCDE", "å" * 35, "A" * 36, "-" * 35])
def test_what_is_no_code_is_told(typed: str) -> None:
    with pytest.raises(UserError) as caught:
        read_code(typed)
    assert caught.value.code in ("code_wrong_length", "code_mistyped")
