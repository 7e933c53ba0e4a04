"""The application as an e-mail that is ready to be looked through and sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import Final

from desk.activation.application import Application
from desk.activation.identity import identity_fields, without_identities
from desk.consent.profile import Profile

ATTACHMENT: Final = "ansokan-om-aktivering.pdf"
"""The attachment's name: no personal data, and no letters that a mail program may break."""

_BOUNDARY: Final = "=_ansokan_om_aktivering_="
"""Always the same, so that the same application gives the same bytes. Neither base64 nor quoted
printable can hold it."""

_MOST_UNITS: Final = 20

_WARNING: Final = (
    "INNAN DU SKICKAR: Pdf:en i det här mejlet innehåller ett personnummer. Undvik vanlig e-post "
    "om det går. Använd hellre säker e-post, eller be om ett annat sätt att lämna ansökan. "
    "Ta bort det här stycket när du har läst det."
)
_WITHOUT: Final = (
    "Personnummer är utelämnade i pdf:en, eftersom det här är vanlig e-post. Fälten för dem är "
    "tomma. Säg till hur ni vill ha dem."
)


def application_mail(application: Application, profile: Profile, pdf: bytes, on: date) -> bytes:
    """An e-mail draft (.eml) with the application attached; the same data gives the same bytes.

    `pdf` is made of this very application. Where it holds an identity number the mail begins with
    a warning, where none does it says that they were left out. `on` is the mail's day. The sender
    is left to the mail program. The recipient is empty where the profile knows no address.
    """
    mail = EmailMessage(policy=SMTP)
    # Mail programs open a draft to be sent, rather than a mail that has come.
    mail["X-Unsent"] = "1"
    mail["Date"] = format_datetime(datetime.combine(on, time(12), UTC))
    own = profile.application
    if own.email:
        user, _, domain = own.email.rpartition("@")
        mail["To"] = Address(_on_one_line(own.recipient), user, domain)
    mail["Subject"] = _on_one_line(_subject(application, profile))
    mail.set_content(_body(application, profile), charset="utf-8", cte="quoted-printable")
    mail.add_attachment(pdf, maintype="application", subtype="pdf", filename=ATTACHMENT)
    mail.set_boundary(_BOUNDARY)
    return mail.as_bytes()


def _subject(application: Application, profile: Profile) -> str:
    first, *others = application.units or ("",)
    units = f"{first} med flera" if others else first
    return ": ".join(filter(None, (profile.application.title, units)))


def _body(application: Application, profile: Profile) -> str:
    parts = []
    if identity_fields(application):
        parts.append(_WARNING)
    parts.append("Hej!")
    parts.append(
        "Vi ansöker om att få aktivera påminnelser på sms. "
        f"Ansökan ligger som pdf i det här mejlet ({ATTACHMENT})."
    )
    parts.append("\n".join(["Det gäller:", *_units(application.units)]))
    if not identity_fields(application):
        parts.append(_WITHOUT)
    parts.append("Hör av er om något saknas, och när aktiveringen är klar.")
    # In the mail's own words a number would be read by more than in the PDF.
    bare = without_identities(application)
    signed = [bare.text(f"signatory.{name}") for name in ("name", "title")]
    company, phone = bare.text("billing.company"), bare.text("billing.phone")
    lines = [*signed, company, f"Telefon {phone}" if phone else ""]
    parts.append("\n".join(_on_one_line(line) for line in lines if line))
    return "\n\n".join(part.strip() for part in parts) + "\n"


def _units(names: Sequence[str]) -> list[str]:
    shown = [f"- {_on_one_line(name)}" for name in names[:_MOST_UNITS]]
    more = len(names) - _MOST_UNITS
    return [*shown, f"- och {more} till, se ansökan"] if more > 0 else shown


def _on_one_line(text: str) -> str:
    """A header cannot be broken by what was typed."""
    return " ".join(text.split())
