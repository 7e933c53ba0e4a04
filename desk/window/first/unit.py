"""The unit: what it is called, what the message shows of it, where patients turn."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from desk.window.first.base import FirstPage
from desk.window.first.view import FirstView
from desk.window.page import Problem
from desk.window.theme import Theme
from desk.window.widgets.cards import ChoiceCard
from desk.window.widgets.fields import FieldRow, TextField, Verdict
from desk.window.widgets.pairs import pair
from desk.window.widgets.text import Label
from desk.window.words import tr

LONGEST = 100
MOST_DAYS = 60
_PHONE = re.compile(r"\+?[0-9 ()./–-]+\Z")


def phone_ok(typed: str) -> bool:
    """Whether it looks like a phone number with its area code."""
    digits = sum(sign.isdigit() for sign in typed)
    return bool(_PHONE.match(typed.strip())) and 6 <= digits <= 15


class UnitPage(FirstPage):
    """Nine short fields; what the profile settles is not asked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.rows: dict[str, FieldRow] = {}
        self._tried = False
        self._display_label = Label(theme, tr("What the message shows of the place"))
        self._display_error = Verdict(theme)
        self._display = QButtonGroup(self)
        self.cards: dict[str, ChoiceCard] = {
            "unit": ChoiceCard(theme, tr("The unit's name")),
            "provider": ChoiceCard(theme, tr("The care provider's name")),
            "none": ChoiceCard(theme, tr("No name")),
        }
        self._make_rows()
        self._lay_out()
        for display, card in self.cards.items():
            self._display.addButton(card)
            card.clicked.connect(
                lambda _checked=False, display=display: self.answered.emit({"display": display})
            )

    def _make_rows(self) -> None:
        words = (
            ("name", tr("The unit's name"), tr("As the patients know it.")),
            ("short_name", tr("Short name"), tr("Stands at the top of the program.")),
            ("clinic", tr("Clinic (optional)"), tr("The larger whole, if there is one.")),
            ("provider", tr("Care provider"), tr("The region or the company.")),
            ("sender", tr("Sender"), tr("1 to 11 of a–z, digits and spaces.")),
            ("phone", tr("Phone"), tr("Where the patient calls.")),
            (
                "turn_to",
                tr("Where to turn"),
                tr("To change the number or take a yes back: a phone or a place."),
            ),
            (
                "send_days_before",
                tr("Days before the visit"),
                tr("When your system sends the message."),
            ),
            ("check_in", tr("Check-in link (optional)"), tr("Where patients check in themselves.")),
        )
        for name, label, help_text in words:
            field = TextField(self.theme, height=44)
            field.setMaxLength(LONGEST)
            row = FieldRow(self.theme, label, field, help_text=help_text, bold=False)
            row.edited.connect(lambda name=name: self._typed(name))
            self.rows[name] = row

    def _lay_out(self) -> None:
        theme, body, rows = self.theme, self.body, self.rows
        body.setSpacing(theme.space(12))
        body.addWidget(self.title_label(tr("Which unit?")))
        body.addWidget(rows["name"])
        body.addLayout(pair(theme, rows["short_name"], rows["clinic"], fields=True))
        body.addWidget(rows["provider"])
        display = QVBoxLayout()
        display.setSpacing(theme.space(6))
        display.addWidget(self._display_label)
        display.addWidget(self._display_error)
        display.addLayout(pair(theme, *self.cards.values()))
        body.addLayout(display)
        body.addLayout(pair(theme, rows["sender"], rows["phone"], fields=True))
        body.addWidget(rows["turn_to"])
        body.addLayout(pair(theme, rows["send_days_before"], rows["check_in"], fields=True))
        body.addStretch(1)

    def _typed(self, name: str) -> None:
        self.answered.emit({name: self.rows[name].text()})

    def show_view(self, view: FirstView) -> None:
        """Shows the answers and what is said about names."""
        super().show_view(view)
        profile = view.profile
        for name, row in self.rows.items():
            row.set_text(getattr(view.answers, name))
        displays = profile.message.displays if profile is not None else ()
        for display, card in self.cards.items():
            card.setVisible(display in displays and len(displays) > 1)
            if display == view.answers.display:
                card.setChecked(True)
        self._display_label.setVisible(len(displays) > 1)
        unit_decides = profile is not None and profile.message.send_days_before is None
        self.rows["send_days_before"].setVisible(unit_decides)
        self.rows["check_in"].setVisible("{check_in}" in view.template())
        self._say_names(view)
        if self._tried:
            self._mark()

    def _say_names(self, view: FirstView) -> None:
        for name, field in (("name", "unit.name"), ("sender", "sender")):
            row, written = self.rows[name], getattr(view.answers, name).strip()
            errors = view.findings(field, "error") if written else []
            warnings = view.findings(field, "warning") if written else []
            if errors:
                row.set_verdict("error", errors[0])
            elif warnings:
                row.set_verdict("warn", warnings[0])
            else:
                row.set_verdict("none", "")

    def _wrong(self, name: str, view: FirstView) -> str:
        typed = getattr(view.answers, name).strip()
        missing = {
            "name": tr("Write the unit's name."),
            "short_name": tr("Write a short name."),
            "provider": tr("Write who provides the care."),
            "sender": tr("Write what the message comes from."),
            "phone": tr("Write the phone number that patients call."),
            "turn_to": tr("Write where patients turn."),
            "send_days_before": tr("Write how many days before the visit, 1 to 60."),
        }
        if not typed:
            return missing.get(name, "")
        if name == "phone" and not phone_ok(typed):
            return tr("This is no phone number. Write it with its area code, like 08-465 004 10.")
        if name == "send_days_before":
            days = view.answers.days(view.profile) if view.profile is not None else None
            return "" if days is not None and 1 <= days <= MOST_DAYS else missing[name]
        field = {"name": "unit.name", "sender": "sender"}.get(name, "")
        errors = view.findings(field, "error") if field else []
        return errors[0] if errors else ""

    def _mark(self) -> list[Problem]:
        view = self.view
        if view is None:
            return []
        found = []
        for name, row in self.rows.items():
            words = self._wrong(name, view) if row.isVisibleTo(self) else ""
            row.set_error(words)
            if words:
                found.append(Problem(words, row.field))
            if name == "provider":
                found += self._mark_display(view)
        return found

    def _mark_display(self, view: FirstView) -> list[Problem]:
        words = "" if view.answers.display else tr("Choose what the message shows of the place.")
        self._display_error.show_verdict("error", words)
        for card in self.cards.values():
            card.set_error(bool(words))
        shown = [card for card in self.cards.values() if card.isVisibleTo(self)]
        return [Problem(words, shown[0])] if words and shown else []

    def problems(self) -> list[Problem]:
        """What is missing or wrong; a name that gives the care away stops where it is shown."""
        self._tried = True
        return self._mark()

    def first_focus(self) -> QWidget | None:
        """The first empty field."""
        for name, row in self.rows.items():
            needed = name not in ("clinic", "check_in") and row.isVisibleTo(self)
            if needed and not row.text().strip():
                return row.field
        return self.rows["name"].field

    def arrived(self) -> None:
        """Begins without marks."""
        self._tried = False
        for row in self.rows.values():
            row.set_error("")
        self._display_error.show_verdict("none", "")
        for card in self.cards.values():
            card.set_error(False)
        if self.view is not None:
            self._say_names(self.view)
