"""The script says what must be said, and only what is true of the profile (facts.md §2)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desk.consent.information.script import parse_script
from desk.consent.information.telling import ScriptContext, render_script
from desk.content.profiles import load_profiles
from desk.content.scripts import load_script, script_languages
from desk.errors import ContentError

CONTEXT = ScriptContext(
    given_name="Anna",
    unit="Ekhaga vårdcentral",
    provider="Region Stockholm",
    display="unit",
    send_days_before=3,
    turn_to="receptionen eller 08-465 004 10",
    message="Hej Anna.",
)
PROFILES = load_profiles()


def said(profile: str, language: str = "sv", context: ScriptContext = CONTEXT) -> str:
    return render_script(load_script(language), PROFILES[profile], context).text


def test_a_protected_person_is_told_that_neither_name_nor_place_is_shown() -> None:
    text = said("vgr", context=replace(CONTEXT, protected=True))
    assert "bara att du har ett vårdbesök" in text
    assert "ditt förnamn" not in text


@pytest.mark.parametrize("language", script_languages())
@pytest.mark.parametrize("profile", PROFILES)
def test_every_script_is_whole(profile: str, language: str) -> None:
    script = render_script(load_script(language), PROFILES[profile], CONTEXT)
    assert 4 <= len(script.points) <= 7
    assert "{" not in script.text
    assert "Hej Anna." in script.text
    assert CONTEXT.turn_to in script.text
    assert script.question.endswith(("?", "؟"))
    assert sum(point.quotes_message for point in script.points) == 1


def test_until_further_notice_is_said_only_where_it_is_true() -> None:
    assert "tills vidare" not in said("stockholm-takecare")
    assert "varje besök" in said("stockholm-takecare")
    for profile in ("vgr", "vasterbotten-cosmic", "vas"):
        assert "tills vidare" in said(profile)
        assert "varje besök" not in said(profile)


def test_several_clinics_are_named_only_where_they_are_covered() -> None:
    assert "gäller Ekhaga vårdcentral." in said("stockholm-takecare")
    assert "samma patientadministrativa system" in said("vgr")


def test_the_lead_time_is_the_profiles_or_the_units() -> None:
    assert "två dagar före" in said("stockholm-takecare")
    assert "dagen före" in said("vas")
    assert "tre dagar före" in said("vgr")
    assert "ett sms före ditt besök" in said("vgr", context=replace(CONTEXT, send_days_before=None))
    assert "samma dag" in said("vgr", context=replace(CONTEXT, send_days_before=0))


def test_the_place_is_told_as_it_is_shown() -> None:
    assert "Ekhaga vårdcentral. Så här" in said("vgr")
    assert "Region Stockholm. Så här" in said("vgr", context=replace(CONTEXT, display="provider"))
    assert "inte vilken mottagning" in said("vasterbotten-cosmic")


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"version": "new"}, "version"),
        ({"question": "Vill {du}?"}, "question"),
        ({"extra": "x"}, "extra"),
        ({"reviewed_on": "soon"}, "reviewed_on"),
        ({"points": {"one": {"holds_on": "Hej."}}}, "say"),
        ({"points": {"one": {"say": "Hej."}}}, "points"),
        ({"about": {"question": "Vill {hen}?"}}, "about.question"),
        ({"about": {"points": {"two": {"say": "Hej."}}}}, "about.points.two"),
        ({"about": {"points": {"one": {"holds_on": "Hej."}}}}, "about.points.one"),
    ],
)
def test_a_wrong_script_names_its_key(change: dict[str, object], key: str) -> None:
    data: dict[str, object] = {
        "version": "1",
        "reviewed_by": "",
        "reviewed_on": "",
        "question": "Vill du?",
        "before": {"same_day": "s", "one": "a", "many": "b", "unset": "c"},
        "shown": {"unit": "a", "provider": "b", "none": "c", "protected": "d"},
        "points": {"one": {"say": "Hej.", "quotes_message": True}},
    }
    with pytest.raises(ContentError) as error:
        parse_script({**data, **change}, "xx.toml", "sv")
    assert key in error.value.key
    assert error.value.file == "xx.toml"


ABOUT = replace(CONTEXT, given_name="Lars", about=True)


@pytest.mark.parametrize("language", script_languages())
@pytest.mark.parametrize("profile", PROFILES)
def test_whoever_decides_is_told_about_the_patient_by_name(profile: str, language: str) -> None:
    for context in (ABOUT, replace(ABOUT, protected=True)):
        script = render_script(load_script(language), PROFILES[profile], context)
        to_patient = render_script(load_script(language), PROFILES[profile], CONTEXT)
        assert [point.key for point in script.points] == [one.key for one in to_patient.points]
        genitive = "Lars's" if language == "en" else "Lars"
        assert f" {genitive} " in script.question
        assert "ditt besök" not in script.text
        assert "ditt förnamn" not in script.text
        assert "your visit" not in script.text
        assert "your first name" not in script.text
        assert "{" not in script.text


@pytest.mark.parametrize(
    ("language", "day"),
    [("sv", "28 februari 2029"), ("sv-x-easy", "28 februari 2029"), ("en", "28 February 2029")],
)
def test_a_yes_with_an_end_is_not_said_to_hold_until_further_notice(
    language: str, day: str
) -> None:
    ending = replace(ABOUT, until=date(2029, 2, 28))
    text = said("vgr", language, ending)
    assert day in text
    assert "tills vidare" not in text
    assert "further notice" not in text
    assert day in said("stockholm-takecare", language, ending)
    each = said("vgr", language, replace(ending, each_visit=True))
    assert day in each
    assert ("each visit" if language == "en" else "frågar igen") in each


def test_names_in_the_genitive() -> None:
    names = {"Anna": "Annas", "Lars": "Lars", "Max": "Max", "Liz": "Liz"}
    for name, expected in names.items():
        text = said("vgr", context=replace(ABOUT, given_name=name))
        assert f" {expected} besök" in text


def test_nobody_has_reviewed_the_shipped_words_and_the_program_knows_it() -> None:
    assert set(script_languages()) >= {"sv", "sv-x-easy", "en"}
    for language in script_languages():
        script = load_script(language)
        assert script.reviewed == bool(script.reviewed_by)
        assert script.reviewed == (script.reviewed_on is not None)
