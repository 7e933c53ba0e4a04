"""Tables of bookings as Swedish systems write them, and files that are none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk.errors import UserError
from desk.exchange.csv_rows import MOST_COLUMNS
from desk.exchange.importing import bookings_of, look_at
from desk.exchange.text_file import LONGEST_LINE
from desk.exchange.values import exists, read_date, read_start, read_time
from desk.visits.incoming import FileMapping, IncomingVisit, Refusal, mapping_of

HEADS = "Bokningsnr;Personnummer;Förnamn;Efternamn;Datum;Tid;Kontakttyp;Status;SMS"
ROW = "b1;19770101-2382;Anna;Öberg-Lind;2026-12-01;09:30;Mottagningsbesök;Bokad;Ja"
START = datetime(2026, 12, 1, 9, 30)
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_it(*lines: str, encoding: str = "utf-8", end: str = "\n") -> Path:
        path = tmp_path / "visits.csv"
        path.write_bytes("".join(line + end for line in lines).encode(encoding))
        return path

    return write_it


def rows(path: Path, mapping: FileMapping | None = None) -> list[Any]:
    bookings = bookings_of(path, mapping or look_at(path, None).mapping)
    try:
        return list(bookings)
    finally:
        bookings.close()


def only(path: Path, mapping: FileMapping | None = None) -> Any:
    (row,) = rows(path, mapping)
    return row


def code_of(path: Path) -> str:
    with pytest.raises(UserError) as caught:
        rows(path)
    return caught.value.code


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"]
)
@pytest.mark.parametrize("delimiter", [";", "\t", ",", "|"])
def test_a_table_is_read_whatever_it_is_written_with(
    write: Write, encoding: str, delimiter: str
) -> None:
    path = write(*(line.replace(";", delimiter) for line in (HEADS, ROW)), encoding=encoding)
    glance = look_at(path, None)
    assert glance.delimiter == delimiter
    assert len(glance.heads) == 9
    assert glance.missing == ()
    booking = only(path)
    assert isinstance(booking, IncomingVisit)
    assert (booking.patient.surname, booking.start, booking.mark) == ("Öberg-Lind", START, True)
    assert (booking.source_id, booking.contact_type, booking.status) == ("b1", "visit", "booked")


def test_english_heads_and_one_column_for_date_and_time(write: Write) -> None:
    path = write(
        "Booking ID,Personal identity number,Name,Start,Contact type,Booked via,Clinic,Doctor",
        'b1,197701012382,"Öberg-Lind, Anna",2026-12-01T08:30:00Z,Video,1177,Öron,Dr Ek',
    )
    booking = only(path)
    assert (booking.patient.given_name, booking.patient.surname) == ("Anna", "Öberg-Lind")
    assert (booking.start, booking.contact_type, booking.source) == (START, "video", "1177")
    assert (booking.reception, booking.professional) == ("Öron", "Dr Ek")


def test_what_excel_adds_is_taken_away(write: Write) -> None:
    path = write("sep=;", HEADS + ";;", ROW.replace("19770101-2382", '="197701012382"') + ";;", "")
    assert only(path).patient.identity == "197701012382"


def test_a_name_of_two_words_is_not_split(write: Write) -> None:
    path = write("Id;Pnr;Namn;Datum;Tid", "b1;197701012382;Anna Öberg;2026-12-01;9.30")
    patient = only(path).patient
    assert (patient.name_whole, patient.given_name) == ("Anna Öberg", "")


def test_a_team_and_a_group_share_a_booking_and_have_a_visit_each(write: Write) -> None:
    heads = "Id;Pnr;Datum;Tid;Resurs;Team;Grupp"
    team = write(
        heads,
        "b1;197701012382;2026-12-01;9.30;Dr Ek;t1;",
        "b1;197701012382;2026-12-01;9.30;Dr Ask;t1;",
        "b1;197701012382;2026-12-01;9.30;Dr Ask;t1;",
    )
    one, other, again = rows(team)
    assert one.source_id != other.source_id
    assert one.team == other.team == "t1"
    assert again == Refusal(4, "id_repeated", "Id")
    group = write(
        heads, "b1;197701012382;2026-12-01;9.30;;;g", "b1;197701022381;2026-12-01;9.30;;;g"
    )
    one, other = rows(group)
    assert one.source_id != other.source_id
    assert (one.source, one.group) == ("group", "g")


def test_without_ids_a_booking_is_known_by_what_it_says(write: Write) -> None:
    heads = "Pnr;Datum;Tid"
    first = only(write(heads, "19770101-2382;2026-12-01;9.30"))
    again = only(write(heads, "7701012382;1/12 2026;kl 09:30"))
    later = only(write(heads, "7701012382;1/12 2026;kl 09:45"))
    assert first.source_id == again.source_id != later.source_id


def test_the_units_own_words_and_columns_are_remembered(write: Write) -> None:
    path = write("X;Y;Z;Typ", "19770101-2382;1 dec 2026;0930;NB")
    own = FileMapping(
        {"identity": "X", "date": "Y", "time": "Z", "contact_type": "Typ"},
        {"contact_type": {"nb": "visit"}},
    )
    kept = mapping_of(own.data())
    assert kept == own
    assert look_at(path, kept).mapping == own
    assert only(path, kept).start == START
    assert look_at(path, None).missing == ("identity", "date", "time")
    with pytest.raises(UserError, match="mapping_incomplete"):
        bookings_of(path, FileMapping())
    with pytest.raises(UserError, match="mapping_column_missing"):
        bookings_of(path, FileMapping({**own.columns, "time": "Klockan"}))


@pytest.mark.parametrize(
    ("old", "new", "code", "column"),
    [
        ("2026-12-01", "", "date_missing", "Datum"),
        ("2026-12-01", "12/31/2026", "date_not_valid", "Datum"),
        ("2026-12-01", "i morgon", "date_not_valid", "Datum"),
        ("09:30", "", "time_missing", "Tid"),
        ("09:30", "25:10", "time_not_valid", "Tid"),
        ("09:30", "9", "time_not_valid", "Tid"),
        ("Mottagningsbesök", "Hembesök", "word_unknown", "Kontakttyp"),
        ("Bokad", "?", "word_unknown", "Status"),
        ("b1", "", "id_missing", "Bokningsnr"),
        ("Anna", "=cmd|' /C calc'!A0", "row_formula", "Förnamn"),
        ("Anna", "@SUM(A1)", "row_formula", "Förnamn"),
        ("Anna", "A" * 300, "text_too_long", "Förnamn"),
        ("Anna", "An\x00na", "row_control_characters", ""),
        ("Anna", '"An\nna"', "row_control_characters", "Förnamn"),
        ("Anna", 'An"na"', "", ""),
        ("Anna", '"An"na', "row_quotes", ""),
        (";Ja", "", "row_columns", ""),
        (";Ja", ";Ja;mer", "row_columns", ""),
        ("Anna", "A" * LONGEST_LINE, "row_too_long", ""),
        ("Anna", ";" * LONGEST_LINE * 3, "row_too_long", ""),
    ],
)
def test_a_bad_row_says_where_and_why_and_the_rest_goes_in(
    write: Write, old: str, new: str, code: str, column: str
) -> None:
    found = rows(write(HEADS, ROW.replace(old, new, 1), ROW.replace("b1", "b2")))
    assert isinstance(found[-1], IncomingVisit)
    assert found[-1].source_id == "b2"
    if code:
        assert found[0] == Refusal(2, code, column)
    else:
        assert isinstance(found[0], IncomingVisit)


def test_a_quote_that_is_never_closed_takes_one_row_with_it(write: Write) -> None:
    bad = ROW.replace("Anna", '"Anna')
    good = [ROW.replace("b1", f"b{number}") for number in range(2, 60)]
    found = rows(write(HEADS, bad, *good))
    assert found[0] == Refusal(2, "row_quotes")
    assert len([one for one in found if isinstance(one, IncomingVisit)]) == len(good)


def test_half_a_file_is_taken_up_to_where_it_was_cut(write: Write) -> None:
    path = write(HEADS, ROW, ROW.replace("b1", "b2"))
    path.write_bytes(path.read_bytes()[:-30])
    first, cut = rows(path)
    assert isinstance(first, IncomingVisit)
    assert cut == Refusal(3, "row_cut_off")
    path = write(HEADS, ROW, ROW.replace("Anna", "Märta"))
    path.write_bytes(path.read_bytes().split("ärta".encode())[0] + b"\xc3")
    assert rows(path)[-1] == Refusal(3, "row_control_characters")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file_empty"),
        (b"PK\x03\x04" + bytes(200), "file_is_workbook"),
        (b"%PDF-1.7 " + bytes(200), "file_not_text"),
        (bytes(range(32)) * 40, "file_not_text"),
        (b"\n\n", "file_no_table"),
        (b"bara text\n", "file_no_table"),
        (b";".join(b"x%d" % n for n in range(1_000_000)) + b"\n", "file_no_table"),
        (b";" * (MOST_COLUMNS + 1) + b"\n", "file_no_table"),
        ((HEADS + "\nÖ\n").encode() + ROW.encode("cp1252"), "file_encoding_mixed"),
        (f"Id;Pnr;Datum;Tid;Namn\n{ROW}\nSjöberg\n".encode("cp850"), "file_encoding_mixed"),
        (f"Id;Pnr;Datum;Tid;Namn\n{ROW}\nSjöberg\n".encode("mac-roman"), "file_encoding_mixed"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_table_is_told_so(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "visits.csv"
    path.write_bytes(content)
    assert code_of(path) == code


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert code_of(tmp_path / "none.csv") == "file_unreadable"
    assert code_of(tmp_path) == "file_unreadable"


DATES = [
    "2026-12-01",
    "20261201",
    "261201",
    "26-12-01",
    "2026/12/1",
    "1/12 2026",
    "1/12/2026",
    "01.12.2026",
    "1 december 2026",
    "1 dec. 2026",
    "tis 1 dec 2026",
    "Tisdag den 1 december 2026",
]


@pytest.mark.parametrize("text", DATES)
def test_dates_as_they_are_written(text: str) -> None:
    assert read_date(text) == date(2026, 12, 1)


@pytest.mark.parametrize(
    "text", ["9:30", "09.30", "0930", "kl 9.30", "kl. 09:30", "09:30:00", "09:30-10:00", "9.30–10"]
)
def test_times_as_they_are_written(text: str) -> None:
    expected = None if text.endswith("–10") else time(9, 30)
    assert read_time(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "2026-12-01 09:30",
        "2026-12-01T09:30",
        "2026-12-01T09:30:00+01:00",
        "2026-12-01T08:30:00.000Z",
        "1/12 2026 kl 9.30",
        "1 december 2026 kl. 09.30",
        "tisdag 1 december 2026, 09:30",
    ],
)
def test_dates_with_times(text: str) -> None:
    assert read_start(text) == START


def test_an_hour_that_summer_time_leaves_out_is_no_time() -> None:
    assert not exists(datetime(2027, 3, 28, 2, 30))
    assert exists(datetime(2027, 3, 28, 3, 30))
    assert exists(datetime(2026, 10, 25, 2, 30))
    assert read_start("2026-10-25T02:30:00+01:00") == datetime(2026, 10, 25, 2, 30)


@given(st.dates(date(2001, 1, 1), date(2098, 12, 31)), st.times())
def test_every_day_and_time_is_read_back(day: date, clock: time) -> None:
    for form in ("%Y-%m-%d", "%Y%m%d", "%d.%m.%Y", "%d/%m %Y", "%y%m%d"):
        assert read_date(day.strftime(form)) == day
    short = clock.replace(second=0, microsecond=0)
    for form in ("%H:%M", "%H.%M", "%H%M", "kl %H.%M"):
        assert read_time(clock.strftime(form)) == short


@given(st.text(max_size=40))
def test_any_text_is_a_date_and_a_time_or_none(text: str) -> None:
    for reader in (read_date, read_time, read_start):
        reader(text)


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=400), st.sampled_from([b"", HEADS.encode() + b"\n"]))
def test_any_bytes_are_rows_or_an_error(tmp_path: Path, content: bytes, before: bytes) -> None:
    path = tmp_path / "any.csv"
    path.write_bytes(before + content)
    try:
        found = rows(path)
    except UserError:
        return
    assert all(isinstance(one, IncomingVisit | Refusal) for one in found)
