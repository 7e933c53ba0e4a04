"""All keys, grouped by where they work: the program, every page, the walk, the lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.window.navigation import MANAGER_ROLES, Place, places_for
from desk.window.page import Action, Actions, Page
from desk.window.theme import Theme, Type
from desk.window.widgets.rows import Hairline, KeyHint
from desk.window.widgets.text import Label
from desk.window.words import tr


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """A heading and its keys: what happens, and the keys that do it."""

    heading: str
    keys: tuple[tuple[str, tuple[str, ...]], ...]


def key_groups(places: Sequence[Place] | None = None) -> tuple[KeyGroup, ...]:
    """Every key of this version; `places` are the rooms shown, by default all of them."""
    space = tr("Space")
    shown = places_for(MANAGER_ROLES) if places is None else places
    rooms = tuple((place.name, (place.key,)) for place in shown if place.key.startswith("Ctrl"))
    return (
        KeyGroup(
            tr("The program"),
            (
                *rooms,
                (tr("Search from anywhere"), ("Ctrl+K",)),
                (tr("New registration"), ("Ctrl+N",)),
                (tr("Park a registration, and take it up again"), ("F6",)),
                (tr("The phone with the message"), ("F2",)),
                (tr("Hide names and numbers, and show them again"), ("F7",)),
                (tr("Lock, or change user"), ("Ctrl+L",)),
                (tr("All keys"), ("F1",)),
            ),
        ),
        KeyGroup(
            tr("Every page"),
            (
                (tr("The filled button"), ("Enter",)),
                (tr("The same from a field of several lines"), ("Ctrl+Enter",)),
                (tr("Back, nothing is lost"), ("Esc",)),
                (tr("To what is to be put right"), ("Alt+1",)),
                (tr("To the next thing, and the one before"), ("Tab", tr("Shift+Tab"))),
                (tr("Choose or tick what has the focus"), (space,)),
                (tr("Between choices"), ("↑", "↓")),
                (tr("Scroll the page"), ("PgUp", "PgDn")),
            ),
        ),
        KeyGroup(
            tr("Home and lists"),
            (
                (tr("From the search box into the list"), ("↓",)),
                (tr("Open a patient"), ("Enter",)),
                (tr("Between lines and buttons to carry over"), ("↑", "↓", "←", "→")),
                (tr("Copy and mark the line one stands on"), ("Alt+K", "Alt+M")),
                (tr("Take back the last mark as done"), ("Ctrl+Z",)),
                (tr("Take up another parked registration"), ("Alt+2",)),
            ),
        ),
        KeyGroup(
            tr("Papers"),
            (
                (tr("The papers of an answer, or a blanket to sign first"), ("Alt+U",)),
                (tr("Print what is shown, or the receipt"), ("Ctrl+P",)),
                (tr("Save, open what is shown"), ("Ctrl+S", "Ctrl+O")),
                (tr("Another paper or language"), ("1", "2")),
                (tr("From the papers: blank, several, leaflet, out"), ("Alt+1", "Alt+4")),
                (tr("Stop the printing"), ("Esc",)),
                (tr("Have back what was thrown away"), ("Ctrl+Z",)),
                (tr("Sign the application, check a signed one"), ("Alt+C", "Alt+G")),
            ),
        ),
        KeyGroup(
            tr("Registration"),
            (
                (tr("The point is said, on to the next"), (space,)),
                (tr("Take a said point back"), (tr("Shift+Space"),)),
                (tr("All points are said"), ("Alt+A",)),
                (tr("Another language for the information"), ("Alt+S",)),
                (tr("Says no before all is read"), ("Alt+N",)),
                (tr("Says yes, or no"), (tr("Y"), tr("N"))),
                (tr("Choose an answer by its number"), ("1", "2")),
                (tr("Change an answer when all is checked"), ("Alt+1",)),
            ),
        ),
        KeyGroup(
            tr("After saving, and on the card"),
            (
                (tr("Copy the number"), ("Alt+K",)),
                (tr("Marked in the record system"), ("Alt+M",)),
                (tr("Receipt"), ("Ctrl+P",)),
                (tr("The patient's card"), ("F4",)),
                (tr("Take back the yes"), (tr("Alt+T"),)),
                (tr("Change the number, or confirm it"), (tr("Alt+N"), tr("Alt+B"))),
                (tr("Undo within ten minutes"), ("Ctrl+Z",)),
                (tr("Add who acts for the patient"), (tr("Alt+L"),)),
                (tr("Change the patient's details"), ("Alt+D",)),
                (tr("Compare with somebody of the same name"), (tr("Alt+J"),)),
            ),
        ),
        KeyGroup(
            tr("The unit"),
            (
                (tr("Save the application as a PDF"), ("Ctrl+Enter",)),
                (tr("Save a draft as a PDF"), (tr("Alt+D"),)),
                (tr("Print the application, and open its PDF"), ("Ctrl+P", "Ctrl+O")),
                (tr("E-mail draft, and one without the number"), ("Ctrl+M", tr("Alt+M"))),
                (tr("Add a unit to the application"), (tr("Alt+L"),)),
                (tr("Move a unit up or down"), ("Alt+↑", "Alt+↓")),
                (tr("The application's next step, and one back"), (tr("Alt+N"), tr("Alt+R"))),
                (tr("Insert a field in the message"), ("Alt+I",)),
                (tr("Take the fix of a finding"), ("Alt+1",)),
                (tr("The unit's earlier texts"), (tr("Alt+T"),)),
                (tr("Decide on the unit's name"), (tr("Alt+B"),)),
                (tr("From the settings: the unit's, another unit"), (tr("Alt+E"), tr("Alt+B"))),
                (tr("New unit, new reception"), (tr("Alt+N"), tr("Alt+L"))),
                (tr("Who has looked, from the card"), ("Alt+O",)),
                (tr("Spot checks, and earlier lines of the log"), ("Alt+S", "Alt+T")),
                (tr("Verify the register, another folder for backups"), ("Alt+K", "Alt+M")),
            ),
        ),
    )


class KeyLine(QWidget):
    """What happens at the left, the keys at the right; below it where there is no room."""

    def __init__(
        self, theme: Theme, words: str, keys: tuple[str, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        large = theme.factor >= 1.5
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        line: QBoxLayout = QVBoxLayout() if large else QHBoxLayout()
        line.setContentsMargins(0, theme.space(6), 0, theme.space(6))
        line.setSpacing(theme.space(4 if large else 12))
        line.addWidget(Label(theme, words), 1)
        hints = QHBoxLayout()
        hints.setSpacing(theme.space(4))
        for key in keys:
            hint = KeyHint(theme, key)
            hint.setAccessibleName(key)
            hints.addWidget(hint, 0, Qt.AlignmentFlag.AlignVCenter)
        if large:
            hints.addStretch(1)
        line.addLayout(hints)
        outer.addLayout(line)
        outer.addWidget(Hairline(theme))
        self.setAccessibleName(f"{words}: {', '.join(keys)}")


class KeysPage(Page):
    """The keys in two columns; in one where the text is large. `units` asks for another unit."""

    units = Signal()

    def __init__(
        self,
        theme: Theme,
        places: Sequence[Place] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self.body.addWidget(self.title_label(tr("All keys")))
        self.body.addWidget(
            Label(
                theme,
                tr(
                    "Ctrl and the F keys are the program's, Alt is the page's. "
                    "Plain keys answer where nothing is written."
                ),
                role="ink2",
            )
        )
        large = theme.factor >= 1.5
        columns: list[QVBoxLayout] = [QVBoxLayout() for _ in range(1 if large else 2)]
        both = QHBoxLayout()
        both.setSpacing(theme.space(40))
        for column in columns:
            column.setSpacing(0)
            both.addLayout(column, 1)
        for number, group in enumerate(key_groups(places)):
            self._add(columns[number % len(columns)], group)
        for column in columns:
            column.addStretch(1)
        self.body.addLayout(both)
        self.body.addStretch(1)

    def _add(self, column: QVBoxLayout, group: KeyGroup) -> None:
        theme = self.theme
        column.addSpacing(theme.space(16))
        heading = Label(theme, group.heading, size=Type.BODY, bold=True)
        column.addWidget(heading)
        for words, keys in group.keys:
            column.addWidget(KeyLine(theme, words, keys))

    def bar(self) -> Actions:
        """Back, and another unit."""
        other = Action(tr("Change unit"), tr("Alt+B"), self.units.emit, "transfer")
        return Actions(back=True, secondary=(other,))
