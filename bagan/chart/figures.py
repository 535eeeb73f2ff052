"""A spec in, its charts out: each planned and drawn once, each file of it proven."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from bagan.chart.annex import PagePlan
from bagan.chart.layout import Drawing, Engine, TooSmall
from bagan.chart.model import Chart, Lampiran
from bagan.chart.options import Options, adjusted, engine_of, style_of
from bagan.chart.png import to_png
from bagan.chart.portraits import with_portraits
from bagan.chart.proof import no_chart, prove, stem_of
from bagan.chart.sheets import Sheet, sheets, whole
from bagan.chart.spec import Spec
from bagan.chart.svg import to_svg
from bagan.style import Style

SCREENS = ("A3", "A2")
"""Larger papers that a chart for screens may have the room of: a screen has no paper."""


@dataclass(frozen=True)
class Figure:
    """One chart, drawn for its page.

    ``name`` is what its files are called, without an ending.  Its two pictures are made and
    proven when they are first asked for, and kept: the bytes that are proven are those that
    are written or embedded.  Both raise RenderError for a picture that is not right.  A chart
    that shows people is for screens: it is not ``printed`` in its annex.
    """

    name: str
    annex: Lampiran
    chart: Chart
    plan: PagePlan
    drawing: Drawing
    style: Style
    fonts: Literal["embed", "none"] = "embed"
    dpi: int = 150
    printed: bool = True

    @cached_property
    def svg(self) -> bytes:
        """The chart as a file of its own: with margin, legend and, where wanted, fonts."""
        return self._proven(
            to_svg(self.drawing, style=self.style, fonts=self.fonts, legend=self.annex.keterangan)
        )

    @cached_property
    def bare(self) -> bytes:
        """The chart alone, to stand in a page: in black and white."""
        plain = replace(self.drawing, coloured=False)
        return self._proven(to_svg(plain, style=self.style, fonts="none", standalone=False))

    @cached_property
    def png(self) -> bytes:
        """``svg`` on white, ``dpi`` pixels to the inch."""
        return to_png(self.svg, dpi=self.dpi)

    def _proven(self, svg: bytes) -> bytes:
        prove(svg, self.chart, style=self.style)
        return svg


def figures(
    spec: Spec,
    options: Options,
    *,
    chart: str | None = None,
    number: str | None = None,
    screens: bool = True,
) -> Iterator[Figure]:
    """The charts of *spec*, in order and each as soon as it is drawn; only the sheets of the
    one with the id *chart*, or those of the annex *number*, where that is given; without
    *screens*, only what is printed.

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
        for sheet, printed in _sheets(spec, annex, engine, only=chart, screens=screens):
            drawing = with_portraits(sheet.drawing, spec)
            if options.colour:
                drawing = replace(drawing, coloured=True)
            yield Figure(
                f"{stem_of(spec)}-{sheet.chart.id}", annex, sheet.chart, sheet.plan, drawing,
                style, options.font, options.dpi, printed,
            )  # fmt: skip


def _sheets(
    spec: Spec, annex: Lampiran, engine: Engine, *, only: str | None, screens: bool
) -> Iterator[tuple[Sheet, bool]]:
    """The sheets of *annex* and whether they are printed: first those that are, numbered as
    its pages, then each chart for screens, on the smallest paper that holds it in one."""
    printed = tuple(view for view in annex.bagan if view.orang != "ya")
    if printed and only in (None, *(view.id for view in printed)):
        paged = annex.model_copy(update={"bagan": printed})
        yield from ((sheet, True) for sheet in sheets(spec, paged, engine, only=only))
    for view in annex.bagan if screens else ():
        if view.orang == "ya" and only in (None, view.id):
            alone = annex.model_copy(update={"bagan": (view,)})
            yield from ((sheet, False) for sheet in _on_screen(spec, alone, engine))


def _on_screen(spec: Spec, annex: Lampiran, engine: Engine) -> Iterator[Sheet]:
    """The only chart of *annex* on its own paper or, where that is too small, on a larger one;
    on sheets of the largest where that is too small as well.

    Raises TooSmall where it cannot be parted.
    """
    own = annex.kertas or spec.regency.kertas
    larger = [
        annex.model_copy(update={"kertas": own.model_copy(update={"ukuran": size})})
        for size in dict.fromkeys((own.ukuran, *SCREENS))
    ]
    for each in larger[:-1]:
        with suppress(TooSmall):
            yield whole(spec, each, engine)
            return
    yield from sheets(spec, larger[-1], engine)
