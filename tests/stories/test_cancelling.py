"""Cancelling and moving in stories: a real mail server at the other end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from email import message_from_bytes
from email.policy import default

import pytest
from mail_server import DROP, HOST, PASSWORD, USER, MailServer, certificate, running
from pytest_bdd import given, parsers, scenarios, then, when
from story import Story, manager_of, shipped_content

from desk.register.access import Access
from desk.register.commands import Withdraw
from desk.register.ids import new_id
from desk.register.journal_views import JournalFilter, JournalPage
from desk.register.judge import MessageJudge
from desk.register.ports import UnitOfWork
from desk.register.ports.gateway import GatewaySettings
from desk.register.use_cases import add_visit, keep_gateway, unit_journal, withdraw
from desk.register.visit_views import AddVisit
from desk.window.cancel.gateway_page import GatewayPage

scenarios("cancelling.feature")


@pytest.fixture(scope="module")
def shared() -> Iterator[MailServer]:
    with running("starttls") as server:
        yield server


@pytest.fixture
def server(shared: MailServer) -> MailServer:
    shared.clear()
    return shared


def settings_of(server: MailServer) -> GatewaySettings:
    chain = certificate().chain
    return GatewaySettings(
        HOST, server.port, "starttls", "noreply@example.org", USER, PASSWORD, chain
    )


@given(parsers.parse('"{name}" is expected at "{clock}"'))
def expected(story: Story, name: str, clock: str) -> None:
    """A visit today."""
    hour, minute = clock.split(".")
    day = datetime.combine(story.clock.today(), datetime.min.time())
    start = day.replace(hour=int(hour), minute=int(minute))
    new = AddVisit(new_id(), (story.people[name].id,), (start,))
    story.given(lambda access, uow: add_visit(new, access, uow))


@given("the unit reaches its gateway")
def gateway_kept(story: Story, server: MailServer) -> None:
    """A manager has set it up."""
    keep_settings(story, settings_of(server))


@given("the unit reaches a gateway whose address names no place")
def neutral_gateway(story: Story, server: MailServer) -> None:
    """As a manager has said of it."""
    keep_settings(story, replace(settings_of(server), sender_is_neutral=True))


def keep_settings(story: Story, settings: GatewaySettings) -> None:
    """The unit's gateway from now on."""
    content = shipped_content()
    judge = MessageJudge(content.profiles()["vgr"], content.disclosure())

    def keep(_access: Access, uow: UnitOfWork) -> None:
        keep_gateway(settings, judge, manager_of(uow), uow)

    story.given(keep)


@given("a gateway that nobody has set up")
def gateway_waits(server: MailServer) -> None:
    """It listens."""
    assert server.port


@given(parsers.parse('the gateway answers "{answer}" to the number'))
def gateway_refuses(server: MailServer, answer: str) -> None:
    """A no at the number."""
    server.wrong["rcpt"] = answer


@given("the gateway breaks the line after the mail")
def gateway_drops(server: MailServer) -> None:
    """The mail has come, its answer has not."""
    server.wrong["data"] = DROP


@when("the gateway is well again")
def gateway_well(server: MailServer) -> None:
    """It takes everything."""
    server.wrong.clear()


@given(parsers.parse('"{name}" gets a protected identity'))
def protected(story: Story, name: str) -> None:
    """As the tax agency has told."""

    def protect(access: Access, uow: UnitOfWork) -> None:
        person = uow.people.get(story.people[name].id)
        assert person is not None
        uow.people.change(replace(person, protected=True))
        uow.journal.write("person_changed", access, person_id=person.id)
        uow.commit()

    story.given(protect)


@given(parsers.parse('the record system is now "{profile}"'))
def other_system(story: Story, profile: str) -> None:
    """Another region's."""

    def change(access: Access, uow: UnitOfWork) -> None:
        unit = uow.units.get(access.unit_id)
        assert unit is not None
        uow.units.change(replace(unit, profile=profile))
        uow.journal.write("unit_changed", access)
        uow.commit()

    story.given(change)


@when(parsers.parse('a colleague takes back the yes of "{name}"'))
def taken_back(story: Story, name: str) -> None:
    """At another desk."""
    person_id = story.people[name].id

    def take_back(access: Access, uow: UnitOfWork) -> None:
        _, seq = uow.answers.seqs(person_id)
        withdraw(Withdraw(new_id(), person_id, seq, "patient", "phone"), access, uow)

    story.given(take_back)


@when("I write the gateway's settings")
def settings_written(story: Story, server: MailServer) -> None:
    """Field by field; the certificate's file is chosen beside the keys."""
    wanted = settings_of(server)
    for words in (wanted.host, str(wanted.port)):
        story.running.hands.key("Ctrl+A")
        story.write(words)
        story.press("Tab")
    for name in ("sender", "user", "password"):
        page = story.running.window.findChild(GatewayPage)
        assert page is not None
        page.rows[name].field.setFocus()
        story.write(str(getattr(wanted, name)))
    page.show_authority(wanted.authority)


@then(parsers.parse('the gateway got {count:d} mail, to "{address}"'))
def got(server: MailServer, count: int, address: str) -> None:
    """What came, over TLS and logged in."""
    assert server.recipients == [[address]] * count
    assert server.encrypted == server.logged_in == [True] * count


@then("the gateway got no mail")
def got_nothing(server: MailServer) -> None:
    """Nothing came."""
    assert server.mails == []


@then(parsers.parse('the mail says "{words}"'))
def mail_says(server: MailServer, words: str) -> None:
    """All of it, and nothing beside."""
    assert str(server.mails[-1].get_content()).split("\r\n") == [words, ""]


@then(parsers.parse('a draft was saved to "{address}"'))
def draft_saved(story: Story, address: str) -> None:
    """Ready for the unit's mail program."""
    (path,) = story.chosen_files
    mail = message_from_bytes(path.read_bytes(), policy=default)
    assert (str(mail["To"]), mail["X-Unsent"], mail["Subject"]) == (address, "1", None)


@then(parsers.parse('the access log says that "{user}" made it because of "{reason}"'))
def logged(story: Story, user: str, reason: str) -> None:
    """The look at the message, the visit that is off and the message: each with who and why."""

    def read(_access: Access, uow: UnitOfWork) -> JournalPage:
        return unit_journal(JournalFilter(), None, replace(manager_of(uow), reason="Kontroll"), uow)

    told = {(one.action, one.user_name, one.texts) for one in story.given(read).lines}
    for action in ("person_looked_at", "visit_changed", "visit_message_made"):
        assert (action, user, (reason,)) in told, told
