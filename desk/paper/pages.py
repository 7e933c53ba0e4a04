"""Turns a paper's pages into pictures for the screen: the very PDF, its form fields included."""

from __future__ import annotations

import threading
from typing import Final, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

_LOCK: Final = threading.Lock()
"""PDFium may be used by one thread at a time (its own documentation)."""


class PagePicture(NamedTuple):
    """A page as pixels: RGBA, four bytes each, row by row from the top, no padding."""

    pixels: bytes
    width: int
    height: int


def page_count(pdf: bytes) -> int:
    """How many pages a paper has."""
    with _LOCK:
        document = pdfium.PdfDocument(pdf)
        try:
            return len(document)
        finally:
            document.close()


def render_page(pdf: bytes, page: int, width: int) -> PagePicture:
    """One page, counted from 0, as a picture `width` pixels wide.

    Takes some tens of milliseconds: call it off the window's thread. Raises IndexError for a page
    that is not there.
    """
    with _LOCK:
        document = pdfium.PdfDocument(pdf)
        try:
            if not 0 <= page < len(document):
                raise IndexError(page)
            if document.get_formtype() != pdfium_c.FORMTYPE_NONE:
                document.init_forms()
            one = document[page]
            bitmap = one.render(scale=width / one.get_width(), rev_byteorder=True, prefer_bgrx=True)
            return _picture(bitmap)
        finally:
            document.close()


def _picture(bitmap: pdfium.PdfBitmap) -> PagePicture:
    row = bitmap.width * 4
    raw = bytes(bitmap.buffer)
    if bitmap.stride != row:
        starts = range(0, bitmap.height * bitmap.stride, bitmap.stride)
        raw = b"".join(raw[start : start + row] for start in starts)
    pixels = bytearray(raw)
    # The page is drawn on white; PDFium leaves the fourth byte as it was.
    pixels[3::4] = b"\xff" * (bitmap.width * bitmap.height)
    return PagePicture(bytes(pixels), bitmap.width, bitmap.height)
