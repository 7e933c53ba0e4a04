"""What ships with the program, as the window asks for it: words, profiles, scripts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from desk.errors import UserError

# What is not needed for the first paint is imported where it is used (decision D9).
if TYPE_CHECKING:
    from desk.consent.authority.decide import Note
    from desk.consent.fields import FieldError
    from desk.consent.form import Form
    from desk.consent.information.script import Script
    from desk.consent.message.disclosure import DisclosureWords
    from desk.consent.message.preview import Finding
    from desk.consent.problem import Problem
    from desk.consent.profile import Profile
    from desk.content.sentences import Sentences


class DeskSentences:
    """The subject's sentences as the window asks for them."""

    def __init__(self, sentences: Sentences) -> None:
        self._sentences = sentences

    def number(self, section: str, problem: Problem) -> str:
        """What is wrong with a number; section: identity, mobile or organisation."""
        return self._sentences.number_problem(section, problem)

    def problem(
        self, note: Note, profile: Profile, patient: str, representatives: Sequence[str] = ()
    ) -> tuple[str, str]:
        """What stands in the way of a yes, with the names in the order given, and its source."""
        from desk.content.sentences import People

        return self._sentences.problem(note, profile, (), People(patient, representatives))

    def note(
        self, note: Note, profile: Profile, patient: str, representatives: Sequence[str]
    ) -> tuple[str, str]:
        """Why somebody is left out, with the names in the order given, and its source."""
        from desk.content.sentences import People

        return self._sentences.note(note, profile, (), People(patient, representatives))

    def finding(self, finding: Finding) -> str:
        """What a message gives away, or what makes it dear."""
        return self._sentences.finding(finding)

    def field(self, error: FieldError) -> str:
        """What is wrong with a field of a paper."""
        from desk.content.fields import field_sentence

        return field_sentence(error, self._sentences)

    def error(self, error: UserError) -> tuple[str, str, str]:
        """An error in three parts: what happened, what is safe, what to do."""
        told = self._sentences.error(error)
        return told.what, told.safe, told.do


class ShippedContent:
    """What ships with the program, read when it is first needed and then kept."""

    def __init__(self) -> None:
        self._profiles: Mapping[str, Profile] | None = None
        self._scripts: dict[str, Script] = {}
        self._words: DisclosureWords | None = None

    def profiles(self) -> Mapping[str, Profile]:
        """All profiles by name."""
        if self._profiles is None:
            from desk.content.profiles import load_profiles

            self._profiles = load_profiles()
        return self._profiles

    def script(self, language: str) -> Script:
        """The spoken information in a language."""
        if language not in self._scripts:
            from desk.content.scripts import load_script

            self._scripts[language] = load_script(language)
        return self._scripts[language]

    def spoken(self) -> tuple[str, ...]:
        """The languages that the spoken information is there in."""
        from desk.content.scripts import script_languages

        return script_languages()

    def written(self) -> tuple[str, ...]:
        """The languages that any paper is there in."""
        from desk.content.forms import form_languages

        return form_languages()

    def disclosure(self) -> DisclosureWords:
        """The words that give something away."""
        if self._words is None:
            from desk.content.words import load_words

            self._words = load_words()
        return self._words

    def form(self, name: str) -> Form:
        """A paper's description."""
        from desk.content.forms import load_form

        return load_form(name)

    def sentences(self, language: str) -> DeskSentences:
        """The subject's sentences in a language."""
        from desk.content.sentences import load_sentences

        return DeskSentences(load_sentences(language))
