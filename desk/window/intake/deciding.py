"""Who decides and who gets the message, why, and by which source: the words of the banner."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from desk.consent.asking import PATIENT
from desk.consent.authority.decide import Decision, decide
from desk.consent.authority.facts import GivenNumber, Note
from desk.consent.patient.age import age_on
from desk.consent.profile import Topic
from desk.window.formats import capital, genitive
from desk.window.intake.roles import called, listed
from desk.window.intake.view import WalkView
from desk.window.words import tr

_SOME_NUMBER: Final = GivenNumber("+")
_OF_NUMBERS: Final = frozenset({"number_missing", "number_not_mobile"})


@dataclass(frozen=True, slots=True)
class BannerWords:
    """What the banner says. `kind`: ok, no, info, warn or error."""

    kind: str
    title: str
    body: str = ""
    source: str = ""


def with_numbers(view: WalkView) -> Decision:
    """The decision as it will be when everybody whose number is wanted has given one."""
    wanted = {one.key for one in view.numbers}
    case = view.case
    patient = case.patient
    if PATIENT in wanted and (patient.mobile is None or patient.mobile.e164 is None):
        patient = replace(patient, mobile=_SOME_NUMBER)
    people = tuple(
        replace(one, mobile=_SOME_NUMBER)
        if draft.key in wanted and (one.mobile is None or one.mobile.e164 is None)
        else one
        for draft, one in zip(view.draft.representatives, case.representatives, strict=True)
    )
    return decide(replace(case, patient=patient, representatives=people), view.context.profile)


def stopping(view: WalkView, notes: tuple[Note, ...]) -> list[tuple[str, str]]:
    """What stands in the way of a yes, each with its source."""
    names = [one.given_name.strip() for one in view.draft.representatives]
    say, profile = view.context.sentences.problem, view.context.profile
    return [say(note, profile, view.given_name, names) for note in notes]


def deciding_words(view: WalkView) -> BannerWords:
    """The banner as the facts stand; it follows every answer."""
    standing = view.standing
    decision = with_numbers(view)
    if standing.decider == "stopped":
        return _stopped(view, decision)
    if standing.outcome is False:
        return _refused(view)
    if standing.decider in ("unknown", "nobody"):
        found = stopping(view, decision.problems)
        return BannerWords("warn", found[0][0], _joined(found[1:]), _source(found[0][1]))
    if any(one.code == "maturity" and one.required and not one.answered for one in view.questions):
        return _not_judged(view)
    who = decider_words(view)
    if not decision.allowed:
        found = stopping(view, decision.problems)
        return BannerWords("info", who, _joined(found), _source(found[0][1]))
    names = [called(view, one.key) for one in view.numbers]
    gets = tr("{names} gets the messages.") if len(names) == 1 else tr("{names} get the messages.")
    body = " ".join((*why(view), *how_long(view, decision)))
    return BannerWords(
        "ok",
        f"{who} {capital(gets.format(names=listed(names)))}",
        body,
        _source(topic_source(view)),
    )


def _not_judged(view: WalkView) -> BannerWords:
    name = called(view, PATIENT)
    return BannerWords(
        "info",
        tr("First assess whether {name} can take a stand.").format(name=name),
        tr("{name} decides alone if mature enough, else a guardian does.").format(name=name),
        _source(view.context.profile.sources["minors"][view.context.language]),
    )


def _joined(found: list[tuple[str, str]]) -> str:
    return " ".join(words for words, _source in found)


def _source(source: str) -> str:
    return tr("Source: {source}").format(source=source)


def _stopped(view: WalkView, decision: Decision) -> BannerWords:
    codes = ("protected_identity_forbidden", "reserve_number_minor")
    notes = tuple(note for note in decision.problems if note.code in codes)
    found = stopping(view, notes)
    return BannerWords("error", found[0][0], _joined(found[1:]), _source(found[0][1]))


def _refused(view: WalkView) -> BannerWords:
    return BannerWords(
        "no",
        f"{decider_words(view)} {tr('No text messages are sent.')}",
        tr("The no is saved too, so that nobody has to ask in vain."),
        _source(topic_source(view)),
    )


def still_stopping(view: WalkView) -> list[str]:
    """What stands in the way when every question has its answer; numbers and words come later."""
    told = view.standing.informed
    notes = [
        note
        for note in with_numbers(view).problems
        if note.code not in _OF_NUMBERS and (note.code != "not_informed" or told)
    ]
    return [words for words, _source in stopping(view, tuple(notes))]


def deciders(view: WalkView) -> list[str]:
    """The keys of those who decide, PATIENT among them; nobody where the unit does."""
    decider = view.standing.decider
    people = view.draft.representatives
    if decider == "forvaltare":
        holding = (
            one.key
            for one in people
            if one.role == "forvaltare" and not _mandate_fails(view, one.key)
        )
        return list(holding)[:1]
    if decider == "guardian":
        said = [one for one in people if one.role == "guardian"]
        willing = [one.key for one in said if one.consents is not False]
        return willing or [one.key for one in said]
    return [] if decider == "staff" else [PATIENT]


def decider_words(view: WalkView) -> str:
    """“Elsa bestämmer.”"""
    keys = deciders(view)
    if view.standing.decider == "staff":
        return tr("The unit decides.")
    name = listed([called(view, key) for key in keys]) or tr("a guardian")
    words = tr("{names} decide.") if len(keys) > 1 else tr("{name} decides.")
    return capital(words.format(name=name, names=name))


def _mandate_fails(view: WalkView, key: str) -> bool:
    return any(note.code.startswith("mandate_") for note in view.standing.left_out.get(key, ()))


def why(view: WalkView) -> tuple[str, ...]:
    """Why that one decides, and why others get the messages too."""
    return (_why_decides(view), *_why_others(view))


def _why_decides(view: WalkView) -> str:
    rules, unit = view.context.profile.rules, view.context.unit
    birth, name = view.case.patient.birth_date, called(view, PATIENT)
    age = age_on(birth, view.today) if birth is not None else 0
    own = unit.own_number_from or rules.own_number_from
    adult = unit.minor_until or rules.minor_until
    decider = view.standing.decider
    if decider == "staff":
        words = tr("{name} cannot take a stand, and you have assessed it.")
    elif decider == "forvaltare":
        words = tr("The mandate of a förvaltare covers personal matters: {name} is not asked.")
        if PATIENT in {one.key for one in view.numbers}:
            words = tr("The mandate of a förvaltare covers personal matters.")
    elif decider == "child":
        if rules.minors == "maturity":
            words = tr("{name} is {age} years old and assessed as mature enough.")
        else:
            words = tr("{name} is {age} years old, and decides from {own} years.")
    elif decider == "guardian":
        words = _why_guardians(view, age >= own)
    else:
        words = tr("{name} is an adult and decides alone.")
    return words.format(name=name, age=age, own=own, adult=adult)


def _why_guardians(view: WalkView, of_age: bool) -> str:
    minors = view.context.profile.rules.minors
    if minors == "maturity":
        return tr("{name} is {age} years old and not assessed as mature enough.")
    if minors == "guardians":
        return tr("{name} is {age} years old. A guardian decides until {adult} years.")
    if of_age:
        return tr("{name} cannot take a stand, so a guardian decides.")
    return tr("{name} is {age} years old. A guardian decides until {own} years.")


def _why_others(view: WalkView) -> tuple[str, ...]:
    """One sentence for each who gets the messages beside the one who decides."""
    if view.standing.decider not in ("patient", "child"):
        return ()
    found = []
    patient = called(view, PATIENT)
    for wanted in view.numbers:
        one = view.representative(wanted.key)
        if one is None:
            continue
        if one.role == "god_man":
            words = tr("{owner} mandate covers personal matters.")
        elif one.patient_approves:
            words = tr("{name} is informed, and {patient} approves.")
        else:
            words = tr("{name} is informed, and gets them in this single case.")
        name = capital(called(view, wanted.key))
        found.append(words.format(name=name, owner=genitive(name), patient=patient))
    return tuple(found)


def how_long(view: WalkView, decision: Decision) -> tuple[str, ...]:
    """Until when it holds, and how often to ask."""
    each = decision.ask_again == "each_visit"
    if decision.until is None:
        return (tr("Ask again at each visit."),) if each else (tr("It holds until taken back."),)
    day = view.formats.plain_day(decision.until)
    if each:
        return (tr("Ask again at each visit, at the latest until {day}.").format(day=day),)
    return (tr("It holds up to and including {day}.").format(day=day),)


def topic_source(view: WalkView) -> str:
    """The document behind who decides."""
    topic: Topic = "consent"
    roles = {one.role for one in view.numbers}
    if view.standing.decider in ("child", "guardian"):
        topic = "minors"
    elif view.standing.decider in ("forvaltare", "staff") or "god_man" in roles:
        topic = "representatives"
    elif "relative" in roles:
        topic = "relatives"
    return view.context.profile.sources[topic][view.context.language]
