"""Settings: text size, theme and language of this computer; what holds at the unit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from desk.consent.message.preview import Preview
from desk.settings import HOME_VARIABLE, Settings
from desk.window.context import UnitContext
from desk.window.formats import Formats
from desk.window.page import Action, Actions, Page
from desk.window.sample import example_below, sample_column
from desk.window.theme import Theme
from desk.window.unit.lines import FactLine, in_columns
from desk.window.widgets.buttons import Button
from desk.window.widgets.cards import ChoiceCard
from desk.window.widgets.flow import FlowLayout
from desk.window.widgets.pairs import pair
from desk.window.widgets.phonecolumn import PhoneColumn
from desk.window.widgets.text import Label
from desk.window.words import tr

TEXT_SIZES = (100, 125, 150, 175, 200)
LOCK_AFTER = (2, 5, 10)


class SettingsPage(Page):
    """What a user chooses takes effect at once. What the unit decided is read here only."""

    chosen = Signal(dict)
    edit_unit = Signal()
    units = Signal()
    users = Signal()
    password = Signal()
    kept = Signal()
    protect = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._phone = PhoneColumn(theme)
        self.right = self._phone
        self._may_edit = False
        self._groups: dict[str, dict[object, ChoiceCard]] = {}
        self._unit = FactLine(theme, tr("Unit"))
        self._rules = FactLine(theme, tr("Rules"))
        self._message = FactLine(theme, tr("Message"))
        self._sent = FactLine(theme, tr("Goes out"))
        self._register = FactLine(theme, tr("Register"), path=True)
        self._log_in = FactLine(theme, tr("You"))
        self._ways = FlowLayout(theme.space(10))
        self._times = Button(theme, tr("How long things are kept"), icon="clock", key=tr("Alt+T"))
        self._times.clicked.connect(self.kept)
        self._lay_out()

    def _lay_out(self) -> None:
        theme, body = self.theme, self.body
        body.addWidget(self.title_label(tr("Settings")))
        sizes = [(size, tr("{percent} %").format(percent=size)) for size in TEXT_SIZES]
        self._add_choice("text_size", tr("Text size"), sizes)
        self._add_choice(
            "theme",
            tr("Colours"),
            [("system", tr("As the computer")), ("light", tr("Light")), ("dark", tr("Dark"))],
        )
        # A language is called by its own name, whichever is in force.
        self._add_choice("language", tr("Language"), [("sv", "Svenska"), ("en", "English")])
        minutes = [(count, tr("{count} minutes").format(count=count)) for count in LOCK_AFTER]
        self._add_choice("lock_after", tr("Lock when nobody has used the program for"), minutes)
        body.addSpacing(theme.space(16))
        body.addWidget(Label(theme, tr("Log-in"), bold=True))
        body.addWidget(self._log_in)
        body.addLayout(self._ways)
        body.addSpacing(theme.space(16))
        body.addWidget(Label(theme, tr("The unit"), bold=True))
        for line in (self._unit, self._rules, self._message, self._sent):
            body.addWidget(line)
        times = FlowLayout(theme.space(10))
        times.addWidget(self._times)
        body.addLayout(times)
        body.addSpacing(theme.space(16))
        body.addWidget(Label(theme, tr("This computer"), bold=True))
        body.addWidget(self._register)
        body.addStretch(1)

    def _add_choice(self, name: str, title: str, choices: Sequence[tuple[object, str]]) -> None:
        theme = self.theme
        self.body.addSpacing(theme.space(8))
        self.body.addWidget(Label(theme, title, bold=True))
        group = QButtonGroup(self)
        cards: dict[object, ChoiceCard] = {}
        for value, words in choices:
            card = ChoiceCard(theme, words)
            card.setAccessibleName(f"{title}: {words}")
            card.clicked.connect(
                lambda _checked=False, value=value: self.chosen.emit({name: value})
            )
            group.addButton(card)
            cards[value] = card
        self._groups[name] = cards
        if len(cards) > 3:
            large = theme.factor >= 1.5
            self.body.addLayout(in_columns(theme, list(cards.values()), 2 if large else 3))
        else:
            self.body.addLayout(pair(theme, *cards.values()))

    def card(self, name: str, value: object) -> ChoiceCard:
        """The card of a choice."""
        return self._groups[name][value]

    def show_settings(self, settings: Settings) -> None:
        """Marks what is chosen; a text size between the cards marks none."""
        for name, cards in self._groups.items():
            card = cards.get(getattr(settings, name))
            if card is not None:
                card.setChecked(True)

    def show_unit(self, context: UnitContext, shown: Preview, today: date) -> None:
        """What holds at the unit, and its message on the phone."""
        formats = Formats(context.language)
        unit, profile, language = context.unit, context.profile, context.language
        place = " · ".join(part for part in (unit.clinic, unit.provider) if part)
        self._unit.show_fact(unit.name, place)
        self._rules.show_fact(profile.title[language], _rules_line(context))
        message = unit.message
        if message.confirmed_at is None:
            self._message.show_fact(
                tr("Not confirmed"),
                tr("A yes can be saved when a manager has confirmed the text."),
                "warn",
            )
        else:
            day = formats.plain_day(formats.local(message.confirmed_at).date())
            words = (
                tr("Confirmed on {day} by {name}")
                if message.confirmed_by
                else (tr("Confirmed on {day}"))
            )
            self._message.show_fact(words.format(day=day, name=message.confirmed_by), "", "ok")
        self._sent.show_fact(_sent_line(context), tr("From {sender}").format(sender=unit.sender))
        self._may_edit = bool({"manager", "administrator"} & context.access.roles)
        self._times.setVisible(self._may_edit)
        heading = tr("This is what the message looks like")
        below = example_below(today, formats)
        self._phone.show_words(sample_column(shown, context.sentences, formats, heading, below))

    def show_log_in(self, context: UnitContext, guarded: bool) -> None:
        """Who one is, and the ways to passwords. `guarded`: the register asks for them."""
        administers = "administrator" in context.access.roles
        words = (
            tr("The register is encrypted, and opens with a password.")
            if guarded
            else tr("The register opens without a password, and nothing can be locked.")
        )
        self._log_in.show_fact(context.access.user_name, words, "ok" if guarded else "warn")
        ways = []
        if guarded:
            ways.append((tr("Change your password"), tr("Alt+L"), "key", self.password))
        elif administers:
            ways.append((tr("Protect it with a password"), tr("Alt+L"), "lock", self.protect))
        if administers:
            ways.append((tr("Users"), tr("Alt+A"), "people", self.users))
        for name, key, icon, signal in ways:
            button = Button(self.theme, name, icon=icon, key=key)
            button.clicked.connect(signal)
            self._ways.addWidget(button)

    def show_register(self, place: str, demo: bool) -> None:
        """Where the register lies, and how that is decided."""
        if demo:
            self._register.show_fact(
                tr("A register of made-up patients"), tr("It is gone when the window closes.")
            )
            return
        how = tr("The environment variable {name} moves the register and all that belongs to it.")
        self._register.show_fact(place, how.format(name=HOME_VARIABLE))

    def bar(self) -> Actions:
        """Home, the unit's settings, and another unit."""
        other = Action(tr("Change unit"), tr("Alt+B"), self.units.emit, "transfer")
        if not self._may_edit:
            return Actions(back=True, secondary=(other,))
        edit = Action(tr("The unit's settings"), tr("Alt+E"), self.edit_unit.emit, "pencil")
        return Actions(back=True, secondary=(edit, other))

    def first_focus(self) -> QWidget | None:
        """The text size in force."""
        cards = list(self._groups["text_size"].values())
        return next((card for card in cards if card.isChecked()), cards[0])


def _rules_line(context: UnitContext) -> str:
    rules = context.profile.rules
    asked = (
        tr("Asked again at each visit.")
        if rules.ask_at_each_visit
        else tr("Holds until taken back.")
    )
    scope = {
        "unit": tr("A yes covers the unit."),
        "clinic": tr("A yes covers the clinic."),
        "patient_system": tr("A yes covers all units on the same system."),
    }[rules.scope]
    return f"{asked} {scope}"


def _sent_line(context: UnitContext) -> str:
    days = context.profile.message.send_days_before
    if days is None:
        days = context.unit.send_days_before
    if days is None:
        return tr("The unit has not said how long before the visit")
    if days == 1:
        return tr("1 day before the visit")
    return tr("{count} days before the visit").format(count=days)


class SettingsDesk(QObject):
    """Joins the page to the settings that are kept; keeping them puts them in force."""

    def __init__(
        self,
        page: SettingsPage,
        get: Callable[[], Settings],
        keep: Callable[[Settings], None],
    ) -> None:
        super().__init__(page)
        self._get = get
        self._keep = keep
        page.chosen.connect(self._choose)
        page.show_settings(get())

    def _choose(self, change: dict[str, object]) -> None:
        settings = self._get().with_(**change)
        if settings != self._get():
            self._keep(settings)
