"""Some rows of an import at one unit: what each does, and writing it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import blake2b
from typing import Final

from desk.consent.number.mobile import is_mobile
from desk.consent.patient.identity import IdentityCheck, check_identity
from desk.register.access import Access
from desk.register.ports import UnitOfWork
from desk.register.records import IdentityRecord, PersonRecord
from desk.register.unit_views import ReceptionView, UnitView
from desk.register.visit_import_views import ChangeKind, ImportChange, ImportResult
from desk.register.visit_marks import note_event
from desk.register.visit_rows import reception_named
from desk.visits.booking import Visit
from desk.visits.incoming import IncomingPatient, IncomingVisit, Refusal, RefusalCode

FARTHEST: Final = timedelta(days=366 * 5)
"""A booking farther away than this in either direction is a slip."""


@dataclass(frozen=True, slots=True, repr=False)
class _Who:
    """Whom a row is about: somebody known, or somebody to write first."""

    person_id: str
    new: PersonRecord | None = None
    identity: IdentityRecord | None = None
    protect: bool = False
    masked: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Outcome:
    """What a row does: a visit to write, or why it is not taken."""

    change: ImportChange | None = None
    visit: Visit | None = None
    before: Visit | None = None
    who: _Who | None = None
    refusal: Refusal | None = None


def result_of_outcomes(outcomes: Sequence[Outcome], fresh: set[str]) -> ImportResult:
    """What rows do, counted and listed; `fresh` are the new persons that were counted before."""
    changes = [one.change for one in outcomes if one.change is not None]
    kinds = [one.kind for one in changes]
    refusals = tuple(one.refusal for one in outcomes if one.refusal is not None)
    people = {
        f"{one.who.identity.type} {one.who.identity.issuer} {one.who.identity.value}"
        for one in outcomes
        if one.who is not None and one.who.identity is not None
    }
    count = len(people - fresh)
    fresh |= people
    return ImportResult(
        kinds.count("new"),
        kinds.count("changed"),
        kinds.count("unchanged"),
        len(refusals),
        count,
        tuple(one for one in changes if one.kind != "unchanged"),
        refusals,
    )


class _Refused(Exception):
    """A row is not taken."""

    def __init__(self, code: RefusalCode, column: str = "") -> None:
        super().__init__(code)
        self.code: RefusalCode = code
        self.column = column


class Taking:
    """Some rows at one unit, with all that the register knows of them read in a few statements."""

    def __init__(
        self, rows: Sequence[IncomingVisit], unit: UnitView, access: Access, uow: UnitOfWork
    ) -> None:
        self._rows = rows
        self._unit = unit
        self._access = access
        self._uow = uow
        self._today = uow.today()
        self._checks = [_checked(row.patient, self._today) for row in rows]
        numbers = [check.canonical for check in self._checks if check.canonical]
        self._owners = uow.visits.owners(numbers)
        self._stands = uow.visits.by_source(unit.id, [(one.system, one.source_id) for one in rows])
        owners = sorted(set(self._owners.values()))
        self._known_here = uow.visits.known_at(owners, unit.id)
        self._people = uow.people.many(owners)
        self._written: dict[tuple[str, str, str], _Who] = {}
        self._groups: dict[str, Visit | None] = {}

    def outcomes(self) -> list[Outcome]:
        """What each row does, in order; a later row sees what an earlier one has done."""
        return [
            self._outcome(row, check) for row, check in zip(self._rows, self._checks, strict=True)
        ]

    def _outcome(self, row: IncomingVisit, check: IdentityCheck) -> Outcome:
        try:
            who = self._who(row.patient, check)
            reception = self._reception(row.reception)
            if abs(row.start.date() - self._today) > FARTHEST:
                raise _Refused("too_far_away", "start")
        except _Refused as refused:
            return Outcome(refusal=Refusal(row.line, refused.code, refused.column))
        key = (row.system, row.source_id)
        before = self._stands.get(key)
        visit = _visit(row, who, reception, before, self._unit, self._uow)
        if before is None and visit.group:
            visit = self._as_the_group(visit)
        self._stands[key] = visit
        same = before is not None and before.source_digest == visit.source_digest
        kind: ChangeKind = "unchanged" if same else "new" if before is None else "changed"
        what = () if before is None or same else _differences(before, visit)
        name = "" if who.masked else self._name(who, row.patient)
        change = ImportChange(
            row.line, kind, name, visit.start, before.start if before else None, what
        )
        if same and before is not None:
            self._stands[key] = before
        return Outcome(change, visit, before, who)

    def _as_the_group(self, visit: Visit) -> Visit:
        """One more in a group has the group's mark."""
        if visit.group not in self._groups:
            others = self._uow.visits.of_group(self._unit.id, visit.group)
            marked = (one for one in others if one.mark is not None and one.holds)
            self._groups[visit.group] = next(marked, None)
        other = self._groups[visit.group]
        if other is None:
            return visit
        return replace(
            visit, mark=other.mark, mark_carry_over=other.mark_carry_over, mark_at=other.mark_at
        )

    def _who(self, patient: IncomingPatient, check: IdentityCheck) -> _Who:
        if not patient.identity.strip():
            raise _Refused("identity_missing", "identity")
        if not check.ok or check.type is None or check.canonical is None:
            raise _Refused("identity_not_valid", "identity")
        if patient.type is not None and patient.type != check.type:
            raise _Refused("identity_not_valid", "identity")
        key = (check.type, check.issuer or "", check.canonical)
        known = self._written.get(key)
        if known is not None:
            return known
        owner = self._owners.get(key)
        if owner is not None:
            person = self._people[owner]
            protect = patient.protected is True and not person.protected
            who = _Who(owner, protect=protect, masked=person.protected or protect)
        else:
            who = self._new(patient, check, key)
        self._written[key] = who
        return who

    def _new(
        self, patient: IncomingPatient, check: IdentityCheck, key: tuple[str, str, str]
    ) -> _Who:
        if not patient.given_name or not patient.surname:
            raise _Refused("name_not_split" if patient.name_whole else "name_missing", "name")
        assert check.type is not None
        assert check.canonical is not None
        person = PersonRecord(
            self._uow.new_id(),
            patient.given_name,
            patient.surname,
            patient.birth_date or check.birth_date,
            patient.protected is True,
        )
        identity = IdentityRecord(
            self._uow.new_id(), person.id, check.type, check.issuer or "", check.canonical
        )
        return _Who(person.id, person, identity, masked=person.protected)

    def _name(self, who: _Who, patient: IncomingPatient) -> str:
        """The register's name of somebody the unit knows; of others the file's own."""
        person = self._people[who.person_id] if who.person_id in self._known_here else None
        named = person or patient
        return f"{named.given_name} {named.surname}".strip()

    def _reception(self, name: str) -> ReceptionView | None:
        if not name:
            if len(self._unit.receptions) > 1:
                raise _Refused("reception_missing", "reception")
            return next(iter(self._unit.receptions), None)
        found = reception_named(self._unit, name)
        if found is None and self._unit.receptions:
            raise _Refused("reception_unknown", "reception")
        return found

    def write(self, outcomes: Sequence[Outcome]) -> list[str]:
        """Write what the outcomes hold; the persons concerned."""
        touched: dict[str, None] = {}
        seen: set[str] = set()
        for one in outcomes:
            if one.change is None or one.who is None or one.visit is None:
                continue
            if one.change.kind == "unchanged" and not one.who.protect:
                continue
            if one.who.person_id not in seen:
                seen.add(one.who.person_id)
                self._write_person(one.who)
            touched[one.who.person_id] = None
            self._write_visit(one)
        return list(touched)

    def _write_person(self, who: _Who) -> None:
        people = self._uow.people
        if who.new is not None and who.identity is not None:
            people.add(who.new, who.identity)
        elif who.protect:
            people.change(replace(self._people[who.person_id], protected=True))
        if who.person_id not in self._known_here:
            people.join_unit(who.person_id, self._unit.id)

    def _write_visit(self, one: Outcome) -> None:
        assert one.visit is not None
        assert one.change is not None
        if one.change.kind == "unchanged":
            return
        if one.before is None:
            self._uow.visits.add(one.visit)
            return
        self._uow.visits.change(one.visit)
        if one.before.mark is not None and one.visit.mark is None:
            note_event(one.visit, "from_source", self._access, self._uow)


def _checked(patient: IncomingPatient, today: date) -> IdentityCheck:
    return check_identity(patient.identity.strip(), today, is_mobile)


def _visit(
    row: IncomingVisit,
    who: _Who,
    reception: ReceptionView | None,
    before: Visit | None,
    unit: UnitView,
    uow: UnitOfWork,
) -> Visit:
    """The visit as the file has it; staff's own mark stands until the file tells another."""
    digest = _digest(row, who.person_id, reception)
    visit = Visit(
        id=before.id if before else uow.new_id(),
        unit_id=unit.id,
        person_id=who.person_id,
        start=row.start,
        contact_type=row.contact_type,
        source=row.source,
        status=row.status,
        reception_id=reception.id if reception else None,
        series=row.series,
        team=row.team,
        group=row.group,
        professional=row.professional,
        system=row.system,
        source_id=row.source_id,
        source_digest=digest,
        source_mark=row.mark,
    )
    if before is None:
        return visit
    visit = replace(visit, moved_from=before.moved_from)
    if row.mark is None or row.mark == before.source_mark:
        visit = replace(
            visit,
            source_mark=before.source_mark if row.mark is None else row.mark,
            mark=before.mark,
            mark_carry_over=before.mark_carry_over,
            mark_at=before.mark_at,
        )
    return visit


def _digest(row: IncomingVisit, person_id: str, reception: ReceptionView | None) -> str:
    """Tells whether the other system has changed a booking; what it tells of the patient aside."""
    parts = (
        person_id,
        row.start.isoformat(),
        row.contact_type,
        row.source,
        row.status,
        reception.id if reception else "",
        row.professional,
        row.series,
        row.team,
        row.group,
        str(row.mark),
    )
    return blake2b("\x1f".join(parts).encode("utf-8"), digest_size=16).hexdigest()


_COMPARED: Final[Mapping[str, str]] = {
    "person_id": "patient",
    "start": "start",
    "contact_type": "contact_type",
    "source": "source",
    "status": "status",
    "reception_id": "reception",
    "professional": "professional",
    "series": "series",
    "team": "team",
    "group": "group",
    "source_mark": "mark",
}


def _differences(before: Visit, now: Visit) -> tuple[str, ...]:
    return tuple(
        name for field, name in _COMPARED.items() if getattr(before, field) != getattr(now, field)
    )
