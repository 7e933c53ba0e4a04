"""Hands a fixed message on a visit to the mail-to-SMS gateway: one mail, one number, over TLS."""

from __future__ import annotations

import re
import smtplib
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from threading import Timer
from typing import Final

from desk.register.ports.gateway import Delivery, GatewaySettings, Trouble
from desk.visits.cancelling import FixedMessage

WAIT_SECONDS: Final = 20.0
"""The longest wait for one answer of the server."""

MOST_SECONDS: Final = 60.0
"""The longest that everything may take: a server that drips its answers is left."""

_NAME: Final = "[127.0.0.1]"
"""What we call ourselves: the computer's name is nobody's business."""

_DRAFT_DOMAIN: Final = "draft.invalid"
_FIRST_DOT: Final = re.compile(rb"^\.", re.MULTILINE)
_GO_AHEAD: Final = 354
_LEAVING: Final = 421


class _Refusal(Exception):
    """The server's no, as a code; what it wrote may repeat the number and is dropped."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


class SmtpGateway:
    """The gateway over SMTP. Nothing is sent before the line is encrypted and the server known."""

    def __init__(self, wait: float = WAIT_SECONDS, most: float = MOST_SECONDS) -> None:
        self._wait = wait
        self._most = most

    def send(
        self, message: FixedMessage, settings: GatewaySettings, reference: str, at: datetime
    ) -> Delivery:
        """One mail to one number; whatever goes wrong is told in what is given back."""
        mail = gateway_mail(message, reference, at, settings.sender)
        try:
            with self._session(settings) as server:
                _accepted(server.mail(settings.sender), "sender_refused")
                _accepted(server.rcpt(_address(message)), "address_refused")
                return _hand_over(server, mail.as_bytes())
        except _Refusal as refusal:
            return Delivery("failed", refusal.trouble)

    def check(self, settings: GatewaySettings) -> Delivery:
        """Connect, turn to TLS, log in and leave: nothing is sent."""
        try:
            with self._session(settings) as server:
                _accepted(server.noop(), "temporary")
        except _Refusal as refusal:
            return Delivery("failed", refusal.trouble)
        return Delivery("handed_over")

    def draft(self, message: FixedMessage, reference: str, at: datetime) -> bytes:
        """The mail as a draft (.eml): the mail program puts the sender in and sends it."""
        mail = gateway_mail(message, reference, at, None)
        mail["X-Unsent"] = "1"
        return mail.as_bytes()

    @contextmanager
    def _session(self, settings: GatewaySettings) -> Iterator[smtplib.SMTP]:
        """A connection that is encrypted and logged in; what fails before a mail is a refusal."""
        context = _context(settings)
        server = smtplib.SMTP(local_hostname=_NAME, timeout=self._wait)
        guard = Timer(self._most, _cut, (server,))
        guard.daemon = True
        try:
            server.sock = socket.create_connection((settings.host, settings.port), self._wait)
            guard.start()
            _greet(server, settings, context)
            _log_in(server, settings)
            yield server
            with suppress(smtplib.SMTPException, OSError):
                server.quit()
        # A host name that cannot be written in the network's letters is a UnicodeError.
        except (smtplib.SMTPException, OSError, UnicodeError):
            raise _Refusal("no_connection") from None
        finally:
            guard.cancel()
            server.close()


def gateway_mail(
    message: FixedMessage, reference: str, at: datetime, sender: str | None
) -> EmailMessage:
    """The mail of a message: its words in plain text and nothing else, no subject, no signature.

    `sender` None: whoever sends the draft. Nobody can answer: the mail says that a machine sent
    it, and names an address to answer only where the profile has one that nobody reads.
    """
    mail = EmailMessage(policy=SMTP)
    if sender is not None:
        mail["From"] = sender
    mail["To"] = _address(message)
    mail["Date"] = format_datetime(at)
    domain = sender.rpartition("@")[2] if sender else _DRAFT_DOMAIN
    mail["Message-ID"] = f"<{reference}@{domain}>"
    gateway = message.profile.gateway
    if gateway is not None and gateway.reply_to is not None:
        mail["Reply-To"] = gateway.reply_to
    mail["Auto-Submitted"] = "auto-generated"
    mail["X-Auto-Response-Suppress"] = "All"
    mail.set_content(message.text, charset="utf-8", cte="quoted-printable")
    return mail


def _address(message: FixedMessage) -> str:
    gateway = message.profile.gateway
    if gateway is None:
        raise ValueError("the profile has no gateway")
    return gateway.address_of(message.to)


def _greet(server: smtplib.SMTP, settings: GatewaySettings, context: ssl.SSLContext) -> None:
    """Listen to the greeting and turn to TLS: without it not even a log-in is said."""
    if settings.security == "tls":
        _encrypt(server, settings, context)
    _accepted(server.getreply(), "no_connection")
    server.ehlo_or_helo_if_needed()
    if settings.security == "starttls":
        code, _ = server.docmd("STARTTLS") if server.has_extn("starttls") else (0, b"")
        if not 200 <= code < 300:
            raise _Refusal("temporary" if 400 <= code < 500 else "tls_refused")
        _encrypt(server, settings, context)
        # What was said in the open counts for nothing (RFC 3207).
        server.file, server.ehlo_resp, server.helo_resp = None, None, None
        server.esmtp_features, server.does_esmtp = {}, False
        server.ehlo_or_helo_if_needed()


def _encrypt(server: smtplib.SMTP, settings: GatewaySettings, context: ssl.SSLContext) -> None:
    if server.sock is None:
        raise _Refusal("no_connection")
    try:
        server.sock = context.wrap_socket(server.sock, server_hostname=settings.host)
    except ssl.SSLError:
        raise _Refusal("tls_refused") from None


def _context(settings: GatewaySettings) -> ssl.SSLContext:
    """Checks the server's certificate and name, against its own authority where one is set."""
    try:
        context = ssl.create_default_context(cadata=settings.authority or None)
    except ssl.SSLError:
        raise _Refusal("tls_refused") from None
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _log_in(server: smtplib.SMTP, settings: GatewaySettings) -> None:
    if not settings.user:
        return
    try:
        server.login(settings.user, settings.password)
    except smtplib.SMTPServerDisconnected:
        raise
    except smtplib.SMTPAuthenticationError as error:
        temporary = 400 <= error.smtp_code < 500
        raise _Refusal("temporary" if temporary else "login_refused") from None
    except (smtplib.SMTPException, UnicodeError):
        raise _Refusal("login_refused") from None


def _accepted(answer: tuple[int, bytes], otherwise: Trouble) -> None:
    """Go on after a yes; a no for now is told apart from a no for good."""
    code = answer[0]
    if 200 <= code < 300:
        return
    raise _Refusal("temporary" if 400 <= code < 500 else otherwise)


def _hand_over(server: smtplib.SMTP, mail: bytes) -> Delivery:
    """The mail itself. From its first byte on a broken line means that nobody knows."""
    code, _ = server.docmd("DATA")
    if code != _GO_AHEAD:
        raise _Refusal("temporary" if 400 <= code < 500 else "message_refused")
    try:
        server.send(_FIRST_DOT.sub(b"..", mail) + b".\r\n")
        code, _ = server.getreply()
    except (smtplib.SMTPException, OSError):
        return Delivery("unknown", "unknown")
    # A server that leaves may have taken the mail before it said so.
    if code == _LEAVING or not 200 <= code < 600:
        return Delivery("unknown", "unknown")
    _accepted((code, b""), "message_refused")
    return Delivery("handed_over")


def _cut(server: smtplib.SMTP) -> None:
    """End a connection from another thread: whoever waits for it is told."""
    line = server.sock
    if line is not None:
        with suppress(OSError):
            # Not by the encrypted line's own way, which would turn it to plain text first.
            socket.socket.shutdown(line, socket.SHUT_RDWR)
