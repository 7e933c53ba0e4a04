"""Brings a register from one form to the next without losing a row (decision D7).

Alembic's batch mode on SQLite deletes child rows while foreign keys are on, and drops triggers. So
each migration runs on a connection of its own with foreign keys off, rows are counted before and
after, references checked, and every trigger made anew, all in one transaction.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, update

from desk.errors import RegisterError
from desk.store.backup import Backup, check_files, list_backups, make_backup
from desk.store.copying import standing_of
from desk.store.current import rebuild_current
from desk.store.drafts import seal_all_drafts
from desk.store.places import RegisterFiles
from desk.store.problems import told
from desk.store.register_file import NOBODY, Register
from desk.store.rows import Rows
from desk.store.shown import rebuild_shown
from desk.store.sqlite import driver, write_connection
from desk.store.tables import register_info
from desk.store.triggers import make_triggers
from desk.store.versions import MIN_PROGRAM, VERSION_TABLE

MIGRATIONS: Final = Path(__file__).parent / "migrations"


def upgrade_register(register: Register, files: RegisterFiles, migrations: Path) -> Path:
    """Back the register up, then run the migrations it lacks; the backup's folder.

    No other connection may be open. Raises RegisterError `upgrade_failed` when rows would be lost
    or references broken, `disk_full`; the register then stands as it was.
    """
    with told(), write_connection(register.engine) as connection:
        connection.detach()
        raw = driver(connection)
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        before = version_of(connection)
        connection.rollback()
        copy = _backed_up(register, files, connection)
        raw.execute("PRAGMA foreign_keys = OFF")
        connection.begin()
        _migrate(connection, migrations)
        _derive_anew(Rows(connection, register.seals))
        with register.unit_of_work(connection) as work:
            details = {"schema": version_of(connection), "before": before}
            work.journal.write("register_upgraded", NOBODY, details=details)
            work.commit()
    return copy.folder


def _backed_up(register: Register, files: RegisterFiles, connection: Connection) -> Backup:
    """A backup of the register as it stands: that of an earlier try, or else a new one.

    An upgrade that cannot be done is tried at each start, and must not fill the disk.
    """
    standing = standing_of(driver(connection))
    for made in list_backups(files.backups):
        manifest = made.manifest
        if manifest is None or made.trouble or manifest.kind != "before_upgrade":
            continue
        with suppress(RegisterError):
            if manifest.standing == standing and check_files(made).is_ours(register.keyring.keys):
                return made
    return make_backup(register, files.backups, "before_upgrade", register.clock.now())


def _derive_anew(rows: Rows) -> None:
    """What is derived follows the rules of this program, not those of the one before."""
    rebuild_current(rows)
    rebuild_shown(rows)
    seal_all_drafts(rows)


def version_of(connection: Connection) -> str:
    """The last migration a register has had."""
    version = connection.exec_driver_sql(f"SELECT version_num FROM {VERSION_TABLE}").scalar_one()
    return str(version)


def run_migrations(connection: Connection, migrations: Path, target: str = "head") -> None:
    """Alembic's part, inside the connection's transaction."""
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, target)


def _migrate(connection: Connection, migrations: Path) -> None:
    before = count_rows(connection)
    run_migrations(connection, migrations)
    make_triggers(connection)
    connection.execute(update(register_info), {"min_program": MIN_PROGRAM})
    after = count_rows(connection)
    lost = [table for table, count in before.items() if after.get(table, count) < count]
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if lost or broken is not None:
        raise RegisterError("upgrade_failed")


def count_rows(connection: Connection) -> Mapping[str, int]:
    """How many rows each table holds, but for what counts the migrations themselves."""
    names = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).scalars()
    return {
        name: connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one()
        for name in list(names)
        if name != VERSION_TABLE
    }
