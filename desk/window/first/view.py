"""What a page of the first start is shown: the answers, and all that follows from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desk.consent.message.disclosure import DisclosureWords
from desk.consent.message.preview import MessageUnit, Preview
from desk.consent.profile import Profile
from desk.window.context import Sentences
from desk.window.first.answers import FirstAnswers
from desk.window.sample import sample_preview

# Made up; the phone number is one of those kept for fiction.
EXAMPLE_UNIT = MessageUnit(
    name="Ekhaga hälsocentral",
    provider="Ekhaga vård",
    sender="Ekhaga",
    phone="08-465 004 10",
    check_in="incheck.example.org",
)


@dataclass(frozen=True, slots=True)
class FirstContent:
    """What ships with the program and the first start needs, in the language chosen."""

    profiles: Mapping[str, Profile]
    disclosure: DisclosureWords
    sentences: Sentences


@dataclass(frozen=True, slots=True)
class FirstView:
    """Everything a page needs, worked out once a change. `profile` None: not chosen yet."""

    answers: FirstAnswers
    content: FirstContent
    profile: Profile | None
    shown: Preview
    register_place: str

    @property
    def language(self) -> str:
        """The window's language."""
        return self.answers.language

    def template(self) -> str:
        """The text as it now stands."""
        profile = self.profile
        if self.answers.template is not None or profile is None:
            return self.answers.template or ""
        return profile.texts["reminder"].text

    def findings(self, field: str, severity: str) -> list[str]:
        """What is said about a field of the unit (`unit.name`, `sender`), in words."""
        return [
            self.content.sentences.finding(one)
            for one in self.shown.findings
            if one.field == field and one.severity == severity
        ]


def view_of(
    answers: FirstAnswers, content: FirstContent, today: date, register_place: str
) -> FirstView:
    """All that follows; before a profile is chosen the first one is the example."""
    profile = content.profiles.get(answers.profile)
    shown_by = profile or next(iter(content.profiles.values()))
    shown = sample_preview(
        answers.message_unit(shown_by, EXAMPLE_UNIT),
        answers.template,
        shown_by,
        content.disclosure,
        today,
    )
    return FirstView(answers, content, profile, shown, register_place)
