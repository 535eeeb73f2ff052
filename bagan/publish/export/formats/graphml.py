"""Charts in, GraphML out, as networkx, Gephi and yEd read it: a graph with typed keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

from bagan.chart.model import Chart, Link, Organisation
from bagan.publish.export.sections import headings_of
from bagan.publish.export.source import Source

SPACE = "http://graphml.graphdrawing.org/xmlns"
KEYS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "graph": (("judul", "string"), ("uraian", "string")),
    "node": (
        ("nama", "string"),
        ("label", "string"),
        ("singkatan", "string"),
        ("jenis", "string"),
        ("unsur", "string"),
        ("kelompok", "string"),
        ("dasar", "string"),
        ("rekonstruksi", "string"),
        ("tautan", "string"),
    ),
    "edge": (
        ("kind", "string"),
        ("both", "boolean"),
        ("garis", "int"),
        ("dasar", "string"),
        ("rekonstruksi", "string"),
    ),
}
"""The keys of a file, with their types; one without a value is left out."""

Values = Mapping[str, str | None]


def write(source: Source) -> Iterator[tuple[str, bytes]]:
    """The files of this format by name."""
    for name, chart in source.each():
        yield f"{name}.graphml", to_graphml(chart, source.organisation)


def to_graphml(chart: Chart, organisation: Organisation) -> bytes:
    """A directed graph: a node for each unit and group, under its id in the spec, once, however
    often *chart* shows it; an edge for each line, two for one that goes both ways.

    ``garis`` is the number of the line, from 1: the same for both edges of a line with
    ``both``.  ``kelompok`` of a unit are the ids of its groups, parted by spaces.
    """
    root = ET.Element("graphml", {"xmlns": SPACE})
    for about, keys in KEYS.items():
        for name, kind in keys:
            ET.SubElement(
                root,
                "key",
                {"id": f"{about}.{name}", "for": about, "attr.name": name, "attr.type": kind},
            )
    graph = ET.SubElement(root, "graph", {"id": chart.prefix, "edgedefault": "directed"})
    _put(graph, "graph", {"judul": chart.title, "uraian": chart.description})
    for unit, values in _nodes(chart, organisation):
        _put(ET.SubElement(graph, "node", {"id": unit}), "node", values)
    for number, link in enumerate(chart.links, start=1):
        ends = (chart.nodes[link.source].unit, chart.nodes[link.target].unit)
        for source, target in (ends, ends[::-1]) if link.both else (ends,):
            edge = ET.SubElement(graph, "edge", {"source": source, "target": target})
            _put(edge, "edge", _of_link(link, number))
    ET.indent(root)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _put(element: ET.Element, about: str, values: Values) -> None:
    for name, value in values.items():
        if value:
            ET.SubElement(element, "data", {"key": f"{about}.{name}"}).text = value


def _nodes(chart: Chart, organisation: Organisation) -> Iterator[tuple[str, Values]]:
    headings = headings_of(chart)
    for node in chart.nodes.values():
        if node.reference:
            continue
        unit = organisation.units.get(node.unit)
        groups = [key for key, group in organisation.groups.items() if node.unit in group.anggota]
        yield (
            node.unit,
            {
                "nama": organisation.name(node.unit),
                "label": node.label,
                "singkatan": unit.singkatan if unit else None,
                "jenis": organisation.jenis(node.unit).value if unit else "kelompok",
                "unsur": headings.get(node.id),
                "kelompok": " ".join(groups),
                "dasar": "; ".join(node.basis.dasar),
                "rekonstruksi": node.basis.rekonstruksi,
                "tautan": node.link,
            },
        )


def _of_link(link: Link, number: int) -> Values:
    return {
        "kind": link.kind.value,
        "both": "true" if link.both else "false",
        "garis": str(number),
        "dasar": "; ".join(link.basis.dasar),
        "rekonstruksi": link.basis.rekonstruksi,
    }
