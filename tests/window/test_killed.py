"""Killed at random moments of a walk: no acknowledged answer is lost, and the draft comes back."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
from pathlib import Path

from running import a_unit

from desk.app import Program
from desk.register.drafts import load_draft, open_drafts
from desk.register.people import find_people
from desk.register.units import set_up, sign_in
from desk.settings import find_paths

ROOT = Path(__file__).resolve().parents[2]
MOMENTS = 50 if os.environ.get("HYPOTHESIS_PROFILE") == "nightly" else 3
LONGEST_S = 2.5


def killed_after(seconds: float, home: Path, first: int) -> list[str]:
    """What the program had acknowledged when it was killed, `seconds` after it was ready."""
    environment = dict(
        os.environ,
        CONSENT_DESK_HOME=str(home),
        PYTHONPATH=os.pathsep.join([str(ROOT), str(ROOT / "tests" / "support")]),
    )
    program = subprocess.Popen(
        [sys.executable, str(ROOT / "tests" / "support" / "walk_forever.py"), str(first)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    assert program.stderr is not None
    first_line = program.stdout.readline()
    assert first_line == "ready\n", program.stderr.read()
    killer = threading.Timer(seconds, program.kill)
    killer.start()
    lines = program.stdout.read().splitlines()
    program.wait()
    killer.join()
    program.stdout.close()
    program.stderr.close()
    return lines


def test_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    home = tmp_path / "home"
    paths = find_paths({"CONSENT_DESK_HOME": str(home)})
    paths.make()
    program = Program(paths)
    program.create().result(30)
    program.runner.write(lambda uow: set_up("Maria Lund", a_unit(), uow)).result(30)
    program.close()
    moments = random.Random(20261121)
    saved: set[str] = set()
    for number in range(MOMENTS):
        lines = killed_after(moments.uniform(0.1, LONGEST_S), home, number * 50)
        saved |= {line.split()[1] for line in lines if line.startswith("saved ")}
        check(paths.data, saved, [line for line in lines if not line.startswith("ready")])


def check(data: Path, saved: set[str], lines: list[str]) -> None:
    """The register holds every answer acknowledged, and the walk under way."""
    program = Program(find_paths({"CONSENT_DESK_HOME": str(data)}))
    try:
        program.open().result(30)
        access = program.runner.write(lambda uow: sign_in("", uow)).result(30)
        assert access is not None
        for identity in saved:
            found = program.runner.read(
                lambda uow, identity=identity: find_people(identity, access, uow)
            ).result(30)
            assert [hit.holding for hit in found.hits] == ["yes"]
        if lines and lines[-1].startswith("kept "):
            _kept, command, number = lines[-1].split()
            drafts = program.runner.read(lambda uow: open_drafts(access, uow)).result(30)
            kept = [draft for draft in drafts if draft.command_id == command]
            if kept:
                draft = program.runner.read(lambda uow: load_draft(command, access, uow)).result(30)
                assert draft.number.startswith("" if number == "-" else number)
            else:
                # The answer was saved, and the kill came before that could be told.
                answer = program.runner.read(lambda uow: uow.answers.by_command(command))
                assert answer.result(30) is not None
    finally:
        program.close()
