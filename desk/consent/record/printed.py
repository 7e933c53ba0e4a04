"""What a blanket, a receipt or a leaflet says: the words that are true of this answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final

from desk.consent.form import Facts, Form
from desk.consent.information.script import Script
from desk.consent.information.telling import RenderedScript, ScriptContext, render_script
from desk.consent.profile import Display, Profile
from desk.consent.record.paper import Paper, PaperRecipient
from desk.consent.record.reference import check_reference, printed_reference

Mark = Callable[[str], str]
"""Keeps a value together inside a sentence that is written in the other direction."""


def paper_facts(
    paper: Paper, profile: Profile, form: Form, script: Script, mark: Mark = str
) -> Facts:
    """What fills a paper's description, in the paper's language.

    `mark` is put on every value before it stands in a sentence.
    """
    return _Printed(paper, profile, form, script, mark).facts()


class _Printed:
    """One paper's facts being gathered."""

    def __init__(
        self, paper: Paper, profile: Profile, form: Form, script: Script, mark: Mark
    ) -> None:
        self.paper = paper
        self.profile = profile
        self.form = form
        self.script = script
        self.mark = mark
        self.message, self.example = self.told_message()

    def word(self, key: str, **values: str) -> str:
        """A word of the form in the paper's language."""
        return self.form.filled(self.paper.language, key, values, self.mark)

    def facts(self) -> Facts:
        """All of it."""
        told = self.told()
        return Facts(
            {**self.values(told), **self.fields()},
            self.true(),
            {
                "points": tuple(
                    Facts({"text": point.text}, frozenset(["quotes"] * point.quotes_message))
                    for point in told.points
                ),
                "recipients": self.listed("recipients", self.recipients),
                "signers": self.listed("signers", self.signers),
            },
        )

    def listed(self, name: str, entries: Callable[[], list[Facts]]) -> tuple[Facts, ...]:
        """A list's entries; none for a paper that does not print them and lacks their words."""
        printed = {section.each for section in self.form.sections}
        printed |= {text.each for text in self.form.texts()}
        return tuple(entries()) if name in printed else ()

    def recipients(self) -> list[Facts]:
        """Who gets the message."""
        return [self.recipient(one) for one in self.paper.recipients]

    def values(self, told: RenderedScript) -> dict[str, str]:
        """What stands between braces in the words."""
        own, rules = self.paper, self.profile.rules
        known = check_reference(own.reference)
        return {
            "patient": own.patient,
            "identity": own.identity,
            "unit": self.unit_name(),
            "day": self.say(own.day),
            "date": own.day.isoformat() if own.day else "",
            "until": self.say(own.until),
            "turn_to": self.turn_to(),
            "elsewhere": _localized(self.profile.information.change, own.language),
            "minor_until": str(rules.minor_until),
            "registered_by": own.registered_by,
            "reference": printed_reference(own.reference) if known else own.reference,
            "code": known or own.reference,
            "question": told.question,
            "message": self.message,
            "record_system": _localized(self.profile.record_system, own.language),
        }

    def fields(self) -> dict[str, str]:
        """What stands in the fields that are filled already."""
        own = self.paper
        mandate = own.mandate
        checked = mandate.checked.isoformat() if mandate and mandate.checked else ""
        phone = next((one.mobile for one in own.recipients if one.role == "patient"), "")
        return {
            "patient.name": own.patient,
            "patient.identity": own.identity,
            "patient.mobile": phone,
            "mandate.checked": checked,
            "staff.registered_by": own.registered_by,
            "staff.date": own.day.isoformat() if own.day and own.registered_by else "",
        }

    def true(self) -> frozenset[str]:
        """The conditions that hold."""
        own = self.paper
        roles = {one.role for one in own.recipients}
        mandate = own.mandate
        appointed = bool(roles & {"god_man", "forvaltare"})
        appointed = appointed or own.decided_by in ("forvaltare", "staff")
        minor = "guardian" in roles or own.decided_by == "guardian"
        holds = {
            "blank": own.blank,
            "named": bool(own.patient),
            "yes": own.answer is True,
            "no": own.answer is False,
            "protected": own.protected,
            f"by_{own.decided_by}": own.decided_by is not None,
            "by_representative": own.decided_by in ("guardian", "forvaltare"),
            "has_message": bool(self.message),
            "example": self.example,
            "made_up": own.blank and bool(self.message) and not self.example,
            "each_visit": self.profile.rules.ask_at_each_visit,
            "has_end": own.until is not None,
            "has_elsewhere": bool(_localized(self.profile.information.change, own.language)),
            "has_child": own.blank or minor or own.child_approves is not None,
            "child_yes": own.child_approves is True,
            "child_no": own.child_approves is False,
            "has_mandate": own.blank or appointed or mandate is not None,
            "mandate_covers": mandate is not None and mandate.covers_person is True,
            "mandate_lacks": mandate is not None and mandate.covers_person is False,
            "has_registered_by": bool(own.registered_by),
            "has_reference": bool(own.reference),
            "not_reviewed": not self.script.reviewed and own.language not in _OWN_LANGUAGES,
        }
        return frozenset(name for name, one in holds.items() if one)

    def told(self) -> RenderedScript:
        """The information as it is told to whoever decides."""
        own, unit = self.paper, self.paper.unit
        called = _called(own.patient)
        about = own.decided_by not in (None, "patient") and bool(called)
        context = ScriptContext(
            given_name=self.mark(called) if called else "",
            unit=self.mark(self.unit_name()),
            provider="" if own.protected else self.mark(unit.provider or unit.name),
            display=self.display(),
            send_days_before=unit.send_days_before,
            turn_to=self.turn_to(),
            message=self.message,
            protected=own.protected,
            about=about,
            until=own.until,
        )
        return render_script(self.script, self.profile, context)

    def display(self) -> Display:
        """What the message shows of the place, as the unit has chosen."""
        return "none" if self.paper.protected else self.paper.unit.display

    def unit_name(self) -> str:
        """The unit, unless it would tell where a protected person is."""
        return self.word("unit_word.protected") if self.paper.protected else self.paper.unit.name

    def turn_to(self) -> str:
        """Where one turns to say no, or to change the number."""
        unit = self.paper.unit
        if self.paper.protected or not (unit.turn_to or unit.phone):
            return self.word("turn_to.here")
        if unit.turn_to and unit.phone and unit.phone not in unit.turn_to:
            return self.word("turn_to.both", turn_to=unit.turn_to, phone=unit.phone)
        if unit.turn_to:
            return self.mark(unit.turn_to)
        return self.word("turn_to.phone", phone=unit.phone)

    def recipient(self, one: PaperRecipient) -> Facts:
        """One who gets the message."""
        holds = {
            "named": bool(one.name),
            "is_patient": one.role == "patient",
            "own_end": one.until is not None and one.until != self.paper.until,
        }
        return Facts(
            {
                "name": one.name,
                "role": self.word(f"role.{one.role}"),
                "mobile": one.mobile,
                "end": self.say(one.until),
                "end_date": self.end_date(one),
            },
            frozenset(name for name, true in holds.items() if true),
        )

    def end_date(self, one: PaperRecipient) -> str:
        """Until when a number may be used, as it stands in a table."""
        if one.until is not None:
            return one.until.isoformat()
        if not self.form.has(self.paper.language, "recipients.open"):
            return ""
        each = self.profile.rules.ask_at_each_visit
        return self.word("recipients.next" if each else "recipients.open")

    def signers(self) -> list[Facts]:
        """Who signs: whoever decided, and a god man; on a blank paper whoever it may be.

        A relative signs nothing (forms.md §2).
        """
        own = self.paper
        if own.blank or own.decided_by is None:
            return [Facts({"signer": self.word("signer.anybody")})]
        deciders = {"staff": "god_man"}.get(own.decided_by, own.decided_by)
        names = [one.name for one in own.recipients if one.role == deciders]
        if deciders == "patient":
            names = [own.patient]
        found = [self.signer(deciders, name) for name in names or [""]]
        if deciders == "patient":
            found += [
                self.signer("god_man", one.name) for one in own.recipients if one.role == "god_man"
            ]
        return found

    def signer(self, role: str, name: str) -> Facts:
        """One who signs, with the name in print where it is known."""
        return Facts({"signer": self.word(f"signer.{role}"), "signer.name": name})

    def told_message(self) -> tuple[str, bool]:
        """The message to show, and whether it is an example: the profile's, filled as if.

        What would tell a protected person's place is not printed, whoever wrote it: such a person
        gets the profile's own text.
        """
        own = self.paper
        if own.message and not (own.protected and self.tells_place(own.message)):
            return own.message, False
        # Most papers carry their own message; what writes one is loaded for those that do not.
        from desk.consent.record.example import example_message

        return example_message(own, self.profile), True

    def tells_place(self, text: str) -> bool:
        """Whether a text tells where care is given."""
        folded = text.casefold()
        return any(place.casefold() in folded for place in self.paper.unit.places)

    def say(self, day: date | None) -> str:
        """A day as it is said: fredag 20 november 2026; "" for none."""
        if day is None:
            return ""
        return self.form.word(
            self.paper.language,
            "day.said",
            weekday=_nth(self.word("day.weekdays").split(), day.weekday()),
            number=str(day.day),
            month=_nth(self.word("day.months").split(), day.month - 1),
            year=str(day.year),
        )


_OWN_LANGUAGES: Final = ("sv", "sv-x-easy", "en")
"""The program's own languages; what stands in another is marked until somebody has reviewed it."""


def _called(name: str) -> str:
    """What somebody is called by: the first name, which in "Ek, Anna" stands after the comma.

    "" for what is in brackets, as "(okänd)": that is nobody's name.
    """
    surname, _, after = name.partition(",")
    first = (after.split() or surname.split() or [""])[0]
    return first if first[:1].isalpha() else ""


def _nth(words: Sequence[str], place: int) -> str:
    """A word of a list, "" where the list is too short."""
    return words[place] if place < len(words) else ""


def _localized(texts: Mapping[str, str], language: str) -> str:
    """A profile's words in a language, or in the one that it is a variety of."""
    return texts.get(language) or texts.get(language.split("-")[0]) or texts["sv"]
