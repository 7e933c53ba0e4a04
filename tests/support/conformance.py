"""Holds a PDF against what a machine can check of PDF/UA-1 (ISO 14289-1, by the Matterhorn list).

Written from the standard, not from the program that makes the papers: it reads a finished file and
tells every fault by a code. `faults(pdf)` of a good file is empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
from conformance_content import Drawn, content_faults, read_pages
from conformance_fonts import font_faults
from conformance_tree import LANGUAGE, Fault, Tree, tree_faults

_HEADER = re.compile(rb"%PDF-1\.[0-7][\r\n]")
_TITLE = re.compile(r"<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>([^<]+)</rdf:li>", re.DOTALL)


def faults(data: bytes) -> list[Fault]:
    """Everything that is wrong with a file, each by its code and where it stands."""
    with pikepdf.open(BytesIO(data)) as pdf:
        found = [] if _HEADER.match(data) else [Fault("version-wrong", "document")]
        found += _document_faults(pdf)
        root = pdf.Root.get("/StructTreeRoot")
        if root is None:
            return [*found, Fault("tree-missing", "document")]
        tree = Tree(pdf, root)
        pages = read_pages(pdf)
        found += tree_faults(tree)
        found += content_faults(pdf, tree, pages)
        found += font_faults(pdf, pages)
        found += _annotation_faults(pdf, tree)
        return found


def codes(data: bytes) -> set[str]:
    """Only the codes of the faults."""
    return {fault.code for fault in faults(data)}


def _document_faults(pdf: pikepdf.Pdf) -> Iterator[Fault]:
    root = pdf.Root
    if pdf.is_encrypted and not pdf.allow.accessibility:
        yield Fault("locked", "document")
    if root.get("/MarkInfo", {}).get("/Marked") is not True:
        yield Fault("not-marked", "document")
    if root.get("/MarkInfo", {}).get("/Suspects") is True:
        yield Fault("suspects", "document")
    language = str(root.get("/Lang", ""))
    if not LANGUAGE.match(language):
        yield Fault("language-missing", "document")
    if root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is not True:
        yield Fault("title-not-shown", "document")
    metadata = root.get("/Metadata")
    if metadata is None:
        yield Fault("metadata-missing", "document")
        return
    packet = metadata.read_bytes().decode("utf-8")
    if not _TITLE.search(packet):
        yield Fault("title-missing", "metadata")
    if not re.search(r"<pdfuaid:part>1</pdfuaid:part>|pdfuaid:part=[\"']1[\"']", packet):
        yield Fault("claim-missing", "metadata")


def _annotation_faults(pdf: pikepdf.Pdf, tree: Tree) -> Iterator[Fault]:
    order = [kid for element in tree.elements for kid in element.objects]
    place = {obj.objgen: number for number, obj in enumerate(order)}
    for number, page in enumerate(pdf.pages):
        annotations = list(page.obj.get("/Annots", []))
        if annotations and page.obj.get("/Tabs") != "/S":
            yield Fault("tab-order-missing", f"page {number + 1}")
        for one in annotations:
            if not _is_inside(one.Rect, page.mediabox):
                yield Fault("annotation-outside", f"page {number + 1}")
            where = f"page {number + 1}, {one.get('/T', one.get('/Subtype'))}"
            yield from _one_annotation(one, where, tree)
        tagged = [place[one.objgen] for one in annotations if one.objgen in place]
        if tagged != sorted(tagged):
            yield Fault("tab-order-wrong", f"page {number + 1}")
    yield from _field_faults(pdf)


def _one_annotation(one: Any, where: str, tree: Tree) -> Iterator[Fault]:
    owner = tree.owner_of(one)
    if owner is None:
        yield Fault("annotation-untagged", where)
    elif one.get("/Subtype") == "/Widget" and owner.role != "Form":
        yield Fault("field-not-in-form", where)
    number = one.get("/StructParent")
    if owner is not None and (number is None or tree.parents.get(int(number)) != owner.id):
        yield Fault("parent-tree-wrong", where)
    if int(one.get("/F", 0)) & 0b100011:
        yield Fault("annotation-hidden", where)
    if one.get("/Subtype") == "/Widget":
        if not str(one.get("/TU", "")).strip():
            yield Fault("field-unnamed", where)
        if "/N" not in one.get("/AP", {}):
            yield Fault("field-unseen", where)
    elif not str(one.get("/Contents", "")).strip():
        yield Fault("annotation-untold", where)


def _is_inside(inner: Any, outer: Any) -> bool:
    left, bottom, right, top = (float(side) for side in inner)
    edges = [float(side) for side in outer]
    return edges[0] <= left < right <= edges[2] and edges[1] <= bottom < top <= edges[3]


def _field_faults(pdf: pikepdf.Pdf) -> Iterator[Fault]:
    """Every field of the form stands on a page."""
    form = pdf.Root.get("/AcroForm")
    if form is None:
        return
    shown = {one.objgen for page in pdf.pages for one in page.obj.get("/Annots", [])}
    for field in form.get("/Fields", []):
        if field.objgen not in shown:
            yield Fault("field-nowhere", str(field.get("/T", "")))
    if "/XFA" in form:
        yield Fault("xfa", "document")


__all__ = ["Drawn", "Fault", "codes", "faults"]
