"""What every page is: a form in the work area, with its actions at the bottom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.window.theme import Theme, Type
from desk.window.widgets.text import Label


@dataclass(frozen=True, slots=True)
class Action:
    """A secondary button of the action bar."""

    words: str
    key: str
    run: Callable[[], None]
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Actions:
    """The action bar of a page. No primary words: no primary button."""

    primary: str = ""
    primary_key: str = "Enter"
    primary_icon: str = ""
    primary_icon_after: str = ""
    back: bool = False
    note: str = ""
    secondary: tuple[Action, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Held:
    """Why one is not led away from a page now: what goes on there, and what to do."""

    title: str
    body: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to put right: the words, and the field to go to."""

    text: str
    field: QWidget


class Page(QWidget):
    """A form and nothing else: it shows, collects and says what is wrong.

    `actions_changed` asks the shell to read `bar()` anew, `wants_primary` and
    `wants_first_focus` to move the focus, `wants_problems` to show the summary;
    `problems_changed` carries what it now lists; `order_changed` tells that parts came or went,
    `wants_seen` a part to scroll to. `right` is what a page brings for the right column; `foot`
    stands last, right above the action bar, and does not scroll away where there is room for it.
    A page knows neither the one before nor the one after it.
    """

    actions_changed = Signal()
    wants_primary = Signal()
    wants_first_focus = Signal()
    wants_problems = Signal()
    problems_changed = Signal(list)
    wants_seen = Signal(object)
    order_changed = Signal()
    own_alt_digits = False
    right: QWidget | None = None
    foot: QWidget | None = None

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent or theme.wings)
        self.theme = theme
        self.body = QVBoxLayout(self)
        large = theme.factor >= 1.5
        side = theme.space(22 if large else 32)
        self.body.setContentsMargins(side, theme.space(22), side, theme.space(22))
        self.body.setSpacing(theme.space(8))

    def title_label(self, text: str) -> Label:
        """The question in the receptionist's mouth."""
        size = Type.LARGE if self.theme.factor >= 1.5 else Type.TITLE
        return Label(self.theme, text, size=size, bold=True)

    def take_foot(self) -> None:
        """Puts the foot last in what scrolls."""
        if self.foot is not None and self.body.indexOf(self.foot) < 0:
            self.body.insertWidget(max(self.body.count() - 1, 0), self.foot)

    def bar(self) -> Actions:
        """What the action bar holds now."""
        return Actions()

    def primary(self) -> None:
        """The primary button, or Enter."""

    def back(self) -> bool:
        """Esc within the page; False when the page has nothing to step back from."""
        return False

    def peek(self) -> bool:
        """F2: what a narrow window has no room for; False when the page has no such thing."""
        return False

    def problems(self) -> list[Problem]:
        """What must be put right before going on."""
        return []

    def held(self) -> Held | None:
        """A job that goes on here, and that a scan does not interrupt."""
        return None

    def first_focus(self) -> QWidget | None:
        """Where the focus goes on arrival: the first unanswered thing."""
        return None

    def arrived(self) -> None:
        """Called each time the page is shown."""
