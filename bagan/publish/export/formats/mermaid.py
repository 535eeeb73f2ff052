"""A Chart in, a Mermaid flowchart out, as Markdown pages and wikis show it.

Mermaid takes at most 50,000 characters and 500 lines of a chart, unless its site says more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import Chart, Kind, Link
from bagan.publish.export.sections import Section, direction_of, framed, sections_of
from bagan.publish.export.source import Source

_SIGN = re.compile(r"[^A-Za-z0-9 ,/]")
"""What could be markup, Markdown (to some versions "1. Seksi" is a list) or a label's end."""


def write(source: Source) -> Iterator[tuple[str, bytes]]:
    """The files of this format by name."""
    for name, chart in source.each():
        yield f"{name}.mmd", to_mermaid(chart)


def to_mermaid(chart: Chart) -> bytes:
    """The boxes of *chart* by unsur and frame, then its lines: komando solid, koordinasi
    dotted, with arrowheads where the chart has them.

    Mermaid's ids are ``u_`` and the node's id.  Labels hold nothing but words and numbered
    entities, which Mermaid shows as text.
    """
    sections = sections_of(chart)
    placed = {node for section in sections for node in section.nodes} | framed(chart)
    lines = [f"flowchart {direction_of(chart)}", f"  accTitle: {_words(chart.title)}"]
    lines += [f"  accDescr: {_words(chart.description)}"]
    lines += [_box(chart, node) for node in chart.nodes if node not in placed]
    for section in sections:
        lines += _subgraph(chart, section)
    lines += [
        f"  {_id(link.source)} {_arrow(chart, link)} {_id(link.target)}" for link in chart.links
    ]
    return ("\n".join(lines) + "\n").encode()


def escaped(text: str) -> str:
    """*text* as a label's content: all but words and the plainest signs as ``#NUMBER;``.

    A colon is among them: Mermaid cuts the last ";" of a line that has "style", ":" and "#".

    >>> escaped('a "b" <i>#;')
    'a #34;b#34; #60;i#62;#35;#59;'
    """
    return _SIGN.sub(lambda found: f"#{ord(found[0])};", " ".join(text.split()))


def _words(text: str) -> str:
    """*text* as a line without entities, which titles for screen readers do not know."""
    return re.sub(r"[^\w ,.()/-]", " ", " ".join(text.split()))


def _id(node: str) -> str:
    # "-" could be read as a line, and a bare id as a word of Mermaid's ("end", "style").
    return "u_" + node.replace("-", "_")


def _box(chart: Chart, node: str, indent: str = "  ") -> str:
    return f'{indent}{_id(node)}["{escaped(chart.nodes[node].label)}"]'


def _subgraph(chart: Chart, section: Section) -> Iterator[str]:
    name = _id(section.id) if section.frame else section.id
    yield f'  subgraph {name}["{escaped(section.title)}"]'
    yield from (_box(chart, node, "    ") for node in section.nodes)
    yield "  end"


def _arrow(chart: Chart, link: Link) -> str:
    command = link.kind is Kind.KOMANDO
    if not (chart.arrows.komando if command else chart.arrows.koordinasi):
        return "---" if command else "-.-"
    arrow = "-->" if command else "-.->"
    return f"<{arrow}" if link.both else arrow
