"""Authority: who decides. An adult who decides alone; for others it says what is not there yet."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QWidget

from desk.consent.draft import Channel
from desk.consent.patient.age import has_reached
from desk.window.intake.view import WalkView
from desk.window.page import Problem
from desk.window.pages.base import WalkPage
from desk.window.theme import Theme
from desk.window.widgets.banners import Banner
from desk.window.widgets.cards import CheckCard, ChoiceCard
from desk.window.widgets.fields import Verdict
from desk.window.widgets.text import Label
from desk.window.words import tr


class AuthorityPage(WalkPage):
    """The answer, how it was given, and the decision with its reason and source."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._title = self.title_label("")
        self._answer_label = Label(theme, "", bold=True)
        self._answer_error = Verdict(theme)
        self._yes = ChoiceCard(theme, tr("Yes to text messages"), key=tr("Y"))
        self._no = ChoiceCard(theme, tr("No to text messages"), key=tr("N"))
        self._how_label = Label(theme, "", bold=True)
        self._channels: dict[Channel, ChoiceCard] = {
            "visit": ChoiceCard(theme, tr("At the desk"), key="1"),
            "phone": ChoiceCard(theme, tr("By phone"), key="2"),
            "1177": ChoiceCard(theme, tr("Through 1177"), key="3"),
            "form": ChoiceCard(theme, tr("On a signed form"), key="4"),
        }
        self._other = CheckCard(
            theme,
            tr("Somebody else decides or helps"),
            second=tr("God man, förvaltare, or the patient cannot take a stand"),
            key="5",
        )
        self._decision = Banner(theme, "ok", "")
        self._answers = QButtonGroup(self)
        self._how = QButtonGroup(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        theme, body = self.theme, self.body
        body.addWidget(self._title)
        body.addWidget(self._answer_label)
        body.addWidget(self._answer_error)
        body.addLayout(self.pair(self._yes, self._no))
        body.addSpacing(theme.space(8))
        body.addWidget(self._how_label)
        cards = list(self._channels.values())
        body.addLayout(self.pair(*cards[:2]))
        body.addLayout(self.pair(*cards[2:]))
        body.addSpacing(theme.space(8))
        body.addWidget(self._other)
        body.addSpacing(theme.space(8))
        body.addWidget(self._decision)
        body.addStretch(1)

    def _connect(self) -> None:
        self._answers.addButton(self._yes)
        self._answers.addButton(self._no)
        self._yes.clicked.connect(lambda: self.answered.emit({"answer": True}))
        self._no.clicked.connect(lambda: self.answered.emit({"answer": False}))
        for channel, card in self._channels.items():
            self._how.addButton(card)
            card.clicked.connect(
                lambda _checked=False, channel=channel: self.answered.emit({"channel": channel})
            )
        self._other.toggled.connect(lambda ticked: self.answered.emit({"can_consent": not ticked}))

    def show_view(self, view: WalkView) -> None:
        """Shows the questions this person needs, and the decision so far."""
        super().show_view(view)
        name, draft = view.given_name, view.draft
        self._title.setText(tr("Who decides about text messages to {name}?").format(name=name))
        self._answer_label.setText(tr("What does {name} answer?").format(name=name))
        self._how_label.setText(tr("How does {name} answer?").format(name=name))
        self._answers.setExclusive(False)
        self._yes.setChecked(draft.answer is True)
        self._no.setChecked(draft.answer is False)
        self._answers.setExclusive(True)
        self._channels[draft.channel].setChecked(True)
        self._other.blockSignals(True)
        self._other.setChecked(not draft.can_consent)
        self._other.blockSignals(False)
        stopped = self._not_there_yet(view)
        for widget in (
            self._answer_label,
            self._yes,
            self._no,
            self._how_label,
            *self._channels.values(),
        ):
            widget.setVisible(not stopped)
        adult = view.draft.patient is not None and not self._is_minor(view)
        protected = view.draft.patient is not None and view.draft.patient.protected
        self._other.setVisible(adult and not protected)
        if stopped:
            self._decision.set_kind("warn")
            self._decision.set_words(
                stopped,
                tr(
                    "Park the registration and follow the unit's own routine until then. "
                    "What you have written is kept."
                ),
            )
            self._decision.show()
        else:
            self._show_decision(view)
        if draft.answer is not None:
            self._set_error("")

    @staticmethod
    def _is_minor(view: WalkView) -> bool:
        patient = view.draft.patient
        if patient is None or patient.birth_date is None:
            return False
        limit = view.context.unit.minor_until or view.context.profile.rules.minor_until
        return not has_reached(patient.birth_date, limit, view.today)

    def _not_there_yet(self, view: WalkView) -> str:
        """What the walk cannot register yet, or nothing for an adult who decides alone."""
        patient = view.draft.patient
        if patient is None:
            return ""
        name = patient.given_name
        if patient.birth_date is None:
            return tr("The date of birth is unknown. Go back and ask for it.")
        if patient.protected:
            forbid = view.context.unit.protected_identity == "forbid"
            if forbid:
                return tr(
                    "{name} has a protected identity. The unit sends no text messages then."
                ).format(name=name)
            return tr(
                "{name} has a protected identity. The assessment cannot be registered here yet."
            ).format(name=name)
        if self._is_minor(view):
            return tr("{name} is a minor. Guardians cannot be registered here yet.").format(
                name=name
            )
        if not view.draft.can_consent:
            return tr(
                "God man, förvaltare and patients who cannot take a stand "
                "cannot be registered here yet."
            )
        return ""

    def _show_decision(self, view: WalkView) -> None:
        name = view.given_name
        if view.draft.answer is True:
            title = tr("{name} decides, and gets the text messages.").format(name=name)
            each = (
                view.decision.ask_again == "each_visit"
                or view.context.profile.rules.ask_at_each_visit
            )
            why = tr("{name} is an adult and decides alone.").format(name=name)
            after = (
                tr("Ask again at each visit.")
                if each
                else tr("The yes holds until it is taken back.")
            )
            self._decision.set_kind("ok")
            self._decision.set_words(title, f"{why} {after}", self._source(view))
        elif view.draft.answer is False:
            self._decision.set_kind("no")
            self._decision.set_words(
                tr("{name} decides, and gets no text messages.").format(name=name),
                tr("The no is saved too, so that nobody has to ask in vain."),
                self._source(view),
            )
        self._decision.setVisible(view.draft.answer is not None)

    def _source(self, view: WalkView) -> str:
        source = view.context.profile.sources["consent"][view.context.language]
        return tr("Source: {source}").format(source=source)

    def _set_error(self, words: str) -> None:
        self._answer_error.show_verdict("error", words)
        self._yes.set_error(bool(words))
        self._no.set_error(bool(words))

    def problems(self) -> list[Problem]:
        """No answer, or a case that is not there yet."""
        if self.view is None:
            return []
        stopped = self._not_there_yet(self.view)
        if stopped:
            target = self._other if self._other.isVisible() else self._decision
            return [Problem(stopped, target)]
        if self.view.draft.answer is None:
            words = tr("Choose what {name} answers.").format(name=self.view.given_name)
            self._set_error(words)
            return [Problem(words, self._yes)]
        return []

    def first_focus(self) -> QWidget | None:
        """The answer."""
        if self.view is not None and self.view.draft.answer is None and self._yes.isVisibleTo(self):
            return self._yes
        return None
