"""Adds the structure tree: what each piece of content and each field is, in reading order."""

from __future__ import annotations

from collections.abc import Mapping

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from desk.paper.structure import Element, Mark, Place

Part = Object | int


class Tree:
    """A paper's structure tree being made. `fields` are the widgets by their element."""

    def __init__(self, pdf: Pdf, fields: Mapping[Element, Object]) -> None:
        self._pdf = pdf
        self._fields = fields
        self._pages: list[Object] = [page.obj for page in pdf.pages]
        self._owners: list[dict[int, Object]] = [{} for _ in self._pages]
        self._widgets: list[Object] = []

    def add(self, root: Element) -> None:
        """Puts the tree under the document's root, and the way back from content to it."""
        pdf = self._pdf
        tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        tree.K = Array([self._element(root, tree)])
        numbers: list[Part] = []
        for place, owned in enumerate(self._owners):
            row = pdf.make_indirect(Array([owned[number] for number in range(len(owned))]))
            numbers += [place, row]
        for place, own in enumerate(self._widgets, start=len(self._owners)):
            numbers += [place, own]
        tree.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(numbers)))
        tree.ParentTreeNextKey = len(self._owners) + len(self._widgets)
        pdf.Root.StructTreeRoot = tree

    def _element(self, element: Element, parent: Object) -> Object:
        own = self._pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name("/" + element.role), P=parent)
        )
        if element.alt:
            own.Alt = String(element.alt)
        if element.joined:
            own.ActualText = String(element.said)
        if element.language:
            own.Lang = String(element.language)
        self._attributes(own, element)
        parts = self._parts(own, element)
        if parts:
            own.K = parts[0] if len(parts) == 1 else Array(parts)
        return own

    def _attributes(self, own: Object, element: Element) -> None:
        if element.scope:
            own.A = Dictionary(O=Name.Table, Scope=Name("/" + element.scope))
        elif element.role == "L":
            # The labels stand in the text: they are not to be made anew.
            own.A = Dictionary(O=Name.List, ListNumbering=Name.Disc)
        elif element.role == "Figure" and element.place is not None:
            own.A = Dictionary(O=Name.Layout, BBox=box_of(element.place), Placement=Name.Block)

    def _parts(self, own: Object, element: Element) -> list[Part]:
        parts: list[Part] = []
        for part in element.parts:
            if isinstance(part, Mark):
                self._owners[part.page][part.number] = own
                if "/Pg" not in own:
                    own.Pg = self._pages[part.page]
                parts.append(self._mark(part, own))
            elif part.is_told():
                parts.append(self._element(part, own))
        widget = self._fields.get(element)
        if widget is not None:
            widget.StructParent = len(self._owners) + len(self._widgets)
            self._widgets.append(own)
            own.Pg = widget.P
            parts.append(Dictionary(Type=Name.OBJR, Obj=widget, Pg=widget.P))
        return parts

    def _mark(self, mark: Mark, own: Object) -> Part:
        """A marked piece: its number, with its page where that is not the element's first."""
        page = self._pages[mark.page]
        if own.Pg.objgen == page.objgen:
            return mark.number
        return Dictionary(Type=Name.MCR, Pg=page, MCID=mark.number)


def box_of(place: Place) -> Object:
    """A place as a PDF has it."""
    return Array([round(side, 2) for side in (place.left, place.bottom, place.right, place.top)])
