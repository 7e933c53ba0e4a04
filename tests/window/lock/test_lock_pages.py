"""The log-in's and the users' pages: nothing is cut, all is named, and each says what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from bench import TODAY, Bench
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from desk.errors import UserError
from desk.register.accounts import AccountView
from desk.settings import Settings
from desk.window.formats import Formats
from desk.window.lock.card import LockPage
from desk.window.lock.pages import CodePage, OwnPasswordPage, SignInPage, Sitter
from desk.window.lock.progress import ProgressPage
from desk.window.page import Page
from desk.window.users.guarding import KeyPage
from desk.window.users.list import UsersPage
from desk.window.users.password import PasswordPage
from desk.window.users.user import UserPage

MARIA = Sitter("u", "Maria Lund-Lindqvist", "Ekhaga · Reception 2", "maria")


class Double(QTranslator):
    """Words twice as long as the English ones."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        if len(text) <= 2 or "+" in text:
            return text
        return f"{text} {' '.join(word[::-1] for word in text.split() if '{' not in word)}"


def account(**changes: object) -> AccountView:
    """Somebody who can log in."""
    values: dict[str, object] = {
        "id": "user",
        "name": "Sara Ek",
        "hsa_id": None,
        "login": "sara.ek",
        "active": True,
        "roles": frozenset({"receptionist"}),
        "elsewhere": False,
        "must_change": False,
        "seen_at": datetime(2026, 11, 20, 9, tzinfo=UTC),
        "is_me": False,
    }
    return AccountView(**{**values, **changes})  # type: ignore[arg-type]


def faults(window: QWidget) -> list[str]:
    """What is cut off, pushed out, or has no name."""
    found = []
    for area in window.findChildren(QScrollArea):
        content = area.widget()
        if area.isVisible() and content is not None and content.width() > area.viewport().width():
            found.append(f"{content.width()} in {area.viewport().width()}")
    for button in window.findChildren(QPushButton):
        if button.isVisible() and button.width() < button.minimumSizeHint().width():
            found.append(f"{button.accessibleName() or button.text()} is cut")
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            interface = QAccessible.queryAccessibleInterface(widget)
            if interface is None or not interface.text(QAccessible.Text.Name).strip():
                found.append(f"{type(widget).__name__} has no name")
    return found


def lock_pages(bench: Bench) -> Iterator[tuple[str, LockPage]]:
    theme, sentences = bench.theme, bench.content.sentences("en")
    demo = ("demo", "prova i lugn och ro")
    yield "sign-in", SignInPage(theme, None, demo)
    yield "other", SignInPage(theme, None, None, may_go_back=True)
    unlock = SignInPage(theme, MARIA, None)
    yield "unlock", unlock
    unlock.show_wrong("User name and password do not belong together.")
    unlock.show_wait(60)
    yield "unlock-wrong", unlock
    code = CodePage(theme)
    yield "code", code
    code.show_wrong("Something is wrong in group 2. Compare that group with the paper.")
    yield "code-wrong", code
    people = [("1", "Maria Lund"), ("2", "Elin Falk-Söderström"), ("3", "Sara Ek")]
    recover = OwnPasswordPage(theme, sentences, people)
    yield "recover", recover
    recover.primary()
    yield "recover-wrong", recover
    yield "own", OwnPasswordPage(theme, sentences, login="maria")
    yield "progress", ProgressPage(theme, "The register gets a new key")


def pages(bench: Bench) -> Iterator[tuple[str, Page]]:
    theme, sentences = bench.theme, bench.content.sentences("en")
    users = UsersPage(theme)
    everybody = (account(is_me=True), account(must_change=True), account(active=False, login=None))
    users.show_users(everybody, True, Formats("en"), TODAY)
    users.say("Saved.")
    yield "users", users
    new = UserPage(theme, sentences, None)
    yield "new", new
    new.primary()
    yield "new-wrong", new
    one = UserPage(theme, sentences, account(elsewhere=True))
    yield "user", one
    one.ask_shut_out()
    yield "user-out", one
    yield "user-gone", UserPage(theme, sentences, account(active=False))
    own = PasswordPage(theme, sentences, "Change", "The old one first.", "maria", own=True)
    own.primary()
    own.show_error(UserError("wrong_password"))
    yield "own", own
    yield "key", KeyPage(theme, sentences)


@pytest.mark.parametrize(
    ("width", "height", "percent", "double"),
    [
        (1280, 800, 100, True),
        (1280, 800, 200, False),
        (1280, 800, 200, True),
        (960, 640, 100, False),
    ],
)
def test_every_page_fits_and_names_its_controls(
    make: Callable[..., Bench], width: int, height: int, percent: int, double: bool
) -> None:
    bench = make(Settings(language="en", text_size=percent))
    words = Double()
    if double:
        QCoreApplication.installTranslator(words)
    try:
        bench.window.resize(width, height)
        found = []
        for name, page in pages(bench):
            bench.show(page)
            found += [f"{name}: {fault}" for fault in faults(bench.window)]
        view = bench.window.show_lock()
        view.note.show_note("Locked after 5 minutes. What you were doing is kept.")
        for name, lock_page in lock_pages(bench):
            if view.page is not lock_page:
                view.show_page(lock_page)
            bench.hands.settle()
            found += [f"{name}: {fault}" for fault in faults(bench.window)]
        assert (bench.window.width(), bench.window.height()) == (width, height)
        assert found == []
    finally:
        QCoreApplication.removeTranslator(words)


def test_a_wait_is_counted_down_while_one_types(bench: Bench) -> None:
    page = SignInPage(bench.theme, MARIA, None)
    bench.window.show_lock().show_page(page)
    tried: list[str] = []
    page.given.connect(lambda _login, password: tried.append(password))
    page.show_wait(2)
    bench.hands.write("korrekt")
    bench.hands.key("Enter")
    assert tried == []
    assert page.wait.text() == "The next password can be tried in 2 seconds."
    bench.hands.until(lambda: not page.waiting, "the wait to be over")
    bench.hands.key("Enter")
    assert tried == ["korrekt"]


def test_the_eye_shows_what_is_typed_and_covers_it_again(bench: Bench) -> None:
    page = SignInPage(bench.theme, MARIA, None)
    bench.window.show_lock().show_page(page)
    bench.hands.write("hemligt")
    field = page.password.field
    hidden = QAccessible.queryAccessibleInterface(field).text(QAccessible.Text.Value)
    assert "hemligt" not in hidden
    bench.hands.key("Alt+V")
    assert field.displayText() == "hemligt"
    bench.hands.write("!")
    bench.hands.key("Alt+V")
    assert field.displayText() != "hemligt!"
    assert field.text() == "hemligt!"
