"""Patients of a FHIR R4 bundle, and what every resource of it is read with (facts.md §10)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, get_args

from desk.consent.patient.identity import IdentityType
from desk.errors import UserError
from desk.visits.incoming import LONGEST, IncomingPatient, RefusalCode

MOST_PATIENTS: Final = 300_000
_SYSTEMS: Final[Mapping[str, IdentityType]] = {
    "http://electronichealth.se/identifier/personnummer": "personnummer",
    "http://electronichealth.se/identifier/samordningsnummer": "samordningsnummer",
    "http://electronichealth.se/identifier/nationelltReservnummer": "reservnummer",
    "urn:oid:1.2.752.129.2.1.3.1": "personnummer",
    "urn:oid:1.2.752.129.2.1.3.3": "samordningsnummer",
}
_ORDER: Final[tuple[IdentityType, ...]] = get_args(IdentityType)
_PROTECTING: Final = frozenset({"sekretessmarkering", "skyddadfolkbokforing"})


class Wrong(Exception):
    """A resource that is not taken: why, and where in it."""

    def __init__(self, code: RefusalCode, path: str = "") -> None:
        super().__init__(code)
        self.code: RefusalCode = code
        self.path = path


@dataclass(slots=True)
class Patients:
    """The bundle's patients by the ways in which an appointment can point at them."""

    by_reference: dict[str, IncomingPatient | RefusalCode] = field(default_factory=dict)

    def add(self, full_url: str, resource: Mapping[str, Any]) -> None:
        """One more; what is wrong with it is told where it is pointed at."""
        if len(self.by_reference) >= 2 * MOST_PATIENTS:
            raise UserError("file_too_large")
        found: IncomingPatient | RefusalCode
        try:
            found = patient_of(resource)
        except Wrong as wrong:
            found = wrong.code
        if full_url:
            self.by_reference[full_url] = found
        if isinstance(resource.get("id"), str):
            self.by_reference[f"Patient/{resource['id']}"] = found

    def at(self, reference: str) -> IncomingPatient:
        """Whom a reference points at; an absolute one may end like a relative one."""
        tail = "/".join(reference.split("/_history/")[0].split("/")[-2:])
        found = self.by_reference.get(reference) or self.by_reference.get(tail)
        if found is None:
            raise Wrong("patient_missing", "participant")
        if isinstance(found, str):
            raise Wrong(found, "participant")
        return found


def string(value: object) -> str:
    """A string, "" for anything else."""
    return value if isinstance(value, str) else ""


def objects(value: object) -> tuple[Mapping[str, Any], ...]:
    """The objects of a list, or the only one; whatever is none is passed over."""
    listed = value if isinstance(value, list) else [value]
    return tuple(one for one in listed if isinstance(one, dict))


def text_of(value: object, path: str) -> str:
    """A short text on one line; "" for none. Raises for one that is too long or none."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Wrong("row_not_valid", path)
    text = " ".join(value.split())
    if not text.isprintable():
        raise Wrong("row_control_characters", path)
    if len(text) > LONGEST:
        raise Wrong("text_too_long", path)
    if text[:1] in ("=", "@"):
        raise Wrong("row_formula", path)
    return text


def identities(
    listed: tuple[Mapping[str, Any], ...],
) -> list[tuple[IdentityType, str]]:
    """The identity numbers of known systems, a personnummer first."""
    found = [
        (_SYSTEMS[system], text_of(one.get("value"), "identifier.value"))
        for one in listed
        if (system := string(one.get("system"))) in _SYSTEMS and one.get("use") != "old"
    ]
    return sorted((one for one in found if one[1]), key=lambda one: _ORDER.index(one[0]))


def patient_of(resource: Mapping[str, Any]) -> IncomingPatient:
    """A Patient resource. Raises Wrong."""
    listed = objects(resource.get("identifier"))
    known = identities(listed)
    if not known:
        code: RefusalCode = "identity_system_unknown" if listed else "identity_missing"
        raise Wrong(code, "Patient.identifier")
    type_, value = known[0]
    given, surname = _human_name(resource)
    return IncomingPatient(
        identity=value,
        type=type_,
        given_name=given,
        surname=surname,
        birth_date=_birth_date(string(resource.get("birthDate"))),
        protected=_is_protected(resource),
    )


def _human_name(resource: Mapping[str, Any]) -> tuple[str, str]:
    """Given name and surname: the name in use, else the official one, else the first."""
    names = [one for one in objects(resource.get("name")) if one.get("use") != "old"]
    order = {"usual": 0, "official": 1}
    for name in sorted(names, key=lambda one: order.get(string(one.get("use")), 2)):
        given = name.get("given")
        parts = [one for one in given if isinstance(one, str)] if isinstance(given, list) else []
        first = text_of(" ".join(parts), "Patient.name.given")
        family = text_of(name.get("family"), "Patient.name.family")
        if first and family:
            return first, family
    return "", ""


def _birth_date(text: str) -> date | None:
    """A whole date; FHIR allows a year alone, which tells no age."""
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None


def _is_protected(resource: Mapping[str, Any]) -> bool | None:
    """Whether a security label says so; a bundle without one tells nothing."""
    meta = resource.get("meta")
    labels = objects(meta.get("security")) if isinstance(meta, dict) else ()
    codes = {string(one.get("code")).casefold() for one in labels}
    return True if codes & _PROTECTING else None
