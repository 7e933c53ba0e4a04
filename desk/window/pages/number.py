"""Number: a section for each who may get the message, checked while typed and read back."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.consent.asking import PATIENT, naming
from desk.window.formats import genitive
from desk.window.intake.roles import called, role_name
from desk.window.intake.view import Receiver, WalkView
from desk.window.page import Problem
from desk.window.pages.base import WalkPage
from desk.window.theme import Theme
from desk.window.widgets.boxes import take_away
from desk.window.widgets.numbersection import NumberSection, SectionWords
from desk.window.widgets.rows import Hairline
from desk.window.words import tr


class NumberPage(WalkPage):
    """The numbers the messages go to."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._title = self.title_label("")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.space(16))
        self._sections: dict[str, NumberSection] = {}
        self._lines: list[Hairline] = []
        self._tried = False
        self.body.addWidget(self._title)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)

    def show_view(self, view: WalkView) -> None:
        """Shows the numbers and everything known about them."""
        super().show_view(view)
        several = len(view.recipients) > 1
        title = tr("Which mobile numbers?") if several else tr("Which mobile number?")
        self._title.setText(title)
        keys = [receiver.key for receiver in view.recipients]
        if keys != list(self._sections):
            self._rebuild(keys)
        for receiver in view.recipients:
            self._sections[receiver.key].show_words(self._words(view, receiver, several))
        if self._tried:
            self._mark(view)

    def _rebuild(self, keys: list[str]) -> None:
        for shown in (*self._sections.values(), *self._lines):
            self._rows.removeWidget(shown)
        for gone in [key for key in self._sections if key not in keys]:
            take_away(self._sections.pop(gone))
        for line in self._lines:
            take_away(line)
        self._lines.clear()
        self._sections = {key: self._sections.get(key) or self._section(key) for key in keys}
        for number, section in enumerate(self._sections.values()):
            if number:
                self._lines.append(Hairline(self.theme))
                self._rows.addWidget(self._lines[-1])
            self._rows.addWidget(section)
            section.show()
        self.order_changed.emit()

    def _section(self, key: str) -> NumberSection:
        section = NumberSection(self.theme, self)
        section.typed.connect(lambda text: self._typed(key, text))
        section.confirmed.connect(lambda ticked: self._confirmed(key, ticked))
        section.whose.connect(lambda whose: self.answered.emit({"whose": whose}))
        section.whose_name.connect(lambda name: self.answered.emit({"whose_name": name}))
        return section

    def _typed(self, key: str, text: str) -> None:
        if key == PATIENT:
            # Another number is not the one that was read back.
            self.answered.emit({"number": text, "number_confirmed": False})
        elif self.view is not None:
            self.answered.emit(naming(self.view.draft, key, number=text))

    def _confirmed(self, key: str, ticked: bool) -> None:
        if key == PATIENT:
            self.answered.emit({"number_confirmed": ticked})
        elif self.view is not None:
            people = self.view.draft.representatives
            self.answered.emit(
                {
                    "representatives": tuple(
                        one.with_(number_confirmed=ticked) if one.key == key else one
                        for one in people
                    )
                }
            )

    @staticmethod
    def _words(view: WalkView, receiver: Receiver, several: bool) -> SectionWords:
        draft, own = view.draft, receiver.key == PATIENT
        name = called(view, receiver.key)
        label = tr("Mobile number")
        if not own:
            label = tr("Mobile number of {name}, {role}")
        elif several:
            label = tr("Mobile number of {name}")
        return SectionWords(
            key=receiver.key,
            label=label.format(name=name, role=role_name(receiver.role)),
            name=name,
            needed=tr("May be left empty: then {name} gets no messages.").format(name=name)
            if several
            else "",
            typed=receiver.typed,
            check=receiver.mobile,
            confirmed=receiver.confirmed,
            who_else=receiver.who_else,
            language=view.context.language,
            owner=tr("{owner} own").format(owner=genitive(name)) if own else "",
            whose=(draft.whose or "") if own else "",
            whose_name=draft.whose_name if own else "",
        )

    def _mark(self, view: WalkView) -> list[Problem]:
        """Marks every wrong field in the words of the summary."""
        found: list[Problem] = []
        nobody = not any(receiver.given for receiver in view.recipients)
        for receiver in view.recipients:
            sentence = ""
            if receiver.given and not receiver.mobile.ok:
                sentence = view.context.sentences.number("mobile", receiver.mobile.problems[0])
            missing = ""
            if nobody and not found:
                missing = tr("Write the mobile number.")
                if len(view.recipients) > 1:
                    missing = tr("Write at least one mobile number.")
            found += self._sections[receiver.key].mark(sentence, missing)
        return found

    def problems(self) -> list[Problem]:
        """What is missing or wrong."""
        if self.view is None:
            return []
        self._tried = True
        return self._mark(self.view)

    def arrived(self) -> None:
        """A new arrival starts without marks."""
        self._tried = False
        for section in self._sections.values():
            section.clear_marks()

    def first_focus(self) -> QWidget | None:
        """The first number, or what is left to answer about one."""
        sections = list(self._sections.values())
        given = [section for section in sections if section.given]
        for section in given or sections:
            target = section.first_open()
            if target is not None:
                return target
        empty = [section for section in sections if not section.given]
        return empty[0].first_open() if empty else None
