"""What a picture of a comparison is, as a value: one chart in both versions, in one place.

All views of a chart share one layout: what did not change stands at the same coordinates
in each of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from bagan.change.choices import View
from bagan.chart.layout import Drawing
from bagan.chart.model import Kertas


@dataclass(frozen=True)
class Picture:
    """One chart (``id``) of both versions.

    ``name`` is the stem of its files, without the view.  ``svgs`` are standalone SVG files
    (UTF-8), ``bare`` the same without margin, legend and font, for a page that has its own:
    both are made by ``write`` and proven when they are first asked for.  All unit boxes carry
    ``id="PREFIX-UNITID"``, with ``prefixes`` by view.  ``references`` are the numbers printed
    in the boxes and the words that explain them.  ``summary`` is the one-line count of the
    chart's changes, Indonesian.  ``paper`` is what its pages are printed on; ``enlarged`` that
    it is larger than the annex's, on which both versions at once could not be read.
    """

    id: str
    name: str
    title: str
    summary: str
    drawings: Mapping[View, Drawing]
    write: Callable[[View, Drawing, bool], bytes]
    prefixes: Mapping[View, str]
    paper: Kertas
    references: tuple[tuple[int, str], ...] = field(default=())
    enlarged: bool = False

    @cached_property
    def svgs(self) -> Mapping[View, bytes]:
        return {view: self.write(view, drawing, True) for view, drawing in self.drawings.items()}

    @cached_property
    def bare(self) -> Mapping[View, bytes]:
        return {view: self.write(view, drawing, False) for view, drawing in self.drawings.items()}
