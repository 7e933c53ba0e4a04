"""Labelled boxes and tables grow with their text, and no text leaves its box."""

from dataclasses import dataclass, field
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st

from desk.paper.blocks import Box, Column, Entry, box_row, table
from desk.paper.fonts import Fonts
from desk.paper.pen import Pen
from desk.paper.structure import Element
from desk.paper.style import CONTENT_WIDTH, MARGIN, Type

VALUES = st.text(st.sampled_from("aåW .-@1Łễ"), max_size=300)


@dataclass
class Recorder:
    """Takes down what a piece draws."""

    fonts: Fonts
    boxes: list[tuple[float, float, float, float]] = field(default_factory=list)
    texts: list[tuple[float, float, float, float]] = field(default_factory=list)

    def text(self, words: str, x: float, y: float, kind: Type, element: Any) -> None:
        width = self.fonts.width(words.rstrip(), kind)
        self.texts.append((x, y - kind.size * 0.8, x + width, y + kind.size * 0.25))

    def box(self, x: float, y: float, width: float, height: float, **_: Any) -> None:
        self.boxes.append((x, y, x + width, y + height))

    def rule(self, *_: Any, **__: Any) -> None:
        pass

    def tick(self, *_: Any, **__: Any) -> None:
        pass


def inside(inner: tuple[float, ...], outer: tuple[float, ...]) -> bool:
    return (
        outer[0] <= inner[0]
        and outer[1] <= inner[1]
        and inner[2] <= outer[2]
        and inner[3] <= outer[3]
    )


@given(values=st.lists(VALUES, min_size=3, max_size=3))
def test_no_text_leaves_its_box(fonts: Fonts, values: list[str]) -> None:
    boxes = [Box(f"f{n}", "Etikett", value, 4) for n, value in enumerate(values)]
    for piece in box_row(boxes, fonts, Element("Sect")):
        pen = Recorder(fonts)
        piece.draw(cast(Pen, pen), 100)
        assert all(any(inside(text, box) for box in pen.boxes) for text in pen.texts)
        assert all(box[3] == 100 + piece.height for box in pen.boxes)
        assert piece.height < 300


@given(values=st.lists(VALUES, min_size=2, max_size=2))
def test_a_rows_text_stays_in_its_column_and_above_its_line(
    fonts: Fonts, values: list[str]
) -> None:
    columns = (Column("Nr", 4), Column("Namn", 8))
    rows = [tuple(Entry(value) for value in values)]
    _, *pieces = table(columns, rows, fonts, Element("Sect"))
    for piece in pieces:
        pen = Recorder(fonts)
        piece.draw(cast(Pen, pen), 50)
        assert piece.height < 500
        for x, top, right, bottom in pen.texts:
            assert top >= 50
            assert bottom <= 50 + piece.height
            assert right <= MARGIN + CONTENT_WIDTH
            if x == MARGIN:
                assert right <= MARGIN + CONTENT_WIDTH / 3
