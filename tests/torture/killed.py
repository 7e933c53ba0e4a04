"""Killed at random moments: what was acknowledged against what is found."""

from __future__ import annotations

import os
import select
import signal
import sys
import time
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from locked import MARIA, run, unlocked
from making import Outcome, a_register, a_walk, a_yes, chance_of, folder, sized

from desk.register import use_cases
from desk.register.accounts import change_password
from desk.register.commands import Withdraw
from desk.register.credentials import QUICK, Password
from desk.register.ids import new_id
from desk.register.sessions import sign_in

LONGEST_S = 1.2
FRESH_AFTER = 50
"""Moments after which a new register is begun, so that looking through it stays quick."""

SECOND = Password(MARIA.login, "en helt annan lång mening")


def torture(seed: int) -> Outcome:
    """Kill a desk that saves, 500 times; each time look for everything it was promised."""
    outcome, chance = Outcome(), chance_of(seed, "kill")
    moments = sized(500, 10)
    with folder() as where:
        desk = _Desk(where, 0)
        for moment in range(moments):
            if moment and moment % FRESH_AFTER == 0:
                desk.look(outcome, thoroughly=True)
                desk = _Desk(where, moment)
            told = desk.killed_after(chance.uniform(0.0, LONGEST_S), moment)
            outcome.tried += 1
            desk.promised(told, outcome)
            desk.look(outcome, thoroughly=moment % 10 == 0)
        desk.look(outcome, thoroughly=True)
    return outcome


class _Desk:
    """A register, and everything that those who were killed had acknowledged."""

    def __init__(self, where: Path, number: int) -> None:
        self.path, _ = a_register(where / f"register-{number}")
        self.saved: set[str] = set()
        self.withdrawn: set[str] = set()
        self.last: tuple[str, str] = ("", "")
        self.passwords = [MARIA]

    def killed_after(self, seconds: float, moment: int) -> list[tuple[str, str]]:
        """Fork a desk, let it work, kill it; its acknowledgements, in order."""
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            _work(self.path, self.passwords, moment, writing)
        os.close(writing)
        until = time.monotonic() + seconds
        data = b""
        while (left := until - time.monotonic()) > 0:
            ready, _, _ = select.select([reading], [], [], left)
            if ready:
                part = os.read(reading, 65_536)
                if not part:
                    break
                data += part
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        while part := os.read(reading, 65_536):
            data += part
        os.close(reading)
        lines = data.decode("ascii").split("\n")[:-1]
        if os.WIFEXITED(status):
            lines.append("broke child")
        return [(line.split(" ")[0], line.split(" ")[1]) for line in lines]

    def promised(self, told: list[tuple[str, str]], outcome: Outcome) -> None:
        """Take note of what was acknowledged."""
        for what, which in told:
            outcome.count(what)
            if what == "saved":
                self.saved.add(which)
            if what == "withdrawn":
                self.withdrawn.add(which)
            if what == "password":
                self.passwords = [SECOND if which == "1" else MARIA]
            if what == "changing":
                # Either of them may be right from here until it is acknowledged.
                self.passwords = [MARIA, SECOND]
            if what == "broke":
                outcome.fail("the desk ended by itself")
        self.last = told[-1] if told else ("", "")

    def look(self, outcome: Outcome, *, thoroughly: bool) -> None:
        """Everything promised is there, and what was under way comes back."""
        register = self._open(outcome)
        if register is None:
            return
        access = run(register, sign_in, "")
        drafts = {one.command_id for one in run(register, use_cases.open_drafts, access)}

        def missing(work: Any) -> list[str]:
            promised = self.saved | self.withdrawn
            return [one for one in sorted(promised) if not work.answers.is_saved(one)]

        for one in run(register, missing):
            outcome.fail(f"an acknowledged answer is gone: {one}")
        for one in self.saved & drafts:
            outcome.fail(f"a saved walk is still under way: {one}")
        what, which = self.last
        if what == "kept" and which not in drafts:
            found = run(register, lambda work: work.answers.is_saved(which))
            if not found:
                outcome.fail(f"a walk under way is gone: {which}")
        if thoroughly:
            result = run(register, use_cases.verify, access)
            outcome.count("verified")
            if not result.ok:
                outcome.fail(f"does not verify: {result.problems[:3]}")
        register.close()

    def _open(self, outcome: Outcome) -> Any:
        for password in self.passwords:
            try:
                register = unlocked(self.path, password)
            except Exception as error:
                told = f"{type(error).__name__} {error}"
                continue
            self.passwords = [password]
            return register
        outcome.fail(f"does not open: {told}")
        return None


def _work(path: Path, passwords: list[Password], moment: int, writing: int) -> None:
    """Save, withdraw and change passwords until killed, acknowledging each when it is done."""
    try:
        _save_on(path, passwords, moment, writing)
    except BaseException as error:
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
        os._exit(1)


def _save_on(path: Path, passwords: list[Password], moment: int, writing: int) -> None:
    from desk.store.threads import StoreThreads

    threads = StoreThreads(path, key=passwords[0], cost=QUICK)
    access = threads.write(partial(sign_in, "")).result()
    assert access is not None
    own = passwords[0]

    def tell(what: str, which: str) -> None:
        os.write(writing, f"{what} {which}\n".encode("ascii"))

    for number in count((moment + 1) * 1_000_000):
        walk = a_walk(access, number)
        for typed in ("070", "070-174", "070-174 06 05"):
            walk = walk.with_(number=typed)
            threads.write(partial(use_cases.keep_draft, walk, access)).result()
            tell("kept", walk.command_id)
        saved = threads.write(partial(use_cases.save_answer, a_yes(walk), access)).result()
        tell("saved", walk.command_id)
        if number % 3 == 0:
            gone = Withdraw(new_id(), saved.person.id, saved.person.seq, "patient", "phone")
            threads.write(partial(use_cases.withdraw, gone, access)).result()
            tell("withdrawn", gone.command_id)
        if number % 7 == 0:
            other = SECOND if own is MARIA else MARIA
            tell("changing", "-")
            change = partial(change_password, own.password, other.password, access)
            threads.write(change).result()
            own = other
            tell("password", "1" if own is SECOND else "0")
        if number % 5 == 0:
            threads.backup(path.parent / "backups", "daily").result()
            tell("backup", "-")
