"""Whatever is done at the desk, what the record system does not know stands on the list."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from desk.errors import UserError
from desk.register import use_cases
from desk.register.commands import ChangeNumber, ConfirmNumber, RemoveRecipient, Undo, Withdraw
from desk.register.ids import new_id

NUMBERS = ("197701012382", "197701022381", "197701032380")
STEPS = 20
DONE = "yes no withdraw change confirm remove undo undo mark mark mark unmark join part".split()


class Day:
    """A day at the desk beside a record system that holds what it was last told."""

    def __init__(self, desk: Any, random: Random) -> None:
        self.desk = desk
        self.random = random
        self.ids = [desk.save(desk.yes(desk.draft(desk.patient(one)))).person.id for one in NUMBERS]
        self.told: dict[str, frozenset[str]] = dict.fromkeys(self.ids, frozenset())
        self.before: dict[str, dict[str, frozenset[str]]] = {}

    def step(self) -> str:
        """One thing done, or tried, to somebody; the use case's refusal is no news here."""
        name = self.random.choice(DONE)
        self.desk.clock.forward(seconds=self.random.choice([1, 100, 400]))
        person_id = self.random.choice(self.ids)
        card = self.desk.card(person_id)
        try:
            getattr(self, name)(card)
        except UserError as refusal:
            return f"({name}: {refusal.code})"
        return name

    def mobile(self) -> str:
        return f"07017406{self.random.choice([5, 20, 21]):02d}"

    def walk(self, card: Any, **changes: Any) -> Any:
        person = card.person
        patient = self.desk.patient(
            person.identities[0].value, person_id=person.id, seen_seq=person.seq
        )
        return self.desk.draft(patient, number=self.mobile(), **changes)

    def yes(self, card: Any) -> None:
        self.desk.save(self.desk.yes(self.walk(card)))

    def no(self, card: Any) -> None:
        self.desk.save(self.desk.no(self.walk(card)))

    def withdraw(self, card: Any) -> None:
        person = card.person
        command = Withdraw(new_id(), person.id, person.seq, "patient", "visit")
        self.desk.run(use_cases.withdraw, command)

    def change(self, card: Any) -> None:
        person, mobile = card.person, "+46" + self.mobile()[1:]
        command = ChangeNumber(new_id(), person.id, person.seq, 0, mobile, True, "patient", "visit")
        self.desk.run(use_cases.change_number, command)

    def confirm(self, card: Any) -> None:
        person = card.person
        command = ConfirmNumber(new_id(), person.id, person.seq, "patient", "visit")
        self.desk.run(use_cases.confirm_number, command)

    def remove(self, card: Any) -> None:
        person = card.person
        command = RemoveRecipient(new_id(), person.id, person.seq, 0, "patient", "visit")
        self.desk.run(use_cases.remove_recipient, command)

    def undo(self, card: Any) -> None:
        if card.current is not None:
            self.desk.run(use_cases.undo, Undo(new_id(), card.current.id, ""))

    def mark(self, card: Any) -> None:
        lines = self.desk.run(use_cases.to_carry_over)
        if lines:
            line = self.random.choice(lines)
            self.before[line.answer.id] = dict(self.told)
            wanted = self.wanted(line.person.id)
            self.desk.run(use_cases.mark_carried_over, line.answer.id, True)
            for one in self.together(line.person.id):
                self.told[one] = wanted

    def unmark(self, card: Any) -> None:
        lines = self.desk.run(use_cases.carried_today)
        if lines:
            line = lines[0]
            self.desk.run(use_cases.mark_carried_over, line.answer.id, False)
            for one in self.together(line.person.id):
                self.told[one] = self.before.get(line.answer.id, self.told)[one]

    def join(self, card: Any) -> None:
        self.desk.run(
            use_cases.join_people, card.person.id, self.random.choice(self.ids), "Samma person"
        )

    def part(self, card: Any) -> None:
        if card.joined:
            self.desk.run(use_cases.part_people, card.joined[0].person_id, "Två personer")

    def together(self, person_id: str) -> list[str]:
        """The ones shown as this person."""
        return [one for one in self.ids if self.desk.card(one).person.id == person_id]

    def wanted(self, person_id: str) -> frozenset[str]:
        """The numbers that the record system should hold for a person."""
        card = self.desk.card(person_id)
        if card.holding != "yes":
            return frozenset()
        return frozenset(one.mobile for one in card.current.recipients)

    def missing(self) -> list[str]:
        """Persons whose mark in the record system is wrong, and who are not on the list."""
        listed = {line.person.id for line in self.desk.run(use_cases.to_carry_over)}
        wrong = []
        for one in self.ids:
            shown = self.desk.card(one).person.id
            wanted = self.wanted(one)
            # Where one of two numbers was never told of, the mark on the other is enough.
            alone = self.together(shown) == [one]
            harm = self.told[one] != wanted and (alone or bool(self.told[one]))
            if harm and shown not in listed:
                wrong.append(one)
        return wrong


@pytest.mark.parametrize("seed", range(3))
def test_what_the_record_system_does_not_know_is_listed(desk: Any, seed: int) -> None:
    day = Day(desk, Random(seed))
    done: list[str] = []
    for _ in range(STEPS):
        done.append(day.step())
        assert not day.missing(), done
    result = desk.run(use_cases.verify)
    assert result.ok, (result.problems, done)
