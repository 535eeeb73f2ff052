"""One Spec in, its files out by name: pictures of every chart, PDFs of every annex.

Nothing is written here: a caller gets names and bytes, and writes them when all are there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from bagan.chart.annex import AnnexPages, Page, annex_pdf, relations_of
from bagan.chart.figures import Figure, figures
from bagan.chart.model import Lampiran
from bagan.chart.options import Options, adjusted, style_of
from bagan.chart.proof import stem_of
from bagan.chart.spec import Spec
from bagan.language import _
from bagan.pdf import load_weasyprint
from bagan.problem import RenderError

Step = Callable[[str], None]
"""Told the name of each artefact as soon as it is made."""


def file_names(spec: Spec) -> tuple[str, ...]:
    """What :func:`build` makes of *spec*, in order; a chart that takes several sheets has a
    file for each of them instead."""
    annexes = spec.regency.lampiran
    views = [f"{stem_of(spec)}-{view.id}" for annex in annexes for view in annex.bagan]
    pictures = (f"{name}.{ending}" for name in views for ending in ("svg", "png"))
    return (*pictures, *(annex_file(spec, annex) for annex in annexes), regulation_file(spec))


def build(
    spec: Spec, options: Options, *, pdf: bool = True, step: Step = lambda name: None
) -> dict[str, bytes]:
    """Every file of *spec* by name: SVG and PNG of each chart and, with *pdf*, PDF of each
    annex and of the whole regulation.

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
        keep(f"{figure.name}.svg", figure.svg)
        keep(f"{figure.name}.png", figure.png)
    for name, data in pdfs(spec, drawn, options) if pdf else ():
        keep(name, data)
    return made


def annex(
    spec: Spec,
    options: Options,
    *,
    number: str | None = None,
    drawn: Sequence[Figure] = (),
    step: Step = lambda name: None,
) -> tuple[str, bytes]:
    """The file name and the bytes of the PDF of the annex *number*, or of the whole
    regulation's annexes; of charts that are *drawn* already, where they are given.  *step* is
    told the name of each sheet in it.

    Raises RenderError for a number that is not there, LayoutError or MissingTool.
    """
    spec = adjusted(spec, options)
    chosen = spec.regency.lampiran
    if number is not None:
        chosen = tuple(item for item in chosen if item.nomor == number.upper())
        if not chosen:
            raise _no_annex(spec, number)
    name = regulation_file(spec) if number is None else annex_file(spec, chosen[0])
    wanted = None if number is None else chosen[0].nomor
    shown = [f for f in drawn if wanted in (None, f.annex.nomor)]
    shown = shown or list(figures(spec, options, number=wanted, screens=False))
    for figure in shown:
        step(figure.name)
    return name, _pdf(spec, shown, options)


def pdfs(spec: Spec, drawn: Sequence[Figure], options: Options) -> Iterator[tuple[str, bytes]]:
    """The file name and the bytes of each annex's PDF, and at the end of the whole
    regulation's, of charts that are drawn already: what :func:`annex` gives for each.
    """
    spec = adjusted(spec, options)
    data = b""
    annexes = _by_annex(drawn)
    for item, shown in annexes:
        data = _pdf(spec, shown, options)
        yield annex_file(spec, item), data
    # A regulation's only annex is the whole of them.
    yield regulation_file(spec), data if len(annexes) == 1 else _pdf(spec, drawn, options)


def annex_file(spec: Spec, annex: Lampiran) -> str:
    """The name of an annex's PDF, from slugs only: what a name holds never names a file."""
    number = f"-{annex.nomor.lower()}" if annex.nomor else ""
    return f"{stem_of(spec)}-lampiran{number}.pdf"


def regulation_file(spec: Spec) -> str:
    """The name of the PDF that holds all annexes."""
    return f"{stem_of(spec)}.pdf"


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


def _pdf(spec: Spec, drawn: Sequence[Figure], options: Options) -> bytes:
    templates = Path(options.templates) if options.templates else None
    style = style_of(spec.regency)
    return annex_pdf(spec.regency, pages_of(spec, drawn), templates=templates, style=style)
