"""A regency's charts and the name of a format in, the files of that format out.

draw.io, JSON, JSON-LD and CSV hold all charts of a spec; Mermaid, DOT and GraphML know one
chart a file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from bagan.chart.layout import Drawing
from bagan.chart.model import Chart, Organisation, Regency

DRAWN = "drawio"
"""The format that needs the charts drawn; the others are made of what they show."""


@dataclass(frozen=True, slots=True)
class Source:
    """What is exported.

    ``stem`` begins the files' names; ``only`` is the id of the chart that it was narrowed to.
    ``pages`` are the charts as drawn, in sheets where one
    takes several; only draw.io reads them.  ``base_url`` is where the JSON-LD will stand.
    """

    stem: str
    regency: Regency
    organisation: Organisation
    charts: tuple[Chart, ...]
    only: str | None = None
    pages: tuple[tuple[Chart, Drawing], ...] = ()
    base_url: str | None = None


def export(source: Source, form: str) -> dict[str, bytes]:
    """The files of the format *form*, one of :data:`FORMATS`, by name."""
    return dict(_WRITERS[form](source))


def narrowed(source: Source, chart: Chart) -> Source:
    """*source* with nothing but what *chart* shows: its units, groups and lines."""
    shown = {node.unit for node in chart.nodes.values()}
    lines = {
        (chart.nodes[link.source].unit, chart.nodes[link.target].unit, link.kind)
        for link in chart.links
    }
    whole = source.organisation
    groups = {
        key: group.model_copy(
            update={"anggota": tuple(item for item in group.anggota if item in shown)}
        )
        for key, group in whole.groups.items()
        if key in shown
    }
    organisation = replace(
        whole,
        units=MappingProxyType({key: unit for key, unit in whole.units.items() if key in shown}),
        groups=MappingProxyType(groups),
        lines=tuple(line for line in whole.lines if (line.source, line.target, line.kind) in lines),
        entries=tuple(entry for entry in whole.entries if entry.unit in shown),
    )
    return replace(source, organisation=organisation, charts=(chart,), only=chart.id)


Files = Iterator[tuple[str, bytes]]


def _drawio(source: Source) -> Files:
    from bagan.publish.export.drawio import to_drawio

    yield f"{_name(source)}.drawio", to_drawio(source.pages, source.organisation)


def _mermaid(source: Source) -> Files:
    from bagan.publish.export.mermaid import to_mermaid

    for name, chart in _each(source):
        yield f"{name}.mmd", to_mermaid(chart)


def _dot(source: Source) -> Files:
    from bagan.publish.export.dot import to_dot

    for name, chart in _each(source):
        yield f"{name}.dot", to_dot(chart)


def _graphml(source: Source) -> Files:
    from bagan.publish.export.graphml import to_graphml

    for name, chart in _each(source):
        yield f"{name}.graphml", to_graphml(chart, source.organisation)


def _csv(source: Source) -> Files:
    from bagan.publish.export.csv import lines_csv, units_csv

    yield f"{_name(source)}-unit.csv", units_csv(source.organisation)
    yield f"{_name(source)}-garis.csv", lines_csv(source.organisation)


def _json(source: Source) -> Files:
    from bagan.publish.export.json import to_json

    yield f"{_name(source)}.json", to_json(source.regency, source.organisation, source.charts)


def _jsonld(source: Source) -> Files:
    from bagan.publish.export.jsonld import to_jsonld

    data = to_jsonld(source.regency, source.organisation, base_url=source.base_url)
    yield f"{_name(source)}.jsonld", data


def _name(source: Source) -> str:
    """What a file of all that is exported is called, without its ending."""
    return f"{source.stem}-{source.only}" if source.only else source.stem


def _each(source: Source) -> Iterator[tuple[str, Chart]]:
    for chart in source.charts:
        yield f"{source.stem}-{chart.id}", chart


_WRITERS: Mapping[str, Callable[[Source], Files]] = {
    "drawio": _drawio,
    "mermaid": _mermaid,
    "dot": _dot,
    "graphml": _graphml,
    "csv": _csv,
    "json": _json,
    "jsonld": _jsonld,
}
FORMATS = tuple(_WRITERS)
