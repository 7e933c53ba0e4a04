"""What is asked of somebody known: a missing birth date, and the reception where ages differ."""

from __future__ import annotations

from datetime import date

from desk.consent.patient.age import has_reached
from desk.register.save import unit_settings
from desk.register.unit_views import UnitView
from desk.window.intake.view import WalkView
from desk.window.widgets.asked import Option
from desk.window.words import tr


def reception_options(view: WalkView, birth: date | None) -> tuple[Option, ...]:
    """The unit's receptions, and the unit itself; none where all have the same ages for this one.

    Without a birth date it cannot be told, and nothing is asked.
    """
    unit = view.context.unit
    if birth is None or not unit.receptions:
        return ()
    own = {_ages(view, unit, birth, one.id) for one in unit.receptions}
    if own == {_ages(view, unit, birth, "")}:
        return ()
    options = [Option("", tr("Another reception"))]
    return (*(Option(one.id, one.name) for one in unit.receptions), *options)


def asks_of_known(view: WalkView) -> bool:
    """Whether the patient step has something to ask of somebody the register knows."""
    patient = view.draft.patient
    if patient is None or patient.person_id is None or view.draft.reception:
        return False
    return patient.birth_date is None or bool(reception_options(view, patient.birth_date))


def _ages(view: WalkView, unit: UnitView, birth: date, reception: str) -> tuple[bool, bool]:
    """Whether the person is a minor there, and old enough for an own number."""
    rules, settings = view.context.profile.rules, unit_settings(unit, reception)
    adult = rules.minor_until if settings.minor_until is None else settings.minor_until
    number = rules.own_number_from if settings.own_number_from is None else settings.own_number_from
    return not has_reached(birth, adult, view.today), has_reached(birth, number, view.today)
