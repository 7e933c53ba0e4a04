"""Brings the facts of a case into the real window with keys, as somebody at the desk would."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from PySide6.QtWidgets import QApplication, QLineEdit
from story import Person, Story, flat

from desk.cli.console import Console
from desk.cli.decide import answerer
from desk.cli.items import answer_items
from desk.consent.asking import PATIENT
from desk.consent.draft import DraftPatient, Step
from desk.content.sentences import load_sentences
from desk.register.access import Access
from desk.register.permission import unit_of
from desk.register.ports import UnitOfWork
from desk.register.save import add_person
from desk.window.intake.asked import Asking, asking_of
from desk.window.intake.view import WalkView
from desk.window.widgets.asked import Asked

IDENTITIES = {
    "personnummer": ("197701012382", ""),
    "samordningsnummer": ("201301692388", ""),
    "reservnummer": ("991981000010", "stockholm"),
}
NAMES = ("Karin", "Johan", "Sara", "Per")
ADDING = {"guardian": "Alt+V", "god_man": "Alt+G", "forvaltare": "Alt+F", "relative": "Alt+R"}
MOST_ANSWERS = 40
JSON = dict[str, Any]


def decided(facts: JSON) -> JSON:
    """What the command line says to the facts."""
    output = io.BytesIO()
    console = Console(io.BytesIO(json.dumps(facts).encode()), output, io.StringIO())
    answer_items("-", console, answerer(load_sentences("sv")))
    decision: JSON = json.loads(output.getvalue())
    return decision


def outline(decision: JSON) -> JSON:
    """A decision without its sentences."""
    codes = ("code", "role", "index", "assessment")
    return {
        **decision,
        "problems": [{name: one[name] for name in codes} for one in decision["problems"]],
        "notes": [{name: one[name] for name in codes} for one in decision["notes"]],
    }


def set_unit(story: Story, **settings: Any) -> None:
    """The unit's own settings, as its manager has set them before."""

    def change(access: Access, uow: UnitOfWork) -> None:
        uow.units.change(replace(unit_of(access, uow), **settings))
        uow.journal.write("unit_changed", access)
        uow.commit()

    story.given(change)


def add_patient(story: Story, patient: DraftPatient) -> str:
    """Writes a patient of any kind into the register; gives the id."""

    def write(access: Access, uow: UnitOfWork) -> str:
        person = add_person(patient, access, uow)
        uow.journal.write("person_added", access, person_id=person.id)
        uow.commit()
        return person.id

    return story.given(write)


def a_desk_for(story: Story, case: JSON) -> None:
    """A desk of the case's profile and settings, on the case's day."""
    story.unit["profile"] = case["profile"]
    if case["profile"] == "vgr":
        story.unit["send_days_before"] = 2
    if case["profile"] == "vasterbotten-cosmic":
        text = "Hej {given_name}! Du har en tid {date} kl. {time}. Det går inte att svara."
        story.unit |= {"display": "none", "template": text, "send_days_before": None}
    story.clock.instant = datetime.fromisoformat(case["date"]).replace(hour=8, tzinfo=UTC)
    # Without a setting of its own the case goes by the profile, a new unit forbids.
    set_unit(story, **{"protected_identity": "assess", **(case.get("unit") or {})})


class CaseWalk:
    """One case on its way through the pages."""

    def __init__(self, story: Story, case: JSON) -> None:
        self.story = story
        self.case = case
        self.people: list[JSON] = list(case.get("representatives") or ())
        self.patient: JSON = case["patient"]
        self.made = set(case.get("assessments") or ())

    @property
    def view(self) -> WalkView:
        """What the window knows."""
        return self.story.running.rooms.walk.view

    def open(self) -> None:
        """Finds the patient and begins a registration."""
        person = self._patient()
        self.story.press("Ctrl+K")
        self.paste(person.identity)
        self.story.press("Enter")
        if self.patient["protected_identity"]:
            self.paste("Registrerar svar")
            self.story.press("Enter")
        self.story.press("Enter")
        assert self.story.running.rooms.walk.active, self.story.texts()

    def paste(self, text: str) -> None:
        """Puts a text where the focus is, at once: how it is typed is told in other stories."""
        QApplication.clipboard().setText(text)
        self.story.press("Ctrl+V")

    def _patient(self) -> Person:
        birth = self.patient["birth_date"]
        value, issuer = IDENTITIES[self.patient["id_type"]]
        patient = DraftPatient(
            None,
            self.patient["id_type"],
            value,
            issuer,
            "Elsa",
            "Nyström",
            date.fromisoformat(birth) if birth else None,
            self.patient["protected_identity"],
        )
        person = Person(add_patient(self.story, patient), "Elsa", "Nyström", value)
        self.story.people["Elsa Nyström"] = person
        return person

    def go(self) -> WalkView:
        """Answers everything as the case has it; gives what the window then says."""
        self.open()
        if self._is_stopped():
            return self.view
        self._listen()
        self.story.press("Alt+A, Enter")
        self._authority()
        self._numbers()
        self._take_back_assessments()
        self._untell()
        return self.view

    def _is_stopped(self) -> bool:
        return self.view.standing.decider in ("stopped", "unknown")

    def _listen(self) -> None:
        """Chooses who listens where the case's decider is not the one the page begins with."""
        options = {one.kind for one in self.view.standing.listeners}
        wanted = self._listener()
        if wanted not in options or self.view.addressee.kind == wanted:
            return
        if "guardian" not in options:
            self.story.press("Alt+B")
        place = [one.kind for one in self.view.standing.listeners].index(wanted)
        self.story.press(str(place + 1))

    def _listener(self) -> str:
        roles = [one["role"] for one in self.people if one.get("informed")]
        if len(self.people) > 1 and self.people[0]["role"] != self.people[-1]["role"]:
            return "patient"
        if "guardian" in {one.kind for one in self.view.standing.listeners}:
            told = self.patient.get("informed", False)
            return "patient" if told or "guardian" not in roles else "guardian"
        if "forvaltare" in roles:
            return "forvaltare"
        if not self.patient.get("can_consent", True) and "god_man" in roles:
            return "god_man"
        return "patient"

    # The authority page.

    def _authority(self) -> None:
        """Adds who is there, and answers until the page shows the case."""
        if not self.people and self.view.draft.representatives:
            # Whoever the page took for the listener is not there after all.
            self.press_plain("Alt+T")
        for _time in range(MOST_ANSWERS):
            if not self._add_one() and not self._answer_one():
                break
        self._last_days()
        self.story.press("Ctrl+Enter")
        if self.view.draft.step is Step.INFORMATION:
            # It came out who decides, and that one has not heard the words yet.
            self.story.press("Alt+A, Enter, Ctrl+Enter")

    def _add_one(self) -> bool:
        """Adds or names the first of the case who is not there, when the page lets one."""
        there = self.view.draft.representatives
        for place, one in enumerate(self.people):
            if place < len(there) and there[place].given_name:
                continue
            if place >= len(there):
                if one["role"] not in {option.value for option in asking_of(self.view).adding}:
                    return False
                self.story.press(ADDING[one["role"]])
            else:
                self.field("Förnamn", place).setFocus()
            assert self.view.draft.representatives[place].role == one["role"]
            self.paste(NAMES[place])
            return True
        return False

    def field(self, name: str, place: int) -> QLineEdit:
        """The place'th visible field of a name."""
        found = [
            field
            for field in self.story.running.window.findChildren(QLineEdit)
            if field.isVisible() and field.accessibleName() == name
        ]
        return found[min(place, len(found) - 1)]

    def _answer_one(self) -> bool:
        """Answers the first question that is not answered as the case has it."""
        asking: Asking = asking_of(self.view)
        for asked in asking.questions():
            key = self._key(asking, asked)
            if key:
                self.press_plain(key)
                return True
        return False

    def press_plain(self, key: str) -> None:
        """A plain key, with the focus on no field to write in."""
        self.story.running.window.shell.sheet.bar.back_button.setFocus()
        self.story.press(key)

    def _key(self, asking: Asking, asked: Asked) -> str:
        """The key that brings a question nearer to the case; "" where it is there."""
        question = asking.by_id[asked.id]
        if asked.kind == "assessment":
            return self._assessment_key(asked, question.code)
        wanted = self._wanted(question.code, question.subject or "")
        if wanted is None or wanted == asked.value or asked.kind == "end":
            return ""
        if asked.kind == "pair":
            return next((one.key for one in asked.options if one.value == wanted), "")
        return asked.key

    def _assessment_key(self, asked: Asked, code: str) -> str:
        if asked.options:
            wanted = "mature_minor" if "mature_minor" in self.made else "minor"
            if asked.value != wanted:
                return next(one.key for one in asked.options if one.value == wanted)
        elif code not in self.made and not asked.open:
            return ""
        if asked.optional and not asked.value:
            return asked.key
        return asked.reasons[0].key if not asked.text else ""

    def _wanted(self, code: str, subject: str) -> str | None:
        """The case's answer as the page has it; None where the case leaves it open."""
        if code == "can_consent":
            return "yes" if self.patient.get("can_consent", True) else "no"
        if subject == PATIENT:
            value = self.patient.get("consents" if code == "answer" else "informed")
        else:
            keys = [one.key for one in self.view.draft.representatives]
            one = self.people[keys.index(subject)]
            value = (one.get("mandate") or {}).get(code) if code == "covers_person" else None
            value = one.get(code) if value is None else value
        if code == "informed":
            return "yes" if value else None
        return None if value is None else "yes" if value else "no"

    def _last_days(self) -> None:
        place = 0
        for one in self.people:
            mandate = one.get("mandate") or {}
            if one["role"] not in ("god_man", "forvaltare") or not mandate.get("covers_person"):
                continue
            if mandate.get("until"):
                self.field("Uppdragets sista dag", place).setFocus()
                self.paste(mandate["until"])
            place += 1

    # The number page, and what was never told.

    def _numbers(self) -> None:
        if self.view.draft.step is not Step.NUMBER:
            return
        for receiver in self.view.recipients:
            place = [one.key for one in self.view.draft.representatives]
            given = (
                self.patient if receiver.key == PATIENT else self.people[place.index(receiver.key)]
            )
            if not given.get("mobile"):
                continue
            field = self._number_field(receiver.name, receiver.key == PATIENT)
            if field is None:
                # Two have given a number already, and a third is not asked for any more.
                continue
            field.setFocus()
            self.paste(given["mobile"])
            if self._receiver_whole(receiver.key):
                name = receiver.name
                self.story.control(f"{name} bekräftar numret").setFocus()
                self.story.press("Space")
        if self.patient.get("mobile") and any(one.key == PATIENT for one in self.view.recipients):
            self.press_plain("1")

    def _receiver_whole(self, key: str) -> bool:
        return next(one for one in self.view.recipients if one.key == key).mobile.ok

    def _number_field(self, name: str, patient: bool) -> QLineEdit | None:
        for field in self.story.running.window.findChildren(QLineEdit):
            label = flat(field.accessibleName())
            whose = label.startswith(f"Mobilnummer till {name}")
            if field.isVisible() and (whose or (patient and label == "Mobilnummer")):
                return field
        return None

    def _back_to(self, step: Step) -> None:
        while self.view.draft.step is not step:
            self.story.press("Esc")

    def _take_back_assessments(self) -> None:
        """Without this the page would not let one go on to the numbers."""
        for one in self.view.draft.assessments:
            if one.code in self.made:
                continue
            self._back_to(Step.AUTHORITY)
            shown = [
                found
                for found in asking_of(self.view).questions()
                if found.kind == "assessment" and found.reasons
            ]
            place = [one.code in found.id + found.value for found in shown].index(True)
            asked = shown[place]
            if asked.options:
                chosen = next(each for each in asked.options if each.value == asked.value)
                self.press_plain(chosen.key)
            else:
                field = self.field("Kort skäl", place)
                field.setFocus()
                field.selectAll()
                self.story.press("Backspace")

    def _untell(self) -> None:
        """Takes back what was read out where the case's decider was never informed."""
        told = self.view.addressee
        if not told.key:
            return
        informed = (
            self.patient.get("informed", False)
            if told.key == PATIENT
            else self.people[
                [one.key for one in self.view.draft.representatives].index(told.key)
            ].get("informed", False)
        )
        if informed:
            return
        self._back_to(Step.INFORMATION)
        for _point in self.view.points:
            self.story.control(self.view.script.points[0].text).setFocus()
            self.story.press("Shift+Space")

    def save(self) -> None:
        """From the number page to the answer in the register."""
        story = self.story
        story.press("Ctrl+Enter")
        assert self.view.draft.step is Step.MESSAGE, story.texts()
        story.press("Ctrl+Enter")
        rooms = story.running.rooms
        story.running.hands.until(lambda: rooms.walk.saved_view is not None, "it to be saved")
        story.running.idle()
