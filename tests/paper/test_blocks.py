"""Labelled boxes and tables grow with their text, and no text leaves its box."""

from dataclasses import dataclass, field
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.paper.boxes import Box, box_row
from desk.paper.entry import Entry
from desk.paper.fonts import Fonts
from desk.paper.lines import Line
from desk.paper.pen import Pen
from desk.paper.setter import Setter
from desk.paper.structure import Element, Place
from desk.paper.style import CONTENT_WIDTH, MARGIN, STYLES, Type
from desk.paper.tables import Heading, Item, table

VALUES = st.text(st.sampled_from("aåW .-@1Łễم"), max_size=300)


@dataclass
class Recorder:
    """Takes down what a piece draws."""

    boxes: list[tuple[float, float, float, float]] = field(default_factory=list)
    texts: list[tuple[float, float, float, float]] = field(default_factory=list)
    fields: list[Entry] = field(default_factory=list)

    def text(self, line: Line, x: float, y: float, kind: Type, element: Any, room: float) -> None:
        self.texts.append((x, y - kind.size * 0.8, x + line.width, y + kind.size * 0.25))
        assert line.width <= room + 0.01

    def box(self, x: float, y: float, width: float, height: float, **_: Any) -> None:
        self.boxes.append((x, y, x + width, y + height))

    def place(self, x: float, y: float, width: float, height: float) -> Place:
        return Place(0, x, y, x + width, y + height)

    def field(self, entry: Entry) -> None:
        self.fields.append(entry)

    def rule(self, *_: Any, **__: Any) -> None:
        pass

    def tick(self, *_: Any, **__: Any) -> None:
        pass


@pytest.fixture(scope="module")
def setter(fonts: Fonts) -> Setter:
    return Setter(fonts, STYLES["form"], rtl=False)


def inside(inner: tuple[float, ...], outer: tuple[float, ...]) -> bool:
    return (
        outer[0] <= inner[0]
        and outer[1] <= inner[1]
        and inner[2] <= outer[2] + 0.01
        and inner[3] <= outer[3]
    )


@given(values=st.lists(VALUES, min_size=3, max_size=3), editable=st.booleans())
def test_no_text_leaves_its_box(setter: Setter, values: list[str], editable: bool) -> None:
    boxes = [
        Box("Etikett", value, 4, field=f"f{number}" if editable else "")
        for number, value in enumerate(values)
    ]
    for piece in box_row(boxes, setter, Element("Sect")):
        pen = Recorder()
        piece.draw(cast(Pen, pen), 100)
        assert all(any(inside(text, box) for box in pen.boxes) for text in pen.texts)
        assert all(box[3] == 100 + piece.height for box in pen.boxes)
        assert piece.height < 320
        for one in pen.fields:
            place = (one.place.left, one.place.bottom, one.place.right, one.place.top)
            assert any(inside(place, box) for box in pen.boxes)


@given(values=st.lists(VALUES, min_size=2, max_size=2))
def test_a_rows_text_stays_in_its_column_and_above_its_line(
    setter: Setter, values: list[str]
) -> None:
    columns = (Heading("Nr", 4), Heading("Namn", 8))
    rows = [tuple(Item(value) for value in values)]
    _, *pieces = table(columns, rows, setter, Element("Sect"))
    for piece in pieces:
        pen = Recorder()
        piece.draw(cast(Pen, pen), 50)
        assert piece.height < 500
        for x, top, right, bottom in pen.texts:
            assert top >= 50
            assert bottom <= 50 + piece.height
            assert right <= MARGIN + CONTENT_WIDTH + 0.01
            if x == MARGIN:
                assert right <= MARGIN + CONTENT_WIDTH / 3
