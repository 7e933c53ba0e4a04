"""Saves one answer after the other until it is killed, telling what it was promised."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import count
from pathlib import Path

from desk.consent.authority.facts import Decision, Recipient
from desk.consent.draft import Draft, DraftPatient
from desk.content.profiles import load_profiles
from desk.register import use_cases
from desk.register.commands import SaveAnswer
from desk.register.ids import new_id
from desk.store.threads import StoreThreads


def main(register: Path, first: int) -> None:
    """Each line is a promise: `kept` and `saved` with a command's id."""
    threads = StoreThreads(register)
    access = threads.write(partial(use_cases.sign_in, "")).result()
    assert access is not None
    unit = threads.read(partial(use_cases.unit, access)).result()
    profile = load_profiles()["vgr"]
    recipient = Recipient("patient", "+46701740605", None, "never")
    decision = Decision(
        True, "patient", (recipient,), None, "never", "unit_decides", "patient_system", (), ()
    )
    for number in count(first):
        patient = DraftPatient(
            None, "personnummer", f"{number:012d}", "", "Anna", f"Ek{number}", date(1977, 1, 1)
        )
        draft = Draft(new_id(), access.unit_id, patient, told=("a",), told_how="all_at_once")
        for typed in ("070", "070-174", "070-174 06 05"):
            draft = replace(draft, number=typed, answer=True, number_confirmed=True, whose="own")
            threads.write(partial(use_cases.keep_draft, draft, access)).result()
            print("kept", draft.command_id, flush=True)
        command = SaveAnswer(
            draft,
            profile,
            ("a",),
            decision,
            "1",
            f"Sagt {number}",
            unit.message.template or "",
            f"Hej {number}",
        )
        threads.write(partial(use_cases.save_answer, command, access)).result()
        print("saved", draft.command_id, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
