"""How the answer comes in: at the desk, by phone, through 1177, on a signed form."""

from __future__ import annotations

from desk.consent.draft import Channel
from desk.window.words import tr

CHANNELS: tuple[Channel, ...] = ("visit", "phone", "1177", "form")


def channel_words(channel: Channel) -> str:
    """The way in words."""
    return {
        "visit": tr("At the desk"),
        "phone": tr("By phone"),
        "1177": tr("Through 1177"),
        "form": tr("On a signed form"),
    }[channel]


def following_channel(channel: Channel) -> Channel:
    """The next way, round and round."""
    return CHANNELS[(CHANNELS.index(channel) + 1) % len(CHANNELS)]


def answers_by(channel: Channel) -> str:
    """The way as a sentence without its subject, for the button that changes it."""
    return {
        "visit": tr("Answers at the desk"),
        "phone": tr("Answers by phone"),
        "1177": tr("Answers through 1177"),
        "form": tr("Answers on a form"),
    }[channel]
