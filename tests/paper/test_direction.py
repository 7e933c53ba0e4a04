"""Which way a text goes: held against the Unicode algorithm as its own library orders a line."""

import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from desk.paper.direction import bare, goes_left, levels, marked, runs

MIXED = st.text(st.sampled_from("محلا abcW123 -،؟"), max_size=60)


def ordered(text: str, *, rtl: bool) -> str:
    """The text as it stands from left to right."""
    found = levels(text, rtl=rtl)
    shown = bare(text)
    return "".join(
        shown[start:stop][::-1] if leftward else shown[start:stop]
        for start, stop, leftward in runs(found)
    )


@given(text=MIXED, rtl=st.booleans())
def test_it_stands_as_the_library_orders_it(text: str, rtl: bool) -> None:
    # The library puts blanks at the line's end where the line ends; so does whoever sets it.
    text = text.strip()
    assert ordered(text, rtl=rtl) == get_display(text, base_dir="R" if rtl else "L")


@pytest.mark.parametrize(
    ("text", "leftward"), [("محمد", True), ("12 محمد", True), ("Anna محمد", False), ("12", False)]
)
def test_the_first_letter_decides(text: str, leftward: bool) -> None:
    assert goes_left(text) is leftward


def test_a_value_keeps_its_own_direction() -> None:
    number = marked("070-174 06 05", within_leftward=True)
    assert ordered(f"هاتف {number}.", rtl=True) == ".070-174 06 05 فتاه"
    assert bare(number) == "070-174 06 05"
    assert marked("Anna", within_leftward=False) == "Anna"
    assert bare(marked("علي", within_leftward=False)) == "علي"


def test_values_beside_each_other_keep_the_sentences_order() -> None:
    number = marked("070-174 06 05", within_leftward=True)
    name = marked("Anna Holm", within_leftward=True)
    assert ordered(f"{number}، {name}", rtl=True) == "Anna Holm ،070-174 06 05"
    arabic = marked("علي", within_leftward=False)
    assert ordered(f"{arabic}, 070", rtl=False) == "يلع, 070"


def test_a_sentence_that_begins_with_a_value_keeps_its_direction() -> None:
    place = marked("receptionen", within_leftward=True)
    number = marked("08-465 004 10", within_leftward=True)
    whole = marked(f"{place}، أو {number}", within_leftward=True)
    assert ordered(f"إلى {whole}.", rtl=True) == ".08-465 004 10 وأ ،receptionen ىلإ"


def test_a_phone_number_among_arabic_keeps_its_groups_in_order() -> None:
    number = "070-174 06 06"
    alone = levels(number, rtl=True)
    kept = levels(marked(number, within_leftward=True), rtl=True)
    assert runs(alone) != [(0, len(number), False)]
    assert runs(kept) == [(0, len(number), False)]
