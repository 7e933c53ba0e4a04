"""Adds the fields that can be filled in or signed on the screen, with a font to type in."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from desk.assets import asset
from desk.paper.embedding import Embedded, embed_font, make_embedded
from desk.paper.entry import Entry, SignatureField, TextField
from desk.paper.faces import Face
from desk.paper.fonts import Fonts
from desk.paper.lines import Line
from desk.paper.setter import base_line
from desk.paper.structure import Element
from desk.paper.style import INK, Colour
from desk.paper.tagging import box_of
from desk.paper.writing import Used, resource_name, text_operators

_PRINT: Final = 4
_MULTILINE: Final = 1 << 12
_NO_SPELLING: Final = 1 << 22
_RIGHT: Final = 2
_MOST: Final = 300
"""How many characters a field takes (forms.md)."""


@lru_cache(maxsize=1)
def _forms_font() -> tuple[Face, Embedded]:
    """The font that ships for fields: cut ready, so that nothing is cut when a paper is made."""
    path = asset("resources", "fonts", "NotoSans-Forms.ttf")
    face = Face(path, bold=False)
    signs = {face.glyph(chr(code)): chr(code) for code in sorted(face.signs, reverse=True)}
    return face, make_embedded(face, signs, path.read_bytes())


def forms_face() -> Face:
    """The font that ships for fields."""
    return _forms_font()[0]


class Filler:
    """Adds the fields to their pages and the document."""

    def __init__(self, pdf: Pdf, fonts: Fonts, used: Used) -> None:
        self._pdf = pdf
        self._fonts = fonts
        self._used = used
        self._face, font = _forms_font()
        self._font = embed_font(pdf, self._face, font)
        self._resources = pdf.make_indirect(Dictionary(Font=Dictionary()))

    def add(self, entries: Sequence[Entry]) -> dict[Element, Object]:
        """The fields by their elements. The pages' fonts must be embedded after it.

        What stands in a field may need glyphs that no page has.
        """
        widgets = {entry.element: self.widget(entry) for entry in entries}
        for place, page in enumerate(self._pdf.pages):
            own = [widgets[one.element] for one in entries if one.place.page == place]
            if own:
                page.obj.Annots = self._pdf.make_indirect(Array(own))
        typed = Dictionary(Font=Dictionary({resource_name(self._face): self._font}))
        self._pdf.Root.AcroForm = self._pdf.make_indirect(
            Dictionary(
                Fields=Array(list(widgets.values())),
                DR=typed,
                DA=String(_appearance(self._face, 10, INK)),
            )
        )
        return widgets

    def use(self, fonts: Object) -> None:
        """Lets the fields be seen in the pages' fonts too."""
        for name, font in fonts.items():
            self._resources.Font[name] = font
        self._resources.Font[resource_name(self._face)] = self._font

    def widget(self, entry: Entry) -> Object:
        """A field that is its own only place on the pages."""
        place = entry.place
        widget = self._pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                T=String(entry.name),
                TU=String(entry.about),
                Rect=box_of(place),
                F=_PRINT,
                P=self._pdf.pages[place.page].obj,
            )
        )
        if isinstance(entry, SignatureField):
            widget.FT = Name.Sig
            # Whatever is signed stays as it is: every field is locked, and nothing may be added.
            widget.Lock = self._pdf.make_indirect(
                Dictionary(Type=Name.SigFieldLock, Action=Name.All, P=1)
            )
            look = b""
        else:
            self._text(widget, entry)
            look = self._look(entry)
        widget.AP = Dictionary(N=self._form(look, entry))
        return widget

    def _text(self, widget: Object, entry: TextField) -> None:
        widget.FT = Name.Tx
        widget.V = String(entry.value)
        widget.DV = String(entry.value)
        widget.MaxLen = _MOST
        widget.Ff = _NO_SPELLING | (_MULTILINE if entry.lines else 0)
        widget.DA = String(_appearance(self._face, entry.kind.size, entry.kind.colour))
        if entry.rtl:
            widget.Q = _RIGHT

    def _look(self, entry: TextField) -> bytes:
        """The value as it is seen until somebody types."""
        kind = entry.kind
        place = entry.place
        sideways, down = entry.inset
        width = place.right - place.left
        base = place.top - place.bottom - down - base_line(kind)
        parts = ["/Tx BMC", "q"]
        for number, line in enumerate(entry.shown):
            face = self._face if self._sets(line) else self._fonts.plain_face(kind)
            left = width - sideways - line.width if line.rtl else sideways
            y = base - number * kind.leading
            own = Used() if face is self._face else self._used
            parts.append(text_operators(line, left, y, kind, face, own))
        return "\n".join([*parts, "Q", "EMC"]).encode("ascii")

    def _sets(self, line: Line) -> bool:
        """Whether the fields' own font has all of a line."""
        return not line.runs and all(self._face.has(sign) for sign in line.text)

    def _form(self, look: bytes, entry: Entry) -> Object:
        place = entry.place
        form = self._pdf.make_stream(look)
        form.Type, form.Subtype = Name.XObject, Name.Form
        form.BBox = Array(
            [0, 0, round(place.right - place.left, 2), round(place.top - place.bottom, 2)]
        )
        form.Resources = self._resources
        return form


def _appearance(face: Face, size: float, colour: Colour) -> str:
    """How what is typed is set."""
    red, green, blue = colour
    return f"{resource_name(face)} {size:g} Tf {red:.3f} {green:.3f} {blue:.3f} rg"
