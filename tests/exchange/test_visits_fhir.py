"""FHIR R4 bundles of appointments, and JSON that is none."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk.errors import UserError
from desk.exchange.importing import bookings_of, look_at
from desk.exchange.json_stream import LARGEST_ENTRY
from desk.visits.incoming import FileMapping, IncomingVisit, Refusal

SE = "http://electronichealth.se/identifier/"
START = datetime(2026, 12, 1, 9, 30)
Write = Callable[..., Path]


def patient(number: str = "197701012382", id_: str = "p1", **changes: Any) -> dict[str, Any]:
    return {
        "resourceType": "Patient",
        "id": id_,
        "identifier": [{"system": SE + "personnummer", "value": number}],
        "name": [
            {"use": "old", "family": "Lind", "given": ["Anna"]},
            {"use": "official", "family": "Öberg-Lind", "given": ["Anna", "Karin"]},
        ],
        "birthDate": "1977-01-01",
        **changes,
    }


def appointment(
    id_: str = "a1", who: str = "Patient/p1", *others: Any, **changes: Any
) -> dict[str, Any]:
    return {
        "resourceType": "Appointment",
        "id": id_,
        "status": "booked",
        "start": "2026-12-01T09:30:00+01:00",
        "participant": [{"actor": {"reference": who}, "status": "accepted"}, *others],
        **changes,
    }


def actor(kind: str, name: str) -> dict[str, Any]:
    return {"actor": {"reference": f"{kind}/{name[-1]}", "display": name}, "status": "accepted"}


def bundle(*resources: Any, **changes: Any) -> dict[str, Any]:
    entries = [{"resource": one} for one in resources]
    return {"resourceType": "Bundle", "type": "searchset", "entry": entries, **changes}


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_it(data: Any, encoding: str = "utf-8") -> Path:
        path = tmp_path / "visits.json"
        text = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)
        path.write_bytes(text.encode(encoding))
        return path

    return write_it


def rows(path: Path) -> list[Any]:
    assert look_at(path, None).kind == "fhir"
    bookings = bookings_of(path, FileMapping())
    try:
        return list(bookings)
    finally:
        bookings.close()


def code_of(path: Path) -> str:
    with pytest.raises(UserError) as caught:
        rows(path)
    return caught.value.code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_an_appointment_with_its_patient_anywhere_in_the_bundle(
    write: Write, encoding: str
) -> None:
    location, doctor = actor("Location", "Öron"), actor("Practitioner", "Dr Ek")
    (one,) = rows(
        write(bundle(appointment("a1", "Patient/p1", location, doctor), patient()), encoding)
    )
    assert (one.system, one.source_id, one.line, one.status) == ("fhir", "a1", 1, "booked")
    assert (one.start, one.contact_type, one.source) == (START, "visit", "staff")
    assert (one.reception, one.professional) == ("Öron", "Dr Ek")
    who = one.patient
    assert (who.identity, who.type) == ("197701012382", "personnummer")
    assert (who.given_name, who.surname, who.birth_date) == (
        "Anna Karin",
        "Öberg-Lind",
        date(1977, 1, 1),
    )
    assert who.protected is None


@pytest.mark.parametrize(
    ("start", "local"),
    [
        ("2026-12-01T08:30:00Z", START),
        ("2026-12-01T09:30:59.123+01:00", START),
        ("2026-07-01T07:30:00Z", datetime(2026, 7, 1, 9, 30)),
        ("2026-12-01T03:30:00-05:00", START),
    ],
)
def test_an_instant_is_what_the_wall_shows(write: Write, start: str, local: datetime) -> None:
    (one,) = rows(write(bundle(patient(), appointment(start=start))))
    assert one.start == local


@pytest.mark.parametrize(
    ("status", "expected"),
    [("cancelled", "cancelled"), ("entered-in-error", "cancelled"), ("arrived", "booked")],
)
def test_the_status_is_one_of_ours(write: Write, status: str, expected: str) -> None:
    (one,) = rows(write(bundle(patient(), appointment(status=status))))
    assert one.status == expected


def test_ways_to_point_at_the_patient(write: Write) -> None:
    inside = patient("197701022381", "c", name=[{"family": "Ek", "given": ["Bo"]}])
    by_number = {
        "identifier": {"system": SE + "samordningsnummer", "value": "191401682396"},
        "display": "Cia Ask",
    }
    data = bundle(
        appointment("a1", "urn:uuid:1"),
        appointment("a2", "#c", contained=[inside]),
        appointment("a3", participant=[{"actor": by_number}]),
        appointment("a4", "https://example.org/fhir/Patient/p1"),
    )
    data["entry"].append({"fullUrl": "urn:uuid:1", "resource": patient()})
    found = [one.patient for one in rows(write(data))]
    assert [one.identity for one in found] == [
        "197701012382",
        "197701022381",
        "191401682396",
        "197701012382",
    ]
    assert (found[2].type, found[2].name_whole) == ("samordningsnummer", "Cia Ask")


def test_a_security_label_protects(write: Write) -> None:
    hidden = patient(meta={"security": [{"code": "skyddadFolkbokforing"}]})
    (one,) = rows(write(bundle(hidden, appointment())))
    assert one.patient.protected is True


def test_video_and_phone_are_read_where_a_type_says_so(write: Write) -> None:
    video = {"appointmentType": {"coding": [{"display": "Videobesök"}]}}
    phone = {"serviceType": [{"text": "Telefonkontakt"}], "meta": {"tag": [{"code": "1177"}]}}
    plain = {"appointmentType": {"coding": [{"code": "ROUTINE"}]}}
    one, two, three = rows(
        write(
            bundle(
                patient(),
                appointment("a1", **video),
                appointment("a2", **phone),
                appointment("a3", **plain),
            )
        )
    )
    assert [one.contact_type, two.contact_type, three.contact_type] == ["video", "phone", "visit"]
    assert (one.source, two.source) == ("staff", "1177")


def test_a_team_has_a_visit_each_and_so_has_a_group(write: Write) -> None:
    doctors = actor("Practitioner", "Dr Ek"), actor("Practitioner", "Dr Ask")
    team = rows(write(bundle(patient(), appointment("a1", "Patient/p1", *doctors))))
    assert [one.professional for one in team] == ["Dr Ek", "Dr Ask"]
    assert {one.team for one in team} == {"a1"}
    assert len({one.source_id for one in team}) == 2
    other = {"actor": {"reference": "Patient/p2"}}
    group = rows(
        write(
            bundle(patient(), patient("197701022381", "p2"), appointment("a1", "Patient/p1", other))
        )
    )
    assert {(one.source, one.group) for one in group} == {("group", "a1")}
    assert len({one.source_id for one in group}) == 2


@pytest.mark.parametrize(
    ("changes", "code", "path"),
    [
        ({"start": None}, "date_missing", "start"),
        ({"start": "2026-12-01"}, "date_not_valid", "start"),
        ({"start": "2026-12-01T09:30:00"}, "date_not_valid", "start"),
        ({"start": 5}, "date_not_valid", "start"),
        ({"status": "waitlist"}, "status_not_booked", "status"),
        ({"status": "gone"}, "word_unknown", "status"),
        ({"participant": []}, "patient_missing", "participant"),
        ({"participant": "p1"}, "patient_missing", "participant"),
        ({"id": None}, "id_missing", "id"),
        ({"id": ["x"]}, "row_not_valid", "id"),
        ({"id": "x" * 300}, "text_too_long", "id"),
        ({"identifier": [{"value": "=1+1"}]}, "row_formula", "identifier.value"),
        ({"identifier": [{"value": "a\u0000b"}]}, "row_control_characters", "identifier.value"),
        ({"subject": {"reference": "Patient/p1"}}, "not_r4", "subject"),
        ({"indication": []}, "not_r4", "indication"),
        ({"comment": "x" * LARGEST_ENTRY}, "row_too_long", ""),
        ({"comment": 'x\\"' * LARGEST_ENTRY}, "row_too_long", ""),
        ({"id": "a2"}, "id_repeated", "id"),
    ],
)
def test_a_bad_appointment_says_where_and_why_and_the_rest_goes_in(
    write: Write, changes: dict[str, Any], code: str, path: str
) -> None:
    first, last = appointment("a2"), appointment("a3")
    bad = {name: value for name, value in appointment(**changes).items() if value is not None}
    found = rows(write(bundle(patient(), first, bad, last)))
    assert [type(one) for one in found] == [IncomingVisit, Refusal, IncomingVisit]
    assert found[1] == Refusal(3, code, path)


@pytest.mark.parametrize(
    ("who", "code"),
    [
        (patient(identifier=[]), "identity_missing"),
        (patient(identifier=[{"system": "urn:x", "value": "1"}]), "identity_system_unknown"),
        (patient(id_="other"), "patient_missing"),
    ],
)
def test_a_patient_without_a_known_number_is_not_guessed(
    write: Write, who: dict[str, Any], code: str
) -> None:
    (refusal,) = rows(write(bundle(who, appointment())))
    assert refusal.code == code


def test_half_a_bundle_and_bombs(write: Write) -> None:
    whole = json.dumps(bundle(patient(), appointment("a1"), appointment("a2")))
    found = rows(write(whole[:-40]))
    assert isinstance(found[0], IncomingVisit)
    assert found[1] == Refusal(3, "row_cut_off")
    deep = '{"resource": ' + '{"x":' * 20_000 + "1" + "}" * 20_000 + "}"
    bomb = '{"resource": ' + "[" * 140_000 + "]" * 140_000 + "}"
    listed = ",".join((json.dumps({"resource": patient()}), deep, bomb, "[1]", "7", '{"a": 1,}'))
    good = json.dumps({"resource": appointment("a9")})
    text = '{"resourceType": "Bundle", "entry": [' + listed + "," + good + "]}"
    found = rows(write(text))
    assert [one.code for one in found[:-1]] == [
        "row_too_deep",
        "row_too_long",
        "row_not_valid",
        "row_not_valid",
        "row_not_valid",
    ]
    assert found[-1].source_id == "a9"


def test_marks_in_texts_are_no_marks(write: Write) -> None:
    tricky = 'a \\ " ] } [ { \\u0022 "entry": [ ' * 40
    text = json.dumps(bundle(patient(), appointment(comment=tricky), note=tricky))
    assert len(rows(write(text))) == 1
    for size in (4091, 4092, 4093, 65_530, 65_533):
        padded = bundle(appointment(comment="\\" * size + '"]}' + tricky), patient())
        assert len(rows(write(padded))) == 1


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("[]", "file_not_json"),
        ('"Bundle"', "file_not_json"),
        ('{"resourceType": "Patient", "id": "p1"}', "file_not_a_bundle"),
        ('{"name": "x"}', "file_not_a_bundle"),
        ('{"resourceType": "Bundle", "fhirVersion": "5.0.0", "entry": []}', "file_not_r4"),
        ('{"resourceType": "Bundle", "fhirVersion": "3.0.2", "entry": []}', "file_not_r4"),
        (" ", "file_not_json"),
    ],
)
def test_what_is_no_bundle_is_told_so(write: Write, content: str, code: str) -> None:
    assert code_of(write(content)) == code


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_json_is_bookings_or_refused(write: Write, data: st.DataObject) -> None:
    anything = st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["actor", "reference", "value", "x"]), inner, max_size=3
            )
        ),
        max_leaves=8,
    )
    keys = ["id", "status", "start", "participant", "identifier", "contained", "meta"]
    changes = data.draw(st.dictionaries(st.sampled_from(keys), anything, max_size=4))
    whole = json.dumps(bundle(patient(), {**appointment(), **changes}, data.draw(anything)))
    cut = data.draw(st.integers(0, len(whole)))
    for text in (whole, whole[:cut] or "{"):
        try:
            found = rows(write(text))
        except UserError:
            continue
        assert all(isinstance(one, IncomingVisit | Refusal) for one in found)
