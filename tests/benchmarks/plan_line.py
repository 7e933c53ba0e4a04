"""plan: the reminders of a region's day, on consents and visits already read."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta

from harness import QUICK, Figure, Stopwatch, calm, spread

from desk.consent.message.preview import MessagePatient, MessageUnit, MessageVisit
from desk.content.profiles import load_profile
from desk.visits.plan import PlannedConsent, PlannedRecipient, PlannedVisit, PlanRequest, plan

BOUND = 3.0
VISITS = 20_000 if QUICK else 100_000
FULL = 100_000
ROUNDS = 3
TODAY = date(2026, 11, 20)
UNIT = MessageUnit("Ekhaga vårdcentral", "Region Halland", "unit", "Ekhaga", "08-465 004 10")


def measure() -> list[Figure]:
    """Seconds for 100,000 visits; fewer are planned and reckoned up when quick."""
    request, profile = day(VISITS), load_profile("vas")
    plan(day(500), profile)
    calm()
    watch = Stopwatch()
    for _ in range(ROUNDS):
        watch.run(plan, request, profile)
    best = sorted(watch.times)[ROUNDS // 2] / 1000 * FULL / VISITS
    beside = f"{VISITS} visits, {spread(watch.times)}"
    return [Figure("plan", "reminders for 100,000 visits", best, "s", BOUND, beside)]


def day(visits: int) -> PlanRequest:
    """A day with two visits in three patients' books, most of them reminded of."""
    chance = random.Random(20261120)
    people = {str(place): MessagePatient(f"Anna{place % 97}") for place in range(visits * 2 // 3)}
    names = list(people)
    consents = tuple(
        PlannedConsent(
            patient=name,
            given=TODAY - timedelta(chance.randint(0, 400)),
            allowed=chance.random() < 0.95,
            recipients=(PlannedRecipient("patient", f"+4670174{chance.randint(605, 699):04}"),),
            withdrawn=TODAY if chance.random() < 0.02 else None,
            told_display="unit",
        )
        for name in names
    )
    booked = tuple(
        PlannedVisit(
            id=str(place),
            patient=chance.choice(names),
            visit=MessageVisit(
                datetime(2026, 11, 22, 8, 0) + timedelta(minutes=10 * chance.randint(0, 2_000))
            ),
            sms=chance.random() < 0.9,
        )
        for place in range(visits)
    )
    return PlanRequest(TODAY, UNIT, people, consents, booked)
