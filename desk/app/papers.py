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

    def glyphs(self) -> Container[int]:
        """The code points that the papers' fonts can set."""
        return self._loaded_fonts().glyphs

    def page(self, pdf: bytes, number: int, width: int) -> tuple[bytes, int, int]:
        """A page as RGBA bytes with its width and height in px."""
        from desk.paper.pages import render_page

        picture = render_page(pdf, number, width)
        return picture.pixels, picture.width, picture.height
