"""How papers came out that one did not wait for, in words that give nobody away."""

from __future__ import annotations

from collections.abc import Sequence

from desk.window.context import UnitContext
from desk.window.formats import Formats
from desk.window.printing.jobs import Outcome
from desk.window.words import tr

Told = tuple[str, str, str]


def said(outcome: Outcome, context: UnitContext) -> Told:
    """Kind, title and body, where one sees what they are about."""
    from desk.window.papers.room import error_words

    if outcome.error is None:
        return outcome.kind, outcome.title, outcome.body
    title, body = error_words(outcome.error, context)
    return outcome.kind, title, f"{outcome.body} {body}".strip()


def outcome_words(outcome: Outcome, context: UnitContext) -> Told:
    """The same elsewhere. Whose paper it was is not said: somebody else can be in front."""
    kind, title, body = said(outcome, context)
    if outcome.at is None:
        return kind, title, body
    formats = Formats(context.language)
    which = tr("It concerns “{paper}”, begun at {time}.").format(
        paper=outcome.what, time=formats.time(formats.local(outcome.at))
    )
    return kind, title, f"{which} {body}".strip()


def together(outcomes: Sequence[Outcome], context: UnitContext) -> Told:
    """Several in one notice, what went wrong first."""
    order = ("error", "warn", "ok")
    # Two of the same kind in one minute read alike: once is enough.
    words = dict.fromkeys(outcome_words(one, context) for one in outcomes)
    told = sorted(words, key=lambda one: order.index(one[0]))
    kind, title, body = told[0]
    return kind, title, " ".join([body, *(f"{also} {more}" for _kind, also, more in told[1:])])
