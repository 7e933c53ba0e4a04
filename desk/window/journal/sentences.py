"""The journal in sentences: what somebody did, in the window's language."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Final

from desk.register.journal_kinds import LogKind
from desk.register.journal_views import JournalLine
from desk.register.retention import KeptFor
from desk.register.views import PersonView
from desk.window.card.names import person_name
from desk.window.formats import Formats, days_or_years
from desk.window.journal.visit_sentences import (
    imported,
    mark_changed,
    visit_added,
    visit_changed,
    visit_sentences,
    visits_erased,
)
from desk.window.words import tr

Details = Mapping[str, str | int]
MOST_NAMED: Final = 5
"""So many of those whom a list showed are named on a line; the rest are counted."""


def kind_names() -> dict[LogKind, str]:
    """The kinds of actions, as one chooses among them."""
    return {
        "looks": tr("Looks and searches"),
        "answers": tr("Answers and numbers"),
        "patients": tr("Patients' details"),
        "visits": tr("Visits and their marks"),
        "papers": tr("Papers"),
        "unit": tr("The unit"),
        "users": tr("Logins and users"),
        "log": tr("The access log itself"),
        "register": tr("The register and backups"),
    }


def sentence(action: str, details: Details) -> str:
    """What was done, without who did it: the name stands beside it."""
    made = _WITH_DETAILS.get(action)
    if made is not None:
        return made(details)
    return _plain().get(action) or tr("Did something that this version has no words for")


def line_sentence(line: JournalLine) -> str:
    """A line's sentence."""
    return sentence(line.action, dict(line.details))


def who_did(line: JournalLine) -> str:
    """The user's name; the program where nobody had logged in."""
    return line.user_name or tr("The program")


def persons_named(persons: Sequence[PersonView], most: int = MOST_NAMED) -> str:
    """The patients that a line is about, the first few by name; "" for none."""
    names = [person_name(one) for one in persons[:most]]
    left = len(persons) - len(names)
    if left > 0:
        names.append(tr("{count} more").format(count=left))
    return ", ".join(names)


def texts_quoted(texts: Sequence[str]) -> str:
    """What was searched for or given as a reason, in quotes; "" for nothing."""
    quoted = [tr("“{text}”").format(text=" · ".join(text.split("\n"))) for text in texts]
    return " ".join(quoted)


def kept_words(kept: KeptFor) -> str:
    """How long each kind is kept, in a line."""
    words = tr(
        "Kept: the log {journal}, answers {answer}, searches and reasons {note}, "
        "visits {visit}, parked registrations {draft}."
    )
    return words.format(
        journal=days_or_years(kept.journal),
        answer=days_or_years(kept.answer),
        note=days_or_years(kept.note),
        visit=days_or_years(kept.visit),
        draft=days_or_years(kept.draft),
    )


def moment(at: datetime, formats: Formats) -> str:
    """“2026-11-20 09.42”: on paper, where every line stands for itself."""
    local = formats.local(at)
    return f"{local.date().isoformat()} {formats.time(local)}"


def _plain() -> dict[str, str]:
    return {
        "register_created": tr("Made the register"),
        "register_upgraded": tr("Brought the register to a newer version"),
        "register_rekeyed": tr("Gave the register a new key"),
        "register_restored": tr("Restored the register from a backup"),
        "rekey_begun": tr("Began to give the register a new key"),
        "protection_begun": tr("Began to protect the register with passwords"),
        "code_renewed": tr("Made a new recovery code"),
        "signed_out": tr("Logged out"),
        "user_added": tr("Added a user"),
        "user_changed": tr("Changed a user's details"),
        "user_disabled": tr("Shut a user out"),
        "user_enabled": tr("Let a user in again"),
        "roles_changed": tr("Changed a user's roles"),
        "password_changed": tr("Changed their password"),
        "password_reset": tr("Gave a user a new password"),
        "spot_check_looked_at": tr("Opened a spot check"),
        "unit_added": tr("Added a unit"),
        "unit_changed": tr("Changed the unit's settings"),
        "message_entered": tr("Wrote a new text for the unit's message"),
        "message_confirmed": tr("Confirmed the text of the unit's message"),
        "name_decided": tr("Decided whether the unit's name may stand in the message"),
        "words_kept": tr("Kept the texts that came with the program"),
        "answer_withdrawn": tr("Registered that a yes was taken back"),
        "answer_corrected": tr("Corrected an answer"),
        "number_changed": tr("Changed the number"),
        "number_confirmed": tr("Confirmed the number"),
        "carried_over": tr("Marked an answer as carried over"),
        "carry_over_undone": tr("Took back the mark that an answer was carried over"),
        "person_added": tr("Added a patient"),
        "person_changed": tr("Changed a patient's details"),
        "person_joined": tr("Joined two patients who are the same"),
        "person_parted": tr("Parted two patients who had been joined"),
        "representative_added": tr("Added somebody who acts or receives for the patient"),
        "representative_changed": tr("Changed who acts or receives for the patient"),
        "mandate_looked_at": tr("Noted that a mandate was looked at"),
        "blanket_made": tr("Made a blanket"),
        "blanket_looked_up": tr("Looked up a blanket by its code"),
        "blanket_registered": tr("Registered a signed blanket"),
        "blanket_thrown_away": tr("Threw a blanket away"),
        "application_kept": tr("Filled in the application"),
        "application_moved": tr("Moved the application to another step"),
        "retention_changed": tr("Changed how long something is kept"),
        "visit_mark_carried_over": tr("Marked a visit's sms as done in the record system"),
        "visit_mark_undone": tr("Took back that a visit's sms was done in the record system"),
        "mapping_kept": tr("Kept how a file of bookings is read"),
        "gateway_changed": tr("Changed the gateway for sms"),
        "visit_message_made": tr("Made an sms about a cancelled or moved visit"),
        "visit_message_tried": tr("Tried to send an sms about a visit"),
        "visit_message_settled": tr("Noted what became of an sms about a visit"),
        "plan_looked_at": tr("Looked at the plan of reminders"),
        "plan_file_made": tr("Took the plan of reminders out as a file"),
        "report_looked_at": tr("Opened the quarterly report"),
        **visit_sentences(),
    }


def _counted(details: Details, name: str, one: str, several: str) -> str:
    count = int(details.get(name, 0))
    return one if count == 1 else several.format(count=count)


def _looked(details: Details) -> str:
    if details.get("masked"):
        return tr("Came to a patient with protected identity, who stayed hidden")
    return tr("Opened the card")


def _searched(details: Details) -> str:
    found = _counted(
        details, "shown", tr("Searched, 1 patient shown"), tr("Searched, {count} patients shown")
    )
    return f"{found}, {tr('at every unit')}" if details.get("wide") else found


def list_names() -> dict[str, str]:
    """The lists that show patients, by their codes."""
    return {
        "carry_over": tr("To carry over"),
        "recent": tr("Last patients"),
        "blankets_out": tr("Blankets out"),
        "ask_again": tr("Ask again"),
        "today": tr("Visits today"),
        "visits": tr("Visits"),
        "plan": tr("Plan"),
        "sent": tr("Sms about cancelled visits"),
    }


def _listed(details: Details) -> str:
    name = list_names().get(str(details.get("list", "")))
    shown = _counted(details, "shown", tr("1 patient shown"), tr("{count} patients shown"))
    if name is None:
        return tr("Looked at a list, {shown}").format(shown=shown)
    return tr("Looked at the list {name}, {shown}").format(name=name, shown=shown)


def _saved(details: Details) -> str:
    if details.get("kind") == "refused":
        return tr("Saved a no to reminders")
    return tr("Saved a yes to reminders")


def _paper(details: Details) -> str:
    paper = {
        "activation": tr("the application"),
        "mail": tr("the application as an e-mail draft"),
        "data": tr("the application's data"),
        "consent": tr("a blanket"),
        "receipt": tr("a receipt"),
        "information": tr("an information leaflet"),
    }.get(str(details.get("paper", "")), tr("a paper"))
    how = {
        "printed": tr("Printed {paper}"),
        "saved": tr("Saved {paper} as a file"),
        "opened": tr("Opened {paper} in another program"),
    }.get(str(details.get("how", "")), tr("Made {paper}"))
    return how.format(paper=paper)


def _log_paper(details: Details) -> str:
    return {
        "log_page": tr("Printed or saved a page of the access log"),
        "log_extract": tr("Printed or saved a patient's extract of the access log"),
        "spot_check": tr("Printed or saved a spot check"),
    }.get(str(details.get("paper", "")), tr("Printed or saved the access log's anchor"))


def _log_looked(details: Details) -> str:
    return _counted(
        details,
        "shown",
        tr("Looked at the unit's access log, 1 line"),
        tr("Looked at the unit's access log, {count} lines"),
    )


def _patient_log(details: Details) -> str:
    return _counted(
        details,
        "shown",
        tr("Looked at who has seen the patient, 1 line"),
        tr("Looked at who has seen the patient, {count} lines"),
    )


def _drawn(details: Details) -> str:
    words = tr("Drew a spot check, {drawn} of {all} looks")
    return words.format(drawn=details.get("drawn", 0), all=details.get("of", 0))


def _noted(details: Details) -> str:
    verdict = verdict_names().get(str(details.get("verdict", "")), "")
    words = tr("Noted line {number} of a spot check: {verdict}")
    return words.format(number=details.get("entry", 0), verdict=verdict.lower())


def verdict_names() -> dict[str, str]:
    """What can be found about a drawn look."""
    return {
        "in_order": tr("In order"),
        "to_ask": tr("To be asked about"),
        "not_in_order": tr("Not in order"),
    }


def _verified(details: Details) -> str:
    found = int(details.get("problems", 0)) + int(details.get("broken", 0))
    if found:
        return tr("Verified the register: something is wrong")
    return tr("Verified the register: everything holds")


def backup_kinds() -> dict[str, str]:
    """Why a backup was made."""
    return {
        "daily": tr("the day's"),
        "asked": tr("asked for"),
        "before_upgrade": tr("before an upgrade"),
        "before_rekey": tr("before a new key"),
        "before_restore": tr("before a restoring"),
    }


def _backed_up(details: Details) -> str:
    kind = backup_kinds().get(str(details.get("kind", "")), "")
    return tr("Made a backup ({kind})").format(kind=kind) if kind else tr("Made a backup")


def _signed_in(details: Details) -> str:
    words = tr("Logged in")
    wrong = int(details.get("wrong", 0))
    if wrong:
        words = _counted(
            details,
            "wrong",
            tr("Logged in, after 1 wrong password"),
            tr("Logged in, after {count} wrong passwords"),
        )
    if details.get("clock_behind"):
        return tr("{words}. The computer's clock stood before the last line").format(words=words)
    return words


def _language(details: Details) -> str:
    from desk.window.intake.listeners import language_name

    name = language_name(str(details.get("language", "")))
    words = tr("Turned on the information in {language}")
    if not details.get("on"):
        words = tr("Turned off the information in {language}")
    return words.format(language=name)


def _lost(details: Details) -> str:
    return _counted(
        details,
        "lost",
        tr("Found the last log damaged, at least 1 change lost"),
        tr("Found the last log damaged, at least {count} changes lost"),
    )


def _erased(details: Details) -> str:
    return _counted(
        details,
        "count",
        tr("Erased 1 parked registration whose time was out"),
        tr("Erased {count} parked registrations whose time was out"),
    )


def _demo(details: Details) -> str:
    return _counted(
        details, "count", tr("Added 1 made-up patient"), tr("Added {count} made-up patients")
    )


_WITH_DETAILS: Final[Mapping[str, Callable[[Details], str]]] = {
    "person_looked_at": _looked,
    "people_searched": _searched,
    "list_shown": _listed,
    "answer_saved": _saved,
    "paper_made": _paper,
    "journal_printed": _log_paper,
    "journal_looked_at": _log_looked,
    "patient_journal_looked_at": _patient_log,
    "spot_check_drawn": _drawn,
    "spot_check_noted": _noted,
    "register_verified": _verified,
    "backup_made": _backed_up,
    "signed_in": _signed_in,
    "language_switched": _language,
    "log_damaged": _lost,
    "drafts_erased": _erased,
    "demo_loaded": _demo,
    "visit_added": visit_added,
    "visit_changed": visit_changed,
    "visit_mark_changed": mark_changed,
    "visits_imported": imported,
    "visits_erased": visits_erased,
}
