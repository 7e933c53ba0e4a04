"""Information: the script to read aloud, ticked as it is said, with the exact message inside."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.consent.asking import choosing, refusing, telling
from desk.consent.draft import Told
from desk.window.intake.deciding import deciding_words
from desk.window.intake.listeners import following_language, language_name, listener_options
from desk.window.intake.roles import listener_called
from desk.window.intake.view import WalkView
from desk.window.page import Action, Actions, Problem
from desk.window.pages.base import WalkPage
from desk.window.theme import Theme
from desk.window.widgets.banners import Banner
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.questions import Choices
from desk.window.widgets.scriptview import ScriptView
from desk.window.widgets.text import Label
from desk.window.words import tr


class InformationPage(WalkPage):
    """Reads to whoever decides, ticks, and keeps how it was told and how long it took."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._title = self.title_label("")
        self._language = Button(theme, "", icon="globe", key="Alt+S")
        self._stop = Banner(theme, "error", "")
        self._listeners_label = Label(theme, tr("Who is listening?"), bold=True)
        self._listeners = Choices(theme)
        self._script = ScriptView(theme)
        self._other = Button(theme, tr("Somebody else listens"), Kind.QUIET, key="Alt+B")
        self._timer = QElapsedTimer()
        self._asks_listener = False
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        large = self.theme.factor >= 1.5
        head: QBoxLayout = QVBoxLayout() if large else QHBoxLayout()
        head.addWidget(self._title, 0 if large else 1)
        head.addWidget(self._language, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(head)
        for part in (self._stop, self._listeners_label, self._listeners, self._script):
            self.body.addWidget(part)
        self.body.addWidget(self._other, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self._language.clicked.connect(self._change_language)
        self._script.said.connect(self._said)
        self._script.at_once.connect(self._say_all)
        self._listeners.chosen.connect(self._listens)
        self._other.clicked.connect(self._ask_listener)

    def show_view(self, view: WalkView) -> None:
        """Shows the script in the draft's language, to whom, and what has been said."""
        super().show_view(view)
        name = listener_called(view, view.addressee)
        self._title.setText(tr("Read to {name}").format(name=name))
        self._language.set_words(language_name(view.draft.language))
        self._language.setVisible(len(view.context.scripts) > 1)
        stopped = view.standing.decider == "stopped"
        self._stop.setVisible(stopped)
        self._script.setVisible(not stopped)
        if stopped:
            words = deciding_words(view)
            self._stop.set_words(words.title, words.body, words.source)
        self._show_listeners(view, stopped)
        points = tuple(
            (point.key, point.text, point.quotes_message) for point in view.script.points
        )
        self._script.show_script(points, view.preview.text, view.script.question)
        self._script.show_told(view.standing.told, view.draft.told_written)

    def _show_listeners(self, view: WalkView, stopped: bool) -> None:
        """Who is listening: asked at once about a child, else when the user asks for it."""
        options, chosen = listener_options(view)
        minor = any(one.kind == "guardian" for one in view.standing.listeners)
        several = not stopped and len(options) > 1
        shown = several and (minor or self._asks_listener)
        self._other.setVisible(several and not minor)
        self._listeners_label.setVisible(shown)
        self._listeners.setVisible(shown)
        self._listeners.show_options(options if shown else (), chosen)
        self._listeners.setAccessibleName(self._listeners_label.text())

    def arrived(self) -> None:
        """Begins to count the seconds spent."""
        self._timer.start()
        self._asks_listener = False

    def _said(self) -> None:
        if self.view is None:
            return
        # What began with all at once stays so, whatever is ticked after.
        at_once = self.view.draft.told_how == "all_at_once" and bool(self.view.standing.told)
        self._tell(self._script.ticks.said(), "all_at_once" if at_once else "point_by_point")

    def _tell(self, said: tuple[str, ...], how: Told, *, written: bool = False) -> None:
        view = self.view
        if view is None:
            return
        seconds = view.draft.told_seconds + self._timer.elapsed() // 1000
        self._timer.restart()
        told = telling(view.draft, view.addressee, said, how, seconds, view.points, written=written)
        self.answered.emit(told)
        self.actions_changed.emit()

    def _say_all(self, written: bool) -> None:
        if self.view is not None:
            self._tell(self.view.points, "all_at_once", written=written)
            self.wants_primary.emit()

    def _change_language(self) -> None:
        if self.view is None:
            return
        following = following_language(self.view.context.scripts, self.view.draft.language)
        # Other words are other information: what was said in one language is not said in the other.
        self.answered.emit(
            {"language": following, "told": (), "told_how": None, "told_written": False}
        )
        self.wants_first_focus.emit()

    def _listens(self, value: str) -> None:
        view = self.view
        if view is None:
            return
        listener = next(
            one for one in view.standing.listeners if value in (one.key, f"new:{one.kind}")
        )
        self.answered.emit(choosing(view.draft, listener, view.standing.decider))
        self.wants_first_focus.emit()

    def _ask_listener(self) -> None:
        self._asks_listener = not self._asks_listener
        if self.view is not None:
            self.show_view(self.view)
            target = self._listeners.target() if self._asks_listener else None
            (target or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _says_no(self) -> None:
        if self.view is not None:
            self.answered.emit(refusing(self.view.draft, self.view.addressee))
            self.forward.emit()

    def note(self) -> str:
        """How many points are left."""
        if self.view is None or self.view.standing.decider == "stopped":
            return ""
        left = len(self.view.points) - len(self.view.standing.told)
        if left == 0:
            return ""
        return tr("1 point left") if left == 1 else tr("{count} points left").format(count=left)

    def bar(self) -> Actions:
        """Back, an early no, and on."""
        early = Action(tr("Says no"), "Alt+N", self._says_no)
        return Actions(tr("Continue"), back=True, note=self.note(), secondary=(early,))

    def problems(self) -> list[Problem]:
        """What has not been said."""
        view = self.view
        if view is None or view.standing.outcome is False:
            return []
        if view.standing.decider == "stopped":
            return [Problem(deciding_words(view).title, self._stop)]
        current = self._script.ticks.current()
        if current is None:
            return []
        name = listener_called(view, view.addressee)
        words = tr("Say all points to {name} first, or choose Says no.").format(name=name)
        return [Problem(words, current)]

    def first_focus(self) -> QWidget | None:
        """The first point not said."""
        return self._script.ticks.current() if self._script.isVisibleTo(self) else None
