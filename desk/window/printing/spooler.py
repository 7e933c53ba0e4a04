"""Hands a PDF to the printers of Linux and macOS as it is: CUPS draws it better than we could."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from desk.errors import UserError

# Qt's printing is imported when something is printed (decision D9).
if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

PATIENCE_S: Final = 60
_OURS: Final = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
"""What a packaged program sets for itself: the libraries inside it are not `lp`'s."""


def find_spooler() -> str | None:
    """The path of `lp`, None on Windows and where it is not installed."""
    return None if sys.platform == "win32" else shutil.which("lp")


def spool_command(lp: str, printer: QPrinter, title: str) -> list[str]:
    """The call that prints standard input as the dialog asked for."""
    from PySide6.QtPrintSupport import QPrinter as Qt

    command = [lp, "-d", printer.printerName(), "-t", title, "-n", str(printer.copyCount())]
    if printer.printRange() is Qt.PrintRange.PageRange and printer.fromPage() > 0:
        command += ["-P", f"{printer.fromPage()}-{printer.toPage()}"]
    sides = {
        Qt.DuplexMode.DuplexNone: "one-sided",
        Qt.DuplexMode.DuplexLongSide: "two-sided-long-edge",
        Qt.DuplexMode.DuplexShortSide: "two-sided-short-edge",
    }
    if printer.duplex() in sides:
        command += ["-o", f"sides={sides[printer.duplex()]}"]
    if printer.colorMode() is Qt.ColorMode.GrayScale:
        command += ["-o", "print-color-mode=monochrome"]
    return command


def spool(command: list[str], pdf: bytes) -> None:
    """Hands the PDF over. Raises UserError `printer_failed` when it is not taken."""
    try:
        subprocess.run(
            command,
            input=pdf,
            env=outer_environment(os.environ),
            timeout=PATIENCE_S,
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise UserError("printer_failed") from error


def outer_environment(own: Mapping[str, str]) -> dict[str, str]:
    """The environment as it was before a packaged program set its own libraries first."""
    outer = dict(own)
    for name in _OURS:
        before = outer.pop(f"{name}_ORIG", "")
        if before:
            outer[name] = before
        elif getattr(sys, "frozen", False):
            outer.pop(name, None)
    return outer
