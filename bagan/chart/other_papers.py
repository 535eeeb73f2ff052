"""A chart that takes several sheets in, how many it would take on larger papers out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from bagan.chart.options import Options, adjusted, engine_of
from bagan.chart.proof import stem_of
from bagan.chart.sheets import sheet_count
from bagan.chart.spec import Spec
from bagan.paper import SIZES

WORTH = 1.1
"""A paper is worth naming that has so many times the area of the chart's own."""


def split_charts(spec: Spec, names: Iterable[str]) -> dict[str, int]:
    """The ids of the charts of *spec* that take several sheets, each with how many, by the names
    of their sheets, or of the files with their pictures."""
    views = [view.id for annex in spec.regency.lampiran for view in annex.bagan]
    own, stems = f"{stem_of(spec)}-", {Path(name).stem for name in names}
    drawn = {stem.removeprefix(own) for stem in stems if stem.startswith(own)} - set(views)
    parted = [found[1] for name in sorted(drawn) if (found := re.fullmatch(r"(.+)-\d+", name))]
    return {view: parted.count(view) for view in views if view in parted}


def on_larger(spec: Spec, options: Options, chart: str) -> Iterator[tuple[str, int]]:
    """The papers larger than that of *chart* (its id), the smallest first, each with the sheets
    that it takes there; up to the first on which it takes one.

    Raises LayoutError or MissingTool.
    """
    spec, engine = adjusted(spec, options), engine_of(options)
    annex, place = next(
        (annex, place)
        for annex in spec.regency.lampiran
        for place, view in enumerate(annex.bagan)
        if view.id == chart
    )
    paper = annex.kertas or spec.regency.kertas
    areas = {name: width * height for name, (width, height) in SIZES.items()}
    larger = [name for name in SIZES if areas[name] > WORTH * areas[paper.ukuran]]
    for name in sorted(larger, key=areas.__getitem__):
        other = paper.model_copy(update={"ukuran": name})
        turned = annex.model_copy(update={"kertas": other})
        count = sheet_count(spec, turned, annex.bagan[place], engine, first=place == 0)
        if count:
            yield name, count
        if count == 1:
            return
