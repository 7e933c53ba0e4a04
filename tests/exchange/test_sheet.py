"""Tables for a spreadsheet: readable there, and never a formula."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.exchange.sheet import safe_cell, sheet_bytes


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+46701740605",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\tText",
        "  =1",
        "\u00a0=1",
        "\u200b=1",
        "\ufeff=1",
        "＝1+1",
        "＋1",
        "－1",
        "＠SUM",
        "﹢1",
        "﹣1",
        "﹦1",
        "﹫A",
        "=cmd|' /C calc'!A0",
    ],
)
def test_what_could_be_a_formula_is_text(cell: str) -> None:
    assert safe_cell(cell).startswith("'")


@pytest.mark.parametrize("cell", ["", "Ekhaga", "12", "1 200", "070-174 06 05", "a=b", "Öst"])
def test_what_is_none_stays_as_it_is(cell: str) -> None:
    assert safe_cell(cell) == cell


def test_a_swedish_excel_reads_it() -> None:
    data = sheet_bytes([["Månad", "Ja"], ["oktober; 2026", 'Ekhaga "norra"']])
    assert data.startswith(b"\xef\xbb\xbf")
    text = data.decode("utf-8-sig")
    assert text.count("\r\n") == 2
    assert list(csv.reader(io.StringIO(text), delimiter=";")) == [
        ["Månad", "Ja"],
        ["oktober; 2026", 'Ekhaga "norra"'],
    ]


@given(st.lists(st.text(), min_size=1, max_size=4))
def test_whatever_a_cell_holds_the_row_keeps_its_cells(cells: list[str]) -> None:
    text = sheet_bytes([cells]).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    assert len(rows) == 1
    assert len(rows[0]) == len(cells)
    for cell in rows[0]:
        assert cell.strip()[:1] not in tuple("=+-@")
