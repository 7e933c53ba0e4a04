"""`consent-desk form`: a paper, or one line for every wrong field and nothing left behind."""

import io
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from paper_data import VARIANTS, blank
from paper_data import data as consent_data

from desk.activation.example import example_draft
from desk.cli import main
from desk.cli.console import Console
from desk.content.profiles import load_profile

TODAY = date(2026, 11, 21)
Run = Callable[..., tuple[int, list[str]]]


@pytest.fixture
def data() -> dict[str, Any]:
    return example_draft(load_profile("stockholm-takecare"), TODAY).to_data(TODAY)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "paper.pdf"


@pytest.fixture
def run(out: Path) -> Run:
    def ran(name: str, data: object, *options: str) -> tuple[int, list[str]]:
        given = data if isinstance(data, bytes) else json.dumps(data).encode()
        output, errors = io.BytesIO(), io.StringIO()
        arguments = ["form", name, "--data", "-", "--out", str(out), *options]
        code = main(arguments, Console(io.BytesIO(given), output, errors))
        assert output.getvalue() == b""
        return code, errors.getvalue().splitlines()

    return ran


def test_a_whole_application_becomes_a_paper(run, data, out) -> None:
    assert run("activation", data) == (0, [])
    assert out.read_bytes().startswith(b"%PDF-")
    assert [path.name for path in out.parent.iterdir()] == ["paper.pdf"]


def test_the_same_data_gives_the_same_bytes(run, data, out) -> None:
    run("activation", data)
    first = out.read_bytes()
    run("activation", data)
    assert out.read_bytes() == first


def test_every_wrong_field_gets_its_line_and_nothing_is_left(run, data, out) -> None:
    run("activation", data)
    assert out.exists()
    data["billing"]["organisation_number"] = "559999-9992"
    data["units"].append({"name": " "})
    del data["signatory"]["title"]
    code, lines = run("activation", data)
    assert code == 2
    assert [line.split(": ")[0] for line in lines] == [
        "units[2].name",
        "billing.organisation_number",
        "signatory.title",
    ]
    assert not out.exists()


def test_lines_come_in_the_language_asked_for(run, data) -> None:
    data["billing"]["town"] = None
    assert run("activation", data)[1] == ["billing.town: Uppgiften saknas."]
    assert run("activation", data, "--language", "en")[1] == ["billing.town: This is missing."]


def test_a_text_that_gives_something_away_is_told_at_its_field(run, data) -> None:
    data["message"]["text"] = "Välkommen till onkologen tisdag 1 december kl. 09.30."
    code, lines = run("activation", data)
    assert code == 2
    assert len(lines) == 1
    assert lines[0].startswith("message.text: ")


def test_a_draft_of_an_application_bears_gaps(run, out) -> None:
    assert run("activation", {"profile": "vgr"}, "--draft") == (0, [])
    assert out.exists()
    code, lines = run("activation", {"profile": "vgr", "date": "x" * 301}, "--draft")
    assert code == 2
    assert [line.split(":")[0] for line in lines] == ["date"]


@pytest.mark.parametrize("draft", [(), ("--draft",)])
@pytest.mark.parametrize(
    ("given", "path"),
    [
        (b"", "stdin"),
        (b"\xff\xfe", "stdin"),
        (b"{", "stdin"),
        (b"[" * 100_000, "stdin"),
        (b'{"date": ' + b"1" * 5_000 + b"}", "profile"),
        (b'{"date": 1, "date": 2}', "date"),
        (b'{"units": [{}, {"name": "a", "name": "b"}]}', "units[1].name"),
        ([], "(data)"),
        (None, "(data)"),
        ({}, "profile"),
        ({"profile": "skane"}, "profile"),
        ({"profile": ["vgr"]}, "profile"),
        ({"profile": "vgr", "\ud800": 1, "units": {}}, "units"),
        ({"profile": "vgr", "a\nb": 1}, '"a\\nb"'),
    ],
)
def test_what_is_no_application_is_told_in_one_line_each(run, out, given, path, draft) -> None:
    code, lines = run("activation", given, *draft)
    assert code == 2
    assert path in [line.split(": ")[0] for line in lines]
    assert all(line.isprintable() for line in lines)
    assert not out.exists()


def test_without_a_profile_all_else_that_is_wrong_is_told_too(run, data) -> None:
    data["profile"], data["billing"]["email"] = "skane", "q"
    data["message"]["display"] = "none"
    code, lines = run("activation", data)
    assert code == 2
    assert [line.split(": ")[0] for line in lines] == ["profile", "billing.email"]


def test_the_data_is_never_written_over(data, tmp_path) -> None:
    path, errors = tmp_path / "data.json", io.StringIO()
    path.write_text(json.dumps(data), encoding="utf-8")
    arguments = ["form", "activation", "--data", str(path), "--out", str(path)]
    assert main(arguments, Console(io.BytesIO(), io.BytesIO(), errors)) == 2
    assert json.loads(path.read_text(encoding="utf-8")) == data
    assert "det är filen med uppgifterna" in errors.getvalue()


def test_a_file_that_is_no_paper_is_not_taken_away(run, out) -> None:
    out.write_text("mine", encoding="utf-8")
    assert run("activation", {})[0] == 2
    assert out.read_text(encoding="utf-8") == "mine"


def test_a_place_that_cannot_be_written_is_told(run, data, out) -> None:
    out.mkdir()
    code, lines = run("activation", data)
    assert code == 2
    assert len(lines) == 1
    assert "det är en mapp" in lines[0]
    assert [path.name for path in out.parent.iterdir()] == ["paper.pdf"]


def test_a_blank_application_needs_no_more_than_its_profile(run, out) -> None:
    assert run("activation", {"profile": "vgr"}, "--blank") == (0, [])
    assert out.exists()
    code, lines = run("activation", {"profile": "vgr", "date": "tomorrow"}, "--blank")
    assert code == 2
    assert [line.split(": ")[0] for line in lines] == ["date"]


PAPERS = ("consent", "receipt", "information")


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("variant", VARIANTS)
def test_a_paper_of_a_consent(run, out, name, variant) -> None:
    assert run(name, consent_data(variant)) == (0, [])
    assert out.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("language", ["sv", "sv-x-easy", "en", "ar"])
def test_a_blank_paper_needs_profile_unit_language_and_date(run, out, name, language) -> None:
    assert run(name, blank(language=language), "--blank") == (0, [])
    assert out.exists()
    code, lines = run(name, {}, "--blank")
    assert code == 2
    assert [line.split(": ")[0] for line in lines] == ["profile", "unit.name", "language", "date"]
    assert not out.exists()


@pytest.mark.parametrize("name", PAPERS)
def test_without_anything_each_field_that_lacks_is_told(run, out, name) -> None:
    code, lines = run(name, {"profile": "vgr"})
    assert code == 2
    paths = [line.split(": ")[0] for line in lines]
    assert len(paths) == len(set(paths))
    assert {"unit.name", "language", "date", "patient.protected_identity"} <= set(paths)
    assert not out.exists()


def test_every_wrong_field_of_a_consent_gets_its_line(run, out) -> None:
    given = consent_data("guardian")
    given["patient"]["identity"] = "19610118-2804"
    given["recipients"][1]["mobile"] = "08-465 004 10"
    given["unit"]["send_days_before"] = -1
    given["mandate"] = {"covers_person": "yes", "checked": "yesterday"}
    given["language"] = "fi"
    given["reference"] = "19610118-2803"
    given["colour"] = "blue"
    code, lines = run("consent", given)
    assert code == 2
    assert [line.split(": ")[0] for line in lines] == [
        "unit.send_days_before",
        "language",
        "reference",
        "patient.identity",
        "recipients[1].mobile",
        "mandate.covers_person",
        "mandate.checked",
        "colour",
    ]
    assert not out.exists()


@pytest.mark.parametrize("name", PAPERS)
def test_a_draft_bears_gaps_but_not_what_cannot_be_set(run, out, name) -> None:
    given = {"profile": "vgr", "unit": {"name": "Ekhaga"}}
    assert run(name, given, "--draft") == (0, [])
    assert out.exists()
    given["unit"]["name"] = "Ekhaga 😀"
    code, lines = run(name, given, "--draft")
    assert code == 2
    assert [line.split(": ")[0] for line in lines] == ["unit.name"]
    assert not out.exists()


@pytest.mark.parametrize("value", ["😀", "x" * 301, "A\u202eB", "漢"])
@pytest.mark.parametrize("name", PAPERS)
def test_what_no_font_can_set_is_told_at_its_field(run, name, value) -> None:
    code, lines = run(name, consent_data(registered_by=value))
    assert code == 2
    assert [line.split(": ")[0] for line in lines] == ["registered_by"]


@pytest.mark.parametrize("name", PAPERS)
def test_the_same_consent_gives_the_same_bytes(run, out, name) -> None:
    run(name, consent_data())
    first = out.read_bytes()
    run(name, consent_data())
    assert out.read_bytes() == first


@pytest.mark.parametrize("arguments", [["form"], ["form", "poem"], ["form", "receipt"]])
def test_arguments_that_make_no_sense(arguments) -> None:
    errors = io.StringIO()
    assert main(arguments, Console(io.BytesIO(), io.BytesIO(), errors)) == 2
    assert len(errors.getvalue().splitlines()) == 1
