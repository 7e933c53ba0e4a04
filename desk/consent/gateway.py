"""A region's mail-to-SMS gateway: how a number becomes an address (facts.md §9)."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from desk.consent.table import Table

NUMBER: Final = "{number}"
"""Where the number stands in the pattern: its digits as they are dialled in Sweden."""

_E164: Final = re.compile(r"\+[1-9][0-9]{4,14}\Z", re.ASCII)
_SWEDEN: Final = "+46"
_ADDRESS: Final = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+\Z", re.ASCII)


class ProfileGateway(NamedTuple):
    """The gateway that turns one mail into one SMS.

    `address` holds `{number}` once, before the @. `reply_to`: an address that nobody reads, or
    None where the mail shall carry no Reply-To.
    """

    address: str
    reply_to: str | None

    def address_of(self, number: str) -> str:
        """The mail address of a mobile number (E.164). Raises ValueError for anything else."""
        if not _E164.match(number):
            raise ValueError("not E.164")
        national = number.startswith(_SWEDEN)
        digits = "0" + number[len(_SWEDEN) :] if national else "00" + number[1:]
        return self.address.replace(NUMBER, digits)


def is_mail_address(text: str) -> bool:
    """Whether it is a plain mail address, without a name beside it."""
    return bool(_ADDRESS.match(text)) and len(text) <= 254


def read_gateway(table: Table) -> ProfileGateway:
    """The gateway of a profile's file. Raises ContentError."""
    address = table.text("address")
    if address.count(NUMBER) != 1 or not is_mail_address(address.replace(NUMBER, "0701740605")):
        raise table.wrong("address", "must be an e-mail address with {number} once")
    if address.index(NUMBER) > address.index("@"):
        raise table.wrong("address", "must have {number} before the @")
    reply_to = table.text("reply_to")
    if reply_to != "none" and not is_mail_address(reply_to):
        raise table.wrong("reply_to", 'must be an e-mail address, or "none"')
    return ProfileGateway(address, None if reply_to == "none" else reply_to)
