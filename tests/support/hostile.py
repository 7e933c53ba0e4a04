"""Makes hostile input: right cases bent, broken, stuffed and cut in every way one can think of."""

from __future__ import annotations

import json
from random import Random
from typing import Any

VALUES: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    -1,
    18,
    10**30,
    -(10**4000),
    1.5,
    -0.0,
    float("nan"),
    float("inf"),
    "",
    " ",
    "vgr",
    "ja",
    "2026-11-20",
    "2026-02-30",
    "9999-12-31",
    "0000-00-00",
    "0701740605",
    "08-465 004 10",
    "\x00",
    "\x1b[31m",
    "a\nb: c",
    "\ud800",
    "\u202e",
    "ı",
    "٠٧٠١٧٤٠٦٠٥",
    "😀" * 50,
    "x" * 5_000,
    [],
    {},
    [None],
    [[]],
    {"": None},
    {"role": "guardian"},
    {"covers_person": True},
)
SCRAPS = (
    b"{", b"}", b"[", b"]", b",", b":", b'"', b"\\", b"\x00", b"\xff", b"\xc3", b"\xe2\x82",
    b"\xef\xbb\xbf", b"\n", b"\r", b"\t", b" ", b"-", b"1e999", b"NaN", b"null", b"\\u0000",
    b"\\ud800", b"[" * 2_000, b'{"a":' * 2_000, b"9" * 5_000, b"//", b"'",
)  # fmt: skip


def hostile(random: Random, case: dict[str, Any]) -> bytes:
    """Bytes that are mostly no right input, made from a right case."""
    kind = random.randrange(8)
    if kind == 0:
        return random.randbytes(random.randrange(200))
    if kind == 1:
        return b"".join(random.choice(SCRAPS) for _ in range(random.randrange(12)))
    count = random.choice((1, 1, 2, 3))
    cases = [bent(random, case) if random.random() < 0.8 else case for _ in range(count)]
    indent = random.choice((None, None, 1))
    if random.random() < 0.4:
        text = json.dumps(cases, indent=indent)
    else:
        text = random.choice(("\n", "\n\n", "\r\n", "", " ")).join(
            json.dumps(one, indent=indent) for one in cases
        )
    data = text.encode("utf-8")
    for _ in range(random.choice((0, 0, 1, 2)) if kind < 6 else 0):
        data = broken(random, data)
    return data


def broken(random: Random, data: bytes) -> bytes:
    """A byte changed, a piece cut out, said twice or put in."""
    at = random.randrange(len(data) + 1)
    end = min(len(data), at + random.randrange(20))
    return random.choice(
        (
            data[:at],
            data[:at] + random.choice(SCRAPS) + data[at:],
            data[:at] + data[end:],
            data[:end] + data[at:],
            data[:at] + random.randbytes(1) + data[at + 1 :],
        )
    )


def bent(random: Random, value: Any) -> Any:
    """The value with something in it of another kind, gone, or too much."""
    if random.random() < 0.15 or not isinstance(value, dict | list) or not value:
        return random.choice(VALUES)
    if isinstance(value, list):
        at = random.randrange(len(value))
        return [*value[:at], bent(random, value[at]), *value[at + 1 :]]
    keys = list(value)
    key = random.choice(keys)
    action = random.randrange(10)
    if action == 0:
        return {one: value[one] for one in keys if one != key}
    if action == 1:
        return {**value, random.choice(("x", "", "\n", "a.b", "\ud800", "patient")): value[key]}
    return {**value, key: bent(random, value[key])}
