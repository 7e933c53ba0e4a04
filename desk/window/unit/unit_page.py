"""The unit's settings within what its profile allows, its receptions, its languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from desk.consent.profile import Profile, ProtectedIdentity
from desk.errors import UserError
from desk.register.messages import LONGEST_REASON
from desk.register.unit_views import LanguageView, ReceptionView, UnitView
from desk.window.formats import Formats
from desk.window.page import Action, Actions, Page, Problem
from desk.window.theme import Theme, Type
from desk.window.unit.lines import FactLine
from desk.window.unit.unit_fields import ReceptionRow, read_from, show_in, unit_rows
from desk.window.unit.unit_words import decided_by_profile, language_name
from desk.window.widgets.banners import Banner
from desk.window.widgets.buttons import Button
from desk.window.widgets.cards import CheckCard, ChoiceCard
from desk.window.widgets.fields import FieldRow, TextField
from desk.window.widgets.pairs import pair
from desk.window.widgets.phonecolumn import ColumnWords, PhoneColumn
from desk.window.widgets.text import Label
from desk.window.words import tr


class UnitSettingsPage(Page):
    """One long form; what the profile decides is read last, with its source.

    `edited` at every change, `save` asks to keep, `switched` carries a language and whether it is
    on, `left` tells that the page went out of sight.
    """

    edited = Signal()
    save = Signal()
    switched = Signal(str, bool)
    message = Signal()
    leave = Signal()
    left = Signal()

    def __init__(
        self, theme: Theme, profile: Profile, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._profile = profile
        self._formats = Formats(language)
        self._language = language
        self._busy = False
        self._found: list[Problem] = []
        self._phone = PhoneColumn(theme)
        self.right = self._phone
        self._banner = Banner(theme, "error", "")
        self.rows = unit_rows(theme, profile)
        reason = TextField(theme, height=44)
        reason.setMaxLength(LONGEST_REASON)
        self.reason = FieldRow(
            theme,
            tr("Why the name may stand in the message"),
            reason,
            help_text=tr("You as manager decide. It is kept with your name and the day."),
        )
        self._sender = FactLine(theme, tr("Sender"))
        self._display = FactLine(theme, tr("Name in the text"))
        self._policies = {
            "forbid": ChoiceCard(
                theme, tr("No messages"), second=tr("The strictest, as for a new unit.")
            ),
            "assess": ChoiceCard(
                theme,
                tr("Judge each case"),
                second=tr("The message then says only that there is a care visit."),
            ),
        }
        self._group = QButtonGroup(self)
        self.receptions: list[ReceptionRow] = []
        self._reception_list = QVBoxLayout()
        self.add_reception = Button(theme, tr("Add a reception"), icon="plus", key=tr("Alt+L"))
        self.languages: dict[str, CheckCard] = {}
        self._language_list = QVBoxLayout()
        self._lay_out()
        for row in (*self.rows.values(), self.reason):
            row.edited.connect(self.edited)
        for card in self._policies.values():
            self._group.addButton(card)
            card.clicked.connect(self.edited)
        self.add_reception.clicked.connect(self._add_empty)

    def _lay_out(self) -> None:
        theme, body, rows = self.theme, self.body, self.rows
        body.setSpacing(theme.space(12))
        body.addWidget(self.title_label(tr("The unit's settings")))
        body.addWidget(self._banner)
        body.addWidget(rows["name"])
        body.addWidget(self.reason)
        body.addLayout(pair(theme, rows["short_name"], rows["clinic"], fields=True))
        body.addLayout(pair(theme, rows["provider"], rows["phone"], fields=True))
        body.addWidget(rows["turn_to"])
        self._head(tr("The message"))
        body.addWidget(self._sender)
        body.addWidget(self._display)
        sent = [rows[name] for name in ("send_days_before", "check_in") if name in rows]
        body.addLayout(pair(theme, *sent, fields=True))
        quiet = [rows[name] for name in ("quiet_from", "quiet_until")]
        body.addLayout(pair(theme, *quiet, fields=True))
        self._head(tr("Ages and numbers"))
        ages = [rows[name] for name in ("minor_until", "own_number_from") if name in rows]
        body.addLayout(pair(theme, *ages, fields=True))
        days = [rows[name] for name in ("confirm_after_days", "mandate_days")]
        body.addLayout(pair(theme, *days, fields=True))
        self._head(tr("Protected identity"))
        if self._profile.rules.protected_identity == "assess":
            body.addLayout(pair(theme, *self._policies.values()))
        else:
            body.addWidget(Label(theme, tr("The profile allows no messages.")))
        self._head(tr("Receptions"))
        words = tr("Only receptions that are switched on send messages. Empty ages are the unit's.")
        body.addWidget(Label(theme, words, size=Type.SMALL, role="ink2"))
        self._reception_list.setSpacing(theme.space(16))
        body.addLayout(self._reception_list)
        body.addWidget(self.add_reception)
        self._language_list.setSpacing(theme.space(12))
        body.addLayout(self._language_list)
        self._head(tr("Decided by the profile"))
        title = FactLine(theme, tr("Profile"))
        title.show_fact(self._profile.title[self._language])
        body.addWidget(title)
        for name, answer, source in decided_by_profile(self._profile, self._language):
            line = FactLine(theme, name)
            line.show_fact(answer, source)
            body.addWidget(line)
        body.addStretch(1)
        self._banner.hide()
        self.reason.hide()

    def _head(self, words: str) -> None:
        self.body.addSpacing(self.theme.space(12))
        self.body.addWidget(Label(self.theme, words, size=Type.LARGE, bold=True))

    def show_unit(self, unit: UnitView, display: str) -> None:
        """The settings as they are kept."""
        show_in(self.rows, unit)
        # Asked for only where the text has a place for it.
        used = "{check_in}" in (unit.message.template or "") or bool(unit.check_in)
        self.rows["check_in"].setVisible(used)
        self._sender.show_fact(unit.sender, tr("Changed with the message"))
        self._display.show_fact(display, tr("Changed with the message"))
        self._policies[unit.protected_identity].setChecked(True)
        for one in unit.receptions:
            self._add(one)

    def show_languages(self, codes: Sequence[str], on: Sequence[LanguageView]) -> None:
        """The translations that nobody professional has reviewed, and who turned them on."""
        if not codes:
            return
        theme, known = self.theme, {one.code: one for one in on}
        if not self.languages:
            self._language_list.addSpacing(theme.space(12))
            head = Label(theme, tr("Languages of the information"), size=Type.LARGE, bold=True)
            self._language_list.addWidget(head)
        for code in codes:
            card = self.languages.get(code)
            second = tr("Nobody professional has reviewed this translation.")
            one = known.get(code)
            if one is not None:
                day = self._formats.plain_day(self._formats.local(one.at).date())
                second = tr("Not reviewed. Turned on by {name} on {day}.").format(
                    name=one.by, day=day
                )
            if card is None:
                card = CheckCard(theme, language_name(code), second=second)
                card.clicked.connect(
                    lambda checked=False, code=code: self.switched.emit(code, checked)
                )
                self.languages[code] = card
                self._language_list.addWidget(card)
            card.set_second(second)
            card.setChecked(one is not None)

    def _add_empty(self) -> None:
        self._add(ReceptionView("", "", active=True))
        self.receptions[-1].rows["name"].field.setFocus()
        self.edited.emit()

    def _add(self, one: ReceptionView) -> None:
        row = ReceptionRow(self.theme, self._profile, one, len(self.receptions) + 1)
        self.receptions.append(row)
        self._reception_list.addLayout(pair(self.theme, *row.rows.values(), fields=True))
        self._reception_list.addWidget(row.active)
        for field in row.rows.values():
            field.edited.connect(self.edited)
        row.active.clicked.connect(self.edited)

    def settings(self, unit: UnitView) -> UnitView:
        """The unit with all that stands on the page."""
        allowed = self._profile.rules.protected_identity == "assess"
        assess = allowed and self._policies["assess"].isChecked()
        policy: ProtectedIdentity = "assess" if assess else "forbid"
        return replace(
            read_from(self.rows, unit, self._profile),
            protected_identity=policy,
            receptions=tuple(row.view() for row in self.receptions),
        )

    def ask_reason(self, asked: bool, finding: str) -> None:
        """Whether the name must be decided on, and what is said about it."""
        kind = "warn" if finding else "none"
        self.rows["name"].set_verdict(kind, finding)
        self.reason.setVisible(asked)

    def show_text(self, text: str) -> None:
        """The text on the phone at once; what is found in it follows."""
        self._phone.show_text(text)

    def show_phone(self, words: ColumnWords) -> None:
        """The message with what stands on the page."""
        self._phone.show_words(words)

    def show_error(self, title: str, body: str) -> None:
        """Why it was not saved."""
        self._banner.set_words(title, body)
        self._banner.show()
        self._banner.announce()

    def set_busy(self, busy: bool) -> None:
        """While it is being saved a second press does nothing."""
        self._busy = busy
        self.actions_changed.emit()

    def mark(self, errors: Sequence[tuple[UserError, str]]) -> list[Problem]:
        """Marks what is wrong, each at its field; what has none stands in the banner."""
        for row in self._all_rows().values():
            row.set_error("")
        found = []
        for error, words in errors:
            marked = self._all_rows().get(error.field or "")
            if marked is None:
                self.show_error(words, "")
            elif not marked.error.text():
                marked.set_error(words)
                found.append(Problem(words, marked.field))
        return found

    def show_problems(self, found: Sequence[Problem]) -> None:
        """Puts these in the summary, which takes the focus."""
        self._found = list(found)
        self.wants_problems.emit()

    def keep_problems(self, found: Sequence[Problem]) -> None:
        """The summary follows what is put right, without taking the focus."""
        if [one.text for one in found] != [one.text for one in self._found]:
            self._found = list(found)
            self.problems_changed.emit([one.text for one in found])

    def problems(self) -> list[Problem]:
        """What is marked."""
        return self._found

    def _all_rows(self) -> dict[str, FieldRow]:
        rows = {**self.rows, "name_reason": self.reason}
        for place, one in enumerate(self.receptions):
            rows |= {f"receptions.{place}.{name}": row for name, row in one.rows.items()}
        return rows

    def bar(self) -> Actions:
        """Back, the message, and save."""
        if self._busy:
            return Actions(tr("Saving"), "Enter", "clock", back=True)
        secondary = (Action(tr("The message"), tr("Alt+M"), self.message.emit, "message"),)
        return Actions(tr("Save"), "Enter", back=True, secondary=secondary)

    def primary(self) -> None:
        """Saves."""
        if not self._busy:
            self.save.emit()

    def back(self) -> bool:
        """To the settings."""
        self.leave.emit()
        return True

    def first_focus(self) -> QWidget | None:
        """The name."""
        return self.rows["name"].field

    def arrived(self) -> None:
        """Begins without marks."""
        self._banner.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tells whoever has changed something that shows elsewhere."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.left.emit()
