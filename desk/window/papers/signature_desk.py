"""The errands of the application's signature: reading files, signing, saving, looking."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject

from desk.errors import UserError
from desk.window.context import UnitContext
from desk.window.formats import Formats
from desk.window.papers.room import error_words
from desk.window.papers.signature import SignaturePage, SignatureWords
from desk.window.printing.ways import Paper, PaperWays
from desk.window.services import Services
from desk.window.words import tr

if TYPE_CHECKING:
    from desk.activation.signature import SignatureState

LARGEST: Final = 50_000_000
"""Bytes: no certificate and no application is larger."""


class SignatureDesk(QObject):
    """Signs the application's data as it stood when the page was opened."""

    def __init__(self, services: Services, page: SignaturePage, context: UnitContext) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._context = context
        self._data: Mapping[str, Any] | None = None
        page.choose_certificate.connect(self._choose)
        page.sign.connect(self._sign)
        page.check.connect(self._check)

    def open(self, data: Mapping[str, Any] | None) -> None:
        """The application to sign; None to look at one alone."""
        self._data = data
        self._page.show_page(signs=data is not None)

    def _choose(self) -> None:
        path = self._services.find_file(tr("Certificate (*.p12 *.pfx)"))
        if path is not None:
            self._page.show_certificate(path)

    def _sign(self, certificate: Path, password: str) -> None:
        data = self._data
        if data is None:
            return
        papers, today = self._services.papers, self._services.today()

        def make() -> bytes:
            key = read_file(certificate)
            return papers.sign(papers.activation(data, draft=False, today=today), key, password)

        paper = Paper(make, "activation", tr("application-signed"))
        self._page.set_busy()

        def done(saved: bool) -> None:
            if not saved:
                self._page.let_go()
                return
            words = SignatureWords(
                "ok",
                tr("The application is signed and saved"),
                tr("Nothing else has changed: note it as signed when it is the one you send."),
            )
            self._page.show_told(words, offer=True)

        PaperWays(self._services, self._context.access).save(paper, done, self._failed)

    def _check(self) -> None:
        path = self._services.find_file(tr("PDF (*.pdf)"))
        if path is None:
            return
        papers, work = self._services.papers, self._services.work
        formats = Formats(self._context.language)

        def look() -> SignatureState:
            return papers.signature(read_file(path))

        work.on(
            self._services.runner.aside(look),
            lambda state: self._page.show_told(signature_words(state, formats)),
            self._failed,
        )

    def _failed(self, error: UserError) -> None:
        self._page.show_told(SignatureWords("error", *error_words(error, self._context)))


def signature_words(state: SignatureState, formats: Formats) -> SignatureWords:
    """Who signed, when, and whether it is still what was signed."""
    if not state.signed:
        return SignatureWords(
            "warn", tr("The PDF is not signed"), tr("It has no electronic signature.")
        )
    by = state.by or tr("an unnamed certificate")
    told = tr("Signed by {name}.").format(name=by)
    if state.when is not None:
        when = formats.day_and_time(formats.local(state.when))
        told = tr("Signed by {name}, {when}.").format(name=by, when=when)
    if not state.holds:
        return SignatureWords(
            "error",
            tr("The PDF was changed after it was signed"),
            told + " " + tr("Do not use it. Ask for one that is unchanged."),
        )
    if not state.application:
        return SignatureWords(
            "warn", tr("Signed and unchanged, but it is no application made here"), told
        )
    who = tr("Whether the certificate belongs to that person is for the recipient to judge.")
    if state.trusted:
        who = tr("The certificate comes from a known issuer.")
    return SignatureWords("ok", tr("Signed, and nothing was changed after"), f"{told} {who}")


def read_file(path: Path) -> bytes:
    """A file that was chosen. Raises UserError `file_not_read`."""
    try:
        if path.stat().st_size > LARGEST:
            raise UserError("file_not_read")
        return path.read_bytes()
    except OSError as error:
        raise UserError("file_not_read") from error
