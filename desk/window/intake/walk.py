"""The walk: keeps the draft, follows the flow, and asks the register to save."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal

from desk.consent import flow
from desk.consent.asking import naming
from desk.consent.draft import Correction, Draft, DraftVisit, Step
from desk.register.ask_reasons import AskKind
from desk.register.save import save_answer, unit_settings
from desk.register.views import (
    AnswerView,
    CardView,
    KnownGuardianView,
    PersonView,
    RepresentativeView,
    SavedView,
)
from desk.window.context import Runner, UnitContext
from desk.window.formats import Formats
from desk.window.intake.anew import asked_anew
from desk.window.intake.keeping import DraftKeeper
from desk.window.intake.lookups import Lookups
from desk.window.intake.opening import (
    as_typed,
    card_draft,
    correcting_draft,
    known_people,
    patient_of,
    with_listener,
)
from desk.window.intake.receptions import asks_of_known
from desk.window.intake.saving import save_command
from desk.window.intake.view import WalkView, message_now, view_of
from desk.window.work import Work


class Walk(QObject):
    """One walk at a time. It knows no widget: the window shows what it says.

    `moved` tells that the draft's step changed, `changed` that an answer did (`message` before it
    how the text now reads, so that the phone need not wait for the rest), `saved` and
    `not_saved` how saving ended, `draft_kept` and `draft_lost` whether the draft is safe, and
    `left` that the walk was parked or left behind. `asks_again`: somebody from the list of those to
    ask, to which one goes back.
    """

    moved = Signal()
    changed = Signal()
    message = Signal(str)
    saved = Signal(object)
    not_saved = Signal(object)
    draft_kept = Signal(object)
    draft_lost = Signal(object)
    known_person = Signal(object)
    known_elsewhere = Signal()
    left = Signal()

    def __init__(
        self,
        runner: Runner,
        work: Work,
        today: Callable[[], date],
        new_id: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._work = work
        self._today = today
        self._new_id = new_id
        self._context: UnitContext | None = None
        self._formats = Formats("sv")
        self._view: WalkView | None = None
        self._keeper = DraftKeeper(runner, work, self)
        self._keeper.kept.connect(self.draft_kept)
        self._keeper.lost.connect(self.draft_lost)
        self._lookups = Lookups(runner, work, self)
        self._lookups.learned.connect(self._learned)
        self._lookups.guardian_known.connect(self._guardian_known)
        self.saved_view: SavedView | None = None
        self.asks_again = False
        self.turn = 0
        """Counts the walks that were opened: whether one is still in the one that was."""

    @property
    def active(self) -> bool:
        """Whether a walk is under way."""
        return self._view is not None

    @property
    def view(self) -> WalkView:
        """The draft and all that follows from it."""
        assert self._view is not None
        return self._view

    @property
    def draft(self) -> Draft:
        """What has been answered."""
        return self.view.draft

    def open_new(self, context: UnitContext, typed: dict[str, str], number: str = "") -> None:
        """A walk for somebody not in the register, with what was typed in the search box."""
        draft = self._new_draft(context)
        self._open(context, draft.with_(new_patient=tuple(typed.items()), number=number))

    def open_for(
        self,
        context: UnitContext,
        person: PersonView,
        visit: DraftVisit | None,
        number: str = "",
        known: Sequence[RepresentativeView] = (),
    ) -> None:
        """A walk for a known person: the patient step is done. `number` is the last one known."""
        settings = unit_settings(context.unit)
        people = known_people(known, person.birth_date, context.profile, settings, self._today())
        draft = self._new_draft(context).with_(
            patient=patient_of(person),
            visit=visit,
            number=number,
            representatives=people,
            step=Step.INFORMATION,
        )
        self._open(context, draft)

    def open_card(self, context: UnitContext, card: CardView) -> None:
        """A walk for the person on a card, with the representatives and numbers it shows."""
        settings = unit_settings(context.unit)
        draft = self._new_draft(context)
        self._open(context, card_draft(draft, card, context.profile, settings, self._today()))

    def open_again(self, context: UnitContext, card: CardView, kinds: Collection[AskKind]) -> None:
        """A walk for somebody who must be asked again, for these reasons and no others."""
        settings = unit_settings(context.unit)
        draft = asked_anew(
            self._new_draft(context),
            card,
            kinds,
            context.profile,
            settings,
            self._today(),
            context.scripts,
        )
        self._open(context, draft, asks_again=True)

    def open_correction(
        self,
        context: UnitContext,
        card: CardView,
        answer: AnswerView,
        correction: Correction,
        reason: str = "",
    ) -> None:
        """A walk that puts an answer of a card right: `wrong_patient` or `wrong_number`.

        It begins at the step that was wrong and comes to the check page with all the rest kept.
        """
        draft = correcting_draft(
            self._new_draft(context).with_(correction_reason=reason),
            answer,
            card.person,
            correction,
            card.next_visit,
            card.representatives,
        )
        if draft.language not in context.scripts:
            draft = draft.with_(language="sv")
        points = [point.key for point in context.scripts[draft.language].points]
        settings = unit_settings(context.unit)
        draft = with_listener(draft, context.profile, settings, self._today(), points)
        self._open(context, draft)

    def resume(self, context: UnitContext, draft: Draft) -> None:
        """Takes up a half-finished walk where it was."""
        step = Step.MESSAGE if draft.step in (Step.RECORD, Step.PAPER) else draft.step
        if draft.language not in context.scripts:
            # The language was turned off meanwhile: what was told in it was told all the same.
            draft = draft.with_(language="sv", told=(), told_how=None)
        self._open(context, draft.with_(parked=False, step=step))

    def _new_draft(self, context: UnitContext) -> Draft:
        return Draft(command_id=self._new_id(), unit_id=context.unit.id, language="sv")

    def _open(self, context: UnitContext, draft: Draft, *, asks_again: bool = False) -> None:
        self._context, self.asks_again = context, asks_again
        self.turn += 1
        self._formats = Formats(context.language)
        self._lookups.begin()
        self.saved_view = None
        self._set(draft)
        if draft.step is Step.INFORMATION and asks_of_known(self.view):
            self._set(draft.with_(step=Step.PATIENT))
        self.moved.emit()

    def answer(self, changes: dict[str, Any]) -> None:
        """Some answers changed: the view follows at once, the register behind it."""
        if self._view is None or self.saved_view is not None:
            return
        draft = self.draft.with_(**changes)
        text = message_now(draft, self.view.context, self._today())
        if text != self.view.preview.text:
            self.message.emit(text)
        self._set(draft)
        self.changed.emit()

    def _set(self, draft: Draft) -> None:
        self._view = self._seen(draft)
        access = self.view.context.access
        if self.saved_view is None:
            self._keeper.keep(draft, access)
        person = draft.patient.person_id if draft.patient is not None else None
        for receiver in self.view.recipients:
            self._lookups.who_else(receiver.mobile.e164, person, access)
        if draft.step is Step.NUMBER:
            for one in draft.representatives:
                if one.role == "guardian":
                    self._lookups.guardian(one, person, access)

    def _learned(self) -> None:
        if self._view is not None and self.saved_view is None:
            self._view = self._seen(self.draft)
            self.changed.emit()

    def _guardian_known(self, known: KnownGuardianView) -> None:
        """The number of a parent known from another child is offered where none stands yet."""
        if self._view is None or self.saved_view is not None:
            return
        for one in self.draft.representatives:
            names = (one.given_name.strip(), one.surname.strip())
            if names == (known.given_name, known.surname) and not one.number.strip():
                self.answer(naming(self.draft, one.key, number=as_typed(known.mobile)))
                return

    def _seen(self, draft: Draft) -> WalkView:
        assert self._context is not None
        return view_of(draft, self._context, self._formats, self._today(), self._lookups.sharing)

    def advance(self) -> None:
        """The next step; from the check page, saving."""
        draft = self.draft
        if draft.step is Step.PATIENT:
            self._look_up_identity()
        following = flow.following(draft, self.view.standing)
        changes: dict[str, Any] = {"step": following}
        if following is Step.MESSAGE:
            changes["changing"] = False
        elif draft.step is Step.MESSAGE:
            changes["changing"] = True
        if following is Step.RECORD:
            self.save()
            return
        self._set(draft.with_(**changes))
        self.moved.emit()

    def back(self) -> bool:
        """The step before; False at the first. From a change, the check page if nothing lacks."""
        complete = flow.first_undone(self.draft, self.view.standing) is Step.MESSAGE
        if self.draft.changing and complete:
            self.go_to(Step.MESSAGE)
            return True
        before = flow.preceding(self.draft, self.view.standing)
        if before is None:
            return False
        self._set(self.draft.with_(step=before))
        self.moved.emit()
        return True

    def go_to(self, step: Step) -> None:
        """Goes to a step that is done."""
        self._set(self.draft.with_(step=step, changing=False))
        self.moved.emit()

    def change(self, step: Step) -> None:
        """Goes to a step to change its answer, and comes back to the check page after."""
        self._set(self.draft.with_(step=step, changing=True))
        self.moved.emit()

    def park(self) -> None:
        """Puts the walk aside, everything kept."""
        if self._view is None:
            return
        if self.saved_view is None:
            self._set(self.draft.with_(parked=True))
        self._view = None
        self.left.emit()

    def leave(self) -> None:
        """Leaves the walk from its first step: an empty one is dropped, another one is parked."""
        if self._view is None:
            return
        draft, access = self.draft, self.view.context.access
        empty = draft.patient is None and not any(value for _name, value in draft.new_patient)
        if self.saved_view is None and empty:
            self._keeper.drop(draft, access)
            self._view = None
            self.left.emit()
        else:
            self.park()

    def finish(self) -> None:
        """The walk is over."""
        self._view = None
        self.left.emit()

    def _look_up_identity(self) -> None:
        patient = self.draft.patient
        if patient is not None and patient.person_id is None:
            self._lookups.person(
                patient,
                self.view.context.access,
                self._identity_found,
                self.known_elsewhere.emit,
            )

    def _identity_found(self, card: CardView) -> None:
        """Somebody in the register has the number: it is that person the walk is about.

        What is known of them is offered as in a walk from their card; what was typed stays.
        """
        if self._view is None or self._context is None or self.saved_view is not None:
            return
        patient, draft, person = self.draft.patient, self.draft, card.person
        if patient is None or patient.person_id is not None:
            return
        if not any(one.value == patient.identity for one in person.identities):
            return
        settings = unit_settings(self._context.unit)
        known = card_draft(draft, card, self._context.profile, settings, self._today())
        self._set(
            draft.with_(
                patient=known.patient,
                visit=draft.visit or known.visit,
                number=draft.number or known.number,
                representatives=draft.representatives or known.representatives,
            )
        )
        self.known_person.emit(person)
        self.changed.emit()

    def save(self) -> None:
        """Saves the answer; pressed twice it is still saved once (D5)."""
        view = self.view
        draft = view.draft.with_(step=Step.RECORD)
        self._keeper.forget(draft)
        self._view = self._seen(draft)
        self.moved.emit()
        command = save_command(view, draft)
        access = view.context.access
        self._work.on(
            self._runner.write(lambda uow: save_answer(command, access, uow)),
            self._came_saved,
            self.not_saved.emit,
        )

    def _came_saved(self, saved: SavedView) -> None:
        self.saved_view = saved
        self._view = self._seen(self.draft.with_(step=Step.PAPER))
        self.saved.emit(saved)
        self.moved.emit()
