"""A blank blanket that came back: its answer is registered, and the blanket belongs to it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.consent.record.reference import printed_reference
from desk.register.views import BlanketView
from desk.window.formats import Formats, no_break
from desk.window.intake.listeners import in_language
from desk.window.theme import Theme, Type
from desk.window.widgets.inline import Inline
from desk.window.widgets.text import Label
from desk.window.words import tr


class BlankCard(Inline):
    """Unfolds on the page of the papers. `begin` carries the blanket whose answer is registered."""

    begin = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        title = tr("The blanket belongs to nobody yet")
        super().__init__(theme, "info", title, tr("Register the answer"), parent)
        self._blanket: BlanketView | None = None
        self._what = Label(theme, "")
        self._about = Label(theme, "", role="ink2")
        self._code = Label(theme, "", size=Type.SMALL, role="ink2")
        for part in (self._what, self._about, self._code):
            self.body.addWidget(part)

    @property
    def waits_for(self) -> BlanketView | None:
        """The blanket that is asked about; None while folded."""
        return None if self.isHidden() else self._blanket

    def ask(self, blanket: BlanketView, formats: Formats) -> None:
        """Opens for a blanket that is nobody's."""
        self._blanket = blanket
        what = tr(
            "Register the answer that stands on it. The blanket then belongs to the patient, "
            "and you note where it is kept."
        )
        if blanket.draft_command_id is not None:
            gone = tr("The registration it belonged to is gone, or parked by a colleague.")
            what = f"{gone} {what}"
        self._what.setText(what)
        words = tr("Printed {day} by {name}, {language}.").format(
            language=in_language(blanket.language),
            day=no_break(formats.plain_day(formats.local(blanket.made_at).date())),
            name=blanket.made_by,
        )
        if blanket.signed_on is not None:
            words += " " + tr("Noted as signed {day}, kept in {place}, for nobody.").format(
                day=no_break(formats.plain_day(blanket.signed_on)), place=blanket.kept_where
            )
        self._about.setText(words)
        code = printed_reference(blanket.reference).replace("-", "\u2011")
        self._code.setText(tr("Code {code}").format(code=code))
        self.open()

    def press(self) -> None:
        """Its answer is registered."""
        if self._blanket is not None:
            self.begin.emit(self._blanket)
