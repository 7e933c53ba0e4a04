"""What can be told of an application's signature."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, repr=False)
class SignatureState:
    """Whether a paper is signed, by whom and when, and whether it is still what was signed.

    `by` is the name in the certificate, "" where it has none; `when` what the signer's computer
    said. `intact`: what was signed stands there unchanged. `changed_after`: something was added
    that the signature forbids, or the file was written anew. `trusted`: the certificate comes from
    an issuer that was asked for; None where no issuer was named. `application`: it has the fields
    of an application that this program made.
    """

    signed: bool
    by: str = ""
    when: datetime | None = None
    intact: bool = False
    changed_after: bool = False
    trusted: bool | None = None
    application: bool = True

    @property
    def holds(self) -> bool:
        """Whether it is signed and nothing was changed after."""
        return self.signed and self.intact and not self.changed_after
