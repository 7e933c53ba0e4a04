"""Adds to drawn pages what those who listen need: structure tree, language, title (PDF/UA-1)."""

from __future__ import annotations

from html import escape
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from desk.paper.structure import Element, Mark

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
   <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
   <pdfuaid:part>1</pdfuaid:part>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


def add_structure(pages: bytes, root: Element, title: str, language: str) -> bytes:
    """The same pages, tagged: the same input gives the same bytes."""
    with Pdf.open(BytesIO(pages)) as pdf:
        _add_tree(pdf, root)
        for place, page in enumerate(pdf.pages):
            page.obj.StructParents = place
            page.obj.Tabs = Name.S
            # ReportLab leaves an empty page transition, which PDF/A does not allow.
            if "/Trans" in page.obj:
                del page.obj["/Trans"]
        pdf.Root.Lang = String(language)
        pdf.Root.MarkInfo = Dictionary(Marked=True)
        pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        packet = _XMP.format(title=escape(title), language=escape(language))
        metadata = pdf.make_stream(packet.encode("utf-8"))
        metadata.Type, metadata.Subtype = Name.Metadata, Name.XML
        pdf.Root.Metadata = metadata
        # The drawing library's fixed dates say nothing; the paper's own date stands on it.
        pdf.trailer.Info = pdf.make_indirect(Dictionary(Title=String(title)))
        out = BytesIO()
        pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return out.getvalue()


def _add_tree(pdf: Pdf, root: Element) -> None:
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    pages: list[pikepdf.Object] = [page.obj for page in pdf.pages]
    owners: list[dict[int, pikepdf.Object]] = [{} for _ in pages]
    document = _add_element(pdf, root, tree, pages, owners)
    tree.K = Array([document])
    numbers: list[pikepdf.Object | int] = []
    for place, owned in enumerate(owners):
        row = pdf.make_indirect(Array([owned[number] for number in range(len(owned))]))
        numbers += [place, row]
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(numbers)))
    tree.ParentTreeNextKey = len(owners)
    pdf.Root.StructTreeRoot = tree


def _add_element(
    pdf: Pdf,
    element: Element,
    parent: pikepdf.Object,
    pages: list[pikepdf.Object],
    owners: list[dict[int, pikepdf.Object]],
) -> pikepdf.Object:
    own = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + element.role), P=parent))
    if element.role == "TH":
        own.A = Dictionary(O=Name.Table, Scope=Name.Column)
    elif element.role == "L":
        own.A = Dictionary(O=Name.List, ListNumbering=Name.Disc)
    parts: list[pikepdf.Object | int] = []
    for part in element.parts:
        if isinstance(part, Mark):
            owners[part.page][part.number] = own
            if "/Pg" not in own:
                own.Pg = pages[part.page]
            parts.append(_mark(part, own, pages))
        elif part.is_told():
            parts.append(_add_element(pdf, part, own, pages, owners))
    if parts:
        own.K = parts[0] if len(parts) == 1 else Array(parts)
    return own


def _mark(mark: Mark, own: pikepdf.Object, pages: list[pikepdf.Object]) -> pikepdf.Object | int:
    """A marked piece: its number, with its page where that is not the element's first."""
    page = pages[mark.page]
    if own.Pg.objgen == page.objgen:
        return mark.number
    return Dictionary(Type=Name.MCR, Pg=page, MCID=mark.number)
