"""What is exported, as a value.

draw.io, JSON, JSON-LD and CSV hold all charts of a spec; Mermaid, DOT and GraphML know one
chart a file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType

from bagan.chart.figures import Figure
from bagan.chart.model import Chart, Organisation, Regency
from bagan.chart.spec import Spec


@dataclass(frozen=True, slots=True)
class Source:
    """What is exported.

    ``stem`` begins the files' names; ``only`` is the id of the chart that it was narrowed to.
    ``figures`` are the charts as drawn, in sheets where one takes several; only draw.io and
    PowerPoint read them.  ``base_url`` is where the JSON-LD will stand,
    ``spec`` what all of it was made of.
    """

    stem: str
    regency: Regency
    organisation: Organisation
    charts: tuple[Chart, ...]
    only: str | None = None
    figures: tuple[Figure, ...] = ()
    base_url: str | None = None
    spec: Spec | None = None

    @property
    def name(self) -> str:
        """What a file of all that is exported is called, without its ending."""
        return f"{self.stem}-{self.only}" if self.only else self.stem

    def each(self) -> Iterator[tuple[str, Chart]]:
        """Every chart with the name of its own file, without an ending."""
        for chart in self.charts:
            yield f"{self.stem}-{chart.id}", chart


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
    return replace(source, organisation=organisation, charts=(chart,), only=chart.id, spec=None)
