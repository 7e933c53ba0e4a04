"""Says that somebody who represents the patient no more still gets the messages, and what to do."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.register.current import goes_on
from desk.register.views import CardView, RecipientView
from desk.window.card.names import number_shown, recipient_name, role_name
from desk.window.theme import Theme
from desk.window.widgets.banners import Banner
from desk.window.widgets.buttons import Button
from desk.window.words import tr


def still_receiving(card: CardView, today: date) -> tuple[int, RecipientView] | None:
    """The first recipient of the yes that holds who has been ended, with their place in it.

    One whom the register does not know by id is known by role and name.
    """
    if card.holding != "yes" or card.current is None:
        return None
    for place, one in enumerate(card.current.recipients):
        if one.role == "patient" or not goes_on((one,), today):
            continue
        same = [
            who
            for who in card.representatives
            if who.id == one.representative_id
            or (
                not one.representative_id
                and (who.role, f"{who.given_name} {who.surname}".strip()) == (one.role, one.name)
            )
        ]
        if same and all(who.ended is not None and who.ended <= today for who in same):
            return place, one
    return None


class StillReceives(Banner):
    """One key leads to the recipients; where nobody else receives, to asking anew."""

    change = Signal(int)
    ask = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "warn", "", parent=parent)
        self._place = -1
        self._button = self.add_button(Button(theme, tr("Change the recipients"), key="Alt+I"))
        self._button.clicked.connect(self._press)
        self.hide()

    def show_card(self, card: CardView, today: date) -> None:
        """Shows it where there is such a recipient."""
        found = still_receiving(card, today)
        self.setVisible(found is not None)
        if found is None or card.current is None:
            return
        place, one = found
        alone = len(card.current.recipients) == 1
        name = recipient_name(one, card.person)
        title = tr("{name} still gets the messages")
        body = tr(
            "{name} is no longer {role}, but {number} stands in the yes. Remove it there, or ask "
            "{patient} anew. Nothing is changed until then."
        )
        if alone:
            body = tr(
                "{name} is no longer {role}, but {number} stands in the yes and nobody else gets "
                "them. Ask {patient} anew, or take the yes back. Nothing is changed until then."
            )
        self.set_words(
            title.format(name=name),
            body.format(
                name=name,
                role=role_name(one.role),
                number=number_shown(one.mobile),
                patient=card.person.given_name,
            ),
        )
        self._place = -1 if alone else place
        self._button.set_words(tr("Ask anew") if alone else tr("Change the recipients"))

    def _press(self) -> None:
        if self._place < 0:
            self.ask.emit()
        else:
            self.change.emit(self._place)
