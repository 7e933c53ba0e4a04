"""The access log on paper: a page of it, a patient's extract, a spot check with the anchor."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from desk.register.check import anchor_text
from desk.register.journal_views import JournalFilter, JournalLine, PatientLog, SpotCheckView
from desk.register.listing import (
    Listing,
    ListingColumn,
    ListingLanguage,
    ListingTable,
    ListingText,
)
from desk.register.ports.log import Anchor
from desk.window.card.names import person_identity, person_name
from desk.window.context import UnitContext
from desk.window.formats import Formats, plain
from desk.window.journal.sentences import (
    kind_names,
    line_sentence,
    moment,
    persons_named,
    texts_quoted,
    verdict_names,
    who_did,
)
from desk.window.words import tr

NOBODY: Final = "–"


def log_listing(
    wanted: JournalFilter,
    lines: Sequence[JournalLine],
    anchor: Anchor,
    context: UnitContext,
    now: datetime,
) -> Listing:
    """What the unit's log shows just now."""
    formats = Formats(context.language)
    facts = [
        (tr("Unit"), context.unit.name),
        (tr("Time"), days_words(wanted.since, wanted.until, formats)),
        (tr("What"), kind_names()[wanted.kind] if wanted.kind else tr("Everything")),
        *_made(context, now, formats),
        _anchor(anchor),
    ]
    rows = [
        (
            moment(line.at, formats),
            who_did(line),
            "\n".join(
                part
                for part in (line_sentence(line), persons_named(line.persons), *_texts(line))
                if part
            ),
        )
        for line in lines
    ]
    table = ListingTable(
        tr("Lines, the latest first"),
        (
            ListingColumn(tr("When"), 2.5, head=True),
            ListingColumn(tr("Who"), 3),
            ListingColumn(tr("What"), 6.5),
        ),
        tuple(rows),
        empty=tr("Nothing fits"),
    )
    return Listing(
        title=tr("Access log"),
        language=_language(context),
        lead=(tr("Every look at a patient is noted here, with every search, paper and change."),),
        facts=tuple((name, plain(value)) for name, value in facts),
        parts=(table,),
        end=(_about_anchor(),),
        foot=tr("Access log"),
    )


def extract_listing(
    log: PatientLog, anchor: Anchor, context: UnitContext, now: datetime
) -> Listing:
    """What one patient is handed: who, which unit, when, what [law 4 kap. 9 §]."""
    formats = Formats(context.language)
    facts = [
        (tr("Patient"), person_name(log.person)),
        (tr("Identity number"), person_identity(log.person) or NOBODY),
        *_made(context, now, formats),
        _anchor(anchor),
    ]
    rows = [
        (moment(line.at, formats), who_did(line), line.unit_name or NOBODY, line_sentence(line))
        for line in log.lines
    ]
    table = ListingTable(
        tr("Lines, the latest first"),
        (
            ListingColumn(tr("When"), 2.5, head=True),
            ListingColumn(tr("Who"), 2.5),
            ListingColumn(tr("Unit"), 3),
            ListingColumn(tr("What"), 4),
        ),
        tuple(rows),
        empty=tr("Nobody has opened the patient's details."),
    )
    left_out = tr("Lines of other units are left out: {count}. They can be asked for there.")
    end = [left_out.format(count=log.elsewhere)] if log.elsewhere else []
    return Listing(
        title=tr("Extract of the access log"),
        language=_language(context),
        lead=(
            tr("Who has seen or changed the patient's details in the register of sms reminders."),
        ),
        facts=tuple((name, plain(value)) for name, value in facts),
        parts=(table,),
        end=(*end, _about_anchor()),
        foot=tr("Extract of the access log"),
    )


def check_listing(
    check: SpotCheckView, anchor: Anchor, context: UnitContext, now: datetime
) -> Listing:
    """A random draw with what was found, and the journal's end as an anchor."""
    formats = Formats(context.language)
    verdicts = verdict_names()
    drawn = formats.local(check.drawn_at)
    of_all = tr("{drawn} of {all} looks").format(drawn=len(check.lines), all=check.population)
    facts = [
        (tr("Unit"), context.unit.name),
        (tr("Time"), days_words(check.since, check.until, formats)),
        (tr("Drawn at random"), of_all),
        (tr("Drawn by"), f"{check.drawn_by}, {formats.day_and_time(drawn)}"),
        *_made(context, now, formats),
        _anchor(anchor),
    ]
    rows = []
    for line, remark in check.lines:
        found = tr("Not checked yet")
        if remark is not None:
            told = [verdicts[remark.verdict], remark.text]
            signed = f"{remark.by_name}, {moment(remark.at, formats)}"
            found = "\n".join(part for part in (*told, signed) if part)
        what = (line_sentence(line), persons_named(line.persons), *_texts(line))
        rows.append(
            (
                str(line.number),
                moment(line.at, formats),
                who_did(line),
                "\n".join(part for part in what if part),
                found,
            )
        )
    table = ListingTable(
        tr("Drawn lines"),
        (
            ListingColumn(tr("Line"), 1, head=True),
            ListingColumn(tr("When"), 2),
            ListingColumn(tr("Who"), 2),
            ListingColumn(tr("What"), 3.5),
            ListingColumn(tr("What was found"), 3.5),
        ),
        tuple(rows),
    )
    signing = tr("Checked by (signature, date): ______________________________")
    return Listing(
        title=tr("Spot check of the access log"),
        language=_language(context),
        lead=(tr("Looks at patients, drawn at random by the program and checked by a manager."),),
        facts=tuple((name, plain(value)) for name, value in facts),
        parts=(table, ListingText(signing)),
        end=(_about_anchor(),),
        foot=tr("Spot check of the access log"),
    )


def _texts(line: JournalLine) -> tuple[str, ...]:
    return (texts_quoted(line.texts),) if line.texts else ()


def _made(
    context: UnitContext, now: datetime, formats: Formats
) -> tuple[tuple[str, str], tuple[str, str]]:
    moment_of = formats.day_and_time(formats.local(now))
    return (tr("Made"), moment_of), (tr("Made by"), f"{context.access.user_name}, {context.place}")


def _anchor(anchor: Anchor) -> tuple[str, str]:
    return tr("Anchor"), anchor_text(anchor)


def _about_anchor() -> str:
    return tr(
        "The anchor is the number and the checksum of the log's last line. Keep the paper: "
        "whoever changes the log afterwards cannot make it fit the paper."
    )


def days_words(since: date | None, until: date | None, formats: Formats) -> str:
    """“1 november 2026 – 20 november 2026”, with either end open."""
    if since is not None and until is not None:
        if since == until:
            return formats.plain_day(since)
        return f"{formats.plain_day(since)} – {formats.plain_day(until)}"
    if since is not None:
        return tr("From {day}").format(day=formats.plain_day(since))
    if until is not None:
        return tr("To and with {day}").format(day=formats.plain_day(until))
    return tr("All time")


def _language(context: UnitContext) -> ListingLanguage:
    return "sv" if context.language == "sv" else "en"
