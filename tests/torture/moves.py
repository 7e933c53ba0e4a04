"""Killed while the whole register is moved: a new key, a restoring, an upgrade, the first start."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import locked
from locked import MARIA, run, unlocked
from making import ROOT, Outcome, a_register, a_unit, chance_of, fill, folder, sized

from desk.errors import RegisterError
from desk.register import use_cases
from desk.register.backup import note_restored, who_restores
from desk.register.clock import SystemClock
from desk.register.credentials import QUICK, Protection
from desk.register.sessions import sign_in
from desk.store.backup import list_backups, make_backup
from desk.store.places import RegisterFiles
from desk.store.recover import restore_backup
from desk.store.register_file import create_register
from desk.store.state import register_state

PEOPLE = 6
EARLIER = ("first_register", "second_register", "third_register")


def torture(seed: int) -> Outcome:
    """Kill each of the moves at random moments of its time; then open and look for everybody."""
    outcome, chance = Outcome(), chance_of(seed, "moves")
    with folder() as where:
        first = _first(where)
        moves = _moves(first)
        names = sorted(moves)
        chance.shuffle(names)
        lasts: dict[str, float] = {}
        for number in range(sized(200, 3)):
            name = names[number % len(names)]
            begin, job, look = moves[name]
            if name not in lasts:
                lasts[name] = _lasts(where / "timed", begin, job)
            work = where / f"at-{number}"
            begin(work)
            # The end matters as much as the midst: the last tidying up is there.
            seconds = chance.uniform(0, lasts[name] * 1.1)
            _kill(partial(job, work / "register.db"), seconds, outcome)
            outcome.tried += 1
            outcome.count(name)
            try:
                look(work / "register.db", outcome)
            except Exception as error:
                outcome.fail(f"{name}: {type(error).__name__} {error}"[:200])
            shutil.rmtree(work)
    return outcome


Begin = Callable[[Path], Any]
Job = Callable[[Path], None]
Look = Callable[[Path, Outcome], None]


def _first(where: Path) -> Path:
    """A register behind MARIA's password, with a backup, and somebody saved after it."""
    path, access = a_register(where / "first", PEOPLE)
    register = unlocked(path, MARIA)
    make_backup(register, path.parent / "backups", "asked", register.clock.now())
    fill(register, access, PEOPLE)
    register.close()
    return path


def _moves(first: Path) -> dict[str, tuple[Begin, Job, Look]]:
    home = partial(shutil.copytree, first.parent)
    moves: dict[str, tuple[Begin, Job, Look]] = {
        "new key": (home, partial(locked.rekey, credential=MARIA), _everybody),
        "restoring": (home, _restore, _restored),
        "first start": (lambda work: work.mkdir(), _create, _created),
    }
    for name in EARLIER:
        kept = ROOT / "tests" / "store" / name
        password = MARIA if name == "third_register" else None
        look = partial(_upgraded, password)
        moves[f"upgrade of the {name.replace('_', ' ')}"] = (
            partial(shutil.copytree, kept),
            partial(_open, password),
            look,
        )
    return moves


def _lasts(work: Path, begin: Begin, job: Job) -> float:
    """Seconds that a move takes when nobody stops it, in a process of its own."""
    begin(work)
    began = time.monotonic()
    _kill(partial(job, work / "register.db"), None, Outcome())
    seconds = time.monotonic() - began
    shutil.rmtree(work)
    return seconds


def _kill(job: Callable[[], None], seconds: float | None, outcome: Outcome) -> None:
    child = os.fork()
    if child == 0:
        try:
            job()
        except BaseException as error:
            sys.stderr.write(f"{type(error).__name__}: {error}\n")
            os._exit(1)
        os._exit(0)
    if seconds is not None:
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status):
        outcome.fail("the move broke by itself")


def _restore(path: Path) -> None:
    backup = list_backups(RegisterFiles(path).backups)[0]
    restore_backup(backup, path, MARIA, who_restores, use_cases.verify, note_restored)


def _create(path: Path) -> None:
    register = create_register(path, protection=Protection(MARIA, locked.CODE), cost=QUICK)
    run(register, partial(use_cases.set_up, login=MARIA.login), "Maria Lund", a_unit())
    register.close()


def _open(password: Any, path: Path) -> None:
    unlocked(path, password).close()


def _count(register: Any) -> tuple[int, bool]:
    """How many of those who were saved there are, and whether all of it verifies."""
    access = run(register, sign_in, "")
    found = 0
    for number in range(PEOPLE + 1):
        found += len(run(register, use_cases.find_people, f"{number:012d}", access).hits)
    return found, run(register, use_cases.verify, access).ok


def _everybody(path: Path, outcome: Outcome) -> None:
    register = unlocked(path, MARIA)
    if _count(register) != (PEOPLE + 1, True):
        outcome.fail("a new key: somebody is gone")
    register.close()


def _restored(path: Path, outcome: Outcome) -> None:
    """Either it was restored and the former register lies aside, or it was not; never neither."""
    register = unlocked(path, MARIA)
    found, whole = _count(register)
    register.close()
    places = [one / path.name for one in path.parent.glob("replaced-*")]
    aside = [one for one in places if one.is_file()]
    if aside:
        kept = unlocked(aside[0], MARIA)
        found, whole = _count(kept) if whole else (0, False)
        kept.close()
    if (found, whole) != (PEOPLE + 1, True):
        outcome.fail("a restoring: somebody is gone")


def _created(path: Path, outcome: Outcome) -> None:
    """There is none yet, and one can be made; or there is one that opens."""
    if not path.is_file():
        _create(path)
    try:
        kind = register_state(path, SystemClock().now()).kind
        register = unlocked(path, MARIA)
    except RegisterError as error:
        outcome.fail(f"the first start: {error.code}")
        return
    if kind != "locked":
        outcome.fail("the first start: it opens without a password")
    register.close()


def _upgraded(password: Any, path: Path, outcome: Outcome) -> None:
    register = unlocked(path, password)
    access = run(register, sign_in, "")
    known = run(register, use_cases.open_drafts, access)
    if not run(register, use_cases.verify, access).ok or len(known) != 1:
        outcome.fail("an upgrade: something is gone")
    register.close()
