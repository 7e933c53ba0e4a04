"""The unit in the tour: its text, what is found in it, its confirmation; settings; more units."""

from __future__ import annotations

from collections.abc import Callable

from desk.window.navigation import key_of
from desk.window.sample import readable
from desk.window.tour.scenes import Scenes
from desk.window.unit.message import MessagePage
from desk.window.unit.unit_page import UnitSettingsPage
from desk.window.words import tr

WRONG = (
    "Hej {given_name}! Du har en tid på Hudmottagningen Ekhaga {date} kl. {time} – välkommen. "
    "Ring {phone} om du får förhinder eller svara på detta sms."
)
CLOTHES: tuple[tuple[str, dict[str, object]], ...] = (
    ("dark", {"theme": "dark"}),
    ("dark-200", {"theme": "dark", "text_size": 200}),
    ("200", {"theme": "light", "text_size": 200}),
    ("", {"theme": "light", "text_size": 100}),
)


class UnitScenes(Scenes):
    """A manager writes, mends and confirms the unit's text, and settles the unit."""

    def run(self) -> None:
        """From the text in force to a new unit."""
        self.say("The manager writes and confirms the unit's message.")
        self._message()
        self.say("The manager settles the unit.")
        self._settings()
        self._units()
        self.keys("Ctrl+1")

    def _room(self, name: str) -> None:
        context = self.rooms.context
        assert context is not None
        self.keys("Ctrl+1", key_of(name, context.access.roles))

    @property
    def _editor(self) -> MessagePage:
        page = self.rooms.made("message")
        assert isinstance(page, MessagePage)
        return page

    def _message(self) -> None:
        hands = self.hands
        self._room("message")
        hands.picture("unit-message-in-force")
        self._editor.editor.area.selectAll()
        self.write(readable(WRONG))
        hands.picture("unit-message")
        self._in_other_clothes("unit-message", self._open_editor)
        self.keys("Ctrl+Enter")
        hands.picture("unit-message-wrong")
        self.keys("Alt+1", "Alt+1", "Alt+1")
        hands.picture("unit-message-mended")
        self.keys("Ctrl+Enter")
        hands.picture("unit-confirm")
        self.keys("Enter")
        hands.picture("unit-confirm-wrong")
        self._in_other_clothes("unit-confirm", self._open_confirmation)
        self._open_confirmation()
        self.keys("Space", "Enter", tr("Alt+T"))
        hands.picture("unit-versions")
        self._in_other_clothes("unit-versions", self._open_versions)

    def _open_editor(self) -> None:
        self._room("message")

    def _open_confirmation(self) -> None:
        self._room("message")
        self.keys("Ctrl+Enter")

    def _open_versions(self) -> None:
        self._room("message")
        self.keys(tr("Alt+T"))

    def _open_settings(self) -> None:
        self._room("settings")
        self.keys(tr("Alt+E"))

    def _settings(self) -> None:
        hands = self.hands
        self._open_settings()
        hands.picture("unit-settings")
        self._parts("unit-settings")
        self._in_other_clothes("unit-settings", self._open_settings)
        self._open_settings()
        page = self.desk.window.shell.page
        assert isinstance(page, UnitSettingsPage)
        self.keys(tr("Alt+L"))
        self.write("Mottagning A")
        hands.picture("unit-settings-reception")
        for row, text in ((page.rows["phone"], "ring oss"), (page.rows["minor_until"], "12")):
            row.field.setFocus()
            row.field.selectAll()
            self.write(text)
        self.keys("Enter")
        hands.picture("unit-settings-wrong")
        self.keys("Esc", tr("Alt+T"))
        hands.picture("unit-kept")

    def _parts(self, name: str) -> None:
        """The long form, a view at a time."""
        for part in (2, 3):
            self.keys("PgDn")
            self.hands.picture(f"{name}-{part}")

    def _units(self) -> None:
        hands = self.hands
        self._room("settings")
        self.keys(tr("Alt+B"))
        self.both("units")
        self.keys(tr("Alt+N"))
        hands.picture("unit-new-profile")
        self.keys("Enter")
        hands.picture("unit-new")

    def _in_other_clothes(self, name: str, go: Callable[[], None]) -> None:
        """The same in the dark, in large text, and both."""
        for clothes, choices in CLOTHES:
            self.set(**choices)
            go()
            if clothes:
                self.hands.picture(f"{name}-{clothes}")
