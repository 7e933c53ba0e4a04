"""Says what is wrong in the application as it stands, by the fields of the page and in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desk.activation.application import check_application
from desk.activation.checks import Setting
from desk.activation.draft import (
    ApplicationDraft,
    DraftSection,
    check_in_draft,
    draft_sections,
    errors_in_draft,
)
from desk.activation.sample import make_sample
from desk.consent.fields import FieldError
from desk.consent.form import Form
from desk.window.context import Sentences
from desk.window.words import tr

Data = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Judge:
    """What is read before the fields can be made: the paper's description and what judges it."""

    form: Form
    setting: Setting
    sentences: Sentences

    def error_at(self, path: str, draft: ApplicationDraft) -> FieldError | None:
        """What is wrong with one field by itself; nothing is with one that the page lacks."""
        rows = {f"units[{place}].name" for place in range(len(draft.units))}
        if path.startswith("units[") and path not in rows:
            return None
        return check_in_draft(path, draft, self.setting)

    def found(self, draft: ApplicationDraft, data: Data) -> Mapping[str, FieldError]:
        """All that is wrong, fields seen beside each other, by the page's fields."""
        return errors_in_draft(draft, check_application(data, self.setting).errors)

    def say(self, error: FieldError | None) -> str:
        """The error in words, "" for none."""
        return self.sentences.field(error) if error is not None else ""

    def sections(self, draft: ApplicationDraft, data: Data) -> tuple[DraftSection, ...]:
        """The sections with what is wrong in each."""
        return draft_sections(draft, self.form, self.found(draft, data))

    def errors(self, draft: ApplicationDraft, data: Data, *, as_draft: bool) -> Mapping[str, str]:
        """What keeps the paper from being made, in words, by the page's fields."""
        hindering = check_application(data, self.setting).hindering(draft=as_draft)
        found = errors_in_draft(draft, hindering)
        return {path: self.say(error) for path, error in found.items()}

    def is_whole(self, data: Data) -> bool:
        """Whether nothing is left to fill in or to put right."""
        return not check_application(data, self.setting).errors

    def length_words(self, data: Data) -> str:
        """The message's characters and parts, "" while there is no message."""
        checked = check_application(data, self.setting)
        sample = make_sample(checked.application, self.setting.profile)
        if sample is None:
            return ""
        parts = tr("1 part") if sample.parts == 1 else tr("{count} parts")
        count = tr("{count} characters").format(count=sample.characters)
        return f"{count} · {parts.format(count=sample.parts)}"
