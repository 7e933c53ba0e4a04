"""What comes out of a printer that is quick, slow, failing or missing, without its dialog."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from story import flat

from desk.errors import UserError


@dataclass
class Tray:
    """What came out of the printer; `fails` takes nothing, `after` is told of each paper.

    A printer that is slow takes nothing before `gate` is open; one from which the dialog is
    `cancelled` is not asked. `held` tells that it has got the first.
    """

    papers: list[bytes] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    fails: bool = False
    missing: bool = False
    cancelled: bool = False
    gate: threading.Event = field(default_factory=threading.Event)
    held: threading.Event = field(default_factory=threading.Event)
    after: Callable[[int], None] = lambda _count: None

    def __post_init__(self) -> None:
        self.gate.set()

    def ask(self, title: str) -> Callable[[bytes], None] | None:
        """In the place of the system's dialog."""
        if self.missing:
            raise UserError("printer_missing")
        if self.cancelled:
            return None
        self.titles.append(title)
        return self._take

    def _take(self, pdf: bytes) -> None:
        self.held.set()
        if not self.gate.wait(30) or self.fails:
            raise UserError("printer_failed")
        self.papers.append(pdf)
        self.after(len(self.papers))

    def words(self, place: int = -1) -> str:
        """A paper's words, and those in its fields; the last one's if none is named."""
        command = ["pdftotext", "-layout", "-", "-"]
        return flat(
            subprocess.run(command, input=self.papers[place], capture_output=True, check=True)
            .stdout.decode("utf-8")
            .replace("\f", " ")
        )
