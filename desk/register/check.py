"""Verifying the register against its journal, and against anchors outside it (D2, D3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from desk.errors import UserError
from desk.register.access import Access
from desk.register.current import derive
from desk.register.permission import MANAGERS, require
from desk.register.ports import UnitOfWork
from desk.register.ports.log import Anchor
from desk.register.verify_records import VerifyResult

_SHORTEST_HASH: Final = 16
_LONGEST_HASH: Final = 64
_HEX: Final = frozenset("0123456789abcdef")


@dataclass(frozen=True, slots=True)
class KnownAnchor:
    """An anchor and where it was kept. `made_at` and `register_id` are a backup's, else None."""

    anchor: Anchor
    source: str
    made_at: datetime | None = None
    register_id: str | None = None


@dataclass(frozen=True, slots=True)
class AnchorCheck:
    """Whether the journal still says what an anchor says.

    holds; broken: another entry stands there, or none; before_restore: the journal was put back to
    an earlier end since then, which it says itself; other_register.
    """

    known: KnownAnchor
    state: Literal["holds", "broken", "before_restore", "other_register"]


def verify(access: Access, uow: UnitOfWork) -> VerifyResult:
    """Every row has its last seal, no seal lacks its row, the chain is whole, what holds follows.

    Reads only; takes seconds on a large register.
    """
    require(access, uow, MANAGERS)
    return uow.journal.verify(derive)


def check_anchors(
    anchors: Sequence[KnownAnchor], access: Access, uow: UnitOfWork
) -> tuple[AnchorCheck, ...]:
    """Compare anchors that were kept outside the register with its journal. Reads only.

    This is what finds somebody who computed the whole chain anew with the register's key.
    """
    require(access, uow, MANAGERS)
    own, restored = uow.log.register_id(), uow.log.restored()
    checks = []
    for one in anchors:
        if one.register_id not in (None, own):
            checks.append(AnchorCheck(one, "other_register"))
            continue
        stands = uow.log.hash_of(one.anchor.number)
        if stands is not None and stands.startswith(one.anchor.hash):
            checks.append(AnchorCheck(one, "holds"))
        elif _was_put_back(one, restored):
            checks.append(AnchorCheck(one, "before_restore"))
        else:
            checks.append(AnchorCheck(one, "broken"))
    return tuple(checks)


def _was_put_back(one: KnownAnchor, restored: Sequence[tuple[datetime, int]]) -> bool:
    made_at, number = one.made_at, one.anchor.number
    return made_at is not None and any(made_at < at and number > end for at, end in restored)


def note_verified(
    result: VerifyResult, checks: Sequence[AnchorCheck], access: Access, uow: UnitOfWork
) -> None:
    """Journal that the register was verified, and what came of it. Writes."""
    require(access, uow, MANAGERS)
    broken = sum(one.state == "broken" for one in checks)
    details: dict[str, str | int] = {
        "entry": result.entries,
        "problems": len(result.problems),
        "anchors": len(checks),
        "broken": broken,
    }
    uow.journal.write("register_verified", access, details=details)
    uow.commit()


def read_anchor(text: str) -> Anchor:
    """An anchor as it is printed or typed, `NUMBER:HASH`; blanks in the hash do not matter.

    The first sixteen digits of the hash will do. Raises UserError `anchor_wrong`.
    """
    number, _, rest = text.partition(":")
    digits = "".join(rest.split()).casefold()
    fits = _SHORTEST_HASH <= len(digits) <= _LONGEST_HASH and set(digits) <= _HEX
    if not fits or not number.strip().isascii() or not number.strip().isdecimal():
        raise UserError("anchor_wrong", field="anchor")
    if len(number.strip()) > len("1" * 18):
        raise UserError("anchor_wrong", field="anchor")
    return Anchor(int(number), digits)


def anchor_text(anchor: Anchor) -> str:
    """An anchor as it is printed: the hash in groups that an eye can follow."""
    groups = [anchor.hash[start : start + 8] for start in range(0, len(anchor.hash), 8)]
    return f"{anchor.number}:{' '.join(groups)}"
