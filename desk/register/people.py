"""Finding people: the search box, the last patients, who else has a number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desk.consent.draft import DraftPatient
from desk.errors import UserError
from desk.register.access import Access
from desk.register.permission import DESK, hits, hits_by_id, reach, require
from desk.register.ports import UnitOfWork
from desk.register.query import Question, classify
from desk.register.records import AccessNote
from desk.register.text import for_the_journal
from desk.register.views import PersonHit, SearchResult

MOST_HITS = 20
MOST_RECENT = 10


def find_people(query: str, access: Access, uow: UnitOfWork) -> SearchResult:
    """At most twenty persons by identity number, mobile or name; a reason reaches every unit.

    Reads only. Once the search settles, `note_search` journals it (decision D8).
    """
    units = require(access, uow, DESK)
    question = classify(query)
    if not question:
        return SearchResult(query, ())
    reached = reach(access, uow, units)
    ids, cut = _look(question, reached, uow)
    found = hits(ids[:MOST_HITS], access, uow)
    more = cut or len(ids) > MOST_HITS
    return SearchResult(query, found, more=more, wider=reached is not None)


def is_known(patient: DraftPatient, access: Access, uow: UnitOfWork) -> bool:
    """Whether a new patient's number is somebody's in the register, at whatever unit. Reads only.

    It tells no more than saving would: that the number is there.
    """
    require(access, uow, DESK)
    number = patient.identity_type, patient.issuer, patient.identity
    return uow.people.owner(*number) is not None


def _look(
    question: Question, units: frozenset[str] | None, uow: UnitOfWork
) -> tuple[list[str], bool]:
    most = MOST_HITS + 1
    if question.words:
        return uow.search.by_name(question.words, units, most)
    ids: list[str] = []
    if question.mobile:
        ids += uow.search.by_mobile(question.mobile, units, most)
    if question.identities:
        ids += uow.search.by_identity(question.identities, units, most)
    return list(dict.fromkeys(ids)), False


def note_search(result: SearchResult, access: Access, uow: UnitOfWork) -> None:
    """Journal a search that has settled, with whom it showed (facts.md §10). Writes."""
    require(access, uow, DESK)
    shown = tuple(hit.person.id for hit in result.hits if not hit.person.masked)
    note = AccessNote("search", for_the_journal(result.query), shown)
    details: dict[str, str | int] = {"shown": len(result.hits)}
    if access.reason.strip():
        details["wide"] = 1
        note = replace(note, text=f"{note.text}\n{for_the_journal(access.reason)}")
    uow.journal.write("people_searched", access, details=details, note=note)
    uow.commit()


def find_everywhere(query: str, access: Access, uow: UnitOfWork) -> SearchResult:
    """The same at every unit, for the access's reason; journalled in the same breath. Writes.

    Raises UserError `why_missing` without a reason.
    """
    require(access, uow, DESK)
    if not access.reason.strip():
        raise UserError("why_missing", field="reason")
    result = find_people(query, access, uow)
    note_search(result, access, uow)
    return result


def note_list(name: str, person_ids: Sequence[str], access: Access, uow: UnitOfWork) -> None:
    """Journal that a list with patients was shown; `name` is the list's code. Writes."""
    require(access, uow, DESK)
    note = AccessNote("list", name, tuple(person_ids))
    details: dict[str, str | int] = {"list": name, "shown": len(person_ids)}
    uow.journal.write("list_shown", access, details=details, note=note)
    uow.commit()


def recent_people(access: Access, uow: UnitOfWork) -> tuple[PersonHit, ...]:
    """The last ten persons this user looked at, latest first. Reads only."""
    require(access, uow, DESK)
    seen = dict(uow.journal.looked_at(access.user_id, MOST_RECENT))
    found: dict[str, PersonHit] = {}
    for person_id, hit in hits_by_id(tuple(seen), access, uow).items():
        found.setdefault(hit.person.id, replace(hit, seen_at=seen[person_id]))
    return tuple(found.values())


def same_number(
    e164: str, except_person_id: str | None, access: Access, uow: UnitOfWork
) -> tuple[PersonHit, ...]:
    """Who else at this unit has the number in a yes; never a protected person (D12). Reads only."""
    require(access, uow, DESK)
    ids = uow.answers.with_mobile(e164, frozenset({access.unit_id}), MOST_HITS)
    person = uow.people.get(except_person_id) if except_person_id else None
    others = tuple(one for one in ids if person is None or one != person.id)
    return tuple(hit for hit in hits(others, access, uow) if not hit.person.protected)
