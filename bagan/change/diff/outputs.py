"""A Comparison and what is wanted of it in; files by name, and texts for a terminal, out.

Nothing is written here.  Only what is asked for is made: to compare costs little, to draw
takes long.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bagan.change.choices import DOCUMENTS, IMAGES, KINDS, Form, View
from bagan.change.compare import Comparison
from bagan.change.diff.picture import Picture
from bagan.change.diff.tables import table
from bagan.change.diff.telling import headline, summary
from bagan.chart.options import Options
from bagan.chart.proof import stem_of
from bagan.language import _
from bagan.problem import RenderError

if TYPE_CHECKING:
    from bagan.change.diff.matrix import Matrix

PAGES = (View.GABUNGAN, View.SEBELUM, View.SESUDAH)
"""The views that a document is made of."""
DRAWN = frozenset({*IMAGES, *DOCUMENTS})
"""The kinds of file that hold pictures."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a command line asks for: kinds of files (:data:`KINDS`), the views of SVG and
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
        if kind in IMAGES:
            made |= _images(drawn, kind, wanted)
        elif kind in DOCUMENTS:
            made[f"{stem}.{kind}"] = _document(kind, comparison, drawn, matrix, wanted)
        else:
            made[f"{stem}.{kind}"] = table(kind, matrix)
    return made


def shown_values(comparison: Comparison) -> dict[str, Any]:
    """What the templates of a comparison's charts and table see, for a page of a site.

    Raises LayoutError or RenderError.
    """
    from bagan.change.diff.matrix import matrix_of
    from bagan.change.diff.page import content_values

    drawn = pictures_of(comparison, Wanted(make=("html",)))
    return content_values(comparison, drawn, matrix_of(comparison))


def pictures_of(comparison: Comparison, wanted: Wanted) -> tuple[Picture, ...]:
    """The pictures that the wanted files need."""
    kinds = frozenset(wanted.make)
    if DRAWN.isdisjoint(kinds):
        return ()
    from bagan.change.diff.painter import pictures

    images = () if kinds.isdisjoint(IMAGES) else wanted.views
    documents = () if kinds.isdisjoint(DOCUMENTS) else PAGES
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
    if kind == "docx":
        from bagan.change.diff.docx import document_docx

        return document_docx(comparison, drawn, matrix, options=wanted.options, templates=templates)
    from bagan.change.diff.page import page_html

    return page_html(comparison, drawn, matrix, templates=templates)


def told(comparison: Comparison, form: Form, *, files: tuple[str, ...] = ()) -> bytes:
    """What is said of one comparison on standard output; *files* are those written of it."""
    if form == "text":
        return "\n".join([summary(comparison.changes), *sentences(comparison), ""]).encode()
    from bagan.change.diff.matrix import matrix_of

    if form == "github":
        from bagan.change.diff.review import review

        return review(matrix_of(comparison), files=files).encode()
    if form == "draft":
        from bagan.change.diff.tables.txt import text

        return text(matrix_of(comparison).draft).encode()
    return table("md" if form == "markdown" else form, matrix_of(comparison))


def sentences(comparison: Comparison) -> Iterator[str]:
    """One line for each change, Indonesian."""
    for change in comparison.changes:
        yield f"- {headline(change, comparison)}"
