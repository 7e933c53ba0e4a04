"""The words of each question on the authority page, about the patient and the others by name."""

from __future__ import annotations

from collections.abc import Sequence

from desk.consent.asking import PATIENT, Question
from desk.window.intake.roles import called
from desk.window.intake.view import WalkView
from desk.window.widgets.asked import Option
from desk.window.words import tr


def group_words(view: WalkView, question: Question) -> tuple[str, str, str]:
    """The heading of choices or of a field, the help, and what the summary says without it."""
    if question.code == "until":
        return (
            tr("Last day of the mandate"),
            tr("It stands in the decision. Leave it empty where there is none."),
            tr("Write the last day as 2027-03-31, or leave it empty."),
        )
    name = called(view, question.subject or PATIENT)
    asks = tr("What does {name} answer?").format(name=name)
    return asks, "", tr("Choose what {name} answers.").format(name=name)


def card_words(view: WalkView, question: Question) -> tuple[str, str]:
    """The words on a card, and what the summary says while it must be answered."""
    patient = called(view, PATIENT)
    name = called(view, question.subject or PATIENT)
    name = name[:1].upper() + name[1:]
    if question.code == "can_consent":
        return tr("{name} cannot take a stand").format(name=name), ""
    if question.code == "informed":
        return tr("{name} is informed").format(name=name), ""
    if question.code == "patient_approves":
        approves = tr("{patient} approves of it").format(patient=patient)
        return approves, tr("Ask {patient}.").format(patient=patient)
    if question.code == "covers_person":
        return (
            tr("The mandate covers personal matters"),
            tr("Ask to see the decision about the mandate, and choose what it says."),
        )
    if question.code == "answer":
        return tr("{name} wants them too").format(name=name), ""
    deciding = view.standing.decider in ("guardian", "forvaltare")
    words = tr("{name} says yes") if deciding else tr("{name} wants the messages")
    return words.format(name=name), tr("Choose what {name} answers.").format(name=name)


def state_words(question: Question, value: str) -> str:
    """What a card of yes, no and not asked says below its words."""
    if value == "yes":
        return tr("Yes. Press again for no.")
    if value == "no":
        return tr("No")
    if question.code == "covers_person":
        return tr("Not looked at yet")
    return tr("Not asked yet")


def assessment_words(view: WalkView, question: Question) -> tuple[str, str, str]:
    """An assessment's question, what is kept of it, and what the summary says without it."""
    patient = called(view, PATIENT)
    kept = tr("The assessment is kept with your name, the time and a short reason.")
    words = {
        "maturity": tr("Can {name} take a stand?"),
        "minor": tr("Do text messages suit {name}?"),
        "guardian_recipient": tr("Shall a guardian get them in this single case?"),
        "patient_cannot_consent": tr("Why can {name} not take a stand?"),
        "protected_identity": tr("Do text messages suit {name}, who has a protected identity?"),
    }[question.code]
    missing = {
        "maturity": tr("Choose whether {name} is mature enough, with a short reason."),
        "minor": tr("Write a short reason why text messages suit {name}."),
        "guardian_recipient": tr("Write a short reason why a guardian gets them."),
        "patient_cannot_consent": tr("Write a short reason why {name} cannot take a stand."),
        "protected_identity": tr("Write a short reason why text messages suit {name}."),
    }[question.code]
    return words.format(name=patient), kept, missing.format(name=patient)


def maturity_options(view: WalkView) -> tuple[Option, ...]:
    """Whether the child is mature enough to decide."""
    yes = tr("Yes, {name} is mature enough").format(name=called(view, PATIENT))
    return Option("mature_minor", yes), Option("minor", tr("No, ask a guardian"))


def adding_words(roles: Sequence[str]) -> tuple[Option, ...]:
    """The roles that may be added, each with its key."""
    words = {
        "guardian": (tr("Guardian"), "Alt+V"),
        "god_man": (tr("God man"), "Alt+G"),
        "forvaltare": (tr("Förvaltare"), "Alt+F"),
        "relative": (tr("Relative"), "Alt+R"),
    }
    return tuple(Option(role, *words[role]) for role in roles)


def reasons(view: WalkView, code: str) -> tuple[str, ...]:
    """Two reasons that are often the right ones, each with one key; others are written."""
    if not code:
        return ()
    own = tr("Looks after the visits alone")
    if code == "minor" and view.standing.decider == "child":
        return own, tr("Has asked for it")
    return {
        "mature_minor": (tr("Understands what the yes means"), own),
        "minor": (tr("A guardian looks after the visits"), tr("Nothing speaks against it")),
        "guardian_recipient": (
            tr("Needs help to get to the visit"),
            tr("Does not look after the visits alone"),
        ),
        "patient_cannot_consent": (
            tr("Does not understand the question"),
            tr("Cannot make the answer known"),
        ),
        "protected_identity": (tr("Has asked for it"), tr("Nobody else reads the phone")),
    }[code]


def adding_heading(view: WalkView) -> str:
    """What stands above the buttons that add somebody."""
    roles = [one.role for one in view.draft.representatives]
    decider = view.standing.decider
    if decider == "child" and "guardian" not in roles:
        return tr("Shall a guardian get them too?")
    if decider == "guardian" or decider == "child":
        return (
            tr("Is there another guardian?") if "guardian" in roles else tr("Who is the guardian?")
        )
    if decider == "forvaltare":
        return tr("Is there another förvaltare?")
    return tr("Does anybody help {name}?").format(name=called(view, PATIENT))
