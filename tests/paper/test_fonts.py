"""Where a text breaks into lines, and what cannot be set."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.errors import UserError
from desk.paper.fonts import Fonts
from desk.paper.style import BODY, TITLE

SIGNS = st.text(st.sampled_from("aåWi .-/@1Łễ\n"), max_size=300)


@given(text=SIGNS, width=st.floats(min_value=20, max_value=500))
def test_no_line_is_wider_than_its_room_and_nothing_is_lost(
    fonts: Fonts, text: str, width: float
) -> None:
    lines = fonts.wrap(text, BODY, width)
    assert all(fonts.width(line.rstrip(" "), BODY) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_words_of_two_lines_stay_two_words(fonts: Fonts) -> None:
    text = "Verksamhetschefen fyller i ansökan och skriver under den"
    assert "".join(fonts.wrap(text, BODY, 100)) == text


def test_a_long_compound_breaks_at_a_syllable(fonts: Fonts) -> None:
    lines = fonts.wrap("Informationssäkerhetspolicy", BODY, 120)
    assert lines == ("Informationssäkerhets", "policy")


def test_a_number_in_groups_is_not_parted(fonts: Fonts) -> None:
    lines = fonts.wrap("Kan du inte komma? Ring 08-465 004 10.", BODY, 150)
    assert lines[-1].endswith("08-465 004 10.")


def test_bold_is_wider(fonts: Fonts) -> None:
    assert fonts.width("Ansökan", TITLE) > fonts.width("Ansökan", BODY)


@pytest.mark.parametrize("name", ["Ćosić", "Şahin", "Łukasz", "Nguyễn", "Åsa", "Ωmega", "Чехов"])
def test_names_of_europe_can_be_set(fonts: Fonts, name: str) -> None:
    assert all(ord(sign) in fonts.glyphs for sign in name)


@pytest.mark.parametrize("sign", ["😀", "漢", "ع", "क", "\n"])
def test_what_no_font_sets_rightly_is_known(fonts: Fonts, sign: str) -> None:
    assert ord(sign) not in fonts.glyphs


def test_a_character_without_a_glyph_is_never_drawn_as_a_hollow_box(fonts: Fonts) -> None:
    with pytest.raises(UserError) as told:
        fonts.width("漢", BODY)
    assert told.value.code == "paper_no_glyph"
