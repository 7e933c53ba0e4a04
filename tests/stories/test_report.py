"""The quarterly report in stories: what the table says, and what leaves as a paper or a file."""

from __future__ import annotations

from pytest_bdd import parsers, scenarios, then
from story import Story, flat

from desk.window.report.page import ReportPage

scenarios("report.feature")


@then(parsers.parse('the row "{name}" is "{cells}"'))
def row_is(story: Story, name: str, cells: str) -> None:
    """The three months and the quarter."""
    page = story.running.window.shell.page
    assert isinstance(page, ReportPage)
    table = page.table
    found = []
    for row in range(table.rowCount()):
        texts = [table.item(row, column) for column in range(table.columnCount())]
        words = [flat(one.text()) for one in texts if one is not None]
        if words[0] == name:
            found = words[1:]
    assert found == cells.split(", ")


@then(parsers.parse('the quarter is "{name}"'))
def quarter_is(story: Story, name: str) -> None:
    """As it is chosen."""
    page = story.running.window.shell.page
    assert isinstance(page, ReportPage)
    assert page.quarter.field.currentText() == name


@then("the saved paper is tagged")
def paper_is_tagged(story: Story) -> None:
    """A PDF with a structure tree and a language."""
    data = story.chosen_files[-1].read_bytes()
    assert data.startswith(b"%PDF-")
    assert b"/StructTreeRoot" in data or b"/ObjStm" in data


@then(parsers.parse('the saved table has the line "{line}"'))
def table_has(story: Story, line: str) -> None:
    """After the unit's name; every cell is quoted."""
    text = story.chosen_files[-1].read_text(encoding="utf-8-sig")
    found = [row.replace('"', "").split(";", 1)[1] for row in text.splitlines()]
    assert line in found
