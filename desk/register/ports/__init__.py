"""What the use cases need of the outside, as protocols: the store keeps them, tests fake them."""

from __future__ import annotations

from desk.register.ports.answers import Answers, Derive, Journal
from desk.register.ports.keeping import Blankets, Drafts, Settings, Units, Users, Words
from desk.register.ports.people import People, Search
from desk.register.ports.visits import VisitPlace, Visits
from desk.register.ports.work import Clock, Overtaken, Threads, UnitOfWork

__all__ = [
    "Answers",
    "Blankets",
    "Clock",
    "Derive",
    "Drafts",
    "Journal",
    "Overtaken",
    "People",
    "Search",
    "Settings",
    "Threads",
    "UnitOfWork",
    "Units",
    "Users",
    "VisitPlace",
    "Visits",
    "Words",
]
