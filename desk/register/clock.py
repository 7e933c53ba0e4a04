"""The time as the use cases see it: instants in UTC, today as the desk's wall calendar (D10)."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

LOCAL_ZONE = "Europe/Stockholm"


class SystemClock:
    """The computer's clock."""

    def __init__(self) -> None:
        self._zone = ZoneInfo(LOCAL_ZONE)

    def now(self) -> datetime:
        """The instant now, in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """Today's date in Sweden."""
        return datetime.now(self._zone).date()


def wall_time(instant: datetime) -> datetime:
    """What a clock on a Swedish wall shows at an instant, without a zone."""
    return instant.astimezone(ZoneInfo(LOCAL_ZONE)).replace(tzinfo=None)


def local_midnight(day: date) -> datetime:
    """The instant at which a day begins in Sweden, in UTC."""
    return datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(LOCAL_ZONE)).astimezone(UTC)
