"""The application in the tour: filled in by keys, sent on its way, in every theme and size."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from desk.activation.draft import ApplicationDraft
from desk.activation.example import example_draft
from desk.consent.profile import Profile
from desk.window.navigation import key_of
from desk.window.tour.hands import Hands, StuckError
from desk.window.tour.scenes import Scenes
from desk.window.unit.application import ApplicationPage
from desk.window.widgets.fold import FoldHead
from desk.window.words import tr

MOST_KEYS = 200


class ApplicationScenes(Scenes):
    """Each state of the application as a picture."""

    def run(self) -> None:
        """From an empty application to an active one."""
        self.say("The manager fills in the application for activation, and follows it.")
        hands, page = self.hands, self._go()
        hands.picture("application-empty")
        context = self.rooms.context
        assert context is not None
        fill_application(page, hands, context.profile, self.desk.services.today())
        self.idle()
        self._open("billing")
        hands.picture("application")
        self._units()
        self._open("message")
        hands.picture("application-message")
        self._wrong()
        self.keys("Ctrl+Enter")
        hands.picture("application-saved")
        self.keys("Ctrl+M")
        hands.picture("application-mail")
        self._in_other_clothes("draft", "billing")
        self._way()

    @property
    def _page(self) -> ApplicationPage:
        page = self.rooms.made("application")
        assert isinstance(page, ApplicationPage)
        return page

    def _go(self) -> ApplicationPage:
        context = self.rooms.context
        assert context is not None
        self.keys("Ctrl+1", key_of("application", context.access.roles))
        self._drawn()
        return self._page

    def _open(self, section: str) -> None:
        """Opens a section by its head, as one does with Tab and Space."""
        head = self._page.folds[section].head
        head.setFocus()
        if not head.isChecked():
            self.keys("Space")
        self._drawn()

    def _drawn(self) -> None:
        """Waits for the paper beside the fields, where there is room for it."""
        self.idle()
        paper = self._page.paper
        self.hands.until(lambda: not paper.isVisible() or paper.is_drawn, "the paper")

    def _units(self) -> None:
        self._open("units")
        self.keys(tr("Alt+L"))
        self.hands.write("Ekhaga vårdcentral, Norra filialen")
        self.keys("Alt+Up", "Alt+Down")
        self.hands.picture("application-units")

    def _wrong(self) -> None:
        """A mistake is told; then it is put right."""
        self._open("billing")
        box = self._page.box("billing.email")
        assert box is not None
        assert isinstance(box.target, QLineEdit)
        box.target.setFocus()
        before = box.target.text()
        box.target.selectAll()
        self.hands.write("faktura@")
        self.keys("Ctrl+Enter")
        self.hands.picture("application-wrong")
        box.target.setFocus()
        box.target.selectAll()
        self.hands.write(before)

    def _way(self) -> None:
        hands = self.hands
        self._open("way")
        hands.picture("application-way")
        for state in ("signed", "sent", "active"):
            self.keys(tr("Alt+N"))
            self._drawn()
            hands.picture(f"application-{state}")
            if state == "signed":
                self._in_other_clothes("signed", "way")
        self.keys(tr("Alt+R"))
        hands.write("Regionen väntar på ett svar")
        hands.picture("application-back")

    def _in_other_clothes(self, name: str, section: str) -> None:
        """The same in the dark, in large text, and both."""
        for clothes, choices in (
            ("dark", {"theme": "dark"}),
            ("dark-200", {"theme": "dark", "text_size": 200}),
            ("200", {"theme": "light", "text_size": 200}),
            ("", {"theme": "light", "text_size": 100}),
        ):
            self.desk.set(self.desk.get().with_(**choices))
            self.hands.until(lambda: self.desk.window.rooms is not None, "the window")
            self.idle()
            self._go()
            self._open(section)
            if clothes:
                self.hands.picture(f"application-{name}-{clothes}")


def fill_application(page: ApplicationPage, hands: Hands, profile: Profile, today: date) -> None:
    """Goes through all sections with Tab, ticks and writes what is empty. Raises StuckError."""
    example = example_draft(profile, today)
    opened: set[QWidget] = set()
    # From the top, whichever section was left open.
    next(iter(page.folds.values())).head.setFocus()
    _open_head(hands, opened)
    for _key in range(MOST_KEYS):
        widget = QApplication.focusWidget()
        if widget is None or not page.isAncestorOf(widget):
            return
        if isinstance(widget, FoldHead):
            _open_head(hands, opened)
        else:
            _answer(page, widget, example, hands)
        hands.key("Tab")
    raise StuckError("the application to be filled in")


def _open_head(hands: Hands, opened: set[QWidget]) -> None:
    """Opens the section whose head has the focus, unless it was opened before."""
    head = QApplication.focusWidget()
    if isinstance(head, FoldHead) and head not in opened and not head.isChecked():
        opened.add(head)
        hands.key("Space")


def _answer(
    page: ApplicationPage, widget: QWidget, example: ApplicationDraft, hands: Hands
) -> None:
    path = page.path_of(widget)
    if not path:
        return
    value = example.value(path)
    if isinstance(widget, QCheckBox):
        if value is True and not widget.isChecked():
            hands.key("Space")
    elif isinstance(value, str) and _is_empty(widget):
        hands.write(value)


def _is_empty(widget: QWidget) -> bool:
    if isinstance(widget, QLineEdit):
        return not widget.text()
    return isinstance(widget, QTextEdit | QPlainTextEdit) and not widget.toPlainText()
