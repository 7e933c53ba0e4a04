"""Sets the application to activate SMS reminders (forms.md §1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from desk.activation.application import (
    Application,
    check_application,
    read_day,
    read_profile,
)
from desk.activation.checks import Disclosure, Setting
from desk.activation.fields import CONDITIONS
from desk.activation.sample import Sample, make_sample
from desk.consent.fields import FieldError, FieldsError
from desk.consent.form import Cell, Form, Section
from desk.consent.profile import Profile
from desk.paper.blocks import (
    Box,
    Column,
    Entry,
    accent_rule,
    box_row,
    heading,
    paragraph,
    points,
    table,
)
from desk.paper.bubble import phone
from desk.paper.fonts import Fonts
from desk.paper.layout import Piece, spaced, together
from desk.paper.sheet import Running, draw_paper
from desk.paper.structure import Element
from desk.paper.style import (
    BODY,
    COLUMNS,
    HEADING,
    LABEL,
    SMALL,
    TITLE,
    VALUE,
    WARN_TEXT,
)

_SIGNING_HEIGHT = 80.0


def make_activation(
    application: Application,
    profile: Profile,
    form: Form,
    sample: Sample | None,
    fonts: Fonts,
    *,
    draft: bool,
    language: str = "sv",
) -> bytes:
    """The application as a PDF; the same application gives the same bytes.

    `sample` is the message as the patient sees it, None while there is no text. `draft` marks
    every page. The title, the routine and the recipient are the profile's, in Swedish.
    """
    paper = _Paper(application, profile, form, sample, fonts, language)
    running = Running(
        title=profile.application.title,
        version=form.word(language, "version", version=form.version),
        page=form.word(language, "page"),
        mark=form.word(language, "draft.mark") if draft else "",
    )
    return draw_paper(paper.pieces(draft=draft), paper.root, running, fonts, language)


def make_activation_from(
    data: object,
    profiles: Mapping[str, Profile],
    form: Form,
    words: Disclosure,
    fonts: Fonts,
    *,
    draft: bool,
    today: date,
) -> bytes:
    """The application of its data (the shape of forms.md §1).

    Its dates are judged by the data's own day, by `today` where it has none. Raises FieldsError
    with every wrong field; a draft is made all the same, unless a field cannot be set at all.
    """
    chosen = read_profile(data, profiles)
    if isinstance(chosen, FieldError):
        raise FieldsError([chosen])
    setting = Setting(chosen, words, read_day(data) or today, fonts.glyphs)
    checked = check_application(data, setting)
    if hindering := checked.hindering(draft=draft):
        raise FieldsError(hindering)
    sample = make_sample(checked.application, chosen)
    return make_activation(checked.application, chosen, form, sample, fonts, draft=draft)


class _Paper:
    """One application being set: everything the sections need at hand."""

    def __init__(
        self,
        application: Application,
        profile: Profile,
        form: Form,
        sample: Sample | None,
        fonts: Fonts,
        language: str,
    ) -> None:
        self.application = application
        self.profile = profile
        self.form = form
        self.sample = sample
        self.fonts = fonts
        self.language = language
        self.root = Element("Document")

    def word(self, key: str, **values: str) -> str:
        """A word of the form in the paper's language."""
        return self.form.word(self.language, key, **values)

    def pieces(self, *, draft: bool) -> list[Piece]:
        """The whole paper: title, main part, annex."""
        pieces = self.title(draft=draft)
        main = [section for section in self.form.sections if not section.annex]
        for number, section in enumerate(main, start=1):
            pieces += self.section(section, f"{number}", self.root.add("Sect"), "H2")
        annex = [section for section in self.form.sections if section.annex]
        if annex:
            part = self.root.add("Sect")
            top = heading(self.word("annex.title"), TITLE, self.fonts, part, "H2")
            pieces += _on_new_page(top)
            for place, section in enumerate(annex):
                letter = chr(ord("A") + place)
                pieces += self.section(section, letter, part.add("Sect"), "H3")
        return pieces

    def title(self, *, draft: bool) -> list[Piece]:
        """Title, recipient and date, and what the paper is for."""
        own = self.profile.application
        pieces = heading(own.title, TITLE, self.fonts, self.root, "H1")
        to = self.word("to", recipient=own.recipient)
        pieces += paragraph(to, BODY, self.fonts, self.root, keep=True)
        if self.application.date is not None:
            day = self.word("date", date=self.application.date.isoformat())
            pieces += paragraph(day, BODY, self.fonts, self.root, keep=True)
        pieces.append(accent_rule())
        if draft:
            note = paragraph(self.word("draft.note"), WARN_TEXT, self.fonts, self.root, keep=True)
            pieces += spaced(note, 12)
        intro = paragraph(self.word("introduction"), BODY, self.fonts, self.root)
        return pieces + spaced(intro, 12 if not draft else 4)

    def section(self, section: Section, number: str, part: Element, role: str) -> list[Piece]:
        """A numbered heading and what the section holds."""
        text = f"{number}  {self.word(f'section.{section.key}')}"
        pieces = spaced(
            heading(text, HEADING, self.fonts, part, "H2" if role == "H2" else "H3"), 24
        )
        kinds = {
            "text": self.routine,
            "rows": self.units,
            "fields": self.fields,
            "signature": self.signature,
            "recipient": self.recipient,
            "ticks": self.conditions,
            "message": self.message,
        }
        return pieces + kinds[section.kind](section, part)

    def routine(self, section: Section, part: Element) -> list[Piece]:
        """How the region uses reminders, in the profile's words."""
        return spaced(points(self.profile.application.routine, BODY, self.fonts, part), 4)

    def units(self, section: Section, part: Element) -> list[Piece]:
        """The units to activate, a numbered row each."""
        columns = (
            Column(self.word("units.number"), 1),
            Column(self.profile.application.unit_heading, 11),
        )
        rows = [
            (Entry(str(number)), Entry(name))
            for number, name in enumerate(self.application.units or ("",), start=1)
        ]
        return spaced(table(columns, rows, self.fonts, part), 4)

    def fields(self, section: Section, part: Element) -> list[Piece]:
        """Rows of labelled boxes, on one page where they fit."""
        return together([piece for row in section.rows for piece in self.row(row, part)])

    def row(self, row: Iterable[Cell], part: Element) -> list[Piece]:
        """One row of labelled boxes."""
        return box_row(self.boxes(row), self.fonts, part)

    def boxes(self, row: Iterable[Cell]) -> list[Box]:
        """The labelled boxes of a row, filled."""
        return [
            Box(cell.path, self.word(f"field.{cell.path}"), self.shown(cell.path), cell.columns)
            for cell in row
        ]

    def shown(self, path: str) -> str:
        """A field's value as it is printed: a choice by its word, the rest as it was written."""
        value = self.application.text(path)
        if path == "message.display" and value:
            return self.word(f"display.{value}")
        return value

    def signature(self, section: Section, part: Element) -> list[Piece]:
        """What signing means, who signs, and room to sign."""
        note = paragraph(self.word("signature.note"), BODY, self.fonts, part)
        *rows, last = section.rows
        pieces = [piece for row in rows for piece in self.row(row, part)]
        return together([*spaced(note, 4), *pieces, *self.signing_row(last, part)])

    def signing_row(self, cells: tuple[Cell, ...], part: Element) -> list[Piece]:
        """The last row's boxes with the box to sign in beside them, where the row has room."""
        free = COLUMNS - sum(cell.columns for cell in cells)
        boxes = [*self.boxes(cells), Box("", self.word("signature.label"), "", free)]
        return box_row(boxes, self.fonts, part, least=_SIGNING_HEIGHT)

    def recipient(self, section: Section, part: Element) -> list[Piece]:
        """Where the signed application goes."""
        own = self.profile.application
        if own.email:
            text = self.word("recipient.email", recipient=own.recipient, email=own.email)
        else:
            text = self.word("recipient.no_email", recipient=own.recipient)
        return spaced(paragraph(text, BODY, self.fonts, part), 4)

    def conditions(self, section: Section, part: Element) -> list[Piece]:
        """The four conditions: each with a tick, its day and its document."""
        columns = (
            Column(self.word("conditions.condition"), 4.5),
            Column(self.word("conditions.done"), 1.75),
            Column(self.word("conditions.date"), 1.75),
            Column(self.word("conditions.reference"), 4),
        )
        intro = paragraph(self.word("conditions.introduction"), BODY, self.fonts, part)
        rows = [self.condition(key) for key in CONDITIONS]
        return [*spaced(intro, 4), *spaced(table(columns, rows, self.fonts, part), 8)]

    def condition(self, key: str) -> tuple[Entry, ...]:
        """One condition's row."""
        done = self.application.done.get(key)
        path = f"conditions.{key}"
        said = "" if done is None else self.word("yes" if done else "no")
        return (
            Entry(self.word(f"field.{path}.done")),
            Entry(said, tick=bool(done)),
            Entry(self.application.text(f"{path}.date")),
            Entry(self.application.text(f"{path}.reference")),
        )

    def message(self, section: Section, part: Element) -> list[Piece]:
        """The name shown, the text, and the picture of it with its length and parts."""
        pieces = self.fields(section, part)
        sample = self.sample
        if sample is None:
            return pieces
        caption = paragraph(self.word("message.picture"), SMALL, self.fonts, part, keep=True)
        facts = [
            (
                self.word("message.length"),
                self.word("message.characters", count=str(sample.characters)),
            ),
            (
                self.word("message.parts"),
                self.word(
                    "message.part" if sample.parts == 1 else "message.part_many",
                    count=str(sample.parts),
                ),
            ),
            (self.word("message.encoding"), sample.encoding),
        ]
        picture = phone(sample.text, facts, VALUE, self.fonts, part)
        own = [*spaced(caption, 16), picture]
        if sample.example:
            note = paragraph(self.word("message.example"), LABEL, self.fonts, part)
            own += spaced(note, 8)
        return pieces + together(own)


def _on_new_page(pieces: list[Piece]) -> list[Piece]:
    first = pieces[0]
    return [
        Piece(first.height, first.draw, first.before, first.keep, first.again, new_page=True),
        *pieces[1:],
    ]
