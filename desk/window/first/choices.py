"""The first two questions: which language, and which record system."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from desk.consent.profile import Profile
from desk.window.first.base import FirstPage
from desk.window.first.view import FirstView
from desk.window.page import Actions, Problem
from desk.window.theme import Theme
from desk.window.widgets.banners import Banner
from desk.window.widgets.cards import ChoiceCard
from desk.window.widgets.fields import Verdict
from desk.window.widgets.text import Label
from desk.window.words import tr

LANGUAGES = (("sv", "Svenska"), ("en", "English"))


class LanguagePage(FirstPage):
    """The window's language; each called by its own name."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.body.addWidget(self.title_label(tr("Welcome. Which language?")))
        self.body.addWidget(
            Label(
                theme,
                tr(
                    "The program's own words. What is told to the patient has languages of its own."
                ),
                role="ink2",
            )
        )
        self.body.addSpacing(theme.space(8))
        self._group = QButtonGroup(self)
        self.cards: dict[str, ChoiceCard] = {}
        for number, (language, name) in enumerate(LANGUAGES):
            card = ChoiceCard(theme, name, key=str(number + 1))
            card.clicked.connect(
                lambda _checked=False, language=language: self.answered.emit({"language": language})
            )
            self._group.addButton(card)
            self.body.addWidget(card)
            self.cards[language] = card
        self.body.addStretch(1)

    def show_view(self, view: FirstView) -> None:
        """Marks the language in force."""
        super().show_view(view)
        self.cards[view.language].setChecked(True)

    def bar(self) -> Actions:
        """On, or a register that is there already."""
        return Actions(tr("Continue"), secondary=(self.open_action(),))

    def first_focus(self) -> QWidget | None:
        """The language in force."""
        return next((card for card in self.cards.values() if card.isChecked()), None)


class RegionPage(FirstPage):
    """The profile: it brings the rules and the first text. `first`: of the very first unit."""

    def __init__(self, theme: Theme, *, first: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._first = first
        self._group = QButtonGroup(self)
        self.cards: dict[str, ChoiceCard] = {}
        self._error = Verdict(theme)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.space(10))
        self.body.addWidget(self.title_label(tr("Which system do you work in?")))
        self.body.addWidget(
            Label(
                theme,
                tr(
                    "It decides the rules: who answers, how often you ask, "
                    "and what the message may say."
                ),
                role="ink2",
            )
        )
        self.body.addSpacing(theme.space(8))
        self.body.addWidget(self._error)
        self.body.addLayout(self._list)
        if first:
            self.body.addSpacing(theme.space(8))
            self.body.addWidget(
                Banner(
                    theme,
                    "info",
                    tr("Everything stays on this computer"),
                    tr("The register is encrypted. The program sends nothing anywhere."),
                )
            )
        self.body.addStretch(1)

    def _make_cards(self, view: FirstView) -> None:
        for number, (name, profile) in enumerate(view.content.profiles.items()):
            card = ChoiceCard(
                self.theme,
                profile.title[view.language],
                second=profile_line(profile),
                key=str(number + 1) if number < 9 else "",
            )
            card.clicked.connect(
                lambda _checked=False, name=name: self.answered.emit({"profile": name})
            )
            self._group.addButton(card)
            self._list.addWidget(card)
            self.cards[name] = card

    def show_view(self, view: FirstView) -> None:
        """Marks the profile chosen."""
        super().show_view(view)
        if not self.cards:
            self._make_cards(view)
        card = self.cards.get(view.answers.profile)
        if card is not None:
            card.setChecked(True)
            self._mark("")

    def _mark(self, words: str) -> None:
        self._error.show_verdict("error", words)
        for card in self.cards.values():
            card.set_error(bool(words))

    def problems(self) -> list[Problem]:
        """One must be chosen."""
        if self.view is None or self.view.profile is not None:
            return []
        words = tr("Choose the system you work in.")
        self._mark(words)
        return [Problem(words, next(iter(self.cards.values())))]

    def bar(self) -> Actions:
        """Back, on, and at the first start a register that is there already."""
        other = (self.open_action(),) if self._first else ()
        return Actions(tr("Continue"), back=True, secondary=other)

    def first_focus(self) -> QWidget | None:
        """The choice made, or the first."""
        cards = list(self.cards.values())
        return next((card for card in cards if card.isChecked()), cards[0] if cards else None)

    def arrived(self) -> None:
        """Begins without marks."""
        self._mark("")


def profile_line(profile: Profile) -> str:
    """What is particular to a profile, in two short sentences."""
    days = profile.message.send_days_before
    if days is None:
        sent = tr("The unit decides when the message goes.")
    elif days == 1:
        sent = tr("Message 1 day before.")
    else:
        sent = tr("Message {count} days before.").format(count=days)
    rules = profile.rules
    if rules.ask_at_each_visit:
        return f"{sent} {tr('Ask again at each visit.')}"
    if rules.place == "omit":
        return f"{sent} {tr('The place is never named.')}"
    scope = {
        "unit": tr("A yes covers the unit."),
        "clinic": tr("A yes covers the clinic."),
        "patient_system": tr("A yes covers all units on the same system."),
    }
    return f"{sent} {scope[rules.scope]}"
