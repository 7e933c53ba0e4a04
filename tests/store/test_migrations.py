"""One form of the register, however it was made; and no row lost on the way to the next."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, create_engine, event

from desk.errors import RegisterError
from desk.register import use_cases
from desk.store import register_file
from desk.store.keys import read_keys
from desk.store.migrate import MIGRATIONS, count_rows, run_migrations, upgrade_register, version_of
from desk.store.register_file import Register, make_schema, open_register
from desk.store.sqlite import connect, driver, read_connection, write_connection
from desk.store.tables import APPEND_ONLY, metadata
from desk.store.triggers import make_triggers, statements
from desk.store.versions import SCHEMA, is_older

ADD_A_COLUMN = '''"""A unit gets a colour."""

import sqlalchemy as sa
from alembic import op

revision = "9001"
down_revision = "{before}"


def upgrade() -> None:
    {change}
'''


def dump(connection: Connection) -> dict[str, object]:
    """Every table, index and trigger; a table as its parts, whose order does not matter."""
    rows = connection.exec_driver_sql(
        "SELECT type || ' ' || name, sql FROM sqlite_master WHERE sql IS NOT NULL"
    )
    return {
        name: parts(" ".join(sql.split())) if name.startswith("table") else " ".join(sql.split())
        for name, sql in rows
    }


def parts(sql: str) -> list[str]:
    """What stands between a table's outer brackets, cut at the outer commas, and what follows."""
    found, depth, part = [], 0, ""
    for letter in sql[sql.index("(") + 1 :]:
        if letter == "," and depth == 0:
            found.append(part.strip())
            part = ""
            continue
        depth += (letter == "(") - (letter == ")")
        part += letter
    inside, _, after = part.rpartition(")")
    return [*sorted([*found, inside.strip()]), after.strip()]


@pytest.fixture
def empty() -> Iterator[Connection]:
    """A plain database in memory, with transactions as the register has them."""
    engine = create_engine("sqlite://")

    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    event.listen(engine, "begin", begin)
    with engine.connect() as connection:
        driver(connection).isolation_level = None
        yield connection
    engine.dispose()


def test_the_migrations_make_what_a_new_register_has(empty: Connection) -> None:
    run_migrations(empty, MIGRATIONS)
    make_triggers(empty)
    migrated = dump(empty)
    assert version_of(empty) == SCHEMA
    empty.rollback()

    make_schema(empty)
    made = dump(empty)
    empty.rollback()
    assert migrated == made


def test_a_real_register_has_that_form(made: Any, empty: Connection) -> None:
    make_schema(empty)
    register = open_register(made.path)
    with read_connection(register.engine) as connection:
        assert dump(connection) == dump(empty)
    register.close()


def test_every_append_only_table_has_its_triggers() -> None:
    assert set(APPEND_ONLY) <= set(metadata.tables)
    names = set(statements())
    for table in APPEND_ONLY:
        assert {f"keep_{table}_update", f"keep_{table}_delete"} <= names


def test_every_constraint_has_a_name_and_no_row_falls_with_another() -> None:
    for table in metadata.tables.values():
        for constraint in table.constraints:
            assert constraint.name, table.name
        for key in table.foreign_keys:
            assert key.ondelete is None


def write_migration(folder: Path, change: str) -> Path:
    """The migrations with one more."""
    import shutil

    migrations = folder / "migrations"
    shutil.copytree(MIGRATIONS, migrations, ignore=shutil.ignore_patterns("__pycache__"))
    text = ADD_A_COLUMN.format(before=SCHEMA, change=change)
    (migrations / "versions" / "v9001_next.py").write_text(text, encoding="utf-8")
    return migrations


def upgrade(made: Any, migrations: Path) -> Path:
    files = made.files
    register = Register(files, read_keys(files.keys), register_file.SystemClock())
    try:
        return upgrade_register(register, files, migrations)
    finally:
        register.close()


def test_a_register_is_copied_then_migrated_and_still_holds(made: Any, tmp_path: Path) -> None:
    change = 'op.add_column("unit", sa.Column("colour", sa.Text(), nullable=True))'
    copy = upgrade(made, write_migration(tmp_path, change))
    assert copy.parent == made.files.backups
    assert copy.name.endswith("-before-upgrade")
    assert (copy / "register.db").stat().st_mode & 0o777 == 0o600

    register = Register(made.files, read_keys(made.files.keys), register_file.SystemClock())
    with read_connection(register.engine) as connection:
        assert version_of(connection) == "9001"
        assert "colour TEXT" in dump(connection)["table unit"]
        assert {f"trigger {name}" for name in statements()} <= set(dump(connection))
        connection.rollback()
        with register.unit_of_work(connection) as work:
            assert use_cases.verify(made.access, work).ok
            assert len(use_cases.find_people("anna", made.access, work).hits) == 1
    register.close()


def test_a_batch_that_remakes_a_table_keeps_its_children_and_triggers(
    made: Any, tmp_path: Path
) -> None:
    change = (
        'with op.batch_alter_table("answer") as batch:\n'
        '        batch.add_column(sa.Column("colour", sa.Text(), nullable=True))\n'
        '        batch.alter_column("language", existing_type=sa.Text(), nullable=True)'
    )
    register = open_register(made.path)
    with read_connection(register.engine) as connection:
        before = dict(count_rows(connection))
    register.close()
    upgrade(made, write_migration(tmp_path, change))

    raw = connect(made.files, read_keys(made.files.keys))
    for table, count in before.items():
        found = raw.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        assert found == count + (table == "journal")
    with pytest.raises(Exception, match="append_only"):
        raw.execute("DELETE FROM answer")
    assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
    raw.close()


@pytest.mark.parametrize(
    "change",
    [
        'op.execute("DROP TRIGGER keep_answer_recipient_delete"); '
        'op.execute("DELETE FROM answer_recipient")',
        'op.execute("DELETE FROM person_unit"); op.execute("DELETE FROM person")',
        'op.execute("UPDATE current_answer SET answer_id = randomblob(16)")',
    ],
)
def test_a_migration_that_loses_rows_changes_nothing(
    made: Any, tmp_path: Path, change: str
) -> None:
    with pytest.raises(RegisterError) as caught:
        upgrade(made, write_migration(tmp_path, change))
    assert caught.value.code == "upgrade_failed"

    register = open_register(made.path)
    with read_connection(register.engine) as connection:
        with register.unit_of_work(connection) as work:
            assert use_cases.verify(made.access, work).ok
        assert version_of(connection) == SCHEMA
    register.close()


def test_an_older_register_is_upgraded_when_it_is_opened(
    made: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desk.store import migrate

    change = 'op.add_column("unit", sa.Column("colour", sa.Text(), nullable=True))'
    monkeypatch.setattr(migrate, "MIGRATIONS", write_migration(tmp_path, change))
    monkeypatch.setattr(register_file, "SCHEMA", "9001")
    register = open_register(made.path)
    with write_connection(register.engine) as connection:
        assert version_of(connection) == "9001"
        assert driver(connection).execute("PRAGMA foreign_keys").fetchone()[0] == 1
    register.close()


def test_versions_are_compared_number_by_number() -> None:
    assert is_older("0.9.0", "0.10.0")
    assert not is_older("1.0.0", "1.0.0")
    assert is_older("1.0", "1.0.1")
    assert not is_older("2.0.0+local", "1.9")
