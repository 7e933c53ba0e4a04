"""Reads the write-ahead log that a crash left: whether anything saved in it can no longer be read.

SQLite takes a log to end where its checksums break, and says nothing. After a crash that is right,
for what was being written then was promised to nobody. After damage it drops answers that were
saved. The difference shows: what was saved is followed by frames that are whole and say so, or the
log's index, which outlives a killed program, knows of more than there is.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desk.store.places import RegisterFiles

_HEADER: Final = 32
_FRAME: Final = 24
_MAGIC: Final = (0x377F0682, 0x377F0683)
_INDEX: Final = 48
_MASK: Final = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class LogState:
    """`whole` commits can be read; `lost` are those after them that cannot: at least so many."""

    whole: int
    lost: int


def look_at_log(files: RegisterFiles) -> LogState:
    """What the log beside a register holds. Call it before the register is opened.

    A log that is not there has lost nothing. Raises OSError.
    """
    try:
        data = files.log.read_bytes()
    except FileNotFoundError:
        return LogState(0, 0)
    if len(data) < _HEADER + _FRAME:
        return LogState(0, 1 if _index_frames(files.log_index, None) else 0)
    size = _page_size(data, files)
    frames = [
        data[start : start + _FRAME + size]
        for start in range(_HEADER, len(data) - _FRAME - size + 1, _FRAME + size)
    ]
    salt = _salt(data, frames)
    readable = _readable(data, frames)
    whole = sum(_commits(frame) for frame in frames[:readable])
    after = [frame for frame in frames[readable:] if frame[8:16] == salt]
    lost = sum(_commits(frame) for frame in after)
    if not lost and _index_frames(files.log_index, salt) > readable:
        lost = 1
    return LogState(whole, lost)


def _page_size(data: bytes, files: RegisterFiles) -> int:
    from desk.store.sqlite import PAGE

    (size,) = struct.unpack(">I", data[8:12])
    return int(size) if size == PAGE else PAGE


def _salt(data: bytes, frames: list[bytes]) -> bytes:
    """The mark of this log's own frames: the header's, and where that is damaged the first one's.

    Frames of a log that was written over have another.
    """
    if _header_is_whole(data):
        return data[16:24]
    return frames[0][8:16] if frames else b""


def _header_is_whole(data: bytes) -> bool:
    magic = struct.unpack(">I", data[:4])[0]
    if magic not in _MAGIC:
        return False
    return _sum(data[:24], (0, 0), magic) == struct.unpack(">II", data[24:32])


def _readable(data: bytes, frames: list[bytes]) -> int:
    """How many frames SQLite reads: up to the last commit before the first that does not hold."""
    if not _header_is_whole(data):
        return 0
    magic = struct.unpack(">I", data[:4])[0]
    sums: tuple[int, int] = struct.unpack(">II", data[24:32])
    last = 0
    for number, frame in enumerate(frames, start=1):
        if frame[8:16] != data[16:24] or not any(frame[:4]):
            break
        sums = _sum(frame[_FRAME:], _sum(frame[:8], sums, magic), magic)
        if sums != struct.unpack(">II", frame[16:24]):
            break
        if _commits(frame):
            last = number
    return last


def _commits(frame: bytes) -> bool:
    """Whether a frame is the last of its transaction: it holds the size of the database then."""
    return any(frame[4:8])


def _sum(data: bytes, before: tuple[int, int], magic: int) -> tuple[int, int]:
    """SQLite's checksum of a log, over pairs of words."""
    order = ">" if magic & 1 else "<"
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    one, two = before
    for place in range(0, len(words), 2):
        one = (one + words[place] + two) & _MASK
        two = (two + words[place + 1] + one) & _MASK
    return one, two


def _index_frames(index: Path, salt: bytes | None) -> int:
    """How many frames the log's index knows of, if it is this log's; 0 when it cannot say."""
    try:
        with index.open("rb") as file:
            first, second = file.read(_INDEX), file.read(_INDEX)
    except OSError:
        return 0
    if len(second) < _INDEX or first != second or (salt is not None and first[32:40] != salt):
        return 0
    return int(struct.unpack("=I", first[16:20])[0])
