"""The question widgets of a page or a card, kept while their questions stay."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QAbstractButton, QWidget

from desk.window.theme import Theme
from desk.window.widgets.asked import Asked
from desk.window.widgets.assessment import AssessmentBox
from desk.window.widgets.questions import AnswerBox, EndBox, PairBox, QuestionBox, TickBox

KINDS: dict[str, type[QuestionBox]] = {
    "pair": PairBox,
    "tick": TickBox,
    "card": AnswerBox,
    "assessment": AssessmentBox,
    "end": EndBox,
}


def take_away(widget: QWidget) -> None:
    """Takes a widget off the page for good; its keys are free at once."""
    for button in (widget, *widget.findChildren(QAbstractButton)):
        if isinstance(button, QAbstractButton):
            button.setShortcut("")
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()


class Boxes:
    """Question widgets by the question's id: one whose question stays keeps the focus."""

    def __init__(self, theme: Theme, owner: QWidget, join: Callable[[QuestionBox], None]) -> None:
        self._theme = theme
        self._owner = owner
        self._join = join
        self.boxes: dict[str, QuestionBox] = {}

    def show_asked(self, asked: Sequence[Asked]) -> list[QuestionBox]:
        """The widgets for these questions, in order; a new one has its signals joined."""
        kinds = {one.id: KINDS[one.kind] for one in asked}
        for gone in [one for one, box in self.boxes.items() if kinds.get(one) is not type(box)]:
            take_away(self.boxes.pop(gone))
        for one in asked:
            if one.id not in self.boxes:
                self.boxes[one.id] = KINDS[one.kind](self._theme, self._owner)
                self._join(self.boxes[one.id])
            self.boxes[one.id].show_asked(one)
        return [self.boxes[one.id] for one in asked]
