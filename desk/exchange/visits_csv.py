"""Bookings out of a delimited file, by the unit's mapping."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

from desk.errors import UserError
from desk.exchange.csv_rows import CsvRows, Layout, Row, layout_of
from desk.exchange.heads import fitting
from desk.exchange.text_file import size_of
from desk.exchange.values import code_of, exists, read_date, read_start, read_time
from desk.visits.incoming import (
    LONGEST,
    Field,
    FileGlance,
    FileMapping,
    Incoming,
    IncomingPatient,
    IncomingVisit,
    Refusal,
    RefusalCode,
    missing_fields,
)

SYSTEM: Final = "csv"
WITHOUT_IDS: Final = "csv-row"
"""The system of bookings that carry no id of their own: they are known by what they say."""

_LINE_BREAK: Final = re.compile(r"[\r\n\t\u2028\u2029]")
_FORMULA: Final = re.compile(r"[=@]|[+\-][^0-9]")
_WRAPPED: Final = re.compile(r'="([^"]*)"\Z')
_DIGITS_ONLY: Final = re.compile(r"[^0-9A-Za-z]")


def look_at_csv(path: Path, kept: FileMapping | None) -> FileGlance:
    """What a delimited file looks like. Raises UserError as `layout_of`."""
    layout, sample = layout_of(path)
    mapping = fitting(kept, layout.heads)
    return FileGlance(
        kind="csv",
        size=size_of(path),
        encoding="utf-8" if layout.encoding == "utf-8-sig" else layout.encoding,
        delimiter=layout.delimiter,
        heads=layout.heads,
        sample=sample,
        mapping=mapping,
        missing=missing_fields(mapping.columns),
    )


class CsvVisits:
    """The bookings of a delimited file, one at a time.

    Raises UserError `mapping_incomplete`, `mapping_column_missing` and as `layout_of`.
    """

    def __init__(self, path: Path, mapping: FileMapping) -> None:
        layout, _ = layout_of(path)
        missing = missing_fields(mapping.columns)
        if missing:
            raise UserError("mapping_incomplete", field=missing[0])
        for field, head in mapping.columns.items():
            if head not in layout.heads:
                raise UserError("mapping_column_missing", field=field)
        self._rows = CsvRows(path, layout)
        self._reader = _Reader(layout, mapping)

    @property
    def share(self) -> float:
        """How much of the file has been read, 0 to 1."""
        return self._rows.share

    def close(self) -> None:
        """Let go of the file."""
        self._rows.close()

    def __iter__(self) -> Iterator[Incoming]:
        """Every booking, or why a row is none; a booking's id counts once."""
        seen: set[int] = set()
        for row in self._rows:
            if isinstance(row, Refusal):
                yield row
                continue
            booking = self._reader.read(row)
            if isinstance(booking, IncomingVisit):
                key = hash((booking.system, booking.source_id))
                if key in seen:
                    booking = Refusal(row.line, "id_repeated", self._reader.head("booking_id"))
                seen.add(key)
            yield booking


class _Wrong(Exception):
    """A cell that is not taken."""

    def __init__(self, code: RefusalCode, field: Field) -> None:
        super().__init__(code)
        self.code: RefusalCode = code
        self.field: Field = field


class _Reader:
    """Reads rows by a mapping."""

    def __init__(self, layout: Layout, mapping: FileMapping) -> None:
        self._mapping = mapping
        self._places: Mapping[Field, int] = {
            field: layout.heads.index(head) for field, head in mapping.columns.items()
        }

    def head(self, field: Field) -> str:
        """The head of a field's column, "" where it has none."""
        return self._mapping.columns.get(field, "")

    def read(self, row: Row) -> Incoming:
        """A row's booking, or why it is none."""
        try:
            return self._booking(row)
        except _Wrong as wrong:
            return Refusal(row.line, wrong.code, self.head(wrong.field))

    def _booking(self, row: Row) -> IncomingVisit:
        patient = self._patient(row)
        booking = IncomingVisit(
            line=row.line,
            system=SYSTEM,
            source_id=self._text(row, "booking_id"),
            patient=patient,
            start=self._start(row),
            professional=self._text(row, "professional"),
            reception=self._text(row, "reception"),
            series=self._text(row, "series"),
            team=self._text(row, "team"),
            group=self._text(row, "group"),
            **self._coded(row),
        )
        if booking.group:
            booking = replace(booking, source="group")
        return _with_id(booking, "booking_id" in self._places)

    def _coded(self, row: Row) -> dict[str, Any]:
        found: dict[str, Any] = {}
        fields: tuple[Field, ...] = ("contact_type", "source", "status")
        for field in fields:
            code = self._code(row, field)
            if code is not None:
                found[field] = code
        mark = self._code(row, "mark")
        found["mark"] = None if mark is None else mark == "yes"
        return found

    def _patient(self, row: Row) -> IncomingPatient:
        identity = self._text(row, "identity")
        given, surname = self._text(row, "given_name"), self._text(row, "surname")
        whole = self._text(row, "name")
        if not (given and surname) and whole.count(",") == 1:
            # "Efternamn, Förnamn" can be split; two words without a comma cannot.
            surname, _, given = (part.strip() for part in whole.partition(","))
        born = self._text(row, "birth_date")
        birth_date = read_date(born) if born else None
        if born and birth_date is None:
            raise _Wrong("date_not_valid", "birth_date")
        protected = self._code(row, "protected")
        return IncomingPatient(
            identity=identity,
            given_name=given,
            surname=surname,
            name_whole=whole,
            birth_date=birth_date,
            protected=None if protected is None else protected == "yes",
        )

    def _start(self, row: Row) -> datetime:
        if "start" in self._places:
            text = self._text(row, "start")
            if not text:
                raise _Wrong("date_missing", "start")
            start = read_start(text)
            if start is None:
                raise _Wrong("date_not_valid", "start")
            field: Field = "start"
        else:
            start, field = self._date_and_time(row), "time"
        if not exists(start):
            raise _Wrong("time_does_not_exist", field)
        return start

    def _date_and_time(self, row: Row) -> datetime:
        written, clocked = self._text(row, "date"), self._text(row, "time")
        if not written:
            raise _Wrong("date_missing", "date")
        if not clocked:
            raise _Wrong("time_missing", "time")
        # A spreadsheet turns a date alone into one at midnight, and a time into one of 1899.
        both = read_start(written)
        day = both.date() if both is not None else read_date(written)
        if day is None:
            raise _Wrong("date_not_valid", "date")
        later = read_start(clocked)
        clock = later.time() if later is not None else read_time(clocked)
        if clock is None:
            raise _Wrong("time_not_valid", "time")
        return datetime.combine(day, clock)

    def _text(self, row: Row, field: Field) -> str:
        place = self._places.get(field)
        if place is None:
            return ""
        text = row.cells[place]
        wrapped = _WRAPPED.match(text)
        if wrapped:
            text = wrapped[1].strip()
        if len(text) > LONGEST:
            raise _Wrong("text_too_long", field)
        if _LINE_BREAK.search(text):
            raise _Wrong("row_control_characters", field)
        if _FORMULA.match(text) and text != "-":
            raise _Wrong("row_formula", field)
        return text

    def _code(self, row: Row, field: Field) -> str | None:
        text = self._text(row, field)
        if not text:
            return None
        code = code_of(field, text, self._mapping.words.get(field, {}))
        if code is None:
            raise _Wrong("word_unknown", field)
        return code


def _with_id(booking: IncomingVisit, has_ids: bool) -> IncomingVisit:
    """The booking by an id of its own: a team's and a group's visits share their booking's."""
    who = _DIGITS_ONLY.sub("", booking.patient.identity)[-10:]
    if not has_ids:
        said = (who, booking.start.isoformat(), booking.reception, booking.professional)
        digest = blake2b("\x1f".join(said).encode("utf-8"), digest_size=16).hexdigest()
        return replace(booking, system=WITHOUT_IDS, source_id=digest)
    if not booking.source_id:
        raise _Wrong("id_missing", "booking_id")
    parts = [booking.source_id]
    if booking.team:
        parts.append(booking.professional)
    if booking.group:
        parts.append(blake2b(who.encode("utf-8"), digest_size=8).hexdigest())
    return replace(booking, source_id="/".join(parts))
