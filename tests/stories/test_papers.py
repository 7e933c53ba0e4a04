"""Papers in the window: looked at, printed, given out in numbers, scanned when they come back."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from io import BytesIO

import pikepdf
import pytest
from conformance import faults
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from pytest_bdd import given, parsers, scenarios, then, when
from story import Story, flat, shipped_content

from desk.activation.example import example_draft
from desk.consent.record.reference import printed_reference
from desk.errors import UserError
from desk.register.application import application, keep_application
from desk.register.blankets import blankets_of, blankets_out, make_blanket
from desk.register.commands import MakeBlanket
from desk.register.languages import switch_language
from desk.register.views import BlanketView, RecipientView
from desk.window.navigation import key_of
from desk.window.unit.application import ApplicationPage

scenarios("papers.feature")

FRENCH = str.maketrans("AQZWM1234567890", "QAWZ?&é\"'(-è_çà")


@dataclass
class Tray:
    """What came out of the printer; `fails` takes nothing, `after` is told of each paper."""

    papers: list[bytes] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    fails: bool = False
    missing: bool = False
    after: Callable[[int], None] = lambda _count: None

    def ask(self, title: str) -> Callable[[bytes], None]:
        """In the place of the system's dialog."""
        if self.missing:
            raise UserError("printer_missing")
        self.titles.append(title)
        return self._take

    def _take(self, pdf: bytes) -> None:
        if self.fails:
            raise UserError("printer_failed")
        self.papers.append(pdf)
        self.after(len(self.papers))

    def words(self) -> str:
        """The last paper's words, and those in its fields."""
        command = ["pdftotext", "-layout", "-", "-"]
        return flat(
            subprocess.run(command, input=self.papers[-1], capture_output=True, check=True)
            .stdout.decode("utf-8")
            .replace("\f", " ")
        )


@pytest.fixture
def tray(story: Story, monkeypatch: pytest.MonkeyPatch) -> Tray:
    """The printer of whichever window the story opens."""
    made = Tray()
    monkeypatch.setattr(
        "desk.window.printing.printer.SystemPrinter.ask", lambda _self, title: made.ask(title)
    )
    return made


@pytest.fixture(autouse=True)
def with_tray(tray: Tray) -> None:
    """Every story has a printer."""


def out(story: Story) -> tuple[BlanketView, ...]:
    """The blankets that the register says are out, newest first."""
    return story.given(blankets_out)


def to_the_end(story: Story, name: str, identity: str, mobile: str) -> None:
    """From the search box to the check page, by keys."""
    story.write(identity)
    story.press("Enter")
    answers(story, name, mobile)


def answers(story: Story, name: str, mobile: str) -> None:
    """From the names to the check page."""
    given_name, surname = name.split(" ")
    story.write(given_name)
    story.press("Tab")
    story.write(surname)
    story.press("Enter, Alt+A, Enter, J, Enter")
    story.write(mobile)
    story.press("Tab, Space, 1, Enter")


@given("the computer has no printer")
def no_printer(tray: Tray) -> None:
    """None is set up."""
    tray.missing = True


@given("a desk whose printer fails")
def printer_fails(tray: Tray) -> None:
    """It takes nothing."""
    tray.fails = True


@given(
    parsers.parse("the child {name}, {identity}, whose guardian {guardian} said yes to {mobile}")
)
def child_said_yes(story: Story, name: str, identity: str, guardian: str, mobile: str) -> None:
    """A guardian decided and receives."""
    person = story.add(name, identity)
    known = story.represented(person, "guardian", guardian, f"+46{mobile[1:]}")
    until = date(int(identity[:4]) + 18, int(identity[4:6]), int(identity[6:8]))
    phone = f"+46{mobile[1:]}"
    one = RecipientView("guardian", guardian, phone, "own", "", True, until, "each_visit", known)
    story.answered(
        person, phone, decided_by="guardian", by_whom="guardian", recipients=(one,), until=until
    )


@given(parsers.parse("{name}, {identity}, was told less and said yes to {mobile}"))
def told_less(story: Story, name: str, identity: str, mobile: str) -> None:
    """The message named nothing then."""
    person = story.add(name, identity)
    story.answered(person, f"+46{mobile[1:]}", told_display="none", place_in_text="unit_decides")


@given(
    parsers.parse("{name}, {identity}, is a protected patient who said yes to {mobile}"),
)
def protected_said_yes(story: Story, name: str, identity: str, mobile: str) -> None:
    """Somebody whose identity is protected."""
    person = story.add(name, identity, protected=True)
    story.answered(person, f"+46{mobile[1:]}", place_in_text="omit", told_display="none")


@given(parsers.parse('a blanket of "{name}" is out'))
def blanket_is_out(story: Story, name: str) -> None:
    """Printed on an earlier day."""
    answer = story.card(name).history[0].id
    story.given(
        lambda access, uow: make_blanket(
            MakeBlanket("consent", "sv", answer_id=answer), access, uow
        )
    )


@when(parsers.parse('I register a yes of "{name}", {identity}, to {mobile}'))
def registers(story: Story, name: str, identity: str, mobile: str) -> None:
    """The whole walk."""
    to_the_end(story, name, identity, mobile)
    story.press("Enter")


@when(parsers.parse('I come to the last check with a yes of "{name}", {identity}, to {mobile}'))
def comes_to_the_check(story: Story, name: str, identity: str, mobile: str) -> None:
    """The walk, not saved."""
    to_the_end(story, name, identity, mobile)


@when(parsers.parse('I register the answer of "{name}", {identity}, to {mobile}'))
def registers_the_answer(story: Story, name: str, identity: str, mobile: str) -> None:
    """A walk that has begun on its first page."""
    story.write(identity)
    story.press("Tab")
    answers(story, name, mobile)
    story.press("Enter")


@when(parsers.parse("I print until {count:d} are out and stop"))
def prints_and_stops(story: Story, tray: Tray, count: int) -> None:
    """Esc while they come out."""
    hands = story.running.hands
    hands.key("Enter")
    hands.until(lambda: len(tray.papers) >= count, "the first papers")
    story.press("Esc")


def scan(story: Story, code: str) -> None:
    """A scanner types like a keyboard, where the focus is, and ends with Enter."""
    story.write(code)
    story.press("Enter")


def code_of(story: Story, name: str) -> str:
    """What stands on somebody's blanket."""
    person = story.people[name].id
    (found,) = story.given(lambda access, uow: blankets_of(person, access, uow))
    return found.reference


@when("I scan the blanket")
@when("I scan the printed blanket")
def scans(story: Story) -> None:
    """As it is printed, in small letters."""
    scan(story, out(story)[0].reference.lower())


@when(parsers.parse('I scan the blanket of "{name}"'))
def scans_of(story: Story, name: str) -> None:
    """As it is printed."""
    scan(story, code_of(story, name))


@then(parsers.parse('the blanket of "{name}" is out'))
def is_out(story: Story, name: str) -> None:
    """Nobody has registered it."""
    assert code_of(story, name) in {one.reference for one in out(story)}


@then(parsers.parse('the blanket of "{name}" is kept in "{place}"'))
def is_kept(story: Story, name: str, place: str) -> None:
    """It is registered as signed."""
    person = story.people[name].id
    (found,) = story.given(lambda access, uow: blankets_of(person, access, uow))
    assert found.kept_where == place


@when("I scan the blanket with two characters changed places")
def scans_wrong(story: Story) -> None:
    """A slip of the hand."""
    code = out(story)[0].reference
    place = next(n for n in range(16) if code[n] != code[n + 1])
    scan(story, code[:place] + code[place + 1] + code[place] + code[place + 2 :])


@when("I scan the blanket through a French keyboard")
def scans_in_french(story: Story) -> None:
    """The scanner believes in another keyboard."""
    scan(story, out(story)[0].reference.translate(FRENCH))


@when(parsers.parse('a manager turns "{language}" on and the program is started again'))
def language_on(story: Story, language: str) -> None:
    """Knowing that nobody has reviewed it."""
    story.open_again()
    story.given(lambda access, uow: switch_language(language, True, (language,), access, uow))


@then(parsers.parse("{count:d} paper has gone to the printer"))
@then(parsers.parse("{count:d} papers have gone to the printer"))
def printed(tray: Tray, count: int) -> None:
    """So many came out."""
    assert len(tray.papers) == count


@then(parsers.parse('the printed paper says "{words}"'))
def paper_says(tray: Tray, words: str) -> None:
    """The last one."""
    assert words in tray.words()


@then(parsers.parse('the printed paper does not say "{words}"'))
def paper_does_not_say(tray: Tray, words: str) -> None:
    """The last one."""
    assert words not in tray.words()


@then(parsers.parse('the print job is called "{title}"'))
def job_is_called(tray: Tray, title: str) -> None:
    """Nobody's name stands in the printer's queue."""
    assert tray.titles[-1] == title


@then("no blanket is out")
def none_out(story: Story) -> None:
    """Nothing is waited for."""
    assert out(story) == ()


@then(parsers.parse("{count:d} blanket is out"))
def some_out(story: Story, count: int) -> None:
    """So many are waited for."""
    assert len(out(story)) == count


@then(parsers.parse("the saved file has {count:d} pages, each with a code of its own"))
def one_file(story: Story, count: int) -> None:
    """One document, readable by all."""
    data = story.chosen_files[-1].read_bytes()
    assert faults(data) == []
    with pikepdf.open(BytesIO(data)) as pdf:
        assert len(pdf.pages) == count
    run = subprocess.run(["pdftotext", "-", "-"], input=data, capture_output=True, check=True)
    references = {printed_reference(one.reference) for one in out(story)}
    assert len(references) == count
    assert all(one in run.stdout.decode() for one in references)


@then(parsers.parse("as many blankets are out as were printed, fewer than {count:d}"))
def as_many_out(story: Story, tray: Tray, count: int) -> None:
    """What was stopped is not noted as made."""
    assert 0 < len(out(story)) == len(tray.papers) < count


@given("a whole application")
def whole_application(story: Story) -> None:
    """Nothing is left to fill in."""
    profile = shipped_content().profiles()["stockholm-takecare"]
    draft = example_draft(profile, story.clock.today())
    data = json.dumps(draft.to_data(story.clock.today()))
    story.given(lambda access, uow: keep_application(data, access, uow))


@given(parsers.parse('a certificate of "{name}" with the password "{password}"'))
def a_certificate(story: Story, name: str, password: str) -> None:
    """A file in the user's folder."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    usage = x509.KeyUsage(True, True, False, False, False, False, False, False, False)
    own = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=9))
        .not_valid_after(now + timedelta(days=9))
        .add_extension(usage, critical=True)
        .sign(key, hashes.SHA256())
    )
    secret = BestAvailableEncryption(password.encode())
    file = pkcs12.serialize_key_and_certificates(b"own", key, own, None, secret)
    (story.folder / "own.p12").write_bytes(file)


@when("I open the application's last section and press Alt+C")
def to_the_signature(story: Story) -> None:
    """To the page of the signature; files are found in the story's folder."""
    running = story.running
    running.desk.dialogs.find = lambda _kind: story.folder / "own.p12"
    context = running.rooms.context
    assert context is not None
    story.press(key_of("application", context.access.roles))
    page = running.rooms.made("application")
    assert isinstance(page, ApplicationPage)
    running.hands.until(lambda: bool(page.folds), "the application's sections")
    page.open_section("way")
    story.press("Alt+C")


@when("I check the signed PDF")
def checks(story: Story) -> None:
    """The one that was saved."""
    story.running.desk.dialogs.find = lambda _kind: story.chosen_files[-1]
    story.press("Alt+G")


@when("I check the signed PDF after a field was changed")
def checks_changed(story: Story) -> None:
    """Somebody wrote in it after it was signed."""
    changed = story.folder / "changed.pdf"
    with pikepdf.open(story.chosen_files[-1]) as pdf:
        field = next(one for one in pdf.Root.AcroForm.Fields if one.get("/FT") == "/Tx")
        field.V = pikepdf.String("Ändrat")
        pdf.save(changed)
    story.running.desk.dialogs.find = lambda _kind: changed
    story.press("Alt+G")


@then(parsers.parse("the application is still a {state}"))
@then(parsers.parse("the application is {state:w}"))
def application_is(story: Story, state: str) -> None:
    """The step it has come to."""
    assert story.given(application).progress.state == state
