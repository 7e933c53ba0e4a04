"""The application while it is being filled in: what was typed, kept as it is, right or wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from desk.activation.checks import Setting, check_field
from desk.activation.fields import BY_PATH, FIELDS, Field, field_at
from desk.consent.fields import FieldError
from desk.consent.form import Form

Value = str | bool


@dataclass(frozen=True, slots=True)
class ApplicationDraft:
    """What has been filled in. `values` by path: True or False for a tick, else what was typed.

    `units` always has at least one row, so that there is one to type in.
    """

    profile: str
    values: Mapping[str, Value]
    units: tuple[str, ...] = ("",)

    def value(self, path: str) -> Value:
        """What stands in a field: False or "" where nothing was filled in.

        Raises KeyError for an unknown path, IndexError for a row that is not there.
        """
        one = field_at(path)
        if path.startswith("units["):
            return self.units[int(path[len("units[") :].split("]")[0])]
        return self.values.get(path, False if one.kind == "check" else "")

    def with_value(self, path: str, value: Value) -> ApplicationDraft:
        """A draft with one field changed."""
        if path.startswith("units["):
            place = int(path[len("units[") :].split("]")[0])
            rows = [*self.units[:place], str(value), *self.units[place + 1 :]]
            return replace(self, units=tuple(rows))
        field_at(path)
        return replace(self, values={**self.values, path: value})

    def with_row(self) -> ApplicationDraft:
        """A draft with an empty row more at the end of the units."""
        return replace(self, units=(*self.units, ""))

    def without_row(self, place: int) -> ApplicationDraft:
        """A draft without one row of the units; the last one left is emptied instead."""
        rows = (*self.units[:place], *self.units[place + 1 :])
        return replace(self, units=rows or ("",))

    def with_rows(self, place: int, names: Sequence[str]) -> ApplicationDraft:
        """A draft with names put in after a row, or in its place while it is empty."""
        keep = place + bool(self.units[place].strip())
        rows = (*self.units[:keep], *names, *self.units[place + 1 :])
        return replace(self, units=rows)

    def with_row_moved(self, place: int, to: int) -> ApplicationDraft:
        """A draft with one row of the units at another place."""
        rows = [*self.units[:place], *self.units[place + 1 :]]
        rows.insert(to, self.units[place])
        return replace(self, units=tuple(rows))

    def to_data(self, today: date) -> dict[str, Any]:
        """The data of forms.md §1, as it is kept and printed, without empty rows."""
        data: dict[str, Any] = {"profile": self.profile, "date": today.isoformat()}
        for one in FIELDS:
            if one.kind == "rows":
                data["units"] = [{"name": name} for name in self.units if name.strip()]
                continue
            *groups, name = one.path.split(".")
            inner = data
            for group in groups:
                inner = inner.setdefault(group, {})
            inner[name] = self.values.get(one.path)
        return data


def empty_draft(profile: str) -> ApplicationDraft:
    """An application nobody has begun on."""
    return ApplicationDraft(profile, {})


def draft_from_data(data: Mapping[str, Any]) -> ApplicationDraft:
    """The draft that `to_data` was made from. What does not fit the fields is left out."""
    values: dict[str, Value] = {}
    for one in FIELDS:
        inner: Any = data
        for name in one.path.split("."):
            inner = inner.get(name) if isinstance(inner, Mapping) else None
        if isinstance(inner, bool if one.kind == "check" else str):
            values[one.path] = inner
    rows = data.get("units")
    names = [
        row.get("name")
        for row in (rows if isinstance(rows, list) else [])
        if isinstance(row, Mapping)
    ]
    units = tuple(name for name in names if isinstance(name, str))
    profile = data.get("profile")
    return ApplicationDraft(profile if isinstance(profile, str) else "", values, units or ("",))


@dataclass(frozen=True, slots=True)
class DraftSection:
    """One section of the page that fills the application.

    `heading` is a key of the form's words. `fields` are in the order they are filled; the units'
    rows are one field of their own each. `open` counts those that are wrong or missing.
    """

    key: str
    heading: str
    fields: tuple[Field, ...]
    errors: Mapping[str, FieldError]

    @property
    def open(self) -> int:
        """How many things are left to mend."""
        return len(self.errors)


def draft_sections(
    draft: ApplicationDraft, form: Form, errors: Mapping[str, FieldError]
) -> tuple[DraftSection, ...]:
    """The sections to fill, in the form's filling order; `errors` by the fields of the page."""
    return tuple(_section(key, draft, form, errors) for key in form.filling)


def _section(
    key: str, draft: ApplicationDraft, form: Form, errors: Mapping[str, FieldError]
) -> DraftSection:
    fields = section_fields(key, draft, form)
    found = {one.path: errors[one.path] for one in fields if one.path in errors}
    return DraftSection(key, f"section.{key}", fields, found)


def errors_in_draft(
    draft: ApplicationDraft, found: Iterable[FieldError]
) -> Mapping[str, FieldError]:
    """The errors of an application's data by the fields in which they are put right.

    Empty rows are not counted in the data. A condition's date is asked for when the condition is
    ticked: before that the tick tells it.
    """
    errors: dict[str, FieldError] = {}
    for error in found:
        group, _, name = error.path.rpartition(".")
        is_date = group.startswith("conditions.") and name == "date"
        if is_date and not draft.value(f"{group}.done") and not draft.value(error.path):
            continue
        errors.setdefault(_own_path(error.path, draft), error)
    return errors


def _own_path(path: str, draft: ApplicationDraft) -> str:
    if path == "units":
        return "units[0].name"
    if path.startswith("units["):
        place = int(path[len("units[") :].split("]")[0])
        filled = [row for row, name in enumerate(draft.units) if name.strip()]
        return f"units[{filled[place]}].name"
    return path


def check_in_draft(path: str, draft: ApplicationDraft, setting: Setting) -> FieldError | None:
    """What is wrong with a field, seen beside the others.

    An empty row among the units is no fault while another is filled, nor a missing date while its
    condition is not met: that is told at the tick.
    """
    value = draft.value(path)
    if isinstance(value, str) and not value.strip():
        if path.startswith("units[") and any(name.strip() for name in draft.units):
            return None
        group, _, name = path.rpartition(".")
        if group.startswith("conditions.") and name == "date" and not draft.value(f"{group}.done"):
            return None
    return check_field(path, value, setting)


def section_fields(key: str, draft: ApplicationDraft, form: Form) -> tuple[Field, ...]:
    """The fields of one section in their order."""
    section = form.section(key)
    paths = [*section.paths, *(cell.path for row in section.rows for cell in row)]
    fields: list[Field] = []
    for path in paths:
        if BY_PATH[path].kind == "rows":
            fields += [Field(f"units[{place}].name", "text") for place in range(len(draft.units))]
        else:
            fields.append(BY_PATH[path])
    return tuple(fields)
