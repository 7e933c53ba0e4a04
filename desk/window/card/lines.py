"""The card's lines in words: the numbers and whose they are, and those who act for the patient."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desk.register.current import goes_on
from desk.register.views import CardView, RecipientView, RepresentativeView
from desk.window.card.history import mandate_words
from desk.window.card.names import number_shown, recipient_name, representative_name, role_name
from desk.window.card.sections import LineWords
from desk.window.formats import Formats, capital, genitive
from desk.window.words import tr

MANDATED = ("god_man", "forvaltare")


def number_lines(card: CardView, formats: Formats, today: date) -> list[LineWords]:
    """The numbers that hold, each with whose it is and when it was confirmed.

    One whose part of the yes has ended says so: it gets no messages.
    """
    if card.holding != "yes" or card.current is None:
        return []
    lines: list[LineWords] = []
    for one in card.current.recipients:
        ended = not goes_on((one,), today)
        first = not ended and not any(line.button for line in lines)
        lines.append(
            LineWords(
                "no" if ended else "mobile",
                "ink2",
                number_shown(one.mobile),
                " ".join(_about_number(card, one, formats, ended=ended)),
                tr("Confirm") if first else "",
                tr("Alt+B") if first else "",
                large=True,
            )
        )
    return lines


def _about_number(
    card: CardView, one: RecipientView, formats: Formats, *, ended: bool
) -> list[str]:
    parts = []
    if one.role == "patient" and one.whose == "other":
        parts.append(tr("{owner} phone.").format(owner=genitive(one.whose_name)))
    elif one.role == "patient":
        name = card.person.given_name
        parts.append(tr("{owner} own phone.").format(owner=genitive(name)))
    else:
        parts.append(f"{recipient_name(one, card.person)}, {role_name(one.role)}.")
    if ended and one.until is not None:
        words = tr("Gets no messages: ended on {day}.")
        return [*parts, words.format(day=formats.plain_day(one.until))]
    day = _confirmed_on(card, one, formats)
    if not one.confirmed:
        parts.append(tr("Not confirmed yet."))
    elif day:
        parts.append(tr("Read aloud and confirmed {day}.").format(day=day))
    else:
        parts.append(tr("Read aloud and confirmed."))
    current = card.current
    if current is not None and one.until not in (None, current.until):
        assert one.until is not None
        day = formats.plain_day(one.until)
        parts.append(tr("Up to and including {day}.").format(day=day))
    return parts


def _confirmed_on(card: CardView, one: RecipientView, formats: Formats) -> str:
    """The day the number was last read out."""
    for event in card.history:
        for recipient in event.recipients:
            same = recipient.mobile == one.mobile and recipient.role == one.role
            spoken = event.kind in ("given", "confirmed") or event.mobile_before is not None
            if same and recipient.confirmed and spoken and event.corrected is None:
                return formats.plain_day(formats.local(event.at).date())
    return ""


def representative_lines(shown: Sequence[RepresentativeView], formats: Formats) -> list[LineWords]:
    """Those who act or receive, with their number and mandate."""
    lines = []
    for who in shown:
        parts = [capital(role_name(who.role))]
        if who.mobile:
            parts.append(number_shown(who.mobile))
        second = " · ".join(parts)
        if who.role in MANDATED:
            second += f"\n{mandate_words(who, formats)}"
        lines.append(
            LineWords(
                "person",
                "ink2",
                representative_name(who),
                second,
                tr("Change"),
            )
        )
    return lines
