"""Authority: what the rules need for this person, and who decides, updated at every answer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.consent.asking import answering, naming, reasoning, removing
from desk.consent.authority.facts import ASSESSMENTS
from desk.window.intake.asked import Asking, asking_of
from desk.window.intake.channels import answers_by, following_channel
from desk.window.intake.deciding import BannerWords, deciding_words, still_stopping
from desk.window.intake.question_words import adding_heading
from desk.window.intake.view import WalkView
from desk.window.page import Action, Actions, Problem
from desk.window.pages.base import WalkPage
from desk.window.theme import Theme
from desk.window.widgets.adding import AddingRow
from desk.window.widgets.asked import Asked, AskedPerson
from desk.window.widgets.banners import Banner
from desk.window.widgets.boxes import Boxes, take_away
from desk.window.widgets.personcard import PersonCard
from desk.window.widgets.questions import QuestionBox
from desk.window.words import tr


class AuthorityPage(WalkPage):
    """The questions, a card for each representative, and the decision with reason and source."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._asking: Asking | None = None
        self._title = self.title_label("")
        self._boxes = Boxes(theme, self, self._join)
        self._people: dict[str, PersonCard] = {}
        self._order: list[QWidget] = []
        self._asks: list[tuple[str, int, int]] = []
        self._blocks = QVBoxLayout()
        self._adding = AddingRow(theme)
        self._decision = Banner(theme, "ok", "")
        self._shown: BannerWords | None = None
        self._lay_out()
        self._adding.chosen.connect(self._add)

    def _lay_out(self) -> None:
        self._blocks.setSpacing(self.theme.space(16))
        self.body.addWidget(self._title)
        self.body.addSpacing(self.theme.space(4))
        self.body.addLayout(self._blocks)
        self.body.addSpacing(self.theme.space(8))
        self.body.addWidget(self._adding)
        self.body.addSpacing(self.theme.space(8))
        self.body.addStretch(1)
        self.foot = self._decision
        self.take_foot()

    def _join(self, box: QuestionBox) -> None:
        box.chosen.connect(self._choose)
        box.written.connect(self._write)

    def show_view(self, view: WalkView) -> None:
        """Shows the questions this person needs, and the decision so far."""
        super().show_view(view)
        name = view.given_name
        self._title.setText(tr("Who decides about text messages to {name}?").format(name=name))
        self._asking = asking = asking_of(view)
        self._show_blocks(asking)
        self._adding.show_options(adding_heading(view), asking.adding, asking.adding_missing)
        self._show_decision(deciding_words(view))

    def _show_blocks(self, asking: Asking) -> None:
        own = [block for block in asking.blocks if isinstance(block, Asked)]
        people = {block.key: block for block in asking.blocks if isinstance(block, AskedPerson)}
        for gone in [key for key in self._people if key not in people]:
            take_away(self._people.pop(gone))
        boxes = dict(zip([one.id for one in own], self._boxes.show_asked(own), strict=True))
        order: list[QWidget] = []
        for block in asking.blocks:
            if isinstance(block, Asked):
                order.append(boxes[block.id])
            else:
                order.append(self._card(block))
        asks = [(one.id, len(one.options), len(one.reasons)) for one in asking.questions()]
        if order != self._order:
            for widget in self._order:
                self._blocks.removeWidget(widget)
            for widget in order:
                self._blocks.addWidget(widget)
                widget.show()
        if (order, asks) != (self._order, self._asks):
            self._order, self._asks = order, asks
            self.order_changed.emit()

    def _card(self, person: AskedPerson) -> PersonCard:
        card = self._people.get(person.key)
        if card is None:
            key = person.key
            card = PersonCard(self.theme, person.remove_key, self)
            card.chosen.connect(self._choose)
            card.written.connect(self._write)
            card.named.connect(lambda field, text: self._name(key, field, text))
            card.removed.connect(lambda: self._remove(key))
            self._people[key] = card
        card.show_person(person)
        return card

    def _show_decision(self, words: BannerWords) -> None:
        if words == self._shown:
            return
        self._shown = words
        self._decision.set_kind(words.kind)
        self._decision.set_words(words.title, words.body, words.source)
        if self.isVisible():
            self._decision.announce()

    def _choose(self, asked: str, value: str) -> None:
        if self.view is not None and self._asking is not None:
            question = self._asking.by_id[asked]
            self.answered.emit(answering(self.view.draft, question, value))

    def _write(self, asked: str, text: str) -> None:
        """A reason, or a mandate's last day."""
        if self.view is None or self._asking is None:
            return
        question, draft = self._asking.by_id[asked], self.view.draft
        if question.code == "until":
            self.answered.emit(answering(draft, question, text))
            return
        if question.code != "maturity" and not text.strip():
            # An assessment without its reason is none.
            self.answered.emit(answering(draft, question, ""))
            return
        made = {one.code for one in draft.assessments}
        own = [code for code in ASSESSMENTS if code in question.options]
        code = next((code for code in own if code in made), own[0])
        self.answered.emit(reasoning(draft, code, text))

    def _name(self, key: str, field: str, text: str) -> None:
        if self.view is not None:
            self.answered.emit(naming(self.view.draft, key, **{field: text}))

    def _add(self, role: str) -> None:
        before = set(self._people)
        self._choose("representatives:", role)
        for key in set(self._people) - before:
            self._people[key].first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, key: str) -> None:
        if self.view is not None:
            self.answered.emit(removing(self.view.draft, key))
            self.wants_first_focus.emit()

    def _change_channel(self) -> None:
        if self.view is not None:
            self.answered.emit({"channel": following_channel(self.view.draft.channel)})

    def note(self) -> str:
        """How many answers are left."""
        left = sum(one.open for one in self._asking.questions()) if self._asking else 0
        if not left:
            return ""
        return tr("1 answer left") if left == 1 else tr("{count} answers left").format(count=left)

    def bar(self) -> Actions:
        """Back, how the answer comes in, and on."""
        words = answers_by(self.view.draft.channel) if self.view is not None else ""
        way = Action(words, "Alt+D", self._change_channel)
        return Actions(tr("Continue"), back=True, note=self.note(), secondary=(way,))

    def problems(self) -> list[Problem]:
        """What is missing for a yes; a no needs nothing more."""
        view = self.view
        if view is None:
            return []
        on = view.standing.outcome is not False
        found: list[Problem] = []
        for widget in self._order:
            if isinstance(widget, PersonCard):
                found += widget.mark(on)
            elif isinstance(widget, QuestionBox):
                problem = widget.mark(on)
                found += [problem] if problem is not None else []
        nobody = self._adding.mark(on)
        found += [nobody] if nobody is not None else []
        if on and not found:
            target = self.first_focus() or self
            found = [Problem(words, target) for words in still_stopping(view)]
        return found

    def arrived(self) -> None:
        """A new arrival starts without marks."""
        for widget in self._order:
            if isinstance(widget, PersonCard | QuestionBox):
                widget.mark(False)
        self._adding.mark(False)

    def first_focus(self) -> QWidget | None:
        """The first thing that must be answered."""
        for widget in self._order:
            if isinstance(widget, PersonCard) and (target := widget.first_open()) is not None:
                return target
            if isinstance(widget, QuestionBox) and widget.asked and widget.asked.open:
                return widget.target()
        return self._adding.first_open()
