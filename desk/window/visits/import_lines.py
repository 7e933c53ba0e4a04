"""An import in words: the fields of a booking, what each row does, why one is not taken."""

from __future__ import annotations

from dataclasses import dataclass

from desk.register.visit_import_views import ImportChange, ImportResult
from desk.visits.incoming import FIELDS, Field, FileGlance, FileMapping, Refusal
from desk.window.formats import Formats
from desk.window.words import tr

KILO = 1024


@dataclass(frozen=True, slots=True)
class ImportLine:
    """A row of the file. `kind`: refused, changed or new."""

    key: str
    kind: str
    line: str
    title: str
    second: str

    @property
    def spoken(self) -> str:
        """All of it, for those who listen."""
        return ", ".join(part for part in (self.line, self.title, self.second) if part)


def field_name(field: Field) -> str:
    """What a field of a booking is called."""
    return {
        "booking_id": tr("The booking's number"),
        "identity": tr("Identity number"),
        "name": tr("Whole name"),
        "given_name": tr("First name"),
        "surname": tr("Surname"),
        "birth_date": tr("Birth date"),
        "protected": tr("Protected identity"),
        "start": tr("Day and time together"),
        "date": tr("Day"),
        "time": tr("Time"),
        "contact_type": tr("How it is met"),
        "source": tr("How it was booked"),
        "status": tr("Booked or cancelled"),
        "reception": tr("Reception"),
        "professional": tr("With whom"),
        "series": tr("Series"),
        "team": tr("Team"),
        "group": tr("Group"),
        "mark": tr("Ticked for sms"),
    }[field]


def refusal_words(refusal: Refusal) -> str:
    """Why a row is not taken, and what to do."""
    return {
        "row_formula": tr("The row holds a formula, which no booking does."),
        "row_cut_off": tr("The row is cut off."),
        "row_quotes": tr("The quotation marks of the row do not fit together."),
        "row_too_long": tr("The row is too long to be a booking."),
        "row_columns": tr("The row has another number of columns than the heading."),
        "row_control_characters": tr("The row holds characters that are no text."),
        "row_too_deep": tr("The entry has too many levels."),
        "row_not_valid": tr("The row cannot be read as a booking."),
        "id_repeated": tr("The booking's number stands on an earlier row too."),
        "id_missing": tr("The booking's number is missing."),
        "id_too_long": tr("The booking's number is too long."),
        "identity_missing": tr("The identity number is missing."),
        "identity_not_valid": tr("The identity number is not valid."),
        "identity_system_unknown": tr("The kind of identity number is not known."),
        "patient_missing": tr("The patient is missing."),
        "name_missing": tr("The patient is not in the register, and the name is missing."),
        "name_not_split": tr("First name and surname cannot be told apart."),
        "date_missing": tr("The day is missing."),
        "date_not_valid": tr("The day cannot be read."),
        "time_missing": tr("The time is missing."),
        "time_not_valid": tr("The time cannot be read."),
        "time_does_not_exist": tr("That time does not exist: the clock was turned forward."),
        "too_far_away": tr("The day lies too far away."),
        "word_unknown": tr("The word is not known. It needs a meaning first."),
        "status_not_booked": tr("It is no booking: proposed, waiting or over."),
        "reception_unknown": tr("The unit has no reception with that name."),
        "reception_missing": tr("The reception is missing."),
        "text_too_long": tr("The text is too long."),
        "not_r4": tr("The entry is no FHIR R4 booking."),
        "too_many_rows": tr("The file has too many rows. Divide it."),
    }[refusal.code]


def what_words(change: ImportChange) -> str:
    """Which parts of a booking differ, in small letters."""
    names = {
        "start": tr("day and time"),
        "contact_type": tr("how it is met"),
        "status": tr("booked or cancelled"),
        "reception": tr("the reception"),
        "professional": tr("with whom"),
        "source": tr("how it was booked"),
        "mark": tr("the sms mark"),
        "patient": tr("the patient"),
    }
    return ", ".join(names.get(one, one) for one in change.what)


def import_lines(
    result: ImportResult, mapping: FileMapping, formats: Formats
) -> tuple[ImportLine, ...]:
    """The rows that need a look: those not taken, those that change something, new ones."""
    lines = [_refused(number, one, mapping) for number, one in enumerate(result.refusals)]
    changes = sorted(result.changes, key=lambda one: one.kind)
    lines += [_changed(one, formats) for one in changes if one.kind != "unchanged"]
    return tuple(lines)


def column_name(refusal: Refusal, mapping: FileMapping) -> str:
    """The head of the column a row was refused for; of a bundle, what it is that is wrong."""
    for field in FIELDS:
        if field == refusal.column:
            return mapping.columns.get(field) or field_name(field)
    return refusal.column


def _refused(number: int, refusal: Refusal, mapping: FileMapping) -> ImportLine:
    head = column_name(refusal, mapping)
    column = tr("Column {column}").format(column=f"”{head}”") if head else ""
    return ImportLine(
        f"refused-{number}", "refused", _row(refusal.line), refusal_words(refusal), column
    )


def _changed(change: ImportChange, formats: Formats) -> ImportLine:
    when = formats.day_and_time(change.start)
    if change.before is not None and change.before != change.start:
        when = tr("{before}, now {after}").format(
            before=formats.day_and_time(change.before), after=when
        )
    name = change.name or tr("Protected identity")
    what = what_words(change) if change.kind == "changed" else tr("New visit")
    second = " · ".join(filter(None, (when, what)))
    return ImportLine(f"row-{change.line}", change.kind, _row(change.line), name, second)


def _row(line: int) -> str:
    return tr("Row {number}").format(number=line)


def about_file(glance: FileGlance, name: str) -> str:
    """The file's name, its size and how it was read."""
    size = tr("{size} kB").format(size=max(1, round(glance.size / KILO)))
    if glance.kind == "fhir":
        return " · ".join((name, size, tr("FHIR bundle")))
    apart = {";": tr("semicolon"), ",": tr("comma"), "\t": tr("tab")}.get(
        glance.delimiter, glance.delimiter
    )
    read = tr("apart by {sign}").format(sign=apart)
    columns = tr("{count} columns").format(count=len(glance.heads))
    return " · ".join((name, size, glance.encoding, read, columns))


def refusal_rows(result: ImportResult, mapping: FileMapping) -> list[list[str]]:
    """The rows that were not taken, for a spreadsheet."""
    rows = [[tr("Row"), tr("Column"), tr("Why")]]
    for one in result.refusals:
        rows.append([str(one.line), column_name(one, mapping), refusal_words(one)])
    more = result.refused - len(result.refusals)
    if more > 0:
        rows.append(["", "", tr("{count} more are not listed.").format(count=more)])
    return rows
