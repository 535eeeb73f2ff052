"""A Chart in, DOT for Graphviz out: `dot -Tsvg` lays it out anew."""

from __future__ import annotations

from collections.abc import Iterator

import graphviz

from bagan.chart.model import Chart, Kind, Link, Node
from bagan.publish.export.iri import iri
from bagan.publish.export.sections import direction_of, framed, sections_of
from bagan.publish.export.source import Source

STYLES = {Kind.KOMANDO: "solid", Kind.KOORDINASI: "dashed"}


def write(source: Source) -> Iterator[tuple[str, bytes]]:
    """The files of this format by name."""
    for name, chart in source.each():
        yield f"{name}.dot", to_dot(chart)


def to_dot(chart: Chart) -> bytes:
    """The boxes of *chart* in clusters, one per unsur and frame, then its lines.

    A frame's own node is the group's name inside its cluster, for a line can end at it.
    Attributes of Bagan's own, which Graphviz leaves alone: ``unit``, ``jenis`` and ``dasar``
    of a node; ``kind`` (komando, koordinasi), ``timbal_balik`` and ``dasar`` of an edge.
    """
    graph = graphviz.Digraph(
        chart.prefix,
        graph_attr={"label": _shown(chart.title), "labelloc": "t", "rankdir": direction_of(chart)},
        node_attr={"shape": "box", "fontname": "serif"},
        edge_attr={"arrowsize": "0.6"},
    )
    sections, frames = sections_of(chart), framed(chart)
    placed = {node for section in sections for node in section.nodes} | frames
    for node in chart.nodes.values():
        if node.id not in placed:
            graph.node(node.id, **_of_node(node))
    for section in sections:
        with graph.subgraph(name=f"cluster_{section.id}") as cluster:
            if section.frame:
                cluster.attr(label="")  # or it has the chart's
                head = chart.nodes[section.id]
                cluster.node(head.id, **_of_node(head) | {"shape": "plaintext"})
            else:
                cluster.attr(label=_shown(section.title))
            for item in section.nodes:
                cluster.node(item, **_of_node(chart.nodes[item]))
    for link in chart.links:
        graph.edge(link.source, link.target, **_of_link(chart, link))
    return str(graph.source).encode()


def _shown(text: str) -> str:
    r"""*text* as Graphviz draws it: neither HTML, nor an escape ("\N"), nor an entity."""
    # No plain string: the package has to know it, to quote "<b>" as words.
    words: str = graphviz.escape(text.replace("&", "&amp;"))
    return words


def _of_node(node: Node) -> dict[str, str]:
    values = {
        "label": _shown(node.label),
        "tooltip": _shown(node.title),
        "unit": node.unit,
        "jenis": node.jenis,
        "dasar": graphviz.escape(str(node.basis)),
    }
    if node.link:
        values["URL"] = _shown(iri(node.link))
    return values


def _of_link(chart: Chart, link: Link) -> dict[str, str]:
    command = link.kind is Kind.KOMANDO
    arrows = chart.arrows.komando if command else chart.arrows.koordinasi
    heads = "both" if link.both else "forward"
    return {
        "kind": link.kind.value,
        "style": STYLES[link.kind],
        "dir": heads if arrows else "none",
        # What is mutual does not tell who stands above whom.
        "constraint": "false" if link.both else "true",
        "timbal_balik": "true" if link.both else "false",
        "dasar": graphviz.escape(str(link.basis)),
    }
