"""The ask-again list in words: whom to ask, why, what to ask for, and what holds now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desk.register.ask_reasons import TOPICS, AskKind, AskLine, AskReason
from desk.window.card.names import definite_role, listed, person_identity, person_name
from desk.window.context import UnitContext
from desk.window.formats import Formats, genitive
from desk.window.words import tr


@dataclass(frozen=True, slots=True, repr=False)
class AskWords:
    """What a line shows. `time` is the hour today, the day later, "" for no visit.

    `source` is where the reason comes from. `line` is what it was made of.
    """

    key: str
    time: str
    name: str
    about: str
    why: str
    what: str
    state: str
    state_text: str
    source: str
    line: AskLine
    put_off: bool = False

    @property
    def spoken(self) -> str:
        """All of it, for those who listen."""
        parts = (self.time, self.name, self.about, self.why, self.what, self.state_text)
        return ", ".join(part for part in parts if part)


def ask_words(line: AskLine, context: UnitContext, formats: Formats, today: date) -> AskWords:
    """A line in words; of a masked person that somebody comes, and how to open."""
    person = line.hit.person
    time = _time(line, formats, today)
    if person.masked:
        return AskWords(
            key=line.key,
            time=time,
            name=person_name(person),
            about=tr("Opened with a reason"),
            why=tr("Shown when you open it"),
            what=tr("The reason is written in the log"),
            state="protected",
            state_text=tr("Not shown"),
            source="",
            line=line,
        )
    first = line.reasons[0]
    why = " · ".join(why_words(one, formats, today) for one in line.reasons)
    holding = line.hit.holding
    return AskWords(
        key=line.key,
        time=time,
        name=person_name(person),
        about=person_identity(person),
        why=why,
        what=what_words(first, line, formats, today),
        state=holding,
        state_text=_holding(holding),
        source=context.profile.sources[TOPICS[first.kind]][context.language],
        line=line,
    )


def _time(line: AskLine, formats: Formats, today: date) -> str:
    if line.visit is None:
        return ""
    start = line.visit.start
    if start.date() == today:
        return formats.time(start)
    return formats.short_date(start.date()).rsplit(" ", 1)[0]


def _holding(holding: str) -> str:
    return {
        "yes": tr("Yes to text messages"),
        "no": tr("No to text messages"),
        "withdrawn": tr("Taken back"),
        "ended": tr("Ended"),
        "none": tr("No answer yet"),
    }[holding]


def _day(day: date, formats: Formats, today: date) -> str:
    """“12 juni”, with its year when it is not this year's."""
    words = formats.plain_day(day)
    return words.rsplit(" ", 1)[0] if day.year == today.year else words


def why_words(reason: AskReason, formats: Formats, today: date) -> str:
    """Why, in a few words."""
    if reason.kind == "mandate":
        return _mandate(reason, formats, today)
    if reason.kind == "age":
        return tr("Turned {age}: decides alone").format(age=reason.age)
    if reason.kind == "ended":
        day = _day(reason.day, formats, today) if reason.day else ""
        return tr("The yes ended on {day}").format(day=day)
    return {
        "each_visit": tr("Asked at each visit"),
        "guardian": tr("A guardian gets the sms"),
        "told_less": tr("The message has a new text"),
        "unconfirmed": tr("The number is not confirmed"),
        "blanket": tr("The blanket is not back"),
    }[reason.kind]


def _mandate(reason: AskReason, formats: Formats, today: date) -> str:
    who = tr("{role}'s").format(role=definite_role(reason.role))
    if reason.day is None:
        return tr("{who} mandate does not cover this").format(who=who)
    day = _day(reason.day, formats, today)
    words = tr("{who} mandate ended on {day}")
    if reason.day >= today:
        words = tr("{who} mandate ends on {day}")
    return words.format(who=who, day=day)


def what_words(reason: AskReason, line: AskLine, formats: Formats, today: date) -> str:
    """What will be asked, in a few words."""
    name = line.hit.person.given_name
    day = _day(reason.day, formats, today) if reason.day else ""
    if reason.kind == "each_visit" and not reason.names:
        return tr("Said no on {day}").format(day=day)
    if reason.kind == "each_visit":
        return tr("Ask {name}, and read the number back").format(name=name)
    if reason.kind == "guardian":
        asked = [name, *(one for one in reason.names if not one.startswith(f"{name} "))]
        return tr("Ask {names} anew").format(names=listed(asked))
    if reason.kind == "mandate":
        whom = reason.name or definite_role(reason.role)
        return tr("Ask {name} to show a new decision").format(name=whom)
    if reason.kind == "age":
        if reason.stops:
            return tr("What the guardian said holds no longer")
        return tr("{name} own yes goes on. Ask anew").format(name=genitive(name))
    return {
        "told_less": tr("Say what is new before the next sms"),
        "unconfirmed": tr("Read it back. Said on {day}"),
        "ended": tr("Ask {name} anew"),
        "blanket": tr("Printed on {day}. Ask for it"),
    }[reason.kind].format(name=name, names=name, day=day)


def kind_words(kind: AskKind, ages: Sequence[int]) -> str:
    """What sifts the list to one kind of reason."""
    if kind == "age":
        years = tr("{first} or {last}").format(first=ages[0], last=ages[-1])
        return tr("Turned {ages}").format(ages=years if len(ages) > 1 else ages[0])
    return {
        "each_visit": tr("Each visit"),
        "guardian": tr("Guardian"),
        "mandate": tr("Mandate"),
        "told_less": tr("New text"),
        "unconfirmed": tr("Number not confirmed"),
        "ended": tr("Ended"),
        "blanket": tr("Blanket"),
    }[kind]
