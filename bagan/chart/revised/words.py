"""An element of a Word document in, its words out: as if all tracked changes were accepted, and
without what is hidden or struck out."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from bagan.chart.revised.opened import W
from bagan.chart.revised.values import one_line

GONE = frozenset(f"{W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "instrText"))
"""What is not read: text that was taken out, and looks."""
_DRAWN = frozenset(
    ("{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent",
     *(f"{W}{name}" for name in ("drawing", "pict", "object")))
)  # fmt: skip
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
"""Where a line may break or may not: nobody sees these in a word."""
_OFF = ("0", "false", "off")
_ENDS = frozenset(f"{W}{name}" for name in ("p", "br", "cr"))
_BLANKS = {f"{W}tab": " ", f"{W}noBreakHyphen": "-"}


def words_of(element: Element) -> str:
    """The words in *element* on one line, without those of drawings in it."""
    return one_line("".join(_pieces(element)).split("\n"))


def _pieces(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag in GONE or child.tag in _DRAWN or _hidden(child):
            continue
        if child.tag == f"{W}t":
            yield (child.text or "").translate(_UNSEEN)
            continue
        yield from _pieces(child)
        if child.tag in _ENDS:
            yield "\n"
        elif child.tag in _BLANKS:
            yield _BLANKS[child.tag]


def _hidden(run: Element) -> bool:
    """Whether a run is hidden text, which is not printed, or struck out, which no longer counts
    [ECMA-376, part 1, 17.3.2.41, 17.3.2.37 and 17.3.2.9]."""
    marks = (run.find(f"{W}rPr/{W}{name}") for name in ("vanish", "strike", "dstrike"))
    return any(mark is not None and mark.get(f"{W}val", "1") not in _OFF for mark in marks)
