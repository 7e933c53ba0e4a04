"""Walks under way survive as they are, each for its own user."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.consent.draft import (
    Draft,
    DraftAssessment,
    DraftPatient,
    DraftRepresentative,
    DraftVisit,
    Step,
)
from desk.errors import Refused, UserError
from desk.register import use_cases
from desk.register.drafts import draft_of, draft_text
from desk.register.ids import new_id
from desk.register.records import UserRecord

words = st.text(st.characters(), max_size=20)
patients = st.builds(
    DraftPatient,
    person_id=st.none() | words,
    identity_type=st.sampled_from(["personnummer", "samordningsnummer", "reservnummer"]),
    identity=words,
    issuer=words,
    given_name=words,
    surname=words,
    birth_date=st.none() | st.dates(),
    protected=st.booleans(),
    kept_reason=words,
    seen_seq=st.none() | st.integers(0, 99),
)
visits = st.builds(
    DraftVisit,
    start=st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)).map(
        lambda time: time.replace(second=0, microsecond=0)
    ),
    contact_type=st.sampled_from(["visit", "video", "phone"]),
    is_example=st.booleans(),
)
representatives = st.builds(
    DraftRepresentative,
    key=words,
    role=st.sampled_from(["guardian", "god_man", "forvaltare", "relative"]),
    given_name=words,
    representative_id=st.none() | words,
    consents=st.none() | st.booleans(),
    covers_person=st.none() | st.booleans(),
    until=words,
    number=words,
)
assessments = st.builds(DraftAssessment, code=st.just("minor"), reason=words)
drafts = st.builds(
    Draft,
    command_id=words,
    unit_id=words,
    patient=st.none() | patients,
    visit=st.none() | visits,
    representatives=st.lists(representatives, max_size=3).map(tuple),
    assessments=st.lists(assessments, max_size=2).map(tuple),
    told=st.lists(words).map(tuple),
    told_how=st.sampled_from([None, "point_by_point", "all_at_once"]),
    told_seconds=st.integers(0, 9999),
    answer=st.sampled_from([None, True, False]),
    number=words,
    search=words,
    new_patient=st.lists(st.tuples(words, words)).map(tuple),
    step=st.sampled_from(Step),
    parked=st.booleans(),
)


@given(drafts)
def test_a_draft_is_read_as_it_was_written(draft: Draft) -> None:
    assert draft_of(draft_text(draft)) == draft


def test_a_draft_of_a_newer_program_loses_only_what_is_not_known() -> None:
    text = draft_text(Draft("c", "u")).replace('"search"', '"unheard_of": 1, "search"')
    assert draft_of(text) == Draft("c", "u")


def test_the_list_shows_whom_a_walk_is_about(desk: Any) -> None:
    named = desk.draft()
    hidden = desk.draft(desk.patient("197701022381", protected=True))
    typed = desk.draft().with_(patient=None, search="070174", parked=True)
    for draft in (named, hidden, typed):
        desk.clock.forward(seconds=1)
        desk.run(use_cases.keep_draft, draft)
    shown = desk.run(use_cases.open_drafts)
    assert [(one.display_name, one.parked) for one in shown] == [
        ("070174", True),
        ("", False),
        ("Anna Öberg-Lind", False),
    ]


def test_a_walk_is_kept_over_its_former_self_and_thrown_away(desk: Any) -> None:
    draft = desk.draft()
    desk.run(use_cases.keep_draft, draft)
    changed = draft.with_(step=Step.NUMBER, number="070-174 06 09")
    desk.run(use_cases.keep_draft, changed)
    assert desk.run(use_cases.load_draft, draft.command_id) == changed

    desk.run(use_cases.drop_draft, draft.command_id)
    desk.run(use_cases.drop_draft, draft.command_id)
    with pytest.raises(UserError) as caught:
        desk.run(use_cases.load_draft, draft.command_id)
    assert caught.value.code == "draft_unknown"


def test_a_colleagues_walk_is_not_mine(desk: Any) -> None:
    draft = desk.draft()
    desk.run(use_cases.keep_draft, draft)
    user = UserRecord(new_id(), "Omar Said")

    def hire(access: Any, work: Any) -> None:
        work.users.add(user)
        work.users.grant(user.id, access.unit_id, frozenset({"receptionist"}))
        work.journal.write("user_added", access)
        work.commit()

    desk.run(hire)
    colleague = replace(desk.access, user_id=user.id)
    for job, argument in (
        (use_cases.load_draft, draft.command_id),
        (use_cases.drop_draft, draft.command_id),
        (use_cases.keep_draft, draft),
    ):
        with pytest.raises(Refused):
            desk.run(job, argument, access=colleague)
    assert desk.run(use_cases.open_drafts, access=colleague) == ()


def test_old_walks_are_erased_after_their_week(desk: Any) -> None:
    desk.run(use_cases.keep_draft, desk.draft())
    desk.clock.forward(days=6)
    desk.run(use_cases.keep_draft, desk.draft(desk.patient("197701022381")))
    assert desk.run(use_cases.erase_old_drafts) == 0
    desk.clock.forward(days=2)
    assert desk.run(use_cases.erase_old_drafts) == 1
    assert len(desk.run(use_cases.open_drafts)) == 1


def test_the_birth_date_is_a_date_again() -> None:
    patient = DraftPatient(None, "personnummer", "1", "", "A", "B", date(1977, 1, 1))
    assert draft_of(draft_text(Draft("c", "u", patient))).patient == patient
