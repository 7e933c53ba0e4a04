"""Information: the script to read aloud, ticked as it is said, with the exact message inside."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.window import paint
from desk.window.intake.view import WalkView
from desk.window.page import Action, Actions, Problem
from desk.window.pages.base import WalkPage
from desk.window.theme import Theme, Type
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.rows import Hairline, Symbol
from desk.window.widgets.text import Label
from desk.window.widgets.ticks import TickList
from desk.window.words import tr


class Segments(QWidget):
    """One bar a point, filled when it is said."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._said: tuple[bool, ...] = ()
        self.setMinimumSize(theme.px(80), 6)
        self.setFixedHeight(6)

    def show_said(self, said: tuple[bool, ...]) -> None:
        """Which points are said."""
        self._said = said
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the bars."""
        painter = paint.Painter(self._theme, self)
        paint.smooth(painter)
        count = max(len(self._said), 1)
        wide = (self.width() - 4 * (count - 1)) / count
        rest = "sunken" if self._theme.dark else "line"
        for number, said in enumerate(self._said):
            rect = self.rect().adjusted(round(number * (wide + 4)), 0, 0, 0)
            rect.setWidth(round(wide))
            paint.box(painter, rect, 3, self._theme.color("accent" if said else rest))


class InformationPage(WalkPage):
    """Reads, ticks, and keeps how it was told and how long it took."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._title = self.title_label("")
        self._language = Button(theme, "", icon="globe", key="Alt+S")
        self._segments = Segments(theme)
        self._count = Label(theme, "", size=Type.SMALL, bold=True, wrap=False)
        self._all = Button(theme, tr("All said"), Kind.QUIET, key="Alt+A")
        self._ticks = TickList(theme)
        self._question = Label(theme, "", bold=True)
        self._shown: tuple[object, ...] = ()
        self._timer = QElapsedTimer()
        self._all_at_once = False
        self._lay_out()
        self._language.clicked.connect(self._change_language)
        self._all.clicked.connect(self._say_all)
        self._ticks.changed.connect(self._said)

    def _lay_out(self) -> None:
        theme = self.theme
        large = theme.factor >= 1.5
        head: QBoxLayout = QVBoxLayout() if large else QHBoxLayout()
        head.addWidget(self._title, 0 if large else 1)
        head.addWidget(self._language, 0, Qt.AlignmentFlag.AlignLeft)
        progress = QHBoxLayout()
        progress.setSpacing(theme.space(16))
        progress.addWidget(self._segments, 1)
        progress.addWidget(self._count)
        progress.addWidget(self._all)
        asking = QHBoxLayout()
        asking.setContentsMargins(theme.space(16), theme.space(8), 0, 0)
        asking.setSpacing(theme.space(16))
        asking.addWidget(Symbol(theme, "speaker", "ink2", 24), 0, Qt.AlignmentFlag.AlignTop)
        asking.addWidget(self._question, 1)
        self.body.addLayout(head)
        self.body.addLayout(progress)
        self.body.addWidget(self._ticks)
        self.body.addSpacing(theme.space(4))
        self.body.addWidget(Hairline(theme))
        self.body.addLayout(asking)
        self.body.addStretch(1)

    def show_view(self, view: WalkView) -> None:
        """Shows the script in the draft's language, and what has been said."""
        super().show_view(view)
        self._title.setText(tr("Read to {name}").format(name=view.given_name))
        names = {"sv": tr("Swedish"), "en": tr("English")}
        self._language.set_words(names.get(view.draft.language, view.draft.language))
        points = tuple(
            (point.key, point.text, point.quotes_message) for point in view.script.points
        )
        if points != self._shown:
            self._shown = points
            rows = [
                (key, text, view.preview.text if quotes else "") for key, text, quotes in points
            ]
            self._ticks.blockSignals(True)
            self._ticks.set_points(rows, view.draft.told)
            self._ticks.blockSignals(False)
        self._ticks.show_said(view.draft.told)
        for key, _text, quotes in points:
            if quotes:
                self._ticks.set_quote(key, view.preview.text)
        self._question.setText(tr("Then ask: {question}").format(question=view.script.question))
        self._show_count()

    def _show_count(self) -> None:
        if self.view is None:
            return
        said = self._ticks.said()
        keys = self.view.points
        self._segments.show_said(tuple(key in said for key in keys))
        words = tr("{said} of {all} said").format(said=len(said), all=len(keys))
        self._count.setText(words)

    def arrived(self) -> None:
        """Begins to count the seconds spent."""
        self._timer.start()

    def _said(self) -> None:
        if self.view is None:
            return
        draft = self.view.draft
        seconds = draft.told_seconds + self._timer.elapsed() // 1000
        self._timer.restart()
        how = "all_at_once" if self._all_at_once else "point_by_point"
        if not self._all_at_once and draft.told_how == "all_at_once" and self._ticks.said():
            how = "all_at_once"
        said = self._ticks.said()
        self.answered.emit(
            {"told": said, "told_how": how if said else None, "told_seconds": seconds}
        )
        self.actions_changed.emit()

    def _say_all(self) -> None:
        self._all_at_once = True
        self._ticks.blockSignals(True)
        self._ticks.say_all()
        self._ticks.blockSignals(False)
        self._said()
        self._all_at_once = False
        self.wants_primary.emit()

    def _change_language(self) -> None:
        if self.view is None:
            return
        languages = sorted(self.view.context.scripts, reverse=True)
        place = languages.index(self.view.draft.language)
        following = languages[(place + 1) % len(languages)]
        # Other words are other information: what was said in one language is not said in the other.
        self.answered.emit({"language": following, "told": (), "told_how": None})
        self.wants_first_focus.emit()

    def _says_no(self) -> None:
        self.answered.emit({"answer": False})
        self.forward.emit()

    def note(self) -> str:
        """How many points are left."""
        if self.view is None:
            return ""
        left = len(self.view.points) - len(self._ticks.said())
        if left == 0:
            return ""
        return tr("1 point left") if left == 1 else tr("{count} points left").format(count=left)

    def bar(self) -> Actions:
        """Back, an early no, and on."""
        early = Action(tr("Says no"), "Alt+N", self._says_no)
        return Actions(tr("Continue"), back=True, note=self.note(), secondary=(early,))

    def problems(self) -> list[Problem]:
        """What has not been said."""
        if self.view is None or self.view.draft.answer is False:
            return []
        current = self._ticks.current()
        if current is None:
            return []
        name = self.view.given_name
        words = tr("Say all points to {name} first, or choose Says no.").format(name=name)
        return [Problem(words, current)]

    def first_focus(self) -> QWidget | None:
        """The first point not said."""
        return self._ticks.current()
