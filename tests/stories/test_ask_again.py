"""Asking again in stories: the list that fills itself, from there to the walk, and back."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from pytest_bdd import given, parsers, scenarios, then
from story import Person, Story, manager_of

from desk.register.access import Access
from desk.register.blankets import blankets_out, make_blanket
from desk.register.commands import MakeBlanket
from desk.register.ids import new_id
from desk.register.journal_pages import unit_journal
from desk.register.journal_views import JournalFilter, JournalLine
from desk.register.ports import UnitOfWork
from desk.register.views import RecipientView
from desk.register.visit_views import AddVisit
from desk.register.visits import add_visit
from desk.window.lists.ask_page import AskPage

scenarios("ask_again.feature")


@pytest.fixture(autouse=True)
def tray(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What came out of the printer, in the place of the system's dialog."""
    papers: list[bytes] = []
    monkeypatch.setattr(
        "desk.window.printing.printer.SystemPrinter.ask", lambda _self, _title: papers.append
    )
    return papers


def book(story: Story, person: Person, start: datetime) -> None:
    """A visit that was booked."""
    command = AddVisit(new_id(), (person.id,), (start,))
    story.given(lambda access, uow: add_visit(command, access, uow))


@given(parsers.parse('"{name}" has a visit today at {hour:d}.{minute:d}'))
def visit_today(story: Story, name: str, hour: int, minute: int) -> None:
    """Booked here."""
    book(story, story.people[name], datetime.combine(story.clock.today(), time(hour, minute)))


@given(parsers.parse('"{name}" has a visit in {days:d} days at {hour:d}.{minute:d}'))
def visit_later(story: Story, name: str, days: int, hour: int, minute: int) -> None:
    """Booked here."""
    day = story.clock.today() + timedelta(days=days)
    book(story, story.people[name], datetime.combine(day, time(hour, minute)))


def with_another(
    story: Story, person: Person, role: str, name: str, until: date, **changes: object
) -> None:
    """A yes that somebody else receives too, to numbers of their own."""
    known = story.represented(person, role, name, "+46701740609")
    ask = "each_visit" if role == "guardian" else "never"
    own = f"{person.given_name} {person.surname}"
    recipients = (
        RecipientView("patient", own, "+46701740608", "own", "", True, None, "never"),
        RecipientView(role, name, "+46701740609", "own", "", True, until, ask, known),
    )
    story.answered(
        person, "+46701740608", recipients=recipients, until=until, ask_again=ask, **changes
    )


@given(parsers.parse("{name}, {identity}, fifteen, with the guardian {guardian}"))
@given(parsers.parse("{name}, {identity}, seventeen, with the guardian {guardian}"))
def child(story: Story, name: str, identity: str, guardian: str) -> None:
    """The child decides; the guardian's part is for each visit, and to the birthday (rule 9)."""
    born = date(int(identity[:4]), int(identity[4:6]), int(identity[6:8]))
    facts = {
        "patient": {"informed": True, "consents": True, "mobile": "+46701740608"},
        "representatives": [
            {
                "role": "guardian",
                "informed": True,
                "consents": True,
                "mobile": "+46701740609",
                "patient_approves": True,
                "mandate": {"covers_person": None, "until": None},
            }
        ],
    }
    until = born.replace(year=born.year + 18)
    minor = (("minor", "Passar barnet"),)
    person = story.add(name, identity)
    with_another(story, person, "guardian", guardian, until, facts=facts, assessments=minor)


@given(parsers.parse("{name}, {identity}, with the god man {god_man} until {until}"))
def god_man(story: Story, name: str, identity: str, god_man: str, until: str) -> None:
    """The patient decides; the god man receives while the mandate lasts (rules 6 and 7)."""
    person = story.add(name, identity)
    with_another(story, person, "god_man", god_man, date.fromisoformat(until))


@given(parsers.parse("{name}, {identity}, was told less and said yes to {mobile}"))
def told_less(story: Story, name: str, identity: str, mobile: str) -> None:
    """While the message showed no place."""
    shown = {"told_display": "none", "place_in_text": "unit_decides"}
    story.answered(story.add(name, identity), f"+46{mobile[1:]}", **shown)


@given(parsers.parse("{name}, {identity}, said yes on a form to {mobile}"))
def on_a_form(story: Story, name: str, identity: str, mobile: str) -> None:
    """A number that nobody has read back."""
    number = f"+46{mobile[1:]}"
    own = RecipientView("patient", name, number, "own", "", False, None, "never")
    story.answered(
        story.add(name, identity), number, recipients=(own,), ask_again="never", channel="form"
    )


@given(parsers.parse("protected: {name}, {identity}, with a yes to {mobile}"))
def protected(story: Story, name: str, identity: str, mobile: str) -> None:
    """Somebody whose identity is protected."""
    person = story.add(name, identity, protected=True)
    story.answered(person, f"+46{mobile[1:]}")


@given(parsers.parse('a blanket of "{name}" was printed'))
def printed(story: Story, name: str) -> None:
    """And handed out."""
    command = MakeBlanket("consent", "sv", person_id=story.people[name].id)
    story.given(lambda access, uow: make_blanket(command, access, uow))


def the_page(story: Story) -> AskPage:
    """The list, which one must see."""
    page = story.running.window.shell.page
    assert isinstance(page, AskPage)
    return page


@then(parsers.parse('those to ask are "{names}"'))
def those_to_ask(story: Story, names: str) -> None:
    """The lines, in order."""
    running = story.running
    running.idle()
    assert [one.name for one in the_page(story).lines()] == names.split(", ")


@then("nobody is to be asked")
def nobody(story: Story) -> None:
    """An empty list that says so."""
    assert not the_page(story).lines()
    assert story.sees("Ingen att fråga")


@then(parsers.parse('the message is for "{start}"'))
def message_is_for(story: Story, start: str) -> None:
    """The visit that the walk shows."""
    visit = story.running.rooms.walk.draft.visit
    assert visit is not None
    assert visit.start == datetime.fromisoformat(start)


@then(parsers.parse('"{name}" was asked for the visit at "{start}"'))
def asked_for(story: Story, name: str, start: str) -> None:
    """What the plan goes by."""
    person = story.people[name].id

    def read(_access: Access, uow: UnitOfWork) -> bool:
        visits = uow.visits.of_persons([person], date.min)[person]
        wanted = next(one.id for one in visits if one.start == datetime.fromisoformat(start))
        return wanted in uow.asking.confirmed_for([person])[person]

    assert story.given(read)


@then(parsers.parse("{count:d} papers have gone to the printer, and are noted as out"))
def papers_out(story: Story, tray: list[bytes], count: int) -> None:
    """In the register, and in its log as papers that left."""

    def noted(_access: Access, uow: UnitOfWork) -> list[JournalLine]:
        page = unit_journal(JournalFilter(), None, manager_of(uow), uow)
        return [one for one in page.lines if one.action == "paper_made"]

    assert len(tray) == len(story.given(blankets_out)) == count
    assert len(story.given(noted)) == count
