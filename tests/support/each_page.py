"""Brings the window to each of its pages and states, for tests that look at all of them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from pathlib import Path

from each_page_kept import each_page_of_the_backups, each_page_of_the_log
from each_page_users import each_page_of_the_users
from running import Running

from desk.register.blankets import make_blanket
from desk.register.commands import MakeBlanket
from desk.register.people import find_people
from desk.register.ports import UnitOfWork
from desk.register.units import sign_in
from desk.register.visit_views import AddVisit
from desk.register.visits import add_visit
from desk.window.navigation import key_of
from desk.window.unit.application import ApplicationPage
from desk.window.unit.message import MessagePage
from desk.window.unit.unit_page import UnitSettingsPage
from desk.window.visits.importing import ImportPage, Stage

BOOKINGS = """Id;Personnummer;Namn;Datum;Tid
b1;196101182803;Lindqvist, Anna;2026-12-01;09.30
b2;196101182804;Lindqvist, Anna;2026-12-01;09.30
"""
ANNA = "196101182803"
ELSA = "201203012388"
LARS = "195009072553"
SOMEBODY_NEW = "19829045"
YES = {"sv": "J", "en": "Y"}


def each_page(running: Running) -> Iterator[str]:
    """Goes through the program with keys; yields the name of each page as it stands there."""
    hands = running.hands
    yield "home"
    hands.write(ANNA)
    running.idle()
    yield "home-nobody"
    hands.key("Enter")
    hands.write("Anna-Margareta")
    hands.key("Tab")
    hands.write("Lindqvist-Söderström")
    running.idle()
    yield "patient"
    hands.key("Enter")
    running.idle()
    yield "information"
    hands.key("Enter")
    yield "information-error"
    hands.key("Alt+A")
    hands.key("Enter")
    yield "authority"
    hands.key("Enter")
    yield "authority-error"
    hands.key("J" if running.desk.get().language == "sv" else "Y")
    yield "authority-yes"
    running.rooms.walk_pages.forward()
    running.idle()
    yield "number"
    hands.write("070174060")
    hands.key("Enter")
    yield "number-error"
    hands.key("Enter")
    hands.write("5")
    running.idle()
    hands.key("Tab")
    hands.key("Space")
    hands.key("1")
    yield "number-whole"
    hands.key("Enter")
    running.idle()
    yield "message"
    hands.key("Enter")
    hands.until(lambda: running.rooms.walk.saved_view is not None, "the answer to be saved")
    running.idle()
    yield "paper"
    hands.key("Ctrl+Z")
    yield "paper-undo"
    hands.key("Esc")
    hands.key("F4")
    running.idle()
    yield "card"
    yield from each_question(running)
    hands.key("Alt+T")
    yield "withdraw"
    hands.key("Enter")
    running.idle()
    yield "card-withdrawn"
    yield from each_paper(running)
    go_to(running, "ask_again")
    yield "ask-again-empty"
    for room in ("carry_over", "message", "application", "settings"):
        go_to(running, room)
        yield "unit-message" if room == "message" else room
        if room == "message":
            yield from each_page_of_the_text(running)
        elif room == "application":
            yield from each_section(running)
        elif room == "settings":
            yield from each_page_of_the_unit(running)
    yield from each_page_of_the_log(running, go_to, ANNA)
    yield from each_page_of_the_backups(running, go_to)
    yield from each_page_of_the_users(running, go_to)
    yield from each_visit(running)
    hands.key("F1")
    running.idle()
    yield "keys"
    yield from each_state_of_the_walk(running)


def each_state_of_the_walk(running: Running) -> Iterator[str]:
    """A child with a guardian, and an adult with a god man: what one adult alone never shows."""
    hands = running.hands
    begin(running, ELSA, "Elsa-Maria", "Nyström-Lindqvist")
    yield "information-listeners"
    press(running, "Alt+A", "Enter")
    yield "authority-maturity"
    press(running, "1", "3", YES[running.desk.get().language], "Alt+V")
    hands.write("Karin-Margareta")
    press(running, "Tab")
    hands.write("Nyström-Lindqvist")
    yield "authority-left-out"
    press(running, "Tab", "5", "6")
    yield "authority-guardian"
    press(running, "Enter", "Enter")
    yield "number-several-error"
    press(running, "Enter")
    hands.write("0701740605")
    press(running, "Tab", "Space", "1", "Tab", "Tab")
    hands.write("0701740606")
    press(running, "Tab", "Space")
    yield "number-several"
    press(running, "Enter")
    yield "message-several"
    press(running, "Enter")
    hands.until(lambda: running.rooms.walk.saved_view is not None, "the answer to be saved")
    running.idle()
    yield "paper-several"
    running.program.runner.write(elsas_blanket).result(20)
    press(running, "Esc")
    go_to(running, "ask_again")
    yield "ask-again"
    press(running, "Ctrl+P")
    yield "ask-again-blankets"
    press(running, "Esc")
    begin(running, LARS, "Lars-Erik", "Berg-Johansson")
    press(running, "Alt+B")
    yield "information-somebody-else"
    press(running, "3", "Alt+A", "Enter")
    hands.write("Per-Olof")
    press(running, "Tab", "Tab", "1")
    yield "authority-god-man"
    press(running, "Enter")
    yield "authority-god-man-error"
    press(running, "F6")


def begin(running: Running, identity: str, given_name: str, surname: str) -> None:
    """From wherever one is to the information step of somebody new."""
    press(running, "Ctrl+K")
    running.hands.write(identity)
    press(running, "Enter")
    running.hands.write(given_name)
    press(running, "Tab")
    running.hands.write(surname)
    press(running, "Enter")


def each_visit(running: Running) -> Iterator[str]:
    """The day's list with somebody in it, a visit that is typed, a file of visits, the report."""
    hands = running.hands
    go_to(running, "visits")
    yield "visits-none"
    running.program.runner.write(one_visit).result(20)
    press(running, "Alt+Right", "Alt+Left")
    yield "visits"
    press(running, "Alt+N")
    hands.write("Anna")
    running.idle()
    yield "visit-new"
    press(running, "Enter", "Ctrl+Enter")
    yield "visit-new-error"
    press(running, "Esc", "Alt+N")
    hands.write(SOMEBODY_NEW)
    press(running, "Enter", "Enter")
    yield "visit-new-patient-error"
    press(running, "Esc", "Esc", "Alt+L")
    yield "visits-file"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file.csv"
        path.write_text(BOOKINGS, encoding="utf-8")
        running.desk.dialogs.find = lambda _kind: path
        press(running, "Enter")
        yield "visits-columns"
        press(running, "Enter")
        page = running.window.shell.page
        assert isinstance(page, ImportPage)
        hands.until(lambda: page.stage is Stage.TRIED, "the file to be tried")
        running.idle()
    yield "visits-tried"
    press(running, "Esc", "Esc")
    go_to(running, "report")
    yield "report"
    yield from each_message_that_leaves(running)


def each_message_that_leaves(running: Running) -> Iterator[str]:
    """The plan with its files, a visit that is cancelled or moved, what was sent, the gateway."""
    go_to(running, "plan")
    yield "plan"
    press(running, "Ctrl+Enter")
    yield "plan-file"
    press(running, "Enter")
    yield "plan-file-told"
    press(running, "Esc")
    go_to(running, "visits")
    press(running, "Alt+S")
    yield "visit-cancel"
    press(running, "2", "Enter")
    yield "visit-move-error"
    press(running, "1", "Alt+S")
    yield "sent"
    press(running, "Alt+G")
    yield "gateway"
    press(running, "Tab")
    running.hands.write("x")
    press(running, "Shift+Tab")
    running.hands.write("smtp example")
    press(running, "Enter")
    yield "gateway-error"
    press(running, "Esc", "Esc")
    running.program.runner.write(visits_to_come).result(20)
    press(running, "Ctrl+K")
    running.hands.write(ANNA)
    press(running, "Enter", "Alt+S")
    yield "card-visits"
    press(running, "Esc")


def one_visit(uow: UnitOfWork) -> None:
    """A visit today of the first who is found."""
    access = sign_in("", uow)
    assert access is not None
    person = find_people(ANNA, access, uow).hits[0].person
    start = datetime.combine(uow.today(), time(9, 30))
    add_visit(AddVisit(uow.new_id(), (person.id,), (start,)), access, uow)


def visits_to_come(uow: UnitOfWork) -> None:
    """Two more of the same, in a week."""
    access = sign_in("", uow)
    assert access is not None
    person = find_people(ANNA, access, uow).hits[0].person
    day = uow.today() + timedelta(days=7)
    starts = tuple(datetime.combine(day, time(hour)) for hour in (9, 14))
    add_visit(AddVisit(uow.new_id(), (person.id,), starts), access, uow)


def go_to(running: Running, room: str) -> None:
    """To a room with its key."""
    context = running.rooms.context
    assert context is not None
    press(running, key_of(room, context.access.roles))


def press(running: Running, *keys: str) -> None:
    """Keys one after the other, each with what it sets going."""
    for key in keys:
        running.hands.key(key)
        running.idle()


def each_question(running: Running) -> Iterator[str]:
    """What unfolds on the card, and its pages; ends on the card."""
    hands = running.hands
    for key, name in (("Alt+B", "card-confirm"), ("Ctrl+Z", "card-undo")):
        hands.key(key)
        yield name
        hands.key("Esc")
    hands.key("Alt+N")
    yield "number-change"
    hands.key("Enter")
    yield "number-change-error"
    hands.key("Enter")
    hands.write("0701740605")
    running.idle()
    yield "number-change-same"
    hands.key("Esc")
    hands.key("Alt+L")
    hands.key("2")
    yield "representative"
    hands.key("Enter")
    yield "representative-error"
    hands.key("Esc")
    hands.key("Alt+D")
    running.idle()
    yield "details"
    hands.key("Ctrl+A")
    hands.key("Backspace")
    hands.key("Enter")
    yield "details-error"
    hands.key("Esc")


def each_page_of_the_text(running: Running) -> Iterator[str]:
    """What is found in the unit's text, its confirmation, the earlier texts."""
    hands = running.hands
    before = running.rooms.made("message")
    assert isinstance(before, MessagePage)
    kept = before.editor.area.text()
    before.editor.area.selectAll()
    hands.write("Blodprov – svara på detta sms, {datm}. Ta med legitimation. ")
    hands.key("Ctrl+Enter")
    yield "unit-message-error"
    before.editor.area.setFocus()
    before.editor.area.selectAll()
    hands.write(kept)
    hands.key("Ctrl+Enter")
    running.idle()
    yield "unit-confirm"
    hands.key("Enter")
    yield "unit-confirm-error"
    hands.key("Esc")
    hands.key("Alt+T")
    yield "unit-versions"
    hands.key("Esc")


def each_page_of_the_unit(running: Running) -> Iterator[str]:
    """The unit's settings, and the units."""
    hands = running.hands
    hands.key("Alt+E")
    yield "unit-settings"
    page = running.window.shell.page
    assert isinstance(page, UnitSettingsPage)
    hands.key("Alt+L")
    page.rows["phone"].set_text("ring")
    page.rows["name"].field.setFocus()
    hands.key("Enter")
    yield "unit-settings-error"
    press(running, "Esc", "Alt+T")
    running.hands.write("x")
    press(running, "Enter")
    yield "kept-error"
    hands.key("Esc")
    hands.key("Alt+B")
    running.idle()
    yield "units"
    for name in ("unit-new-profile", "unit-new"):
        hands.key("Alt+N" if name == "unit-new-profile" else "Enter")
        running.idle()
        yield name
    hands.key("Esc")
    hands.key("Esc")
    hands.key("Esc")


def each_section(running: Running) -> Iterator[str]:
    """The application's sections, one after the other, and what is wrong in all of them."""
    page = running.rooms.made("application")
    assert isinstance(page, ApplicationPage)
    running.hands.until(lambda: bool(page.folds), "the application's sections")
    for key in page.folds:
        page.open_section(key)
        running.idle()
        yield f"application-{key}"
    running.hands.key("Ctrl+Enter")
    running.idle()
    yield "application-error"
    if page.peek():
        yield "application-paper"
        page.back()


def each_paper(running: Running) -> Iterator[str]:
    """The papers of the card one stands on, and those of the room."""
    hands = running.hands

    def keys(*names: str) -> None:
        for name in names:
            hands.key(name)
            running.idle()

    keys("Alt+U")
    yield "paper-preview"
    keys("Esc", "Ctrl+B")
    yield "papers"
    keys("Enter")
    yield "papers-error"
    keys("Alt+2")
    yield "papers-several"
    keys("Esc", "Alt+1")
    yield "paper-blank"
    keys("Esc", "Ctrl+Shift+B")
    yield "blankets-out"
    code = running.program.runner.write(one_blanket).result(20)
    keys("Ctrl+K")
    hands.write(code)
    keys("Enter")
    yield "papers-blank-back"
    keys("Alt+B")
    yield "papers-signed"
    keys("Enter")
    yield "papers-signed-error"
    keys("Esc", "Ctrl+1")


def elsas_blanket(uow: UnitOfWork) -> None:
    """A blanket that must be asked for."""
    access = sign_in("", uow)
    assert access is not None
    person = find_people(ELSA, access, uow).hits[0].person.id
    make_blanket(MakeBlanket("consent", "sv", person_id=person), access, uow)


def one_blanket(uow: UnitOfWork) -> str:
    """A blank blanket that is out; its code."""
    access = sign_in("", uow)
    assert access is not None
    return make_blanket(MakeBlanket("consent", "sv"), access, uow).reference
