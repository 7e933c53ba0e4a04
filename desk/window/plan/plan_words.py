"""The plan in words: a line of the list, why somebody gets nothing, the paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from desk.consent.number.mobile import check_mobile
from desk.register.listing import Listing, ListingColumn, ListingTable
from desk.register.plan_views import Plan, PlanLine
from desk.visits.plan import PlanNote, Skip
from desk.window.card.names import person_name, role_name
from desk.window.formats import Formats, capital, plain, shown_number
from desk.window.plan.row import MessageLine
from desk.window.visits.lines import folded
from desk.window.words import tr

GOES, FILED, PASSED = "goes", "filed", "passed"
MOST_PRINTED = 5000
MOST_SHOWN = 10_000
"""More lines than anybody reads: what is shown and sifted stays quick. Files hold all."""


@dataclass(frozen=True, slots=True, repr=False)
class ShownPlan:
    """A plan ready to be shown. `groups` are what it can be sifted by, with how many of each.

    `lines` are the first `MOST_SHOWN`; `messages` counts all that go, `without` the visits that get
    none.
    """

    plan: Plan
    lines: tuple[MessageLine, ...]
    by_key: dict[str, PlanLine]
    groups: tuple[tuple[str, int], ...]
    names: frozenset[str]
    messages: int
    without: int


def shown_plan(plan: Plan, formats: Formats) -> ShownPlan:
    """The plan's lines in the order in which messages go; for a thread of its own."""
    setting = plan.facts.setting
    ahead = timedelta(days=setting.days)
    ordered = sorted(plan.lines, key=lambda one: (_when(one, ahead), one.visit.id))
    lines = tuple(_line(one, plan, formats, ahead) for one in ordered[:MOST_SHOWN])
    counted = Counter(_group(one, plan) for one in ordered)
    order = [GOES, FILED, PASSED, *(code for code in counted if code not in (GOES, FILED, PASSED))]
    return ShownPlan(
        plan=plan,
        lines=lines,
        by_key={one.visit.id: one for one in plan.lines},
        groups=tuple((code, counted[code]) for code in order if counted[code]),
        names=frozenset(
            name
            for one in ordered[:MOST_SHOWN]
            for name in (one.person.given_name, one.person.surname)
        ),
        messages=sum(len(one.outcome.messages) for one in plan.lines),
        without=sum(1 for one in plan.lines if one.outcome.skipped is not None),
    )


def _when(line: PlanLine, ahead: timedelta) -> object:
    messages = line.outcome.messages
    return messages[0].send_at if messages else line.visit.start - ahead


def _line(line: PlanLine, plan: Plan, formats: Formats, ahead: timedelta) -> MessageLine:
    visit, outcome = line.visit, line.outcome
    messages = outcome.messages
    when = messages[0].send_at if messages else visit.start - ahead
    name = person_name(line.person)
    start = f"{formats.short_day(visit.start.date())} {formats.time(visit.start)}"
    numbers = " · ".join(_number(one.to) for one in messages)
    group = _group(line, plan)
    symbol, role, state = {
        FILED: ("document", "ok", tr("In a file")),
        PASSED: ("clock", "ink2", tr("The time has passed")),
        GOES: ("yes", "ok", tr("Goes")),
    }.get(group, ("no", "ink2", why(outcome.skipped) if outcome.skipped else ""))
    more = " · ".join(filter(None, (numbers, *(note_words(one) for one in outcome.notes))))
    return MessageLine(
        key=visit.id,
        left=formats.short_day(when.date()),
        left_more=formats.time(when) if messages else "",
        name=name,
        about=tr("Visit {when}").format(when=start),
        symbol=symbol,
        role=role,
        state=state,
        state_more=more,
        found_by=folded(f"{name} {plain(numbers)} {''.join(c for c in numbers if c.isdigit())}"),
        group=group,
    )


def _group(line: PlanLine, plan: Plan) -> str:
    """What a line is sifted by: it goes, stands in a file, is past, or a reason's code."""
    outcome = line.outcome
    if outcome.skipped is not None:
        return str(outcome.skipped)
    if all(one.to in line.in_file for one in outcome.messages):
        return FILED
    return PASSED if outcome.messages[0].send_at <= plan.facts.setting.now else GOES


def _number(mobile: str) -> str:
    return shown_number(_shown_numbers(mobile))


_SHOWN: dict[str, str] = {}


def _shown_numbers(mobile: str) -> str:
    known = _SHOWN.get(mobile)
    if known is None:
        known = _SHOWN[mobile] = check_mobile(mobile).national or mobile
    return known


def why(code: Skip) -> str:
    """Why a visit gets no message, in a few words."""
    return {
        "cancelled": tr("The visit is not booked"),
        "quick_booking": tr("Quick booking"),
        "reception_not_active": tr("The reception sends none"),
        "no_consent": tr("No yes to sms"),
        "withdrawn": tr("Taken back"),
        "consent_ended": tr("The yes has ended"),
        "asked_again_needed": tr("Ask again first"),
        "switched_off": tr("Switched off for the visit"),
        "too_late": tr("Too late"),
        "quiet_hours": tr("Only in quiet hours"),
    }[code]


def group_words(code: str, count: int) -> str:
    """“No yes to sms (12)”."""
    own = {
        GOES: tr("Goes"),
        FILED: tr("In a file"),
        PASSED: tr("The time has passed"),
    }
    words = own.get(code) or why_code(code)
    return f"{words} ({count})"


def why_code(code: str) -> str:
    """The words of a reason's code."""
    found: dict[str, Skip] = {
        "cancelled": "cancelled",
        "quick_booking": "quick_booking",
        "reception_not_active": "reception_not_active",
        "no_consent": "no_consent",
        "withdrawn": "withdrawn",
        "consent_ended": "consent_ended",
        "asked_again_needed": "asked_again_needed",
        "switched_off": "switched_off",
        "too_late": "too_late",
        "quiet_hours": "quiet_hours",
    }
    return why(found[code])


def note_words(note: PlanNote) -> str:
    """What strikes one recipient, or what was moved, in a few words."""
    who = role_name(note.role) if note.role else ""
    words = {
        "consent_ended": tr("not to {who}: ended"),
        "asked_again_needed": tr("not to {who}: ask again"),
        "switch_ignored_1177": tr("booked in 1177"),
        "moved_from_quiet_hours": tr("moved out of quiet hours"),
    }[note.code]
    return words.format(who=who)


def about_words(shown: ShownPlan, formats: Formats) -> str:
    """“Fredag 20 november – torsdag 26 november · 34 sms · 5 besök utan”."""
    query, today = shown.plan.facts.query, shown.plan.facts.setting.today
    first = capital(formats.day(query.first, today))
    days = first
    if query.last != query.first:
        days = f"{first} – {formats.day(query.last, today)}"
    count = shown.messages
    messages = tr("1 sms") if count == 1 else tr("{count} sms").format(count=count)
    parts = [days, messages]
    if shown.without:
        parts.append(tr("{count} visits without").format(count=shown.without))
    if len(shown.plan.lines) > len(shown.lines):
        parts.append(tr("the first {count} are shown").format(count=len(shown.lines)))
    return " · ".join(parts)


def plan_listing(
    shown: ShownPlan, lines: Sequence[MessageLine], unit: str, formats: Formats, made_by: str
) -> Listing:
    """The lines as they are sifted, on paper."""
    setting = shown.plan.facts.setting
    rows = tuple(
        (
            f"{line.left} {line.left_more}".strip(),
            line.name,
            line.about,
            line.state,
            plain(line.state_more),
        )
        for line in lines[:MOST_PRINTED]
    )
    left = len(lines) - MOST_PRINTED
    end = (tr("{count} more lines are not printed.").format(count=left),) if left > 0 else ()
    table = ListingTable(
        caption=tr("What goes to whom, and why not"),
        columns=(
            ListingColumn(tr("When"), 2),
            ListingColumn(tr("Who"), 3, head=True),
            ListingColumn(tr("Visit"), 2.5),
            ListingColumn(tr("What becomes of it"), 2),
            ListingColumn(tr("Number or note"), 2.5),
        ),
        rows=rows,
        empty=tr("No visits."),
    )
    return Listing(
        title=tr("Plan for sms"),
        language="sv" if formats.language == "sv" else "en",
        lead=(unit, about_words(shown, formats)),
        facts=(
            (tr("Printed"), f"{formats.plain_day(setting.today)} {formats.time(setting.now)}"),
            (tr("By"), made_by),
        ),
        parts=(table,),
        end=end,
        foot=tr("Plan for sms"),
    )
