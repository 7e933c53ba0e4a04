"""How a walk begins for somebody who is asked again: only what must be asked anew is open."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from desk.consent import flow
from desk.consent.asking import stand
from desk.consent.authority.facts import UnitSettings
from desk.consent.draft import Draft, DraftRepresentative, Step
from desk.consent.information.script import Script
from desk.consent.profile import Profile
from desk.register.ask_reasons import WITH_MANDATE, AskKind
from desk.register.views import AnswerView, CardView, RecipientView
from desk.window.intake.opening import card_draft, correcting_draft, with_listener

WHOLE: Final[frozenset[AskKind]] = frozenset({"told_less", "age", "ended"})
"""Reasons to go through all of it: others decide now, or other words must be told."""


def asked_anew(
    draft: Draft,
    card: CardView,
    kinds: Collection[AskKind],
    profile: Profile,
    unit: UnitSettings,
    today: date,
    scripts: Mapping[str, Script],
) -> Draft:
    """A new walk for the person on a card, with all that still stands, at the first open step.

    What was told stands while the words are the same; the answer is asked for where it is asked at
    each visit, the number is read back, and what is known of a mandate that ends is looked at anew.
    """
    current = card.current
    whole = card_draft(draft, card, profile, unit, today)
    if current is None or card.holding != "yes" or WHOLE & set(kinds):
        return whole
    script = scripts.get(current.language)
    if script is None or script.version != current.script_version:
        return whole
    points = [point.key for point in script.points]
    kept = correcting_draft(
        draft, current, card.person, "wrong_number", card.next_visit, card.representatives
    ).with_(corrects=None, correction=None, changing=False, channel=draft.channel)
    kept = with_listener(_opened(kept, card, kinds, profile, today), profile, unit, today, points)
    undone = flow.first_undone(kept, stand(kept, profile, unit, today, points))
    # What may stay open is asked all the same: the guardian's part, what became of a mandate.
    asks = kinds_at_visit(kinds) or "mandate" in kinds
    first = min(undone, Step.AUTHORITY if asks else undone, key=flow.ORDER.index)
    return kept.with_(step=first)


def kinds_at_visit(kinds: Collection[AskKind]) -> bool:
    """Whether one of the reasons is that it is asked at each visit."""
    return bool({"each_visit", "guardian"} & set(kinds))


def _opened(
    draft: Draft, card: CardView, kinds: Collection[AskKind], profile: Profile, today: date
) -> Draft:
    """The draft with what must be asked anew left open."""
    at_visit = profile.rules.ask_at_each_visit and kinds_at_visit(kinds)
    guardians = "guardian" in kinds and not at_visit
    read_back = at_visit or "unconfirmed" in kinds
    gone = {one.id for one in card.representatives if one.ended is not None and one.ended <= today}
    people = []
    for one in draft.representatives:
        if one.representative_id in gone:
            continue
        confirmed = not read_back and _was_confirmed(one, card.current)
        if guardians and one.role == "guardian":
            confirmed = False
            one = replace(one, consents=None, patient_approves=None)
        if at_visit:
            one = replace(one, consents=None)
        if "mandate" in kinds and one.role in WITH_MANDATE:
            one = replace(one, covers_person=None, until="")
        people.append(replace(one, number_confirmed=confirmed))
    own = next((one for one in _recipients(card) if one.role == "patient"), None)
    assessments = tuple(
        one for one in draft.assessments if not (guardians and one.code == "guardian_recipient")
    )
    return draft.with_(
        answer=None if at_visit else draft.answer,
        number_confirmed=not read_back and own is not None and own.confirmed,
        representatives=tuple(people),
        assessments=assessments,
    )


def _recipients(card: CardView) -> tuple[RecipientView, ...]:
    return card.current.recipients if card.current is not None else ()


def _was_confirmed(one: DraftRepresentative, answer: AnswerView | None) -> bool:
    """Whether the number that receives now was read back."""
    name = f"{one.given_name} {one.surname}".strip()
    return answer is not None and any(
        (recipient.confirmed, recipient.role, recipient.name) == (True, one.role, name)
        for recipient in answer.recipients
    )
