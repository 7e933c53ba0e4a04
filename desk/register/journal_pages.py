"""The journal as it is looked at: a unit's and a patient's (D2, D12, facts.md §10).

Every look at it is an entry of its own. Swedish care providers must log each access, keep the log
and check it again and again [law 4 kap. 9 §]; a patient may see who looked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Final, Literal

from desk.errors import Refused
from desk.register.access import Access
from desk.register.clock import local_midnight
from desk.register.journal_kinds import KINDS
from desk.register.journal_views import (
    JournalFilter,
    JournalLine,
    JournalPage,
    LogUser,
    PatientLog,
)
from desk.register.permission import (
    MANAGERS,
    is_masked,
    person_view,
    reason_note,
    require,
    require_person,
)
from desk.register.ports import UnitOfWork
from desk.register.ports.log import Anchor, LogEntry, LogFilter
from desk.register.text import one_line
from desk.register.views import PersonView

PAGE: Final = 50
Paper = Literal["log_page", "log_extract", "spot_check", "anchor"]


def unit_journal(
    wanted: JournalFilter, before: int | None, access: Access, uow: UnitOfWork
) -> JournalPage:
    """A page of the journal of the access's unit. Writes the look itself into the journal.

    Raises UserError `person_unknown`, Refused `person_elsewhere`, `reason_needed`.
    """
    units = require(access, uow, MANAGERS)
    person = None
    if wanted.person_id is not None:
        person = require_person(access, uow, units, wanted.person_id)
        if is_masked(access, person):
            raise Refused("reason_needed")
    persons = _as_one(person.id, uow) if person is not None else ()
    sifted = filter_of(wanted, access, KINDS[wanted.kind] if wanted.kind else (), persons)
    found = uow.log.page(sifted, before, PAGE + 1)
    lines = lines_of(found[:PAGE], access, uow)
    details: dict[str, str | int] = {"shown": len(lines)}
    if wanted.user_id:
        details["of_user"] = wanted.user_id
    uow.journal.write(
        "journal_looked_at",
        access,
        person_id=person.id if person is not None else None,
        details=details,
        note=reason_note(access),
    )
    uow.commit()
    more = len(found) > PAGE
    return JournalPage(lines, lines[-1].number if more else None, uow.log.head())


def patient_journal(person_id: str, access: Access, uow: UnitOfWork) -> PatientLog:
    """Who has looked at a patient: at the user's units; with a reason, at every unit. Writes.

    A person with protected identity needs a reason. Raises UserError `person_unknown`, Refused
    `person_elsewhere`, `reason_needed`.
    """
    units = require(access, uow, MANAGERS)
    person = require_person(access, uow, units, person_id)
    if is_masked(access, person):
        raise Refused("reason_needed")
    managed = _managed_units(access, uow)
    ids = _as_one(person.id, uow)
    found = uow.log.of_persons(ids)
    own = found if access.reason.strip() else [one for one in found if one.unit_id in managed]
    lines = lines_of(own, access, uow, only=frozenset(ids))
    uow.journal.write(
        "patient_journal_looked_at",
        access,
        person_id=person.id,
        details={"shown": len(lines)},
        note=reason_note(access),
    )
    numbers = uow.people.identities([person.id])[person.id]
    view = person_view(person, numbers, 0, masked=False)
    uow.commit()
    return PatientLog(view, lines, len(found) - len(own), uow.log.head())


def journal_users(access: Access, uow: UnitOfWork) -> tuple[LogUser, ...]:
    """Whoever has done something at the access's unit, by name. Reads only."""
    require(access, uow, MANAGERS)
    return tuple(LogUser(*one) for one in uow.log.users(access.unit_id))


def note_journal_paper(
    paper: Paper, person_id: str | None, access: Access, uow: UnitOfWork
) -> Anchor:
    """Journal that a page of the journal is printed or saved; the anchor to print on it. Writes."""
    require(access, uow, MANAGERS)
    anchor = uow.log.head()
    details: dict[str, str | int] = {"paper": one_line(paper, "paper"), "entry": anchor.number}
    uow.journal.write("journal_printed", access, person_id=person_id, details=details)
    uow.commit()
    return anchor


def _as_one(person_id: str, uow: UnitOfWork) -> tuple[str, ...]:
    """A person and those who turned out to be the same."""
    return (person_id, *(one.id for one in uow.people.joined_to(person_id)))


def _managed_units(access: Access, uow: UnitOfWork) -> frozenset[str]:
    wanted = frozenset(MANAGERS)
    return frozenset(
        unit_id for unit_id, roles in uow.users.roles(access.user_id).items() if wanted & roles
    )


def filter_of(
    wanted: JournalFilter,
    access: Access,
    actions: Sequence[str] = (),
    persons: Sequence[str] = (),
) -> LogFilter:
    """Local days as instants, at the access's unit."""
    return LogFilter(
        unit_id=access.unit_id,
        since=local_midnight(wanted.since) if wanted.since else None,
        until=local_midnight(wanted.until + timedelta(days=1)) if wanted.until else None,
        user_id=wanted.user_id,
        actions=tuple(actions),
        persons=tuple(persons),
    )


def lines_of(
    entries: Sequence[LogEntry],
    access: Access,
    uow: UnitOfWork,
    only: frozenset[str] | None = None,
) -> tuple[JournalLine, ...]:
    """Entries with the persons as the access may see them; `only` leaves the others out."""
    wanted = {one for entry in entries for one in entry.persons if only is None or one in only}
    people = uow.people.many(sorted(wanted))
    views = {key: person_view(one, (), 0, is_masked(access, one)) for key, one in people.items()}
    return tuple(
        JournalLine(
            number=entry.number,
            at=entry.at,
            user_name=entry.user_name,
            unit_name=entry.unit_name,
            action=entry.action,
            details=tuple(entry.details.items()),
            persons=tuple(views[one] for one in entry.persons if one in views),
            texts=() if only else _texts(entry, views),
        )
        for entry in entries
    )


def _texts(entry: LogEntry, views: Mapping[str, PersonView]) -> tuple[str, ...]:
    """Searches and reasons; none where somebody hidden was among the hits: it can be their name."""
    shown = entry.details.get("shown", len(entry.persons))
    hidden = any(one not in views or views[one].masked for one in entry.persons)
    if hidden or shown != len(entry.persons):
        return ()
    return tuple(note.text for note in entry.notes if note.text and note.kind != "list")
