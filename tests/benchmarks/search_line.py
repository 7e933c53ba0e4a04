"""search: by identity, mobile, start of surname, and names, in an encrypted register."""

from __future__ import annotations

import random
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from driven import Driven
from harness import QUICK, Figure, Stopwatch, calm, quantile, spread
from people import SENT_TO, Someone, make_register

from desk.register.access import Access
from desk.register.people import find_people
from desk.register.views import SearchResult
from desk.store.threads import StoreThreads

PEOPLE = 50_000 if QUICK else 1_000_000
QUERIES = 100 if QUICK else 400
SHOWN = 10 if QUICK else 50
QUERY_BOUND = 5.0
SHOWN_BOUND = 33.0

KINDS: dict[str, Callable[[random.Random, Someone], str]] = {
    "identity": lambda chance, who: chance.choice((who.identity, who.identity[2:])),
    "start of identity": lambda chance, who: who.identity[: chance.randint(6, 11)],
    "mobile": lambda chance, who: who.mobile or f"{SENT_TO}700000000",
    "surname": lambda chance, who: who.surname,
    "start of surname": lambda chance, who: who.surname[: chance.randint(2, 5)],
    "given name": lambda chance, who: who.given_name.split()[0],
    "given name and surname": lambda chance, who: f"{who.given_name} {who.surname}",
    "surname and start": lambda chance, who: f"{who.surname} {who.given_name[:2]}",
}


def measure() -> list[Figure]:
    """The time from asking until the first twenty are there, with what holds for each."""
    folder = Path(tempfile.mkdtemp(prefix="consent-desk-bench-"))
    try:
        register = folder / "register.db"
        access, sample = make_register(register, PEOPLE)
        return [*_queries(register, access, sample), *_shown(folder, sample)]
    finally:
        shutil.rmtree(folder)


def _queries(register: Path, access: Access, sample: list[Someone]) -> Iterator[Figure]:
    threads = StoreThreads(register)

    def ask(query: str) -> SearchResult:
        return threads.read(lambda uow: find_people(query, access, uow)).result()

    chance = random.Random(7)
    for who in chance.sample(sample, 20):
        for form in KINDS.values():
            ask(form(chance, who))
    calm()
    watches = {kind: Stopwatch() for kind in KINDS}
    for who in chance.choices(sample, k=QUERIES):
        for kind, form in KINDS.items():
            watches[kind].run(ask, form(chance, who))
    _check(ask, chance.sample(sample, 20))
    threads.close()
    together = [time for watch in watches.values() for time in watch.times]
    size = f"{PEOPLE:,} people".replace(",", " ")
    yield Figure(
        "search",
        "query p99",
        quantile(together, 0.99),
        "ms",
        QUERY_BOUND,
        f"{spread(together)}; {size}",
    )
    for kind, watch in watches.items():
        p99 = quantile(watch.times, 0.99)
        yield Figure("search", f"  by {kind}, p99", p99, "ms", None, spread(watch.times))


def _check(ask: Callable[[str], SearchResult], sample: list[Someone]) -> None:
    """What is measured must also be right."""
    for who in sample:
        found = ask(who.identity).hits
        assert [hit.person.id for hit in found] == [who.id]
        assert found[0].holding == ("yes" if who.mobile else "none")
        named = ask(f"{who.given_name} {who.surname}")
        assert named.more or who.id in [hit.person.id for hit in named.hits]


def _shown(home: Path, sample: list[Someone]) -> Iterator[Figure]:
    """From the last key of a query to the painted list, in the real window."""
    driven = Driven(home)
    chance = random.Random(11)
    watch = Stopwatch()
    calm()
    for who in chance.choices(sample, k=SHOWN):
        for form in KINDS.values():
            query = form(chance, who).strip()
            driven.search(query[:-1] or query)
            watch.run(driven.last_key, query)
    driven.close()
    p99 = quantile(watch.times, 0.99)
    yield Figure("search", "shown p99", p99, "ms", SHOWN_BOUND, spread(watch.times))
