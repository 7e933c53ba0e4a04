"""Where a text breaks into lines, what can be set, and letters that join."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.errors import UserError
from desk.paper.fonts import Fonts
from desk.paper.style import STYLES

BODY, TITLE = STYLES["form"].body, STYLES["form"].title
SIGNS = st.text(st.sampled_from("aåWi .-/@1Łễ\n"), max_size=300)
MIXED = st.text(st.sampled_from("محلاإ aW1 .-()"), max_size=80)


def texts(fonts: Fonts, text: str, width: float, *, rtl: bool = False) -> tuple[str, ...]:
    return tuple(line.text for line in fonts.wrap(text, BODY, width, rtl=rtl))


@given(text=SIGNS, width=st.floats(min_value=20, max_value=500))
def test_no_line_is_wider_than_its_room_and_nothing_is_lost(
    fonts: Fonts, text: str, width: float
) -> None:
    lines = fonts.wrap(text, BODY, width)
    assert all(line.width <= width + 0.01 for line in lines)
    assert "".join("".join(line.text for line in lines).split()) == "".join(text.split())


@given(text=MIXED, width=st.floats(min_value=30, max_value=300), rtl=st.booleans())
def test_the_same_holds_for_letters_that_join(
    fonts: Fonts, text: str, width: float, rtl: bool
) -> None:
    lines = fonts.wrap(text, BODY, width, rtl=rtl)
    assert all(line.width <= width + 0.01 or len(line.text) < 2 for line in lines)
    assert "".join(line.text for line in lines) == text


def test_words_of_two_lines_stay_two_words(fonts: Fonts) -> None:
    text = "Verksamhetschefen fyller i ansökan och skriver under den"
    assert "".join(texts(fonts, text, 100)) == text


def test_a_long_compound_breaks_at_a_syllable(fonts: Fonts) -> None:
    lines = texts(fonts, "Informationssäkerhetspolicy", 120)
    assert lines == ("Informationssäkerhetspo", "licy")


def test_a_number_in_groups_is_not_parted(fonts: Fonts) -> None:
    lines = texts(fonts, "Kan du inte komma? Ring 08-465 004 10.", 150)
    assert lines[-1].endswith("08-465 004 10.")


def test_an_empty_text_has_no_line(fonts: Fonts) -> None:
    assert texts(fonts, "", 100) == ()


def test_bold_is_wider(fonts: Fonts) -> None:
    assert fonts.width("Ansökan", TITLE) > fonts.width("Ansökan", BODY)


@pytest.mark.parametrize(
    "name", ["Ćosić", "Şahin", "Łukasz", "Nguyễn", "Åsa", "Ωmega", "Чехов", "محمد", "پروین", "ٹیپو"]
)
def test_names_can_be_set(fonts: Fonts, name: str) -> None:
    assert all(ord(sign) in fonts.glyphs for sign in name)


@pytest.mark.parametrize("sign", ["😀", "漢", "क", "א", "\n"])
def test_what_no_font_sets_rightly_is_known(fonts: Fonts, sign: str) -> None:
    assert ord(sign) not in fonts.glyphs


def test_a_character_without_a_glyph_is_never_drawn_as_a_hollow_box(fonts: Fonts) -> None:
    for text in ("漢", "محمد 漢"):
        with pytest.raises(UserError) as told:
            fonts.width(text, BODY)
        assert told.value.code == "paper_no_glyph"


def test_letters_join_and_stand_from_right_to_left(fonts: Fonts) -> None:
    (line,) = fonts.wrap("سلام", BODY, 200, rtl=True)
    (run,) = line.runs
    assert run.rtl
    assert run.text == "سلام"
    # Seen and lam, joined to an alef in one glyph, and meem: three glyphs of four letters.
    assert [glyph.text for glyph in run.glyphs] == ["س", "لا", "م"]
    alone = sum(fonts.line(sign, BODY, rtl=True).width for sign in "سلام")
    assert line.width < alone


def test_a_number_stands_from_left_to_right_inside_arabic(fonts: Fonts) -> None:
    (line,) = fonts.wrap("هاتف \u202a070-174 06 05\u202c", BODY, 300, rtl=True)
    digits = [run for run in line.runs if any(sign.isdigit() for sign in run.text)]
    lefts = [run.left for run in digits]
    assert not any(run.rtl for run in digits)
    assert lefts == sorted(lefts)
    assert "".join(run.text for run in line.runs) == "هاتف 070-174 06 05"


def test_a_mark_over_a_letter_takes_no_room(fonts: Fonts) -> None:
    assert fonts.width("x̄y", BODY) == pytest.approx(fonts.width("xy", BODY))
