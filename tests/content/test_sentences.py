"""Sentences: every code has one, in both languages, with the same placeholders."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import desk
from desk.consent.authority.facts import ASSESSMENTS, ROLES, Note
from desk.consent.problem import Problem
from desk.content.profiles import load_profiles
from desk.content.sentences import People, Sentences, load_sentences
from desk.errors import UserError

SWEDISH, ENGLISH = load_sentences("sv"), load_sentences("en")
PROFILES = load_profiles()
VGR = PROFILES["vgr"]
PLACEHOLDER = re.compile(r"\{[a-z_]+\}")
PACKAGE = Path(desk.__file__).parent
ERRORS = {"UserError", "RegisterError", "Conflict", "Refused", "InputError"}
CODE = re.compile(r"[a-z]+(_[a-z]+)*\Z")


def calls(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Every call in a file: what is called, and the texts written out among its arguments."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            called = node.func.id if isinstance(node.func, ast.Name) else ""
            if isinstance(node.func, ast.Attribute):
                called = f".{node.func.attr}"
            arguments = [inner for one in node.args for inner in ast.walk(one)]
            texts = [one.value for one in arguments if isinstance(one, ast.Constant)]
            yield called, [one for one in texts if isinstance(one, str) and CODE.match(one)]


def raised_codes() -> set[str]:
    """The code of every error the program makes, where it is written out."""
    codes: set[str] = set()
    for path in sorted(PACKAGE.rglob("*.py")):
        for called, texts in calls(path):
            if called in ERRORS:
                codes.update(texts[:1])
            if called == ".wrong":
                codes.update(one for one in texts if one.startswith("input_"))
    return codes


def stored_codes() -> set[str]:
    """The codes that the store puts in the place of the database's own errors."""
    text = (PACKAGE / "store" / "problems.py").read_text("utf-8")
    return {code for code in re.findall(r': "([a-z_]+)",', text) if CODE.match(code)}


def problem_codes(file: str) -> set[str]:
    """The code of every problem a file of the subject finds with a number."""
    found = calls(PACKAGE / "consent" / file)
    named = (texts for called, texts in found if called in ("Problem", "_refused"))
    return {code for texts in named for code in texts if "_" in code}


def test_both_languages_say_the_same_with_the_same_placeholders() -> None:
    assert set(SWEDISH.paths()) == set(ENGLISH.paths())
    for path in SWEDISH.paths():
        swedish = set(PLACEHOLDER.findall(SWEDISH.raw(path)))
        english = set(PLACEHOLDER.findall(ENGLISH.raw(path)))
        assert swedish == english, path


def test_every_error_that_is_raised_has_a_sentence() -> None:
    lacking = {
        code
        for code in raised_codes() | stored_codes()
        if not SWEDISH.has(f"errors.{code}") and not SWEDISH.has(f"errors.{code}.what")
    }
    assert lacking == set()


@pytest.mark.parametrize(
    ("file", "section"),
    [
        ("patient/identity.py", "identity"),
        ("number/mobile.py", "mobile"),
        ("patient/organisation.py", "organisation"),
    ],
)
@pytest.mark.parametrize("sentences", [SWEDISH, ENGLISH], ids=["sv", "en"])
def test_every_problem_of_a_number_has_a_sentence(
    sentences: Sentences, file: str, section: str
) -> None:
    codes = problem_codes(file)
    assert len(codes) >= 6
    for code in codes:
        for missing in (1, 3):
            said = sentences.number_problem(section, Problem(code, missing))
            assert said[0].isupper()
            assert said[-1] in ".?"
            assert "{" not in said


PROBLEMS = [
    Note("not_informed"),
    Note("not_asked"),
    Note("refused"),
    Note("number_not_mobile"),
    Note("number_missing"),
    Note("birth_date_unknown"),
    Note("no_one_may_decide"),
    Note("guardian_missing"),
    Note("reserve_number_minor"),
    Note("protected_identity_forbidden"),
    *[Note("assessment_missing", assessment=one) for one in ASSESSMENTS if one != "mature_minor"],
    *[
        Note(code, role, 0)
        for role in ROLES
        for code in ("not_informed", "not_asked", "refused", "number_not_mobile")
    ],
    Note("guardian_not_approved", "guardian", 0),
]
NOTES = [
    Note("refused"),
    *[Note(code, role, 0) for role in ROLES for code in ("not_informed", "not_asked", "refused")],
    *[Note("role_not_applicable", role, 0) for role in ROLES],
    Note("relative_not_approved", "relative", 0),
    Note("god_man_not_approved", "god_man", 0),
    Note("guardian_not_approved", "guardian", 0),
    *[
        Note(code, role, 0)
        for role in ("god_man", "forvaltare")
        for code in ("mandate_unchecked", "mandate_excludes_person", "mandate_expired")
    ],
]


@pytest.mark.parametrize("sentences", [SWEDISH, ENGLISH], ids=["sv", "en"])
@pytest.mark.parametrize("name", sorted(PROFILES))
def test_every_problem_and_note_has_a_sentence_and_a_source(
    sentences: Sentences, name: str
) -> None:
    profile = PROFILES[name]
    said = [sentences.problem(note, profile, ["guardian"]) for note in PROBLEMS]
    said += [sentences.note(note, profile, ["guardian"]) for note in NOTES]
    for message, source in said:
        assert message[0].isupper()
        assert message.endswith(".")
        assert "!" not in message
        assert "{" not in message
        assert len(source) > 20


def test_names_are_said_where_they_are_known() -> None:
    people = People("Elsa", ("Karin", "Lars"))
    roles = ("guardian", "guardian")
    said = SWEDISH.note(Note("not_informed", "guardian", 0), VGR, roles, people)[0]
    assert said == "Karin är inte informerad än, och får därför inget sms."
    said = SWEDISH.problem(Note("number_not_mobile", "guardian", 1), VGR, roles, people)[0]
    assert said.startswith("Lars nummer är inget mobilnummer.")
    said = SWEDISH.note(Note("guardian_not_approved", "guardian", 1), VGR, roles, people)[0]
    assert said.startswith("Elsa har inte godkänt att Lars får sms.")
    assert SWEDISH.problem(Note("birth_date_unknown"), VGR, people=people)[0].startswith("Elsas ")
    assert ENGLISH.problem(Note("refused"), VGR, people=people)[0].startswith("Elsa has said no")


def test_a_role_is_counted_only_among_its_own() -> None:
    roles = ("relative", "guardian", "guardian")
    first = SWEDISH.note(Note("refused", "guardian", 1), VGR, roles)[0]
    second = SWEDISH.note(Note("refused", "guardian", 2), VGR, roles)[0]
    alone = SWEDISH.note(Note("refused", "relative", 0), VGR, roles)[0]
    assert first.startswith("Vårdnadshavare 1 har sagt nej")
    assert second.startswith("Vårdnadshavare 2 har sagt nej")
    assert alone.startswith("Den närstående har sagt nej")


def test_an_error_has_up_to_three_parts() -> None:
    told = SWEDISH.error(UserError("wrong_key"))
    assert told.what.startswith("Nyckeln passar inte")
    assert told.safe
    assert told.do
    assert told.line == f"{told.what} {told.safe} {told.do}"
    plain = SWEDISH.error(UserError("input_not_json", values={"line": "3", "column": "7"}))
    assert plain.line == "är inte JSON (rad 3, tecken 7)"


def test_a_code_without_a_sentence_is_a_fault() -> None:
    with pytest.raises(KeyError):
        SWEDISH.error(UserError("no_such_code"))
