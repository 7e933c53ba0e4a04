"""People and numbers as the card and the lists write them."""

from __future__ import annotations

from collections.abc import Sequence

from desk.register.views import PersonView, RecipientView, RepresentativeView
from desk.window.formats import identity_shown, shown_number
from desk.window.words import tr


def number_shown(e164: str) -> str:
    """“070-174 06 05” for a Swedish number, the international form for others."""
    from desk.consent.number.mobile import check_mobile

    return shown_number(check_mobile(e164).national or e164)


def person_name(person: PersonView) -> str:
    """First name and surname; a masked person's say only that they are protected."""
    return tr("Protected identity") if person.masked else f"{person.given_name} {person.surname}"


def person_identity(person: PersonView) -> str:
    """The first identity number as shown, or nothing for a masked person."""
    if person.masked or not person.identities:
        return ""
    return identity_shown(person.identities[0].value)


def role_name(role: str) -> str:
    """What somebody is to the patient, in small letters: “vårdnadshavare”."""
    return {
        "patient": tr("patient"),
        "guardian": tr("guardian"),
        "god_man": tr("god man"),
        "forvaltare": tr("förvaltare"),
        "relative": tr("relative"),
        "staff": tr("staff"),
    }.get(role, role)


def definite_role(role: str) -> str:
    """The same where the name is not known, first in a sentence: “Vårdnadshavaren”."""
    return {
        "guardian": tr("The guardian"),
        "god_man": tr("The god man"),
        "forvaltare": tr("The förvaltare"),
        "relative": tr("The relative"),
        "staff": tr("The staff"),
    }.get(role, role)


def recipient_name(recipient: RecipientView, person: PersonView) -> str:
    """Who receives, by whole name; whose phone it is where it is somebody else's."""
    if recipient.role == "patient":
        return f"{person.given_name} {person.surname}"
    return recipient.name or recipient.whose_name or definite_role(recipient.role)


def first_name(recipient: RecipientView, person: PersonView) -> str:
    """Who receives, by first name."""
    if recipient.role == "patient":
        return person.given_name
    return recipient_name(recipient, person).split(" ")[0]


def representative_name(who: RepresentativeView) -> str:
    """First name and surname."""
    return f"{who.given_name} {who.surname}".strip()


def listed(words: Sequence[str]) -> str:
    """“A”, “A och B”, “A, B och C”."""
    if len(words) < 2:
        return "".join(words)
    return tr("{some} and {last}").format(some=", ".join(words[:-1]), last=words[-1])
