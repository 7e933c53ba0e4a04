"""What is seen in a signed field: who signed, in the fields' own font."""

from __future__ import annotations

from typing import Final

from pyhanko.pdf_utils.content import RawContent, ResourceType
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import (
    AxisAlignment,
    BoxConstraints,
    InnerScaling,
    Margins,
    SimpleBoxLayoutRule,
)
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.stamp import StaticStampStyle

from desk.paper.filling import forms_face
from desk.paper.lines import Line
from desk.paper.style import STYLES
from desk.paper.writing import Used, resource_name, text_operators

_WORDS: Final = "Elektroniskt undertecknad av"
_INSET: Final = 2.0
_AS_IT_IS: Final = SimpleBoxLayoutRule(
    x_align=AxisAlignment.ALIGN_MIN,
    y_align=AxisAlignment.ALIGN_MIN,
    margins=Margins(0, 0, 0, 0),
    inner_content_scaling=InnerScaling.NO_SCALING,
)


def signature_stamp(writer: IncrementalPdfFileWriter, field: str, name: str) -> StaticStampStyle:
    """The look of a signed field. A name that the font lacks is left to the signature itself."""
    width, height = _size(writer, field)
    face = forms_face()
    style = STYLES["form"]
    texts = [(_WORDS, style.label), (name, style.value)]
    parts = []
    y = height - 14
    for text, kind in texts:
        shown = "".join(sign for sign in text if face.has(sign))
        parts.append(text_operators(Line(shown, 0.0), _INSET, y, kind, face, Used()))
        y -= kind.leading
    content = RawContent(
        "\n".join(parts).encode("ascii"), box=BoxConstraints(width=width, height=height)
    )
    fonts = writer.root["/AcroForm"].get("/DR", {}).get("/Font", {})
    font = resource_name(face)
    if font not in fonts:
        # Another program has written the file anew: the field stays as it looks.
        content.data = b""
    else:
        own = pdf_name(font)
        content.set_resource(ResourceType.FONT, own, fonts.raw_get(own))
    return StaticStampStyle(
        background=content, background_opacity=1.0, background_layout=_AS_IT_IS, border_width=0
    )


def _size(writer: IncrementalPdfFileWriter, field: str) -> tuple[float, float]:
    """How wide and tall a field is."""
    for name, _, found in enumerate_sig_fields(writer):
        if name == field:
            left, bottom, right, top = (float(side) for side in found.get_object()["/Rect"])
            return right - left, top - bottom
    return 0.0, 0.0
