"""The register cannot be opened: what happened, what is safe, what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.window.page import Action, Actions, Page
from desk.window.theme import Theme, Type
from desk.window.unit.lines import PathLabel
from desk.window.widgets.banners import Banner
from desk.window.widgets.buttons import Button
from desk.window.widgets.text import Label
from desk.window.words import tr

# What a colleague or another window is the cause of is no fault of the register.
NO_FAULT = frozenset({"register_in_use", "newer_program_needed"})

# What no backup mends: the register is whole, or somebody else has it open.
NOT_RESTORED = NO_FAULT | {"register_busy", "register_read_only", "disk_full", "folder_not_local"}

# What only the key file lacks: it comes from a backup, and no answer is lost.
KEY_FILE = frozenset({"key_file_missing", "key_file_damaged", "wrong_key"})


class TroublePage(Page):
    """One error, and the ways out of it. Nothing here changes a file.

    `restore` leads to the backups; `put_back_keys` asks for the key file alone of the newest one.
    """

    again = Signal()
    restore = Signal()
    put_back_keys = Signal()
    open_other = Signal()
    make_new = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._may_make = False
        self._code = ""
        self._banner = Banner(theme, "error", "")
        self._do_label = Label(theme, tr("What to do"), bold=True)
        self._do = Label(theme, "")
        self._place_label = Label(theme, tr("The register's place"), bold=True)
        self._place = PathLabel(theme, "", size=Type.SMALL, role="ink2")
        self._restore = Button(theme, tr("Restore from a backup"), icon="undo", key="Alt+A")
        self._keys = Button(theme, tr("Put the key file back from a backup"), key="Alt+K")
        self._restore.clicked.connect(self.restore)
        self._keys.clicked.connect(self.put_back_keys)
        body = self.body
        body.addWidget(self.title_label(tr("The register cannot be opened")))
        body.addSpacing(theme.space(8))
        body.addWidget(self._banner)
        body.addSpacing(theme.space(16))
        body.addWidget(self._do_label)
        body.addWidget(self._do)
        ways: QBoxLayout = QVBoxLayout() if theme.factor >= 1.5 else QHBoxLayout()
        ways.setSpacing(theme.space(12))
        for way in (self._keys, self._restore):
            ways.addWidget(way)
        ways.addStretch(1)
        body.addSpacing(theme.space(8))
        body.addLayout(ways)
        body.addSpacing(theme.space(16))
        body.addWidget(self._place_label)
        body.addWidget(self._place)
        body.addStretch(1)

    def show_trouble(
        self, code: str, told: tuple[str, str, str], place: str, *, may_make: bool
    ) -> None:
        """The error in its three parts. `may_make`: a new register has a place to lie."""
        what, safe, do = told
        self._banner.set_kind("warn" if code in NO_FAULT else "error")
        self._banner.set_words(what, safe)
        self._do.setText(do)
        self._do_label.setVisible(bool(do))
        self._do.setVisible(bool(do))
        self._place.setText(place)
        self._place_label.setVisible(bool(place))
        self._place.setVisible(bool(place))
        self._may_make, self._code = may_make, code
        self._restore.setVisible(code not in NOT_RESTORED)
        self._keys.setVisible(code in KEY_FILE)
        self._banner.announce()
        self.actions_changed.emit()

    def bar(self) -> Actions:
        """Try again, open another, make a new one where that loses nothing."""
        secondary = [Action(tr("Open another register"), "Ctrl+O", self.open_other.emit, "inbox")]
        if self._may_make:
            secondary.append(
                Action(tr("Make a new register"), "Ctrl+N", self.make_new.emit, "plus")
            )
        return Actions(tr("Try again"), primary_icon="again", secondary=tuple(secondary))

    def primary(self) -> None:
        """Opens it again: the disk may be back, the other window closed."""
        self.again.emit()
