"""The failures a user is told about; everything else is a bug."""

from __future__ import annotations

from collections.abc import Mapping


class UserError(Exception):
    """Something a person can mend, told in their language.

    `code` names a sentence in `resources/sentences/<language>.toml`; `field` is the path of the
    field it concerns, or None; `values` fill the sentence's placeholders. Neither may hold
    personal data: the error can reach a log.
    """

    def __init__(
        self, code: str, *, field: str | None = None, values: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.values: Mapping[str, str] = dict(values or {})


class ContentError(UserError):
    """A file under `resources/` or `forms/` is wrong: names the file and the key."""

    def __init__(self, file: str, key: str, reason: str) -> None:
        super().__init__(
            "content_wrong", field=key, values={"file": file, "key": key, "reason": reason}
        )
        self.file = file
        self.key = key
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.file}: {self.key}: {self.reason}"


class RegisterError(UserError):
    """The register cannot be opened, read or written; what was typed is kept."""


class Conflict(UserError):
    """A colleague's change came first; nothing of ours was written."""


class Refused(UserError):
    """The access given does not allow this."""
