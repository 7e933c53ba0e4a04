"""Printing: pages at 300 dpi or the spooler; papers opened from a private place."""

from __future__ import annotations

import io
import json
import os
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from desk.app import ShippedContent, ShippedPapers
from desk.errors import UserError
from desk.window.printing import spooler
from desk.window.printing.printer import DPI, SystemPrinter

pytestmark = pytest.mark.usefixtures("application")


@pytest.fixture
def papers() -> ShippedPapers:
    return ShippedPapers(ShippedContent())


@pytest.fixture
def pdf() -> bytes:
    """Three pages of A4, each a grey of its own."""
    document = pdfium.PdfDocument.new()
    for grey in (40, 120, 200):
        page = document.new_page(595.28, 841.89)
        bitmap = pdfium.PdfBitmap.new_native(8, 8, pdfium.raw.FPDFBitmap_BGRx)
        bitmap.fill_rect((grey, grey, grey, 255), 0, 0, 8, 8)
        image = pdfium.PdfImage.new(document)
        image.set_bitmap(bitmap)
        image.set_matrix(pdfium.PdfMatrix().scale(595.28, 841.89))
        page.insert_obj(image)
        page.gen_content()
    buffer = io.BytesIO()
    document.save(buffer)
    document.close()
    return buffer.getvalue()


def printing_to(path: Path, also: Callable[[QPrinter], None] = lambda _printer: None) -> Any:
    def choose(printer: QPrinter) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        also(printer)
        return True

    return choose


def a_printer(papers: ShippedPapers, folder: Path) -> SystemPrinter:
    printer = SystemPrinter(papers, folder)
    printer.names = lambda: ["Reception"]
    return printer


def greys(path: Path) -> list[int]:
    """The grey in the middle of each page."""
    document = pdfium.PdfDocument(path)
    try:
        found = []
        for page in document:
            bitmap = page.render(scale=0.2)
            middle = bitmap.stride * (bitmap.height // 2) + bitmap.n_channels * bitmap.width // 2
            found.append(bytes(bitmap.buffer)[middle])
        return found
    finally:
        document.close()


def about(found: list[int], expected: list[int]) -> bool:
    return len(found) == len(expected) and all(
        abs(one - other) < 8 for one, other in zip(found, expected, strict=True)
    )


def test_every_page_is_printed(papers: ShippedPapers, pdf: bytes, tmp_path: Path) -> None:
    printer = a_printer(papers, tmp_path / "opened")
    printer.choose = printing_to(tmp_path / "out.pdf")
    send = printer.ask("Application")
    assert send is not None
    send(pdf)
    assert about(greys(tmp_path / "out.pdf"), [40, 120, 200])


def test_the_page_is_printed_as_large_as_the_paper(
    papers: ShippedPapers, pdf: bytes, tmp_path: Path
) -> None:
    widths: list[int] = []
    page = papers.page

    def watched(pdf: bytes, number: int, width: int) -> tuple[bytes, int, int]:
        widths.append(width)
        return page(pdf, number, width)

    papers.page = watched  # type: ignore[method-assign]
    printer = a_printer(papers, tmp_path / "opened")
    printer.choose = printing_to(tmp_path / "out.pdf")
    send = printer.ask("Application")
    assert send is not None
    send(pdf)
    assert len(widths) > 1
    assert all(abs(width - 210 / 25.4 * DPI) < 2 for width in widths)


def test_only_the_pages_asked_for_are_printed(
    papers: ShippedPapers, pdf: bytes, tmp_path: Path
) -> None:
    def second(printer: QPrinter) -> None:
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setFromTo(2, 2)

    printer = a_printer(papers, tmp_path / "opened")
    printer.choose = printing_to(tmp_path / "out.pdf", second)
    send = printer.ask("Application")
    assert send is not None
    send(pdf)
    assert about(greys(tmp_path / "out.pdf"), [120])


def test_nothing_chosen_prints_nothing(papers: ShippedPapers, tmp_path: Path) -> None:
    printer = a_printer(papers, tmp_path / "opened")
    printer.choose = lambda _printer: False
    assert printer.ask("Application") is None


def test_no_printer_is_said(papers: ShippedPapers, tmp_path: Path) -> None:
    printer = SystemPrinter(papers, tmp_path / "opened")
    printer.names = list
    with pytest.raises(UserError) as told:
        printer.ask("Application")
    assert told.value.code == "printer_missing"


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_is_said(papers: ShippedPapers, pdf: bytes, tmp_path: Path) -> None:
    printer = a_printer(papers, tmp_path / "opened")
    printer.choose = printing_to(tmp_path / "no such folder" / "out.pdf")
    send = printer.ask("Application")
    assert send is not None
    with pytest.raises(UserError) as told:
        send(pdf)
    assert told.value.code == "printer_failed"


# The spooler


def fake_lp(folder: Path, *, fails: bool = False) -> Path:
    """An `lp` that writes down how it was called and what it was given."""
    path = folder / "lp"
    path.write_text(
        f"#!{sys.executable}\n"
        "import json, os, sys\n"
        f"folder = {str(folder)!r}\n"
        "open(os.path.join(folder, 'called'), 'w').write(json.dumps(sys.argv[1:]))\n"
        "open(os.path.join(folder, 'given'), 'wb').write(sys.stdin.buffer.read())\n"
        f"sys.exit({int(fails)})\n"
    )
    path.chmod(0o755)
    return path


def chosen(also: Callable[[QPrinter], None] = lambda _printer: None) -> Any:
    def choose(printer: QPrinter) -> bool:
        also(printer)
        return True

    return choose


def test_the_spooler_gets_the_pdf_as_it_is(
    papers: ShippedPapers, pdf: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lp = fake_lp(tmp_path)
    monkeypatch.setattr(spooler.shutil, "which", lambda _name: str(lp))
    printer = a_printer(papers, tmp_path / "opened")
    native = QPrinter.OutputFormat.NativeFormat
    monkeypatch.setattr(QPrinter, "outputFormat", lambda _self: native)
    printer.choose = chosen()
    send = printer.ask("Application")
    assert send is not None
    send(pdf)
    assert (tmp_path / "given").read_bytes() == pdf
    called = json.loads((tmp_path / "called").read_text())
    assert called[called.index("-t") + 1] == "Application"
    assert called[called.index("-n") + 1] == "1"


def test_a_spooler_that_refuses_is_said(tmp_path: Path) -> None:
    lp = fake_lp(tmp_path, fails=True)
    with pytest.raises(UserError) as told:
        spooler.spool([str(lp)], b"%PDF-")
    assert told.value.code == "printer_failed"


def test_the_dialogs_choices_reach_the_spooler(application: QApplication) -> None:
    printer = QPrinter()
    printer.setPrinterName("Reception")
    printer.setCopyCount(3)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(1, 2)
    command = spooler.spool_command("lp", printer, "Application")
    assert command[command.index("-n") + 1] == "3"
    assert command[command.index("-P") + 1] == "1-2"


def test_what_a_packaged_program_set_is_not_handed_on() -> None:
    own = {"LD_LIBRARY_PATH": "/inside", "LD_LIBRARY_PATH_ORIG": "/outside", "LANG": "sv_SE"}
    assert spooler.outer_environment(own) == {"LD_LIBRARY_PATH": "/outside", "LANG": "sv_SE"}


# Papers that are opened


def test_a_paper_is_opened_from_a_place_that_only_its_owner_can_read(
    papers: ShippedPapers, tmp_path: Path
) -> None:
    folder = tmp_path / "opened"
    path = SystemPrinter(papers, folder).keep(b"%PDF-", "application.pdf")
    assert path.name == "application.pdf"
    assert folder in path.parents
    assert path.read_bytes() == b"%PDF-"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_paper_that_is_looked_at_outlives_no_program(tmp_path: Path) -> None:
    folder = tmp_path / "opened"
    killed = (
        "import os, signal, sys; from pathlib import Path\n"
        "from desk.window.printing.keeper import Keeper\n"
        "print(Keeper(Path(sys.argv[1])).keep(b'%PDF-', 'application.pdf'), flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    done = subprocess.run(
        [sys.executable, "-c", killed, str(folder)], stdout=subprocess.PIPE, text=True, check=False
    )
    path = Path(done.stdout.rstrip("\n"))
    assert folder in path.parents
    end = time.monotonic() + 10
    while any(folder.iterdir()) and time.monotonic() < end:
        os.sched_yield()
    assert not any(folder.iterdir())


def test_a_place_that_cannot_be_written_is_said(papers: ShippedPapers, tmp_path: Path) -> None:
    (tmp_path / "opened").write_text("in the way")
    with pytest.raises(UserError) as told:
        SystemPrinter(papers, tmp_path / "opened").keep(b"%PDF-", "application.pdf")
    assert told.value.code == "paper_not_kept"
