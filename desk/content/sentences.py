"""Reads resources/sentences and says a code in the receptionist's language, with its source."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from desk.assets import asset
from desk.consent.authority.facts import Note, Role
from desk.consent.message.finding import Finding
from desk.consent.problem import Problem
from desk.consent.profile import Profile, Topic
from desk.errors import ContentError, UserError

LANGUAGES: Final = ("sv", "en")

_PLACEHOLDER: Final = re.compile(r"\{([a-z_]+)\}")
_TOPICS: Final[Mapping[str, Topic]] = {
    "not_informed": "consent",
    "not_asked": "consent",
    "refused": "consent",
    "number_not_mobile": "number",
    "number_missing": "number",
    "birth_date_unknown": "birth_date",
    "no_one_may_decide": "representatives",
    "relative_not_approved": "relatives",
    "mandate_unchecked": "representatives",
    "mandate_excludes_person": "representatives",
    "mandate_expired": "representatives",
    "god_man_not_approved": "representatives",
    "guardian_missing": "minors",
    "guardian_not_approved": "minors",
    "reserve_number_minor": "reserve_number",
    "protected_identity_forbidden": "protected_identity",
}
"""What each code's rule comes from, as a topic of the profile's sources."""

_TOPICS_BY_ROLE: Final[Mapping[Role, Topic]] = {
    "guardian": "minors",
    "god_man": "representatives",
    "forvaltare": "representatives",
    "relative": "relatives",
}
_TOPICS_BY_ASSESSMENT: Final[Mapping[str, Topic]] = {
    "patient_cannot_consent": "representatives",
    "minor": "minors",
    "guardian_recipient": "minors",
    "protected_identity": "protected_identity",
}

_CONDITIONS: Final[Mapping[str, str]] = {
    "diagnoses": "diagnosis",
    "treatments": "treatment",
    "examinations": "examination",
    "patient_groups": "group",
}
"""What the words of each list that names a condition are."""


@dataclass(frozen=True, slots=True)
class ErrorText:
    """An error as told: what happened, what is safe, what to do. The last two may be empty."""

    what: str
    safe: str = ""
    do: str = ""

    @property
    def line(self) -> str:
        """All of it in one line."""
        return " ".join(part for part in (self.what, self.safe, self.do) if part)


@dataclass(frozen=True, slots=True)
class People:
    """The names to say; "" says the role instead. `representatives` in the order given."""

    patient: str = ""
    representatives: Sequence[str] = ()


NOBODY_NAMED: Final = People()


class Sentences:
    """The sentences of one language, by section and code as in the file."""

    def __init__(self, language: str, texts: Mapping[str, str]) -> None:
        self.language = language
        self._texts = texts

    def has(self, path: str) -> bool:
        """Whether there is a sentence at a dotted path, e.g. `errors.disk_full.what`."""
        return path in self._texts

    def paths(self) -> tuple[str, ...]:
        """Every dotted path there is."""
        return tuple(self._texts)

    def raw(self, path: str) -> str:
        """The sentence at a dotted path as it is written, with its placeholders."""
        return self._texts[path]

    def text(self, path: str, **values: str) -> str:
        """The sentence at a dotted path, its placeholders filled.

        One that begins with a placeholder gets a capital first letter, a fragment keeps its small.
        Raises KeyError for a path or a placeholder that does not exist: a fault in the program.
        """
        text = self._texts[path]
        filled = _PLACEHOLDER.sub(lambda found: values[found[1]], text)
        return filled[:1].upper() + filled[1:] if text.startswith("{") else filled

    def error(self, error: UserError) -> ErrorText:
        """What to tell about an error. Raises KeyError when its code has no sentence."""
        path = f"errors.{error.code}"
        if self.has(path):
            return ErrorText(self.text(path, **error.values))
        told = (
            self.text(f"{path}.{part}", **error.values) if self.has(f"{path}.{part}") else ""
            for part in ("safe", "do")
        )
        return ErrorText(self.text(f"{path}.what", **error.values), *told)

    def number_problem(self, section: str, problem: Problem) -> str:
        """A problem of an identity, a mobile or an organisation number, by its section."""
        path = f"{section}.{problem.code}"
        if self.has(path):
            return self.text(path)
        variant = "one" if problem.missing == 1 else "many"
        return self.text(f"{path}.{variant}", missing=str(problem.missing))

    def finding(self, finding: Finding) -> str:
        """What a message gives away or gets wrong, naming the words."""
        path = f"findings.{finding.code}"
        if finding.code == "names_condition":
            path = f"{path}.{_CONDITIONS.get(finding.list, 'diagnosis')}"
        elif finding.code == "unicode_message":
            characters = " ".join(finding.detail)
            return self.text(
                f"{path}.{'one' if len(finding.detail) == 1 else 'many'}", characters=characters
            )
        elif finding.code == "long_message":
            return self.text(f"{path}.parts", parts=finding.detail)
        return self.text(path, match=" ".join(finding.match.split()))

    def problem(
        self,
        note: Note,
        profile: Profile,
        roles: Sequence[Role] = (),
        people: People = NOBODY_NAMED,
    ) -> tuple[str, str]:
        """The sentence and the source of something that stands in the way.

        `roles` are those of all representatives, so that one of several can be told apart.
        """
        return self._said("problems", note, profile, roles, people), self._source(note, profile)

    def note(
        self,
        note: Note,
        profile: Profile,
        roles: Sequence[Role] = (),
        people: People = NOBODY_NAMED,
    ) -> tuple[str, str]:
        """The sentence and the source of a reason why somebody is left out."""
        return self._said("notes", note, profile, roles, people), self._source(note, profile)

    def _said(
        self, section: str, note: Note, profile: Profile, roles: Sequence[Role], people: People
    ) -> str:
        path = f"{section}.{note.code}"
        if not self.has(path):
            path = f"{path}.{note.assessment or note.role}"
        patient = people.patient or self._texts["roles.patient"]
        who = patient if note.role is None else self._who(note, roles, people)
        return self.text(
            path,
            who=who,
            whose=self._genitive(who),
            patient=patient,
            patients=self._genitive(patient),
            record_system=profile.record_system[self.language],
        )

    def _who(self, note: Note, roles: Sequence[Role], people: People) -> str:
        index = note.index or 0
        if index < len(people.representatives) and people.representatives[index]:
            return people.representatives[index]
        if roles.count(note.role) < 2:
            return self._texts[f"roles.{note.role}"]
        place = roles[: index + 1].count(note.role)
        return self._texts[f"roles.one_of_several.{note.role}"].replace("{number}", str(place))

    def _genitive(self, name: str) -> str:
        if self.language == "en":
            return f"{name}'s"
        if name[-1:].isdigit():
            return f"{name}:s"
        return name if name[-1:].lower() in ("s", "x", "z") else f"{name}s"

    def _source(self, note: Note, profile: Profile) -> str:
        if note.assessment is not None:
            topic = _TOPICS_BY_ASSESSMENT[note.assessment]
        elif note.code == "role_not_applicable" and note.role is not None:
            topic = _TOPICS_BY_ROLE[note.role]
        else:
            topic = _TOPICS[note.code]
        return profile.sources[topic][self.language]


@cache
def load_sentences(language: str) -> Sentences:
    """The sentences of a language, `sv` or `en`; read once.

    Raises ContentError naming the file and the key when the file is wrong.
    """
    file = f"{language}.toml"
    path = asset("resources", "sentences") / file
    try:
        data = tomllib.loads(path.read_bytes().decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ContentError(file, "(file)", "is not UTF-8 TOML") from error
    texts: dict[str, str] = {}
    _flatten(data, "", file, texts)
    return Sentences(language, texts)


def _flatten(table: Mapping[str, object], path: str, file: str, into: dict[str, str]) -> None:
    for key, value in table.items():
        here = f"{path}.{key}" if path else key
        if isinstance(value, Mapping):
            _flatten(value, here, file, into)
        elif isinstance(value, str) and value.strip():
            into[here] = value
        else:
            raise ContentError(file, here, "must be a sentence")
