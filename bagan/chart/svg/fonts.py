"""The characters of a chart in, a style sheet's @font-face rules out, the font inside them.

Each face is a WOFF2 subset in a data URI: the characters that names of offices usually
have, so that most charts share one subset, and what else the chart uses.  That subset is
shipped, for to make it takes as long as to draw a chart.  Kerning and ligatures are left out,
because labels are measured without them.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from string import ascii_letters, ascii_uppercase, digits

from bagan.chart.layout.text import advances, font_file, font_folder
from bagan.style import Face

SHIPPED_FAMILY = "TeX Gyre Bonum"
SIGNS = " .,:;=()-/&"
USUAL: Mapping[Face, str] = {
    Face.REGULAR: ascii_letters + digits + SIGNS,
    Face.BOLD: ascii_uppercase + SIGNS,
    Face.ITALIC: ascii_letters + SIGNS,
    Face.BOLD_ITALIC: ascii_letters + SIGNS,
}
"""What every subset of a face has; bold are the offices of the tiers, in capitals."""
KEPT_NAMES = (1, 2)
EMPTY = ["GSUB", "GPOS"]
"""Tables of which nothing is left."""
REPEATED = ("FullName", "FamilyName", "Weight")
"""What the outlines' table tells of the font's name once more."""


def font_rules(used: Mapping[Face, Iterable[str]]) -> str:
    """One @font-face rule for each face that *used* holds texts in, in the order of Face."""
    rules = []
    for face in Face:
        if face not in used:
            continue
        shipped = advances(face)[0]
        others = set("".join(used[face])).difference(USUAL[face])
        extra = "".join(sorted(letter for letter in others if ord(letter) in shipped))
        weight = "bold" if face in (Face.BOLD, Face.BOLD_ITALIC) else "normal"
        slant = "italic" if face in (Face.ITALIC, Face.BOLD_ITALIC) else "normal"
        rules.append(
            f'@font-face{{font-family:"{SHIPPED_FAMILY}";font-weight:{weight};font-style:{slant};'
            f'src:url(data:font/woff2;base64,{subset(face, extra)}) format("woff2")}}'
        )
    return "\n".join(rules)


@lru_cache(maxsize=32)
def subset(face: Face, extra: str = "") -> str:
    """The face with its usual characters and *extra*, as WOFF2 in base64; the same bytes always."""
    data = made_subset(face, extra) if extra else shipped_subset(face).read_bytes()
    return base64.b64encode(data).decode("ascii")


def shipped_subset(face: Face) -> Path:
    """The file of the face with its usual characters alone, which `make docs` makes."""
    return font_folder() / f"lazim-{face.value}.woff2"


def made_subset(face: Face, extra: str = "") -> bytes:
    """The same, made of the whole font."""
    from fontTools import subset as tool

    options = tool.Options(
        flavor="woff2",
        layout_features=[],
        hinting=False,
        desubroutinize=True,
        notdef_outline=True,
        recalc_timestamp=False,
        name_IDs=list(KEPT_NAMES),
    )
    options.drop_tables += EMPTY
    stream = io.BytesIO()
    with tool.load_font(str(font_file(face)), options) as font:
        subsetter = tool.Subsetter(options)
        subsetter.populate(text=USUAL[face] + extra)
        subsetter.subset(font)
        for name in REPEATED:
            del font["CFF "].cff.topDictIndex[0].rawDict[name]
        tool.save_font(font, stream, options)
    return stream.getvalue()
