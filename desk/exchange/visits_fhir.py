"""Bookings out of a FHIR R4 bundle of `Appointment` resources (facts.md §10).

Written against hl7.org/fhir/R4/appointment.html and the Swedish base profiles' identifiers. What
only a later version of FHIR has is not guessed at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

from desk.consent.message.writing import ContactType
from desk.errors import UserError
from desk.exchange.fhir_patients import (
    Patients,
    Wrong,
    identities,
    objects,
    patient_of,
    string,
    text_of,
)
from desk.exchange.json_stream import Entry, EntryStream
from desk.exchange.text_file import size_of
from desk.exchange.values import at_the_wall, code_of
from desk.visits.booking import BookingStatus
from desk.visits.incoming import (
    FileGlance,
    Incoming,
    IncomingPatient,
    IncomingVisit,
    Refusal,
    RefusalCode,
)

_STATUS: Final[Mapping[str, BookingStatus]] = {
    "booked": "booked",
    "arrived": "booked",
    "checked-in": "booked",
    "fulfilled": "booked",
    "noshow": "booked",
    "cancelled": "cancelled",
    "entered-in-error": "cancelled",
}
_NOT_YET: Final = frozenset({"proposed", "pending", "waitlist"})
_LATER_THAN_R4: Final = frozenset(
    {
        "subject",
        "class",
        "virtualService",
        "recurrenceTemplate",
        "recurrenceId",
        "previousAppointment",
        "originatingAppointment",
        "cancellationDate",
    }
)
_BEFORE_R4: Final = frozenset({"indication", "incomingReferral"})


@dataclass(frozen=True, slots=True, repr=False)
class _Booking:
    """What all visits of one appointment have in common."""

    place: int
    system: str
    booking_id: str
    status: BookingStatus
    contact_type: ContactType
    from_1177: bool
    patients: tuple[IncomingPatient, ...]
    professionals: tuple[str, ...]
    reception: str


def look_at_bundle(path: Path) -> FileGlance:
    """What a bundle looks like. Raises UserError `file_not_a_bundle`, `file_not_r4`."""
    stream = EntryStream(path)
    try:
        for place, _ in enumerate(stream):
            if place >= 20:
                break
        _check_outside(stream)
    finally:
        stream.close()
    return FileGlance(kind="fhir", size=size_of(path))


def _check_outside(stream: EntryStream) -> None:
    outside = stream.outside
    version = outside.get("fhirVersion", "")
    if version and not version.startswith("4.0"):
        raise UserError("file_not_r4")
    if outside.get("resourceType", "Bundle") != "Bundle" or (
        "resourceType" not in outside and not stream.lists
    ):
        raise UserError("file_not_a_bundle")


class BundleVisits:
    """The bookings of a bundle, one at a time; its patients are read first. Raises UserError."""

    def __init__(self, path: Path) -> None:
        look_at_bundle(path)
        self._path = path
        self._streams: list[EntryStream] = []

    @property
    def share(self) -> float:
        """How much has been read, 0 to 1, of two readings."""
        return sum(one.share for one in self._streams) / 2

    def close(self) -> None:
        """Let go of the file."""
        for stream in self._streams:
            stream.close()

    def _entries(self) -> Iterator[Entry]:
        stream = EntryStream(self._path)
        self._streams.append(stream)
        yield from stream
        _check_outside(stream)

    def __iter__(self) -> Iterator[Incoming]:
        """Every booking, or why an entry is none; a booking's id counts once."""
        patients = Patients()
        for entry in self._entries():
            resource = _resource(entry)
            if resource.get("resourceType") == "Patient":
                patients.add(string(entry.data.get("fullUrl")), resource)
        seen: set[int] = set()
        for entry in self._entries():
            if entry.refusal is not None:
                yield Refusal(entry.place, entry.refusal)
                continue
            yield from self._bookings(entry, patients, seen)

    def _bookings(self, entry: Entry, patients: Patients, seen: set[int]) -> Iterator[Incoming]:
        resource = _resource(entry)
        kind = resource.get("resourceType")
        if not isinstance(kind, str):
            yield Refusal(entry.place, "row_not_valid", "resourceType")
        if kind != "Appointment":
            return
        try:
            booking, visits = _appointment(entry, resource, patients)
            key = hash((booking.system, booking.booking_id))
            if key in seen:
                raise Wrong("id_repeated", "id")
            seen.add(key)
        except Wrong as wrong:
            yield Refusal(entry.place, wrong.code, wrong.path)
            return
        yield from visits


def _resource(entry: Entry) -> Mapping[str, Any]:
    found = entry.data.get("resource")
    return found if isinstance(found, dict) else {}


def _appointment(
    entry: Entry, resource: Mapping[str, Any], patients: Patients
) -> tuple[_Booking, tuple[IncomingVisit, ...]]:
    if _LATER_THAN_R4 & resource.keys() or _BEFORE_R4 & resource.keys():
        raise Wrong("not_r4", sorted((_LATER_THAN_R4 | _BEFORE_R4) & resource.keys())[0])
    system, booking_id = _id(resource)
    booking = _Booking(
        place=entry.place,
        system=system,
        booking_id=booking_id,
        status=_status(resource),
        contact_type=_contact_type(resource),
        from_1177=_is_from_1177(resource),
        patients=_who_comes(resource, patients),
        professionals=_names(resource, "Practitioner", "PractitionerRole"),
        reception=next(iter(_names(resource, "HealthcareService", "Location")), ""),
    )
    start = string(resource.get("start"))
    if not start:
        raise Wrong("date_missing", "start")
    local = at_the_wall(start)
    if local is None:
        raise Wrong("date_not_valid", "start")
    team, group = len(booking.professionals) > 1, len(booking.patients) > 1
    return booking, tuple(
        IncomingVisit(
            line=entry.place,
            system=system,
            source_id=_own_id(booking, patient if group else None, name if team else ""),
            patient=patient,
            start=local,
            contact_type=booking.contact_type,
            source="group" if group else "1177" if booking.from_1177 else "staff",
            status=booking.status,
            reception=booking.reception,
            professional=name,
            team=booking_id if team else "",
            group=booking_id if group else "",
        )
        for patient in booking.patients
        for name in booking.professionals or ("",)
    )


def _own_id(booking: _Booking, patient: IncomingPatient | None, professional: str) -> str:
    """One id for each visit of a team's or a group's appointment."""
    parts = [booking.booking_id]
    if professional:
        parts.append(professional)
    if patient is not None:
        parts.append(blake2b(patient.identity.encode("utf-8"), digest_size=8).hexdigest())
    return "/".join(parts)


def _id(resource: Mapping[str, Any]) -> tuple[str, str]:
    """The booking's identifier with its system, else the resource's own id."""
    for one in objects(resource.get("identifier")):
        value = text_of(one.get("value"), "identifier.value")
        if value and one.get("use") != "old":
            return text_of(one.get("system"), "identifier.system") or "fhir", value
    own = text_of(resource.get("id"), "id")
    if not own:
        raise Wrong("id_missing", "id")
    return "fhir", own


def _status(resource: Mapping[str, Any]) -> BookingStatus:
    status = string(resource.get("status"))
    if status in _NOT_YET:
        raise Wrong("status_not_booked", "status")
    if status not in _STATUS:
        raise Wrong("word_unknown", "status")
    return _STATUS[status]


def _contact_type(resource: Mapping[str, Any]) -> ContactType:
    """Video or phone where a coded type says so; FHIR R4 has no field of its own for it."""
    for name in ("appointmentType", "serviceType", "serviceCategory"):
        for concept in objects(resource.get(name)):
            words = [string(concept.get("text"))]
            for coding in objects(concept.get("coding")):
                words += [string(coding.get("display")), string(coding.get("code"))]
            for word in words:
                code = code_of("contact_type", word, {}) if word else None
                if code == "video" or code == "phone":
                    return "video" if code == "video" else "phone"
    return "visit"


def _is_from_1177(resource: Mapping[str, Any]) -> bool:
    meta = resource.get("meta")
    if not isinstance(meta, dict):
        return False
    tags = [string(tag.get("code")) for tag in objects(meta.get("tag"))]
    return "1177" in tags or "1177" in string(meta.get("source"))


def _actors(resource: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """What kind each participant is, and the reference to it."""
    for participant in objects(resource.get("participant")):
        actor = participant.get("actor")
        if not isinstance(actor, dict) or participant.get("status") == "declined":
            continue
        reference = string(actor.get("reference"))
        kind = string(actor.get("type"))
        parts = reference.split("/_history/")[0].split("/")
        if not kind and len(parts) > 1:
            kind = parts[-2]
        yield kind, actor


def _who_comes(resource: Mapping[str, Any], patients: Patients) -> tuple[IncomingPatient, ...]:
    contained = {
        f"#{one['id']}": one
        for one in objects(resource.get("contained"))
        if isinstance(one.get("id"), str)
    }
    found: list[IncomingPatient] = []
    for kind, actor in _actors(resource):
        reference = string(actor.get("reference"))
        inside = contained.get(reference)
        if inside is not None:
            if inside.get("resourceType") == "Patient":
                found.append(patient_of(inside))
        elif (
            kind == "Patient"
            or reference in patients.by_reference
            or (not reference and identities(objects(actor.get("identifier"))))
        ):
            found.append(_by_actor(actor, reference, patients))
    if not found:
        raise Wrong("patient_missing", "participant")
    return tuple({one.identity: one for one in found}.values())


def _by_actor(actor: Mapping[str, Any], reference: str, patients: Patients) -> IncomingPatient:
    named = objects(actor.get("identifier"))
    if not reference or (named and reference not in patients.by_reference):
        known = identities(named)
        if known:
            type_, value = known[0]
            return IncomingPatient(
                value, type_, name_whole=text_of(actor.get("display"), "participant.actor.display")
            )
        if not reference:
            code: RefusalCode = "identity_system_unknown" if named else "identity_missing"
            raise Wrong(code, "participant.actor.identifier")
    return patients.at(reference)


def _names(resource: Mapping[str, Any], *kinds: str) -> tuple[str, ...]:
    """The displayed names of participants of some kinds, each once."""
    found = []
    for kind, actor in _actors(resource):
        if kind in kinds:
            name = text_of(actor.get("display"), "participant.actor.display")
            identifiers = objects(actor.get("identifier"))
            own = next((string(one.get("value")) for one in identifiers), "")
            found.append(name or own or string(actor.get("reference")).split("/")[-1])
    return tuple(dict.fromkeys(one for one in found if one))
