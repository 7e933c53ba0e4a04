"""Makes random cases, dense where the rules turn: birthdays, last days, missing answers."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from second_reading import MOBILES, NO_MOBILES, NOT_GIVEN

PROFILES = ("stockholm-takecare", "vgr", "vasterbotten-cosmic", "vas")
ASSESSMENTS = (
    "minor",
    "mature_minor",
    "guardian_recipient",
    "patient_cannot_consent",
    "protected_identity",
)


def random_case(random: Random) -> dict[str, Any]:
    """One case as `consent-desk decide` takes it."""
    today = date(2026, 11, 20) + timedelta(days=random.randint(-900, 900))
    case: dict[str, Any] = {
        "profile": random.choice(PROFILES),
        "date": today.isoformat(),
        "patient": _patient(random, today),
    }
    if random.random() < 0.9:
        roles = _roles(random)
        case["representatives"] = [_representative(random, role, today) for role in roles]
    if random.random() < 0.9:
        case["assessments"] = [one for one in ASSESSMENTS if random.random() < 0.5]
    if random.random() < 0.3:
        case["unit"] = _unit(random)
    return case


def _roles(random: Random) -> list[str]:
    roles = ("guardian", "god_man", "forvaltare", "relative")
    if random.random() < 0.6:
        roles = random.choice((("guardian",), ("god_man", "relative"), ("forvaltare", "god_man")))
    return [random.choice(roles) for _ in range(random.choice((0, 1, 1, 2, 2, 3, 4)))]


def _patient(random: Random, today: date) -> dict[str, Any]:
    patient: dict[str, Any] = {
        "birth_date": _birth(random, today),
        "id_type": random.choice(
            ("personnummer", "personnummer", "samordningsnummer", "reservnummer")
        ),
        "protected_identity": random.random() < 0.15,
    }
    _answers(random, patient)
    if random.random() < 0.8:
        patient["can_consent"] = random.random() < 0.75
    return patient


def _birth(random: Random, today: date) -> str | None:
    kind = random.random()
    if kind < 0.03:
        return None
    if kind < 0.4:
        age = random.choice((0, 5, 12, 13, 14, 15, 16, 17, 18, 19, 20))
        near = today + timedelta(days=random.choice((-1, 0, 0, 1, 30)))
        year = near.year - age
        day = 28 if (near.month, near.day) == (2, 29) else near.day
        return min(date(year, near.month, day), today).isoformat()
    if kind < 0.5:
        return f"{random.choice((1996, 2004, 2008, 2012, 2016, 2020)):04d}-02-29"
    return (
        today - timedelta(days=random.randint(0, 365 * (30 if kind < 0.85 else 90)))
    ).isoformat()


def _answers(random: Random, person: dict[str, Any]) -> None:
    if random.random() < 0.9:
        person["informed"] = random.random() < 0.8
    if random.random() < 0.9:
        person["consents"] = random.choice((True, True, True, True, False, None))
    if random.random() < 0.9:
        pools = (tuple(MOBILES), tuple(MOBILES), tuple(MOBILES), NOT_GIVEN, NO_MOBILES)
        weights = (3, 3, 3, 4, 1)
        person["mobile"] = random.choice(random.choices(pools, weights)[0])


def _representative(random: Random, role: str, today: date) -> dict[str, Any]:
    one: dict[str, Any] = {"role": role}
    _answers(random, one)
    if random.random() < 0.8:
        one["patient_approves"] = random.choice((True, True, False, None))
    if random.random() < 0.8:
        mandate: dict[str, Any] = {}
        if random.random() < 0.9:
            mandate["covers_person"] = random.choice((True, True, True, False, None))
        if random.random() < 0.6:
            last = today + timedelta(days=random.choice((-400, -1, 0, 1, 400)))
            mandate["until"] = random.choice((None, last.isoformat()))
        one["mandate"] = random.choice((mandate, mandate, mandate, None))
    return one


def _unit(random: Random) -> dict[str, Any]:
    unit: dict[str, Any] = {}
    if random.random() < 0.7:
        unit["minor_until"] = random.choice((15, 16, 18, 20, 21, None))
    if random.random() < 0.7:
        unit["own_number_from"] = random.choice((0, 12, 13, 15, None))
    if random.random() < 0.7:
        unit["protected_identity"] = random.choice(("assess", "forbid", None))
    return unit
