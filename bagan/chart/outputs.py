"""One Spec in, its files out by name: pictures of every chart, PDFs of every annex.

Nothing is written here: a caller gets names and bytes, and writes them when all are there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Literal

from bagan.chart.annex import AnnexPages, Page, annex_pdf, relations_of
from bagan.chart.carried import Carried
from bagan.chart.carried.formats import docx, png, svg
from bagan.chart.carrying import attached, carried_by
from bagan.chart.figures import Figure, figures
from bagan.chart.model import Lampiran
from bagan.chart.options import Options, adjusted, style_of
from bagan.chart.proof import stem_of
from bagan.chart.spec import Spec
from bagan.language import _
from bagan.pdf import load_weasyprint
from bagan.problem import RenderError

PictureForm = Literal["svg", "png"]
PICTURES: tuple[PictureForm, ...] = ("svg", "png")
AnnexForm = Literal["pdf", "docx"]
"""What annexes are written as: for print, or to be edited in Word."""
Step = Callable[[str], None]
"""Told the name of each artefact as soon as it is made."""


def annex_forms(*, pdf: bool, docx: bool) -> tuple[AnnexForm, ...]:
    """The forms that a build writes annexes in."""
    pdfs: tuple[AnnexForm, ...] = ("pdf",) if pdf else ()
    return (*pdfs, "docx") if docx else pdfs


def file_names(spec: Spec, *, docx: bool = False) -> tuple[str, ...]:
    """What :func:`build` makes of *spec*, in order; a chart that takes several sheets has a
    file for each of them instead."""
    annexes = spec.regency.lampiran
    several = annexes if len(annexes) > 1 else ()
    views = [f"{stem_of(spec)}-{view.id}" for annex in annexes for view in annex.bagan]
    pictures = (f"{name}.{ending}" for name in views for ending in ("svg", "png"))
    documents = (
        name
        for form in annex_forms(pdf=True, docx=docx)
        for name in (
            *(annex_file(spec, item, form) for item in several),
            regulation_file(spec, form),
        )
    )
    return (*pictures, *documents)


def build(
    spec: Spec,
    options: Options,
    *,
    png: bool = True,
    pdf: bool = True,
    docx: bool = False,
    step: Step = lambda name: None,
) -> dict[str, bytes]:
    """Every file of *spec* by name: the SVG of each chart and, with *png*, its PNG; with *pdf*
    and with *docx*, PDF and Word document of each of several annexes and of the whole regulation.

    Raises LayoutError, RenderError or MissingTool; MissingPdf before anything is drawn.
    """
    if pdf:
        load_weasyprint()
    made: dict[str, bytes] = {}

    def keep(name: str, data: bytes) -> None:
        if name in made:
            raise RenderError(
                _("Two charts would be written to {file}: rename the id of one", file=name)
            )
        made[name] = data
        step(name)

    drawn: list[Figure] = []
    for figure in figures(spec, options):
        drawn.append(figure)
        for picture in PICTURES if png else PICTURES[:1]:
            keep(f"{figure.name}.{picture}", picture_file(spec, options, figure, picture))
    for form in annex_forms(pdf=pdf, docx=docx):
        for name, data in documents(spec, drawn, options, form):
            keep(name, data)
    return made


def pictures(
    spec: Spec, options: Options, form: PictureForm, *, chart: str | None = None
) -> Iterator[tuple[str, bytes]]:
    """The file name and the bytes of each chart of *spec* as a *form*, or of the one with the
    id *chart*.  Raises what :func:`figures` raises."""
    for figure in figures(spec, options, chart=chart):
        yield f"{figure.name}.{form}", picture_file(spec, options, figure, form)


def picture_file(spec: Spec, options: Options, figure: Figure, form: PictureForm) -> bytes:
    """The picture of *figure* as a file of its own, which carries its spec."""
    return picture_with(figure, form, carried_by(spec, options, form, [figure]))


def picture_with(figure: Figure, form: PictureForm, carried: Carried | None) -> bytes:
    """The picture of *figure* as a file that carries *carried*."""
    data = figure.svg if form == "svg" else figure.png
    if carried is None:
        return data
    return svg.put(data, carried) if form == "svg" else png.put(data, carried)


def annex(
    spec: Spec,
    options: Options,
    *,
    number: str | None = None,
    form: AnnexForm = "pdf",
    drawn: Sequence[Figure] = (),
    step: Step = lambda name: None,
) -> tuple[str, bytes]:
    """The file name and the bytes of the annex *number*, or of the whole regulation's
    annexes, as a *form*; of charts that are *drawn* already, where they are given.  *step* is
    told the name of each sheet in it.

    Raises RenderError for a number that is not there, LayoutError or MissingTool.
    """
    spec = adjusted(spec, options)
    chosen = spec.regency.lampiran
    if number is not None:
        chosen = tuple(item for item in chosen if item.nomor == number.upper())
        if not chosen:
            raise _no_annex(spec, number)
    name = regulation_file(spec, form) if number is None else annex_file(spec, chosen[0], form)
    wanted = None if number is None else chosen[0].nomor
    shown = [f for f in drawn if wanted in (None, f.annex.nomor)]
    shown = shown or list(figures(spec, options, number=wanted, screens=False))
    for figure in shown:
        step(figure.name)
    return name, _document(spec, shown, options, form, wanted)


def documents(
    spec: Spec, drawn: Sequence[Figure], options: Options, form: AnnexForm
) -> Iterator[tuple[str, bytes]]:
    """The file name and the bytes of each of several annexes' documents, and at the end of the
    whole regulation's, of charts that are drawn already: what :func:`annex` gives for each.
    """
    spec = adjusted(spec, options)
    annexes = _by_annex(drawn)
    for item, shown in annexes if len(annexes) > 1 else ():
        yield annex_file(spec, item, form), _document(spec, shown, options, form, item.nomor)
    yield regulation_file(spec, form), _document(spec, drawn, options, form, None)


def annex_file(spec: Spec, annex: Lampiran, form: AnnexForm = "pdf") -> str:
    """The name of an annex's file, from slugs only: what a name holds never names a file."""
    number = f"-{annex.nomor.lower()}" if annex.nomor else ""
    return f"{stem_of(spec)}-lampiran{number}.{form}"


def regulation_file(spec: Spec, form: AnnexForm = "pdf") -> str:
    """The name of the file that holds all annexes."""
    return f"{stem_of(spec)}.{form}"


def _no_annex(spec: Spec, number: str) -> RenderError:
    known = ", ".join(annex.nomor for annex in spec.regency.lampiran if annex.nomor)
    if known:
        return RenderError(
            _('There is no annex "{number}"; there are: {known}', number=number, known=known)
        )
    return RenderError(
        _(
            'There is no annex "{number}": the only one has no number; leave out --number',
            number=number,
        )
    )


def _by_annex(drawn: Sequence[Figure]) -> list[tuple[Lampiran, tuple[Figure, ...]]]:
    """The printed figures in their order, with the annex of each run of them."""
    printed = (figure for figure in drawn if figure.printed)
    runs = [tuple(run) for _key, run in groupby(printed, key=lambda figure: id(figure.annex))]
    return [(run[0].annex, run) for run in runs]


def pages_of(spec: Spec, drawn: Sequence[Figure]) -> list[AnnexPages]:
    """The pages of the annexes whose charts are *drawn*."""
    return [
        AnnexPages(
            item,
            tuple(
                Page(f.plan, f.drawing, f.bare, relations_of(f.chart, spec.organisation))
                for f in shown
            ),
        )
        for item, shown in _by_annex(drawn)
    ]


def _document(
    spec: Spec, drawn: Sequence[Figure], options: Options, form: AnnexForm, number: str | None
) -> bytes:
    printed = [figure for figure in drawn if figure.printed]
    carried = carried_by(spec, options, form, printed, number=number)
    return document_with(spec, drawn, options, form, carried)


def document_with(
    spec: Spec,
    drawn: Sequence[Figure],
    options: Options,
    form: AnnexForm,
    carried: Carried | None,
) -> bytes:
    """The document of the annexes whose charts are *drawn*, which carries *carried*; *spec*
    is :func:`adjusted` by *options* already."""
    templates = Path(options.templates) if options.templates else None
    style, pages = style_of(spec.regency), pages_of(spec, drawn)
    if form == "docx":
        from bagan.chart.office import annex_docx  # most annexes are PDF

        custom = docx.part(carried) if carried else ""
        return annex_docx(spec.regency, pages, templates=templates, style=style, custom=custom)
    files = attached(carried)
    return annex_pdf(spec.regency, pages, templates=templates, style=style, attached=files)
