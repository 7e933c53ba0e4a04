"""The paper that is shown before it leaves, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from desk.window.papers.subject import Kind, Slip, Subject, paper_name
from desk.window.words import tr


@dataclass(slots=True, eq=False)
class Shown:
    """The paper that is shown: of what, which kind, in which language, with which reference.

    `busy` while it is on its way out, `told` once it has been said how that went; `follow` is what
    follows its printing: whether it did.
    """

    subject: Subject
    kind: Kind
    language: str
    slip: Slip
    languages: Mapping[Kind, tuple[str, ...]]
    follow: Callable[[], bool]
    busy: bool = False
    told: bool = False

    @property
    def reference(self) -> str:
        """What is printed as a code; a receipt and a leaflet have none."""
        if self.kind != "consent":
            return ""
        return self.subject.reference or self.slip.reference

    @property
    def data(self) -> Mapping[str, object]:
        """What the paper is made of."""
        return self.subject.data(self.kind, self.language, self.reference)


def paper_title(shown: Shown) -> str:
    """What the page is called: whose paper it is, if the name may be said."""
    subject, kind = shown.subject, paper_name(shown.kind)
    if subject.blank:
        return tr("Blank blanket") if shown.kind == "consent" else kind
    if not subject.name:
        return kind
    words = tr("{paper} for {name}")
    return words.format(paper=kind, name=subject.name)


def paper_body(shown: Shown, *, protected: bool) -> str:
    """What the paper is for."""
    words = {
        "receipt": tr("What the patient takes home."),
        "consent": tr("To be signed by whoever decides."),
        "information": tr("The information alone, to hand out or to put on the wall."),
    }[shown.kind]
    if shown.kind == "consent" and shown.subject.blank:
        words = tr("For the waiting room: to be filled in and signed by hand.")
    if protected:
        words += " " + tr("Neither place nor address is printed.")
    return words


def how_said(how: str) -> tuple[str, str]:
    """What is said when it has left."""
    if how == "printed":
        return tr("The paper is on its way to the printer."), ""
    if how == "saved":
        return (
            tr("The paper is saved."),
            tr("The file is not protected. Remove it when it is printed."),
        )
    return (
        tr("The paper is opened."),
        tr("The copy is removed when the program is closed."),
    )
