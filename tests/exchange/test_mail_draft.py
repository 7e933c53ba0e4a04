"""The e-mail draft: ready to send, warned where it must be, the same bytes for the same data."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

import pytest

from desk.activation.application import Application, check_application
from desk.activation.checks import Setting
from desk.activation.example import example_draft
from desk.activation.identity import identity_fields, without_identities
from desk.consent.profile import Profile
from desk.content.profiles import load_profile, profile_names
from desk.content.words import load_words
from desk.exchange.mail_draft import ATTACHMENT, application_mail

TODAY = date(2026, 11, 21)
PDF = b"%PDF-1.7\n" + bytes(range(256)) * 40 + b"\n--=_ansokan_om_aktivering_=\n"
STOCKHOLM = load_profile("stockholm-takecare")
NUMBER = "19610118-2803"
GLYPHS = frozenset(range(0x20, 0x250))


def an_application(profile: Profile = STOCKHOLM, **changes: str) -> Application:
    draft = example_draft(profile, TODAY)
    for path, value in changes.items():
        draft = draft.with_value(path.replace("__", "."), value)
    setting = Setting(profile, load_words(), TODAY, GLYPHS)
    return check_application(draft.to_data(TODAY), setting).application


def read(data: bytes) -> EmailMessage:
    mail = message_from_bytes(data, policy=default)
    assert isinstance(mail, EmailMessage)
    assert mail.defects == []
    return mail


def body(mail: EmailMessage) -> str:
    part = mail.get_body()
    assert part is not None
    text: Any = part.get_content()
    return str(text).replace("\r\n", "\n")


def test_it_is_a_draft_to_the_region_with_the_pdf() -> None:
    mail = read(application_mail(an_application(), STOCKHOLM, PDF, TODAY))
    assert mail["X-Unsent"] == "1"
    assert mail["From"] is None
    assert mail["To"].addresses[0].addr_spec == "rvlp@regionstockholm.se"
    assert mail["Subject"] == (
        "Ansökan om aktivering av SMS-avisering: Ekhaga husläkarmottagning med flera"
    )
    (pdf,) = mail.iter_attachments()
    assert pdf.get_content_type() == "application/pdf"
    assert pdf.get_content() == PDF


def test_the_attachments_name_and_the_headers_name_nobody() -> None:
    mail = read(application_mail(an_application(), STOCKHOLM, PDF, TODAY))
    (pdf,) = mail.iter_attachments()
    assert pdf.get_filename() == ATTACHMENT
    assert ATTACHMENT.isascii()
    headers = " ".join(f"{name}: {value}" for name, value in mail.items())
    assert "Ingrid" not in headers
    assert "1961" not in headers


def test_a_personnummer_is_warned_of_first() -> None:
    text = body(read(application_mail(an_application(), STOCKHOLM, PDF, TODAY)))
    assert text.startswith("INNAN DU SKICKAR")
    assert "personnummer" in text
    assert "- Ekhaga vårdcentral, Norra filialen" in text
    assert "Ingrid Holm\nVerksamhetschef" in text
    assert NUMBER not in text


def test_without_numbers_it_says_that_they_are_left_out() -> None:
    bare = without_identities(an_application())
    assert identity_fields(bare) == ()
    text = body(read(application_mail(bare, STOCKHOLM, PDF, TODAY)))
    assert "INNAN DU SKICKAR" not in text
    assert "utelämnade i pdf:en" in text


def test_the_same_data_gives_the_same_bytes() -> None:
    first = application_mail(an_application(), STOCKHOLM, PDF, TODAY)
    assert application_mail(an_application(), STOCKHOLM, PDF, TODAY) == first
    later = application_mail(an_application(), STOCKHOLM, PDF, date(2026, 11, 22))
    assert later != first


@pytest.mark.parametrize("name", profile_names())
def test_every_profile_has_its_draft(name: str) -> None:
    profile = load_profile(name)
    mail = read(application_mail(an_application(profile), profile, PDF, TODAY))
    assert profile.application.title in mail["Subject"]
    if profile.application.email:
        assert mail["To"].addresses[0].addr_spec == profile.application.email
    else:
        assert mail["To"] is None


@pytest.mark.parametrize(
    "name",
    [
        "Mottagning\r\nBcc: somebody@example.org",
        "x" * 300,
        "Ćosić & Şahin <script>",
        "--=_ansokan_om_aktivering_=--",
        "«Nguyễn» \u2028 rad",
    ],
)
def test_what_was_typed_cannot_break_the_mail(name: str) -> None:
    application = replace(an_application(), units=(name, name))
    mail = read(application_mail(application, STOCKHOLM, PDF, TODAY))
    assert mail["Bcc"] is None
    assert " ".join(name.split()) in mail["Subject"]
    (pdf,) = mail.iter_attachments()
    assert pdf.get_content() == PDF


def test_many_units_are_counted() -> None:
    application = replace(an_application(), units=tuple(f"Enhet {n}" for n in range(45)))
    text = body(read(application_mail(application, STOCKHOLM, PDF, TODAY)))
    assert "- Enhet 19\n- och 25 till, se ansökan" in text


@pytest.mark.parametrize(
    ("path", "value", "holds"),
    [
        ("billing__organisation_number", "19610118-2803", True),
        ("billing__organisation_number", "559999-9991", False),
        ("billing__contact", "Omar Said 19810615-2393", True),
        ("conditions__policy__reference", "Beslut 610118-2803", True),
        ("billing__phone", "08-465 004 12", False),
        ("billing__phone", "19610118-2803", True),
        ("billing__mobile", "070-174 06 12", False),
    ],
)
def test_a_number_is_found_wherever_it_was_written(path: str, value: str, holds: bool) -> None:
    application = an_application(**{path: value})
    path = path.replace("__", ".")
    assert (path in identity_fields(application)) is holds
    assert without_identities(application).text(path) == ("" if holds else value)
