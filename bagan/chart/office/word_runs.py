"""Words and elements of HTML within a paragraph in, the paragraph as Word has it out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bagan.chart.office.html_tree import Element
from bagan.chart.svg.mark import content
from bagan.templating import twips

SMALL_STYLE = "LaporanKecil"
"""The style of letters that tell where something stands."""
STEP = 18.0
"""Points of an indentation."""
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_SMALL = frozenset({"letak", "sidik", "alasan"})
_BOLD = frozenset({"b", "strong"})


@dataclass(frozen=True, slots=True)
class Place:
    """How a paragraph is set: its style, the ``width`` of its column and its ``indent`` in
    points, its alignment where it is not its style's, and the ``mark`` of a list's item."""

    style: str
    width: float
    indent: float = 0.0
    align: str = ""
    italic: bool = False
    mark: str = ""


@dataclass(frozen=True, slots=True)
class _Run:
    """Words of one look; no words are a line break."""

    text: str = ""
    bold: bool = False
    small: bool = False


def paragraph(children: Sequence[Element | str], place: Place) -> str:
    """The paragraph of *children*, set as *place* says; nothing where there are no words."""
    runs = _trimmed(_runs(children, _Run()))
    if not runs:
        return ""
    properties = f'<w:pStyle w:val="{place.style}"/>'
    edge = twips(place.indent)
    if place.mark:
        properties += f'<w:tabs><w:tab w:val="left" w:pos="{edge}"/></w:tabs>'
        properties += f'<w:ind w:left="{edge}" w:hanging="{twips(STEP / 2)}"/>'
    elif edge:
        properties += f'<w:ind w:left="{edge}"/>'
    if place.align:
        properties += f'<w:jc w:val="{place.align}"/>'
    mark = f"<w:r><w:t>{place.mark}</w:t><w:tab/></w:r>" if place.mark else ""
    words = "".join(_written(run, italic=place.italic) for run in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{mark}{words}</w:p>"


def _runs(children: Sequence[Element | str], look: _Run) -> Iterator[_Run]:
    for child in children:
        if isinstance(child, str):
            if child:
                yield replace(look, text=_BLANKS.sub(" ", child))
        elif child.tag == "br":
            yield replace(look, text="")
        elif child.tag == "q":
            yield from (replace(look, text="“"), *_runs(child.children, look))
            yield replace(look, text="”")
        else:
            small = look.small or not _SMALL.isdisjoint(child.classes)
            inner = replace(look, bold=look.bold or child.tag in _BOLD, small=small)
            yield from _runs(child.children, inner)


def _trimmed(runs: Iterator[_Run]) -> list[_Run]:
    """*runs* without the blanks that HTML does not show: at the ends of lines, and a second."""
    found: list[_Run] = []
    blank = True
    for run in runs:
        text = run.text.removeprefix(" ") if blank else run.text
        if text:
            found.append(replace(run, text=text))
            blank = text.endswith(" ")
        elif not run.text:
            _cut_blank(found)
            found.append(run)
            blank = True
    _cut_blank(found)
    while found and not found[-1].text:
        found.pop()
        _cut_blank(found)
    return found


def _cut_blank(runs: list[_Run]) -> None:
    if runs and runs[-1].text.endswith(" "):
        text = runs[-1].text.removesuffix(" ")
        runs[-1:] = [replace(runs[-1], text=text)] if text else []


def _written(run: _Run, *, italic: bool) -> str:
    look = f'<w:rStyle w:val="{SMALL_STYLE}"/>' if run.small else ""
    look += ("<w:b/><w:bCs/>" if run.bold else "") + ("<w:i/><w:iCs/>" if italic else "")
    look = f"<w:rPr>{look}</w:rPr>" if look else ""
    if not run.text:
        return f"<w:r>{look}<w:br/></w:r>"
    return f'<w:r>{look}<w:t xml:space="preserve">{content(run.text)}</w:t></w:r>'
