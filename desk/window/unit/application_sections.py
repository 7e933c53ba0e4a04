"""Makes the application's sections and fields from the paper's description."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.activation.fields import BY_PATH, CONDITIONS, Field
from desk.consent.form import Form, Section
from desk.window.context import UnitContext
from desk.window.theme import Theme, Type
from desk.window.unit.application_fields import (
    ChoiceBox,
    FieldBox,
    LineBox,
    TickBox,
    Told,
)
from desk.window.unit.application_message import MessageBox, unit_message
from desk.window.unit.application_units import UnitRows
from desk.window.unit.application_way import WaySection
from desk.window.unit.application_words import display_words
from desk.window.widgets.fold import Fold
from desk.window.widgets.text import Label
from desk.window.words import tr

WAY = "way"
"""The key of the last section, which holds no fields of the paper."""


class ApplicationSections:
    """The folds in filling order; `boxes` by path, `proofs` by the path of their tick."""

    def __init__(
        self,
        theme: Theme,
        told: Told,
        form: Form,
        context: UnitContext,
    ) -> None:
        self._theme = theme
        self._told = told
        self._form = form
        self._language = language = context.language
        self._profile = context.profile
        self._own = unit_message(context)
        self.boxes: dict[str, FieldBox] = {}
        self.proofs: dict[str, QWidget] = {}
        self.rows = UnitRows(theme, form.word(language, "field.units"), told)
        self.folds: dict[str, Fold] = {}
        for number, key in enumerate(form.filling):
            fold = Fold(theme, number + 1, form.word(language, f"section.{key}"))
            self._fill(fold.body, form.section(key))
            self.folds[key] = fold
        self.way = WaySection(theme)
        last = Fold(theme, len(form.filling) + 1, tr("Sign, send, follow up"))
        last.body.addWidget(self.way)
        self.folds[WAY] = last

    def _fill(self, body: QVBoxLayout, section: Section) -> None:
        if section.kind == "ticks":
            body.addWidget(self._small("conditions.introduction"))
            for key in CONDITIONS:
                body.addWidget(self._condition(key))
        elif section.kind == "rows":
            body.addWidget(self.rows)
        for row in section.rows:
            boxes = [self._box(BY_PATH[cell.path]) for cell in row]
            # A line of the page takes two: of an odd number the first has one to itself.
            if len(boxes) % 2:
                body.addWidget(boxes.pop(0))
            while boxes:
                body.addLayout(self._pair(boxes.pop(0), boxes.pop(0)))
        if section.kind == "signature":
            body.addWidget(self._small("signature.note"))

    def _small(self, key: str) -> Label:
        words = self._form.word(self._language, key)
        return Label(self._theme, words, size=Type.SMALL, role="ink2")

    def _condition(self, key: str) -> QWidget:
        """A condition's tick, and below it date and document once it is met."""
        fields = [BY_PATH[f"conditions.{key}.{name}"] for name in ("done", "date", "reference")]
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.space(12))
        words = self._form.word(self._language, fields[0].label)
        column.addWidget(self._keep(TickBox(self._theme, fields[0], words, self._told)))
        proof = QWidget()
        pair = self._pair(self._box(fields[1]), self._box(fields[2]))
        pair.setContentsMargins(0, 0, 0, 0)
        proof.setLayout(pair)
        proof.hide()
        column.addWidget(proof)
        self.proofs[fields[0].path] = proof
        return holder

    def _box(self, field: Field) -> FieldBox:
        label = self._form.word(self._language, field.label)
        if field.kind == "message":
            return self._keep(MessageBox(self._theme, field, label, self._own, self._told))
        if field.kind != "choice":
            return self._keep(LineBox(self._theme, field, label, self._told))
        choices = display_words(self._form, self._language, self._profile)
        return self._keep(ChoiceBox(self._theme, field, label, choices, self._told))

    def _keep(self, box: FieldBox) -> FieldBox:
        self.boxes[box.field.path] = box
        return box

    def _pair(self, first: QWidget, second: QWidget) -> QBoxLayout:
        large = self._theme.factor >= 1.5
        pair: QBoxLayout = QVBoxLayout() if large else QHBoxLayout()
        pair.setSpacing(self._theme.space(16))
        pair.addWidget(first, 0 if large else 1)
        pair.addWidget(second, 0 if large else 1)
        return pair
