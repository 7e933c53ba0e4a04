"""Somebody edits the register with its key but without the program: every edit is found (D2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from desk.register import use_cases
from desk.store.triggers import statements

EDITS = [
    ("UPDATE person SET surname = 'Ek'", {"seal_broken", "names_wrong"}),
    ("UPDATE answer SET until = '2030-01-01' WHERE seq = 1", {"seal_broken", "current_wrong"}),
    ("UPDATE answer_recipient SET mobile = '+46701740699'", {"seal_broken"}),
    ("DELETE FROM answer_recipient WHERE position = 0", {"seal_without_row"}),
    ("UPDATE word SET text = 'Annat' WHERE kind = 'told'", {"seal_broken", "words_wrong"}),
    ("UPDATE current_answer SET kind = 'given'", {"current_wrong"}),
    ("UPDATE current_answer SET carry_over = 'not_needed'", {"current_wrong"}),
    ("DELETE FROM current_answer", {"current_wrong"}),
    ("UPDATE shown_person SET protected = 1", {"shown_wrong"}),
    ("DELETE FROM shown_person", {"shown_wrong"}),
    ("UPDATE journal SET action = 'signed_in' WHERE number = 3", {"entry_changed"}),
    ("UPDATE journal SET user_id = NULL WHERE number = 3", {"entry_changed"}),
    (
        "DELETE FROM journal WHERE number = 3",
        {"number_missing", "chain_broken", "row_without_seal"},
    ),
    (
        "DELETE FROM journal WHERE number = (SELECT max(number) FROM journal)",
        {"head_wrong", "seal_without_row", "seal_broken", "row_without_seal"},
    ),
    ("UPDATE journal_head SET number = number - 1", {"head_wrong"}),
    ("UPDATE user_account SET name = 'Omar Said'", {"seal_broken"}),
    (
        "INSERT INTO person_unit "
        "SELECT id, randomblob(16), '', NULL, NULL, randomblob(16) FROM person",
        {"row_without_seal", "reference_broken"},
    ),
    ("UPDATE identity SET value = '197701022381'", {"seal_broken"}),
    ("UPDATE access_note SET text = 'annat'", {"seal_broken"}),
    ("UPDATE unit_message SET confirmed_by = NULL", {"seal_broken"}),
    ("UPDATE retention SET days = 9999 WHERE kind = 'answer'", {"seal_broken"}),
]


@pytest.fixture
def worked(desk: Any) -> Iterator[Any]:
    """A register with a yes, a withdrawal, a look and a search."""
    saved = desk.save()
    desk.withdraw(saved)
    desk.card(saved.person.id, "Patienten ringer.")
    result = desk.run(use_cases.find_people, "anna")
    desk.run(use_cases.note_search, result)
    return desk


def edit(desk: Any, statement: str) -> None:
    raw = desk.bare()
    raw.execute("PRAGMA foreign_keys = OFF")
    for trigger in statements():
        raw.execute(f"DROP TRIGGER {trigger}")
    raw.execute(statement)
    raw.close()


def test_an_untouched_register_holds(worked: Any) -> None:
    result = worked.run(use_cases.verify)
    assert result.ok
    assert result.problems == ()
    assert result.entries > 5
    assert result.rows > 15
    assert len(result.head) == 64


@pytest.mark.parametrize(("statement", "codes"), EDITS)
def test_every_edit_is_found(worked: Any, statement: str, codes: set[str]) -> None:
    edit(worked, statement)
    result = worked.run(use_cases.verify)
    assert not result.ok
    found = {one.code for one in result.problems}
    assert found & codes, found
    assert found <= codes | {"reference_broken", "entry_changed", "shown_wrong"}, found


def test_an_entry_moved_to_another_place_is_found(worked: Any) -> None:
    edit(
        worked,
        "UPDATE journal SET number = CASE number WHEN 3 THEN -4 ELSE -3 END WHERE number IN (3, 4)",
    )
    edit_again = worked.bare()
    edit_again.execute("UPDATE journal SET number = -number WHERE number < 0")
    edit_again.close()
    found = {one.code for one in worked.run(use_cases.verify).problems}
    assert {"entry_changed", "chain_broken"} <= found


def test_what_is_found_names_no_one(worked: Any) -> None:
    edit(worked, "UPDATE person SET surname = 'Hemligsson'")
    assert "Hemligsson" not in repr(worked.run(use_cases.verify))


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("answer", "until"),
        ("answer_recipient", "mobile"),
        ("journal", "hash"),
        ("word", "text"),
        ("unit_message", "confirmed_by"),
        ("access_note", "text"),
    ],
)
def test_append_only_tables_refuse_even_the_key_holder(
    worked: Any, table: str, column: str
) -> None:
    raw = worked.bare()
    for statement in (f"UPDATE {table} SET {column} = {column}", f"DELETE FROM {table}"):
        with pytest.raises(Exception, match="append_only"):
            raw.execute(statement)
    raw.close()


def test_every_change_and_every_look_is_in_the_journal(worked: Any) -> None:
    raw = worked.bare()
    actions = [row[0] for row in raw.execute("SELECT action FROM journal ORDER BY number")]
    raw.close()
    assert actions == [
        "register_created",
        "user_added",
        "unit_added",
        "unit_changed",
        "answer_saved",
        "answer_withdrawn",
        "person_looked_at",
        "people_searched",
    ]


def test_the_journal_itself_holds_no_personal_data(worked: Any) -> None:
    raw = worked.bare()
    columns = [row[1] for row in raw.execute("PRAGMA table_info(journal)")]
    rows = raw.execute(f"SELECT {', '.join(columns)} FROM journal").fetchall()
    raw.close()
    text = repr(rows)
    for secret in ("Anna", "Öberg", "197701012382", "701740605", "ringer", "Sara"):
        assert secret not in text


def test_a_row_without_a_journal_entry_is_a_bug(desk: Any) -> None:
    def forget(access: Any, work: Any) -> None:
        work.words.keep("script", "sv", "1", "Text")
        work.commit()

    with pytest.raises(RuntimeError):
        desk.run(forget)
    assert desk.run(use_cases.verify).ok
