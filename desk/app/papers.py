"""The papers, as the window asks for them."""

from __future__ import annotations

from collections.abc import Container, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from desk.app.content import ShippedContent

# What is not needed for the first paint is imported where it is used (decision D9).
if TYPE_CHECKING:
    from desk.paper.fonts import Fonts


class ShippedPapers:
    """The papers; ReportLab is imported with the first one."""

    def __init__(self, content: ShippedContent) -> None:
        self._content = content
        self._fonts: Fonts | None = None

    def _loaded_fonts(self) -> Fonts:
        if self._fonts is None:
            from desk.paper.fonts import load_fonts

            self._fonts = load_fonts()
        return self._fonts

    def receipt(self, data: Mapping[str, Any]) -> bytes:
        """What the patient takes home."""
        from desk.content.forms import load_form
        from desk.paper.receipt import make_receipt_from

        profiles, form = self._content.profiles(), load_form("receipt")
        return make_receipt_from(data, profiles, form, self._loaded_fonts())

    def activation(self, data: Mapping[str, Any], *, draft: bool, today: date) -> bytes:
        """The application; raises FieldsError."""
        from desk.content.forms import load_form
        from desk.paper.activation import make_activation_from

        return make_activation_from(
            data,
            self._content.profiles(),
            load_form("activation"),
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
        from desk.content.forms import load_form
        from desk.exchange.mail_draft import application_mail
        from desk.paper.activation import make_activation

        fonts, form = self._loaded_fonts(), load_form("activation")
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

    def glyphs(self) -> Container[int]:
        """The code points that the papers' fonts can set."""
        return self._loaded_fonts().glyphs

    def page(self, pdf: bytes, number: int, width: int) -> tuple[bytes, int, int]:
        """A page as RGBA bytes with its width and height in px."""
        from desk.paper.pages import render_page

        picture = render_page(pdf, number, width)
        return picture.pixels, picture.width, picture.height
