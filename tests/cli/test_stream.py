"""JSON Lines go through in constant memory, however many there are."""

from __future__ import annotations

import io
import json
import tracemalloc
from typing import BinaryIO, cast

import pytest

from desk.cli.console import Console
from desk.cli.items import answer_items
from desk.consent.reading import Facts, InputError

LINE = json.dumps({"text": "x" * 200}).encode() + b"\n"


class Endless(io.RawIOBase):
    """So many equal lines, made as they are read."""

    def __init__(self, count: int) -> None:
        self.left = count

    def readline(self, size: int | None = -1) -> bytes:
        self.left -= 1
        return LINE if self.left >= 0 else b""


class Swallow(io.RawIOBase):
    """Counts the lines it is given."""

    lines = 0

    def write(self, data: object) -> int:
        assert isinstance(data, bytes)
        self.lines += data.count(b"\n")
        return len(data)


def peak(count: int) -> int:
    """The most memory taken by that many lines, in bytes."""
    output = Swallow()
    console = Console(cast(BinaryIO, Endless(count)), cast(BinaryIO, output), io.StringIO())
    tracemalloc.start()
    answer_items("-", console, lambda facts: facts.text("text"))
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert output.lines == count
    return most


def test_forty_times_the_lines_take_no_more_memory() -> None:
    few = peak(100)
    assert peak(4_000) < few + 20_000


def test_a_long_object_over_many_lines_is_not_read_over_and_over() -> None:
    rows = [{"place": place, "text": "x"} for place in range(30_000)]
    given = json.dumps({"rows": rows}, indent=1).encode()
    console = Console(io.BytesIO(given), io.BytesIO(), io.StringIO())

    def answer(facts: Facts) -> object:
        return sum(1 for _ in facts.rows("rows"))

    answer_items("-", console, answer)
    assert isinstance(console.output, io.BytesIO)
    assert console.output.getvalue() == b"30000\n"


def test_a_key_said_twice_is_found_among_very_many() -> None:
    keys = ",".join(f'"k{place}":1' for place in range(50_000))
    given = f'{{{keys},"k49999":2}}'.encode()
    console = Console(io.BytesIO(given), io.BytesIO(), io.StringIO())
    with pytest.raises(InputError) as caught:
        answer_items("-", console, lambda facts: facts.path)
    assert (caught.value.code, caught.value.field) == ("input_repeated_key", "k49999")
