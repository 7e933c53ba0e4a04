"""The errands of the gateway's settings: reading, keeping, trying the connection."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desk.errors import UserError
from desk.register.gateway_settings import gateway_settings, gateway_to_try, keep_gateway
from desk.register.judge import MessageJudge
from desk.register.ports.gateway import GatewaySettings
from desk.window.cancel.change_words import trouble_words
from desk.window.cancel.gateway_page import TLS, GatewayPage, TypedGateway
from desk.window.context import UnitContext
from desk.window.formats import capital
from desk.window.services import Services
from desk.window.words import tr

if TYPE_CHECKING:
    from desk.register.cancel_views import GatewayView
    from desk.register.ports.gateway import Delivery

MOST_BYTES = 100_000


class GatewayDesk(QObject):
    """The password goes to the register and to the trial, and never back to the page."""

    def __init__(self, services: Services, page: GatewayPage, context: UnitContext) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._context = context
        self._judge = MessageJudge(context.profile, context.disclosure)
        page.arrived_here.connect(self.read)
        page.kept.connect(self._keep)
        page.tried.connect(self._try)
        page.authority_wanted.connect(self._choose)

    def read(self) -> None:
        """Reads what is kept."""
        access = self._context.access
        self._services.work.on(
            self._services.runner.read(lambda uow: gateway_settings(access, uow)),
            self._show,
            self._failed,
        )

    def _show(self, view: GatewayView) -> None:
        known = view.settings or GatewaySettings("", 587, "starttls", "")
        typed = TypedGateway(
            known.host,
            str(known.port),
            known.security,
            known.sender,
            known.user,
            "",
            known.authority,
            known.sender_is_neutral,
        )
        gateway = self._context.profile.gateway
        pattern = gateway.address if gateway is not None else ""
        where = tr("Each sms goes as an e-mail to {address}.").format(
            address=pattern.replace("{number}", "0701740605")
        )
        if gateway is None:
            where = tr("The region has no such gateway: patients are phoned.")
        self._page.show_settings(typed, where, has_password=view.has_password)

    def _settings(self, typed: TypedGateway) -> GatewaySettings:
        port = typed.port.strip()
        return GatewaySettings(
            host=typed.host.strip(),
            port=int(port) if port.isascii() and port.isdigit() and len(port) < 6 else 0,
            security="tls" if typed.security == TLS else "starttls",
            sender=typed.sender.strip(),
            user=typed.user.strip(),
            password=typed.password,
            authority=typed.authority,
            sender_is_neutral=typed.neutral,
        )

    def _keep(self, typed: TypedGateway) -> None:
        access, judge, settings = self._context.access, self._judge, self._settings(typed)

        def kept(view: GatewayView) -> None:
            self._show(view)
            gone = tr("The unit has no gateway now. Sms become e-mail drafts.")
            self._page.say("ok", tr("The gateway is saved.") if view.settings else gone)

        self._services.work.on(
            self._services.runner.write(lambda uow: keep_gateway(settings, judge, access, uow)),
            kept,
            self._failed,
        )

    def _try(self, typed: TypedGateway) -> None:
        access, judge, settings = self._context.access, self._judge, self._settings(typed)
        leaving = self._services.leaving

        def whole(checked: GatewaySettings) -> None:
            if leaving is not None and checked.host:
                gateway = leaving.gateway
                future = self._services.runner.aside(lambda: gateway.check(checked))
                self._services.work.on(future, self._tried, self._failed)
            else:
                self._page.show_problem("host", tr("Write the server first."))

        self._services.work.on(
            self._services.runner.read(lambda uow: gateway_to_try(settings, judge, access, uow)),
            whole,
            self._failed,
        )

    def _tried(self, delivery: Delivery) -> None:
        if delivery.outcome == "handed_over":
            self._page.say(
                "ok", tr("The connection works."), tr("It is encrypted, and nothing was sent.")
            )
            return
        title = tr("The connection does not work")
        self._page.say("error", title, capital(trouble_words(delivery.trouble)) + ".")

    def _choose(self) -> None:
        path = self._services.find_file(tr("Certificates (*.pem *.crt *.cer)"))
        if path is None:
            return

        def read() -> str:
            return read_authority(path)

        self._services.work.on(
            self._services.runner.aside(read), self._page.show_authority, self._failed
        )

    def _failed(self, error: UserError) -> None:
        what, safe, do = self._context.sentences.error(error)
        words = " ".join(filter(None, (what, safe, do)))
        self._page.show_problem(error.field or "", words)


def read_authority(path: Path) -> str:
    """A file of certificates as text. Raises UserError `gateway_authority_wrong`."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError:
        raise UserError("gateway_authority_wrong", field="authority") from None
    if len(data) > MOST_BYTES or not data.isascii():
        raise UserError("gateway_authority_wrong", field="authority")
    return data.decode("ascii")
