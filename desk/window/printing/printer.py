"""The computer's printers and viewers: the system's dialog, pages at 300 dpi, a private folder."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desk.errors import UserError
from desk.window.printing.keeper import Keeper

# Qt's printing is imported when something is printed (decision D9).
if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from desk.window.context import Papers

DPI: Final = 300
"""Enough for small print; a page then takes 35 MB while it is drawn, so they go one by one."""


class SystemPrinter:
    """Prints on this computer's printers, and opens papers in its viewer.

    `names`, `choose` and `show` are the three ways out to the system. Tests and the tour put
    their own in their place.
    """

    def __init__(self, papers: Papers, folder: Path) -> None:
        self._papers = papers
        self._keeper = Keeper(folder)
        self.names: Callable[[], list[str]] = _printer_names
        self.choose: Callable[[QPrinter], bool] = _ask
        self.show: Callable[[Path], bool] = _show

    def ask(self, title: str) -> Callable[[bytes], None] | None:
        """The system's dialog; what then prints a PDF, off the window's thread.

        `title` is the job's name and stands in the printer's queue: no personal data. None when
        nothing was chosen. Raises UserError `printer_missing`; the answer `printer_failed`.
        """
        from PySide6.QtGui import QPageSize
        from PySide6.QtPrintSupport import QPrinter

        from desk.window.printing.spooler import find_spooler, spool, spool_command

        if not self.names():
            raise UserError("printer_missing")
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(DPI)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setFullPage(True)
        printer.setDocName(title)
        if not self.choose(printer):
            return None
        lp = find_spooler()
        if lp is not None and printer.outputFormat() is QPrinter.OutputFormat.NativeFormat:
            return partial(spool, spool_command(lp, printer, title))
        return partial(paint_pages, printer, self._papers)

    def keep(self, pdf: bytes, name: str) -> Path:
        """Puts a paper where only its owner can read it, to be opened; gone when the window goes.

        Raises UserError `paper_not_kept`.
        """
        try:
            return self._keeper.keep(pdf, name)
        except OSError as error:
            raise UserError("paper_not_kept") from error


def paint_pages(printer: QPrinter, papers: Papers, pdf: bytes) -> None:
    """Draws the pages asked for, one after the other, as large as the printer's paper.

    Raises UserError `printer_failed`.
    """
    from PySide6.QtGui import QPainter
    from PySide6.QtPrintSupport import QPrinter as Qt

    first, last = 0, None
    if printer.printRange() is Qt.PrintRange.PageRange and printer.fromPage() > 0:
        first, last = printer.fromPage() - 1, printer.toPage() - 1
    again = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    painter = QPainter()
    if not painter.begin(printer):
        raise UserError("printer_failed")
    try:
        for copy in range(again):
            number = first
            while (last is None or number <= last) and _paint(
                painter, printer, papers, pdf, number, new_page=copy > 0 or number > first
            ):
                number += 1
    finally:
        ended = painter.end()
    if not ended:
        raise UserError("printer_failed")


def _paint(
    painter: object, printer: QPrinter, papers: Papers, pdf: bytes, number: int, *, new_page: bool
) -> bool:
    """Draws one page; False when the PDF has no such page."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QImage, QPainter

    assert isinstance(painter, QPainter)
    sheet = printer.pageLayout().fullRectPixels(printer.resolution())
    try:
        pixels, width, height = papers.page(pdf, number, sheet.width())
    except IndexError:
        return False
    if new_page and not printer.newPage():
        raise UserError("printer_failed")
    image = QImage(pixels, width, height, width * 4, QImage.Format.Format_RGBA8888)
    scale = min(sheet.width() / width, sheet.height() / height)
    painter.drawImage(QRectF(0, 0, width * scale, height * scale), image)
    return True


def _printer_names() -> list[str]:
    from PySide6.QtPrintSupport import QPrinterInfo

    return list(QPrinterInfo.availablePrinterNames())


def _ask(printer: QPrinter) -> bool:
    from PySide6.QtPrintSupport import QPrintDialog
    from PySide6.QtWidgets import QApplication

    dialog = QPrintDialog(printer, QApplication.activeWindow())
    return dialog.exec() == QPrintDialog.DialogCode.Accepted


def _show(path: Path) -> bool:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
