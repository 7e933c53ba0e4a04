"""What the pages know of the unit at whose desk they stand, and the ports the window needs."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeVar

# Names for types alone: importing the subject would delay the first paint (decision D9).
if TYPE_CHECKING:
    from desk.activation.signature import SignatureState
    from desk.consent.authority.decide import Note
    from desk.consent.fields import FieldError
    from desk.consent.form import Form
    from desk.consent.information.script import Script
    from desk.consent.message.disclosure import DisclosureWords
    from desk.consent.message.preview import Finding
    from desk.consent.problem import Problem as NumberProblem
    from desk.consent.profile import Profile
    from desk.errors import UserError
    from desk.register.access import Access
    from desk.register.listing import Listing
    from desk.register.ports import UnitOfWork
    from desk.register.unit_views import UnitView

T = TypeVar("T")
Lane = Literal["aside", "printer", "pile"]


class Sentences(Protocol):
    """The subject's sentences in the window's language."""

    def number(self, section: str, problem: NumberProblem) -> str:
        """What is wrong with a number; section: identity, mobile or organisation."""

    def problem(
        self, note: Note, profile: Profile, patient: str, representatives: Sequence[str] = ()
    ) -> tuple[str, str]:
        """What stands in the way of a yes, with the names in the order given, and its source."""

    def note(
        self, note: Note, profile: Profile, patient: str, representatives: Sequence[str]
    ) -> tuple[str, str]:
        """Why somebody is left out, with the names in the order given, and its source."""

    def finding(self, finding: Finding) -> str:
        """What a message gives away, or what makes it dear."""

    def field(self, error: FieldError) -> str:
        """What is wrong with a field of a paper."""

    def error(self, error: UserError) -> tuple[str, str, str]:
        """An error in three parts: what happened, what is safe, what to do."""


class Content(Protocol):
    """What ships with the program, read when it is first needed."""

    def profiles(self) -> Mapping[str, Profile]:
        """All profiles by name."""

    def script(self, language: str) -> Script:
        """The spoken information in a language."""

    def spoken(self) -> tuple[str, ...]:
        """The languages that the spoken information is there in."""

    def written(self) -> tuple[str, ...]:
        """The languages that any paper is there in."""

    def disclosure(self) -> DisclosureWords:
        """The words that give something away."""

    def form(self, name: str) -> Form:
        """A paper's description."""

    def sentences(self, language: str) -> Sentences:
        """The subject's sentences in a language."""


class Papers(Protocol):
    """The papers as bytes; slow enough to be made off the window's thread."""

    def consent(self, data: Mapping[str, Any], *, blank: bool = False) -> bytes:
        """The blanket to sign: filled, or blank for the waiting room; raises FieldsError."""

    def consents(
        self,
        many: Sequence[Mapping[str, Any]],
        *,
        blank: bool = False,
        tell: Callable[[float], None] | None = None,
    ) -> bytes:
        """Several blankets in one language as one file; raises FieldsError.

        `tell` hears how much is done, between 0 and 1, on the thread that does it; what it raises
        ends the work.
        """

    def receipt(self, data: Mapping[str, Any]) -> bytes:
        """What the patient takes home; raises FieldsError."""

    def information(self, data: Mapping[str, Any], *, blank: bool = False) -> bytes:
        """The leaflet to hand out or put on the wall; raises FieldsError."""

    def activation(self, data: Mapping[str, Any], *, draft: bool, today: date) -> bytes:
        """The application; raises FieldsError."""

    def application_mail(self, data: Mapping[str, Any], *, identities: bool, today: date) -> bytes:
        """An e-mail draft with the application, with its identity numbers or without them."""

    def listing(self, listing: Listing) -> bytes:
        """A list with its tables and charts, in as many pages as it needs."""

    def sheet(self, rows: Sequence[Sequence[str]]) -> bytes:
        """A table as a file for a spreadsheet (CSV); no cell of it can become a formula."""

    def sign(self, pdf: bytes, certificate: bytes, password: str) -> bytes:
        """The application signed with a PKCS#12 file; raises UserError."""

    def signature(self, pdf: bytes) -> SignatureState:
        """Whether a paper is signed, by whom, and whether that still holds; raises UserError."""

    def glyphs(self) -> Container[int]:
        """The code points that the papers' fonts can set."""

    def page(self, pdf: bytes, number: int, width: int) -> tuple[bytes, int, int]:
        """A page's picture as (RGBA bytes, width in px, height in px)."""


class Runner(Protocol):
    """Runs jobs off the window's thread (decision D8)."""

    def write(self, job: Callable[[UnitOfWork], T]) -> Future[T]:
        """In a unit of work that may write."""

    def read(self, job: Callable[[UnitOfWork], T]) -> Future[T]:
        """In a unit of work that reads, and notes the look."""

    def examine(self, job: Callable[[UnitOfWork], T]) -> Future[T]:
        """In a unit of work that reads for long: searches do not wait for it."""

    def aside(self, job: Callable[[], T], lane: Lane = "aside") -> Future[T]:
        """Work that needs no register: a paper, a file. One after the other on each lane.

        What waits for the printer, and a pile that is made, keep nobody else waiting.
        """

    def interrupt_read(self) -> None:
        """Stops the query under way: a newer one follows."""


@dataclass(frozen=True, slots=True)
class UnitContext:
    """The unit with its profile, the scripts by language and the words, in one frozen piece."""

    access: Access
    unit: UnitView
    profile: Profile
    scripts: Mapping[str, Script]
    disclosure: DisclosureWords
    sentences: Sentences
    language: str
    demo: bool

    @property
    def place(self) -> str:
        """What stands under the program's name: the unit's short name."""
        return self.unit.short_name or self.unit.name
