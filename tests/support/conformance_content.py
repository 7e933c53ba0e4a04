"""Reads what a PDF's pages draw, and holds it against the structure tree, both ways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from conformance_tree import Fault, Tree

SHOW = frozenset(["Tj", "TJ", "'", '"'])
PAINT = frozenset(
    ["f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh", "Do", "EI", "INLINE IMAGE"]
)


@dataclass
class Drawn:
    """What a page draws: its marks in order, and the faults met on the way.

    `shown` are pairs of a font's name and the bytes shown in it.
    """

    marks: list[int] = field(default_factory=list)
    filled: set[int] = field(default_factory=set)
    shown: list[tuple[str, bytes]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def read_pages(pdf: pikepdf.Pdf) -> list[Drawn]:
    """What each page draws."""
    return [_read_page(page) for page in pdf.pages]


def _read_page(page: Any) -> Drawn:
    drawn = Drawn()
    stack: list[int | str] = []
    font = ""
    for instruction in pikepdf.parse_content_stream(page):
        operands, operator = instruction.operands, str(instruction.operator)
        if operator in ("BDC", "BMC"):
            _open(operands, page, stack, drawn)
        elif operator == "EMC":
            if not stack:
                drawn.faults.append("marks-unbalanced")
                continue
            stack.pop()
        elif operator == "Tf":
            font = str(operands[0])
        elif operator in SHOW or operator in PAINT:
            if not stack:
                drawn.faults.append("content-untagged")
            drawn.filled |= {one for one in stack if isinstance(one, int)}
            if operator in SHOW:
                drawn.shown += [(font, text) for text in _texts(operands)]
    if stack:
        drawn.faults.append("marks-unbalanced")
    return drawn


def _open(operands: Any, page: Any, stack: list[int | str], drawn: Drawn) -> None:
    tag = str(operands[0])
    properties = operands[1] if len(operands) > 1 else {}
    if isinstance(properties, pikepdf.Name):
        properties = page.resources.get("/Properties", {}).get(str(properties), {})
    number = properties.get("/MCID") if hasattr(properties, "get") else None
    inside_content = any(isinstance(one, int) for one in stack)
    if tag == "/Artifact":
        if inside_content:
            drawn.faults.append("artifact-in-content")
        stack.append("artifact")
    elif number is not None:
        if "artifact" in stack:
            drawn.faults.append("content-in-artifact")
        if inside_content:
            drawn.faults.append("content-in-content")
        stack.append(int(number))
        drawn.marks.append(int(number))
    elif stack:
        stack.append(stack[-1] if isinstance(stack[-1], str) else "inner")
    else:
        drawn.faults.append("content-untagged")
        stack.append("inner")


def read_texts(stream: Any) -> Iterator[tuple[str, bytes]]:
    """What a field's look shows: a font's name and the bytes shown in it."""
    font = ""
    for instruction in pikepdf.parse_content_stream(stream):
        if str(instruction.operator) == "Tf":
            font = str(instruction.operands[0])
        elif str(instruction.operator) in SHOW:
            yield from ((font, text) for text in _texts(instruction.operands))


def _texts(operands: Any) -> Iterator[bytes]:
    for operand in operands:
        for one in operand if isinstance(operand, pikepdf.Array) else [operand]:
            if isinstance(one, pikepdf.String):
                yield bytes(one)


def content_faults(pdf: pikepdf.Pdf, tree: Tree, pages: list[Drawn]) -> Iterator[Fault]:
    """Where the pages and the tree disagree."""
    named = Counter(mark for element in tree.elements for mark in element.content)
    owners = {mark: element for element in tree.elements for mark in element.content}
    for mark, times in named.items():
        if times > 1:
            yield Fault("content-named-twice", f"page {mark[0] + 1}, {mark[1]}")
    for number, (page, drawn) in enumerate(zip(pdf.pages, pages, strict=True)):
        where = f"page {number + 1}"
        yield from (Fault(code, where) for code in drawn.faults)
        if len(set(drawn.marks)) != len(drawn.marks):
            yield Fault("mark-twice", where)
        key = page.obj.get("/StructParents")
        row = tree.parents.get(int(key)) if key is not None else None
        if drawn.marks and not isinstance(row, list):
            yield Fault("parent-tree-wrong", where)
        for mark in drawn.marks:
            owner = owners.get((number, mark))
            if owner is None:
                yield Fault("content-unnamed", f"{where}, {mark}")
            elif isinstance(row, list) and (mark >= len(row) or row[mark] != owner.id):
                yield Fault("parent-tree-wrong", f"{where}, {mark}")
    for page_number, mark in named:
        if page_number < 0 or mark not in pages[page_number].marks:
            yield Fault("content-missing", f"page {page_number + 1}, {mark}")
        elif mark not in pages[page_number].filled:
            yield Fault("content-blank", f"page {page_number + 1}, {mark}")
