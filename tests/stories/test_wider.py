"""Somebody whom only another unit knows, in stories: found for a reason, then asked or booked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pytest_bdd import given, parsers, scenarios, then, when
from running import a_unit
from story import Person, Story, shipped_content

from desk.consent.draft import DraftPatient
from desk.register.access import Access
from desk.register.judge import MessageJudge
from desk.register.ports import UnitOfWork
from desk.register.ports.log import LogFilter
from desk.register.records import UserRecord
from desk.register.save import add_person
from desk.register.units import create_unit

scenarios("wider.feature")


@given(parsers.parse("another unit knows {name}, {identity}"))
def known_elsewhere(story: Story, name: str, identity: str) -> None:
    """Somebody else's unit in the same register, with a patient of its own."""
    given_name, _, surname = name.partition(" ")
    born = date(int(identity[:4]), int(identity[4:6]), int(identity[6:8]))
    patient = DraftPatient(None, "personnummer", identity, "", given_name, surname, born, False)
    new = a_unit(name="Annan mottagning", short_name="Annan")

    def add(access: Access, uow: UnitOfWork) -> str:
        user = UserRecord(uow.new_id(), "Omar Said")
        uow.users.add(user)
        uow.users.grant(user.id, access.unit_id, frozenset({"administrator"}))
        uow.journal.write("user_added", access)
        colleague = replace(access, user_id=user.id, user_name=user.name)
        judge = MessageJudge(
            shipped_content().profiles()[new.profile], shipped_content().disclosure()
        )
        unit = create_unit(new, judge, colleague, uow)
        there = replace(colleague, unit_id=unit.id)
        person = add_person(patient, there, uow)
        uow.journal.write("person_added", there, person_id=person.id)
        uow.commit()
        return person.id

    story.people[name] = Person(story.given(add), given_name, surname, identity)


@when("I say no at once")
def early_no(story: Story) -> None:
    """From the card: the walk, no before all is read, and what follows until it is saved."""
    walk = story.running.rooms.walk
    story.press("Enter, Enter, Alt+N")
    for _step in range(4):
        if walk.saved_view is None:
            story.press("Enter")
    story.running.hands.until(lambda: walk.saved_view is not None, "the answer to be saved")
    story.running.idle()


@then(parsers.parse('the access log has the search for "{query}" and "{reason}"'))
def search_is_noted(story: Story, query: str, reason: str) -> None:
    """In one line: what was searched for, and why everywhere."""
    wanted = LogFilter(unit_id=story.access().unit_id)
    entries = story.given(lambda _access, uow: uow.log.page(wanted, None, 50))
    noted = [note.text for entry in entries for note in entry.notes]
    assert f"{query}\n{reason}" in noted, noted
