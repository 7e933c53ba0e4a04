"""A visit as a line of the arrival list, in words."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from desk.consent.number.mobile import check_mobile
from desk.register.visit_views import Asked, VisitRow
from desk.visits.marks import WhyFixed
from desk.window.card.names import definite_role, person_identity, person_name, role_name
from desk.window.formats import Formats, plain, shown_number
from desk.window.words import tr

STATE_OF: Final[Mapping[str, str]] = {"ask_again": "again"}
"""The consent's key among the states of rows, where it is another."""


@dataclass(frozen=True, slots=True)
class VisitLine:
    """What a line shows. `state` is a key of the rows' STATES; `mark` is on, off, fixed or gone.

    `first` and `second` are whom to ask and why; where nobody is asked, the number and whose it
    is. `found_by` is what it can be found by, folded. `row` is what it was made of.
    """

    key: str
    time: str
    name: str
    about: str
    first: str
    second: str
    state: str
    state_text: str
    mark: str
    mark_text: str
    mark_more: str
    found_by: str
    row: VisitRow

    @property
    def asks(self) -> bool:
        """Whether Enter asks; else it opens the card."""
        row = self.row
        return bool(row.ask) and row.visit.holds and not row.person.masked

    @property
    def spoken(self) -> str:
        """All of it, for those who listen."""
        parts = (
            self.time,
            self.name,
            self.about,
            self.state_text,
            self.first,
            self.second,
            self.mark_text,
            self.mark_more,
        )
        return ", ".join(part for part in parts if part)


def visit_line(row: VisitRow, formats: Formats) -> VisitLine:
    """The line of a visit."""
    person, visit = row.person, row.visit
    name = person_name(person)
    identity = "" if person.masked else person_identity(person)
    about = tr("Opened with a reason") if person.masked else _about(row, identity)
    first, second = _whom(row)
    mark, mark_text, mark_more = _mark(row)
    numbers = " ".join(one.mobile for one in row.numbers)
    nationals = " ".join(_national(one.mobile) for one in row.numbers)
    digits = _digits(f"{identity} {numbers} {nationals}")
    return VisitLine(
        key=visit.id,
        time=formats.time(visit.start),
        name=name,
        about=about,
        first=first,
        second=second,
        state=STATE_OF.get(row.consent, row.consent),
        state_text=_state(row),
        mark=mark,
        mark_text=mark_text,
        mark_more=mark_more,
        found_by=folded(f"{name} {plain(identity)} {digits}"),
        row=row,
    )


def folded(text: str) -> str:
    """Without capitals, accents and the hyphens of numbers; å, ä and ö stay."""
    parts = []
    for letter in unicodedata.normalize("NFC", text).casefold():
        base = letter if letter in "åäö" else unicodedata.normalize("NFD", letter)[:1]
        parts.append("" if base in "-\u2011" else base)
    return "".join(parts)


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit() or sign == " ")


def _national(mobile: str) -> str:
    return check_mobile(mobile).national or mobile


def _about(row: VisitRow, identity: str) -> str:
    """The number, how it is met, where and with whom, and what it belongs to."""
    visit = row.visit
    met = {"visit": "", "video": tr("video"), "phone": tr("phone")}[visit.contact_type]
    kinds = (
        (visit.source == "1177", tr("1177")),
        (visit.source == "quick", tr("quick booking")),
        (bool(visit.group), tr("group")),
        (bool(visit.series), tr("series")),
        (bool(visit.team), tr("team")),
    )
    booked = [words for holds, words in kinds if holds]
    where = row.reception.name if row.reception is not None else ""
    return " · ".join(filter(None, (identity, met, *booked, visit.professional, where)))


def _state(row: VisitRow) -> str:
    return {
        "yes": tr("Yes to text messages"),
        "no": tr("No to text messages"),
        "withdrawn": tr("Taken back"),
        "ask_again": tr("Ask again"),
        "ended": tr("Ended"),
        "none": tr("No answer yet"),
        "protected": tr("Not shown"),
    }[row.consent]


def _whom(row: VisitRow) -> tuple[str, str]:
    if row.ask:
        return why_words(row.ask[0]), whom_words(row.ask, row.person.given_name)
    shown = " · ".join(shown_number(_national(one.mobile)) for one in row.numbers)
    others = [role_words(one.role, one.name) for one in row.numbers if one.role != "patient"]
    return shown, ", ".join(others)


def why_words(asked: Asked) -> str:
    """Why somebody is asked."""
    return {
        "not_asked": tr("Not asked yet"),
        "ended": tr("The yes has ended"),
        "told_less": tr("The message has a new text"),
        "each_visit": tr("Asked at each visit"),
        "number_unconfirmed": tr("The number is not confirmed"),
    }[asked.reason]


def whom_words(asked: tuple[Asked, ...], given_name: str) -> str:
    """“Fråga Elsa och vårdnadshavaren Karin Nyström”."""
    names = [
        given_name if one.role == "patient" else role_words(one.role, one.name) for one in asked
    ]
    if len(names) == 1:
        return tr("Ask {name}").format(name=names[0])
    both = tr("{first} and {last}").format(first=", ".join(names[:-1]), last=names[-1])
    return tr("Ask {name}").format(name=both)


def role_words(role: str, name: str) -> str:
    """“Karin Nyström (vårdnadshavare)”, or the role alone where no name is known."""
    return f"{name} ({role_name(role)})" if name else definite_role(role).lower()


def _mark(row: VisitRow) -> tuple[str, str, str]:
    visit, mark = row.visit, row.mark
    if visit.status == "cancelled":
        return "gone", tr("Cancelled"), ""
    if visit.status == "moved":
        return "gone", tr("Moved"), ""
    words = tr("Sms is sent") if mark.on else tr("No sms")
    waits = tr("to carry over") if visit.mark_carry_over == "to_carry_over" else ""
    if mark.why_fixed is not None and mark.why_fixed != "protected":
        return "fixed" if mark.on else "off", words, short_reason(mark.why_fixed)
    if mark.why_fixed == "protected":
        return "off", tr("Not shown"), ""
    return "on" if mark.on else "off", words, waits


def short_reason(why: WhyFixed) -> str:
    """Why a mark stands as it does, in a few words."""
    return {
        "not_booked": "",
        "quick_booking": tr("quick booking"),
        "booked_in_1177": tr("booked in 1177"),
        "no_mark": tr("for all visits"),
        "reception_not_active": tr("the reception sends none"),
        "no_consent": tr("no yes with a number"),
        "protected": "",
    }[why]


def long_reason(why: WhyFixed, name: str) -> str:
    """Why a mark cannot be changed, in a sentence with what to do."""
    sentences = {
        "not_booked": tr("The visit is cancelled or moved."),
        "quick_booking": tr("A quick booking sends no sms."),
        "booked_in_1177": tr("{name} booked in 1177, and that mark cannot be removed."),
        "no_mark": tr("This record system has no mark of its own for each visit."),
        "reception_not_active": tr("The reception is not activated for sms."),
        "no_consent": tr("There is no yes with a number. Ask {name} first."),
        "protected": tr("Open the card with a reason first."),
    }
    return sentences[why].format(name=name)
