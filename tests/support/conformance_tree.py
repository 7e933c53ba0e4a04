"""Reads a PDF's structure tree, and tells what is wrong with its shape."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pikepdf

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{1,8})*\Z")
STANDARD = frozenset(
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4"
    " H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code"
    " Link Annot Ruby Warichu Figure Formula Form".split()
)
INSIDE = {
    "LI": {"L"},
    "Caption": {"Table", "L", "Figure", "Formula", "Form"},
    "Lbl": {"LI", "Note", "Form", "BibEntry", "TOCI"},
    "LBody": {"LI"},
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "TH": {"TR"},
    "TD": {"TR"},
    "THead": {"Table"},
    "TBody": {"Table"},
    "TFoot": {"Table"},
}
HOLDS = {
    "L": {"L", "LI", "Caption"},
    "LI": {"Lbl", "LBody"},
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TFoot": {"TR"},
    "TR": {"TH", "TD"},
}
MAY_BE_EMPTY = frozenset({"TD", "TH"})


class Fault(NamedTuple):
    """Something wrong: its code, and where."""

    code: str
    where: str


@dataclass(eq=False)
class Element:
    """One element: `content` are (page, MCID), `objects` annotations, in their order."""

    id: tuple[int, int]
    role: str
    parent: Element | None
    raw: Any
    kids: list[Element] = field(default_factory=list)
    content: list[tuple[int, int]] = field(default_factory=list)
    objects: list[Any] = field(default_factory=list)

    @property
    def where(self) -> str:
        return f"{self.role} {self.id[0]}"


class Tree:
    """The structure tree of a document."""

    def __init__(self, pdf: pikepdf.Pdf, root: Any) -> None:
        self.root = root
        self._pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        self._roles = {
            str(key)[1:]: str(value)[1:] for key, value in root.get("/RoleMap", {}).items()
        }
        self.elements: list[Element] = []
        self.broken: list[Fault] = []
        self.top = [self._read(one, None) for one in _list(root.get("/K"))]
        self.parents: dict[int, Any] = {}
        self._read_parents(root.get("/ParentTree"))

    def owner_of(self, annotation: Any) -> Element | None:
        """The element that an annotation belongs to."""
        for element in self.elements:
            if any(one.objgen == annotation.objgen for one in element.objects):
                return element
        return None

    def _read(self, raw: Any, parent: Element | None) -> Element:
        named = str(raw.get("/S", "/"))[1:]
        role = self._roles.get(named, named) if named not in STANDARD else named
        element = Element(raw.objgen, role, parent, raw)
        self.elements.append(element)
        if role not in STANDARD:
            self.broken.append(Fault("role-unknown", element.where))
        expected = self.root.objgen if parent is None else parent.id
        if "/P" not in raw or raw.P.objgen != expected:
            self.broken.append(Fault("parent-wrong", element.where))
        for kid in _list(raw.get("/K")):
            self._kid(kid, element)
        return element

    def _kid(self, kid: Any, element: Element) -> None:
        if isinstance(kid, int):
            element.content.append((self._page(element.raw.get("/Pg")), kid))
        elif kid.get("/Type") == "/OBJR":
            element.objects.append(kid.Obj)
        elif kid.get("/Type") == "/MCR":
            page = kid.get("/Pg", element.raw.get("/Pg"))
            element.content.append((self._page(page), int(kid.MCID)))
        else:
            element.kids.append(self._read(kid, element))

    def _page(self, page: Any) -> int:
        return -1 if page is None else self._pages.get(page.objgen, -1)

    def _read_parents(self, node: Any) -> None:
        if node is None:
            self.broken.append(Fault("parent-tree-missing", "document"))
            return
        numbers = _list(node.get("/Nums"))
        for key, value in zip(numbers[::2], numbers[1::2], strict=False):
            if isinstance(value, pikepdf.Array):
                self.parents[int(key)] = [one.objgen for one in value]
            else:
                self.parents[int(key)] = value.objgen
        for kid in _list(node.get("/Kids")):
            self._read_parents(kid)


def _list(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]


def tree_faults(tree: Tree) -> Iterator[Fault]:
    """What is wrong with the tree's shape."""
    yield from tree.broken
    yield from _map_faults(tree)
    if [one.role for one in tree.top] != ["Document"]:
        yield Fault("tree-top", "document")
    yield from _heading_faults(tree)
    for element in tree.elements:
        yield from _nesting_faults(element)
        if element.role == "Table":
            yield from _table_faults(element)
            yield from _header_faults(element)
        if element.role == "Figure":
            yield from _figure_faults(element)
        if element.role == "L":
            yield from _list_faults(element)
        if element.role in ("Table", "L"):
            yield from _caption_faults(element)
        if element.role == "Form" and len(element.objects) != 1:
            yield Fault("form-not-one", element.where)
        if element.role == "Note" and not str(element.raw.get("/ID", "")):
            yield Fault("note-unnamed", element.where)
        if "/Lang" in element.raw and not LANGUAGE.match(str(element.raw.Lang)):
            yield Fault("language-wrong", element.where)
        bare = not (element.kids or element.content or element.objects)
        if bare and element.role not in MAY_BE_EMPTY:
            yield Fault("element-empty", element.where)


def _heading_faults(tree: Tree) -> Iterator[Fault]:
    level = 0
    for element in tree.elements:
        if element.role[:1] == "H" and element.role[1:].isdigit():
            own = int(element.role[1:])
            if own > level + 1:
                yield Fault("heading-skipped", element.where)
            level = own


def _map_faults(tree: Tree) -> Iterator[Fault]:
    """Standard roles keep their meaning; numbered and plain headings are not mixed."""
    for name in tree.root.get("/RoleMap", {}):
        if str(name)[1:] in STANDARD:
            yield Fault("role-remapped", str(name))
    roles = {element.role for element in tree.elements}
    if "H" in roles and roles & {f"H{level}" for level in range(1, 7)}:
        yield Fault("headings-mixed", "document")


def _nesting_faults(element: Element) -> Iterator[Fault]:
    parent = element.parent.role if element.parent else ""
    if element.role in INSIDE and parent not in INSIDE[element.role]:
        yield Fault("nesting-wrong", element.where)
    if element.role in HOLDS:
        allowed = HOLDS[element.role]
        if element.content or any(kid.role not in allowed for kid in element.kids):
            yield Fault("nesting-wrong", element.where)
    if element.role == "Document" and element.parent is not None:
        yield Fault("nesting-wrong", element.where)


def _table_faults(table: Element) -> Iterator[Fault]:
    rows = [row for row in _inside(table) if row.role == "TR"]
    widths = set()
    for row in rows:
        widths.add(sum(int(_attributes(cell, "/Table").get("/ColSpan", 1)) for cell in row.kids))
    if len(widths) > 1:
        yield Fault("table-irregular", table.where)
    headings = [cell for row in rows for cell in row.kids if cell.role == "TH"]
    if not headings:
        yield Fault("table-unheaded", table.where)
    for cell in headings:
        if str(_attributes(cell, "/Table").get("/Scope", "")) not in ("/Row", "/Column", "/Both"):
            yield Fault("heading-unscoped", cell.where)


def _header_faults(table: Element) -> Iterator[Fault]:
    """Every cell has a heading of its row or of its column, or names one."""
    parts = [kid.role for kid in table.kids]
    if parts.count("THead") > 1 or parts.count("TFoot") > 1:
        yield Fault("table-parts-wrong", table.where)
    if {"THead", "TFoot"} & set(parts) and "TBody" not in parts:
        yield Fault("table-parts-wrong", table.where)
    columns: set[int] = set()
    for row in (row for row in _inside(table) if row.role == "TR"):
        scopes = [_scope(cell) for cell in row.kids]
        columns |= {place for place, scope in enumerate(scopes) if scope in ("/Column", "/Both")}
        by_row = bool({"/Row", "/Both"} & set(scopes))
        for place, cell in enumerate(row.kids):
            named = "/Headers" in _attributes(cell, "/Table")
            if cell.role == "TD" and not (by_row or named or place in columns):
                yield Fault("cell-unheaded", cell.where)


def _scope(cell: Element) -> str:
    return str(_attributes(cell, "/Table").get("/Scope", "")) if cell.role == "TH" else ""


def _caption_faults(element: Element) -> Iterator[Fault]:
    if any(kid.role == "Caption" for kid in element.kids[1:]):
        yield Fault("caption-misplaced", element.where)


def _inside(element: Element) -> Iterator[Element]:
    for kid in element.kids:
        yield kid
        yield from _inside(kid)


def _list_faults(element: Element) -> Iterator[Fault]:
    labelled = any(kid.role == "Lbl" for item in element.kids for kid in item.kids)
    if labelled and "/ListNumbering" not in _attributes(element, "/List"):
        yield Fault("list-unnumbered", element.where)


def _figure_faults(figure: Element) -> Iterator[Fault]:
    told = str(figure.raw.get("/Alt", "")).strip() or str(figure.raw.get("/ActualText", "")).strip()
    if not told:
        yield Fault("figure-untold", figure.where)
    if "/BBox" not in _attributes(figure, "/Layout"):
        yield Fault("figure-unplaced", figure.where)


def _attributes(element: Element, owner: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for one in _list(element.raw.get("/A")):
        if isinstance(one, pikepdf.Dictionary) and one.get("/O") == owner:
            found |= {str(key): value for key, value in one.items()}
    return found
