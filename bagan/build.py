"""One Spec in, its artefacts out: every chart drawn and proven, every annex set.

Nothing is written here: a caller gets names and bytes, and writes them when all are there.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from bagan.language import _, reason
from bagan.layout.drawing import Drawing
from bagan.layout.engine import Engine, find_engine
from bagan.model import Bagan, Chart, Lampiran, Status, parts, select
from bagan.model.annexes import Kertas, Margin
from bagan.model.items import slug
from bagan.model.kinds import PAPER
from bagan.model.regency import Regency
from bagan.problem import RenderError
from bagan.spec import Spec
from bagan.style import Style

if TYPE_CHECKING:
    from bagan.annex import PagePlan
    from bagan.audit import AuditReport

Step = Callable[[str], None]
"""Told the name of each artefact as soon as it is made."""

Line = tuple[str, str, str, bool]
"""From, to, kind, and whether it goes both ways: what the audit compares."""


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

    spec = adjusted(spec, options)
    drawn: list[tuple[Lampiran, tuple[Figure, ...]]] = []
    for annex in spec.regency.lampiran:
        figures = tuple(_figures(spec, annex, annex.bagan, options))
        drawn.append((annex, figures))
        for figure in figures:
            keep(f"{figure.name}.svg", figure.svg)
            keep(*png_of(figure, options))
    for annex, figures in drawn:
        keep(annex_file(spec, annex), _pdf(spec, [(annex, figures)], options))
    keep(regulation_file(spec), _pdf(spec, drawn, options))
    return made


def charts(spec: Spec, options: Options, *, chart: str | None = None) -> Iterator[Figure]:
    """The charts of *spec*, or the one with the id *chart*, drawn and proven.

    Raises RenderError for an id that is not there.
    """
    spec = adjusted(spec, options)
    views = {view.id: annex for annex in spec.regency.lampiran for view in annex.bagan}
    if chart is not None and chart not in views:
        raise _no_chart(chart, ", ".join(views))
    for annex in spec.regency.lampiran:
        wanted = tuple(view for view in annex.bagan if chart in (None, view.id))
        yield from _figures(spec, annex, wanted, options)


def png_of(figure: Figure, options: Options) -> tuple[str, bytes]:
    """The file name and the bytes of a figure's PNG."""
    from bagan.export.png import to_png

    return f"{figure.name}.png", to_png(figure.svg, dpi=options.dpi)


def annexes(spec: Spec, options: Options, *, number: str | None = None) -> tuple[str, bytes]:
    """The file name and the bytes of one annex's PDF, or of the whole regulation's.

    Raises RenderError for a number that is not there.
    """
    spec = adjusted(spec, options)
    chosen = [a for a in spec.regency.lampiran if number is None or a.nomor == number.upper()]
    if not chosen:
        known = ", ".join(annex.nomor or "-" for annex in spec.regency.lampiran)
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


def stem_of(spec: Spec) -> str:
    """What the names of a spec's files begin with: the slug of its own file name, so that
    two offices of one region stay apart; of the region's name where there is no file."""
    return slug(Path(spec.path).stem) or slug(spec.regency.daerah.nama)


def annex_file(spec: Spec, annex: Lampiran) -> str:
    """The name of an annex's PDF, from slugs only: what a name holds never names a file."""
    number = f"-{annex.nomor.lower()}" if annex.nomor else ""
    return f"{stem_of(spec)}-lampiran{number}.pdf"


def regulation_file(spec: Spec) -> str:
    """The name of the PDF that holds all annexes."""
    return f"{stem_of(spec)}.pdf"


def style_of(regency: Regency) -> Style:
    """The Style that a spec asks for."""
    look = regency.gaya
    return Style(family=look.huruf, min_size=look.ukuran_minimum, max_size=look.ukuran_maksimum)


def expected_lines(chart: Chart) -> set[Line]:
    """The lines that a chart's drawing has to show, between units and groups."""
    return {
        (chart.nodes[link.source].unit, chart.nodes[link.target].unit, link.kind.value, link.both)
        for link in chart.links
    }


def _figures(
    spec: Spec, annex: Lampiran, views: tuple[Bagan, ...], options: Options
) -> Iterator[Figure]:
    """Plan, draw, prove: the *views* of one annex, each in the room its page leaves."""
    from bagan.layout import draw
    from bagan.svg import to_svg

    style, engine = style_of(spec.regency), engine_of(options)
    sheets: list[tuple[Bagan, _Sheet]] = []
    for view in annex.bagan:
        chart = select(spec.regency, spec.organisation, annex, view)
        last = view is annex.bagan[-1]
        found = _sheets(spec, annex, chart, engine, number=len(sheets) + 1, last=last)
        sheets += [(view, sheet) for sheet in found]
    for number, (view, sheet) in enumerate(sheets, start=1):
        if view not in views:
            continue
        chart, drawing = sheet.chart, sheet.drawing
        plan = _plan(spec, annex, chart, number=number, last=number == len(sheets))
        if plan.room != sheet.plan.room:
            drawing = draw(chart, plan.room, style=style, engine=engine)
        svg = to_svg(drawing, style=style, fonts=options.font, legend=annex.keterangan)
        _prove(svg, chart, style=style)
        yield Figure(f"{stem_of(spec)}-{chart.id}", chart, plan, drawing, svg)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A chart that can be read in the room of its page."""

    chart: Chart
    plan: PagePlan
    drawing: Drawing


def _sheets(
    spec: Spec, annex: Lampiran, chart: Chart, engine: Engine, *, number: int, last: bool
) -> tuple[_Sheet, ...]:
    """The chart itself where it can be read on its paper, else an overview and one chart
    per head, each again as many as it takes.

    Raises TooSmall, with the papers that would do, for a chart that has no heads to part.
    """
    from bagan.layout import TooSmall, draw

    style = style_of(spec.regency)
    plan = _plan(spec, annex, chart, number=number, last=last)
    try:
        return (_Sheet(chart, plan, draw(chart, plan.room, style=style, engine=engine)),)
    except TooSmall as error:
        pieces = parts(chart)
        if pieces:
            return tuple(
                sheet
                for piece in pieces
                for sheet in _sheets(spec, annex, piece, engine, number=number, last=last)
            )
        papers = ", ".join(_papers_for(spec, annex, chart, number=number, last=last))
        raise TooSmall(
            _(
                'The labels of chart "{id}" would print at {size} pt, below the floor of '
                "{floor} pt. Paper that is large enough: {papers}",
                id=chart.id,
                size=f"{error.size:.1f}",
                floor=f"{style.min_size:g}",
                papers=papers or _("none of the known sizes"),
            ),
            error.size,
        ) from None


def _papers_for(
    spec: Spec, annex: Lampiran, chart: Chart, *, number: int, last: bool
) -> Iterator[str]:
    """The papers on which *chart* could be read."""
    from bagan.layout import label_size

    style = style_of(spec.regency)
    paper = annex.kertas or spec.regency.kertas
    for size, way in product(PAPER, ("mendatar", "tegak")):
        other = paper.model_copy(update={"ukuran": size, "arah": way})
        turned = annex.model_copy(update={"kertas": other})
        try:
            room = _plan(spec, turned, chart, number=number, last=last).room
        except RenderError:
            continue
        if label_size(chart, room, style=style) >= style.min_size:
            yield f"{size} {way}"


def _plan(spec: Spec, annex: Lampiran, chart: Chart, *, number: int, last: bool) -> PagePlan:
    from bagan.annex import page_plan, sheet_of

    status = spec.regency.peraturan.status
    sheet = sheet_of(chart, spec.organisation, status=status)
    paper = annex.kertas or spec.regency.kertas
    return page_plan(
        spec.regency,
        annex,
        sheet=sheet,
        number=number,
        last=last,
        initials=annex.tanda_tangan.paraf,
        foot=paper.kaki,
    )


def engine_of(options: Options) -> Engine:
    """The layout engine that the command line names, or the usual one."""
    return find_engine(options.engine)


def _prove(svg: bytes, chart: Chart, *, style: Style) -> None:
    """Refuse a drawing that its own audit faults: no wrong picture leaves in silence."""
    from bagan.audit import audit_svg

    report = audit_svg(svg, expected=expected_lines(chart), min_size=style.min_size)
    if report.findings:
        raise RenderError(
            _(
                'The drawing of chart "{id}" is not right, and nothing was written:\n{findings}',
                id=chart.id,
                findings="\n".join(f"  {finding.message}" for finding in report.findings),
            )
        )


def _pdf(
    spec: Spec, drawn: Sequence[tuple[Lampiran, tuple[Figure, ...]]], options: Options
) -> bytes:
    from bagan.annex import AnnexPages, Page, annex_pdf
    from bagan.annex.relations import relations_of
    from bagan.svg import to_svg

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


def audit_file(
    name: str, *, spec: Spec | None = None, chart: str | None = None, min_size: float = 0
) -> AuditReport:
    """The audit of the SVG file *name* (``-``: standard input), from the file alone.

    With *spec*, the drawing must show exactly the lines of the chart that its file name
    or *chart* tells.  Raises RenderError for a file that cannot be read.
    """
    from bagan.audit import audit_svg

    expected = expected_lines(_chart_of(spec, name, chart)) if spec is not None else None
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise RenderError(
            _("{path} cannot be read: {reason}", path=name, reason=reason(error))
        ) from error
    try:
        return audit_svg(data, expected=expected, min_size=min_size)
    except RenderError as error:
        raise RenderError(f"{name}: {error}") from error


def _chart_of(spec: Spec, name: str, wanted: str | None) -> Chart:
    """The chart, or the sheet of one, with the id *wanted*; without it the one that a file
    is named after, or the only one."""
    whole = [
        select(spec.regency, spec.organisation, annex, view)
        for annex in spec.regency.lampiran
        for view in annex.bagan
    ]
    known = ", ".join(chart.id for chart in whole)
    name_of = {f"{stem_of(spec)}-{sheet.id}": sheet for chart in whole for sheet in _cut(chart)}
    stem = Path(name).stem if wanted is None else f"{stem_of(spec)}-{wanted}"
    if stem in name_of:
        return name_of[stem]
    if wanted is not None:
        raise _no_chart(wanted, known)
    if len(whole) == 1:
        return whole[0]
    raise RenderError(
        _(
            "{path} does not tell which chart it is: add --chart with one of {known}",
            path=name,
            known=known,
        )
    )


def _cut(chart: Chart) -> Iterator[Chart]:
    """*chart* and all the sheets that it could be cut into."""
    yield chart
    for piece in parts(chart):
        yield from _cut(piece)


def _no_chart(wanted: str, known: str) -> RenderError:
    return RenderError(_('There is no chart "{id}"; there are: {known}', id=wanted, known=known))
