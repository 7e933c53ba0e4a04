"""Templates filled: braces, placeholders, and where the values stand."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from desk.consent.message.template import fill, fill_text, without_empty_sentences
from desk.consent.profile import PLACEHOLDERS

VALUES = {name: name.upper() for name in PLACEHOLDERS}


def test_braces_stand_for_themselves_when_doubled() -> None:
    assert fill("{{{given_name}}} {{x}} }}{{", VALUES).text == "{GIVEN_NAME} {x} }{"


def test_an_unknown_placeholder_and_a_lone_brace_stay_and_are_told() -> None:
    filled = fill("Hej {namn} { {date} }", VALUES)
    assert filled.text == "Hej {namn} { DATE }"
    unknown = [filled.text[span.start : span.end] for span in filled.unknown]
    assert unknown == ["{namn}", "{", "}"]
    assert fill("{ given_name }{given_name!r}{}", VALUES).text == "{ given_name }{given_name!r}{}"


def test_a_value_is_not_filled_again() -> None:
    assert fill("{given_name}", {**VALUES, "given_name": "{date}"}).text == "{date}"


def test_values_are_found_where_they_stand() -> None:
    filled = fill("Hej {given_name}, {place}.", VALUES)
    stands = [(filled.text[span.start : span.end], span.name) for span in filled.values]
    assert stands == [("GIVEN_NAME", "given_name"), ("PLACE", "place")]


def test_the_whole_is_composed_also_at_the_seams() -> None:
    filled = fill("{given_name}\u0308 och {place}", {**VALUES, "given_name": "Ma"})
    assert filled.text == "Mä och PLACE"
    place = filled.values[1]
    assert filled.text[place.start : place.end] == "PLACE"


@given(st.text(max_size=80), st.text(max_size=20))
def test_text_is_the_composed_form_of_what_format_gives(template: str, value: str) -> None:
    escaped = template.replace("{", "{{").replace("}", "}}")
    filled = fill(escaped + "{unit}" + escaped, {**VALUES, "unit": value})
    assert filled.text == unicodedata.normalize("NFC", template + value + template)
    assert not filled.unknown
    assert fill_text(escaped, VALUES) == unicodedata.normalize("NFC", template)


def test_an_example_loses_the_sentences_without_a_value() -> None:
    template = "Hej {given_name}. Ring {phone} om du inte kan komma. {place}"
    assert without_empty_sentences(template, VALUES) == template
    bare = {**VALUES, "phone": "", "place": ""}
    assert without_empty_sentences(template, bare) == "Hej {given_name}."
