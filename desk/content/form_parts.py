"""Reads the parts of a paper's description, and holds them against what the paper knows."""

from __future__ import annotations

from typing import Final, get_args

from desk.consent.form import (
    Cell,
    Choice,
    Column,
    Head,
    Known,
    Section,
    SectionKind,
    Text,
    TextStyle,
)
from desk.consent.table import Table

_COLUMNS: Final = 12


def read_head(table: Table, known: Known) -> Head:
    """What stands at the paper's top."""
    head = Head(
        title=read_texts(table, "title", known),
        above=read_texts(table, "above", known),
        below=read_texts(table, "below", known),
        code=table.flag("code") if table.has("code") else False,
    )
    if not head.title:
        raise table.wrong("title", "is missing")
    return head


def read_sections(table: Table, known: Known) -> tuple[Section, ...]:
    """The sections; every field of the paper stands in one of them, once."""
    given = table.take("sections")
    if not isinstance(given, list):
        raise table.wrong("sections", "must be a list of tables")
    sections: list[Section] = []
    placed: set[str] = set()
    for place, data in enumerate(given):
        one = Table(data, table.file, f"sections[{place}]")
        section = _section(one, known)
        if section.key in {other.key for other in sections}:
            raise one.wrong("key", "stands twice")
        for path in (*section.paths, *(cell.path for row in section.rows for cell in row)):
            if path not in known.fields:
                raise one.wrong("field", f"{path} is no field of this paper")
            if path in placed:
                raise one.wrong("field", f"{path} stands twice")
            placed.add(path)
        sections.append(section)
    if missing := sorted(known.fields - placed):
        raise table.wrong("sections", f"the field {missing[0]} stands nowhere")
    return tuple(sections)


def _section(table: Table, known: Known) -> Section:
    each = _each(table, known)
    inner = known.lists.get(each, Known())
    section = Section(
        key=table.text("key"),
        kind=table.choice("kind", get_args(SectionKind)),
        annex=table.flag("annex") if table.has("annex") else False,
        titled=table.flag("titled") if table.has("titled") else True,
        staff=table.flag("staff") if table.has("staff") else False,
        when=_when(table, known),
        each=each,
        intro=read_texts(table, "intro", known),
        texts=read_texts(table, "texts", known),
        after=read_texts(table, "after", known),
        choices=_choices(table, known),
        across=table.number("across", 1, 4) if table.has("across") else 1,
        columns=_columns(table, known, inner),
        rows=_rows(table, known),
        paths=table.texts("fields") if table.has("fields") else (),
    )
    if section.kind in ("rows", "ticks", "table", "script") and not each:
        raise table.wrong("each", "is missing")
    if section.kind in ("rows", "ticks", "table") and not section.columns:
        raise table.wrong("columns", "is missing")
    table.end()
    return section


def read_texts(table: Table, key: str, known: Known) -> tuple[Text, ...]:
    """A list of texts, none where the key is not there."""
    texts = []
    for one in _tables(table, key):
        each = _each(one, known)
        texts.append(
            Text(
                key=one.text("say"),
                when=_when(one, known, known.lists.get(each, Known())),
                each=each,
                style=one.choice("style", get_args(TextStyle)) if one.has("style") else "body",
            )
        )
        one.end()
    return tuple(texts)


def _choices(table: Table, known: Known) -> tuple[Choice, ...]:
    choices = []
    for one in _tables(table, "choices"):
        tick = one.text("tick")
        if tick not in known.conditions:
            raise one.wrong("tick", f"{tick} is no condition of this paper")
        choices.append(Choice(one.text("say"), tick, _when(one, known)))
        one.end()
    return tuple(choices)


def _columns(table: Table, known: Known, inner: Known) -> tuple[Column, ...]:
    columns = []
    for one in _tables(table, "columns"):
        column = Column(
            key=one.text("say"),
            columns=one.number("columns", 1, _COLUMNS),
            value=one.text("value"),
            tick=one.text("tick") if one.has("tick") else "",
            field=one.text("field") if one.has("field") else "",
            head=one.flag("head") if one.has("head") else False,
        )
        if column.value not in inner.values:
            raise one.wrong("value", f"{column.value} is no value of this list")
        if column.tick and column.tick not in inner.conditions:
            raise one.wrong("tick", f"{column.tick} is no condition of this list")
        columns.append(column)
        one.end()
    if sum(column.columns for column in columns) > _COLUMNS:
        raise table.wrong("columns", f"must not take more than {_COLUMNS} columns")
    return tuple(columns)


def _rows(table: Table, known: Known) -> tuple[tuple[Cell, ...], ...]:
    if not table.has("rows"):
        return ()
    given = table.take("rows")
    if not isinstance(given, list) or not all(isinstance(row, list) for row in given):
        raise table.wrong("rows", "must be a list of lists")
    rows = []
    for place, row in enumerate(given):
        cells = []
        for cell in row:
            one = Table(cell, table.file, f"{table.path}.rows[{place}]")
            columns = one.number("columns", 1, _COLUMNS)
            lines = one.number("lines", 1, 20) if one.has("lines") else 1
            cells.append(Cell(one.text("field"), columns, _when(one, known), lines))
            one.end()
        if not cells or sum(cell.columns for cell in cells) > _COLUMNS:
            raise table.wrong(f"rows[{place}]", f"must fill 1 to {_COLUMNS} columns")
        rows.append(tuple(cells))
    return tuple(rows)


def _tables(table: Table, key: str) -> list[Table]:
    """The tables of a list, none where the key is not there."""
    if not table.has(key):
        return []
    given = table.take(key)
    path = f"{table.path}.{key}" if table.path else key
    if not isinstance(given, list):
        raise table.wrong(key, "must be a list of tables")
    return [Table(one, table.file, f"{path}[{place}]") for place, one in enumerate(given)]


def _each(table: Table, known: Known) -> str:
    if not table.has("each"):
        return ""
    each = table.text("each")
    if each not in known.lists:
        raise table.wrong("each", f"{each} is no list of this paper")
    return each


def _when(table: Table, known: Known, inner: Known | None = None) -> tuple[str, ...]:
    """Conditions that must all hold."""
    if not table.has("when"):
        return ()
    when = table.texts("when")
    allowed = known.conditions | (inner.conditions if inner else frozenset())
    for one in when:
        if one.removeprefix("not ") not in allowed:
            raise table.wrong("when", f"{one} is no condition of this paper")
    return when
