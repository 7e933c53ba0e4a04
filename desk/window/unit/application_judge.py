"""Says what is wrong in the application as it stands, by the fields of the page and in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desk.activation.application import check_application
from desk.activation.checks import Setting
from desk.activation.draft import ApplicationDraft, DraftSection, check_in_draft, draft_sections
from desk.activation.sample import make_sample
from desk.consent.fields import FieldError
from desk.consent.form import Form
from desk.window.context import Sentences
from desk.window.words import tr


@dataclass(frozen=True, slots=True)
class Judge:
    """What is read before the fields can be made: the paper's description and what judges it."""

    form: Form
    setting: Setting
    sentences: Sentences

    def error_at(self, path: str, draft: ApplicationDraft) -> FieldError | None:
        """What is wrong with one field; nothing is with one that the page does not have."""
        rows = {f"units[{place}].name" for place in range(len(draft.units))}
        if path.startswith("units[") and path not in rows:
            return None
        return check_in_draft(path, draft, self.setting)

    def say(self, error: FieldError | None) -> str:
        """The error in words, "" for none."""
        return self.sentences.field(error) if error is not None else ""

    def sections(self, draft: ApplicationDraft) -> tuple[DraftSection, ...]:
        """The sections with what is wrong in each."""
        return draft_sections(draft, self.form, self.setting)

    def errors(
        self, draft: ApplicationDraft, data: Mapping[str, Any], *, as_draft: bool
    ) -> Mapping[str, str]:
        """What keeps the paper from being made, by the page's fields."""
        checked = check_application(data, self.setting)
        found: dict[str, str] = {}
        for error in checked.hindering(draft=as_draft):
            if not _is_hidden(error.path, draft):
                found.setdefault(_own_path(error.path, draft), self.say(error))
        return found

    def is_whole(self, data: Mapping[str, Any]) -> bool:
        """Whether nothing is left to fill in or to put right."""
        return not check_application(data, self.setting).errors

    def length_words(self, data: Mapping[str, Any]) -> str:
        """The message's characters and parts, "" while there is no message."""
        checked = check_application(data, self.setting)
        sample = make_sample(checked.application, self.setting.profile)
        if sample is None:
            return ""
        parts = tr("1 part") if sample.parts == 1 else tr("{count} parts")
        count = tr("{count} characters").format(count=sample.characters)
        return f"{count} · {parts.format(count=sample.parts)}"


def _is_hidden(path: str, draft: ApplicationDraft) -> bool:
    """A condition's date is asked for when the condition is ticked; the tick tells the rest."""
    group, _, name = path.rpartition(".")
    is_date = group.startswith("conditions.") and name == "date"
    return is_date and not draft.value(f"{group}.done") and not draft.value(path)


def _own_path(path: str, draft: ApplicationDraft) -> str:
    """The field on the page: empty lines are not counted in the data."""
    if path == "units":
        return "units[0].name"
    if path.startswith("units["):
        place = int(path[len("units[") :].split("]")[0])
        filled = [row for row, name in enumerate(draft.units) if name.strip()]
        return f"units[{filled[place]}].name"
    return path
