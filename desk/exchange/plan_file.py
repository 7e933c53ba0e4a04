"""The plan as a file for a system that sends it: each message once, and which ones to stop."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from desk.consent.message.statement import wall_time
from desk.exchange.sheet import sheet_bytes
from desk.register.sent_records import FiledMessage, PlanFile

HEADS: Final = ("action", "id", "send_at", "to", "text", "parts")
ZONE: Final = "Europe/Stockholm"


def plan_sheet(sends: Sequence[FiledMessage], stops: Sequence[FiledMessage]) -> bytes:
    """CSV with a line for each message: `send` or `stop`, its id, local time, number and text.

    The number begins with 00 and its country, since a cell may not begin with +.
    """
    rows: list[tuple[str, ...]] = [HEADS]
    rows += [
        ("send", one.id, wall_time(one.send_at), dialled(one.mobile), one.text, str(one.segments))
        for one in sends
    ]
    rows += [("stop", one.id, wall_time(one.send_at), dialled(one.mobile), "", "") for one in stops]
    return sheet_bytes(rows)


def dialled(number: str) -> str:
    """An E.164 number with 00 in the place of its +."""
    return "00" + number.removeprefix("+")


def plan_json(
    file: PlanFile, unit: str, sends: Sequence[FiledMessage], stops: Sequence[FiledMessage]
) -> bytes:
    """The same as JSON, with E.164 numbers: `send` and `stop`, and which file it is."""
    data: Mapping[str, Any] = {
        "file": file.id,
        "unit": unit,
        "made_at": _instant(file.made_at),
        "time_zone": ZONE,
        "send": [
            {
                "id": one.id,
                "send_at": wall_time(one.send_at),
                "to": one.mobile,
                "text": one.text,
                "parts": one.segments,
            }
            for one in sends
        ],
        "stop": [
            {"id": one.id, "send_at": wall_time(one.send_at), "to": one.mobile} for one in stops
        ],
    }
    return json_bytes(data)


def json_bytes(data: object) -> bytes:
    """JSON as the command line reads and writes it: UTF-8, a line's end last."""
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
