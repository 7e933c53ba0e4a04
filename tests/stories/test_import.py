"""Reading visits in, in stories: files as another system writes them, and what becomes of them."""

from __future__ import annotations

import csv
import io
import json

from pytest_bdd import given, parsers, scenarios, then, when
from story import Story

from desk.register.permission import unit_of
from desk.window.visits.importing import ImportPage, Stage
from desk.window.widgets.banners import Banner
from desk.window.widgets.dropdown import DropDown

scenarios("import.feature")
RUNS = (Stage.TRYING, Stage.TAKING)


def offer(story: Story, data: bytes, name: str = "bokningar.csv") -> None:
    """The file that the system's dialog will find."""
    path = story.folder / name
    path.write_bytes(data)
    story.found = path


@given("a file of bookings")
def file_of_bookings(story: Story, datatable: list[list[str]]) -> None:
    """As a record system on Windows writes it."""
    offer(story, "\r\n".join(row[0] for row in datatable).encode("cp1252"))


@given(parsers.parse('a file of the bytes "{digits}"'))
def file_of_bytes(story: Story, digits: str) -> None:
    """No text at all."""
    offer(story, bytes.fromhex(digits))


@given(parsers.parse('a bundle with a visit of {identity} at "{start}"'))
def bundle(story: Story, identity: str, start: str) -> None:
    """A patient and an appointment, FHIR R4."""
    system = "http://electronichealth.se/identifier/personnummer"
    patient = {
        "resourceType": "Patient",
        "id": "p1",
        "identifier": [{"system": system, "value": identity}],
        "name": [{"family": "Lindqvist", "given": ["Anna"]}],
    }
    visit = {
        "resourceType": "Appointment",
        "id": "a1",
        "identifier": [{"system": "http://example.org/bookings", "value": "b1"}],
        "status": "booked",
        "start": start,
        "end": start,
        "participant": [{"actor": {"reference": "Patient/p1"}, "status": "accepted"}],
    }
    entries = [
        {"fullUrl": f"urn:{one['resourceType']}/{one['id']}", "resource": one}
        for one in (patient, visit)
    ]
    data = {"resourceType": "Bundle", "type": "collection", "entry": entries}
    offer(story, json.dumps(data).encode(), "bokningar.json")


def page_of(story: Story) -> ImportPage:
    page = story.running.window.shell.page
    assert isinstance(page, ImportPage)
    return page


def column_of(story: Story, field: str) -> DropDown:
    """The list of columns of a field: its name is its label's, on Linux Qt tells what is chosen."""
    fields = page_of(story).columns.findChildren(DropDown)
    return next(one for one in fields if one.accessibleName() == field)


@when("the file has been read")
def has_been_read(story: Story) -> None:
    """Tried or taken, on its own thread."""
    hands = story.running.hands
    hands.until(
        lambda: page_of(story).stage not in (*RUNS, Stage.CHOOSE, Stage.COLUMNS), "the file"
    )
    story.running.idle()


@when("the file is read in")
def is_read_in(story: Story) -> None:
    """From the list, to the end."""
    story.press("the key of visits, Alt+L, Enter, Enter")
    has_been_read(story)
    story.press("Enter")
    has_been_read(story)


@when("the file is tried again")
def is_tried_again(story: Story) -> None:
    """From the list, no further."""
    story.press("the key of visits, Alt+L, Enter, Enter")
    has_been_read(story)


@when(parsers.parse('I choose the column "{head}" for "{field}"'))
def choose_column(story: Story, head: str, field: str) -> None:
    """With the arrows."""
    control = column_of(story, field)
    control.setFocus()
    while control.currentText() != head:
        story.press("Down")


@when("I save the rows that were not taken")
def save_rows(story: Story) -> None:
    """With the system's dialog."""
    story.press("Alt+K")


@then(parsers.parse('the saved rows are "{numbers}"'))
def saved_rows(story: Story, numbers: str) -> None:
    """Their numbers in the file; no cell is a formula."""
    data = story.chosen_files[-1].read_bytes()
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))
    assert [row[0] for row in rows[1:]] == numbers.split(", ")
    assert all(not cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


@then(parsers.parse('the column of "{field}" is "{head}"'))
def column_is(story: Story, field: str, head: str) -> None:
    """As it was remembered."""
    control = column_of(story, field)
    assert control.currentText() == head


@then("an error says what is wrong with the file")
def error_says(story: Story) -> None:
    """A banner, and one can choose again."""
    page = page_of(story)
    assert page.stage is Stage.CHOOSE
    shown = [one for one in page.findChildren(Banner) if one.isVisible()]
    assert shown[0].accessibleName()


@then(parsers.parse("there are {count:d} visits"))
def there_are(story: Story, count: int) -> None:
    """At the unit, whenever."""
    first, last = story.clock.today().replace(day=1), story.clock.today().replace(month=12)
    found = story.given(lambda access, uow: uow.visits.count(unit_of(access, uow).id, first, last))
    assert found == count
