"""What is wrong in the application: shown at the fields, and in the summary above them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from desk.window.page import Problem
from desk.window.unit.application_fields import FieldBox
from desk.window.widgets.fold import Fold
from desk.window.words import tr

MOST_IN_SUMMARY = 9


class ApplicationProblems(QObject):
    """Judges all fields when asked to; what it listed then follows what is put right.

    `judge` says what is wrong by path, for a draft or for the whole. `boxes` are the fields of a
    section.
    """

    changed = Signal(list)

    def __init__(
        self, folds: Mapping[str, Fold], boxes: Callable[[], Sequence[FieldBox]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.judge: Callable[[bool], Mapping[str, str]] = lambda _draft: {}
        self.as_draft = False
        self._folds = folds
        self._boxes = boxes
        self._listed: list[str] = []

    def inside(self, fold: Fold) -> list[FieldBox]:
        """The fields of a section."""
        return [box for box in self._boxes() if fold.isAncestorOf(box)]

    def find(self) -> tuple[list[str], list[Problem]]:
        """Marks what is wrong; the sections where something is, and the summary's lines."""
        found = self._found(mark=True)
        listed = self._summary(found)
        self._listed = [problem.text for problem in listed]
        return list(found), listed

    def refresh(self) -> None:
        """Lists what is left of what was listed."""
        if not self._listed:
            return
        listed = [problem.text for problem in self._summary(self._found(mark=False))]
        if listed != self._listed:
            self._listed = listed
            self.changed.emit(listed)

    def _found(self, *, mark: bool) -> dict[str, list[Problem]]:
        """What is wrong by section; `mark` shows it at the fields too."""
        errors = self.judge(self.as_draft)
        found: dict[str, list[Problem]] = {}
        for key, fold in self._folds.items():
            for box in self.inside(fold):
                words = errors.get(box.field.path, "")
                if mark:
                    box.show_error(words)
                if words:
                    found.setdefault(key, []).append(Problem(words, box.target))
        return found

    def _summary(self, found: Mapping[str, list[Problem]]) -> list[Problem]:
        """Field by field; section by section when it is much."""
        if sum(len(one) for one in found.values()) <= MOST_IN_SUMMARY:
            return [_named(problem) for group in found.values() for problem in group]
        return [self._of_section(key, group) for key, group in found.items()]

    def _of_section(self, key: str, group: list[Problem]) -> Problem:
        words = (
            tr("{section}: 1 thing to put right")
            if len(group) == 1
            else (tr("{section}: {count} things to put right"))
        )
        name = self._folds[key].head.name()
        return Problem(words.format(section=name, count=len(group)), group[0].field)


def _named(problem: Problem) -> Problem:
    name = problem.field.accessibleName() or getattr(problem.field, "text", str)()
    return Problem(f"{name}: {problem.text}", problem.field)
