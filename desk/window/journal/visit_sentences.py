"""What somebody did with visits and their marks, in sentences of the journal."""

from __future__ import annotations

from collections.abc import Mapping

from desk.window.words import tr

Details = Mapping[str, str | int]


def visit_sentences() -> dict[str, str]:
    """The actions whose sentence needs nothing but the action."""
    return {
        "visit_mark_carried_over": tr("Marked a visit's SMS mark as carried over"),
        "visit_mark_undone": tr("Took back that a visit's SMS mark was carried over"),
        "mapping_kept": tr("Chose how the unit's files of visits are read"),
    }


def visit_added(details: Details) -> str:
    """One or several, as a series or a team is."""
    count = int(details.get("count", 1))
    if count == 1:
        return tr("Wrote a visit in")
    return tr("Wrote {count} visits in").format(count=count)


def visit_changed(details: Details) -> str:
    """What has become of the visit."""
    return {
        "cancelled": tr("Cancelled a visit"),
        "moved": tr("Moved a visit"),
        "booked": tr("Booked a cancelled visit again"),
    }.get(str(details.get("status", "")), tr("Changed a visit"))


def mark_changed(details: Details) -> str:
    """Set or removed."""
    if details.get("on"):
        return tr("Set the SMS mark of a visit")
    return tr("Removed the SMS mark of a visit")


def imported(details: Details) -> str:
    """A piece of an import, or its end with all counts."""
    words = tr("Took visits in from a file: {new} new, {changed} changed")
    if details.get("ended"):
        words = tr(
            "Took visits in from a file, in all: {new} new, {changed} changed, {refused} not"
        )
    if details.get("stopped"):
        words = tr("Stopped taking visits in from a file: {new} new, {changed} changed")
    return words.format(
        new=details.get("new", 0),
        changed=details.get("changed", 0),
        refused=details.get("refused", 0),
    )


def visits_erased(details: Details) -> str:
    """How many had been kept long enough."""
    count = int(details.get("count", 0))
    if count == 1:
        return tr("Erased 1 visit whose time was out")
    return tr("Erased {count} visits whose time was out").format(count=count)
