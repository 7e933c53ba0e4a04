"""The papers' descriptions: those that ship are whole, and a slip names the file and the key."""

import shutil
from pathlib import Path

import pytest

from desk.activation.fields import FIELDS
from desk.assets import asset
from desk.content.forms import PAPERS, form_languages, load_form, read_form
from desk.content.scripts import script_languages
from desk.errors import ContentError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    target = tmp_path / "1"
    shutil.copytree(asset("forms", "activation", "1"), target)
    return target


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize("name", PAPERS)
def test_the_descriptions_that_ship_are_whole(name: str) -> None:
    form = load_form(name)
    assert form.version == "1"
    for language in form.words:
        assert form.words[language].keys() == form.words["sv"].keys()


@pytest.mark.parametrize("name", ["consent", "receipt", "information"])
def test_what_a_patient_reads_is_there_in_every_language_of_the_script(name: str) -> None:
    assert set(load_form(name).words) == set(script_languages())


@pytest.mark.parametrize("name", PAPERS)
def test_no_word_is_left_over(name: str) -> None:
    """A clerk never changes a word that is printed nowhere."""
    form = load_form(name)
    sources = "".join(
        path.read_text(encoding="utf-8")
        for folder in ("paper", "consent", "activation", "window")
        for path in asset(folder).rglob("*.py")
    )
    description = asset("forms", name, "1", "form.toml").read_text(encoding="utf-8")
    known = description + sources
    for key in form.words["sv"]:
        group, _, last = key.rpartition(".")
        stands = f'"{key}"' in known or f'"{group}.{{' in sources
        field = group.startswith("field") and f'"{key.removeprefix("field.")}"' in known
        section = group == "section" and f'key = "{last}"' in description
        assert stands or field or section, key


def test_a_language_of_the_papers_is_offered() -> None:
    assert {"sv", "sv-x-easy", "en", "ar"} <= set(form_languages())


def test_the_application_places_every_field_once() -> None:
    form = load_form("activation")
    placed = [
        path
        for section in form.sections
        for path in (*section.paths, *(cell.path for row in section.rows for cell in row))
    ]
    assert sorted(placed) == sorted(field.path for field in FIELDS)
    for language in ("sv", "en"):
        assert all(form.word(language, field.label) for field in FIELDS)


def test_a_clerk_may_change_order_and_words(folder: Path) -> None:
    change(folder / "sv.toml", 'billing = "Fakturering"', 'billing = "Faktura"')
    assert read_form("activation", folder).word("sv", "section.billing") == "Faktura"


@pytest.mark.parametrize(
    ("file", "old", "new", "key"),
    [
        ("form.toml", 'version = "1"', 'version = "2"', "version"),
        ("form.toml", 'version = "1"', "version =", "(file)"),
        ("form.toml", "[[sections]]", "[[section]]", "section"),
        ("form.toml", 'kind = "rows"', 'kind = "row"', "sections[1].kind"),
        ("form.toml", 'key = "units"', 'key = "routine"', "sections[1].key"),
        ("form.toml", '"billing.unit"', '"billing.units"', "sections[2].field"),
        ("form.toml", '"billing.unit"', '"billing.town"', "sections[2].field"),
        ("form.toml", 'value = "name"', 'value = "nam"', "sections[1].columns[1].value"),
        ("form.toml", 'tick = "met"', 'tick = "done"', "sections[5].columns[1].tick"),
        ("form.toml", 'each = "units"', 'each = "clinics"', "sections[1].each"),
        ("form.toml", 'when = ["has_date"]', 'when = ["dated"]', "head.below[1].when"),
        ("form.toml", 'style = "warning"', 'style = "red"', "head.below[2].style"),
        ("form.toml", 'say = "introduction"', 'say = "intro"', "intro"),
        ("form.toml", "numbered = true", "numbers = true", "numbers"),
        ("form.toml", '[{ field = "billing.unit", columns = 12 }],', "", "sections"),
        ("form.toml", "columns = 8", "columns = 9", "sections[2].rows[1]"),
        ("form.toml", '"units", "billing"', '"unit", "billing"', "filling"),
        ("sv.toml", 'units = "Enheter som ska aktiveras"\n', "", "section.units"),
        ("en.toml", 'units = "Units to activate"\n', "", "section.units"),
        ("en.toml", 'yes = "Yes"', 'yess = "Yes"', "yes"),
        ("en.toml", 'yes = "Yes"', 'yes = ""', "yes"),
        ("en.toml", "To {recipient}", "To", "to"),
        ("sv.toml", "Till {recipient}", "Till {mottagare}", "to"),
    ],
)
def test_a_slip_names_the_file_and_the_key(
    folder: Path, file: str, old: str, new: str, key: str
) -> None:
    change(folder / file, old, new)
    with pytest.raises(ContentError) as told:
        read_form("activation", folder)
    shown = "sv.toml" if key == "intro" else file
    assert told.value.file == f"forms/activation/1/{shown}" or key == "section"
    assert told.value.key == key or key == "section"


def test_a_missing_language_is_told(folder: Path) -> None:
    (folder / "en.toml").unlink()
    with pytest.raises(ContentError, match=r"en\.toml"):
        read_form("activation", folder)


def test_a_word_that_is_not_there_is_told() -> None:
    with pytest.raises(ContentError, match=r"no\.such\.word"):
        load_form("receipt").word("sv", "no.such.word")


def test_a_value_is_never_filled_in_twice() -> None:
    form = load_form("receipt")
    said = form.word("sv", "answer.for.unit", patient="{unit}", unit="Ekhaga")
    assert said == "Det gäller {unit} hos Ekhaga."
