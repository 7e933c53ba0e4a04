"""Where files lie, and settings that survive whatever is done to their file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.settings import (
    Settings,
    find_paths,
    load_settings,
    save_settings,
    write_atomically,
)


def test_one_variable_moves_everything(tmp_path: Path) -> None:
    paths = find_paths({"CONSENT_DESK_HOME": str(tmp_path)})
    for place in (paths.register, paths.settings, paths.log_file):
        assert place.is_relative_to(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_without_it_the_platform_decides(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for environment in ({}, {"CONSENT_DESK_HOME": "  "}):
        paths = find_paths(environment)
        assert paths.register.name == "register.db"
        assert paths.data != paths.config
        assert "consent-desk" in str(paths.data)


def test_the_folders_are_their_owners_alone(tmp_path: Path) -> None:
    paths = find_paths({"CONSENT_DESK_HOME": str(tmp_path / "home")})
    paths.make()
    paths.make()
    assert paths.data.stat().st_mode & 0o777 == 0o700


@given(
    st.builds(
        Settings,
        language=st.sampled_from(["sv", "en"]),
        theme=st.sampled_from(["system", "light", "dark"]),
        text_size=st.integers(100, 200),
        register=st.none() | st.text(st.characters(exclude_categories=["Cs"])),
        unit_id=st.text(st.characters(exclude_categories=["Cs"])),
        lock_after=st.integers(1, 240),
        calm=st.booleans(),
    )
)
def test_settings_are_read_as_they_were_written(
    tmp_path_factory: pytest.TempPathFactory, settings: Settings
) -> None:
    path = tmp_path_factory.getbasetemp() / "settings" / "settings.json"
    save_settings(path, settings)
    assert load_settings(path) == settings
    assert [one.name for one in path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"[]",
        b"{",
        b"\xff\xfe",
        b"[" * 5000,
        b'{"language": "de", "theme": 1, "text_size": 500, "register": 3, "unknown": true}',
        b'{"text_size": true, "lock_after": 0, "calm": 1}',
    ],
)
def test_a_broken_file_gives_the_defaults(tmp_path: Path, text: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(text)
    assert load_settings(path) == Settings()
    assert load_settings(tmp_path / "none.json") == Settings()
    assert load_settings(tmp_path) == Settings()


def test_what_is_right_in_a_half_broken_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"language": "en", "theme": "pink"}', encoding="utf-8")
    assert load_settings(path) == Settings(language="en")


def test_a_write_that_fails_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "settings.json"
    save_settings(path, Settings(language="en"))

    def fail(handle: int) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="full"):
        write_atomically(path, b"new")
    monkeypatch.undo()
    assert load_settings(path) == Settings(language="en")
    assert [one.name for one in tmp_path.iterdir()] == ["settings.json"]
    assert path.stat().st_mode & 0o777 == 0o600
