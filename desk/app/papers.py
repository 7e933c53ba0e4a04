"""The papers, as the window asks for them."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from desk.app.content import ShippedContent

# What is not needed for the first paint is imported where it is used (decision D9).
if TYPE_CHECKING:
    from desk.activation.signature import SignatureState
    from desk.consent.form import Form
    from desk.consent.record.paper import PaperName
    from desk.paper.fonts import Fonts
    from desk.register.listing import Listing


class ShippedPapers:
    """The papers; ReportLab is imported with the first one."""

    def __init__(self, content: ShippedContent) -> None:
        self._content = content
        self._fonts: Fonts | None = None
        self._forms: dict[str, Form] = {}

    def _loaded_fonts(self) -> Fonts:
        if self._fonts is None:
            from desk.paper.fonts import load_fonts

            self._fonts = load_fonts()
        return self._fonts

    def consent(self, data: Mapping[str, Any], *, blank: bool = False) -> bytes:
        """The blanket to sign, filled or for the waiting room; raises FieldsError."""
        return self._of_consent("consent", data, blank=blank)

    def consents(
        self,
        many: Sequence[Mapping[str, Any]],
        *,
        blank: bool = False,
        tell: Callable[[float], None] | None = None,
    ) -> bytes:
        """Several blankets in one language as one file; raises FieldsError."""
        from desk.paper.consent import make_consent_papers_from

        return make_consent_papers_from(
            "consent",
            many,
            self._content.profiles(),
            self._form("consent"),
            self._content.script,
            self._loaded_fonts(),
            blank=blank,
            tell=tell,
        )

    def receipt(self, data: Mapping[str, Any]) -> bytes:
        """What the patient takes home; raises FieldsError."""
        return self._of_consent("receipt", data, blank=False)

    def information(self, data: Mapping[str, Any], *, blank: bool = False) -> bytes:
        """The leaflet with the script alone; raises FieldsError."""
        return self._of_consent("information", data, blank=blank)

    def _of_consent(self, name: PaperName, data: Mapping[str, Any], *, blank: bool) -> bytes:
        from desk.paper.consent import make_consent_paper_from

        return make_consent_paper_from(
            name,
            data,
            self._content.profiles(),
            self._form(name),
            self._content.script,
            self._loaded_fonts(),
            blank=blank,
            # The register's numbers have been judged, and staff may have kept one with a reason.
            kept=True,
        )

    def _form(self, name: str) -> Form:
        if name not in self._forms:
            self._forms[name] = self._content.form(name)
        return self._forms[name]

    def activation(self, data: Mapping[str, Any], *, draft: bool, today: date) -> bytes:
        """The application; raises FieldsError."""
        from desk.paper.activation import make_activation_from

        return make_activation_from(
            data,
            self._content.profiles(),
            self._form("activation"),
            self._content.disclosure(),
            self._loaded_fonts(),
            draft=draft,
            today=today,
        )

    def application_mail(self, data: Mapping[str, Any], *, identities: bool, today: date) -> bytes:
        """An e-mail draft with the application; raises FieldsError.

        `identities`: whether identity numbers stand in it, or their fields are left to fill in.
        """
        from desk.activation.application import check_application, read_day, read_profile
        from desk.activation.checks import Setting
        from desk.activation.identity import without_identities
        from desk.activation.sample import make_sample
        from desk.consent.fields import FieldError, FieldsError
        from desk.exchange.mail_draft import application_mail
        from desk.paper.activation import make_activation

        fonts, form = self._loaded_fonts(), self._form("activation")
        profile = read_profile(data, self._content.profiles())
        if isinstance(profile, FieldError):
            raise FieldsError([profile])
        day = read_day(data) or today
        checked = check_application(
            data, Setting(profile, self._content.disclosure(), day, fonts.glyphs)
        )
        if checked.errors:
            raise FieldsError(checked.errors)
        whole = checked.application
        shown = whole if identities else without_identities(whole)
        sample = make_sample(whole, profile)
        pdf = make_activation(shown, profile, form, sample, fonts, draft=False)
        return application_mail(shown, profile, pdf, day)

    def listing(self, listing: Listing) -> bytes:
        """A list with its tables and charts, in as many pages as it needs."""
        from desk.paper.listing import make_listing

        return make_listing(listing, self._form("listing"), self._loaded_fonts())

    def sheet(self, rows: Sequence[Sequence[str]]) -> bytes:
        """A table as a file for a spreadsheet; no cell of it can become a formula."""
        from desk.exchange.sheet import sheet_bytes

        return sheet_bytes(rows)

    def sign(self, pdf: bytes, certificate: bytes, password: str) -> bytes:
        """The application signed with a PKCS#12 file; raises UserError."""
        from desk.paper.signing import sign

        return sign(pdf, certificate, password)

    def signature(self, pdf: bytes) -> SignatureState:
        """Whether a paper is signed, by whom, and whether that still holds; raises UserError."""
        from desk.paper.signing import signature_state

        return signature_state(pdf)

    def glyphs(self) -> Container[int]:
        """The code points that the papers' fonts can set."""
        return self._loaded_fonts().glyphs

    def page(self, pdf: bytes, number: int, width: int) -> tuple[bytes, int, int]:
        """A page as RGBA bytes with its width and height in px."""
        from desk.paper.pages import render_page

        picture = render_page(pdf, number, width)
        return picture.pixels, picture.width, picture.height
