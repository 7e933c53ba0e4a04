"""A disk that fills up at any point: told, nothing acknowledged lost, and work goes on after."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Any

from locked import MARIA, run, unlocked
from making import Outcome, a_register, a_walk, a_yes, chance_of, folder, sized

from desk.errors import RegisterError
from desk.register import use_cases
from desk.register.credentials import QUICK
from desk.register.sessions import sign_in

TOLD = {
    "disk_full",
    "register_unreadable",
    "register_unwritable",
    "backup_no_room",
    "backup_unwritable",
}
MOST = 250_000


def torture(seed: int) -> Outcome:
    """Let a desk work until there is no room, on a small disk where one can be had."""
    outcome, chance = Outcome(), chance_of(seed, "disk")
    with folder() as where:
        small = _mount(where)
        outcome.figures["a disk of its own"] = bool(small)
        first, _ = a_register(where / "first")
        for moment in range(sized(120, 2)):
            room = chance.randrange(20_000, MOST)
            _fill_up(first, where / f"at-{moment}", room, outcome)
            if small is not None and moment % 4 == 0:
                _fill_disk(first, small, outcome)
        if small is not None:
            subprocess.run(["umount", str(small)], check=False)
    return outcome


def _mount(where: Path) -> Path | None:
    """A disk of two megabytes, where the system lets us have one."""
    place = where / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=3m,mode=700", "tmpfs", str(place)]
    if os.geteuid() != 0:
        return None
    done = subprocess.run(command, check=False, capture_output=True)
    return place if done.returncode == 0 else None


def _fill_up(first: Path, where: Path, room: int, outcome: Outcome) -> None:
    """No file may grow beyond a size: what a quota says."""
    shutil.copytree(first.parent, where)
    path = where / first.name
    size = path.stat().st_size
    told = _work(path, lambda: _limit(size + room), outcome)
    outcome.tried += 1
    _look(path, told, outcome)


def _limit(most: int) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


def _fill_disk(first: Path, small: Path, outcome: Outcome) -> None:
    where = small / "register"
    shutil.rmtree(where, ignore_errors=True)
    shutil.copytree(first.parent, where)
    path = where / first.name
    ballast = small / "ballast"
    told = _work(path, lambda: _ballast(ballast), outcome)
    outcome.tried += 1
    ballast.unlink(missing_ok=True)
    _look(path, told, outcome)
    shutil.rmtree(where, ignore_errors=True)


def _ballast(path: Path) -> None:
    """Take all the room but some."""
    left = os.statvfs(path.parent)
    size = left.f_bavail * left.f_frsize - 300_000
    path.write_bytes(bytes(max(0, size)))


def _work(path: Path, limit: Any, outcome: Outcome) -> list[tuple[str, str]]:
    """What a desk in a process of its own acknowledged until it had no room."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            limit()
            _save_until_full(path, writing)
            os._exit(0)
        except BaseException as error:
            sys.stderr.write(f"{type(error).__name__}: {error}\n")
            os._exit(1)
    os.close(writing)
    data = b""
    while part := os.read(reading, 65_536):
        data += part
    os.close(reading)
    _, status = os.waitpid(child, 0)
    if status != 0:
        outcome.fail("the desk broke on a full disk")
    return [(line.split(" ")[0], line.split(" ")[1]) for line in data.decode().split("\n")[:-1]]


def _save_until_full(path: Path, writing: int) -> None:
    from desk.store.threads import StoreThreads

    threads = StoreThreads(path, key=MARIA, cost=QUICK)
    access = threads.write(partial(sign_in, "")).result()
    assert access is not None

    def tell(what: str, which: str) -> None:
        os.write(writing, f"{what} {which}\n".encode("ascii"))

    refused = 0
    for number in range(2_000):
        walk = a_walk(access, number)
        steps = (
            ("kept", partial(use_cases.keep_draft, walk, access)),
            ("saved", partial(use_cases.save_answer, a_yes(walk), access)),
        )
        for what, job in steps:
            failure = threads.write(job).exception()
            if failure is None:
                tell(what, walk.command_id)
                continue
            code = failure.code if isinstance(failure, RegisterError) else type(failure).__name__
            tell("told", code)
            refused += 1
        if number % 20 == 0:
            failure = threads.backup(path.parent / "backups", "daily").exception()
            if failure is not None:
                code = failure.code if isinstance(failure, RegisterError) else "bug"
                tell("told", code)
        if refused > 6:
            break
    threads.close()


def _look(path: Path, told: list[tuple[str, str]], outcome: Outcome) -> None:
    for what, which in told:
        outcome.count(what if what != "told" else f"told {which}")
        if what == "told" and which not in TOLD:
            outcome.fail(f"a full disk was told as {which}")
    saved = {which for what, which in told if what == "saved"}
    kept = {which for what, which in told if what == "kept"}
    try:
        register = unlocked(path, MARIA)
    except RegisterError as error:
        outcome.fail(f"does not open after a full disk: {error.code}")
        return
    access = run(register, sign_in, "")
    gone = run(register, lambda work: [one for one in saved if not work.answers.is_saved(one)])
    for _ in gone:
        outcome.fail("an acknowledged answer is gone")
    drafts = {one.command_id for one in run(register, use_cases.open_drafts, access)}
    after = run(register, lambda work: {one for one in kept if work.answers.is_saved(one)})
    for _ in kept - drafts - after:
        outcome.fail("a walk under way is gone")
    if not run(register, use_cases.verify, access).ok:
        outcome.fail("does not verify after a full disk")
    number = 3_000_000 + outcome.tried
    run(register, use_cases.save_answer, a_yes(a_walk(access, number)), access)
    register.close()
