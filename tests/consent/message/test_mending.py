"""Each finding is traced back to the template, and one key mends it."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.consent.message.disclosure import DisclosureWords
from desk.consent.message.mending import Marked, Mender, apply, plain_characters
from desk.consent.message.preview import preview
from desk.consent.message.writing import (
    MessagePatient,
    MessageUnit,
    MessageVisit,
    PreviewRequest,
    filled_message,
)
from desk.consent.profile import Profile
from desk.content.profiles import load_profiles
from desk.content.words import load_words

PROFILE: Profile = load_profiles()["stockholm-takecare"]
WORDS: DisclosureWords = load_words()
FIELDS = {"given_name": "förnamn", "date": "datum", "time": "tid", "place": "plats"}
UNIT = MessageUnit("Ekhaga sjukhus", "Region Stockholm", "unit", "Ekhaga", "08-465 004 10")


def marked(template: str, unit: MessageUnit = UNIT) -> tuple[Marked, ...]:
    visit = MessageVisit(datetime(2026, 12, 4, 9, 30))
    request = PreviewRequest("reminder", unit, visit, MessagePatient("Anna"), template)
    mender = Mender(unit, PROFILE, WORDS, FIELDS, ["Ekhaga"])
    found = preview(request, PROFILE, WORDS).findings
    return mender.marked(found, template, filled_message(request, PROFILE))


def mended(template: str, code: str, unit: MessageUnit = UNIT) -> str:
    one = next(one for one in marked(template, unit) if one.finding.code == code)
    return apply(template, one.fix)


@pytest.mark.parametrize(
    ("template", "code", "after"),
    [
        ("Hej {given_name} – {date}.", "unicode_message", "Hej {given_name} - {date}."),
        ("Hej ”du” {date}… kl. {time}", "unicode_message", 'Hej "du" {date}... kl. {time}'),
        ("Hej {given_name}. Blodprov {date}.", "names_condition", "Hej {given_name}."),
        ("Tid för blodprov den {date}.", "names_condition", "Tid den {date}."),
        (
            "Ring om du får förhinder eller svara på detta sms.",
            "invites_reply",
            "Ring om du får förhinder.",
        ),
        ("Tid {date}. Svara på detta sms. Välkommen.", "invites_reply", "Tid {date}. Välkommen."),
        ("Hej {förnam}, {date}.", "placeholder_unknown", "Hej {given_name}, {date}."),
        ("Hej {xyzzy}, {date}.", "placeholder_unknown", "Hej xyzzy, {date}."),
        ("Hej {, {date}.", "placeholder_unknown", "Hej , {date}."),
        (
            "Tid på Hudmottagningen Ekhaga {date}.",
            "names_speciality",
            "Tid på Region Stockholm {date}.",
        ),
    ],
)
def test_one_fix_a_finding(template: str, code: str, after: str) -> None:
    assert mended(template, code) == after


def test_a_units_name_is_mended_where_its_field_stands() -> None:
    unit = MessageUnit("Hudmottagningen Ekhaga", "Region Stockholm", "unit", "Ekhaga")
    template = "Tid {date} hos {place}."
    (one,) = marked(template, unit)
    assert [template[a:b] for a, b in one.places] == ["{place}"]
    assert apply(template, one.fix) == "Tid {date} hos Region Stockholm."


def test_a_name_that_is_only_unknown_is_decided_on() -> None:
    unit = MessageUnit("Mottagning 3", "Region Stockholm", "unit", "Ekhaga")
    (one,) = marked("Tid {date} hos {place}.", unit)
    assert (one.finding.code, one.fix.kind) == ("unknown_unit_name", "decide")


def test_a_sender_is_given_one_that_gives_nothing_away() -> None:
    unit = MessageUnit("Ekhaga sjukhus", "Region Stockholm", "unit", "Hudmott")
    (one,) = marked("Tid {date}.", unit)
    assert (one.fix.kind, one.fix.words, one.places) == ("sender", "Ekhaga", ())


def test_doubled_braces_move_nothing() -> None:
    template = "{{a}} {{b}} – {date} {{c}} –"
    one = next(one for one in marked(template) if one.finding.code == "unicode_message")
    assert [template[a:b] for a, b in one.places] == ["–", "–"]
    assert apply(template, one.fix) == "{{a}} {{b}} - {date} {{c}} -"


def test_numbers_follow_the_text_and_one_word_is_one_finding() -> None:
    found = marked("Blodprov – {datm}. Svara på detta sms.")
    assert [one.number for one in found] == list(range(1, len(found) + 1))
    places = [one.places[0] for one in found if one.places]
    assert places == sorted(places)
    assert len({one.places for one in found if one.places}) == len(places)


def test_what_makes_it_long_is_shown_where_the_next_part_begins() -> None:
    template = "Hej {given_name}. " + "Välkommen till oss. " * 9
    one = next(one for one in marked(template) if one.finding.code == "long_message")
    assert (one.fix.kind, one.places) == ("show", ())
    assert 0 < one.fix.at < len(template)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=40))
def test_ordinary_characters_cost_nothing_more(text: str) -> None:
    from desk.consent.message.length import measure

    assert measure(plain_characters(text)).encoding == "GSM-7"


PIECES = st.sampled_from(
    [
        "{given_name}",
        "{date}",
        "{place}",
        "{{",
        "}}",
        "{",
        "}",
        "{datm}",
        " – ",
        "é",
        "á",
        "Blodprov ",
        "Hudmottagningen ",
        "Svara på detta sms. ",
        "Hej. ",
        "eller ",
        "Ring 070 ",
        "Ta med legitimation. ",
        "\U0001f600",
        "\n",
        "19610118-2803 ",
    ]
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_places_lie_in_the_template_and_fixes_come_to_an_end(template: str) -> None:
    for _round in range(40):
        found = marked(template)
        for one in found:
            for start, end in one.places:
                assert 0 <= start < end <= len(template)
            for edit in one.fix.edits:
                assert 0 <= edit.start <= edit.end <= len(template)
        fixable = [one for one in found if one.fix.edits]
        if not fixable:
            return
        after = apply(template, fixable[0].fix)
        assert after != template
        template = after
    raise AssertionError(template)


def test_a_clean_text_needs_nothing() -> None:
    assert marked("Du har ett vårdbesök {date} kl. {time}.") == ()
