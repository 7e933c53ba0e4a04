"""Every code of a wrong field has a sentence in both languages."""

import re
from pathlib import Path

import pytest

from desk.consent.fields import UNSETTABLE, FieldError
from desk.content.fields import field_sentence
from desk.content.sentences import load_sentences

VALUES = {
    "most": "300",
    "length": "301",
    "character": "U+1F600",
    "allowed": "vas, vgr",
    "match": "hud",
}
ROOT = Path(__file__).parents[2]


def codes() -> set[str]:
    """The codes written in the sources that make field errors."""
    sources = [*(ROOT / "desk/activation").glob("*.py"), ROOT / "desk/consent/fields.py"]
    text = "".join(path.read_text(encoding="utf-8") for path in sources)
    made = set(re.findall(r'FieldError\(\s*[^,()]+,\s*"([a-z_]+)"', text))
    return (made | UNSETTABLE) - {"field_wrong_type"}


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("code", sorted(codes()))
def test_each_code_is_said(language: str, code: str) -> None:
    said = field_sentence(FieldError("x", code, VALUES), load_sentences(language))
    assert said.endswith(".")
    assert "{" not in said


@pytest.mark.parametrize("expected", ["text", "flag", "list", "object"])
def test_each_kind_of_value_is_said(expected: str) -> None:
    error = FieldError("x", "field_wrong_type", {"expected": expected})
    assert field_sentence(error, load_sentences("sv")).startswith("Det här ska vara")


@pytest.mark.parametrize(
    "code",
    [
        "names_speciality",
        "names_condition",
        "not_administrative",
        "personal_identity_number",
        "invites_reply",
        "protected_place",
    ],
)
def test_each_finding_that_stops_a_message_is_said(code: str) -> None:
    for language in ("sv", "en"):
        error = FieldError("message.text", f"text_{code}", VALUES)
        assert field_sentence(error, load_sentences(language))


def test_the_sentences_on_numbers_are_the_walks_own() -> None:
    sentences = load_sentences("sv")
    few = FieldError("x", "organisation_too_short", {"missing": "1"})
    assert field_sentence(few, sentences).startswith("Skriv en siffra till.")
    wrong = FieldError("x", "identity_check_digit", {"missing": "0"})
    assert field_sentence(wrong, sentences) == sentences.text("identity.identity_check_digit")


def test_a_code_without_a_sentence_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError):
        field_sentence(FieldError("x", "no_such_code"), load_sentences("sv"))
