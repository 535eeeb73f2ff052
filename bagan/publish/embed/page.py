"""A chart and its words in, HTML out: the page for an <iframe>, and snippets for other pages."""

from __future__ import annotations

import base64
import hashlib
import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from bagan.chart.annex import relations_of
from bagan.chart.figures import Figure
from bagan.chart.model import Organisation
from bagan.chart.svg import SVG, parse
from bagan.templating import part, render

PAGE, SNIPPETS, SHEET = "sematkan.html.j2", "sematkan-cuplikan.html.j2", "sematkan.css"

_STYLE = re.compile(rb"<style>[^<]*</style>")


@dataclass(frozen=True, slots=True)
class PageText:
    """What a page says of a chart; lengths in CSS pixels.

    ``base`` is the address of the files' folder ("": the page's own); on screens up to
    ``narrow`` wide the small-screen version is shown.
    """

    name: str
    title: str
    region: str
    description: str
    base: str
    width: int
    height: int
    small_height: int
    narrow: int
    frame_height: int

    @property
    def alternative(self) -> str:
        """What is read to those who do not see the chart: which one, and what it holds."""
        return f"{self.region}. {self.description}"


def snippet(way: str, text: PageText) -> str:
    """What is pasted into a page to show the chart in one of the ways of the template."""
    return render(SNIPPETS, {"way": way, "text": text}, finalize=_readable).strip() + "\n"


def iframe_page(
    text: PageText, figure: Figure, organisation: Organisation, *, small: bytes, oembed: bool
) -> bytes:
    """A page with the chart, its small-screen version and its relations in words, UTF-8.

    It names no other file but those of the chart, and has no script.  Its policy allows the
    style sheets that it carries, by their sums, and nothing else.
    """
    narrow = f"@media screen and (max-width:{text.narrow}px)"
    style = f"{part(SHEET)}{narrow}{{.lebar{{display:none}}.kecil{{display:block}}}}\n"
    wide, small = figure.svg, _without(small, _STYLE.search(figure.svg))
    sheets = [style, *(_style(data) for data in (wide, small))]
    units = [node for node in figure.chart.nodes.values() if node.link and not node.reference]
    values = {
        "text": text,
        "style": style,
        "policy": " ".join(f"'{_sum(sheet)}'" for sheet in sheets if sheet),
        "chart": _with_links(wide),
        "small": _with_links(small),
        "relations": relations_of(figure.chart, organisation),
        "links": [(organisation.name(node.unit), node.link) for node in units],
        "notes": figure.chart.notes,
        "oembed": oembed,
    }
    return render(PAGE, values, finalize=_readable).encode("utf-8")


def _with_links(svg: bytes) -> str:
    """A chart for within a page.  An image's content is hidden from screen readers, and a
    link must not be: with links, it is a group."""
    role = "group" if b"<a href=" in svg else "img"
    return svg.decode("utf-8").replace('role="img"', f'role="{role}"', 1)


def _without(svg: bytes, style: re.Match[bytes] | None) -> bytes:
    """A chart that leaves out its style sheet where another one in the page has the same."""
    return svg.replace(style[0], b"", 1) if style else svg


def _style(svg: bytes) -> str:
    """The style sheet of a chart, as a browser reads it."""
    return "".join(element.text or "" for element in parse(svg).iter(f"{{{SVG}}}style"))


def _sum(text: str) -> str:
    """The name of an inline style sheet in a policy [CSP 3, hash-source]."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode()}"


def _readable(value: Any) -> Any:
    """Text without control characters, which HTML cannot hold; markup of ours stays."""
    if type(value) is not str or value.isprintable():
        return value
    return "".join(c if unicodedata.category(c) != "Cc" else " " for c in value)
