"""Finishes drawn pages: fonts, structure tree, fields and what the paper says of itself."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from io import BytesIO
from itertools import count
from typing import TYPE_CHECKING, Final

from pikepdf import Dictionary, Name, ObjectStreamMode, Pdf

from desk.paper.embedding import embed_fonts
from desk.paper.metadata import add_metadata
from desk.paper.pen import Pen
from desk.paper.structure import Element
from desk.paper.tagging import Tree

if TYPE_CHECKING:
    from desk.paper.filling import Filler


TREE: Final = 0.5
"""How much of the finishing the structure tree is; the rest is the writing."""

_STATIC_ID: Final = b"31415926535897932384626433832795"
"""What qpdf writes when told to make no identifier; as long as any."""


def _filler(pdf: Pdf, pen: Pen) -> Filler | None:
    """What adds the fields; loaded for a paper that has some."""
    if not pen.entries:
        return None
    from desk.paper.filling import Filler

    return Filler(pdf, pen.fonts, pen.used)


def finish(
    pen: Pen,
    root: Element,
    title: str,
    language: str,
    tell: Callable[[float], None] | None = None,
) -> bytes:
    """The pages of a pen as a whole PDF: the same drawing gives the same bytes.

    `tell` is told how much of it is done, between 0 and 1; what it raises ends it. It is for many
    papers: one alone is done in a few milliseconds.
    """
    many = sum(1 for part in root.parts if isinstance(part, Element))
    done = count(1)

    def told() -> None:
        if tell is not None:
            tell(TREE * next(done) / many)

    def saved(percent: int) -> None:
        if tell is not None:
            tell(TREE + (1 - TREE) * percent / 100)

    with Pdf.open(BytesIO(pen.finish())) as pdf:
        filler = _filler(pdf, pen)
        fields = filler.add(pen.entries) if filler else {}
        fonts = embed_fonts(pdf, pen.used)
        if filler:
            filler.use(fonts)
        for place, page in enumerate(pdf.pages):
            page.obj.Resources = Dictionary(Font=fonts)
            page.obj.StructParents = place
            page.obj.Tabs = Name.S
            # ReportLab leaves an empty page transition, which PDF/A does not allow.
            if "/Trans" in page.obj:
                del page.obj["/Trans"]
        Tree(pdf, fields, told if tell is not None else None).add(root)
        add_metadata(pdf, title, language)
        out = BytesIO()
        pdf.save(
            out,
            static_id=True,
            object_stream_mode=ObjectStreamMode.disable,
            # What the paper says of itself is whole: it needs no reading anew.
            fix_metadata_version=False,
            # Told, the writing lets others have their turn: untold it keeps them all for seconds.
            progress=saved if tell is not None else None,
        )
    return _identified(out.getvalue())


def _identified(pdf: bytes) -> bytes:
    """The same with an identifier of its content in the place of qpdf's constant one.

    qpdf can work one out too, by writing the file twice.
    """
    end = pdf.rindex(b"trailer")
    digest = hashlib.sha256(pdf).hexdigest()[:32].encode()
    return pdf[:end] + pdf[end:].replace(_STATIC_ID, digest)
