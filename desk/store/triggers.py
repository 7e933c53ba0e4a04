"""The triggers that keep append-only tables append-only (decision D7): made by one function."""

from __future__ import annotations

from sqlalchemy import Connection

from desk.store.tables import APPEND_ONLY, NEVER_CHANGED


def make_triggers(connection: Connection) -> None:
    """Make every trigger anew, as at creation so after each migration."""
    for name, statement in statements().items():
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")
        connection.exec_driver_sql(statement)


def statements() -> dict[str, str]:
    """The SQLite triggers by name. `keep_*`: no change, no deletion; `journal_next`: no gaps."""
    made = {}
    kept = [(table, verb) for table in APPEND_ONLY for verb in ("UPDATE", "DELETE")]
    kept += [(table, "UPDATE") for table in NEVER_CHANGED]
    for table, verb in kept:
        name = f"keep_{table}_{verb.lower()}"
        made[name] = (
            f"CREATE TRIGGER {name} BEFORE {verb} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, 'append_only'); END"
        )
    made["journal_next"] = (
        "CREATE TRIGGER journal_next BEFORE INSERT ON journal "
        "WHEN NEW.number <> (SELECT number + 1 FROM journal_head WHERE id = 1) "
        "BEGIN SELECT RAISE(ABORT, 'journal_gap'); END"
    )
    return made
