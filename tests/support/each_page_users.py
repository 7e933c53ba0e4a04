"""The pages of users and of the register's first password, for tests that look at all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from running import Running

from desk.window.users.guarding import ProtectPage

GoTo = Callable[[Running, str], None]
PASSWORD = "korrekt häst batteri"


def each_page_of_the_users(running: Running, go_to: GoTo) -> Iterator[str]:
    """A register that opens without a password: its users, and protecting it."""
    hands = running.hands

    def keys(*names: str) -> None:
        for name in names:
            hands.key(name)
            running.idle()

    go_to(running, "settings")
    keys("Alt+A")
    yield "users-bare"
    keys("Ctrl+Enter")
    yield "protect"
    keys("Ctrl+Enter")
    yield "protect-error"
    page = running.window.shell.page
    assert isinstance(page, ProtectPage)
    for row in (page.secret.password, page.secret.again):
        row.set_text(PASSWORD)
    keys("Ctrl+Enter")
    yield "protect-code"
    keys("Ctrl+Enter")
    yield "protect-code-error"
    keys("Esc", "Esc", "Esc")
