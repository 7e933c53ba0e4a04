"""Sets one section of a paper, each kind in its way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from desk.consent.form import Cell, Column, Facts, Form, Section, Text
from desk.paper.blocks import Tick, choice_row, paragraph, point
from desk.paper.boxes import Box, box_row
from desk.paper.bubble import bubble, phone
from desk.paper.layout import Piece, spaced, together
from desk.paper.setter import Setter
from desk.paper.structure import Element
from desk.paper.style import COLUMNS, Type
from desk.paper.tables import Heading, Item, table


class SectionSetter:
    """Sets the sections of one paper."""

    def __init__(
        self,
        form: Form,
        language: str,
        facts: Facts,
        setter: Setter,
        *,
        editable: bool,
        signable: bool,
    ) -> None:
        self._form = form
        self._language = language
        self._facts = facts
        self._setter = setter
        self._editable = editable
        self._signable = signable

    def word(self, key: str) -> str:
        """A word of the form in the paper's language, with the paper's values in it."""
        return self._filled(key, self._facts)

    def fill(self, text: Text, facts: Facts) -> str:
        """A text with its values."""
        return self._filled(text.key, facts)

    def _filled(self, key: str, facts: Facts) -> str:
        return self._form.filled(self._language, key, facts.values, self._setter.mark)

    def chosen(self, texts: Sequence[Text], facts: Facts) -> list[Text]:
        """Those of the texts that are true."""
        return [text for text in texts if facts.holds(text.when)]

    def said(self, texts: Sequence[Text], facts: Facts) -> list[str]:
        """The texts that are true, with their values."""
        return [self.fill(text, facts) for text in self.chosen(texts, facts)]

    def kind(self, text: Text) -> Type:
        """How a text is set."""
        style = self._setter.style
        kinds = {"strong": style.strong, "small": style.small, "warning": style.warning}
        return kinds.get(text.style, style.body)

    def texts(self, texts: Sequence[Text], part: Element) -> list[Piece]:
        """Paragraphs; those of one list entry by entry."""
        pieces: list[Piece] = []
        for text, facts in self._listed(texts):
            own = paragraph(self.fill(text, facts), self.kind(text), self._setter, part)
            pieces += spaced(own, self._setter.style.step if pieces else 0)
        return pieces

    def _listed(self, texts: Sequence[Text]) -> Iterator[tuple[Text, Facts]]:
        """The texts that are printed, with the facts that fill them."""
        for each, group in groupby(texts, key=lambda text: text.each):
            own = tuple(group)
            entries = [self._facts.of(one) for one in self._facts.lists[each]] if each else None
            for facts in [self._facts] if entries is None else entries:
                yield from ((text, facts) for text in self.chosen(own, facts))

    def set(self, section: Section, part: Element) -> list[Piece]:
        """What a section holds."""
        kinds = {
            "text": self._text,
            "points": self._points,
            "script": self._script,
            "message": self._message,
            "fields": self._fields,
            "choices": self._choices,
            "rows": self._table,
            "ticks": self._table,
            "table": self._table,
            "signature": self._signature,
        }
        intro = self.texts(section.intro, part)
        held = kinds[section.kind](section, part)
        if intro and held:
            intro = [*intro[:-1], *together(intro[-1:], with_next=True)]
        after = spaced(self.texts(section.after, part), 4) if held else []
        if after:
            held = [*held[:-1], *together(held[-1:], with_next=True)]
        return spaced(intro, 4) + spaced(held, self._setter.style.step) + after

    def _text(self, section: Section, part: Element) -> list[Piece]:
        return self.texts(section.texts, part)

    def _points(self, section: Section, part: Element) -> list[Piece]:
        listing = part.add("L")
        pieces: list[Piece] = []
        for text, facts in self._listed(section.texts):
            own = point(self.fill(text, facts), self.kind(text), self._setter, listing)
            pieces += spaced(own, self._setter.style.step - 2 if pieces else 0)
        return pieces

    def _script(self, section: Section, part: Element) -> list[Piece]:
        """What is told, point by point, the message where it is quoted."""
        style = self._setter.style
        message = self._facts.value("message")
        pieces: list[Piece] = []
        listing = part.add("L")
        before = 0.0
        for entry in self._facts.lists[section.each]:
            quotes = "quotes" in entry.true and bool(message)
            own = point(entry.value("text"), style.body, self._setter, listing, keep=quotes)
            pieces += spaced(own, before)
            before = style.step + 3 if quotes else style.step - 2
            if quotes:
                pieces += bubble(message, self._setter, part)
                pieces += spaced(self.texts(section.texts, part), 4)
                listing = part.add("L")
        return pieces

    def _message(self, section: Section, part: Element) -> list[Piece]:
        """The fields of a message and the picture of it with its length and parts."""
        pieces = self._fields(section, part)
        message = self._facts.value("message")
        if not message:
            return pieces
        if not section.rows:
            return [
                *bubble(message, self._setter, part),
                *spaced(self.texts(section.texts, part), 8),
            ]
        many = "one_part" if "one_part" in self._facts.true else "parts_many"
        facts = [
            (self.word("message.length"), self.word("message.characters")),
            (self.word("message.parts"), self.word(f"message.{many}")),
            (self.word("message.encoding"), self._facts.value("encoding")),
        ]
        caption = paragraph(
            self.word("message.picture"), self._setter.style.strong, self._setter, part, keep=True
        )
        picture = phone(message, facts, self._setter, part)
        notes = spaced(self.texts(section.texts, part), 8)
        return pieces + together([*spaced(caption, 14), picture, *notes])

    def _fields(self, section: Section, part: Element) -> list[Piece]:
        """Rows of labelled boxes, on one page where they fit."""
        rows = [self._boxes(row, section, self._facts) for row in section.rows]
        return together(
            [piece for row in rows if row for piece in box_row(row, self._setter, part)]
        )

    def _boxes(self, row: Sequence[Cell], section: Section, facts: Facts) -> list[Box]:
        """The labelled boxes of a row; the last takes the room of one that is left out."""
        cells = [cell for cell in row if facts.holds(cell.when)]
        left_out = sum(cell.columns for cell in row) - sum(cell.columns for cell in cells)
        last = len(cells) - 1
        # Who listens goes from field to field, and e-mail stands in more than one section.
        where = f"{self.word(f'section.{section.key}')}: " if section.titled else ""
        return [
            Box(
                self._filled(f"field.{cell.path}", facts),
                facts.value(cell.path),
                cell.columns + (left_out if place == last else 0),
                field=_field_name(cell.path) if self._editable else "",
                about=where + self._filled(f"field.{cell.path}", facts),
                lines=cell.lines,
                staff=section.staff,
            )
            for place, cell in enumerate(cells)
        ]

    def _choices(self, section: Section, part: Element) -> list[Piece]:
        """Boxes to tick, so many side by side, and the fields below them."""
        return together([*self._ticks(section, part), *self._fields(section, part)])

    def _ticks(self, section: Section, part: Element) -> list[Piece]:
        ticks = []
        for one in section.choices:
            if self._facts.holds(one.when):
                ticked = one.tick in self._facts.true
                said = self.word("tick.done" if ticked else "tick.open")
                ticks.append(Tick(self.word(one.key), ticked, said))
        listing = part.add("L")
        pieces: list[Piece] = []
        for first in range(0, len(ticks), section.across):
            row = ticks[first : first + section.across]
            own = choice_row(row, section.across, self._setter, listing)
            pieces += spaced([own], 4 if pieces else 0)
        return pieces

    def _table(self, section: Section, part: Element) -> list[Piece]:
        entries = [self._facts.of(one) for one in self._facts.lists[section.each]]
        if not entries:
            return []
        headings = [
            Heading(self.word(column.key), column.columns, column.head)
            for column in section.columns
        ]
        heads = [column.value for column in section.columns if column.head]
        rows = [
            [self._item(column, one, " ".join(map(one.value, heads))) for column in section.columns]
            for one in entries
        ]
        return table(headings, rows, self._setter, part)

    def _item(self, column: Column, entry: Facts, row: str) -> Item:
        """A table's cell; `row` is what its row is about."""
        text = entry.value(column.value)
        tick = column.tick in entry.true if column.tick else None
        if not self._editable or not column.field:
            return Item(text, tick)
        path = f"{entry.value('path')}.{column.field}"
        key = f"field.{path}"
        about = f"{self.word(column.key)} {entry.value('number')}"
        if self._form.has(self._language, key):
            about = f"{row}: {self.word(key)}"
        return Item(text, tick, _field_name(path), about)

    def _signature(self, section: Section, part: Element) -> list[Piece]:
        """Who signs, and room to sign: what the last row leaves free, else a row of its own."""
        pieces = together(self._ticks(section, part), with_next=True)
        signers = self._facts.lists[section.each] if section.each else (Facts(),)
        for place, one in enumerate(signers):
            facts = self._facts.of(one)
            rows = [self._boxes(row, section, facts) for row in section.rows]
            free = COLUMNS - sum(box.columns for box in rows[-1]) if rows else 0
            last = rows.pop() if free else []
            label = self._filled("signature.label", facts)
            name = "signature" if self._signable and not place else ""
            last.append(Box(label, "", free or COLUMNS, field=name, about=label, sign=True))
            own = [
                piece for row in [*rows, last] if row for piece in box_row(row, self._setter, part)
            ]
            pieces += spaced(together(own), self._setter.style.step * 2 if pieces else 0)
        return pieces


def _field_name(path: str) -> str:
    """A field's name: a full stop would part it (ISO 32000-1, 12.7.3.2)."""
    return path.replace("[", "_").replace("]", "").replace(".", "_")
