"""What a verification of the register found."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VerifyProblem:
    """One thing that does not hold.

    `code`: seal_broken, row_without_seal, seal_without_row, chain_broken, number_missing,
    head_wrong, entry_changed, current_wrong, shown_wrong, words_wrong, names_wrong, drafts_wrong,
    schema_wrong, reference_broken, page_damaged. `number` is the journal entry, `row` the row's
    key; neither is personal data.
    """

    code: str
    table: str = ""
    row: str = ""
    number: int | None = None


@dataclass(frozen=True, slots=True)
class VerifyResult:
    """What a verification found. `head` is the chain's last hash, to compare with an anchor."""

    ok: bool
    entries: int
    rows: int
    head: str
    problems: tuple[VerifyProblem, ...]
    more: bool = False
