"""The log holds codes and numbers, whatever it is given."""

from __future__ import annotations

import re
import resource
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.logs import log_event, log_failure, start_log, stop_log
from desk.register.names import name_key

LINE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ [a-z0-9_.?]+( [a-z_]+=[\w.+?-]+)*")


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    file = tmp_path / "log" / "consent-desk.log"
    start_log(file)
    yield file
    stop_log()


def test_an_event_is_a_code_with_its_fields(log: Path) -> None:
    log_event("answer.saved", duration_ms=12, step="number", version="0.1.0")
    line = log.read_text(encoding="utf-8")
    assert line.endswith(" answer.saved duration_ms=12 step=number version=0.1.0\n")
    assert log.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "value", ["Anna", "070-174 06 05", "+46701740605", "197701012382", "a b", "", "å", "a\nb", -1]
)
def test_what_is_no_code_is_not_written(log: Path, value: str | int) -> None:
    log_event("search", code=value)
    log_event("search", name=value)
    log_event(str(value))
    text = log.read_text(encoding="utf-8")
    assert [line.split(" ", 1)[1] for line in text.splitlines()] == ["search code=?", "search", "?"]


def test_a_bug_is_its_kind_and_its_places(log: Path) -> None:
    no_name: Any = 5
    with pytest.raises(AttributeError) as caught:
        name_key(no_name)
    log_failure(caught.value)
    text = log.read_text(encoding="utf-8")
    assert "failure error=AttributeError" in text
    assert "module=desk.register.names" in text


def test_the_log_is_cut_when_it_is_long(tmp_path: Path) -> None:
    file = tmp_path / "consent-desk.log"
    start_log(file, longest=2_000, kept=2)
    for _ in range(200):
        log_event("a" * 70)
    stop_log()
    names = sorted(one.name for one in tmp_path.iterdir())
    assert names == ["consent-desk.log", "consent-desk.log.1", "consent-desk.log.2"]
    assert all(one.stat().st_size <= 2_000 for one in tmp_path.iterdir())
    assert {one.stat().st_mode & 0o777 for one in tmp_path.iterdir()} == {0o600}


def test_without_room_for_a_log_there_is_none(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("no folder")
    start_log(tmp_path / "file" / "consent-desk.log")
    log_event("search")
    start_log(tmp_path / "consent-desk.log")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        log_event("search")
        stop_log()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert capfd.readouterr() == ("", "")


@given(st.text(), st.text(), st.integers())
def test_every_line_has_the_same_shape(
    tmp_path_factory: pytest.TempPathFactory, event: str, value: str, count: int
) -> None:
    file = tmp_path_factory.getbasetemp() / "shapes" / "consent-desk.log"
    start_log(file)
    log_event(event, code=value, error=value, version=value, count=count)
    stop_log()
    last = file.read_text(encoding="utf-8").splitlines()[-1]
    assert LINE.fullmatch(last), last
