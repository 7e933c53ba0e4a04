"""What a unit's profile decides for it, in words, each with the document it comes from."""

from __future__ import annotations

from desk.consent.profile import Profile
from desk.window.words import tr


def decided_by_profile(profile: Profile, language: str) -> list[tuple[str, str, str]]:
    """What it is about, how it is, and the source."""
    rules, sources = profile.rules, profile.sources
    scope = {
        "unit": tr("A yes covers the unit."),
        "clinic": tr("A yes covers the clinic."),
        "patient_system": tr("A yes covers all units on the same system."),
    }[rules.scope]
    asked = (
        tr("Asked again at each visit.")
        if rules.ask_at_each_visit
        else tr("Holds until taken back.")
    )
    facts = [
        (tr("Covers"), scope, sources["consent"][language]),
        (tr("Asked again"), asked, sources["consent"][language]),
        (tr("Minors"), minors_words(profile), sources["minors"][language]),
    ]
    days = profile.message.send_days_before
    if days is not None:
        facts.insert(0, (tr("Goes out"), days_words(days), sources["consent"][language]))
    if rules.place == "omit":
        words = tr("The place is never named.")
        facts.append((tr("The place"), words, sources["consent"][language]))
    if rules.reserve_number_bars_minors:
        words = tr("A minor with a reserve number gets no messages.")
        facts.append((tr("Reserve number"), words, sources["reserve_number"][language]))
    if rules.protected_identity == "forbid":
        words = tr("No messages with a protected identity.")
        facts.append((tr("Protected identity"), words, sources["protected_identity"][language]))
    if profile.price_ore_highest is not None:
        words = tr("At most {ore} öre for each part, without VAT").format(
            ore=profile.price_ore_highest
        )
        facts.append((tr("Price"), words, sources["consent"][language]))
    return facts


def minors_words(profile: Profile) -> str:
    """Who decides for a minor."""
    return {
        "by_age": tr("Guardians decide until the age of an own number, then the child does."),
        "guardians": tr("Guardians decide until the minor counts as an adult."),
        "maturity": tr("Guardians decide, unless the child is judged mature."),
    }[profile.rules.minors]


def days_words(days: int) -> str:
    """“2 days before the visit”."""
    if days == 0:
        return tr("On the day of the visit")
    if days == 1:
        return tr("1 day before the visit")
    return tr("{count} days before the visit").format(count=days)


def language_name(code: str) -> str:
    """A language of the information by its own name, with what it is called here."""
    names = {
        "sv": "Svenska",
        "en": "English",
        "sv-x-easy": tr("Easy Swedish"),
        "ar": f"العربية ({tr('Arabic')})",
    }
    return names.get(code, code)
