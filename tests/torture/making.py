"""What every round of the torture is made of: a register, its answers, and what came of it."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from locked import MARIA, lock, run, unlocked
from running import a_unit

from desk.consent.authority.facts import Decision, Recipient
from desk.consent.draft import Draft, DraftPatient
from desk.content.profiles import load_profiles
from desk.register import use_cases
from desk.register.access import Access
from desk.register.commands import SaveAnswer
from desk.register.ids import new_id
from desk.register.sessions import sign_in
from desk.register.views import SavedView
from desk.store.register_file import create_register

ROOT = Path(__file__).resolve().parents[2]
QUICK = bool(os.environ.get("QUICK"))
TEMPLATE = a_unit().template
KEEP = 20
"""How many failures a round tells one by one."""


@dataclass
class Outcome:
    """What a round found. `failures` are what was lost, missed or taken for something else."""

    tried: int = 0
    failures: list[str] = field(default_factory=list)
    figures: dict[str, Any] = field(default_factory=dict)
    failed: int = 0

    def fail(self, what: str) -> None:
        """One thing that must not happen."""
        self.failed += 1
        if len(self.failures) < KEEP:
            self.failures.append(what)

    def count(self, figure: str, by: int = 1) -> None:
        """One more of something."""
        self.figures[figure] = self.figures.get(figure, 0) + by


def sized(full: int, quick: int) -> int:
    """How often, in earnest and with QUICK=1; TORTURE_SCALE makes either smaller or larger."""
    scale = float(os.environ.get("TORTURE_SCALE", "1"))
    return max(1, round((quick if QUICK else full) * scale))


@contextmanager
def folder() -> Iterator[Path]:
    """A folder for a round, gone afterwards; where files lie in memory if there is such a place.

    A killed process loses nothing there that it would not lose on a disk: the system keeps both.
    """
    made = Path(tempfile.mkdtemp(prefix="torture-"))
    os.environ["CONSENT_DESK_HOME"] = str(made / "home")
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def a_walk(access: Access, number: int, **changes: Any) -> Draft:
    """A whole walk of a person with a number of their own."""
    patient = DraftPatient(
        None, "personnummer", f"{number:012d}", "", "Anna", f"Ek{number}", date(1977, 1, 1)
    )
    walk = Draft(
        new_id(),
        access.unit_id,
        patient,
        told=("what",),
        told_how="all_at_once",
        answer=True,
        number="070-174 06 05",
        number_confirmed=True,
        whose="own",
    )
    return walk.with_(**changes)


def a_yes(walk: Draft, profile: str = "vgr") -> SaveAnswer:
    """The walk's answer, with what the rules said to it."""
    recipient = Recipient("patient", "+46701740605", None, "never")
    decision = Decision(
        True, "patient", (recipient,), None, "never", "unit_decides", "patient_system", (), ()
    )
    text = f"Hej {walk.command_id[:8]}"
    return SaveAnswer(
        walk, load_profiles()[profile], ("what",), decision, "1", "Sagt", TEMPLATE, text
    )


def a_register(where: Path, answers: int = 0, *, locked: bool = True) -> tuple[Path, Access]:
    """A register with one user at one unit, behind MARIA's password, and so many answers."""
    path = where / "home" / "register.db"
    register = create_register(path)
    unit = a_unit(profile="vgr", send_days_before=2)
    access = run(register, use_cases.set_up, "Maria Lund", unit)
    register.close()
    if locked:
        lock(path, access)
    register = unlocked(path, MARIA if locked else None)
    access = run(register, sign_in, "")
    for number in range(answers):
        fill(register, access, number)
    register.close()
    return path, access


def fill(register: Any, access: Access, number: int) -> SavedView:
    """One person with an answer, a look, a search and a walk under way."""
    saved: SavedView = run(register, use_cases.save_answer, a_yes(a_walk(access, number)), access)
    run(register, use_cases.open_card, saved.person.id, access)
    if number % 3 == 0:
        found = run(register, use_cases.find_people, f"ek{number}", access)
        run(register, use_cases.note_search, found, access)
    if number % 4 == 0:
        run(register, use_cases.keep_draft, a_walk(access, number + 500_000), access)
    if number % 5 == 0:
        run(register, use_cases.mark_carried_over, saved.answer.id, True, access)
    return saved


def chance_of(seed: int, name: str) -> Random:
    """A round's own chance: the same for the same seed, whichever rounds run beside it."""
    return Random(f"{seed}:{name}")
