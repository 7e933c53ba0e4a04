"""decide: one decision on facts already read, numbers already checked."""

from __future__ import annotations

import random
from datetime import date, timedelta

from harness import QUICK, Figure, Stopwatch, calm, median, quantile

from desk.consent.authority.decide import (
    Case,
    GivenNumber,
    Mandate,
    Patient,
    Representative,
    decide,
)
from desk.consent.authority.facts import ASSESSMENTS, ROLES
from desk.consent.profile import Profile
from desk.content.profiles import load_profiles

BOUND = 20.0
CASES = 2_000
ROUNDS = 10 if QUICK else 50
TODAY = date(2026, 11, 20)


def measure() -> list[Figure]:
    """The mean time of a decision, over cases of every kind in every profile."""
    chance = random.Random(20261120)
    profiles = list(load_profiles().values())
    work = [(case(chance), chance.choice(profiles)) for _ in range(CASES)]
    decide_all(work)
    calm()
    watch = Stopwatch()
    for _ in range(ROUNDS):
        watch.run(decide_all, work)
    each = [round_ * 1000 / CASES for round_ in watch.times]
    beside = f"p99 of {ROUNDS} rounds {quantile(each, 0.99):.1f} us, {CASES} cases"
    return [Figure("decide", "one decision", median(each), "us", BOUND, beside)]


def decide_all(work: list[tuple[Case, Profile]]) -> None:
    """What is measured."""
    for facts, profile in work:
        decide(facts, profile)


def case(chance: random.Random) -> Case:
    """A case of any age with up to three representatives; most of what can be said is said."""
    maybe = (True, True, True, False, None)
    number = (GivenNumber("+46701740605"), GivenNumber("+46701740606"), None, GivenNumber(None))

    def representative() -> Representative:
        covers = Mandate(
            chance.choice(maybe), chance.choice((None, TODAY + timedelta(chance.randint(-9, 99))))
        )
        return Representative(
            chance.choice(ROLES),
            chance.random() < 0.8,
            chance.choice(maybe),
            chance.choice(number),
            chance.choice(maybe),
            covers,
        )

    patient = Patient(
        birth_date=TODAY - timedelta(chance.randint(0, 36_000)),
        id_type="personnummer",
        protected_identity=chance.random() < 0.1,
        can_consent=chance.random() < 0.9,
        informed=chance.random() < 0.9,
        consents=chance.choice(maybe),
        mobile=chance.choice(number),
    )
    made = frozenset(one for one in ASSESSMENTS if chance.random() < 0.5)
    others = tuple(representative() for _ in range(chance.choice((0, 0, 1, 2, 3))))
    return Case(TODAY, patient, others, made)
