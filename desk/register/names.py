"""Keys to search and sort names by, the same in every database (decision D6)."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_LETTERS: Final = str.maketrans(
    {
        "å": "{",
        "ä": "|",
        "æ": "|",
        "ö": "}",
        "ø": "}",
        "ü": "y",
        "ű": "y",
        "đ": "d",
        "ð": "d",
        "ł": "l",
        "þ": "th",
        "ß": "ss",
        "œ": "oe",
        "ı": "i",
    }
)
_DROPPED: Final = re.compile(r"['’ʼ`´.]")
_BREAK: Final = re.compile(r"(?:[^\w{|}]|_)+")


def name_key(name: str) -> str:
    """What a name is found and sorted by: small letters, å ä ö after z, é as e, one space between.

    å ä ö become `{` `|` `}`, which follow z in every database's byte order.
    """
    text = unicodedata.normalize("NFC", name.casefold())
    text = _DROPPED.sub("", text.replace("{", " ").replace("|", " ").replace("}", " "))
    text = unicodedata.normalize("NFC", text.translate(_LETTERS))
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", text)
        if not unicodedata.combining(letter)
    )
    return _BREAK.sub(" ", bare).strip()


def end_of(prefix: str) -> str:
    """The first key after all keys that begin with the prefix, for a half-open range."""
    return prefix + "\U0010ffff"


def name_tokens(given_name: str, surname: str) -> frozenset[tuple[str, str, str]]:
    """`(kind, token, other_key)` for what the two keys' beginnings do not reach.

    Further given names ("Karin" in Anna Karin) with the surname's key, the later parts of a double
    surname ("Lind" in Berg-Lind) with the given name's key, and spellings with u of names with ü.
    """
    given, family = name_key(given_name), name_key(surname)
    found = {("given", word, family) for word in given.split()[1:]}
    found |= {("surname", word, given) for word in family.split()[1:]}
    for kind, name, own, other in (
        ("given", given_name, given, family),
        ("surname", surname, family, given),
    ):
        plain = name_key(name.casefold().replace("ü", "u"))
        if plain != own:
            found |= {(kind, word, other) for word in plain.split()}
    return frozenset(found)
