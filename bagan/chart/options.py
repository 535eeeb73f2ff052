"""What a command line says beside the spec in; the spec's own words, so changed, out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from bagan.chart.layout import Engine, find_engine
from bagan.chart.model import Kertas, Margin, Regency, Status
from bagan.chart.spec import Spec
from bagan.style import Style


@dataclass(frozen=True, slots=True)
class Options:
    """What a command line may say instead of the spec: None leaves the spec's word.

    ``margin`` in millimetres, on all four sides; ``dpi`` in dots per inch;
    ``colour`` gives each kind of unit its colour in pictures, never in a PDF;
    ``carry``: an output carries the spec that it was drawn from.
    """

    paper: str | None = None
    orientation: Literal["mendatar", "tegak"] | None = None
    margin: float | None = None
    status: str | None = None
    templates: str | None = None
    engine: str | None = None
    font: Literal["embed", "none"] = "embed"
    dpi: int = 150
    colour: bool = False
    carry: bool = True


def adjusted(spec: Spec, options: Options) -> Spec:
    """*spec* with the command line's paper, margins and status in place of its own."""
    regency = spec.regency
    annexes = tuple(
        annex.model_copy(update={"kertas": _paper(annex.kertas or regency.kertas, options)})
        for annex in regency.lampiran
    )
    rule = regency.peraturan
    if options.status is not None:
        rule = rule.model_copy(update={"status": Status(options.status)})
    return replace(
        spec, regency=regency.model_copy(update={"lampiran": annexes, "peraturan": rule})
    )


def _paper(paper: Kertas, options: Options) -> Kertas:
    changes: dict[str, object] = {}
    if options.paper is not None:
        changes["ukuran"] = options.paper
    if options.orientation is not None:
        changes["arah"] = options.orientation
    if options.margin is not None:
        sides = dict.fromkeys(("atas", "kanan", "bawah", "kiri"), options.margin)
        changes["margin"] = Margin.model_validate(sides)
    return paper.model_copy(update=changes)


def style_of(regency: Regency) -> Style:
    """The Style that a spec asks for."""
    look = regency.gaya
    return Style(family=look.huruf, min_size=look.ukuran_minimum, max_size=look.ukuran_maksimum)


def engine_of(options: Options) -> Engine:
    """The layout engine that the command line names, or the usual one."""
    return find_engine(options.engine)
