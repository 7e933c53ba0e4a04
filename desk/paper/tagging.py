"""Adds the structure tree: what each piece of content and each field is, in reading order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Final

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from desk.paper.structure import Element, Mark, Place, Role

Part = Object | int
_STRUCT_ELEM: Final = Name.StructElem


@cache
def _role(role: Role) -> Object:
    """A role's name: made once, a paper has it dozens of times."""
    return Name("/" + role)


class Tree:
    """A paper's structure tree being made. `fields` are the widgets by their element."""

    def __init__(
        self,
        pdf: Pdf,
        fields: Mapping[Element, Object],
        told: Callable[[], None] | None = None,
    ) -> None:
        self._pdf = pdf
        self._told = told
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
        own = self._pdf.make_indirect(Dictionary({**said_of(element), "/P": parent}))
        first, parts = self._parts(own, element)
        if first is not None:
            own.Pg = first
        if parts:
            own.K = parts[0] if len(parts) == 1 else Array(parts)
        return own

    def _parts(self, own: Object, element: Element) -> tuple[Object | None, list[Part]]:
        """The page that its marks stand on if they say no other, and what it holds in order."""
        parts: list[Part] = []
        first: int | None = None
        for part in element.parts:
            if isinstance(part, Mark):
                self._owners[part.page][part.number] = own
                first = part.page if first is None else first
                parts.append(self._mark(part, first))
            elif part.is_told():
                parts.append(self._element(part, own))
                if self._told is not None and element.role == "Document":
                    self._told()
        page = None if first is None else self._pages[first]
        widget = self._fields.get(element)
        if widget is not None:
            widget.StructParent = len(self._owners) + len(self._widgets)
            self._widgets.append(own)
            page = widget.P
            parts.append(Dictionary(Type=Name.OBJR, Obj=widget, Pg=page))
        return page, parts

    def _mark(self, mark: Mark, first: int) -> Part:
        """A marked piece: its number, with its page where that is not the element's first."""
        if mark.page == first:
            return mark.number
        return Dictionary(Type=Name.MCR, Pg=self._pages[mark.page], MCID=mark.number)


def said_of(element: Element) -> dict[str, Object]:
    """What the tree says of an element beside its place."""
    said: dict[str, Object] = {"/Type": _STRUCT_ELEM, "/S": _role(element.role)}
    if element.alt:
        said["/Alt"] = String(element.alt)
    if element.joined:
        said["/ActualText"] = String(element.said)
    if element.language:
        said["/Lang"] = String(element.language)
    if element.scope:
        said["/A"] = Dictionary(O=Name.Table, Scope=Name("/" + element.scope))
    elif element.role == "L":
        # The labels stand in the text: they are not to be made anew.
        said["/A"] = Dictionary(O=Name.List, ListNumbering=Name.Disc)
    elif element.role == "Figure" and element.place is not None:
        box = box_of(element.place)
        said["/A"] = Dictionary(O=Name.Layout, BBox=box, Placement=Name.Block)
    return said


def box_of(place: Place) -> Object:
    """A place as a PDF has it."""
    return Array([round(side, 2) for side in (place.left, place.bottom, place.right, place.top)])
