"""An annex in, the sheets that its charts are printed on out, each planned and drawn once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import product

from bagan.chart.annex import PagePlan, page_plan, sheet_of, with_footnotes
from bagan.chart.layout import Drawing, Engine, Room, TooSmall, draw, fits
from bagan.chart.model import Bagan, Branch, Chart, Lampiran, numbered, select, split
from bagan.chart.options import style_of
from bagan.chart.proof import id_prefix_of
from bagan.chart.spec import Spec
from bagan.language import _
from bagan.paper import SIZES
from bagan.problem import RenderError

_Known = dict[tuple[tuple[Branch, ...], Room], bool]
"""Whether some branches fit some room."""
SPARE = (0.0, 0.4, 0.8)
"""What the labels of parts are larger than they must be, points: room for notes still to come."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A chart, or a part of one, that can be read in the room of its page."""

    chart: Chart
    plan: PagePlan
    drawing: Drawing


def sheets(
    spec: Spec, annex: Lampiran, engine: Engine, *, only: str | None = None
) -> Iterator[Sheet]:
    """The sheets of *annex* in order: of each chart itself where it can be read on its paper,
    else as few as it can be parted into, numbered as the annex's pages.

    Each is planned as the page that it will be, the first with the heading and the last with
    the signature, so that nothing is drawn twice but where sheets are sought.  *only* is the id
    of a chart: its sheets alone, for which those before it are drawn too, since they tell which
    pages it takes.

    Raises TooSmall, with the papers that would do, for a chart that cannot be parted.
    """
    style = style_of(spec.regency)
    number = 1

    for view in annex.bagan:
        chart, final = _chart_of(spec, annex, view), view is annex.bagan[-1]
        try:
            made = [_drawn(spec, annex, chart, engine, number=number, last=final)]
        except (TooSmall, RenderError) as error:
            made = _parts_drawn(spec, annex, chart, engine, number=number, last=final)
            if not made and isinstance(error, TooSmall):
                papers = papers_for(spec, annex, chart, engine, number=number, last=final)
                raise _too_small(chart, papers, error, floor=style.min_size) from None
            if not made:
                raise
        number += len(made)
        if only in (None, view.id):
            yield from made
        if view.id == only:
            return


def whole(spec: Spec, annex: Lampiran, engine: Engine) -> Sheet:
    """The first chart of *annex* on one sheet with its heading and signature.

    Raises TooSmall where it cannot be read so.
    """
    chart = _chart_of(spec, annex, annex.bagan[0])
    return _drawn(spec, annex, chart, engine, number=1, last=True)


def _drawn(
    spec: Spec,
    annex: Lampiran,
    chart: Chart,
    engine: Engine,
    *,
    number: int,
    last: bool,
    room: Room | None = None,
) -> Sheet:
    """*chart* with its footnotes, drawn on its page, in a *room* smaller than the page's if any."""
    plan = plan_of(spec, annex, chart, number=number, last=last)
    noted = with_footnotes(chart, spec.organisation)
    drawing = draw(noted, room or plan.room, style=style_of(spec.regency), engine=engine)
    return Sheet(noted, plan, drawing)


def _parts_drawn(
    spec: Spec, annex: Lampiran, chart: Chart, engine: Engine, *, number: int, last: bool
) -> list[Sheet]:
    """The sheets into which *chart* is parted, none where it has no parts.

    A part that is too small with its notes, which are known only when all parts are, has fewer
    boxes the next time.
    """

    def part_drawn(part: Chart, page: int, known: _Known, *, last: bool) -> Sheet:
        """A part in its room or, where the search finds it smaller there, in that part of it
        in which it was found to fit."""
        try:
            return _drawn(spec, annex, part, engine, number=page, last=last)
        except TooSmall:
            own = plan_of(spec, annex, part, number=page, last=last).room
            for (roots, room), good in known.items():
                if good and roots == part.roots and own.holds(room):
                    return _drawn(spec, annex, part, engine, number=page, last=last, room=room)
            raise

    for spare in SPARE:
        known: _Known = {}
        parts = _parted(spec, annex, chart, engine, number=number, known=known, spare=spare)
        ends = [last and part is parts[-1] for part in parts]
        try:
            return [
                part_drawn(part, page, known, last=end)
                for page, (part, end) in enumerate(zip(parts, ends, strict=True), start=number)
            ]
        except TooSmall:
            if spare == SPARE[-1]:
                raise
    return []


def _parted(
    spec: Spec,
    annex: Lampiran,
    chart: Chart,
    engine: Engine,
    *,
    number: int,
    known: _Known,
    spare: float = 0.0,
) -> tuple[Chart, ...]:
    """The parts of *chart*, for the pages from *number* of *annex* on, none where it has no parts:
    each so large that its labels are *spare* points over the floor; what was asked for it comes
    to be *known*."""
    style = style_of(spec.regency)
    style = replace(style, min_size=style.min_size + spare)

    def fit(piece: Chart, room: Room) -> bool:
        """As :func:`fits`; the same branches are asked about with several notes and titles."""
        key = piece.roots, room
        if key not in known:
            known[key] = fits(piece, room, style=style, engine=engine)
        return known[key]

    def can_be_read(piece: Chart) -> bool:
        page = number if piece.title == chart.title else number + 1
        try:
            last, other = (
                plan_of(spec, annex, piece, number=page, last=last).room for last in (True, False)
            )
        except RenderError:
            return False
        # A signature takes room, but beside it notes are set narrower.
        rooms = (last,) if other.holds(last) else (last, other)
        return all(fit(piece, room) for room in rooms)

    return numbered(chart, split(chart, can_be_read), number)


def _chart_of(spec: Spec, annex: Lampiran, view: Bagan) -> Chart:
    chart = select(spec.regency, spec.organisation, annex, view)
    return replace(chart, prefix=f"{id_prefix_of(spec)}-{view.id}")


def _too_small(chart: Chart, papers: Iterable[str], error: TooSmall, *, floor: float) -> TooSmall:
    return TooSmall(
        _(
            'The labels of chart "{id}" would print at {size} pt, below the floor of '
            "{floor} pt. Paper that is large enough: {papers}",
            id=chart.id,
            size=f"{error.size:.1f}",
            floor=f"{floor:g}",
            papers=", ".join(papers)
            or _(
                "none of the known sizes; show fewer units (kecuali), or place fewer of "
                "them side by side"
            ),
        ),
        error.size,
    )


def papers_for(
    spec: Spec, annex: Lampiran, chart: Chart, engine: Engine, *, number: int, last: bool
) -> Iterator[str]:
    """The papers on which *chart* could be read."""
    style = style_of(spec.regency)
    paper = annex.kertas or spec.regency.kertas
    for size, way in product(SIZES, ("mendatar", "tegak")):
        other = paper.model_copy(update={"ukuran": size, "arah": way})
        turned = annex.model_copy(update={"kertas": other})
        try:
            room = plan_of(spec, turned, chart, number=number, last=last).room
        except RenderError:
            continue
        if fits(chart, room, style=style, engine=engine):
            yield f"{size} {way}"


def sheet_count(spec: Spec, annex: Lampiran, view: Bagan, engine: Engine, *, first: bool) -> int:
    """How many sheets *view* takes on the paper of *annex*, whose first chart it is or not; 0
    where it cannot be read there."""
    chart, number = _chart_of(spec, annex, view), 1 if first else 2
    style, last = style_of(spec.regency), view is annex.bagan[-1]
    try:
        room = plan_of(spec, annex, chart, number=number, last=last).room
    except RenderError:
        return 0
    if fits(chart, room, style=style, engine=engine):
        return 1
    return len(_parted(spec, annex, chart, engine, number=number, known={}))


def plan_of(spec: Spec, annex: Lampiran, chart: Chart, *, number: int, last: bool) -> PagePlan:
    """The plan of *chart*'s page, the *number*-th of *annex*, with its footnotes."""
    paper = annex.kertas or spec.regency.kertas
    return page_plan(
        spec.regency,
        annex,
        sheet=sheet_of(with_footnotes(chart, spec.organisation)),
        number=number,
        last=last,
        initials=annex.tanda_tangan.paraf,
        foot=paper.kaki,
    )
