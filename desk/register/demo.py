"""A register to try the program on: two hundred made-up patients with answers of every kind.

The people, their public test numbers and the numbers reserved for fiction lie in resources/demo.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from desk.assets import asset
from desk.consent.draft import Draft, DraftPatient, DraftRepresentative, Step
from desk.consent.patient.age import birthday, day_before
from desk.register.access import Access
from desk.register.clock import LOCAL_ZONE
from desk.register.commands import NewUnit
from desk.register.current import YES_KINDS, derive, scopes_of
from desk.register.demo_visits import add_demo_visits
from desk.register.drafts import draft_text
from desk.register.joining import join_people
from desk.register.permission import unit_of
from desk.register.ports import UnitOfWork
from desk.register.records import (
    AnswerRecord,
    DraftRecord,
    IdentityRecord,
    MandateRecord,
    PersonRecord,
    RepresentativeRecord,
)
from desk.register.unit_views import UnitView
from desk.register.units import set_up
from desk.register.views import RecipientView

_LOOKED_AT: Final = 7
_PARKED: Final = 2


def fill_demo(uow: UnitOfWork, login: str = "") -> Access:
    """Set up the demo's unit and user and write its people, in a second.

    The register must be empty; `login` is who opened it, where it has a password. Everything is
    counted from today, so that the demo never ages.
    """
    kept = json.loads(asset("resources", "demo", "unit.json").read_text(encoding="utf-8"))
    people = json.loads(asset("resources", "demo", "people.json").read_text(encoding="utf-8"))
    unit = {"check_in": "", "template_confirmed": True, **kept["unit"]}
    access = set_up(kept["user"], NewUnit(**unit), uow, login)
    maker = _Maker(kept, access, uow)
    persons = [maker.add(one) for one in people]
    add_demo_visits(persons, access.unit_id, uow.today(), uow)
    uow.journal.write("demo_loaded", access, details={"count": len(persons)})
    uow.commit()
    for keep_id, other_id, reason in maker.to_join:
        join_people(keep_id, other_id, reason, access, uow)
    shown = [person for person in persons if not person.protected]
    for person in reversed(shown[:_LOOKED_AT]):
        uow.journal.write("person_looked_at", access, person_id=person.id)
    for person in shown[-_PARKED:]:
        maker.park(person)
    maker.park_child(next(one for one in shown if maker.guardian_of(one)))
    uow.commit()
    return access


def add_tour_people(access: Access, uow: UnitOfWork) -> None:
    """Write the few people whose cards the tour looks at, into a register that is set up."""
    kept = json.loads(asset("resources", "demo", "unit.json").read_text(encoding="utf-8"))
    people = json.loads(asset("resources", "demo", "tour.json").read_text(encoding="utf-8"))
    # They were told this unit's name, not the demo's.
    told = {
        name: kept[name].replace(kept["unit"]["name"], unit_of(access, uow).name)
        for name in ("sample", "script")
    }
    kept = {**kept, **told}
    maker = _Maker(kept, access, uow)
    for one in people:
        maker.add(one)
    uow.journal.write("demo_loaded", access, details={"count": len(people)})
    uow.commit()


class _Maker:
    """Writes people and their events as the data tells them."""

    def __init__(self, kept: Mapping[str, Any], access: Access, uow: UnitOfWork) -> None:
        self._kept = kept
        self._access = access
        self._uow = uow
        self._unit: UnitView = unit_of(access, uow)
        self._today = uow.today()
        self._zone = ZoneInfo(LOCAL_ZONE)
        self._identities: dict[str, IdentityRecord] = {}
        self._representatives: dict[tuple[str, str, str], RepresentativeRecord] = {}
        self.to_join: list[tuple[str, str, str]] = []

    def add(self, data: Mapping[str, Any]) -> PersonRecord:
        """One person with identity number, representatives and events."""
        born = date.fromisoformat(data["born"]) if data["born"] else None
        person = PersonRecord(
            self._uow.new_id(),
            data["given_name"],
            data["surname"],
            born,
            data.get("protected", False),
        )
        identity = IdentityRecord(
            self._uow.new_id(),
            person.id,
            data.get("type", "personnummer"),
            data.get("issuer", ""),
            data["identity"],
        )
        self._identities[person.id] = identity
        self._uow.people.add(person, identity)
        self._uow.people.join_unit(person.id, self._unit.id)
        for one in data.get("representatives", ()):
            self._represent(person, one)
        self._answer(person, data["events"])
        if "joined" in data:
            other = self.add(data["joined"])
            self.to_join.append((person.id, other.id, data["joined"]["reason"]))
        return person

    def guardian_of(self, person: PersonRecord) -> RepresentativeRecord | None:
        """A guardian of the person, if one was told of."""
        known = self._representatives.items()
        return next((who for key, who in known if key[:2] == (person.id, "guardian")), None)

    def _represent(self, person: PersonRecord, data: Mapping[str, Any]) -> None:
        who = RepresentativeRecord(
            self._uow.new_id(),
            person.id,
            data["role"],
            data["given_name"],
            data["surname"],
            data["mobile"],
        )
        seen = data.get("mandate")
        mandate = None
        if seen is not None:
            mandate = MandateRecord(
                self._uow.new_id(),
                who.id,
                seen["covers_person"],
                self._in_days(seen["until_days"]),
                self._uow.now(),
                self._access.user_id,
            )
        self._uow.people.represent(who, mandate)
        self._representatives[person.id, who.role, f"{who.given_name} {who.surname}"] = who

    def _answer(self, person: PersonRecord, data: Sequence[Mapping[str, Any]]) -> None:
        events: list[AnswerRecord] = []
        for one in data:
            event = self._event(person, one, events)
            events.append(event)
            if one.get("carried"):
                events.append(self._carried(event, len(events) + 1))
        for event in events:
            self._uow.answers.add(event)
        self._uow.answers.set_current(person.id, derive(events))

    def _event(
        self, person: PersonRecord, data: Mapping[str, Any], before: Sequence[AnswerRecord]
    ) -> AnswerRecord:
        kind, seq = data["kind"], len(before) + 1
        last = next((one for one in reversed(before) if one.kind != "carried_over"), None)
        recipients = self._recipients(person, data)
        if kind == "withdrawn" and last is not None:
            recipients = last.recipients
        until = self._until(person, data)
        sample = self._sample(person, data)
        is_yes = kind in YES_KINDS
        changed = kind == "number_changed" and last is not None and last.recipients
        return AnswerRecord(
            id=self._uow.new_id(),
            person_id=person.id,
            unit_id=self._unit.id,
            unit_name=self._unit.name,
            user_id=self._access.user_id,
            user_name=self._access.user_name,
            scope=scopes_of(self._unit)[self._kept["scope"]],
            seq=seq,
            kind=kind,
            at=self._ago(data["days"], seq),
            channel=data["channel"],
            carry_over="not_needed" if "carried" not in data else "to_carry_over",
            profile=self._unit.profile,
            supersedes=last.id if last else None,
            concerns=last.seq if last and kind == "corrected" else None,
            decided_by=data.get("decided_by", "patient"),
            by_whom=data.get("by_whom", "patient"),
            recipients=tuple(replace(one, until=until) for one in recipients),
            until=until if is_yes else None,
            ask_again=self._kept["ask_again"] if is_yes else "never",
            place_in_text="omit" if person.protected else "unit_decides",
            told_display="none" if person.protected else self._unit.display,
            language=self._kept["language"],
            script_version=self._kept["script_version"],
            script_text=self._kept["script"].format(sample=sample) if is_yes else "",
            told=tuple(self._kept["told"]) if is_yes else (),
            told_how="point_by_point" if is_yes else None,
            told_seconds=25 + len(person.surname) if is_yes else 0,
            template=self._kept["unit"]["template"] if is_yes else "",
            sample_text=sample if is_yes else "",
            visit_start=self._visit(data),
            contact_type="visit" if "visit" in data else None,
            mobile_before=last.recipients[0].mobile if changed and last else None,
            assessments=tuple((code, reason) for code, reason in data.get("assessments", ())),
        )

    def _recipients(
        self, person: PersonRecord, data: Mapping[str, Any]
    ) -> tuple[RecipientView, ...]:
        own = f"{person.given_name} {person.surname}"
        return tuple(
            RecipientView(
                role=role,
                name=name or own,
                mobile=mobile,
                whose=data.get("whose", "own"),
                whose_name=data.get("whose_name", ""),
                confirmed=True,
                until=None,
                ask_again=self._kept["ask_again"],
                representative_id=self._known(person, role, name),
            )
            for role, mobile, name in data.get("to", ())
        )

    def _known(self, person: PersonRecord, role: str, name: str) -> str | None:
        who = self._representatives.get((person.id, role, name))
        return who.id if who else None

    def _carried(self, event: AnswerRecord, seq: int) -> AnswerRecord:
        return AnswerRecord(
            id=self._uow.new_id(),
            person_id=event.person_id,
            unit_id=event.unit_id,
            unit_name=event.unit_name,
            user_id=event.user_id,
            user_name=event.user_name,
            scope=event.scope,
            seq=seq,
            kind="carried_over",
            at=event.at + timedelta(minutes=1),
            channel=event.channel,
            carry_over="not_needed",
            profile=event.profile,
            supersedes=event.id,
            concerns=event.seq,
            carried=True,
            by_whom="staff",
        )

    def _until(self, person: PersonRecord, data: Mapping[str, Any]) -> date | None:
        """The last day a yes may be used: a mandate's, or the one before a birthday."""
        if "until_age" in data and person.birth_date is not None:
            return day_before(birthday(person.birth_date, data["until_age"]))
        return self._in_days(data.get("until_days"))

    def _in_days(self, days: int | None) -> date | None:
        return None if days is None else self._today + timedelta(days=days)

    def _ago(self, days: int, seq: int) -> datetime:
        """An instant of a working day so many days ago, or a little while ago."""
        day = self._today - timedelta(days=days)
        local = datetime.combine(day, time(8 + seq, 7 * seq % 60), self._zone)
        return min(local, self._uow.now() - timedelta(minutes=60 - seq))

    def _visit(self, data: Mapping[str, Any]) -> datetime | None:
        if "visit" not in data:
            return None
        return datetime.combine(self._today - timedelta(days=data["visit"]), time(9, 30))

    def _sample(self, person: PersonRecord, data: Mapping[str, Any]) -> str:
        """The message as it was shown: the visit's day, or two days later."""
        day = self._today - timedelta(days=data.get("visit", data["days"] - 2))
        text: str = self._kept["sample"].format(
            given_name=person.given_name,
            weekday=self._kept["weekdays"][day.weekday()],
            day=day.day,
            month=self._kept["months"][day.month - 1],
        )
        return text

    def park(self, person: PersonRecord) -> None:
        """A walk that was begun and parked."""
        self._keep(self._draft(person, Step.INFORMATION), self._uow.now())

    def park_child(self, child: PersonRecord) -> None:
        """A child's walk that was parked a while ago, when the guardian had been told."""
        guardian = self.guardian_of(child)
        if guardian is None:
            return
        told = DraftRepresentative(
            "r1",
            "guardian",
            guardian.given_name,
            guardian.surname,
            representative_id=guardian.id,
            informed=True,
        )
        draft = self._draft(child, Step.AUTHORITY).with_(
            representatives=(told,),
            told=tuple(self._kept["told"]),
            told_how="point_by_point",
            told_to="representative",
            heard_by="r1",
        )
        self._keep(draft, self._uow.now() - timedelta(minutes=50))

    def _draft(self, person: PersonRecord, step: Step) -> Draft:
        identity = self._identities[person.id]
        _, seen = self._uow.answers.seqs(person.id)
        patient = DraftPatient(
            person.id,
            identity.type,
            identity.value,
            identity.issuer,
            person.given_name,
            person.surname,
            person.birth_date,
            seen_seq=seen,
        )
        return Draft(self._uow.new_id(), self._unit.id, patient, step=step, parked=True)

    def _keep(self, draft: Draft, at: datetime) -> None:
        kept = DraftRecord(
            draft.command_id,
            self._access.user_id,
            self._unit.id,
            at,
            True,
            draft.step.value,
            draft_text(draft),
        )
        self._uow.drafts.keep(kept)
