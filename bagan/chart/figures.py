"""A spec in, its charts out: each planned and drawn once, each file of it proven."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from bagan.chart.annex import PagePlan
from bagan.chart.layout import Drawing
from bagan.chart.model import Chart, Lampiran
from bagan.chart.options import Options, adjusted, engine_of, style_of
from bagan.chart.png import to_png
from bagan.chart.proof import no_chart, prove, stem_of
from bagan.chart.sheets import sheets
from bagan.chart.spec import Spec
from bagan.chart.svg import to_svg
from bagan.style import Style


@dataclass(frozen=True)
class Figure:
    """One chart, drawn for its page.

    ``name`` is what its files are called, without an ending.  Its two pictures are made and
    proven when they are first asked for, and kept: the bytes that are proven are those that
    are written or embedded.  Both raise RenderError for a picture that is not right.
    """

    name: str
    annex: Lampiran
    chart: Chart
    plan: PagePlan
    drawing: Drawing
    style: Style
    fonts: Literal["embed", "none"] = "embed"
    dpi: int = 150

    @cached_property
    def svg(self) -> bytes:
        """The chart as a file of its own: with margin, legend and, where wanted, fonts."""
        return self._proven(
            to_svg(self.drawing, style=self.style, fonts=self.fonts, legend=self.annex.keterangan)
        )

    @cached_property
    def bare(self) -> bytes:
        """The chart alone, to stand in a page."""
        return self._proven(to_svg(self.drawing, style=self.style, fonts="none", standalone=False))

    @cached_property
    def png(self) -> bytes:
        """``svg`` on white, ``dpi`` pixels to the inch."""
        return to_png(self.svg, dpi=self.dpi)

    def _proven(self, svg: bytes) -> bytes:
        prove(svg, self.chart, style=self.style)
        return svg


def figures(
    spec: Spec, options: Options, *, chart: str | None = None, number: str | None = None
) -> Iterator[Figure]:
    """The charts of *spec*, in order and each as soon as it is drawn; only the sheets of the
    one with the id *chart*, or those of the annex *number*, where that is given.

    Raises RenderError for an id or a number that is not there; LayoutError, TooSmall among
    them; MissingTool.
    """
    spec = adjusted(spec, options)
    annexes = [annex for annex in spec.regency.lampiran if number in (None, annex.nomor)]
    if chart is not None:
        known = {view.id: annex for annex in annexes for view in annex.bagan}
        if chart not in known:
            raise no_chart(chart, ", ".join(known))
        annexes = [known[chart]]
    style, engine = style_of(spec.regency), engine_of(options)
    for annex in annexes:
        for sheet in sheets(spec, annex, engine, only=chart):
            name = f"{stem_of(spec)}-{sheet.chart.id}"
            yield Figure(
                name, annex, sheet.chart, sheet.plan, sheet.drawing, style,
                options.font, options.dpi,
            )  # fmt: skip
