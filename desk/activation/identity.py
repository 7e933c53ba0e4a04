"""The application without identity numbers, for ways that do not keep them from others."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from desk.activation.application import Application
from desk.activation.fields import FIELDS, FieldKind
from desk.consent.message.identities import find_identities

_NUMBER: Final = "signatory.personal_identity_number"
_CALLED: Final[frozenset[FieldKind]] = frozenset({"mobile"})


def identity_fields(application: Application) -> tuple[str, ...]:
    """The paths of the fields that hold an identity number.

    The signatory's own, a sole trader's organisation number, and any other field in which somebody
    wrote one. A number that begins as a phone's does is a phone.
    """
    found = []
    for one in FIELDS:
        text = application.text(one.path)
        if one.kind == "phone" and text.startswith(("0", "+")):
            continue
        if text and (one.path == _NUMBER or (one.kind not in _CALLED and find_identities(text))):
            found.append(one.path)
    return tuple(found)


def without_identities(application: Application) -> Application:
    """The application with the fields that hold an identity number left to fill in."""
    empty = dict.fromkeys(identity_fields(application), "")
    return replace(application, texts={**application.texts, **empty})
