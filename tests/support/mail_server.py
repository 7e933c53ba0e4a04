"""A mail server of our own: it speaks SMTP with TLS, and does what a test tells it to do wrong."""

from __future__ import annotations

import asyncio
import logging
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from functools import lru_cache
from ipaddress import ip_address
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, Literal

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from own_servers import LISTENING

HOST: Final = "127.0.0.1"
USER: Final = "ekhaga"
PASSWORD: Final = "en hemlig mening"
DROP: Final = "drop"
SILENCE: Final = "silence"
# It warns of what its next version leaves out, and of every line that breaks.
logging.getLogger("mail.log").setLevel(logging.CRITICAL)

_FROM: Final = datetime(2020, 1, 1, tzinfo=UTC)

Kind = Literal["starttls", "tls", "open"]


@dataclass(frozen=True)
class Certificate:
    """A certificate with its key, as PEM; it is its own authority."""

    chain: str
    key: str


@lru_cache
def certificate(host: str = HOST, days: int = 36500) -> Certificate:
    """One for an address or a name; `days` from 2020 on it is valid."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Test")])
    other = x509.IPAddress(ip_address(host)) if host[0].isdigit() else x509.DNSName(host)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(_FROM)
        .not_valid_after(_FROM + timedelta(days=days))
        .add_extension(x509.SubjectAlternativeName([other]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    form, none = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    return Certificate(made.public_bytes(pem).decode(), key.private_bytes(pem, form, none).decode())


class MailServer:
    """What came in, and what goes wrong: at `mail`, `rcpt`, `data` or `auth`.

    An answer is a line as the server says it, `DROP` to break the line, `SILENCE` to say nothing.
    """

    def __init__(self) -> None:
        self.port = 0
        self.mails: list[EmailMessage] = []
        self.raw: list[bytes] = []
        self.senders: list[str] = []
        self.recipients: list[list[str]] = []
        self.logged_in: list[bool] = []
        self.encrypted: list[bool] = []
        self.wrong: dict[str, str] = {}
        self.connections = 0

    def clear(self) -> None:
        """As if it had just started."""
        for kept in (self.mails, self.raw, self.senders, self.recipients, self.logged_in):
            kept.clear()
        self.encrypted.clear()
        self.wrong.clear()
        self.connections = 0

    async def handle_MAIL(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Who sends."""
        envelope.mail_from = address
        return await self._answer("mail", server)

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Who gets it."""
        answer = await self._answer("rcpt", server)
        if answer.startswith("2"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        """The mail. One that is dropped afterwards has been taken all the same."""
        content = envelope.original_content or b""
        self.raw.append(content)
        mail = message_from_bytes(content, policy=default)
        assert isinstance(mail, EmailMessage)
        self.mails.append(mail)
        self.senders.append(envelope.mail_from or "")
        self.recipients.append(list(envelope.rcpt_tos))
        self.logged_in.append(bool(session.authenticated))
        self.encrypted.append(session.ssl is not None or _encrypted(server))
        return await self._answer("data", server)

    async def _answer(self, place: str, server: SMTP) -> str:
        answer = self.wrong.get(place, "250 OK")
        if answer == DROP:
            transport: Any = server.transport
            transport.abort()
        if answer in (DROP, SILENCE):
            await asyncio.Event().wait()
        return answer

    def log_in(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, given: Any
    ) -> AuthResult:
        """Whether name and password are right."""
        right = given == LoginPassword(USER.encode(), PASSWORD.encode())
        told = self.wrong.get("auth")
        return AuthResult(success=right and told is None, handled=False, message=told)


def _encrypted(server: SMTP) -> bool:
    transport: Any = server.transport
    return transport.get_extra_info("ssl_object") is not None


@contextmanager
def running(kind: Kind = "starttls", own: Certificate | None = None) -> Iterator[MailServer]:
    """A server in a thread of its own, until the end of the block."""
    mail_server = MailServer()
    context = _context(own or certificate())
    loop = asyncio.new_event_loop()
    loop.set_exception_handler(lambda _loop, _told: None)

    def connection() -> SMTP:
        mail_server.connections += 1
        return SMTP(
            mail_server,
            hostname="mail.example.org",
            tls_context=context if kind == "starttls" else None,
            require_starttls=kind == "starttls",
            auth_require_tls=False,
            authenticator=mail_server.log_in,
            loop=loop,
        )

    start = loop.create_server(connection, HOST, 0, ssl=context if kind == "tls" else None)
    listening = loop.run_until_complete(start)
    address = (HOST, listening.sockets[0].getsockname()[1])
    mail_server.port = address[1]
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    LISTENING.add(address)
    try:
        yield mail_server
    finally:
        LISTENING.discard(address)
        loop.call_soon_threadsafe(_stop, loop, listening)
        thread.join()
        loop.close()


def _stop(loop: asyncio.AbstractEventLoop, listening: asyncio.Server) -> None:
    listening.close()
    tasks = asyncio.all_tasks(loop)
    for task in tasks:
        task.cancel()
    ended = asyncio.gather(*tasks, return_exceptions=True)
    ended.add_done_callback(lambda _ended: loop.stop())


def _context(own: Certificate) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with TemporaryDirectory() as folder:
        chain, key = Path(folder, "chain.pem"), Path(folder, "key.pem")
        chain.write_text(own.chain, encoding="ascii")
        key.write_text(own.key, encoding="ascii")
        context.load_cert_chain(chain, key)
    return context
