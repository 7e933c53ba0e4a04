"""The errands of the ask-again list: sifting, putting off, opening whom to ask."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desk.consent.draft import DraftVisit
from desk.errors import UserError
from desk.register.ask_lines import DAYS_AHEAD
from desk.register.ask_reasons import ASK_KINDS, AskLine, AskList
from desk.register.card import open_card
from desk.register.people import note_list
from desk.register.views import CardView
from desk.window.context import UnitContext
from desk.window.formats import Formats
from desk.window.lists.ask_keeper import AskKeeper, DayCounts
from desk.window.lists.ask_page import AskPage
from desk.window.lists.ask_words import AskWords, ask_words, kind_words
from desk.window.services import Services
from desk.window.words import tr

ALL, TODAY, TOMORROW, WEEK, LATER = "all", "today", "tomorrow", "week", "later"
DAYS = {TODAY: (0, 0), TOMORROW: (1, 1), WEEK: (1, 7), LATER: (8, DAYS_AHEAD)}
"""First and last day of each sifting by day, counted from today."""


class AskDesk(QObject):
    """`ask` carries a line with its card; `opened` a person's id, `blanket` a reference.

    `blankets` carries the persons of the list that is shown, each once.
    """

    ask = Signal(object, object)
    opened = Signal(str)
    blanket = Signal(str)
    blankets = Signal(object)

    def __init__(
        self, services: Services, page: AskPage, context: UnitContext, keeper: AskKeeper
    ) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._context = context
        self._keeper = keeper
        self._formats = Formats(context.language)
        self._value = ALL
        self._put_off: dict[str, None] = {}
        self._noted: set[str] = set()
        page.read.connect(self._arrive)
        page.sifted.connect(self._sift)
        page.put_off.connect(self._later)
        page.asked.connect(self._ask)
        page.opened.connect(self._open)
        page.print_wanted.connect(self._print)
        keeper.kept.connect(lambda _counts: self._show())
        keeper.failed.connect(self._fail)

    def _arrive(self) -> None:
        if self._keeper.counts is not None:
            self._show()
        self._keeper.refresh(now=True)

    def _sift(self, value: str) -> None:
        self._value = value
        self._show()

    def _later(self, key: str) -> None:
        """Last in the list until the next one sits at the desk; nothing is written."""
        self._put_off.pop(key, None)
        self._put_off[key] = None
        self._show()

    def _show(self) -> None:
        counts: DayCounts | None = self._keeper.counts
        if counts is None:
            return
        asked, today = counts.asked, counts.asked.day
        chips = self._chips(asked)
        if self._value not in [one for one, _words, _count in chips]:
            self._value = ALL
        lines = [line for line in self._in_turn(asked.lines) if self._fits(line, asked)]
        words = tuple(ask_words(line, self._context, self._formats, today) for line in lines)
        total = next(count for one, _words, count in chips if one == self._value)
        now = self._formats.time(self._formats.local(self._services.now()))
        self._page.show_list(chips, self._value, words, max(total, len(words)), now)
        if self._page.isVisible():
            self._note(words)

    def _in_turn(self, lines: tuple[AskLine, ...]) -> list[AskLine]:
        """Those who were put off come last, in the order in which they were."""
        turns = {key: place for place, key in enumerate(self._put_off, start=1)}
        return sorted(lines, key=lambda line: turns.get(line.key, 0))

    def _fits(self, line: AskLine, asked: AskList) -> bool:
        if self._value == ALL:
            return True
        if self._value in DAYS:
            first, last = DAYS[self._value]
            return line.visit is not None and (
                first <= (line.visit.start.date() - asked.day).days <= last
            )
        return any(reason.kind == self._value for reason in line.reasons)

    def _chips(self, asked: AskList) -> list[tuple[str, str, int]]:
        """All, those who come, and each kind that there is."""
        ages = sorted(
            {
                reason.age
                for line in asked.lines
                for reason in line.reasons
                if reason.kind == "age" and reason.age is not None
            }
        )
        chips = [
            (ALL, tr("All"), asked.total),
            (TODAY, tr("Come today"), asked.between(*DAYS[TODAY])),
            (TOMORROW, tr("Come tomorrow"), asked.between(*DAYS[TOMORROW])),
            (WEEK, tr("Come within a week"), asked.between(*DAYS[WEEK])),
            (LATER, tr("Come later"), asked.between(*DAYS[LATER])),
        ]
        for kind in ASK_KINDS:
            if kind != "age" or ages:
                chips.append((kind, kind_words(kind, ages), asked.counts.get(kind, 0)))
        return [chip for chip in chips if chip[0] == ALL or chip[2]]

    def _note(self, lines: tuple[AskWords, ...]) -> None:
        """A list of patients is a look too: journalled when new people stand on it."""
        veil = self._page.theme.veil
        for one in lines:
            veil.learn_from(one.line.hit.person)
            veil.learn(*(name for reason in one.line.reasons for name in reason.names))
            veil.learn(*(reason.name for reason in one.line.reasons))
        people = dict.fromkeys(one.line.hit.person.id for one in lines)
        new = tuple(one for one in people if one not in self._noted)
        if not new:
            return
        self._noted.update(new)
        access = self._context.access
        self._services.work.on(
            self._services.runner.write(lambda uow: note_list("ask_again", new, access, uow)),
            lambda _none: None,
            self._fail,
        )

    def _ask(self, words: AskWords) -> None:
        line, access = words.line, self._context.access
        if line.reference:
            self.blanket.emit(line.reference)
            return
        if line.hit.person.masked:
            self.opened.emit(line.hit.person.id)
            return
        person_id = line.hit.person.id

        def came(card: CardView) -> None:
            visit = line.next_visit
            if visit is not None:
                booked = DraftVisit(visit.start, visit.contact_type, id=visit.id)
                card = replace(card, next_visit=booked)
            self.ask.emit(line, card)

        self._services.work.on(
            self._services.runner.write(lambda uow: open_card(person_id, access, uow)),
            came,
            self._fail,
        )

    def _print(self) -> None:
        """A protected person's is printed from the card; who has one out is asked for it."""
        hits = {
            one.line.hit.person.id: one.line.hit
            for one in self._page.lines()
            if not one.line.reference and not one.line.hit.person.masked
        }
        if hits:
            self.blankets.emit(tuple(hits.values()))
        else:
            self._page.say("warn", tr("Nobody in the list can get a blanket."))

    def _open(self, words: AskWords) -> None:
        self.opened.emit(words.line.hit.person.id)

    def _fail(self, error: UserError) -> None:
        what, safe, do = self._context.sentences.error(error)
        self._page.say("error", what, f"{safe} {do}".strip())
