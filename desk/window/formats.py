"""Dates, times, numbers and names as the window writes them, in the language in force."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale

from desk.window.words import tr

HERE = "Europe/Stockholm"
_NO_BREAK = "\u00a0"
_NO_BREAK_HYPHEN = "\u2011"


class Formats:
    """Formats of one language (`sv` or `en`)."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._locale = QLocale("sv_SE" if language == "sv" else "en_GB")

    def local(self, instant: datetime) -> datetime:
        """An instant as Swedish wall time."""
        return instant.astimezone(ZoneInfo(HERE))

    def day(self, day: date, today: date | None = None) -> str:
        """“fredag 1 december”, with the year when it is not this year's."""
        words = self._locale.toString(QDate(day.year, day.month, day.day), "dddd d MMMM")
        return words if today is not None and day.year == today.year else f"{words} {day.year}"

    def plain_day(self, day: date) -> str:
        """“20 november 2028”."""
        return self._locale.toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")

    def weekday(self, day: date) -> str:
        """“tisdag”; in Swedish as it stands after *sedan i*: “tisdags”."""
        words = self._locale.toString(QDate(day.year, day.month, day.day), "dddd")
        return f"i {words}s" if self.language == "sv" else words

    def short_day(self, day: date) -> str:
        """“ons 29 nov”."""
        words = self._locale.toString(QDate(day.year, day.month, day.day), "ddd d MMM")
        return words.replace(".", "")

    def short_date(self, day: date) -> str:
        """“20 nov 2028”."""
        words = self._locale.toString(QDate(day.year, day.month, day.day), "d MMM yyyy")
        return words.replace(".", "")

    def month(self, day: date) -> str:
        """“oktober”."""
        return self._locale.standaloneMonthName(day.month)

    def time(self, moment: datetime) -> str:
        """“09.30”."""
        return f"{moment.hour:02d}.{moment.minute:02d}"

    def day_and_time(self, moment: datetime, today: date | None = None) -> str:
        """“fredag 1 december kl. 09.30”."""
        return f"{self.day(moment.date(), today)} {tr('at')}{_NO_BREAK}{self.time(moment)}"

    def when_seen(self, instant: datetime, today: date) -> str:
        """A list's time: “09.42” today, “igår”, else the date."""
        moment = self.local(instant)
        ago = (today - moment.date()).days
        if ago == 0:
            return self.time(moment)
        if ago == 1:
            return tr("yesterday")
        return self.short_date(moment.date())


def no_break(words: str) -> str:
    """Words that are not broken over two lines, a date for instance."""
    return words.replace(" ", _NO_BREAK)


def capital(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]


def genitive(name: str) -> str:
    """“Annas”, “Lars”: Swedish adds s except after s, x and z. English: tr decides."""
    mark = tr("'s")
    if mark == "s":
        return name if name[-1:].lower() in ("s", "x", "z") else f"{name}s"
    return f"{name}{mark}"


def initials(given_name: str, surname: str) -> str:
    """“AL”."""
    return (given_name[:1] + surname[:1]).upper()


def identity_shown(value: str) -> str:
    """“19610118-2803” for twelve digits, else the value as it is; does not break on the hyphen."""
    if len(value) == 12 and value.isdigit() and not value.startswith("99"):
        return f"{value[:8]}{_NO_BREAK_HYPHEN}{value[8:]}"
    return value


def shown_number(national: str) -> str:
    """A phone number that does not break over lines."""
    return national.replace(" ", _NO_BREAK).replace("-", _NO_BREAK_HYPHEN)


def plain(shown: str) -> str:
    """What was shown, with the ordinary spaces and hyphens that are typed and stored."""
    return shown.replace(_NO_BREAK, " ").replace(_NO_BREAK_HYPHEN, "-")


def days_or_years(days: int) -> str:
    """A length of time: whole years as years, the rest in days."""
    years = round(days / 365.25)
    if years > 1 and abs(days - years * 365.25) < 2:
        return tr("{count} years").format(count=years)
    return tr("{count} days").format(count=days)
