"""A preview in the form the command line gives it (rules.md, preview)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from desk.consent.message.finding import Finding
from desk.consent.message.preview import Preview


def preview_data(preview: Preview, sentence: Callable[[Finding], str]) -> Mapping[str, Any]:
    """A preview as JSON data; `sentence` words a finding."""
    return {
        "text": preview.text,
        "encoding": preview.encoding,
        "units": preview.units,
        "segments": preview.segments,
        "cost_ore": preview.cost_ore,
        "send_at": None if preview.send_at is None else wall_time(preview.send_at),
        "findings": [finding_data(finding, sentence) for finding in preview.findings],
    }


def finding_data(finding: Finding, sentence: Callable[[Finding], str]) -> Mapping[str, Any]:
    """A finding as JSON data."""
    return {
        "code": finding.code,
        "severity": finding.severity,
        "field": finding.field,
        "start": finding.start,
        "end": finding.end,
        "match": finding.match,
        "message": sentence(finding),
    }


def wall_time(moment: datetime) -> str:
    """A local wall time, 2026-12-01T09:30."""
    return moment.isoformat(timespec="minutes")
