"""Makes what the papers embed as it is: the font of the form fields, and the meaning of colours.

`python packaging/make_paper_resources.py` writes `resources/fonts/NotoSans-Forms.ttf` and
`resources/colour/sRGB.icc` anew. The same font file gives the same bytes; a test compares them.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Final

import uharfbuzz as harfbuzz

RESOURCES: Final = Path(__file__).resolve().parent.parent / "resources"
SOURCE: Final = RESOURCES / "fonts" / "NotoSans-Regular.ttf"
FORMS: Final = RESOURCES / "fonts" / "NotoSans-Forms.ttf"
COLOURS: Final = RESOURCES / "colour" / "sRGB.icc"

RANGES: Final = (
    (0x0020, 0x007E),
    (0x00A0, 0x024F),
    (0x0259, 0x0259),
    (0x02BB, 0x02BC),
    (0x0300, 0x0304),
    (0x0306, 0x030C),
    (0x0323, 0x0328),
    (0x1E00, 0x1EFF),
    (0x2010, 0x2027),
    (0x2030, 0x203A),
    (0x20AC, 0x20AC),
    (0x2116, 0x2116),
    (0x2122, 0x2122),
    (0x2212, 0x2212),
)
"""What can be typed into a field of a finished paper: Latin letters of every language in Europe,
Turkish and Vietnamese, and the signs between them."""


def forms_font() -> bytes:
    """The regular font with these letters alone, each under the number it has in the whole."""
    face = harfbuzz.Face(harfbuzz.Blob.from_file_path(str(SOURCE)))
    wanted = harfbuzz.SubsetInput()
    for low, high in RANGES:
        wanted.unicode_set.update(range(low, high + 1))
    wanted.flags = (
        harfbuzz.SubsetFlags.RETAIN_GIDS
        | harfbuzz.SubsetFlags.NO_HINTING
        | harfbuzz.SubsetFlags.NO_LAYOUT_CLOSURE
        | harfbuzz.SubsetFlags.NOTDEF_OUTLINE
    )
    wanted.layout_feature_tag_set.clear()
    return bytes(harfbuzz.subset(face, wanted).blob.data)


def colour_profile() -> bytes:
    """sRGB (IEC 61966-2-1) as an ICC profile of version 4: three primaries and one curve."""
    bradford = (1.0478112, 0.0228866, -0.0501270, 0.0295424, 0.9904844, -0.0170491)
    bradford += (-0.0092345, 0.0150436, 0.7521316)
    curve = b"para" + bytes(4) + struct.pack(">HH", 3, 0)
    curve += _fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
    tags = {
        b"desc": _words("sRGB"),
        b"cprt": _words("No copyright, use freely"),
        b"wtpt": _point(0.9642029, 1.0, 0.8249054),
        b"chad": b"sf32" + bytes(4) + _fixed(*bradford),
        b"rXYZ": _point(0.4360657, 0.2224884, 0.0139160),
        b"gXYZ": _point(0.3851471, 0.7168732, 0.0970764),
        b"bXYZ": _point(0.1430664, 0.0606079, 0.7140961),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    return _profile(tags)


def _profile(tags: dict[bytes, bytes]) -> bytes:
    table, data = b"", b""
    places: dict[bytes, int] = {}
    begin = 128 + 4 + 12 * len(tags)
    for name, content in tags.items():
        if content not in places:
            places[content] = begin + len(data)
            data += content + bytes(-len(content) % 4)
        table += name + struct.pack(">II", places[content], len(content))
    date = struct.pack(">6H", 2026, 1, 1, 0, 0, 0)
    head = struct.pack(">I4sI4s4s4s", begin + len(data), b"", 0x04200000, b"mntr", b"RGB ", b"XYZ ")
    head += date + b"acsp" + bytes(28) + _fixed(0.9642029, 1.0, 0.8249054)
    head += bytes(128 - len(head))
    return head + struct.pack(">I", len(tags)) + table + data


def _words(text: str) -> bytes:
    words = text.encode("utf-16-be")
    return (
        b"mluc" + bytes(4) + struct.pack(">II2s2sII", 1, 12, b"en", b"US", len(words), 28) + words
    )


def _point(*values: float) -> bytes:
    return b"XYZ " + bytes(4) + _fixed(*values)


def _fixed(*values: float) -> bytes:
    return b"".join(struct.pack(">i", round(value * 65536)) for value in values)


def main() -> None:
    """Write both."""
    FORMS.write_bytes(forms_font())
    COLOURS.parent.mkdir(exist_ok=True)
    COLOURS.write_bytes(colour_profile())


if __name__ == "__main__":
    main()
