"""A Word document and the figures that it has to show in; every change by a hand out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from textwrap import shorten

from bagan.chart.annex.relations import needs_table, relations_of
from bagan.chart.figures import Figure
from bagan.chart.model import Organisation
from bagan.chart.office.word_blocks import NAMES
from bagan.chart.revised.changes import Change, Rule
from bagan.chart.revised.due import INITIALS, LEGEND, TITLE, DuePage, due_page
from bagan.chart.revised.matching import CLOSE, apart, match_items
from bagan.chart.revised.page import PageFound, compared_page
from bagan.chart.revised.values import Canvas, Drawn, Seen, one_line

INSERTED = "Bagan Sisip "
"""Begins the names of styles in a draft that annexes were put into."""
RELATIONS = "Hubungan Sel"
"""The style of the cells of the list of relations."""
SAME_PAPER = 1.5
"""Millimetres: programs round, and a hand types whole ones."""
MOST_WORDS = 160
"""Letters that are told of pages that a hand added."""
_OURS = frozenset(
    ("Hubungan Judul", "Hubungan Teks", "Hubungan Bagan", "Hubungan Kepala Kolom", RELATIONS)
)
_STYLES = frozenset(name for name, _level in NAMES.values())


@dataclass(frozen=True, slots=True)
class Revision:
    """What a hand has changed, and how much of the charts was seen; ``smallest`` in points."""

    changes: tuple[Change, ...]
    boxes: int = 0
    frames: int = 0
    wires: int = 0
    crossings: int = 0
    smallest: float = 0.0


def compared(seen: Seen, figures: Sequence[Figure], organisation: Organisation) -> Revision:
    """Every change from *figures* to what a document shows."""
    pages = [due_page(figure) for figure in figures]
    holders = _holders(seen, pages)
    changes: list[Change] = []
    seen_of: list[PageFound] = []
    for page, canvas in zip(pages, holders, strict=True):
        chart = page.figure.chart.id
        if canvas is None:
            alone = any(c.name == page.figure.drawing.title for c in seen.canvases)
            changes.append(Change(Rule.PICTURE if alone else Rule.LOST, chart,
                                  before=page.figure.drawing.title))  # fmt: skip
            continue
        shapes = [*canvas.shapes, *_loose(seen, canvas.page)]
        parts = list(_parts(seen, page, shapes, canvas, holders))
        shapes += [shape for part in parts for shape in part.shapes]
        found = compared_page(page, shapes)
        others = list(_others(seen, page, canvas, [*holders, *parts]))
        changes += [Change(Rule.EXTRA, chart, before=page.figure.drawing.title, after=other.name)
                    for other in others]  # fmt: skip
        shared = any(other.page == canvas.page for other in others)
        changes += [*found.changes, *_words(seen, page, canvas.page, shared=shared)]
        changes += [*_legend(seen, page, canvas.page), *_paper(seen, page, canvas.page)]
        seen_of.append(found)
    changes += _table(seen, pages, organisation)
    changes += [*_sheets(holders, pages), *_added_pages(seen, holders)]
    return Revision(
        tuple(dict.fromkeys(changes)),
        sum(found.boxes for found in seen_of),
        sum(found.frames for found in seen_of),
        sum(found.wires for found in seen_of),
        sum(found.crossings for found in seen_of),
        min((found.smallest for found in seen_of if found.smallest), default=0.0),
    )


def _holders(seen: Seen, pages: Sequence[DuePage]) -> list[Canvas | None]:
    """The drawing object that shows each page's chart: the one most alike, in the order of the
    document where several are.  Shapes that were taken out of their group count as one."""
    wholes = [canvas for canvas in seen.canvases if canvas.grouped]
    known = {canvas.page for canvas in wholes if _boxes(canvas)}
    for number in dict.fromkeys(c.page for c in seen.canvases if c.page not in known):
        wholes.append(Canvas("", number, True, ()))
    ranks = []
    for p, page in enumerate(pages):
        for c, canvas in enumerate(wholes):
            shapes = canvas.shapes or tuple(_loose(seen, canvas.page))
            likeness = _likeness(page, canvas.name, shapes)
            if likeness:
                ranks.append((-likeness, abs(p - c), p, c))
    found: dict[int, int] = {}
    for _rank, _far, p, c in sorted(ranks):
        if p not in found and c not in found.values():
            found[p] = c
    return [wholes[found[p]] if p in found else None for p in range(len(pages))]


def _parts(
    seen: Seen, page: DuePage, shapes: Sequence[Drawn], own: Canvas,
    holders: Sequence[Canvas | None],
) -> Iterator[Canvas]:  # fmt: skip
    """The other groups into which a hand put parts of the *page*'s chart: lines alone, or boxes
    that are not among its *shapes*."""
    missing = match_items(page.boxes, shapes).missing
    for canvas in seen.canvases:
        if canvas.page != own.page or not canvas.grouped or _is_due(canvas, holders):
            continue
        held = [item for item, _shape in match_items(page.boxes, canvas.shapes).pairs]
        lacking = sum(any(item is other for other in missing) for item in held)
        if 2 * lacking > len(held) or not _boxes(canvas):
            yield canvas


def _is_due(canvas: Canvas, known: Sequence[Canvas | None]) -> bool:
    # A copy says the same, and is another.
    return any(canvas is other for other in known) or canvas.name in (LEGEND, INITIALS)


def _others(
    seen: Seen, page: DuePage, own: Canvas, known: Sequence[Canvas | None]
) -> Iterator[Canvas]:
    """Charts that no figure asks for: copies of the *page*'s, and others beside its *own*, but
    none of those *known*."""
    for canvas in seen.canvases:
        if _is_due(canvas, known) or not canvas.grouped:
            continue
        copy = _likeness(page, canvas.name, canvas.shapes) > len(page.boxes)
        if _boxes(canvas) and (copy or canvas.page == own.page):
            yield canvas


def _boxes(canvas: Canvas) -> bool:
    return any(shape.form == "box" and shape.words for shape in canvas.shapes)


def _likeness(page: DuePage, name: str, shapes: Sequence[Drawn]) -> int:
    """How many boxes of *page* are among *shapes*, by name or by words."""
    names = {shape.name for shape in shapes if shape.name}
    words = {shape.words for shape in shapes if shape.words}
    alike = sum(2 * (item.name in names) + (item.words in words) for item in page.boxes)
    return 2 * alike + (name == page.figure.drawing.title) if alike else 0


def _loose(seen: Seen, page: int) -> Iterator[Drawn]:
    """The shapes of a page that stand in no group."""
    for canvas in seen.canvases:
        if canvas.page == page and not canvas.grouped and canvas.name != INITIALS:
            yield from canvas.shapes


def _words(seen: Seen, page: DuePage, number: int, *, shared: bool) -> Iterator[Change]:
    """What was changed of the words round a chart; on a page that is *shared* with another
    chart, some of them are the other's."""
    shown: dict[str, list[str]] = {}
    for passage in seen.passages:
        if passage.page == number:
            style = passage.style.removeprefix(INSERTED)
            shown.setdefault(style, []).append(passage.words)
    for canvas in seen.canvases:
        if canvas.page == number and canvas.name == INITIALS:
            shown[INITIALS] = [shape.words for shape in canvas.shapes]
    chart = page.figure.chart.id
    for style, due in page.words.items():
        words = one_line(shown.pop(style, ()))
        if words != due and not (shared and due in words):
            rule = Rule.TITLE if style == TITLE and not shared else Rule.WORDS
            yield Change(rule, chart, style, due, words)
    for style, lines in shown.items():
        if style not in _OURS:
            yield Change(Rule.MORE_WORDS, chart, after=one_line(lines))


def _sheets(holders: Sequence[Canvas | None], pages: Sequence[DuePage]) -> Iterator[Change]:
    """Charts that follow each other in another order now."""
    places = [
        (canvas.page, page.figure.drawing.title)
        for canvas, page in zip(holders, pages, strict=True)
        if canvas is not None
    ]
    if any(one[0] > other[0] for one, other in pairwise(places)):
        titles = [title for _page, title in sorted(places, key=lambda place: place[0])]
        yield Change(Rule.SHEETS, after="; ".join(f'"{title}"' for title in titles))


def _added_pages(seen: Seen, holders: Sequence[Canvas | None]) -> Iterator[Change]:
    """Words on pages behind the first chart's that show none.  What stands before it is a
    draft's, and so is what stands behind annexes that were put into one."""
    charts = {canvas.page for canvas in holders if canvas is not None}
    if any(passage.style.startswith(INSERTED) for passage in seen.passages):
        return
    words = one_line(
        passage.words
        for passage in seen.passages
        if passage.page not in charts
        and passage.page > min(charts, default=passage.page)
        and passage.style not in _OURS | _STYLES
    )
    if words:
        yield Change(Rule.MORE_WORDS, after=shorten(words, MOST_WORDS, placeholder=" …"))


def _legend(seen: Seen, page: DuePage, number: int) -> Iterator[Change]:
    """The samples of lines in a legend that are not as they were."""
    shown = [s for c in seen.canvases if c.page == number and c.name == LEGEND for s in c.shapes]
    for item in page.samples:
        near = [s for s in shown if s.form == "line" and apart(s.rect, item.rect) < CLOSE]
        if not any(s.dashed == item.dashed for s in near):
            yield Change(Rule.LEGEND_LINE, page.figure.chart.id, before=item.name)


def _paper(seen: Seen, page: DuePage, number: int) -> Iterator[Change]:
    """Another paper, or the same turned: the chart was laid out for this one."""
    due = page.figure.plan.paper.size
    now = seen.papers.get(number, due)
    if any(abs(one - other) > SAME_PAPER for one, other in zip(due, now, strict=True)):
        before, after = (f"{width:.0f} × {height:.0f} mm" for width, height in (due, now))
        yield Change(Rule.PAPER, page.figure.chart.id, before=before, after=after)


def _table(seen: Seen, pages: Sequence[DuePage], organisation: Organisation) -> Iterator[Change]:
    """What was changed of the list of relations at the end, where there is one."""
    relations = [(page, relations_of(page.figure.chart, organisation)) for page in pages]
    if not any(needs_table(page.figure.drawing.description, found) for page, found in relations):
        return
    due = one_line(
        text
        for _page, found in relations
        for line in found
        for text in (line.source, line.kind + (" (timbal balik)" if line.both else ""),
                     line.target, line.basis)
    )  # fmt: skip
    words = one_line(
        passage.words
        for passage in seen.passages
        if passage.style.removeprefix(INSERTED) == RELATIONS
    )
    if words != due:
        yield Change(Rule.WORDS, "", "Hubungan", "", "")
