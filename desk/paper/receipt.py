"""Sets the receipt a patient takes home: large print, on one page (forms.md §3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from desk.consent.fields import FieldsError
from desk.consent.form import Form
from desk.consent.profile import Profile
from desk.consent.record.receipt import Receipt, ReceiptRecipient, check_receipt
from desk.paper.blocks import accent_rule, heading, paragraph
from desk.paper.bubble import bubble
from desk.paper.fonts import Fonts
from desk.paper.layout import Piece, compose, spaced
from desk.paper.sheet import Running, draw_paper
from desk.paper.structure import Element
from desk.paper.style import Type

_SCALES: Final = (1.0, 0.9, 0.8, 0.7, 0.6)
"""Tried in turn until all stands on one page; below that the text takes a second page."""

_TITLE: Final = Type(30, 40, bold=True)
_HEADING: Final = Type(16, 22, bold=True)
_TEXT: Final = Type(18, 26)
_SMALL: Final = Type(12, 16)


def make_receipt(receipt: Receipt, profile: Profile, form: Form, fonts: Fonts) -> bytes:
    """The receipt as a PDF; the same receipt gives the same bytes.

    Neither place nor phone of a protected person is printed.
    """
    for scale in _SCALES:
        paper = _Paper(receipt, profile, form, fonts, scale)
        pieces = paper.pieces()
        if len(compose(pieces)) == 1:
            break
    running = Running(
        title=paper.word("name"),
        version=paper.word("version", version=form.version),
        page=paper.word("page"),
    )
    return draw_paper(pieces, paper.root, running, fonts, receipt.language)


def make_receipt_from(
    data: object, profiles: Mapping[str, Profile], form: Form, fonts: Fonts
) -> bytes:
    """The receipt of a consent's data (the shape of forms.md §2–4).

    Raises FieldsError with every wrong field.
    """
    receipt, errors = check_receipt(data, tuple(profiles), tuple(form.words), fonts.glyphs)
    if receipt is None:
        raise FieldsError(errors)
    return make_receipt(receipt, profiles[receipt.profile], form, fonts)


class _Paper:
    """One receipt being set at one size."""

    def __init__(
        self, receipt: Receipt, profile: Profile, form: Form, fonts: Fonts, scale: float
    ) -> None:
        self.receipt = receipt
        self.profile = profile
        self.form = form
        self.fonts = fonts
        self.scale = scale
        self.root = Element("Document")

    def word(self, key: str, **values: str) -> str:
        """A word of the form in the receipt's language."""
        return self.form.word(self.receipt.language, key, **values)

    def sized(self, kind: Type) -> Type:
        """A kind of text at this receipt's size."""
        return replace(kind, size=kind.size * self.scale, leading=round(kind.leading * self.scale))

    def pieces(self) -> list[Piece]:
        """The whole receipt."""
        said = "yes" if self.receipt.answer else "no"
        title = self.word(f"title.{said}")
        pieces = heading(title, self.sized(_TITLE), self.fonts, self.root, "H1")
        pieces.append(accent_rule())
        for section in self.form.sections:
            texts = self.texts(section.key)
            if not texts:
                continue
            part = self.root.add("Sect")
            name = self.word(f"section.{section.key}")
            own = heading(name, self.sized(_HEADING), self.fonts, part, "H2")
            pieces += spaced(own, 28 * self.scale)
            if section.kind == "message":
                pieces.append(bubble(texts[0], self.sized(_TEXT), self.fonts, part))
                continue
            for text in texts:
                lines = paragraph(text, self.sized(_TEXT), self.fonts, part)
                pieces += spaced(lines, 4)
        return pieces + self.small_print()

    def texts(self, key: str) -> list[str]:
        """The sentences of one section; none where the section says nothing of this answer."""
        if key == "answer":
            return self.answer()
        if key == "change":
            return self.change()
        if not self.receipt.answer:
            return []
        if key == "message":
            return [self.receipt.message] if self.receipt.message else []
        if key == "number":
            return [self.recipient(one) for one in self.receipt.recipients]
        return self.until()

    def answer(self) -> list[str]:
        """Who said what, when, and whom it concerns."""
        own = self.receipt
        said = "yes" if own.answer else "no"
        texts = [self.word(f"answer.{said}.{own.decided_by}", day=self.say(own.day))]
        if own.protected:
            texts.append(self.word("answer.for.patient", patient=own.patient))
        else:
            texts.append(self.word("answer.for.unit", patient=own.patient, unit=own.unit))
        if not own.answer:
            texts.append(self.word("answer.for.no"))
        return texts

    def recipient(self, one: ReceiptRecipient) -> str:
        """A number and whose it is; its last day where that is another than the whole yes has."""
        key = f"recipient.{one.role}_name" if one.name else f"recipient.{one.role}"
        text = self.word(key, mobile=one.mobile, name=one.name)
        if one.until is None or one.until == self.receipt.until:
            return text
        return self.word("recipient.until", recipient=text, day=self.say(one.until))

    def until(self) -> list[str]:
        """How long the yes holds, as the profile asks again."""
        until = self.receipt.until
        texts = []
        if self.profile.rules.ask_at_each_visit:
            texts.append(self.word("until.each_visit"))
        if until is not None:
            texts.append(self.word("until.day", day=self.say(until)))
        return texts or [self.word("until.open")]

    def change(self) -> list[str]:
        """How to withdraw or change."""
        own = self.receipt
        texts = [self.word("change.yes" if own.answer else "change.no")]
        if own.protected or not (own.turn_to or own.phone):
            texts.append(self.word("change.here"))
        elif own.turn_to and own.phone and own.phone not in own.turn_to:
            texts.append(self.word("change.turn_to_phone", turn_to=own.turn_to, phone=own.phone))
        elif own.turn_to:
            texts.append(self.word("change.turn_to", turn_to=own.turn_to))
        else:
            texts.append(self.word("change.phone", phone=own.phone))
        elsewhere = self.profile.information.change.get(own.language, "")
        if elsewhere:
            texts.append(self.word("change.elsewhere", place=elsewhere))
        return texts

    def small_print(self) -> list[Piece]:
        """Who registered it, and the reference it is found by."""
        own = self.receipt
        texts = []
        if own.registered_by:
            texts.append(self.word("registered_by", name=own.registered_by))
        if own.reference:
            texts.append(self.word("reference", reference=own.reference))
        pieces: list[Piece] = []
        for text in texts:
            lines = paragraph(text, self.sized(_SMALL), self.fonts, self.root)
            pieces += spaced(lines, 0 if pieces else 28 * self.scale)
        return pieces

    def say(self, day: date) -> str:
        """A day as it is said: fredag 20 november 2026."""
        return self.word(
            "day",
            weekday=_nth(self.word("weekdays").split(), day.weekday()),
            number=str(day.day),
            month=_nth(self.word("months").split(), day.month - 1),
            year=str(day.year),
        )


def _nth(words: Sequence[str], place: int) -> str:
    """A word of a list, "" where the list is too short."""
    return words[place] if place < len(words) else ""
