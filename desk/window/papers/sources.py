"""Subjects of papers, from what the window knows: a card, a saved answer, a walk, the unit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desk.register.access import Access
from desk.register.views import AnswerView, BlanketView, CardView, SavedView
from desk.window.card.receipt import receipt_data
from desk.window.context import UnitContext
from desk.window.intake.view import WalkView
from desk.window.papers.data import Data, answer_data, blank_data, is_signable, walk_data
from desk.window.papers.subject import Kind, Subject


def of_answer(
    answer: AnswerView, card: CardView, context: UnitContext, access: Access, first: Kind
) -> Subject:
    """An answer of a card: its receipt, and the blanket that belongs to a yes."""
    person = card.person

    def data(kind: Kind, language: str, reference: str) -> Data:
        if kind == "receipt":
            return receipt_data(answer, person, context, language)
        return answer_data(answer, person, context, language, reference, card.representatives)

    kinds: tuple[Kind, ...] = ("receipt", "consent") if is_signable(answer) else ("receipt",)
    return Subject(
        access=access,
        kinds=tuple(sorted(kinds, key=lambda kind: kind != first)),
        data=data,
        language=answer.language or "sv",
        name="" if person.protected else person.given_name,
        person_id=person.id,
        answer_id=answer.id,
    )


def of_saved(saved: SavedView, context: UnitContext, language: str, first: Kind) -> Subject:
    """The answer that was just saved; of a protected person the access carries no reason yet."""
    card = CardView(saved.person, "none", saved.answer, None, ())
    subject = of_answer(saved.answer, card, context, context.access, first)
    return replace(subject, language=language)


def of_walk(view: WalkView) -> Subject:
    """A walk under way whose answer waits for a signature."""
    patient = view.draft.patient
    name = "" if patient is None or patient.protected else patient.given_name
    return Subject(
        access=view.context.access,
        kinds=("consent",),
        data=lambda _kind, language, reference: walk_data(view, language, reference),
        language=view.draft.language,
        name=name,
        person_id=patient.person_id if patient is not None else None,
        draft_command_id=view.draft.command_id,
    )


def of_nobody(kind: Kind, context: UnitContext, today: date) -> Subject:
    """A blank blanket, or the leaflet."""
    return Subject(
        access=context.access,
        kinds=(kind,),
        data=lambda _kind, language, reference: blank_data(context, language, today, reference),
        language="sv",
        blank=True,
    )


def again(subject: Subject, blanket: BlanketView) -> Subject:
    """The same blanket once more, with the reference it has, in the language it had."""
    return replace(
        subject, kinds=("consent",), language=blanket.language, reference=blanket.reference
    )
