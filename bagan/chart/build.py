"""One Spec in, its artefacts out: every chart drawn and proven, every annex set.

Nothing is written here: a caller gets names and bytes, and writes them when all are there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from bagan.chart.layout.drawing import Drawing
from bagan.chart.layout.engine import Engine, find_engine
from bagan.chart.model import Bagan, Chart, Lampiran, Status, select
from bagan.chart.model.annexes import Kertas, Margin
from bagan.chart.proof import no_chart, prove, stem_of
from bagan.chart.sheets import Sheet, plan_of, sheets, style_of
from bagan.chart.spec import Spec
from bagan.language import _
from bagan.problem import RenderError

if TYPE_CHECKING:
    from bagan.chart.annex import PagePlan

Step = Callable[[str], None]
"""Told the name of each artefact as soon as it is made."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a command line may say instead of the spec: None leaves the spec's word.

    ``margin`` in millimetres, on all four sides; ``dpi`` in dots per inch.
    """

    paper: str | None = None
    orientation: Literal["mendatar", "tegak"] | None = None
    margin: float | None = None
    status: str | None = None
    templates: str | None = None
    engine: str | None = None
    font: Literal["embed", "none"] = "embed"
    dpi: int = 150


@dataclass(frozen=True, slots=True)
class Figure:
    """One chart, drawn for its page and proven; ``svg`` stands alone."""

    name: str
    chart: Chart
    plan: PagePlan
    drawing: Drawing
    svg: bytes


DrawnAnnex = tuple[Lampiran, tuple[Figure, ...]]
"""An annex and its charts, drawn and proven."""


def file_names(spec: Spec) -> tuple[str, ...]:
    """What :func:`build_all` makes of *spec*, in order; a chart that takes several sheets
    has a file for each of them instead."""
    annexes = spec.regency.lampiran
    views = [f"{stem_of(spec)}-{view.id}" for annex in annexes for view in annex.bagan]
    pictures = (f"{name}.{ending}" for name in views for ending in ("svg", "png"))
    return (*pictures, *(annex_file(spec, annex) for annex in annexes), regulation_file(spec))


def build_all(spec: Spec, options: Options, *, step: Step = lambda name: None) -> dict[str, bytes]:
    """Every artefact of *spec* by file name: SVG and PNG of each chart, PDF of each
    annex and of the whole regulation.

    Raises LayoutError, RenderError or MissingTool.
    """
    made: dict[str, bytes] = {}

    def keep(name: str, data: bytes) -> None:
        if name in made:
            raise RenderError(
                _("Two charts would be written to {file}: rename the id of one", file=name)
            )
        made[name] = data
        step(name)

    drawn: list[DrawnAnnex] = []
    for item in drawn_annexes(spec, options):
        drawn.append(item)
        for figure in item[1]:
            keep(f"{figure.name}.svg", figure.svg)
            keep(*png_of(figure, options))
    for name, data in pdfs(spec, drawn, options):
        keep(name, data)
    return made


def drawn_annexes(spec: Spec, options: Options) -> Iterator[DrawnAnnex]:
    """Each annex of *spec* with its charts, drawn and proven."""
    spec = adjusted(spec, options)
    for annex in spec.regency.lampiran:
        yield annex, tuple(_figures(spec, annex, annex.bagan, options))


def pdfs(spec: Spec, drawn: Sequence[DrawnAnnex], options: Options) -> Iterator[tuple[str, bytes]]:
    """The file name and the bytes of each annex's PDF, and at the end of the whole
    regulation's, of charts that are drawn already: what :func:`annexes` gives for each.
    """
    spec = adjusted(spec, options)
    data = b""
    for annex, figures in drawn:
        data = _pdf(spec, [(annex, figures)], options)
        yield annex_file(spec, annex), data
    # A regulation's only annex is the whole of them.
    yield regulation_file(spec), data if len(drawn) == 1 else _pdf(spec, drawn, options)


def charts(spec: Spec, options: Options, *, chart: str | None = None) -> Iterator[Figure]:
    """The charts of *spec*, or the one with the id *chart*, drawn and proven.

    Raises RenderError for an id that is not there.
    """
    spec = adjusted(spec, options)
    views = {view.id: annex for annex in spec.regency.lampiran for view in annex.bagan}
    if chart is not None and chart not in views:
        raise no_chart(chart, ", ".join(views))
    for annex in spec.regency.lampiran:
        wanted = tuple(view for view in annex.bagan if chart in (None, view.id))
        yield from _figures(spec, annex, wanted, options)


def png_of(figure: Figure, options: Options) -> tuple[str, bytes]:
    """The file name and the bytes of a figure's PNG."""
    from bagan.chart.png import to_png

    return f"{figure.name}.png", to_png(figure.svg, dpi=options.dpi)


def annexes(spec: Spec, options: Options, *, number: str | None = None) -> tuple[str, bytes]:
    """The file name and the bytes of one annex's PDF, or of the whole regulation's.

    Raises RenderError for a number that is not there.
    """
    spec = adjusted(spec, options)
    chosen = [a for a in spec.regency.lampiran if number is None or a.nomor == number.upper()]
    if not chosen:
        known = ", ".join(annex.nomor for annex in spec.regency.lampiran if annex.nomor)
        if not known:
            raise RenderError(
                _(
                    'There is no annex "{number}": the only one has no number; leave out --number',
                    number=number,
                )
            )
        raise RenderError(
            _('There is no annex "{number}"; there are: {known}', number=number, known=known)
        )
    # The pictures in a PDF use the document's fonts; to subset them for an SVG takes long.
    plain = replace(options, font="none")
    drawn = [(annex, tuple(_figures(spec, annex, annex.bagan, plain))) for annex in chosen]
    name = regulation_file(spec) if number is None else annex_file(spec, chosen[0])
    return name, _pdf(spec, drawn, options)


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


def annex_file(spec: Spec, annex: Lampiran) -> str:
    """The name of an annex's PDF, from slugs only: what a name holds never names a file."""
    number = f"-{annex.nomor.lower()}" if annex.nomor else ""
    return f"{stem_of(spec)}-lampiran{number}.pdf"


def regulation_file(spec: Spec) -> str:
    """The name of the PDF that holds all annexes."""
    return f"{stem_of(spec)}.pdf"


def _figures(
    spec: Spec, annex: Lampiran, views: tuple[Bagan, ...], options: Options
) -> Iterator[Figure]:
    """Plan, draw, prove: the *views* of one annex, each in the room its page leaves."""
    from bagan.chart.layout import draw
    from bagan.chart.svg import to_svg

    style, engine = style_of(spec.regency), engine_of(options)
    found: list[tuple[Bagan, Sheet]] = []
    for view in annex.bagan:
        chart = select(spec.regency, spec.organisation, annex, view)
        last = view is annex.bagan[-1]
        drawn = sheets(spec, annex, chart, engine, number=len(found) + 1, last=last)
        found += [(view, sheet) for sheet in drawn]
    for number, (view, sheet) in enumerate(found, start=1):
        if view not in views:
            continue
        chart, drawing = sheet.chart, sheet.drawing
        plan = plan_of(spec, annex, chart, number=number, last=number == len(found))
        if plan.room != sheet.plan.room:
            drawing = draw(chart, plan.room, style=style, engine=engine)
        svg = to_svg(drawing, style=style, fonts=options.font, legend=annex.keterangan)
        prove(svg, chart, style=style)
        yield Figure(f"{stem_of(spec)}-{chart.id}", chart, plan, drawing, svg)


def engine_of(options: Options) -> Engine:
    """The layout engine that the command line names, or the usual one."""
    return find_engine(options.engine)


def _pdf(spec: Spec, drawn: Sequence[DrawnAnnex], options: Options) -> bytes:
    from bagan.chart.annex import AnnexPages, Page, annex_pdf
    from bagan.chart.annex.relations import relations_of
    from bagan.chart.svg import to_svg

    style = style_of(spec.regency)
    pages = [
        AnnexPages(
            annex,
            tuple(
                Page(
                    figure.plan,
                    figure.drawing,
                    to_svg(figure.drawing, style=style, fonts="none", standalone=False),
                    relations_of(figure.chart, spec.organisation),
                )
                for figure in figures
            ),
        )
        for annex, figures in drawn
    ]
    templates = Path(options.templates) if options.templates else None
    return annex_pdf(spec.regency, pages, templates=templates, style=style)
