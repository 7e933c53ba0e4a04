"""Bookings as they come from another system: what a file's columns are, its rows, and refusals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final, Literal, get_args

from desk.consent.message.writing import ContactType
from desk.consent.patient.identity import IdentityType
from desk.visits.booking import BookingStatus
from desk.visits.plan import Source

Field = Literal[
    "booking_id",
    "identity",
    "name",
    "given_name",
    "surname",
    "birth_date",
    "protected",
    "start",
    "date",
    "time",
    "contact_type",
    "source",
    "status",
    "reception",
    "professional",
    "series",
    "team",
    "group",
    "mark",
]
FIELDS: Final[tuple[Field, ...]] = get_args(Field)

CODED: Final[Mapping[Field, tuple[str, ...]]] = {
    "contact_type": get_args(ContactType),
    "source": get_args(Source),
    "status": get_args(BookingStatus),
    "mark": ("yes", "no"),
    "protected": ("yes", "no"),
}
"""The fields whose words stand for one of a few codes."""

RefusalCode = Literal[
    "row_cut_off",
    "row_quotes",
    "row_too_long",
    "row_columns",
    "row_control_characters",
    "row_formula",
    "row_too_deep",
    "row_not_valid",
    "id_repeated",
    "id_missing",
    "id_too_long",
    "identity_missing",
    "identity_not_valid",
    "identity_system_unknown",
    "patient_missing",
    "name_missing",
    "name_not_split",
    "date_missing",
    "date_not_valid",
    "time_missing",
    "time_not_valid",
    "time_does_not_exist",
    "too_far_away",
    "word_unknown",
    "status_not_booked",
    "reception_unknown",
    "reception_missing",
    "text_too_long",
    "not_r4",
    "too_many_rows",
]
"""Why a row is not taken; the window words it."""

LONGEST: Final = 200
"""The most characters that a name, a reception, a professional or a booking's id may have."""


@dataclass(frozen=True, slots=True)
class FileMapping:
    """How a unit's files are read: which column holds what, and what the unit's own words mean.

    `columns` names a column by its head. `words` gives, for a coded field, the code of a word in
    small letters, beside those that everybody knows.
    """

    columns: Mapping[Field, str] = field(default_factory=dict)
    words: Mapping[Field, Mapping[str, str]] = field(default_factory=dict)

    def data(self) -> dict[str, Any]:
        """As plain data to keep."""
        return {
            "columns": dict(self.columns),
            "words": {name: dict(words) for name, words in self.words.items()},
        }


def mapping_of(data: Mapping[str, Any]) -> FileMapping:
    """A mapping from what `FileMapping.data` gave; what this program does not know is left out."""
    columns = data.get("columns", {})
    words = data.get("words", {})
    return FileMapping(
        {name: str(columns[name]) for name in FIELDS if name in columns},
        {
            name: {str(word): code for word, code in words[name].items() if code in codes}
            for name, codes in CODED.items()
            if name in words
        },
    )


@dataclass(frozen=True, slots=True, repr=False)
class IncomingPatient:
    """Who comes, as a file tells it. `identity` is as written, not yet checked.

    `type` is what kind of number the file says it is, None where it says nothing. `name_whole` is a
    name that nobody can split with certainty. `protected` None: the file does not tell.
    """

    identity: str
    type: IdentityType | None = None
    given_name: str = ""
    surname: str = ""
    name_whole: str = ""
    birth_date: date | None = None
    protected: bool | None = None


@dataclass(frozen=True, slots=True, repr=False)
class IncomingVisit:
    """One booking of a file. `line` counts the file's lines, or the bundle's entries, from 1.

    `start` is local wall time; `system` and `source_id` are what the booking is called where it
    comes from; `reception` is a name. `mark` None: the file does not tell.
    """

    line: int
    system: str
    source_id: str
    patient: IncomingPatient
    start: datetime
    contact_type: ContactType = "visit"
    source: Source = "staff"
    status: BookingStatus = "booked"
    reception: str = ""
    professional: str = ""
    series: str = ""
    team: str = ""
    group: str = ""
    mark: bool | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row that is not taken. `column` is the column's head or the path in the bundle, or ""."""

    line: int
    code: RefusalCode
    column: str = ""


Incoming = IncomingVisit | Refusal


@dataclass(frozen=True, slots=True, repr=False)
class FileGlance:
    """What a file looks like before anything is taken from it.

    `encoding` and `delimiter` are what it was read with, "" for a bundle. `heads` are its columns,
    `sample` its first rows. `mapping` is the one that was kept where its columns are here, else
    what the heads' names suggest; `missing` are needed fields that no column gives.
    """

    kind: Literal["csv", "fhir"]
    size: int
    encoding: str = ""
    delimiter: str = ""
    heads: tuple[str, ...] = ()
    sample: tuple[tuple[str, ...], ...] = ()
    mapping: FileMapping = field(default_factory=FileMapping)
    missing: tuple[Field, ...] = ()


def missing_fields(columns: Mapping[Field, str]) -> tuple[Field, ...]:
    """What no column gives though no booking can do without it."""
    found: list[Field] = []
    if "identity" not in columns:
        found.append("identity")
    if "start" not in columns:
        needed: tuple[Field, ...] = ("date", "time")
        found += [one for one in needed if one not in columns]
    return tuple(found)
