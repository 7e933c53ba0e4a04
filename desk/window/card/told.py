"""What was told before an answer, and what is kept as its proof."""

from __future__ import annotations

from desk.register.views import AnswerView, PersonView
from desk.window.words import tr


def how_told(event: AnswerView) -> str:
    """“Informationen lästes upp på svenska, version 3.”"""
    if not event.script_version:
        return ""
    language = language_in_words(event.language)
    if event.told_written:
        words = tr("The information was handed over in writing {language}, version {version}.")
    elif event.told_to == "representative":
        words = tr("The information was read to whoever decides {language}, version {version}.")
    else:
        words = tr("The information was read aloud {language}, version {version}.")
    return words.format(language=language, version=event.script_version)


def language_in_words(code: str) -> str:
    """“på svenska”."""
    return {
        "sv": tr("in Swedish"),
        "sv-x-easy": tr("in easy Swedish"),
        "en": tr("in English"),
        "ar": tr("in Arabic"),
    }.get(code, code)


def words_kept(event: AnswerView, person: PersonView) -> str:
    """The very words told, the sample message and the assessments, for the fold."""
    if event.kind not in ("given", "refused"):
        return ""
    parts = []
    if event.script_text:
        parts.append(event.script_text)
    if event.sample_text:
        parts.append(f"{tr('The message shown:')}\n{event.sample_text}")
    made = [_assessment(code, reason, person) for code, reason in event.assessments]
    if made:
        parts.append("\n".join([tr("Assessments:"), *made]))
    return "\n\n".join(parts)


def _assessment(code: str, reason: str, person: PersonView) -> str:
    words = {
        "minor": tr("Text messages to a minor suit {name}."),
        "mature_minor": tr("{name} is mature enough to decide."),
        "guardian_recipient": tr("A guardian gets the messages too."),
        "patient_cannot_consent": tr("{name} cannot take a stand."),
        "protected_identity": tr("Text messages suit despite protected identity."),
    }.get(code, code)
    shown = words.format(name=person.given_name)
    return f"{shown} {reason}".strip()
