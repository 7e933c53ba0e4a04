"""The manager's application in stories."""

from __future__ import annotations

import json
import re
import stat
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2 as pdfium
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytest_bdd import given, parsers, scenarios, then, when
from story import Story, shipped_content

from desk.activation.draft import ApplicationDraft
from desk.activation.example import example_draft
from desk.activation.state import STATES
from desk.errors import Refused
from desk.register.application import (
    application,
    keep_application,
    set_application_state,
)
from desk.window.navigation import key_of
from desk.window.unit.application import ApplicationPage

scenarios("application.feature")


def draft_of(story: Story) -> ApplicationDraft:
    name = str(story.unit.get("profile", "stockholm-takecare"))
    return example_draft(shipped_content().profiles()[name], story.clock.today())


def keep(story: Story, draft: ApplicationDraft) -> None:
    data = json.dumps(draft.to_data(story.clock.today()))
    story.given(lambda access, uow: keep_application(data, access, uow))


@given("the application is filled in")
def filled_in(story: Story) -> None:
    keep(story, draft_of(story))


@given(parsers.parse('the application lacks "{path}"'))
def lacks(story: Story, path: str) -> None:
    keep(story, draft_of(story).with_value(path, ""))


@given(parsers.parse('the application has "{value}" in "{path}"'))
def has(story: Story, value: str, path: str) -> None:
    keep(story, draft_of(story).with_value(path, value))


@given(parsers.parse('the application is "{states}"'))
def has_come_to(story: Story, states: str) -> None:
    filled_in(story)
    today = story.clock.today()
    for state in STATES:
        if state in states.split(", "):
            story.given(
                lambda access, uow, state=state: set_application_state(
                    state, today, "", access, uow
                )
            )


def the_page(story: Story) -> ApplicationPage:
    page = story.running.rooms.made("application")
    assert isinstance(page, ApplicationPage)
    return page


@when("I go to the application")
def go(story: Story) -> None:
    if story.running.rooms.made("application") is not None:
        story.press("Ctrl+1")
    context = story.running.rooms.context
    assert context is not None
    story.press(key_of("application", context.access.roles))
    # The focus is given when the fields that were just made are shown.
    story.running.hands.settle()
    story.running.idle()


@when("I go to the first unit")
def first_unit(story: Story) -> None:
    page = the_page(story)
    page.open_section("units")
    page.focus_unit(0)
    story.running.idle()


@when(parsers.parse('I paste the units "{names}"'))
def paste(story: Story, names: str) -> None:
    QApplication.clipboard().setText("\n".join(names.split(", ")))
    story.press("Ctrl+V")


@when(parsers.parse('I write the day "{day}"'))
def write_day(story: Story, day: str) -> None:
    page = the_page(story)
    assert page.way is not None
    page.open_section("way")
    page.way.step.day.selectAll()
    page.way.step.day.setFocus()
    story.write(day)


@when("the computer has a printer")
def a_printer(story: Story) -> None:
    def choose(printer: QPrinter) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(story.folder / "printed.pdf"))
        return True

    story.running.desk.printer.names = lambda: ["Reception"]
    story.running.desk.printer.choose = choose


@when("the computer has a viewer")
def a_viewer(story: Story) -> None:
    story.running.desk.printer.show = lambda path: path.is_file()


@when("the computer has no printer")
def no_printer(story: Story) -> None:
    story.running.desk.printer.names = list


@then("the saved file is a PDF")
def saved_pdf(story: Story) -> None:
    assert [path.suffix for path in story.chosen_files] == [".pdf"]
    with pikepdf.open(story.chosen_files[0]) as pdf:
        assert len(pdf.pages) >= 2


@then("nothing is saved")
def nothing_saved(story: Story) -> None:
    assert story.chosen_files == []


@then(parsers.parse('the units are "{names}"'))
def units_are(story: Story, names: str) -> None:
    page = the_page(story)
    assert page.rows is not None
    assert ", ".join(box.row.text() for box in page.rows.boxes) == names


@then(parsers.parse('the application is a "{state}"'))
def stands_at(story: Story, state: str) -> None:
    assert story.given(application).progress.state == state


@then("what was signed is kept")
def signed_is_kept(story: Story) -> None:
    steps = story.given(lambda access, uow: uow.settings.application_states(access.unit_id))
    (signed,) = [step for step in steps if step.state == "signed"]
    assert json.loads(signed.data or "")["signatory"]["name"] == "Ingrid Holm"


@then(parsers.parse('the journal notes the "{kind}" as "{how}"'))
def is_noted(story: Story, kind: str, how: str) -> None:
    assert {"paper": kind, "how": how} in noted(story)


def noted(story: Story) -> list[dict[str, Any]]:
    """The details of the journal's notes of papers."""
    from desk.store.keys import read_keys
    from desk.store.places import RegisterFiles
    from desk.store.sqlite import connect

    files = RegisterFiles(story.program.register)
    connection = connect(files, read_keys(files.keys))
    try:
        rows = connection.execute("SELECT details FROM journal WHERE action = 'paper_made'")
        return [json.loads(details) for (details,) in rows.fetchall()]
    finally:
        connection.close()


# E-mail


def the_mail(story: Story) -> EmailMessage:
    (path,) = story.chosen_files
    assert path.suffix == ".eml"
    mail = message_from_bytes(path.read_bytes(), policy=default)
    assert isinstance(mail, EmailMessage)
    return mail


@then(parsers.parse('the e-mail goes to "{address}"'))
def goes_to(story: Story, address: str) -> None:
    assert the_mail(story)["To"].addresses[0].addr_spec == address


@then("the e-mail has no recipient")
def no_recipient(story: Story) -> None:
    assert the_mail(story)["To"] is None


@then(parsers.parse('the e-mail says "{words}"'))
def says(story: Story, words: str) -> None:
    body = the_mail(story).get_body()
    assert body is not None
    assert words in str(body.get_content())


def words_of_mailed_pdf(story: Story) -> str:
    """Everything that stands in the PDF: on its pages, in its fields and in its structure."""
    (attached,) = the_mail(story).iter_attachments()
    content = attached.get_content()
    document = pdfium.PdfDocument(content)
    try:
        pages = [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
    with pikepdf.open(BytesIO(content)) as pdf:
        texts = [str(one) for one in strings_in(pdf)]
    return re.sub(r"[\u2011\u00ad]", "-", "\n".join([*pages, *texts]))


def strings_in(pdf: pikepdf.Pdf) -> list[Any]:
    found: list[Any] = []
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary):
            found += [one for one in item.values() if isinstance(one, pikepdf.String)]
    return found


@then(parsers.parse('the e-mail\'s PDF holds "{words}"'))
def pdf_holds(story: Story, words: str) -> None:
    assert words in words_of_mailed_pdf(story)


@then(parsers.parse('the e-mail\'s PDF does not hold "{words}"'))
def pdf_does_not_hold(story: Story, words: str) -> None:
    assert words not in words_of_mailed_pdf(story)


# Printing and opening


@then("the printer has printed every page")
def printed(story: Story) -> None:
    with pikepdf.open(story.folder / "printed.pdf") as pdf:
        assert len(pdf.pages) >= 2


@then("the viewer shows a file that only its owner can read")
def viewer_shows(story: Story) -> None:
    (path,) = story.program.opened_papers.rglob("*.pdf")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(story.program.opened_papers.stat().st_mode) == 0o700


@then("the file is gone when the program is closed")
def file_is_gone(story: Story) -> None:
    folder = story.program.opened_papers
    story.close()
    assert list(folder.iterdir()) == []
    story.open_again()


@then("the register refuses the application")
def refused(story: Story) -> None:
    with pytest.raises(Refused):
        story.given(application)
