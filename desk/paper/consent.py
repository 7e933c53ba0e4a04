"""Makes the papers on consent: the blanket, the receipt and the leaflet (forms.md §2–4)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import count
from typing import Final

from desk.consent.fields import FieldsError
from desk.consent.form import Facts, Form
from desk.consent.information.script import Script
from desk.consent.profile import Profile
from desk.consent.record.paper import Paper, PaperName, Reading, check_paper
from desk.consent.record.printed import paper_facts
from desk.paper.fonts import Fonts
from desk.paper.renderer import make_setter, pdf_language, set_paper
from desk.paper.sheet import Sheet, draw_paper, draw_papers


def make_consent_paper(
    paper: Paper,
    profile: Profile,
    form: Form,
    script: Script,
    fonts: Fonts,
    *,
    draft: bool = False,
) -> bytes:
    """One of the three papers as a PDF; the same paper gives the same bytes.

    `script` is the information in the paper's language. Of a protected person neither place nor
    address is printed. `draft` marks every page.
    """
    sheet = _set(paper, profile, form, script, fonts, draft=draft)
    return draw_paper(sheet, pdf_language(paper.language))


def make_consent_paper_from(
    name: PaperName,
    data: object,
    profiles: Mapping[str, Profile],
    form: Form,
    scripts: Callable[[str], Script],
    fonts: Fonts,
    *,
    blank: bool = False,
    draft: bool = False,
    kept: bool = False,
) -> bytes:
    """One of the three papers of a consent's data (the shape of forms.md §2–4).

    `blank`: profile, unit, language and date are enough. `kept`: the data comes from the register,
    whose numbers have been judged. Raises FieldsError with every wrong field; a draft bears those
    that are missing.
    """
    paper = _read(name, data, profiles, form, fonts, blank=blank, draft=draft, kept=kept)
    script = scripts(paper.language)
    return make_consent_paper(paper, profiles[paper.profile], form, script, fonts, draft=draft)


def make_consent_papers_from(
    name: PaperName,
    many: Sequence[object],
    profiles: Mapping[str, Profile],
    form: Form,
    scripts: Callable[[str], Script],
    fonts: Fonts,
    *,
    blank: bool = False,
    tell: Callable[[float], None] | None = None,
) -> bytes:
    """Several papers of the register's data in one language as one PDF, each on its own pages.

    `tell` is told how much of the work is done, between 0 and 1, from the thread that does it; what
    it raises ends the work. Raises FieldsError for the first that is wrong, ValueError for none.
    """
    steps = count(1)

    def done() -> None:
        if tell is not None:
            tell(SETTING * next(steps) / len(many))

    def drawn(part: float) -> None:
        if tell is not None:
            tell(SETTING + (1 - SETTING) * part)

    papers = [_read(name, one, profiles, form, fonts, blank=blank, kept=True) for one in many]
    sheets = []
    for paper in papers:
        script = scripts(paper.language)
        sheets.append(_set(paper, profiles[paper.profile], form, script, fonts))
        done()
    return draw_papers(sheets, pdf_language(papers[0].language) if papers else "sv", tell and drawn)


SETTING: Final = 0.45
"""How much of the work on several papers is done before they are drawn."""


def _read(
    name: PaperName,
    data: object,
    profiles: Mapping[str, Profile],
    form: Form,
    fonts: Fonts,
    *,
    blank: bool,
    draft: bool = False,
    kept: bool = False,
) -> Paper:
    languages = sorted(form.words, key=lambda language: (language != "sv", language))
    reading = Reading(name, tuple(profiles), languages, fonts.glyphs, blank=blank, kept=kept)
    checked = check_paper(data, reading)
    hindering = checked.hindering(draft=draft)
    if hindering or checked.paper is None:
        raise FieldsError(hindering)
    return checked.paper


def _set(
    paper: Paper,
    profile: Profile,
    form: Form,
    script: Script,
    fonts: Fonts,
    *,
    draft: bool = False,
) -> Sheet:
    setter = make_setter(form, paper.language, fonts)
    facts = paper_facts(paper, profile, form, script, setter.mark)
    if draft:
        facts = Facts(facts.values, facts.true | {"draft"}, facts.lists)
    return set_paper(form, paper.language, facts, fonts)
