"""The gateway against a real mail server: what is sent, what is refused, what nobody can know."""

from __future__ import annotations

import logging
import socket
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
from mail_server import (
    DROP,
    HOST,
    PASSWORD,
    SILENCE,
    USER,
    MailServer,
    certificate,
    running,
)

import desk as desk_package
from desk.consent.message.writing import MessagePatient, MessageUnit, MessageVisit
from desk.consent.profile import Profile
from desk.content.profiles import load_profile
from desk.exchange.gateway import SmtpGateway
from desk.register.ports.gateway import Delivery, GatewaySettings
from desk.visits.cancelling import FixedMessage

NOW = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)
REFERENCE = "01936a5e-0000-7000-8000-000000000001"
VGR = load_profile("vgr")
UNIT = MessageUnit("Ekhaga vårdcentral", "Västra Götalandsregionen", "unit", "Ekhaga VC")
ANNA = MessagePatient("Anna")
VISIT = MessageVisit(datetime(2026, 12, 1, 9, 30))
TEXT = (
    "Din planerade tid tisdag 1 december kl. 09.30 är inställd. Vi ringer dig om en ny tid. "
    "Ekhaga vårdcentral"
)
HANDED_OVER = Delivery("handed_over")


def message(profile: Profile = VGR, to: str = "+46701740605", **unit: Any) -> FixedMessage:
    return FixedMessage("cancellation", to, replace(UNIT, **unit), VISIT, ANNA, profile)


@pytest.fixture(scope="module")
def shared() -> Iterator[MailServer]:
    with running("starttls") as server:
        yield server


@pytest.fixture
def server(shared: MailServer) -> MailServer:
    shared.clear()
    return shared


def settings_for(server: MailServer, **changes: Any) -> GatewaySettings:
    made = GatewaySettings(
        HOST,
        server.port,
        "starttls",
        "noreply@ekhaga.example.org",
        USER,
        PASSWORD,
        certificate().chain,
    )
    return replace(made, **changes)


def send(server: MailServer, wait: float = 5.0, most: float = 20.0, **changes: Any) -> Delivery:
    gateway = SmtpGateway(wait, most)
    return gateway.send(message(), settings_for(server, **changes), REFERENCE, NOW)


def words(mail: EmailMessage) -> str:
    assert mail.defects == []
    assert mail.get_content_type() == "text/plain"
    return str(mail.get_content()).replace("\r\n", "\n")


def test_one_mail_to_one_number_in_plain_text_and_nothing_beside_it(server: MailServer) -> None:
    assert send(server) == HANDED_OVER
    (mail,) = server.mails
    assert server.recipients == [["0701740605@sms.vgregion.se"]]
    assert server.senders == ["noreply@ekhaga.example.org"]
    assert (server.logged_in, server.encrypted) == ([True], [True])
    assert words(mail) == TEXT + "\n"
    assert mail["From"] == "noreply@ekhaga.example.org"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Message-ID"] == f"<{REFERENCE}@ekhaga.example.org>"
    assert (mail["Subject"], mail["Reply-To"], mail["Cc"], mail["Bcc"]) == (None,) * 4
    assert b"<" not in server.raw[0].split(b"\r\n\r\n", 1)[1]


def test_an_answer_goes_where_nobody_reads_it_if_the_profile_says_so(server: MailServer) -> None:
    assert VGR.gateway is not None
    region = VGR._replace(gateway=VGR.gateway._replace(reply_to="ingen@svar.example.org"))
    gateway = SmtpGateway()
    told = gateway.send(message(region), settings_for(server), REFERENCE, NOW)
    assert told == HANDED_OVER
    assert server.mails[0]["Reply-To"] == "ingen@svar.example.org"


def test_a_foreign_number_is_dialled_as_one(server: MailServer) -> None:
    assert (
        SmtpGateway().send(message(to="+4520123456"), settings_for(server), REFERENCE, NOW)
        == HANDED_OVER
    )
    assert server.recipients == [["004520123456@sms.vgregion.se"]]


def test_a_line_that_begins_with_a_dot_comes_whole(server: MailServer) -> None:
    name = ".se-mottagningen " + "å" * 200 + "\n.\n.slut"
    told = SmtpGateway().send(message(name=name), settings_for(server), REFERENCE, NOW)
    assert told == HANDED_OVER
    assert words(server.mails[0]).endswith(name + "\n")


@pytest.mark.parametrize("user", [USER, ""])
def test_implicit_tls_does_as_well_with_a_log_in_or_without(user: str) -> None:
    with running("tls") as server:
        assert send(server, security="tls", user=user) == HANDED_OVER
        assert server.encrypted == [True]
        assert server.logged_in == [bool(user)]


@pytest.mark.parametrize(
    ("place", "answer", "trouble"),
    [
        ("mail", "550 no", "sender_refused"),
        ("mail", "451 later", "temporary"),
        ("rcpt", "550 0701740605 unknown", "address_refused"),
        ("rcpt", "450 busy", "temporary"),
        ("data", "554 no", "message_refused"),
        ("data", "452 full", "temporary"),
        ("auth", "535 no", "login_refused"),
        ("auth", "454 later", "temporary"),
        ("mail", DROP, "no_connection"),
        ("rcpt", DROP, "no_connection"),
    ],
)
def test_what_was_not_taken_is_told_apart_and_can_be_sent_again(
    server: MailServer, place: str, answer: str, trouble: str
) -> None:
    server.wrong[place] = answer
    assert (send(server).outcome, send(server).trouble) == ("failed", trouble)
    server.clear()
    assert send(server) == HANDED_OVER
    assert len(server.mails) == 1


@pytest.mark.parametrize("answer", [DROP, SILENCE, "421 closing"])
def test_what_may_have_been_taken_is_never_sent_again_by_itself(
    server: MailServer, answer: str
) -> None:
    server.wrong["data"] = answer
    assert send(server, wait=0.3) == Delivery("unknown", "unknown")
    assert len(server.mails) == 1
    assert server.connections == 1


def test_a_server_that_says_nothing_is_left(server: MailServer) -> None:
    server.wrong["rcpt"] = SILENCE
    assert send(server, wait=0.2) == Delivery("failed", "no_connection")
    server.wrong["data"] = server.wrong.pop("rcpt")
    assert send(server, wait=30, most=0.4) == Delivery("unknown", "unknown")


def test_nobody_listens() -> None:
    with socket.socket() as line:
        line.bind((HOST, 0))
        port = line.getsockname()[1]
        from own_servers import LISTENING

        LISTENING.add((HOST, port))
        try:
            settings = GatewaySettings(HOST, port, "starttls", "noreply@example.org")
            told = SmtpGateway().send(message(), settings, REFERENCE, NOW)
        finally:
            LISTENING.discard((HOST, port))
    assert told == Delivery("failed", "no_connection")


@pytest.mark.parametrize("host", ["", ".", "ex ample", "a" * 70 + ".example", "\u2100.example"])
def test_a_name_that_is_none_is_no_connection(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(*_address: Any) -> Any:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", nobody)
    settings = GatewaySettings(host, 25, "starttls", "noreply@example.org")
    assert SmtpGateway().check(settings) == Delivery("failed", "no_connection")


def test_without_tls_nothing_is_said_at_all() -> None:
    with running("open") as server:
        assert send(server) == Delivery("failed", "tls_refused")
        assert send(server, security="tls") == Delivery("failed", "tls_refused")
        assert (server.mails, server.logged_in) == ([], [])


@pytest.mark.parametrize(
    ("own", "authority"),
    [
        (certificate("mail.elsewhere.example"), certificate("mail.elsewhere.example").chain),
        (certificate(HOST, 30), certificate(HOST, 30).chain),
        (certificate(), certificate("somebody.example").chain),
        (certificate(), ""),
        (certificate(), "no certificate"),
    ],
    ids=["another name", "run out", "another authority", "unknown", "not one"],
)
@pytest.mark.parametrize("kind", ["starttls", "tls"])
def test_a_server_that_is_not_the_right_one_gets_nothing(
    own: Any, authority: str, kind: Any
) -> None:
    with running(kind, own) as server:
        told = send(server, security=kind, authority=authority)
        assert told == Delivery("failed", "tls_refused")
        assert (server.mails, server.logged_in) == ([], [])


def test_a_server_without_log_in_is_not_given_the_password(server: MailServer) -> None:
    assert send(server, password="fel") == Delivery("failed", "login_refused")
    assert send(server, password="fel å\x00") == Delivery("failed", "login_refused")
    assert server.mails == []


def test_the_connection_can_be_tried_without_sending_anything(server: MailServer) -> None:
    gateway = SmtpGateway(1.0)
    assert gateway.check(settings_for(server)) == HANDED_OVER
    assert gateway.check(settings_for(server, password="fel")).trouble == "login_refused"
    assert gateway.check(settings_for(server, authority="")).trouble == "tls_refused"
    assert (server.mails, server.recipients) == ([], [])


def test_nothing_of_whom_and_what_reaches_the_log(
    server: MailServer, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    server.wrong["rcpt"] = "550 0701740605 unknown"
    with caplog.at_level(logging.DEBUG, logger="desk"):
        told = send(server)
    out = "".join([*capfd.readouterr(), *(one.getMessage() for one in caplog.records)])
    for secret in ("0701740605", "Ekhaga", PASSWORD, USER):
        assert secret not in out.replace("mail.log", "")
        assert secret not in repr((told, settings_for(server), message()))


def test_a_draft_is_the_same_mail_for_the_units_own_mail_program() -> None:
    made = SmtpGateway().draft(message(), REFERENCE, NOW)
    draft = message_from_bytes(made, policy=default)
    assert isinstance(draft, EmailMessage)
    assert words(draft) == TEXT + "\n"
    assert draft["To"].addresses[0].addr_spec == "0701740605@sms.vgregion.se"
    assert (draft["X-Unsent"], draft["From"], draft["Subject"]) == ("1", None, None)


@pytest.mark.parametrize("name", ["stockholm-takecare", "vas", "vasterbotten-cosmic"])
def test_only_fixed_messages_to_numbers_exist(name: str) -> None:
    reminder: Any = "reminder"
    with pytest.raises(ValueError, match="no such message"):
        message(load_profile(name))
    with pytest.raises(ValueError, match="no such message"):
        FixedMessage(reminder, "+46701740605", UNIT, VISIT, ANNA, VGR)
    for number in ("0701740605", "+46701740605\n", "a@b", "+46701740605@x"):
        with pytest.raises(ValueError, match=r"E\.164"):
            message(to=number)


def test_the_gateway_is_used_for_nothing_else() -> None:
    """Nobody else speaks to a mail server, and nobody but the program's joining has it."""
    desk = Path(desk_package.__file__).parent
    paths = list(desk.rglob("*.py"))
    texts = {one.relative_to(desk).as_posix(): one.read_text("utf-8") for one in paths}
    assert {name for name, text in texts.items() if "smtplib" in text} == {"exchange/gateway.py"}
    users = {name for name, text in texts.items() if "desk.exchange.gateway import" in text}
    assert users == {"app/leaving.py"}
    users = {name for name, text in texts.items() if "gateway.send(" in text}
    assert users == {"window/cancel/sending.py"}
