"""The tour: pictures of every page, two papers, and nothing readable left behind."""

from __future__ import annotations

import base64
import os
import re
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

SECRETS = [
    "Lindqvist",
    "196101182803",
    "19610118",
    "+46701740605",
    "0701740605",
    "070-174 06 05",
    "Lars Berg",
    "195009072553",
    "198106152393",
    "0701740610",
    "Ingrid Holm",
]


@pytest.fixture(scope="module")
def toured(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The tour's output and its home."""
    out, home = tmp_path_factory.mktemp("out"), tmp_path_factory.mktemp("home")
    environment = dict(os.environ, CONSENT_DESK_HOME=str(home))
    command = [sys.executable, "-m", "desk", "tour", "--out", str(out)]
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=500, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert str(out) in done.stdout
    return out, home


def test_every_page_has_its_picture(toured: tuple[Path, Path]) -> None:
    pictures = sorted(toured[0].glob("*.png"))
    assert len(pictures) >= 12
    seen = set()
    for path in pictures:
        image = QImage(str(path))
        assert image.width() >= 1280
        assert image.height() >= 800
        drawn = image.convertToFormat(QImage.Format.Format_RGB32)
        colors = set(memoryview(drawn.constBits()).cast("I")[::7])
        assert len(colors) > 20, f"{path.name} is blank"
        seen.add(path.read_bytes())
    assert len(seen) == len(pictures)


def test_two_papers_are_made(toured: tuple[Path, Path]) -> None:
    papers = sorted(toured[0].glob("*.pdf"))
    assert len(papers) == 2
    assert all(path.read_bytes().startswith(b"%PDF-") for path in papers)


def shapes(text: str) -> Iterator[bytes]:
    """How a text can stand in a file: encodings, hex, and base64 at every offset."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "latin-1"):
        raw = text.encode(encoding)
        yield raw
        yield raw.hex().encode()
        yield raw.hex().upper().encode()
        for offset in range(3):
            coded = base64.b64encode(b"\0" * offset + raw)[(0, 2, 3)[offset] :].rstrip(b"=")[:-1]
            if len(coded) >= 8:
                yield coded


def contents(file: Path) -> Iterator[bytes]:
    """A file's bytes, and what is compressed in them."""
    data = file.read_bytes()
    yield data
    for start in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", data):
        try:
            yield zlib.decompressobj().decompress(data[start.start() :])
        except zlib.error:
            continue


def test_nothing_readable_is_left_at_home(toured: tuple[Path, Path]) -> None:
    files = [path for path in toured[1].rglob("*") if path.is_file()]
    assert any(path.name == "register.db" for path in files)
    found = [
        f"{path.name}: {secret}"
        for path in files
        for blob in contents(path)
        for secret in SECRETS
        for shape in shapes(secret)
        if shape in blob
    ]
    assert found == []
