"""Streams JSON through a command: an object, an array, or JSON Lines of any length, in order."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Final

from desk.cli.console import Console, json_line, read_lines
from desk.consent.reading import Facts, InputError, read_object

Answer = Callable[[Facts], object]
"""What a command makes of one object. Raises InputError naming the path."""

_BLANK: Final = " \t\r\n"
_BLANKS: Final = re.compile(r"[ \t\r\n]*")
_BOM: Final = "\ufeff"
_UNDECODED: Final = re.compile("[\udc80-\udcff]")
_LONGEST_NUMBER: Final = 18


class _Unreadable:
    """A number no command can use: hundreds of digits, or no number at all (NaN)."""


def _whole_number(digits: str) -> int | _Unreadable:
    return int(digits) if len(digits) <= _LONGEST_NUMBER else _Unreadable()


_DECODER: Final = json.JSONDecoder(
    object_pairs_hook=read_object,
    parse_int=_whole_number,
    parse_constant=lambda _name: _Unreadable(),
)


def answer_items(name: str, console: Console, answer: Answer) -> None:
    """Reads the file `name` (`-`: the input) and writes what `answer` makes of each object.

    An array is answered whole or not at all; of JSON Lines what comes before a bad one stays. The
    path of an error begins with the place, `[3].`, unless the input is one single object.
    """
    with console.source(name) as source:
        shown = name if name != "-" else "stdin"
        text = _Text(read_lines(source, shown))
        if text.at_end():
            raise InputError("input_empty", shown)
        if text.is_array():
            _answer_array(text, console, answer, shown)
        else:
            _answer_lines(text, console, answer, shown)


def _answer_lines(text: _Text, console: Console, answer: Answer, name: str) -> None:
    place = 0
    while not text.at_end():
        try:
            line = json_line(answer(Facts(text.line_value())))
        except InputError as error:
            single = place == 0 and text.is_last_line()
            raise _placed(error, name if single else f"[{place}]", single) from error
        console.write(line)
        place += 1


def _answer_array(text: _Text, console: Console, answer: Answer, name: str) -> None:
    answers: list[str] = []
    try:
        while text.next_element(first=not answers):
            answers.append(json_line(answer(Facts(text.value()))).rstrip())
    except InputError as error:
        raise _placed(error, f"[{len(answers)}]") from error
    if not text.at_end():
        raise _placed(text.not_json(), name)
    console.write("[" + ",\n ".join(answers) + "]\n")


def _placed(error: InputError, place: str, single: bool = False) -> InputError:
    """The error with its path begun: at a place of many, or, of a single object, the bare path."""
    path = error.field or place
    if error.field and not single:
        path = f"{place}.{error.field}"
    return InputError(error.code, path, **error.values)


class _Text:
    """The text of a JSON input, read no further than needed; values are taken off its front.

    Every method raises InputError with an empty path.
    """

    def __init__(self, lines: Iterator[bytes]) -> None:
        self._lines = lines
        self._text = ""
        self._at = 0
        self._lines_before = 0
        self._begun = False

    def at_end(self) -> bool:
        """Whether nothing but blanks is left."""
        while True:
            self._skip_blanks()
            if self._at < len(self._text):
                return False
            if not self._read_more(1):
                return True

    def is_last_line(self) -> bool:
        """Whether nothing but blanks is left behind the line that was reached."""
        end = self._text.find("\n", self._at)
        self._at = len(self._text) if end < 0 else end
        return self.at_end()

    def is_array(self) -> bool:
        """Whether an array begins here; if so it is opened."""
        if self._text[self._at] != "[":
            return False
        self._at += 1
        while self._read_more(1 << 20):
            pass
        return True

    def next_element(self, *, first: bool) -> bool:
        """Goes to the next value of the array, past the comma; False behind its end."""
        self._skip_blanks()
        sign = self._text[self._at : self._at + 1]
        if sign == "]" or (sign == "," and not first):
            self._at += 1
            self._skip_blanks()
        elif not first:
            raise self.not_json()
        return sign != "]"

    def line_value(self) -> object:
        """The next value of JSON Lines, with nothing behind it on its last line."""
        value = self.value()
        end = self._at
        self._skip_blanks()
        between = self._text[end : self._at]
        if self._at < len(self._text) and "\n" not in between and "\r" not in between:
            raise self.not_json()
        return value

    def value(self) -> object:
        """The next value, which may go over several lines."""
        while True:
            try:
                value, end = _DECODER.raw_decode(self._text, self._at)
                break
            except json.JSONDecodeError as error:
                wrong = self.not_json(error.pos)
                # Only a value that is right as far as it goes may go on; reading twice as much
                # each time keeps a long one from being read over and over.
                going_on = error.pos >= len(self._text.rstrip(_BLANK))
                if not (going_on and self._read_more(len(self._text))):
                    raise wrong from error
            except RecursionError as error:
                raise InputError("input_too_deep", "") from error
        if _UNDECODED.search(self._text, self._at, end):
            raise InputError("input_not_utf8", "")
        self._at = end
        return value

    def not_json(self, position: int | None = None) -> InputError:
        """The error for what stands at a position, by default the one reached."""
        position = self._at if position is None else position
        if _UNDECODED.search(self._text, self._at, position + 1):
            return InputError("input_not_utf8", "")
        line = self._lines_before + self._text.count("\n", 0, position) + 1
        column = position - self._text.rfind("\n", 0, position)
        return InputError("input_not_json", "", line=str(line), column=str(column))

    def _skip_blanks(self) -> None:
        blanks = _BLANKS.match(self._text, self._at)
        self._at = blanks.end() if blanks else self._at

    def _read_more(self, least: int) -> bool:
        """Reads whole lines, at least so many characters; False when there are no more."""
        self._lines_before += self._text.count("\n", 0, self._at)
        parts = [self._text[self._at :]]
        read = 0
        while read < least and (line := next(self._lines, b"")):
            # What is no UTF-8 is carried along as lone surrogates, so that its place can be told.
            text = line.decode("utf-8", "surrogateescape")
            if not self._begun:
                self._begun = True
                text = text.removeprefix(_BOM)
            parts.append(text)
            read += len(line)
        self._text, self._at = "".join(parts), 0
        return read > 0
