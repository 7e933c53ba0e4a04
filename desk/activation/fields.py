"""The fields of the application: what each holds, and which must be filled in (forms.md §1)."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

FieldKind = Literal[
    "text",
    "lines",
    "date",
    "check",
    "choice",
    "rows",
    "phone",
    "mobile",
    "email",
    "postcode",
    "organisation",
    "identity",
    "message",
]

CONDITIONS: Final = ("risk_analysis", "policy", "routines", "consent")
"""The four conditions of HSLF-FS 2016:40, 3 kap. 15–16 §§, as the region's form lists them."""

DISPLAYS: Final = ("unit", "provider", "none")


class Field(NamedTuple):
    """One field. `path` is where it stands in the data, as `billing.email` or `units[0].name`.

    `label` is the key of its label among the form's words.
    """

    path: str
    kind: FieldKind
    required: bool = True

    @property
    def label(self) -> str:
        """The key of the field's label."""
        return f"field.{self.path}"


def _conditions() -> tuple[Field, ...]:
    return tuple(
        one
        for key in CONDITIONS
        for one in (
            Field(f"conditions.{key}.done", "check"),
            Field(f"conditions.{key}.date", "date"),
            Field(f"conditions.{key}.reference", "text", required=False),
        )
    )


FIELDS: Final[tuple[Field, ...]] = (
    *_conditions(),
    Field("units", "rows"),
    Field("billing.unit", "text"),
    Field("billing.company", "text"),
    Field("billing.organisation_number", "organisation"),
    Field("billing.contact", "text"),
    Field("billing.phone", "phone"),
    Field("billing.mobile", "mobile", required=False),
    Field("billing.email", "email"),
    Field("billing.address", "lines"),
    Field("billing.postcode", "postcode"),
    Field("billing.town", "text"),
    Field("message.display", "choice"),
    Field("message.text", "message"),
    Field("signatory.name", "text"),
    Field("signatory.title", "text"),
    Field("signatory.personal_identity_number", "identity"),
    Field("signatory.email", "email"),
    Field("signatory.date", "date", required=False),
)

BY_PATH: Final = {one.path: one for one in FIELDS}


def field_at(path: str) -> Field:
    """The field at a path; a row of the units is a text. Raises KeyError for an unknown path."""
    if path.startswith("units[") and path.endswith("].name"):
        return Field(path, "text")
    return BY_PATH[path]
