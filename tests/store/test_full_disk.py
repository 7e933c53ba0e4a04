"""A full disk: told so, nothing half written, the draft kept, and work goes on afterwards."""

from __future__ import annotations

import errno
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from desk.errors import RegisterError
from desk.register import use_cases
from desk.store import keyring, register_file, sqlite
from desk.store.threads import StoreThreads


def limit(pages: int | None, work: Any) -> int:
    """Let the register have so many pages more; None: as many as it likes."""
    raw = sqlite.driver(work.words._rows.connection)
    count = int(raw.execute("PRAGMA page_count").fetchone()[0])
    most = 2**30 if pages is None else count + pages
    raw.execute(f"PRAGMA max_page_count = {most}")
    return count


def test_an_answer_that_finds_no_room_is_not_saved_and_its_draft_is_kept(made: Any) -> None:
    threads = StoreThreads(made.path)
    command = made.yes("197701022381")
    threads.write(partial(use_cases.keep_draft, command.draft, made.access)).result()
    threads.write(partial(limit, 0)).result()

    codes = set()
    for number in range(200):
        another = made.yes(f"1978010{number:05d}") if number else command
        future = threads.write(partial(use_cases.save_answer, another, made.access))
        if (failure := future.exception()) is not None:
            assert isinstance(failure, RegisterError)
            codes.add(failure.code)
            break
    assert codes == {"disk_full"}
    failed = another
    saved = 0 if failed is command else 1
    kept = threads.read(partial(use_cases.open_drafts, made.access)).result()
    assert len(kept) == 1 - saved
    assert threads.read(partial(use_cases.verify, made.access)).result().ok

    threads.write(partial(limit, None)).result()
    again = threads.write(partial(use_cases.save_answer, failed, made.access)).result()
    assert not again.repeated
    assert threads.read(partial(use_cases.verify, made.access)).result().ok
    threads.close()


def test_a_draft_is_kept_in_the_room_of_its_former_self(made: Any) -> None:
    threads = StoreThreads(made.path)
    draft = made.yes("197701022381").draft
    threads.write(partial(use_cases.keep_draft, draft, made.access)).result()
    threads.write(partial(limit, 0)).result()
    for number in ("070-174 06 06", "070-174 06 07"):
        changed = draft.with_(number=number)
        threads.write(partial(use_cases.keep_draft, changed, made.access)).result()
        load = partial(use_cases.load_draft, draft.command_id, made.access)
        assert threads.read(load).result() == changed
    threads.close()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_no_room_for_a_new_register_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def full(*arguments: Any) -> None:
        raise OSError(number, "no room", str(tmp_path))

    monkeypatch.setattr(keyring, "write_keys", full)
    path = tmp_path / "home" / "register.db"
    with pytest.raises(RegisterError) as caught:
        register_file.create_register(path)
    assert caught.value.code == "disk_full"
    assert str(tmp_path) not in repr(caught.value)
    monkeypatch.undo()
    register_file.create_register(path).close()
    register_file.open_register(path).close()
