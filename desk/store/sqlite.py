"""What is SQLite's own: the encrypted file, its connections and settings (D6, D7, D13)."""

from __future__ import annotations

from typing import Any, Final, cast

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlcipher3 import dbapi2

from desk.store.keys import Keys
from desk.store.places import RegisterFiles

PAGE: Final = 4096
APPLICATION: Final = 0x53414D54
"""Marks the decrypted file as a register."""

_BEGIN: Final = "desk_begin"
_BUSY_MILLISECONDS: Final = 5000
_PRAGMAS: Final = (
    "cipher_log_level = NONE",
    "foreign_keys = ON",
    "synchronous = FULL",
    # On macOS alone: there a sync leaves what is written in the disk's own memory.
    "fullfsync = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "cache_size = -65536",
)


def make_engine(files: RegisterFiles, keys: Keys, *, frozen: bool = False) -> Engine:
    """An engine on an encrypted file that exists or is to be made; nothing is opened yet.

    The key stands in no address and in no statement that could be kept or printed. `frozen`: the
    file is a backup, which is read and never touched.
    """
    engine = create_engine(
        "sqlite://",
        creator=lambda: connect(files, keys, frozen=frozen),
        module=dbapi2,
        poolclass=QueuePool,
        pool_size=2,
        max_overflow=2,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return engine


def connect(files: RegisterFiles, keys: Keys, *, frozen: bool = False) -> Any:
    """A bare connection with the key set and the settings every connection needs.

    A frozen one makes no files beside the register's. Raises the driver's error when the file
    cannot be read with the key.
    """
    path = files.register
    connection = dbapi2.connect(
        f"{path.absolute().as_uri()}?immutable=1" if frozen else str(path),
        uri=frozen,
        isolation_level=None,
        check_same_thread=False,
        timeout=_BUSY_MILLISECONDS / 1000,
    )
    try:
        connection.set_key(f"x'{keys.database.hex()}{keys.salt.hex()}'")
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except dbapi2.Error:
        connection.close()
        raise
    return connection


def write_connection(engine: Engine) -> Connection:
    """The writer's connection: takes the write lock at once, leaves the log to `tidy`."""
    connection = engine.connect().execution_options(**{_BEGIN: "BEGIN IMMEDIATE"})
    # One that was the reader's before comes out of the pool as it was.
    driver(connection).execute("PRAGMA query_only = OFF")
    driver(connection).execute("PRAGMA wal_autocheckpoint = 0")
    return connection


def read_connection(engine: Engine) -> Connection:
    """The reader's connection: sees one moment, can write nothing."""
    connection = engine.connect().execution_options(**{_BEGIN: "BEGIN"})
    driver(connection).execute("PRAGMA query_only = ON")
    return connection


def driver(connection: Connection) -> Any:
    """The driver's connection underneath, for what SQLAlchemy has no word for."""
    return cast(Any, connection.connection.dbapi_connection)


def indexed(name: str) -> str:
    """Pins a query to an index: the planner's guess cost 427 ms where the index takes one (D6)."""
    return f"INDEXED BY {name}"


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get(_BEGIN, "BEGIN"))


def tidy(connection: Connection) -> None:
    """Move the write-ahead log into the file, as far as no reader holds it back."""
    driver(connection).execute("PRAGMA wal_checkpoint(PASSIVE)")
