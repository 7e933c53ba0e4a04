"""Sets any paper from its description and its facts: head, sections, end."""

from __future__ import annotations

from collections.abc import Sequence

from desk.consent.form import Facts, Form, Section, Text
from desk.paper.blocks import accent_rule, heading, paragraph
from desk.paper.code import SIDE, draw_code
from desk.paper.direction import bare
from desk.paper.fonts import Fonts
from desk.paper.layout import Piece, compose, spaced
from desk.paper.pen import Pen
from desk.paper.sections import SectionSetter
from desk.paper.setter import Setter
from desk.paper.sheet import Running, Sheet, draw_paper
from desk.paper.structure import Element, Role
from desk.paper.style import CONTENT_WIDTH, MARGIN, STYLES

RIGHT_TO_LEFT = ("ar",)
"""The languages that are written from right to left."""

_SCALES = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6)
"""Tried in turn where a paper shall stand on so many pages."""


def make_setter(form: Form, language: str, fonts: Fonts) -> Setter:
    """What sets the texts of a paper in a language."""
    words = form.words.get(language, {}).values()
    fixed = frozenset(text for text in words if "{" not in text)
    return Setter(fonts, STYLES[form.look], language in RIGHT_TO_LEFT, fixed)


def make_paper(
    form: Form,
    language: str,
    facts: Facts,
    fonts: Fonts,
    *,
    editable: bool = False,
    signable: bool = False,
) -> bytes:
    """The paper as a PDF; the same facts give the same bytes.

    `editable`: what is filled in can be changed on the screen. `signable`: it has a signature
    field that locks all others.
    """
    sheet = set_paper(form, language, facts, fonts, editable=editable, signable=signable)
    return draw_paper(sheet, pdf_language(language))


def pdf_language(language: str) -> str:
    """A paper's language as a PDF names it: easy Swedish is Swedish."""
    return language.split("-")[0]


def set_paper(
    form: Form,
    language: str,
    facts: Facts,
    fonts: Fonts,
    *,
    editable: bool = False,
    signable: bool = False,
) -> Sheet:
    """The same, set and not yet drawn."""
    setter = make_setter(form, language, fonts)
    least = setter.style.least if form.fits else 1.0
    scales = [scale for scale in _SCALES if scale >= least]
    for scale in scales:
        own = setter._replace(style=setter.style.scaled(scale))
        paper = _Paper(form, language, facts, own, editable=editable, signable=signable)
        pieces = paper.pieces()
        if len(compose(pieces)) <= form.fits:
            break
    else:
        if form.fits:
            # Small print on several pages helps nobody.
            paper = _Paper(form, language, facts, setter, editable=editable, signable=signable)
            pieces = paper.pieces()
    marked = "draft" in facts.true
    running = Running(
        title=bare(paper.title),
        short=paper.title,
        whole=f"{paper.title} · {form.word(language, 'version', version=form.version)}",
        page=form.word(language, "page"),
        mark=form.word(language, "draft.mark") if marked else "",
    )
    return Sheet(pieces, paper.root, running, setter)


class _Paper:
    """One paper being set at one size."""

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
        self.form = form
        self.language = language
        self.facts = facts
        self.setter = setter
        self.root = Element("Document")
        self.sections = SectionSetter(
            form, language, facts, setter, editable=editable, signable=signable
        )
        self.title = " ".join(self.sections.said(form.head.title, facts))

    def pieces(self) -> list[Piece]:
        """The whole paper: head, main part, annex, end."""
        pieces = self.head()
        own = [one for one in self.form.sections if self.facts.holds(one.when)]
        main = [section for section in own if not section.annex]
        for number, section in enumerate(main, start=1):
            pieces += self.section(section, f"{number}", self.root, "H2")
        annex = [section for section in own if section.annex]
        if annex:
            part = self.root.add("Sect")
            name = self.sections.word("annex.title")
            top = heading(name, self.setter.style.title, self.setter, part, "H2")
            pieces += [top[0]._replace(new_page=True), *top[1:]]
            for place, section in enumerate(annex):
                pieces += self.section(section, chr(ord("A") + place), part, "H3")
        end = self.sections.texts(self.form.end, self.root)
        return pieces + spaced(end, self.setter.style.gap)

    def head(self) -> list[Piece]:
        """Lines above the title, the title, the code beside them, and what the paper is for."""
        head, style = self.form.head, self.setter.style
        code = head.code and bool(self.facts.value("code"))
        width = CONTENT_WIDTH - SIDE - 16 if code else CONTENT_WIDTH
        pieces = self.lines(head.above, width)
        pieces += heading(self.title, style.title, self.setter, self.root, "H1", width)
        if code:
            pieces = self.with_code(pieces)
        pieces.append(accent_rule())
        below = self.sections.texts(head.below, self.root)
        return pieces + spaced(below, 10)

    def lines(self, texts: Sequence[Text], width: float) -> list[Piece]:
        """Lines that stand above the title."""
        pieces: list[Piece] = []
        for text in self.sections.chosen(texts, self.facts):
            kind = self.sections.kind(text)
            said = self.sections.fill(text, self.facts)
            pieces += paragraph(said, kind, self.setter, self.root, width=width, keep=True)
        return pieces

    def with_code(self, pieces: list[Piece]) -> list[Piece]:
        """The same with the reference's code at the far side, and room for it."""
        figure = self.root.add("Figure", alt=self.sections.word("code.about"))
        reference = self.facts.value("code")
        first = pieces[0]

        def draw(pen: Pen, top: float) -> None:
            draw_code(reference, pen, MARGIN + CONTENT_WIDTH - SIDE, top, figure)
            first.draw(pen, top)

        missing = SIDE - sum(piece.height + piece.before for piece in pieces)
        room = [Piece(missing, _nothing, keep=True)] if missing > 0 else []
        return [first._replace(draw=draw), *pieces[1:], *room]

    def section(self, section: Section, number: str, parent: Element, role: Role) -> list[Piece]:
        """A section's heading and what it holds; nothing where it holds nothing."""
        part = Element("Sect")
        if not section.titled:
            parent.parts.append(part)
            return spaced(self.sections.set(section, part), 2 * self.setter.style.step)
        name = self.sections.word(f"section.{section.key}")
        text = f"{number}  {name}" if self.form.numbered else name
        top = heading(text, self.setter.style.heading, self.setter, part, role)
        held = self.sections.set(section, part)
        if not held:
            return []
        parent.parts.append(part)
        return spaced(top, self.setter.style.gap) + held


def _nothing(pen: Pen, top: float) -> None:
    """Leaves room."""
