"""A Comparison and what is wanted of it in; files by name, and texts for a terminal, out.

Nothing is written here.  Only what is asked for is made: to compare costs little, to draw
takes long.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from bagan.change.compare import Comparison, Perubahan
from bagan.change.diff.picture import Picture, View
from bagan.change.diff.telling import headline, summary
from bagan.change.diff.words import percent
from bagan.chart.options import Options
from bagan.chart.proof import stem_of
from bagan.language import _
from bagan.problem import Problem, RenderError, Severity, Span

if TYPE_CHECKING:
    from bagan.change.diff.matrix import Matrix

Form = Literal["text", "json", "markdown", "csv", "github"]
"""How a comparison is told on standard output."""

KINDS = ("svg", "png", "pdf", "html", "csv", "md", "xlsx", "json")
DOCUMENTS = frozenset({"pdf", "html"})
"""The kinds of file that show a chart in all views."""
PAGES = (View.GABUNGAN, View.SEBELUM, View.SESUDAH)
"""The views that a document is made of."""
DRAWN = frozenset({"svg", "png", *DOCUMENTS})
"""The kinds of file that hold pictures."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a command line asks for: kinds of files (of :data:`KINDS`), the views of SVG and
    PNG, and only the chart of one id."""

    make: tuple[str, ...] = ("pdf", "html")
    views: tuple[View, ...] = tuple(View)
    chart: str | None = None
    options: Options = field(default_factory=Options)


def files_of(
    comparison: Comparison, wanted: Wanted, *, tell: Callable[[str], None] = lambda text: None
) -> dict[str, bytes]:
    """The files of one comparison by name; none where nothing differs.

    *tell* is told of each chart that goes on larger paper than its annex.

    Raises LayoutError, RenderError (also for a chart that is not there) or MissingTool.
    """
    if not comparison or not wanted.make:
        return {}
    from bagan.change.diff.matrix import matrix_of

    matrix, drawn = matrix_of(comparison), pictures_of(comparison, wanted)
    for picture in drawn:
        if picture.enlarged:
            tell(
                _(
                    'Both versions of chart "{id}" at once could not be read on the paper of '
                    "their annex: it is drawn for {paper}",
                    id=picture.id,
                    paper=f"{picture.paper.ukuran} {picture.paper.arah}",
                )
            )
    stem = f"{stem_of(comparison.new)}-perubahan"
    made: dict[str, bytes] = {}
    for kind in KINDS:
        if kind not in wanted.make:
            continue
        if kind in ("svg", "png"):
            made |= _images(drawn, kind, wanted)
        elif kind in DOCUMENTS:
            made[f"{stem}.{kind}"] = _document(kind, comparison, drawn, matrix, wanted)
        else:
            made[f"{stem}.{kind}"] = _table(kind, matrix)
    return made


def pictures_of(comparison: Comparison, wanted: Wanted) -> tuple[Picture, ...]:
    """The pictures that the wanted files need."""
    if DRAWN.isdisjoint(wanted.make):
        return ()
    from bagan.change.diff.painter import pictures

    images = wanted.views if {"svg", "png"} & {*wanted.make} else ()
    documents = PAGES if DOCUMENTS & {*wanted.make} else ()
    views = frozenset((*images, *documents))
    return pictures(comparison, wanted.options, chart=wanted.chart, views=views)


def _images(drawn: tuple[Picture, ...], kind: str, wanted: Wanted) -> dict[str, bytes]:
    from bagan.chart.png import to_png

    made: dict[str, bytes] = {}
    for picture in drawn:
        for view in wanted.views:
            name = f"{picture.name}-perubahan-{view.value}.{kind}"
            if name in made:
                raise RenderError(
                    _("Two charts would be written to {file}: rename the id of one", file=name)
                )
            svg = picture.svgs[view]
            made[name] = svg if kind == "svg" else to_png(svg, dpi=wanted.options.dpi)
    return made


def _document(
    kind: str,
    comparison: Comparison,
    drawn: tuple[Picture, ...],
    matrix: Matrix,
    wanted: Wanted,
) -> bytes:
    from pathlib import Path

    folder = wanted.options.templates
    templates = Path(folder) if folder else None
    if kind == "pdf":
        from bagan.change.diff.document import document_pdf

        return document_pdf(comparison, drawn, matrix, options=wanted.options, templates=templates)
    from bagan.change.diff.page import page_html

    return page_html(comparison, drawn, matrix, templates=templates)


def _table(kind: str, matrix: Matrix) -> bytes:
    if kind == "csv":
        from bagan.change.diff.tables.csv import to_csv

        return to_csv(matrix)
    if kind == "md":
        from bagan.change.diff.tables.markdown import to_markdown

        return to_markdown(matrix)
    if kind == "xlsx":
        from bagan.change.diff.tables.xlsx import to_xlsx

        return to_xlsx(matrix)
    from bagan.change.diff.tables.json import to_json

    return to_json(matrix)


def told(comparison: Comparison, form: Form, *, files: tuple[str, ...] = ()) -> bytes:
    """What is said of one comparison on standard output; *files* are those written of it."""
    if form == "text":
        return "\n".join([summary(comparison.changes), *sentences(comparison), ""]).encode()
    from bagan.change.diff.matrix import matrix_of

    if form == "github":
        from bagan.change.diff.review import review

        return review(matrix_of(comparison), files=files).encode()
    return _table("md" if form == "markdown" else form, matrix_of(comparison))


def sentences(comparison: Comparison) -> Iterator[str]:
    """One line for each change, Indonesian."""
    for change in comparison.changes:
        yield f"- {headline(change, comparison)}"


def guess_problems(
    comparison: Comparison, *, severity: Severity = Severity.ERROR
) -> Iterator[Problem]:
    """For each unit that is only guessed to live on, or to come of a merger or a split: where
    the new spec writes it, and what to write there to make it certain."""
    yield from _guessed_units(comparison, severity)
    yield from _guessed_events(comparison, severity)


def _guessed_units(comparison: Comparison, severity: Severity) -> Iterator[Problem]:
    old, new = comparison.old.organisation, comparison.new.organisation
    for before, score in comparison.guesses.items():
        after = comparison.lives[before]
        group = after in new.groups
        yield Problem(
            _written(after, comparison),
            "tebakan",
            _(
                '"{new}" looks like the earlier "{old}" ({percent} %), but nothing says so',
                new=new.name(after),
                old=old.name(before),
                percent=percent(score),
            ),
            _("If it is the same group, give it its earlier id: {id}.", id=before)
            if group
            else _(
                "If it is the same unit, add asal: {lineage}; if it is not, asal: {made}.",
                lineage=f"[{{cara: ganti nama, dari: {before}}}]",
                made="[{cara: bentuk baru}]",
            ),
            severity,
        )


def _guessed_events(comparison: Comparison, severity: Severity) -> Iterator[Problem]:
    """Mergers and splits, which no id joins, so that they are not among ``guesses``."""
    old, new = comparison.old.organisation, comparison.new.organisation
    for change in comparison.changes:
        if change.score is None or change.kind not in (Perubahan.GABUNG, Perubahan.PECAH):
            continue
        merger = change.kind is Perubahan.GABUNG
        way = (
            f"gabung, dari: [{', '.join(change.old)}]"
            if merger
            else f"pecah, dari: {change.old[0]}"
        )
        for made in change.new:
            words = {
                "new": new.name(made),
                "old": ", ".join(f'"{old.name(item)}"' for item in change.old),
                "percent": percent(change.score),
            }
            yield Problem(
                _written(made, comparison),
                "tebakan",
                _(
                    '"{new}" looks like a merger of the earlier {old} ({percent} %), '
                    "but nothing says so", **words,
                )
                if merger
                else _(
                    '"{new}" looks like a part of the earlier {old} ({percent} %), '
                    "but nothing says so", **words,
                ),
                _(
                    "If it is, add asal: {lineage}; if it is not, asal: {made}.",
                    lineage=f"[{{cara: {way}}}]",
                    made="[{cara: bentuk baru}]",
                ),
                severity,
            )  # fmt: skip


def _written(item: str, comparison: Comparison) -> Span:
    """Where the new spec writes a unit or group."""
    new = comparison.new.organisation
    span = new.groups[item].span if item in new.groups else new.units[item].span
    return span if span.path else comparison.new.document.at()
