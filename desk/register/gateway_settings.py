"""How a unit reaches its mail-to-SMS gateway: set by its managers, kept in the register alone."""

from __future__ import annotations

import re
import ssl
from dataclasses import replace
from typing import Final

from desk.consent.gateway import is_mail_address
from desk.errors import UserError
from desk.register.access import Access
from desk.register.cancel_views import GatewayView
from desk.register.judge import MessageJudge
from desk.register.permission import MANAGERS, require
from desk.register.ports import UnitOfWork
from desk.register.ports.gateway import GatewaySettings
from desk.register.text import one_line

_HOST: Final = re.compile(r"(?=.{1,253}\Z)[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?\Z", re.ASCII)
_LONGEST_AUTHORITY: Final = 100_000
NONE: Final = GatewaySettings("", 587, "starttls", "")


def gateway_settings(access: Access, uow: UnitOfWork) -> GatewayView:
    """The unit's gateway, but for its password. Reads only."""
    require(access, uow, MANAGERS)
    known = uow.sent.gateway(access.unit_id)
    if known is None:
        return GatewayView(None, False)
    return GatewayView(replace(known, password=""), bool(known.password))


def keep_gateway(
    new: GatewaySettings, judge: MessageJudge, access: Access, uow: UnitOfWork
) -> GatewayView:
    """New settings; without a password the one that was kept stays, for the same server and user.

    A host of "" means that the unit has no gateway. Writes. Raises UserError with its field:
    `gateway_host_wrong`, `gateway_port_wrong`, `gateway_sender_wrong`, `gateway_sender_reveals`,
    `gateway_authority_wrong`; `gateway_not_here` where the region has none.
    """
    require(access, uow, MANAGERS)
    if judge.profile.gateway is None:
        raise UserError("gateway_not_here")
    kept = gateway_to_try(new, judge, access, uow)
    uow.sent.keep_gateway(access.unit_id, kept, access.user_id)
    uow.journal.write("gateway_changed", access, details={"set": int(bool(kept.host))})
    view = gateway_settings(access, uow)
    uow.commit()
    return view


def gateway_to_try(
    new: GatewaySettings, judge: MessageJudge, access: Access, uow: UnitOfWork
) -> GatewaySettings:
    """Settings as typed, checked, with the password that is kept: to try the connection with.

    Reads only. Raises as `keep_gateway`.
    """
    require(access, uow, MANAGERS)
    if not new.host.strip():
        return NONE
    settings = _checked(new, judge)
    known = uow.sent.gateway(access.unit_id)
    same = known is not None and (known.host, known.user) == (settings.host, settings.user)
    if known is not None and same and settings.user and not settings.password:
        return replace(settings, password=known.password)
    return settings


def _checked(new: GatewaySettings, judge: MessageJudge) -> GatewaySettings:
    host = one_line(new.host, "host").lower()
    if not _HOST.match(host):
        raise UserError("gateway_host_wrong", field="host")
    if not 1 <= new.port <= 65535:
        raise UserError("gateway_port_wrong", field="port")
    sender = one_line(new.sender, "sender")
    if not is_mail_address(sender):
        raise UserError("gateway_sender_wrong", field="sender")
    if reveals(sender, judge):
        raise UserError("gateway_sender_reveals", field="sender")
    _check_authority(new.authority)
    user = one_line(new.user, "user")
    return replace(new, host=host, sender=sender, user=user, password=new.password if user else "")


def reveals(sender: str, judge: MessageJudge) -> bool:
    """Whether an address tells what care it is about: the sender may not either (facts.md §9)."""
    words = re.sub(r"[^A-Za-z]+", " ", sender)
    found = (*judge.words.judge_name(words).findings, *judge.words.judge_text(words))
    return any(one.code in ("names_speciality", "names_condition") for one in found)


def _check_authority(pem: str) -> None:
    """Certificates that can be read, or none."""
    if not pem.strip():
        return
    if len(pem) > _LONGEST_AUTHORITY:
        raise UserError("gateway_authority_wrong", field="authority")
    try:
        ssl.create_default_context(cadata=pem)
    except (ssl.SSLError, ValueError):
        raise UserError("gateway_authority_wrong", field="authority") from None
