"""The walk: keeps the draft, follows the flow, and asks the register to save."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal

from desk.consent import flow
from desk.consent.draft import Draft, DraftPatient, DraftVisit, Step
from desk.errors import UserError
from desk.register.commands import SaveAnswer
from desk.register.drafts import drop_draft, keep_draft
from desk.register.people import find_people, same_number
from desk.register.save import save_answer
from desk.register.views import PersonHit, PersonView, SavedView, SearchResult
from desk.window.context import Runner, UnitContext
from desk.window.formats import Formats
from desk.window.intake.view import WalkView, view_of
from desk.window.work import Work


class Walk(QObject):
    """One walk at a time. It knows no widget: the window shows what it says.

    `moved` tells that the draft's step changed, `changed` that an answer did, `saved` and
    `not_saved` how saving ended, `draft_kept` and `draft_lost` whether the draft is safe, and
    `left` that the walk was parked or left behind.
    """

    moved = Signal()
    changed = Signal()
    saved = Signal(object)
    not_saved = Signal(object)
    draft_kept = Signal(object)
    draft_lost = Signal(object)
    known_person = Signal(object)
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
        self._sharing: dict[str, tuple[str, ...]] = {}
        self._keeping = False
        # By walk: a parked one may still wait to be written when the next one begins.
        self._unkept: dict[str, Draft] = {}
        self.saved_view: SavedView | None = None

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
        draft = Draft(
            command_id=self._new_id(),
            unit_id=context.unit.id,
            new_patient=tuple(typed.items()),
            number=number,
            language="sv",
        )
        self._open(context, draft)

    def open_for(
        self, context: UnitContext, person: PersonView, visit: DraftVisit | None, number: str = ""
    ) -> None:
        """A walk for a known person: the patient step is done. `number` is the last one known."""
        draft = Draft(
            command_id=self._new_id(),
            unit_id=context.unit.id,
            patient=patient_of(person),
            visit=visit,
            number=number,
            step=Step.INFORMATION,
        )
        self._open(context, draft)

    def resume(self, context: UnitContext, draft: Draft) -> None:
        """Takes up a half-finished walk where it was."""
        step = Step.MESSAGE if draft.step in (Step.RECORD, Step.PAPER) else draft.step
        self._open(context, draft.with_(parked=False, step=step))

    def _open(self, context: UnitContext, draft: Draft) -> None:
        self._context = context
        self._formats = Formats(context.language)
        self._sharing = {}
        self.saved_view = None
        self._set(draft)
        self.moved.emit()

    def answer(self, changes: dict[str, Any]) -> None:
        """Some answers changed: the view follows at once, the register behind it."""
        if self._view is None or self.saved_view is not None:
            return
        self._set(self.draft.with_(**changes))
        self.changed.emit()

    def _set(self, draft: Draft) -> None:
        assert self._context is not None
        self._view = self._seen(draft)
        if self.saved_view is None:
            self._keep(draft)
        self._ask_who_else()

    def _keep(self, draft: Draft) -> None:
        """Keeps the newest draft; while one is being written the next one waits."""
        if self._keeping:
            self._unkept[draft.command_id] = draft
            return
        self._keeping = True
        assert self._context is not None
        access = self._context.access
        self._work.on(
            self._runner.write(lambda uow: keep_draft(draft, access, uow)),
            lambda _none: self._kept(draft),
            self._not_kept,
        )

    def _kept(self, draft: Draft) -> None:
        self._keeping = False
        self.draft_kept.emit(draft)
        if self._unkept:
            self._keep(self._unkept.pop(next(iter(self._unkept))))

    def _not_kept(self, error: UserError) -> None:
        self._keeping = False
        self._unkept.clear()
        self.draft_lost.emit(error)

    def _ask_who_else(self) -> None:
        """Asks who else has each whole number, once a number."""
        access = self.view.context.access
        patient = self.draft.patient
        person = patient.person_id if patient is not None else None
        for receiver in self.view.recipients:
            number = receiver.mobile.e164
            if number is None or number in self._sharing:
                continue
            self._sharing[number] = ()
            self._work.on(
                self._runner.read(
                    lambda uow, number=number: same_number(number, person, access, uow)
                ),
                lambda hits, number=number: self._who_else_came(number, hits),
                lambda _error: None,
            )

    def _who_else_came(self, number: str, hits: tuple[PersonHit, ...]) -> None:
        names = [hit.person for hit in hits if not hit.person.masked]
        if self._view is None or not names or number not in self._sharing:
            return
        self._sharing[number] = tuple(f"{one.given_name} {one.surname}" for one in names)
        if self._context is not None:
            self._view = self._seen(self.draft)
            self.changed.emit()

    def _seen(self, draft: Draft) -> WalkView:
        assert self._context is not None
        return view_of(draft, self._context, self._formats, self._today(), dict(self._sharing))

    def advance(self) -> None:
        """The next step; from the check page, saving."""
        draft = self.draft
        if draft.step is Step.PATIENT:
            self._look_up_identity()
        following = flow.following(draft, self.view.standing)
        changes: dict[str, Any] = {"step": following}
        if following is Step.MESSAGE:
            changes["changing"] = False
        if following is Step.RECORD:
            self.save()
            return
        self._set(draft.with_(**changes))
        self.moved.emit()

    def back(self) -> bool:
        """The step before; False at the first."""
        if self.draft.changing:
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
            command = draft.command_id
            self._unkept.pop(command, None)
            self._work.on(
                self._runner.write(lambda uow: drop_draft(command, access, uow)),
                lambda _none: None,
                self.draft_lost.emit,
            )
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
        if patient is None or patient.person_id is not None:
            return
        identity, access = patient.identity, self.view.context.access
        self._work.on(
            self._runner.read(lambda uow: find_people(identity, access, uow)),
            lambda result: self._identity_found(identity, result),
            lambda _error: None,
        )

    def _identity_found(self, identity: str, result: SearchResult) -> None:
        """Somebody in the register has the number: it is that person the walk is about."""
        if self._view is None or self.draft.patient is None or self.saved_view is not None:
            return
        if self.draft.patient.identity != identity or self.draft.patient.person_id is not None:
            return
        for hit in result.hits:
            if any(found.value == identity for found in hit.person.identities):
                self._set(self.draft.with_(patient=patient_of(hit.person)))
                self.known_person.emit(hit.person)
                self.changed.emit()
                return

    def save(self) -> None:
        """Saves the answer; pressed twice it is still saved once (D5)."""
        view = self.view
        draft = view.draft.with_(step=Step.RECORD)
        self._unkept.pop(draft.command_id, None)
        self._view = self._seen(draft)
        self.moved.emit()
        protected = draft.patient is not None and draft.patient.protected
        profile, unit = view.context.profile, view.context.unit
        command = SaveAnswer(
            draft=draft,
            profile=profile,
            points=view.points,
            decision=view.decision,
            script_version=view.script.version,
            script_text=view.script.text,
            template=(
                profile.texts["reminder"].protected if protected else unit.message.template or ""
            ),
            sample_text=view.preview.text,
        )
        access = view.context.access
        self._work.on(
            self._runner.write(lambda uow: save_answer(command, access, uow)),
            self._came_saved,
            self.not_saved.emit,
        )

    def _came_saved(self, saved: SavedView) -> None:
        self.saved_view = saved
        draft = self.draft.with_(step=Step.PAPER)
        assert self._context is not None
        self._view = self._seen(draft)
        self.saved.emit(saved)
        self.moved.emit()


def patient_of(person: PersonView) -> DraftPatient:
    """A person of the register as the walk's patient, by the first identity number."""
    first = person.identities[0]
    return DraftPatient(
        person_id=person.id,
        identity_type=first.type,
        identity=first.value,
        issuer=first.issuer,
        given_name=person.given_name,
        surname=person.surname,
        birth_date=person.birth_date,
        protected=person.protected,
        seen_seq=person.seq,
    )
