"""What the authority page asks, in order and in words: each question with its options and key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from desk.consent.asking import PATIENT, Question
from desk.consent.authority.facts import ASSESSMENTS
from desk.consent.draft import DraftRepresentative
from desk.window.formats import capital, shown_number
from desk.window.intake.question_words import (
    adding_words,
    assessment_words,
    card_words,
    group_words,
    maturity_options,
    reasons,
    state_words,
)
from desk.window.intake.roles import called, new_role, role_name
from desk.window.intake.view import WalkView
from desk.window.widgets.asked import Asked, AskedPerson, Block, Kind, Option
from desk.window.words import tr

REMOVING = ("Alt+T", "Alt+Y", "Alt+U", "Alt+I", "Alt+O")
DIGITS = "123456789"


@dataclass(frozen=True, slots=True, repr=False)
class Asking:
    """All the page asks, in order. `by_id` has the question behind each; `adding` the roles that
    may be added, `adding_missing` what the summary says while one must be.
    """

    blocks: tuple[Block, ...]
    by_id: Mapping[str, Question]
    adding: tuple[Option, ...]
    adding_missing: str

    def questions(self) -> Iterator[Asked]:
        """Every question, those on the cards included."""
        for block in self.blocks:
            if isinstance(block, Asked):
                yield block
            else:
                yield from block.asked


def asking_of(view: WalkView) -> Asking:
    """What the page asks for this very person."""
    keys = [one.key for one in view.draft.representatives]
    people: dict[str, list[Asked]] = {key: [] for key in keys}
    order: list[Asked | str] = []
    adding: tuple[Option, ...] = ()
    missing = ""
    for question in view.questions:
        subject = question.subject or ""
        if question.code == "representatives":
            adding = adding_words(question.options)
            missing = _nobody_there(view, question)
        elif subject in people:
            if subject not in order:
                order.append(subject)
            people[subject].append(_asked(view, question))
        elif question.code != "birth_date":
            order.append(_asked(view, question))
    # Those of whom nothing is asked stand there too: they are left out, and it says why.
    order += [key for key in keys if key not in order]
    if view.standing.decider == "guardian":
        order = _assessed_last(order)
    blocks = [
        _person(view, one, tuple(people[one])) if isinstance(one, str) else one
        for one in _answer_first(order)
    ]
    by_id = {_id(question): question for question in view.questions}
    return Asking(_with_keys(blocks), by_id, adding, missing)


def _id(question: Question) -> str:
    return f"{question.code}:{question.subject or ''}"


CAN_CONSENT = _id(Question("can_consent", PATIENT))
ANSWER = _id(Question("answer", PATIENT))


def _answer_first(order: list[Asked | str]) -> list[Asked | str]:
    """Whether the patient can take a stand is seldom a question: it follows the answer."""
    ids = [one if isinstance(one, str) else one.id for one in order]
    if CAN_CONSENT in ids and ANSWER in ids and ids.index(CAN_CONSENT) < ids.index(ANSWER):
        order.insert(ids.index(ANSWER), order.pop(ids.index(CAN_CONSENT)))
    return order


def _assessed_last(order: list[Asked | str]) -> list[Asked | str]:
    """Who the guardian is and what they answer comes before whether it suits the child."""
    minor = [one for one in order if isinstance(one, Asked) and one.id.startswith("minor:")]
    return [one for one in order if one not in minor] + list(minor)


def _nobody_there(view: WalkView, question: Question) -> str:
    if not question.required or question.answered:
        return ""
    if "guardian" in question.options:
        return tr("Add the guardian who decides.")
    name = called(view, PATIENT)
    return tr("Add a god man or förvaltare, or choose that {name} can take a stand.").format(
        name=name
    )


def _asked(view: WalkView, question: Question) -> Asked:
    """One question in words, without its keys."""
    code = question.code
    one = view.representative(question.subject or "")
    if code == "maturity" or code in ASSESSMENTS:
        return _assessment(view, question)
    if code == "until":
        words, help_text, missing = group_words(view, question)
        typed = one.until if one is not None else ""
        return _of(question, "end", words, help_text, text=typed, missing=missing)
    if code == "can_consent":
        words, missing = card_words(view, question)
        either = (Option("no", ""), Option("yes", ""))
        value = "yes" if view.draft.can_consent else "no"
        return _of(question, "tick", words, options=either, value=value)
    if code == "informed":
        words, missing = card_words(view, question)
        either = (Option("yes", ""), Option("", ""))
        return _of(
            question,
            "tick",
            words,
            options=either,
            value="yes" if question.answered else "",
            missing=missing,
        )
    value = _said(view, question, one)
    if code in ("answer", "consents") and question.subject == main_answer(view):
        words, help_text, missing = group_words(view, question)
        yes_no = (
            Option("yes", tr("Yes to text messages"), tr("Y")),
            Option("no", tr("No to text messages"), tr("N")),
        )
        return _of(question, "pair", words, help_text, yes_no, value=value, missing=missing)
    words, missing = card_words(view, question)
    state = state_words(question, value)
    return _of(question, "card", words, state, value=value, missing=missing)


def _of(
    question: Question,
    kind: Kind,
    words: str,
    help_text: str = "",
    options: tuple[Option, ...] = (),
    reasons: tuple[Option, ...] = (),
    *,
    value: str = "",
    text: str = "",
    missing: str = "",
) -> Asked:
    is_open = question.required and not question.answered
    return Asked(
        id=_id(question),
        kind=kind,
        words=words,
        help=help_text,
        options=options,
        reasons=reasons,
        value=value,
        text=text,
        open=is_open,
        missing=missing,
    )


def _said(view: WalkView, question: Question, one: DraftRepresentative | None) -> str:
    """The draft's answer to a question of yes and no, "" while there is none."""
    value = view.draft.answer
    if one is not None:
        value = {
            "consents": one.consents,
            "patient_approves": one.patient_approves,
            "covers_person": one.covers_person,
        }[question.code]
    return "" if value is None else "yes" if value else "no"


def _assessment(view: WalkView, question: Question) -> Asked:
    words, help_text, missing = assessment_words(view, question)
    made: dict[str, str] = {one.code: one.reason for one in view.draft.assessments}
    options = maturity_options(view) if question.code == "maturity" else ()
    values = [option.value for option in options] or [question.code]
    chosen = next((value for value in values if value in made), "")
    of = chosen or ("" if options else question.code)
    asked = _of(
        question,
        "assessment",
        words,
        help_text,
        options,
        tuple(Option(text, text) for text in reasons(view, of)),
        value=chosen,
        text=made.get(chosen, ""),
        missing=missing,
    )
    single_case = question.code == "guardian_recipient" and view.standing.decider == "child"
    return replace(asked, optional=single_case)


def main_answer(view: WalkView) -> str | None:
    """Whose answer has the keys for yes and no: the one who decides, as far as that is known."""
    codes = {(one.code, one.subject) for one in view.questions}
    if view.standing.decider in ("patient", "child") and ("answer", PATIENT) in codes:
        return PATIENT
    listener = view.addressee.key
    if ("consents", listener) in codes:
        return listener
    acting = [one.subject for one in view.questions if one.code == "consents"]
    return acting[0] if acting else None


def _person(view: WalkView, key: str, asked: tuple[Asked, ...]) -> AskedPerson:
    """A representative's card."""
    one = view.representative(key)
    assert one is not None
    place = view.draft.representatives.index(one)
    name = f"{one.given_name.strip()} {one.surname.strip()}".strip()
    second = [role_name(one.role)]
    receiver = next((found for found in view.recipients if found.key == key), None)
    if receiver is not None and receiver.mobile.ok:
        second.append(shown_number(receiver.mobile.national or ""))
    known = one.representative_id is not None
    if known:
        second.append(tr("known from before"))
    return AskedPerson(
        key=key,
        title=name or new_role(one.role),
        second=capital(", ".join(second)) if name else "",
        given_name=one.given_name,
        surname=one.surname,
        known=known,
        unnamed=key in view.standing.unnamed,
        asked=asked,
        left_out=left_out_words(view, key) if name else (),
        remove_key=REMOVING[place] if place < len(REMOVING) else "",
        missing=tr("Write the first name."),
    )


def left_out_words(view: WalkView, key: str) -> tuple[str, ...]:
    """Why somebody gets no message, a sentence for each cause."""
    names = [one.given_name.strip() for one in view.draft.representatives]
    return tuple(
        view.context.sentences.note(note, view.context.profile, view.given_name, names)[0]
        for note in view.standing.left_out.get(key, ())
    )


def _with_keys(blocks: list[Block]) -> tuple[Block, ...]:
    """Gives each option a key: digits in order, so that no key has two meanings."""
    free = iter(DIGITS)
    return tuple(
        _keyed(block, free)
        if isinstance(block, Asked)
        else replace(block, asked=tuple(_keyed(one, free) for one in block.asked))
        for block in blocks
    )


def _keyed(one: Asked, free: Iterator[str]) -> Asked:
    if one.id == CAN_CONSENT:
        return replace(one, key=tr("C"))
    if one.kind in ("pair", "end"):
        return one
    if one.kind != "assessment":
        return replace(one, key=next(free, ""))
    key = next(free, "") if one.optional else ""
    shown = one.value or not one.optional
    return replace(
        one,
        key=key,
        options=tuple(replace(each, key=next(free, "")) for each in one.options),
        reasons=tuple(replace(each, key=next(free, "")) for each in one.reasons) if shown else (),
    )
